//! The rules of the `_headers` file: which responses carry which headers.
//!
//! Read as Cloudflare Pages reads it, the stricter of the two hosts that know the file:
//! every rule that fits adds its headers, a repeated header is joined by a comma,
//! and `! Name` takes a header away that an earlier rule gave.
//! <https://developers.cloudflare.com/pages/configuration/headers/>

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// All rules, in the order of the file.
#[derive(Debug, Clone, Default)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Debug, Clone)]
struct Rule {
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Add(HeaderName, HeaderValue),
    Remove(HeaderName),
}

impl HeaderRules {
    /// Reads the file; a line that is no rule and no header is passed over.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule { pattern: trimmed.to_owned(), changes: Vec::new() });
            } else if let (Some(rule), Some(change)) = (rules.last_mut(), change(trimmed)) {
                rule.changes.push(change);
            }
        }
        Self(rules)
    }

    /// The headers for a path, which starts with `/`.
    ///
    /// `paths` are the names that the same file goes by: its whole address, and the address without the base path.
    /// A rule fits where it fits one of them.
    pub(super) fn headers_for(&self, paths: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let fitting = self.0.iter().filter(|rule| paths.iter().any(|path| fits(&rule.pattern, path)));
        for change in fitting.flat_map(|rule| &rule.changes) {
            match change {
                Change::Remove(name) => {
                    headers.remove(name);
                }
                Change::Add(name, value) => {
                    let joined = match headers.get(name) {
                        Some(before) => join(before, value),
                        None => value.clone(),
                    };
                    headers.insert(name, joined);
                }
            }
        }
        headers
    }
}

/// Reads `Name: value` or `! Name`.
fn change(line: &str) -> Option<Change> {
    if let Some(name) = line.strip_prefix('!') {
        return Some(Change::Remove(name.trim().parse().ok()?));
    }
    let (name, value) = line.split_once(':')?;
    Some(Change::Add(name.trim().parse().ok()?, value.trim().parse().ok()?))
}

fn join(before: &HeaderValue, after: &HeaderValue) -> HeaderValue {
    let both = [before.as_bytes(), b", ", after.as_bytes()].concat();
    HeaderValue::from_bytes(&both).unwrap_or_else(|_| after.clone())
}

/// Whether a pattern fits a path; `*` represents any text, also none.
fn fits(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|start| path.strip_prefix(start)) else {
        return false;
    };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# The whole site.
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; connect-src https://a.test:8443

/tools/*
  ! Content-Security-Policy
  Content-Security-Policy: default-src 'self'
/assets/*.wasm
  Cache-Control: public
  Cache-Control: immutable
";

    fn header(path: &str, name: &str) -> Option<String> {
        let headers = HeaderRules::parse(FILE).headers_for(&[path]);
        let value = headers.get(name)?;
        Some(value.to_str().expect("text").to_owned())
    }

    #[test]
    fn headers_of_all_matching_rules_apply() {
        assert_eq!(header("/tools/x/", "x-content-type-options").as_deref(), Some("nosniff"));
        assert_eq!(header("/tools/x/", "content-security-policy").as_deref(), Some("default-src 'self'"));
        assert_eq!(
            header("/", "content-security-policy").as_deref(),
            Some("default-src 'none'; connect-src https://a.test:8443")
        );
    }

    #[test]
    fn a_repeated_header_is_joined() {
        assert_eq!(header("/assets/app.wasm", "cache-control").as_deref(), Some("public, immutable"));
        assert_eq!(header("/assets/app.js", "cache-control"), None);
    }

    #[test]
    fn a_star_matches_any_text() {
        for (pattern, path, expected) in [
            ("/*", "/", true),
            ("/*", "/a/b", true),
            ("/a", "/a", true),
            ("/a", "/ab", false),
            ("/a/*", "/a", false),
            ("/*.js", "/x/y.js", true),
            ("/*.js", "/x/y.json", false),
            ("/*/x/*.js", "/en/x/1.js", true),
            ("/*/x/*.js", "/en/y/1.js", false),
            ("/ab*b", "/ab", false),
        ] {
            assert_eq!(fits(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn lines_that_are_no_headers_are_passed_over() {
        let rules = HeaderRules::parse("  Stray: x\n/*\n  no colon\n  bad name: x\n  Good: y\n");
        let headers = rules.headers_for(&["/"]);
        assert_eq!(headers.len(), 1);
        assert_eq!(headers["good"], "y");
    }
}
