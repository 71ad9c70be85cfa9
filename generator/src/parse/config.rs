//! `content/site.toml`: the site's name, its address and its languages.
//!
//! A site without the file is an English one; everything in it has a default or may be left out.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::fields::{At, Fields};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::source::{SourcePath, SourceTree};

/// A language, by its code: `en`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

impl Lang {
    /// Takes a code as the folder below `content/` has it.
    pub fn new(code: impl Into<Arc<str>>) -> Self {
        Self(code.into())
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The address that a site is published at: an origin and a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        if text.contains(['?', '#', ' ', '"', '<', '\\']) {
            return Err("a base address has no ?, #, space or quote in it".to_owned());
        }
        let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
        if host.is_empty() {
            return Err("a base address names a host".to_owned());
        }
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
        format!("{}{}", self.origin, self.href(route))
    }

    /// The address of a route on the site's own host, as a browser asks for it: in ASCII.
    pub fn href(&self, route: &str) -> String {
        let route = utf8_percent_encode(route.trim_start_matches('/'), NOT_IN_PATHS);
        format!("{}{route}", self.folder)
    }
}

/// What is encoded in the path of an address ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-3.3)).
const NOT_IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// What the site is called, where it stands, which languages it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteConfig {
    /// The site's name.
    pub title: String,
    /// Where it is published.
    pub base_url: BaseUrl,
    /// The language that stands at `/` and that others fall back to.
    pub default_language: Lang,
    /// Every language with its own name for itself.
    pub languages: BTreeMap<Lang, String>,
    /// The pages that the foot of every page links to, as files below a language's folder; their
    /// places are empty where the file names none.
    pub footer: Vec<At<String>>,
    /// Where readers report a mistake: an email address, or an address that begins with `https://`.
    pub contact: Option<String>,
    /// Where the source is public.
    pub repository: Option<String>,
}

impl SiteConfig {
    /// The languages, the default one first.
    pub fn ordered_languages(&self) -> impl Iterator<Item = (&Lang, &String)> {
        let first = self.languages.get_key_value(&self.default_language);
        first.into_iter().chain(self.languages.iter().filter(|(lang, _)| **lang != self.default_language))
    }
}

/// Where the file stands.
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
    let languages = fields.table("languages", report).map(|table| table.tables(report)).unwrap_or_default();
    let languages: BTreeMap<Lang, String> = languages
        .into_iter()
        .map(|(code, mut table)| {
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
        default_language: default_of(&path, default_language, &languages, report),
        languages,
    }
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
    let fault = format!("`{key}` is no address");
    report.push(
        Diagnostic::new(rules::UNKNOWN_VALUE, path, given.span, fault)
            .help("write a whole address that begins with https://, or leave the key out"),
    );
    None
}

fn base_of(path: &SourcePath, given: Option<At<String>>, report: &mut Report) -> BaseUrl {
    if let Some(given) = given {
        match BaseUrl::parse(&given.value) {
            Ok(address) => return address,
            Err(fault) => report.push(
                Diagnostic::new(rules::UNKNOWN_VALUE, path, given.span, fault)
                    .help("write the whole address of the site's first page, such as https://example.org/"),
            ),
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
    report.push(
        Diagnostic::new(rules::UNKNOWN_LANGUAGE, path, given.span, format!("[languages.{lang}] is not in this file"))
            .help("name one of the languages below it, or add it there"),
    );
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
    }
}
