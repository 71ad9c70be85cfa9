//! Where links and images lead: files become addresses, anchors are looked up.

use std::ops::Range;

use super::{Index, PageId};
use crate::diagnostic::nearest::{nearest, suggestion};
use crate::diagnostic::{Diagnostic, Report, Rule, rules};
use crate::parse::ParsedPage;
use crate::parse::body::Reference;
use crate::parse::config::Lang;
use crate::parse::front_matter::{OFFICIAL_HOSTS, https_host, is_below};
use crate::parse::step;
use crate::source::{SourcePath, SourceTree};

/// What a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the site, perhaps at an anchor.
    Page(PageId, Option<String>),
    /// An anchor of the page itself.
    Anchor(String),
    /// A file of `content/`.
    Asset(SourcePath),
    /// An address elsewhere; official ones show their host.
    External {
        /// The address as it was written.
        href: String,
        /// The host, for an official address.
        official: Option<String>,
    },
    /// Nothing: a diagnostic tells why.
    Nowhere,
}

/// The targets of all references of a page, in their order.
pub(super) fn targets(
    page: &ParsedPage,
    pages: &[ParsedPage],
    index: &Index<'_>,
    tree: &SourceTree,
    report: &mut Report,
) -> Vec<Target> {
    Resolve { file: &page.source, lang: &page.lang, pages, index, tree, report }.targets(&page.body.references)
}

/// Resolves an address written in a file, and reports what is wrong with it.
pub(super) struct Resolve<'a> {
    pub file: &'a SourcePath,
    pub lang: &'a Lang,
    pub pages: &'a [ParsedPage],
    pub index: &'a Index<'a>,
    pub tree: &'a SourceTree,
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
            return self.external(dest, &scheme, span);
        }
        if let Some(anchor) = dest.strip_prefix('#') {
            return self.own_anchor(anchor, span);
        }
        if dest.starts_with('/') {
            return self.fault(
                rules::ABSOLUTE_LINK,
                span,
                "a link names the file of a page, not its address",
                "write the path from this file, such as ../accounts/index.md",
            );
        }
        let (path, anchor) = dest.split_once('#').map_or((dest, None), |(path, anchor)| (path, Some(anchor)));
        if path.ends_with(".md") { self.page(path, anchor, span) } else { self.asset(path, span) }
    }

    fn external(&mut self, dest: &str, scheme: &str, span: Range<usize>) -> Target {
        let external = |official| Target::External { href: dest.to_owned(), official };
        match scheme {
            "mailto" | "tel" => external(None),
            "http" => self.fault(
                rules::INSECURE_LINK,
                span,
                "this link goes over plain http",
                "write https://, or name another page",
            ),
            "https" => match https_host(dest) {
                Some(host) if is_below(&host, &OFFICIAL_HOSTS) => external(Some(host)),
                Some(host) if looks_official(&host) => self.fault(
                    rules::LOOKALIKE_ADDRESS,
                    span,
                    &format!("{host} looks like an official address and is not one"),
                    "link to the official page on uscis.gov, or leave the link out",
                ),
                _ => external(None),
            },
            _ => self.fault(
                rules::DANGEROUS_LINK,
                span,
                &format!("a link cannot begin with `{scheme}:`"),
                "link to a page by its file, or to an address that begins with https://",
            ),
        }
    }

    fn own_anchor(&mut self, anchor: &str, span: Range<usize>) -> Target {
        let pages = self.pages;
        // A step stands on the page of the walkthrough, and with it all its anchors.
        let own = pages.iter().find(|page| page.source == *self.file).or_else(|| Some(&pages[self.home()?.0]));
        let Some(own) = own else { return Target::Nowhere };
        self.check_anchor(own, anchor, span);
        Target::Anchor(anchor.to_owned())
    }

    fn check_anchor(&mut self, page: &ParsedPage, anchor: &str, span: Range<usize>) {
        let headings = page.body.headings.iter().map(|heading| heading.id.as_str());
        let ids = headings.chain(page.body.anchors.iter().map(String::as_str));
        if !ids.clone().any(|id| id == anchor) {
            let message = format!("{} has no heading with the id `{anchor}`", page.source);
            let help = suggestion(anchor, ids);
            self.fault(rules::MISSING_ANCHOR, span, &message, &help);
        }
    }

    /// Resolves a path to a page, with the rule of fallback: a page that this language lacks
    /// is the default language's.
    pub(super) fn page(&mut self, path: &str, anchor: Option<&str>, span: Range<usize>) -> Target {
        let folder = format!("content/{}/", self.lang);
        let joined = self.file.join(path);
        let key = joined.as_ref().and_then(|joined| joined.as_str().strip_prefix(folder.as_str()));
        let found = match (key, &joined) {
            (Some(key), _) => self.index.with_fallback(self.lang, key),
            // A link into another language's folder is meant as it stands.
            (None, Some(joined)) => self.pages.iter().position(|page| page.source == *joined).map(PageId),
            (None, None) => None,
        };
        let step = key.and_then(|key| self.index.step(self.lang, key));
        let Some(id) = found.or(step.map(|(page, _)| page)) else { return self.missing_page(path, key, span) };
        // A link to a step leads to its place on the page of the walkthrough.
        let anchor = anchor.or(step.map(|(_, id)| id));
        if let Some(anchor) = anchor {
            let pages = self.pages;
            self.check_anchor(&pages[id.0], anchor, span);
        }
        match anchor {
            Some(anchor) if step.is_some() && self.home() == Some(id) => Target::Anchor(anchor.to_owned()),
            _ => Target::Page(id, anchor.map(str::to_owned)),
        }
    }

    /// The page of the walkthrough, for its own file and the files of its steps.
    fn home(&self) -> Option<PageId> {
        let own = self.file.as_str().strip_prefix("content/")?.strip_prefix(self.lang.as_str())?.strip_prefix('/')?;
        if own == step::PAGE { self.index.exact(self.lang, own) } else { Some(self.index.step(self.lang, own)?.0) }
    }

    fn missing_page(&mut self, path: &str, key: Option<&str>, span: Range<usize>) -> Target {
        let help = match key.and_then(|key| nearest(key, self.index.keys(self.lang))) {
            Some(near) => format!("did you mean `{}`?", self.relative(near)),
            // The file may have moved to another folder under its old name.
            None => match key.and_then(|key| self.same_name(key)) {
                Some(moved) => format!("did you mean `{}`?", self.relative(moved)),
                None => "check the path; it begins at the folder of this file".to_owned(),
            },
        };
        self.fault(rules::MISSING_PAGE, span, &format!("there is no page `{path}`"), &help)
    }

    fn same_name(&self, key: &str) -> Option<&str> {
        let name = key.rsplit('/').next()?;
        self.index.keys(self.lang).find(|other| other.rsplit('/').next() == Some(name) && name != "index.md")
    }

    /// The path to a page of the same language, as it is written in this file.
    fn relative(&self, key: &str) -> String {
        self.path_to(&format!("content/{}/{key}", self.lang))
    }

    /// The path to a file of the tree, as it is written in this file.
    fn path_to(&self, file: &str) -> String {
        let own: Vec<&str> = self.file.folder().split('/').collect();
        let to: Vec<&str> = file.split('/').collect();
        let shared = own.iter().zip(&to).take_while(|(a, b)| a == b).count();
        let up = "../".repeat(own.len() - shared);
        format!("{up}{}", to.get(shared..).unwrap_or_default().join("/"))
    }

    fn asset(&mut self, path: &str, span: Range<usize>) -> Target {
        match self.file.join(path).filter(|joined| self.tree.get(joined).is_some()) {
            Some(found) if found.as_str().starts_with("content/assets/") => Target::Asset(found),
            Some(_) => self.fault(
                rules::MISSING_ASSET,
                span,
                "only files in content/assets are published",
                "move the file there",
            ),
            None => {
                let assets: Vec<&str> = self.tree.below("content/assets").map(|(path, _)| path.as_str()).collect();
                let wanted = self.file.join(path).map(|joined| joined.to_string()).unwrap_or_default();
                let help = match nearest(&wanted, assets) {
                    Some(near) => format!("did you mean `{}`?", self.path_to(near)),
                    None => "put the file into content/assets; a link to a page ends in .md".to_owned(),
                };
                self.fault(rules::MISSING_ASSET, span, &format!("there is no file `{path}`"), &help)
            }
        }
    }

    fn fault(&mut self, rule: Rule, span: Range<usize>, message: &str, help: &str) -> Target {
        self.report.push(Diagnostic::new(rule, self.file, span, message).help(help));
        Target::Nowhere
    }
}

/// The scheme of an address, in lower case, as a browser reads it: blanks and control
/// characters within it do not count.
fn scheme(dest: &str) -> Option<String> {
    let bare: String = dest.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let (before, _) = bare.split_once(':')?;
    let is_scheme = before.starts_with(|c: char| c.is_ascii_alphabetic())
        && before.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then(|| before.to_lowercase())
}

/// True for a host that carries an official name or ending without being below an official host.
fn looks_official(host: &str) -> bool {
    let parts: Vec<&str> = host.split('.').collect();
    let carries = parts.iter().any(|part| {
        let bare = part.replace('1', "i").replace('5', "s").replace('-', "");
        bare.contains("uscis") || strsim::damerau_levenshtein(&bare, "uscis") <= 1 && bare.len() >= 4
    });
    carries || host.contains(".gov.") || host.contains("-gov.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_hide_from_nobody() {
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
    fn lookalikes_are_told_from_official_hosts() {
        for host in ["myuscisgov.com", "uscis.gov.example.com", "uscls.com", "usc1s.org", "my-uscis.net"] {
            assert!(looks_official(host), "{host}");
        }
        for host in ["example.org", "nist.gov", "mozilla.org", "census.gov"] {
            assert!(!looks_official(host), "{host}");
        }
    }
}
