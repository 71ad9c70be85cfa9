//! Directives: components in markdown, one marker a line.
//!
//! `:::name{key="value"}` opens a container, `:::` closes the innermost one,
//! `::name{key="value"}` is alone. Within a line, `:name[text]{key="value"}` wraps words.
//!
//! The markers are found before markdown is parsed, and masked by markers of the same length
//! that CommonMark takes for a block of its own and that cannot appear otherwise, because raw
//! HTML is refused. So every position that the markdown parser reports is right in the file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use super::fields::At;
use crate::diagnostic::rules::directive_syntax::MarkerFault;

/// A name with its arguments, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The component's name and its bytes.
    pub name: At<String>,
    /// The arguments by name; the span is that of name and value together.
    pub args: BTreeMap<String, At<String>>,
}

/// What a marker line does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// `:::name`
    Open(Call),
    /// `::name`
    Leaf(Call),
    /// `:::`
    Close,
    /// Something that begins like a marker and cannot be read; with what is wrong.
    Broken(MarkerFault),
}

/// A marker line and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// What it does.
    pub kind: MarkerKind,
    /// The line without its end.
    pub span: Range<usize>,
}

/// Finds the marker lines of a body, outside code blocks, and masks them.
///
/// Gives the text to parse, of the very same length, and the markers by the byte they begin at.
pub fn mask(body: &str) -> (Cow<'_, str>, BTreeMap<usize, Marker>) {
    if !body.contains("::") {
        return (Cow::Borrowed(body), BTreeMap::new());
    }
    let mut masked = String::with_capacity(body.len());
    let mut markers = BTreeMap::new();
    let mut fence: Option<(u8, usize)> = None;
    let mut in_comment = false;
    // Few pages have comments, and to look for them line by line costs more than all else here.
    let has_comments = body.contains("<!--");
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let content = line.trim_end();
        let edge = fence_edge(content);
        match (fence, edge) {
            (None, Some((mark, length, _))) => fence = Some((mark, length)),
            (Some((open, least)), Some((mark, length, true))) if mark == open && length >= least => fence = None,
            _ => {}
        }
        if fence.is_none() && !in_comment && content.starts_with("::") {
            markers.insert(at, Marker { kind: marker(content, at), span: at..at + content.len() });
            masked.push_str(&mask_of(content.len()));
            masked.push_str(&line[content.len()..]);
        } else {
            masked.push_str(line);
        }
        if fence.is_none() && has_comments {
            in_comment = is_in_comment(in_comment, content);
        }
        at += line.len();
    }
    (masked.into(), markers)
}

/// A processing instruction of the given length, which CommonMark takes for a block of its own.
fn mask_of(length: usize) -> String {
    match length {
        // `::` alone is broken in any case.
        0..=2 => " ".repeat(length),
        3 => "<?>".to_owned(),
        _ => format!("<?{}?>", " ".repeat(length - 4)),
    }
}

/// Whether a comment is open at the end of a line, given whether one was at its start.
fn is_in_comment(was: bool, line: &str) -> bool {
    // What is in code is no comment; few lines have both.
    if !was && line.contains('`') {
        return false;
    }
    match (line.rfind("<!--"), line.rfind("-->")) {
        (Some(open), Some(close)) => open > close,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => was,
    }
}

/// If the line opens or closes a fenced code block: its mark, its length, and whether it could close.
fn fence_edge(line: &str) -> Option<(u8, usize, bool)> {
    let bare = line.trim_start_matches(' ');
    if line.len() - bare.len() > 3 {
        return None;
    }
    let mark = *bare.as_bytes().first().filter(|mark| matches!(mark, b'`' | b'~'))?;
    let length = bare.bytes().take_while(|byte| *byte == mark).count();
    // Three backticks that close on their own line are code within a line (CommonMark 4.5).
    let is_inline = mark == b'`' && bare[length..].contains('`');
    (length >= 3 && !is_inline).then_some((mark, length, bare.len() == length))
}

fn marker(line: &str, at: usize) -> MarkerKind {
    if line == ":::" {
        return MarkerKind::Close;
    }
    let colons = line.bytes().take_while(|byte| *byte == b':').count();
    if colons > 3 {
        return MarkerKind::Broken(MarkerFault::Colons);
    }
    match call(&line[colons..], at + colons) {
        Ok((call, length)) if colons + length == line.len() => {
            if colons == 3 {
                MarkerKind::Open(call)
            } else {
                MarkerKind::Leaf(call)
            }
        }
        Ok(_) => MarkerKind::Broken(MarkerFault::Trailing),
        Err(fault) => MarkerKind::Broken(fault),
    }
}

/// Reads `name{key="value" …}` at the start of a text; gives the call and its length in bytes.
fn call(text: &str, at: usize) -> Result<(Call, usize), MarkerFault> {
    let name = name_at(text);
    if name.is_empty() {
        return Err(if text.starts_with(' ') { MarkerFault::Blank } else { MarkerFault::NoName });
    }
    let named = At { value: name.to_owned(), span: at..at + name.len() };
    let (args, length) = arguments(&text[name.len()..], at + name.len())?;
    Ok((Call { name: named, args }, name.len() + length))
}

fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')).unwrap_or(text.len());
    &text[..end]
}

/// Reads `{key="value" …}` at the start of a text, or nothing if there is no brace.
fn arguments(text: &str, at: usize) -> Result<(BTreeMap<String, At<String>>, usize), MarkerFault> {
    let mut args = BTreeMap::new();
    if !text.starts_with('{') {
        return Ok((args, 0));
    }
    let mut position = 1;
    loop {
        position += text[position..].len() - text[position..].trim_start().len();
        let rest = &text[position..];
        if rest.starts_with('}') {
            return Ok((args, position + 1));
        }
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(rest.len());
        let key = &rest[..end];
        if key.is_empty() {
            return Err(MarkerFault::Arguments);
        }
        let Some(value) = rest[end..].strip_prefix("=\"") else {
            return Err(MarkerFault::Unquoted(key.to_owned()));
        };
        let Some(length) = value.find('"') else {
            return Err(MarkerFault::Unclosed(key.to_owned()));
        };
        let whole = end + 2 + length + 1;
        let span = at + position..at + position + whole;
        if args.insert(key.to_owned(), At { value: value[..length].to_owned(), span }).is_some() {
            return Err(MarkerFault::Repeated(key.to_owned()));
        }
        position += whole;
    }
}

/// An inline directive within a run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// The name and arguments; the words in brackets are the argument `text`.
    pub call: Call,
    /// Its bytes within the run.
    pub span: Range<usize>,
}

/// The first inline directive in a run of text, at or after a byte.
///
/// A colon counts only if a name and a bracket follow at once and no word is right before it.
pub fn inline(text: &str, from: usize) -> Option<Inline> {
    let mut search = from;
    while let Some(found) = text[search..].find(':') {
        let start = search + found;
        search = start + 1;
        let name = name_at(&text[start + 1..]);
        let after_name = start + 1 + name.len();
        let glued = text[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == ':');
        if name.is_empty() || glued || !text[after_name..].starts_with('[') {
            continue;
        }
        // Without a bracket that closes, none of those that follow is closed either.
        let length = text[after_name..].find(']')?;
        let words = &text[after_name + 1..after_name + length];
        let after_words = after_name + length + 1;
        let Ok((mut args, rest)) = arguments(&text[after_words..], after_words) else { continue };
        let span = start..after_words + rest;
        args.insert("text".to_owned(), At { value: words.to_owned(), span: after_name + 1..after_name + length });
        let named = At { value: name.to_owned(), span: start + 1..after_name };
        return Some(Inline { call: Call { name: named, args }, span });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(usize, &str)]) {
        let (masked, markers) = mask(body);
        assert_eq!(masked.len(), body.len(), "the mask keeps every place");
        let shown: Vec<(usize, String)> = markers
            .into_iter()
            .map(|(at, marker)| {
                let text = match marker.kind {
                    MarkerKind::Open(call) => format!("open {} {}", call.name.value, call.args.len()),
                    MarkerKind::Leaf(call) => format!("leaf {} {}", call.name.value, call.args.len()),
                    MarkerKind::Close => "close".to_owned(),
                    MarkerKind::Broken(fault) => format!("broken: {fault}"),
                };
                (at, text)
            })
            .collect();
        let shown: Vec<(usize, &str)> = shown.iter().map(|(at, text)| (*at, text.as_str())).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn markers_are_found_and_masked() {
        check(":::notice{kind=\"stop\" title=\"A b\"}\nText\n:::\n", &[(0, "open notice 2"), (40, "close")]);
        check("Text\n::tool{name=\"x\"}\r\n", &[(5, "leaf tool 1")]);
        check("::\n", &[(0, "broken: the name of a component is missing")]);
        check("::: notice\n", &[(0, "broken: the name of a component comes right after the colons, without a blank")]);
        check("::::notice\n", &[(0, "broken: a marker has two or three colons")]);
        check("::tool{name=x}", &[(0, "broken: the value of `name` is in double quotes: name=\"…\"")]);
    }

    #[test]
    fn colons_in_code_blocks_are_text() {
        check("```\n:::notice\n```\n", &[]);
        check("~~~~\n~~~\n::x\n~~~~\n::y\n", &[(18, "leaf y 0")]);
    }

    #[test]
    fn comments_hide_what_is_in_them() {
        check("<!--\n:::notice\nText\n:::\n-->\n:::\n", &[(28, "close")]);
        check("<!-- one -->\n::x\n", &[(13, "leaf x 0")]);
    }

    #[test]
    fn code_within_a_line_opens_no_block() {
        check("```cargo site serve``` shows it\n:::notice\n", &[(32, "open notice 0")]);
    }

    #[test]
    fn words_within_a_line_are_wrapped() {
        let found = inline("Press :label[Sign In]{gloss=\"Iniciar\"} now", 0).expect("there is one");
        assert_eq!((found.call.name.value.as_str(), found.span), ("label", 6..38));
        assert_eq!(found.call.args["text"].value, "Sign In");
        assert_eq!(inline("Note: [x] and 10:30[y]", 0), None);
    }
}
