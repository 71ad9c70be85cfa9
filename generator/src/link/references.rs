//! Where links and images lead: files become addresses, anchors are looked up.

use std::ops::Range;
use std::sync::Arc;

use super::destinations::{Destinations, Guess, HeadingReads, path_between};
use super::route::PageId;
use domain::letter::Authenticity;
use domain::letter::host::rate;

use crate::address_names;
use crate::diagnostic::nearest::{certain_match, nearest};
use crate::diagnostic::{Diagnostic, Report, Violation, rules};
use crate::parse::ParsedPage;
use crate::parse::body::Reference;
use crate::parse::config::Lang;
use crate::parse::front_matter::{OFFICIAL_HOSTS, https_host, is_below};
use crate::parse::step;
use crate::source::SourcePath;

/// What a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A page of the site, perhaps at an anchor.
    Page(PageId, Option<String>),
    /// An anchor of the page itself.
    Anchor(String),
    /// A file of `content/`.
    Asset(SourcePath),
    /// An address elsewhere; official ones show their host.
    External {
        /// The address as written.
        href: String,
        /// The host, for an official address.
        official: Option<String>,
    },
    /// Nothing: a diagnostic has the reason.
    Unresolved,
}

/// Where the references of a page lead.
#[derive(Clone, Debug, Default)]
pub struct ResolvedPage {
    /// The targets in the order of the references.
    pub targets: Arc<[Target]>,
    /// The pages whose headings were looked at.
    pub reads: HeadingReads,
    /// The links that lead nowhere.
    pub report: Report,
}

/// Looks up where the references of a page lead.
pub fn resolve(page: &ParsedPage, destinations: &Destinations<'_>) -> ResolvedPage {
    let (mut reads, mut report) = (HeadingReads::new(), Report::default());
    let mut resolve =
        Resolve { file: &page.source, lang: &page.lang, destinations, reads: &mut reads, report: &mut report };
    let targets = resolve.targets(&page.body.references).into();
    reads.sort_unstable();
    reads.dedup();
    ResolvedPage { targets, reads, report }
}

/// Resolves an address written in a file, and reports what is wrong with it.
pub(super) struct Resolve<'a> {
    pub file: &'a SourcePath,
    pub lang: &'a Lang,
    pub destinations: &'a Destinations<'a>,
    pub reads: &'a mut HeadingReads,
    pub report: &'a mut Report,
}

impl Resolve<'_> {
    /// The targets of some references, in their order.
    pub(super) fn targets(&mut self, references: &[Reference]) -> Vec<Target> {
        references.iter().map(|reference| self.target(reference)).collect()
    }

    fn target(&mut self, reference: &Reference) -> Target {
        let dest = reference.dest.value.as_str();
        let span = reference.dest.span.clone();
        if let Some(scheme) = scheme(dest) {
            return match (self.destinations.own_route(dest), scheme.as_str()) {
                (Some(route), _) => self.absolute(dest, &route, span),
                (None, "http" | "https") if reference.image => self.fault(rules::foreign_image::violation(), span),
                (None, scheme) => self.external(dest, scheme, span),
            };
        }
        if let Some(anchor) = dest.strip_prefix('#').filter(|_| !reference.image) {
            return self.own_anchor(&address_names::decoded(anchor), span);
        }
        if dest.starts_with('/') {
            return self.absolute(dest, dest, span);
        }
        let (path, anchor) = dest.split_once('#').map_or((dest, None), |(path, anchor)| (path, Some(anchor)));
        let (path, anchor) = (address_names::decoded(path), anchor.map(address_names::decoded));
        let (path, anchor) = (path.as_ref(), anchor.as_deref());
        if path.ends_with(".md") && !reference.image {
            self.page(path, anchor, span)
        } else {
            self.asset(path, span, reference.image)
        }
    }

    /// An address elsewhere.
    pub(super) fn external(&mut self, dest: &str, scheme: &str, span: Range<usize>) -> Target {
        let external = |official| Target::External { href: dest.to_owned(), official };
        match scheme {
            "mailto" => {
                let hosts = rules::lookalike_address::mailbox_hosts(dest.split_once(':').map_or("", |(_, to)| to));
                match hosts.iter().find(|host| !is_below(host, &OFFICIAL_HOSTS) && looks_official(host)) {
                    Some(host) => self.fault(rules::lookalike_address::violation(host), span),
                    None => external(None),
                }
            }
            "tel" => external(None),
            "http" => self.fault(rules::insecure_link::violation(), span),
            "https" => match https_host(dest) {
                Some(host) if is_below(&host, &OFFICIAL_HOSTS) => external(Some(host)),
                Some(host) if looks_official(&host) => self.fault(rules::lookalike_address::violation(&host), span),
                Some(_) => external(None),
                None => self.fault(rules::dangerous_link::ambiguous(), span),
            },
            _ => self.fault(rules::dangerous_link::scheme(scheme), span),
        }
    }

    /// An address of this site, written as one: reports the file that it means.
    fn absolute(&mut self, dest: &str, route: &str, span: Range<usize>) -> Target {
        let (path, anchor) = route.split_once('#').map_or((route, None), |(path, anchor)| (path, Some(anchor)));
        let Some(id) = self.destinations.at(&address_names::decoded(path)) else {
            let written = dest.split('#').next().unwrap_or(dest);
            return self.fault(rules::missing_page::no_address(written), span);
        };
        let file = path_between(self.file, self.destinations.source(id).as_str());
        let right = anchor.map_or_else(|| file.clone(), |anchor| format!("{file}#{anchor}"));
        self.report.push(rules::absolute_link::violation(&right).at(self.file, span).fix(dest, right));
        Target::Unresolved
    }

    fn own_anchor(&mut self, anchor: &str, span: Range<usize>) -> Target {
        let destinations = self.destinations;
        // A step is on the page of the walkthrough, and with it all its anchors.
        let Some(own) = destinations.index.of_file(self.file).or_else(|| self.home()) else {
            return Target::Unresolved;
        };
        self.check_anchor(own, anchor, span);
        Target::Anchor(anchor.to_owned())
    }

    fn check_anchor(&mut self, id: PageId, anchor: &str, span: Range<usize>) {
        let destinations = self.destinations;
        let headings = destinations.headings(id, self.reads).iter().map(|heading| &*heading.id);
        let ids = headings.chain(destinations.anchors.get(&id).into_iter().flatten().copied());
        if ids.clone().any(|id| id == anchor) {
            return;
        }
        let source = destinations.source(id);
        let violation = match destinations.untranslated_id(id, anchor, self.reads) {
            Some(fix) => {
                let violation = rules::missing_anchor::untranslated(source, anchor, fix.new.trim());
                Diagnostic { fix: Some(fix), ..violation.at(self.file, span) }
            }
            None => rules::missing_anchor::unknown(source, anchor, ids).at(self.file, span),
        };
        self.report.push(violation);
    }

    /// Resolves a path to a page, with the rule of fallback: a page that this language lacks
    /// is the default language's.
    pub(super) fn page(&mut self, path: &str, anchor: Option<&str>, span: Range<usize>) -> Target {
        let folder = format!("content/{}/", self.lang);
        let joined = self.file.join(path);
        let key = joined.as_ref().and_then(|joined| joined.as_str().strip_prefix(folder.as_str()));
        let destinations = self.destinations;
        let found = match (key, &joined) {
            (Some(key), _) => destinations.index.with_fallback(self.lang, key),
            // A link into another language's folder is meant as written.
            (None, Some(joined)) => destinations.index.of_file(joined),
            (None, None) => None,
        };
        let step = key.and_then(|key| destinations.index.step(self.lang, key));
        let Some(id) = found.or(step.map(|(page, _)| page)) else {
            // A page that is there and cannot be used has a diagnostic of its own.
            if joined.as_ref().is_some_and(|joined| destinations.tree.get(joined).is_some()) {
                return Target::Unresolved;
            }
            return self.missing_page(path, anchor, key, span);
        };
        // A link to a step leads to its anchor on the page of the walkthrough.
        let anchor = anchor.or(step.map(|(_, id)| id));
        if let Some(anchor) = anchor {
            self.check_anchor(id, anchor, span);
        }
        match anchor {
            Some(anchor) if step.is_some() && self.home() == Some(id) => Target::Anchor(anchor.to_owned()),
            _ => Target::Page(id, anchor.map(str::to_owned)),
        }
    }

    /// The page of the walkthrough, for its own file and the files of its steps.
    fn home(&self) -> Option<PageId> {
        let own = self.file.as_str().strip_prefix("content/")?.strip_prefix(self.lang.as_str())?.strip_prefix('/')?;
        if own == step::PAGE {
            self.destinations.index.exact(self.lang, own)
        } else {
            Some(self.destinations.index.step(self.lang, own)?.0)
        }
    }

    fn missing_page(&mut self, path: &str, anchor: Option<&str>, key: Option<&str>, span: Range<usize>) -> Target {
        let guess = key.and_then(|key| self.destinations.meant(self.lang, key));
        let right = guess.map(|guess| path_between(self.file, &format!("content/{}/{}", self.lang, guess.name())));
        let fault = rules::missing_page::no_file(path, right.as_deref()).at(self.file, span);
        let with_anchor = |path: &str| anchor.map_or_else(|| path.to_owned(), |anchor| format!("{path}#{anchor}"));
        self.report.push(match (guess, right) {
            (Some(Guess::Certain(_)), Some(right)) => fault.fix(with_anchor(path), with_anchor(&right)),
            _ => fault,
        });
        Target::Unresolved
    }

    fn asset(&mut self, path: &str, span: Range<usize>, is_image: bool) -> Target {
        let tree = self.destinations.tree;
        match self.file.join(path).and_then(|joined| self.file_at(joined)) {
            Some(found) if found.as_str().starts_with("content/assets/") => Target::Asset(found),
            Some(_) if is_image => self.fault(rules::missing_image::elsewhere(), span),
            Some(_) => self.fault(rules::missing_asset::elsewhere(), span),
            None => {
                if let Some(right) = self.page_of(path).filter(|_| !is_image) {
                    let fault = rules::missing_asset::unknown(path, Some(&right)).at(self.file, span);
                    self.report.push(fault.fix(path, right));
                    return Target::Unresolved;
                }
                if let Some(address) = address_of(path).filter(|_| !is_image) {
                    return self.fault(rules::missing_asset::unknown(path, Some(&address)), span);
                }
                let assets: Vec<&str> = tree.below("content/assets").map(|(path, _)| path.as_str()).collect();
                let wanted = self.file.join(path).map(|joined| joined.to_string()).unwrap_or_default();
                let near = nearest(&wanted, assets.iter().copied()).map(|near| path_between(self.file, near));
                let certain = certain_match(&wanted, assets).map(|near| path_between(self.file, near));
                let violation = if is_image { rules::missing_image::unknown } else { rules::missing_asset::unknown };
                let fault = violation(path, near.as_deref()).at(self.file, span);
                self.report.push(match certain {
                    Some(right) => fault.fix(path, right),
                    None => fault,
                });
                Target::Unresolved
            }
        }
    }

    /// The path of the page that a path without `.md` means, as people link to it who know its address or write for
    /// another program.
    fn page_of(&self, path: &str) -> Option<String> {
        let bare = path.split('?').next()?.trim_end_matches('/');
        let bare = bare.strip_suffix(".md").or_else(|| bare.strip_suffix(".html")).unwrap_or(bare);
        [format!("{bare}.md"), format!("{bare}/index.md")].into_iter().find(|path| {
            let key = self.file.join(path);
            let key = key.as_ref().and_then(|joined| joined.as_str().strip_prefix("content/"));
            let key = key.and_then(|key| key.strip_prefix(self.lang.as_str())?.strip_prefix('/'));
            key.is_some_and(|key| self.destinations.index.with_fallback(self.lang, key).is_some())
        })
    }

    /// The file at a path, also where the file system stores its accents apart.
    fn file_at(&self, path: SourcePath) -> Option<SourcePath> {
        let tree = self.destinations.tree;
        if tree.get(&path).is_some() {
            return Some(path);
        }
        if path.as_str().is_ascii() {
            return None;
        }
        let composed = address_names::composed(path.as_str());
        tree.below("content/assets")
            .map(|(file, _)| file)
            .find(|file| address_names::composed(file.as_str()) == composed)
            .cloned()
    }

    fn fault(&mut self, violation: Violation, span: Range<usize>) -> Target {
        self.report.push(violation.at(self.file, span));
        Target::Unresolved
    }
}

/// The scheme of an address, in lower case, as a browser reads it: blanks and control
/// characters within it do not count.
pub(super) fn scheme(dest: &str) -> Option<String> {
    // Most links lead to a file.
    if !dest.contains(':') {
        return None;
    }
    let bare: String = dest.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let (before, _) = bare.split_once(':')?;
    let is_scheme = before.starts_with(|c: char| c.is_ascii_alphabetic())
        && before.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then(|| before.to_lowercase())
}

/// The whole address that a path means which begins with the name of a host.
fn address_of(path: &str) -> Option<String> {
    let host = path.split(['/', '?', '#']).next()?;
    let is_host = host.starts_with("www.") || is_below(host, &OFFICIAL_HOSTS);
    is_host.then(|| format!("https://{path}"))
}

/// True for a host that carries an official name or ending without being below an official host.
fn looks_official(host: &str) -> bool {
    let parts: Vec<&str> = host.split('.').collect();
    let carries = parts.iter().any(|part| {
        let bare = part.replace('1', "i").replace('5', "s").replace('-', "");
        bare.contains("uscis") || strsim::damerau_levenshtein(&bare, "uscis") <= 1 && bare.len() >= 4
    });
    // Letters of other scripts are rated as in the letter tool.
    carries || host.contains(".gov.") || host.contains("-gov.") || rate(host).0 == Authenticity::LookAlike
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguised_schemes_are_recognized() {
        for (dest, expected) in [
            ("javascript:alert(1)", Some("javascript")),
            ("JAVA\tscript:x", Some("javascript")),
            ("data:text/html,x", Some("data")),
            ("a.md", None),
            ("../a:b.md", None),
        ] {
            assert_eq!(scheme(dest).as_deref(), expected, "{dest}");
        }
    }

    #[test]
    fn lookalikes_are_reported_from_official_hosts() {
        for host in [
            "myuscisgov.com",
            "uscis.gov.example.com",
            "uscls.com",
            "usc1s.org",
            "my-uscis.net",
            "uѕcіѕ.gov",
            "xn--usci-8mg.gov",
        ] {
            assert!(looks_official(host), "{host}");
        }
        for host in ["example.org", "nist.gov", "mozilla.org", "census.gov"] {
            assert!(!looks_official(host), "{host}");
        }
    }
}
