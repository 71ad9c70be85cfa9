//! `content/site.toml`: the site's name, its address and its languages.
//!
//! A site without the file is an English one; everything in it has a default or may be left out.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::{At, Fields};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::notices::{self, SiteNotice};
use crate::diagnostic::{Report, rules};
pub use crate::lang::Lang;
use crate::preview::Card;
use crate::source::{SourcePath, SourceTree};

/// The address that a site is published at: an origin and a folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUrl {
    origin: String,
    folder: String,
}

impl BaseUrl {
    /// Reads an address such as `https://example.org/` or `https://example.org/help/`.
    ///
    /// # Errors
    ///
    /// A sentence that says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .ok_or_else(|| "a base address begins with https:// or http://".to_owned())?;
        let is_odd = |c: char| c.is_control() || c.is_whitespace() || !c.is_ascii() || "?#\"<>\\^`{|}".contains(c);
        if let Some(odd) = text.chars().find(|c| is_odd(*c)) {
            return Err(format!("a base address has no {} in it", shown(odd)));
        }
        let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
        check_host(host)?;
        check_folder(folder)?;
        let folder = folder.trim_matches('/');
        let scheme = &text[..text.len() - rest.len()];
        Ok(Self {
            origin: format!("{scheme}{}", host.to_lowercase()),
            folder: if folder.is_empty() { "/".to_owned() } else { format!("/{folder}/") },
        })
    }

    /// Scheme and host: `https://example.org`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The folder of the site on its host: begins and ends with `/`.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The absolute address of a route, which begins with `/`.
    pub fn absolute(&self, route: &str) -> String {
        self.address(&self.origin, route)
    }

    /// The address of a route on the site's own host, as a browser asks for it: in ASCII.
    pub fn href(&self, route: &str) -> String {
        self.address("", route)
    }

    fn address(&self, origin: &str, route: &str) -> String {
        let mut address = String::with_capacity(origin.len() + self.folder.len() + route.len());
        address.push_str(origin);
        address.push_str(&self.folder);
        address.extend(utf8_percent_encode(route.trim_start_matches('/'), NOT_IN_PATHS));
        address
    }
}

/// A character as a sentence names it.
fn shown(c: char) -> String {
    match c {
        ' ' => "blank".to_owned(),
        c if c.is_ascii_graphic() => c.to_string(),
        c if c.is_control() || c.is_whitespace() => format!("U+{:04X}", u32::from(c)),
        c => format!("{c}, which is written with % or as xn--"),
    }
}

/// Checks the host of a base address with its port.
fn check_host(host: &str) -> Result<(), String> {
    if host.contains('@') {
        return Err("a base address has no user name or password in it: it is published".to_owned());
    }
    let bracket = host.rfind(']').map_or(0, |at| at + 1);
    let (name, port) = match host[bracket..].find(':') {
        Some(at) => (&host[..bracket + at], Some(&host[bracket + at + 1..])),
        None => (host, None),
    };
    if port.is_some_and(|port| {
        port.starts_with('+') || port.parse::<u16>().is_ok_and(|port| port == 0) || port.parse::<u16>().is_err()
    }) {
        return Err("the port of a base address is a number from 1 to 65535".to_owned());
    }
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    let is_host = match address {
        Some(address) => address.parse::<core::net::Ipv6Addr>().is_ok(),
        None => name.strip_suffix('.').unwrap_or(name).split('.').all(is_label),
    };
    if is_host { Ok(()) } else { Err("a base address names a host, such as example.org".to_owned()) }
}

/// Checks the folder of a base address: browsers resolve `..` and drop what is empty.
fn check_folder(folder: &str) -> Result<(), String> {
    let inside = folder.trim_matches('/');
    let is_step = |part: &str| matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "" | "." | "..");
    if !inside.is_empty() && inside.split('/').any(is_step) {
        return Err("the folder of a base address has no empty part, . or .. in it".to_owned());
    }
    let is_encoded = |rest: &str| rest.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    if inside.split('%').skip(1).any(|rest| !is_encoded(rest)) {
        return Err("a % in a base address comes before two hexadecimal digits".to_owned());
    }
    Ok(())
}

/// What is encoded in the path of an address ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-3.3)).
const NOT_IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// What the site is called, where it is, which languages it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteConfig {
    /// The site's name.
    pub title: String,
    /// Where it is published.
    pub base_url: BaseUrl,
    /// The language that is at `/` and that others fall back to.
    pub default_language: Lang,
    /// Every language with its own name for itself.
    pub languages: BTreeMap<Lang, String>,
    /// Those of them that are written from right to left.
    pub right_to_left: BTreeSet<Lang>,
    /// The pages that the foot of every page links to, as files below a language's folder; their
    /// positions are empty where the file names none.
    pub footer: Vec<At<String>>,
    /// Where readers report a mistake: an email address, or an address that begins with `https://`.
    pub contact: Option<String>,
    /// Where the source is public.
    pub repository: Option<String>,
    /// The page that says what is stored for use without a network, as a file below a language's folder.
    pub offline_page: String,
    /// True if browsers are to remove the worker that stores the guide, and all that it stored.
    pub end_offline: bool,
    /// What the ids of the entries of feeds begin with.
    pub feed_id: Option<String>,
    /// The notices above the text of pages.
    pub notices: Vec<SiteNotice>,
    /// The picture in `content/assets` that the previews of pages are rendered on.
    pub preview_card: Option<String>,
}

impl SiteConfig {
    /// The languages, the default one first.
    pub fn ordered_languages(&self) -> impl Iterator<Item = (&Lang, &String)> {
        let first = self.languages.get_key_value(&self.default_language);
        first.into_iter().chain(self.languages.iter().filter(|(lang, _)| **lang != self.default_language))
    }
}

/// Where the file is.
pub fn path() -> SourcePath {
    SourcePath::new("content/site.toml")
}

/// Reads `content/site.toml`; `base_url`, where given, wins over the file's.
pub fn parse(tree: &SourceTree, base_url: Option<&BaseUrl>, report: &mut Report) -> SiteConfig {
    let path = path();
    let text = super::text(tree, &path, report).unwrap_or_default();
    let mut fields = Fields::parse(&path, text, 0, report);
    let title = fields.optional::<String>("title", report);
    let base = fields.optional::<String>("base_url", report);
    let default_language = fields.optional::<String>("default_language", report);
    let footer = fields.optional::<Vec<At<String>>>("footer", report);
    let contact = address("contact", &path, &mut fields, report);
    let repository = address("repository", &path, &mut fields, report);
    let offline_page = fields.optional::<String>("offline_page", report);
    let end_offline = fields.optional::<bool>("end_offline", report);
    let preview_card = preview_card(tree, &path, &mut fields, report);
    let feed_id = fields.optional::<String>("feed_id", report).map(|at| at.value);
    let languages = fields.table("languages", report).map(|table| table.tables(report)).unwrap_or_default();
    let mut right_to_left = BTreeSet::new();
    let languages: BTreeMap<Lang, String> = languages
        .into_iter()
        .map(|(code, mut table)| {
            if is_right_to_left(&path, &mut table, report) {
                right_to_left.insert(Lang::new(code.as_str()));
            }
            let name = table.required::<String>("name", report).map_or_else(|| code.clone(), |at| at.value);
            table.finish(report);
            (Lang::new(code), name)
        })
        .collect();
    fields.finish(report);
    let languages =
        if languages.is_empty() { BTreeMap::from([(Lang::new("en"), "English".to_owned())]) } else { languages };
    SiteConfig {
        title: title.map_or_else(|| "Waymark".to_owned(), |at| at.value),
        base_url: base_url.cloned().unwrap_or_else(|| base_of(&path, base, report)),
        footer: footer.map_or_else(usual_footer, |at| at.value),
        contact,
        repository,
        offline_page: offline_page.map_or_else(|| "offline.md".to_owned(), |at| at.value),
        end_offline: end_offline.is_some_and(|at| at.value),
        preview_card,
        feed_id,
        notices: notices::parse(tree, languages.keys(), report),
        default_language: default_of(&path, default_language, &languages, report),
        languages,
        right_to_left,
    }
}

/// Whether a language is written from right to left, as `direction` says.
fn is_right_to_left(path: &SourcePath, table: &mut Fields<'_>, report: &mut Report) -> bool {
    let Some(given) = table.optional::<String>("direction", report) else { return false };
    if !matches!(given.value.as_str(), "ltr" | "rtl") {
        report.push(rules::unknown_value::direction(&given.value).at(path, given.span));
    }
    given.value == "rtl"
}

/// What the foot links to, where the file does not say.
const FOOTER: [&str; 3] = ["about.md", "privacy.md", "faq.md"];

fn usual_footer() -> Vec<At<String>> {
    FOOTER.map(|page| At { value: page.to_owned(), span: 0..0 }).to_vec()
}

/// An address of the project; nothing where the key is missing or empty.
fn address(key: &'static str, path: &SourcePath, fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let given = fields.optional::<String>(key, report).filter(|given| !given.value.trim().is_empty())?;
    let is_email = key == "contact" && given.value.contains('@') && !given.value.contains([' ', ':', '/', '?']);
    if is_email || given.value.starts_with("https://") {
        return Some(given.value);
    }
    report.push(rules::unknown_value::address(key).at(path, given.span));
    None
}

/// The card of the previews; nothing where the key is missing or its picture cannot be the card.
fn preview_card(tree: &SourceTree, path: &SourcePath, fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let given = fields.optional::<String>("preview_card", report)?;
    let violation = match tree.get(&SourcePath::new(format!("content/assets/{}", given.value))) {
        None => rules::missing_asset::no_card(&given.value),
        Some(file) => match Card::read(&file.bytes) {
            Ok(_) => return Some(given.value),
            Err(fault) => rules::missing_asset::unusable_card(&fault),
        },
    };
    report.push(violation.at(path, given.span));
    None
}

fn base_of(path: &SourcePath, given: Option<At<String>>, report: &mut Report) -> BaseUrl {
    if let Some(given) = given {
        match BaseUrl::parse(&given.value) {
            Ok(address) => return address,
            Err(reason) => report.push(rules::unknown_value::base_url(reason).at(path, given.span)),
        }
    }
    BaseUrl { origin: "http://localhost".to_owned(), folder: "/".to_owned() }
}

fn default_of(
    path: &SourcePath,
    given: Option<At<String>>,
    languages: &BTreeMap<Lang, String>,
    report: &mut Report,
) -> Lang {
    let first = languages.keys().next().cloned().unwrap_or_else(|| Lang::new("en"));
    let Some(given) = given else {
        let english = Lang::new("en");
        return if languages.contains_key(&english) { english } else { first };
    };
    let lang = Lang::new(given.value);
    if languages.contains_key(&lang) {
        return lang;
    }
    report.push(rules::unknown_language::default(&lang).at(path, given.span));
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(base: &str, route: &str, expected: &str) {
        assert_eq!(BaseUrl::parse(base).map(|base| base.absolute(route)), Ok(expected.to_owned()));
    }

    #[test]
    fn a_base_address_may_have_a_folder() {
        check("https://example.org", "/a/", "https://example.org/a/");
        check("https://example.org/help", "/", "https://example.org/help/");
        check("http://LOCALHOST:4000/x/y/", "/a/", "http://localhost:4000/x/y/a/");
        assert!(BaseUrl::parse("example.org").is_err());
        assert!(BaseUrl::parse("https:///").is_err());
        assert!(BaseUrl::parse("https://a/\"b").is_err());
        check("https://[::1]:8443/", "/a/", "https://[::1]:8443/a/");
        check("https://example.org/gu%C3%ADa/", "/a/", "https://example.org/gu%C3%ADa/a/");
    }

    #[test]
    fn a_base_address_that_browsers_read_otherwise_is_refused() {
        let host = "a base address names a host, such as example.org";
        let port = "the port of a base address is a number from 1 to 65535";
        let folder = "the folder of a base address has no empty part, . or .. in it";
        for (address, fault) in [
            ("https://example.org/help/ ", "a base address has no blank in it"),
            ("https://example.org/\t", "a base address has no U+0009 in it"),
            ("https://example.org/\u{a0}", "a base address has no U+00A0 in it"),
            ("https://example.org/año/", "a base address has no ñ, which is written with % or as xn-- in it"),
            ("https://example.org\\x", "a base address has no \\ in it"),
            ("https://user:pw@example.org/", "a base address has no user name or password in it: it is published"),
            ("https://example.org:99999/", port),
            ("https://example.org:0/", port),
            ("https://example.org:/", port),
            ("https://example.org:8a/", port),
            ("https:///help/", host),
            ("https://-a.example/", host),
            ("https://a..example/", host),
            ("https://a_b%2f.example/", host),
            ("https://[::zz]/", host),
            ("https://example.org/../a/", folder),
            ("https://example.org/a/%2E%2e/", folder),
            ("https://example.org/a//b/", folder),
            ("https://example.org/100%/", "a % in a base address comes before two hexadecimal digits"),
        ] {
            assert_eq!(BaseUrl::parse(address), Err(fault.to_owned()), "{address}");
        }
    }
}
