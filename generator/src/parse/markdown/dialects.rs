//! The part of the walk that knows the marks of other kinds of markdown, which this one prints as they are.

use std::ops::Range;

use super::Walk;
use super::signs::Signs;
use crate::diagnostic::rules::unsupported_mark::{Meaning, violation};

impl Walk<'_> {
    /// Marks of other kinds of markdown in a run of text.
    pub(super) fn check_dialects(&mut self, span: &Range<usize>, signs: Signs) {
        let whole = self.source;
        let text = &whole[span.clone()];
        // Only what is in front of a mark at the start of a line is looked at, up to the end of the line before.
        let mut before = whole[..span.start].bytes().rev().take_while(|byte| *byte != b'\n');
        let found = if may_begin_mark(text) && before.all(|byte| b" \t\r>-*+".contains(&byte)) {
            // Emphasis and code cut a line into several runs.
            at_line_start(whole[span.start..].split('\n').next().unwrap_or_default())
        } else {
            None
        };
        let found = match found {
            None if signs.has(Signs::DIALECT) => {
                within(text).or_else(|| if self.memory.in_link { None } else { address(text) })
            }
            found => found,
        };
        let Some((mark, meaning)) = found else { return };
        let position = span.start + mark.start..span.start + mark.end;
        if !self.is_escaped(position.start) {
            self.fault(violation(&whole[position.clone()], meaning), position);
        }
    }
}

type Mark = (Range<usize>, Meaning);

/// Whether a line can begin with a mark: most begin with a letter.
fn may_begin_mark(line: &str) -> bool {
    line.bytes().next().is_some_and(|byte| !byte.is_ascii_alphabetic())
}

/// A mark that means something at the start of a line.
fn at_line_start(text: &str) -> Option<Mark> {
    if let Some(kind) = text.strip_prefix("[!") {
        let letters = kind.bytes().take_while(u8::is_ascii_alphabetic).count();
        let is_alert = letters > 0 && kind[letters..].starts_with(']');
        return is_alert.then(|| (0..letters + 3, Meaning::Notice(notice(&kind[..letters]))));
    }
    let is_contents = matches!(text.trim_end().to_lowercase().as_str(), "[toc]" | "[[toc]]" | "[[_toc_]]");
    if is_contents {
        return Some((0..text.trim_end().len(), Meaning::Contents));
    }
    let starts = [
        ("!!! ", 3, Meaning::Notice("note")),
        ("??? ", 3, Meaning::Details),
        ("???+ ", 4, Meaning::Details),
        ("%%", 2, Meaning::Comment),
        ("{: ", 0, Meaning::Attributes),
        ("{:.", 0, Meaning::Attributes),
        (": ", 1, Meaning::Definition),
    ];
    match starts.into_iter().find(|(start, ..)| text.starts_with(start)) {
        Some((_, length, meaning)) => Some((0..if length == 0 { text.trim_end().len() } else { length }, meaning)),
        None => list_or_heading(text),
    }
}

/// The blank of a word processor, which no mark of markdown may have behind it.
const UNBREAKING: char = '\u{a0}';

/// What looks like an entry of a list or a heading, and is text: CommonMark would not give it as text otherwise.
fn list_or_heading(text: &str) -> Option<Mark> {
    let bare = text.trim_start();
    let start = text.len() - bare.len();
    let at = |length: usize, meaning| Some((start..start + length, meaning));
    let hashes = bare.len() - bare.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && bare[hashes..].starts_with(UNBREAKING) {
        return at(hashes, Meaning::Heading);
    }
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match bare[digits..].chars().next()? {
        '.' | ')' if (1..=3).contains(&digits) => digits + 1,
        '-' | '+' | '*' if digits == 0 => 1,
        bullet @ ('•' | '▪' | '◦' | '‣' | '●' | '·') if digits == 0 => {
            return at(bullet.len_utf8(), Meaning::List);
        }
        _ => return None,
    };
    let behind = bare[mark..].chars().next()?;
    let is_glued = behind.is_uppercase() && !bare.starts_with('*');
    (behind.is_whitespace() || is_glued).then(|| (start..start + mark, Meaning::List))
}

/// An address that is no link.
fn address(text: &str) -> Option<Mark> {
    if !text.contains(':') {
        return None;
    }
    let (at, scheme) = ["https://", "http://"].into_iter().find_map(|scheme| Some((text.find(scheme)?, scheme)))?;
    let has_host = text[at + scheme.len()..].starts_with(char::is_alphanumeric);
    has_host.then_some((at..at + scheme.len(), Meaning::Address))
}

/// The brackets of a link with a blank between them, or the other way around.
fn split_link(text: &str) -> Option<Mark> {
    if !text.contains('[') {
        return None;
    }
    ["] (", ")["].into_iter().find_map(|mark| {
        let at = text.find(mark)?;
        let inside = text[at + mark.len()..].split([')', ']']).next().unwrap_or_default();
        let is_address = !inside.contains(char::is_whitespace)
            && (inside.contains(".md") || inside.contains("://") || inside.starts_with("www."));
        is_address.then_some((at..at + mark.len(), Meaning::Link))
    })
}

/// A mark that means something anywhere in a line.
fn within(text: &str) -> Option<Mark> {
    let pairs: &[(&str, &str, Meaning)] = &[
        ("{{", "}}", Meaning::Template),
        ("{%", "%}", Meaning::Template),
        ("<%", "%>", Meaning::Template),
        ("{/*", "*/", Meaning::Comment),
        ("%%", "%%", Meaning::Comment),
        ("[[", "]]", Meaning::WikiLink),
        ("^[", "]", Meaning::InlineNote),
        ("*[", "]:", Meaning::Abbreviation),
        ("==", "==", Meaning::Highlight),
    ];
    let paired = if text.bytes().any(|byte| b"{%<[^=".contains(&byte)) {
        pairs.iter().find_map(|(open, close, meaning)| pair(text, open, close).map(|at| (at, *meaning)))
    } else {
        None
    };
    paired.or_else(|| split_link(text)).or_else(|| attributes(text)).or_else(|| emoji(text))
}

/// An opening mark with words right behind it and its closing mark after them.
fn pair(text: &str, open: &str, close: &str) -> Option<Range<usize>> {
    let at = text.find(open)?;
    let inside = &text[at + open.len()..];
    let length = inside.find(close)?;
    // Two signs of equality within a sum have blanks around them.
    let is_tight = open != close || inside.starts_with(char::is_alphanumeric) && !inside[..length].ends_with(' ');
    (length > 0 && is_tight).then_some(at..at + open.len())
}

/// A class at the end of a line.
fn attributes(text: &str) -> Option<Mark> {
    let text = text.trim_end();
    let start = text.rfind('{').filter(|_| text.ends_with('}'))?;
    (text[start..].starts_with("{.") || text[start..].starts_with("{:"))
        .then_some((start..text.len(), Meaning::Attributes))
}

/// The name of a picture between colons, with blanks or the ends of the text around it.
fn emoji(text: &str) -> Option<Mark> {
    if text.bytes().filter(|byte| *byte == b':').count() < 2 {
        return None;
    }
    let mut at = 0;
    text.split_inclusive(char::is_whitespace).find_map(|word| {
        let start = at;
        at += word.len();
        let word = word.trim_end().trim_end_matches(['.', ',', '!']);
        let name = word.strip_prefix(':')?.strip_suffix(':')?;
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        is_name.then_some((start..start + word.len(), Meaning::Emoji))
    })
}

/// The kind of notice that is nearest to an alert of another program.
fn notice(alert: &str) -> &'static str {
    match alert.to_ascii_lowercase().as_str() {
        "tip" | "hint" | "success" => "tip",
        "warning" | "important" | "attention" => "warning",
        "caution" | "danger" | "error" | "bug" => "stop",
        _ => "note",
    }
}
