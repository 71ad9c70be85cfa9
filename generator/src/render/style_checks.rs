//! What is checked in a style sheet before it is parsed: how deep it nests, and what it loads.

use std::borrow::Cow;
use std::ops::Range;

/// The deepest nesting of blocks and brackets: the parser calls itself for each, and browsers have limits too.
const DEEPEST: usize = 64;

/// The first fault of a sheet, with its position.
pub(super) fn fault(css: &str) -> Option<(Range<usize>, String)> {
    let bytes = css.as_bytes();
    let mut open: Vec<Bracket> = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        at += 1;
        match byte {
            b'\\' => at += 1,
            b'/' if bytes.get(at) == Some(&b'*') => {
                at = css.get(at + 1..).and_then(|rest| rest.find("*/")).map_or(css.len(), |end| at + end + 3);
            }
            b'"' | b'\'' => {
                at = string_end(bytes, start);
                let text = css.get(start + 1..at.saturating_sub(1).max(start + 1)).unwrap_or_default();
                if open.last().is_some_and(|bracket| *bracket == Bracket::Address) && is_foreign(text) {
                    return Some((start..at, foreign(text)));
                }
            }
            b'(' => {
                let bracket = Bracket::of(&css[..start]);
                // An address without quotes is one word: brackets and quotes in it mean nothing.
                if bracket == Bracket::Address
                    && let Some((text, end)) = unquoted(css, at)
                {
                    if is_foreign(text) {
                        return Some((at..end, foreign(text)));
                    }
                    at = end;
                }
                open.push(bracket);
            }
            b'[' | b'{' => open.push(Bracket::Other),
            b')' | b']' | b'}' => drop(open.pop()),
            _ => {}
        }
        if open.len() > DEEPEST {
            return Some((start..at, format!("this nests deeper than {DEEPEST} levels")));
        }
    }
    None
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bracket {
    /// Of a function whose texts are addresses.
    Address,
    Other,
}

impl Bracket {
    /// The bracket that is behind a text.
    fn of(before: &str) -> Self {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_' || c == '\\';
        let name = &before[before.trim_end_matches(is_name).len()..];
        let name = unescaped(name).to_ascii_lowercase();
        let names = ["url", "src", "image-set", "-webkit-image-set"];
        if names.contains(&name.as_str()) { Self::Address } else { Self::Other }
    }
}

/// The end of a string, behind its quote; a line break ends one too.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'\n' => return at,
            byte if *byte == bytes[start] => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The address without quotes that begins here, and where its bracket closes.
fn unquoted(css: &str, at: usize) -> Option<(&str, usize)> {
    let rest = css.get(at..)?;
    if rest.trim_start().starts_with(['"', '\'']) {
        return None;
    }
    let length = rest.find(')')?;
    // A function in brackets, as image-set() has them, is no address.
    let text = rest[..length].trim();
    (!text.contains('(')).then_some((text, at + length))
}

/// Whether an address leads to another host. `data:` and names of files do not.
fn is_foreign(address: &str) -> bool {
    let address: String = unescaped(address).chars().filter(|c| !c.is_control() && *c != ' ').collect();
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_scheme = |text: &String| text.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    address.replace('\\', "/").starts_with("//") || scheme.filter(is_scheme).is_some_and(|scheme| scheme != "data")
}

fn foreign(address: &str) -> String {
    format!("`{}` is on another host, and pages load nothing from there", unescaped(address).trim())
}

/// A text without its escapes: <https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point>.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_hexdigit()).len();
        let number = &after[..digits.min(6)];
        rest = &after[number.len()..];
        if number.is_empty() {
            let mut chars = rest.chars();
            out.extend(chars.next().filter(|c| *c != '\n'));
            rest = chars.as_str();
        } else {
            out.push(u32::from_str_radix(number, 16).ok().and_then(char::from_u32).unwrap_or('\u{fffd}'));
            rest = rest.strip_prefix([' ', '\n', '\t']).unwrap_or(rest);
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, expected: Option<&str>) {
        assert_eq!(fault(css).map(|(_, fault)| fault).as_deref(), expected, "{}", css.get(..80).unwrap_or(css));
    }

    #[test]
    fn deep_nesting_is_found_whatever_nests() {
        let deep = Some("this nests deeper than 64 levels");
        for (open, close) in [("@media screen{", "}"), ("a{", "}"), (":is(", ")"), ("[", "]"), ("calc(", ")")] {
            check(&format!("{}{}", open.repeat(1000), close.repeat(1000)), deep);
            check(&format!("{}{}", open.repeat(60), close.repeat(60)), None);
        }
        check(&"a{}".repeat(1000), None);
        check("a{content:\"{{{\"} /* {{{ */ b{background:url(a{b.png)}", None);
        check(&"url({)".repeat(100), None);
        check(&"\\{".repeat(100), None);
    }

    #[test]
    fn addresses_of_other_hosts_are_found() {
        for (css, address) in [
            ("a{background:url(https://x.example/a.png)}", "https://x.example/a.png"),
            ("a{background:URL( 'HTTP://x.example/a' )}", "HTTP://x.example/a"),
            ("a{background:url(//x.example/a)}", "//x.example/a"),
            ("a{background:u\\72l(h\\74tps://x.example)}", "https://x.example"),
            ("a{background:image-set(\"https://x.example/a\" 1x)}", "https://x.example/a"),
            ("@font-face{src:url(\"https://x.example/f.woff2\")}", "https://x.example/f.woff2"),
            ("a{--x:url(https://x.example/)}", "https://x.example/"),
        ] {
            check(css, Some(&format!("`{address}` is on another host, and pages load nothing from there")));
        }
        for css in [
            "a::after{content:\"https://www.uscis.gov/\"}",
            "a{background:url(data:image/svg+xml;base64,AA==)}",
            "a{background:url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\")}",
            "a{background:url(mark.svg)}",
            "/* url(https://x.example/) */",
        ] {
            check(css, None);
        }
    }
}
