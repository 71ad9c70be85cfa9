//! The part of the walk that looks for text that markdown drops, or turns into something that its author did not mean.
//!
//! **Nothing that an author wrote is lost silently**: it is in the page, or a diagnostic says where it is.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, LinkType};

use super::Walk;
use super::lists::Lists;
use crate::diagnostic::rules;
use crate::parse::footnotes::label_key;

/// What the walk remembers to find lost text.
#[derive(Default)]
pub(super) struct Memory {
    /// The lists that are open, and the one that ended last.
    pub lists: Lists,
    /// Code blocks, in which nothing is markdown.
    code: Vec<Range<usize>>,
    /// The labels of the reference links that were used.
    used: BTreeSet<String>,
    /// Whether the text is that of a link.
    pub in_link: bool,
    /// Whether the text is an address in angle brackets, which may hold any character.
    pub in_autolink: bool,
}

impl Walk<'_> {
    /// A paragraph that looks like a heading, a table, or a part of the list above it.
    pub(super) fn open_paragraph(&mut self, span: &Range<usize>) {
        self.check_detached(span, "paragraph");
        let text = &self.source[span.clone()];
        let line = span.start..span.start + text.find('\n').unwrap_or(text.len());
        if text.starts_with('#') {
            self.fault(rules::leftover_mark::heading(), line);
        } else if text.starts_with('|') {
            self.fault(rules::leftover_mark::table(), line);
        }
    }

    /// A heading that is made by a line of dashes or equals signs, or whose braces hold more than an id.
    pub(super) fn open_heading(&mut self, span: &Range<usize>, classes: usize, attributes: usize) {
        let text = &self.source[span.clone()];
        if !text.trim_start().starts_with('#') {
            let words = text.lines().next().unwrap_or_default().trim().to_owned();
            let end = span.start + text.trim_end().len();
            self.fault(rules::underlined_heading::violation(&words), span.start..end);
        }
        if classes + attributes > 0 {
            self.fault(rules::lost_words::in_braces(), span.start..span.start + text.trim_end().len());
        }
    }

    /// A row whose number of cells is not that of the heading; surplus cells would be lost.
    pub(super) fn open_row(&mut self, span: &Range<usize>, columns: usize) {
        let row = self.source[span.clone()].trim_end();
        let cells = cells(row);
        if cells != columns {
            let end = span.start + row.len();
            self.fault(rules::uneven_row::violation(cells, columns), span.start..end);
        }
    }

    /// Code that is never closed, that an indent made, or that has words behind its opening marks.
    pub(super) fn open_code(&mut self, kind: &CodeBlockKind<'_>, span: &Range<usize>) {
        self.memory.code.push(span.clone());
        let text = self.source[span.clone()].trim_end();
        let first = span.start..span.start + text.find('\n').unwrap_or(text.len());
        match kind {
            CodeBlockKind::Indented => self.fault(rules::indented_code::violation(), first),
            CodeBlockKind::Fenced(info) => {
                if info.split_whitespace().nth(1).is_some() {
                    self.fault(rules::lost_words::after_language(), first.clone());
                }
                let mark = text.trim_start().chars().next().unwrap_or('`');
                let last = text.lines().next_back().unwrap_or_default().trim_start_matches([' ', '>']);
                let is_closed = text.contains('\n') && last.trim_end().chars().all(|c| c == mark) && last.len() >= 3;
                if !is_closed {
                    self.fault(rules::unclosed_code::violation(), first);
                }
            }
        }
    }

    /// A single tilde on each side deletes words; people write it for "about".
    pub(super) fn open_strikethrough(&mut self, span: &Range<usize>) {
        if !self.source[span.clone()].starts_with("~~") {
            self.fault(rules::leftover_mark::strikethrough(), span.clone());
        }
    }

    pub(super) fn use_reference(&mut self, kind: LinkType, id: &str) {
        if matches!(kind, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) {
            self.memory.used.insert(label_key(id));
        }
    }

    /// Marks of markdown that are left in the text, because nothing closes them.
    pub(super) fn check_leftovers(&mut self, span: &Range<usize>) {
        if self.memory.in_autolink {
            return;
        }
        let found = leftovers(&self.source[span.clone()]);
        for (at, mark) in found {
            let at = span.start + at;
            self.fault(rules::leftover_mark::mark(mark), at..at + mark.len());
        }
    }

    /// Definitions of references that nothing uses, or that come a second time.
    pub(super) fn check_definitions(&mut self, definitions: &[(String, Range<usize>)]) {
        for (label, span) in definitions {
            if !self.memory.used.contains(&label_key(label)) {
                self.fault(rules::unused_reference::violation(label), span.clone());
            }
        }
        if definitions.is_empty() {
            return;
        }
        let known: BTreeSet<String> = definitions.iter().map(|(label, _)| label_key(label)).collect();
        let starts: BTreeSet<usize> = definitions.iter().map(|(_, span)| span.start).collect();
        let mut again = Vec::new();
        let mut at = 0;
        for line in self.source.split_inclusive('\n') {
            let start = at + (line.len() - line.trim_start_matches(' ').len());
            at += line.len();
            let Some(label) = defined_label(line) else { continue };
            let is_first = starts.contains(&start);
            let is_code = self.memory.code.iter().any(|code| code.contains(&start));
            if known.contains(&label_key(label)) && !is_first && !is_code {
                again.push((start..start + line.trim().len(), label.to_owned()));
            }
        }
        for (span, label) in again {
            self.fault(rules::repeated_reference::violation(&label), span);
        }
    }

    /// Footnotes that nothing refers to, and those that are written twice.
    pub(super) fn check_footnotes(&mut self) {
        for (label, span) in self.footnotes.unused() {
            self.fault(rules::unused_footnote::violation(&label), span);
        }
    }

    pub(super) fn repeated_footnote(&mut self, label: &str, span: &Range<usize>) {
        let whole = span.start..span.start + self.source[span.clone()].trim_end().len();
        self.fault(rules::repeated_footnote::violation(label), whole);
    }
}

/// How many cells a row of a table has as it is written.
fn cells(row: &str) -> usize {
    let bytes = row.trim().as_bytes();
    let is_bar = |at: usize| bytes[at] == b'|' && (at == 0 || bytes[at - 1] != b'\\');
    let bars = (0..bytes.len()).filter(|at| is_bar(*at)).count();
    let first = usize::from(!bytes.is_empty() && is_bar(0));
    let last = usize::from(bytes.len() > 1 && is_bar(bytes.len() - 1));
    (bars + 1).saturating_sub(first + last)
}

/// The label that a line defines, if it is a definition of a reference.
fn defined_label(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(' ');
    let rest = bare.strip_prefix('[').filter(|rest| !rest.starts_with('^') && line.len() - bare.len() <= 3)?;
    let (label, _) = rest.split_once("]:")?;
    (!label.is_empty() && !label.contains(['[', ']'])).then_some(label)
}

/// The marks in a run of text that markdown left there, each with its byte.
fn leftovers(text: &str) -> Vec<(usize, &'static str)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text.as_bytes()[at..];
        match bytes[at] {
            b'\\' => {
                at += 2;
                continue;
            }
            mark @ (b'*' | b'_' | b'~' | b'`') => {
                let length = rest.iter().take_while(|byte| **byte == mark).count();
                if is_left(text, at, length, mark) {
                    found.push((at, name(mark, length)));
                }
                at += length;
                continue;
            }
            b']' if rest.starts_with(b"](") => found.push((at, "](")),
            b':' if is_directive(rest) => {
                found.push((at, ":::"));
                return found;
            }
            b'{' if rest.starts_with(b"{#") => found.push((at, "{#")),
            _ => {}
        }
        at += 1;
    }
    found
}

fn is_directive(rest: &[u8]) -> bool {
    let colons = rest.iter().take_while(|byte| **byte == b':').count();
    colons >= 3 || colons == 2 && rest.get(2).is_some_and(u8::is_ascii_lowercase) && rest.contains(&b'{')
}

/// Whether a run of marks is at one side of a word, so that it was meant to open or close something.
fn is_left(text: &str, at: usize, length: usize, mark: u8) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + length..].chars().next();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match (mark, length) {
        (b'`', _) => true,
        (b'*' | b'~', 2) => ![before, after].iter().all(|c| c.is_some_and(char::is_whitespace)),
        // A line of signs to be filled in, and the sign for "about", are no marks.
        (b'~', _) | (_, 4..) => false,
        (b'*' | b'_', _) => is_word(before) != is_word(after),
        _ => false,
    }
}

const fn name(mark: u8, length: usize) -> &'static str {
    match (mark, length) {
        (b'*', 1) => "*",
        (b'*', _) => "**",
        (b'_', 1) => "_",
        (b'_', _) => "__",
        (b'~', _) => "~~",
        _ => "`",
    }
}

#[cfg(test)]
mod tests {
    use super::{cells, leftovers};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = leftovers(text).into_iter().map(|(_, mark)| mark).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_at_one_side_of_a_word_are_left_over() {
        check("**Do this first:", &["**"]);
        check("first:** now", &["**"]);
        check("a *word", &["*"]);
        check("a word_ here", &["_"]);
        check("a `word", &["`"]);
        check("[the page](old notice.md)", &["]("]);
        check("  :::notice", &[":::"]);
        check("Fees {#fees}", &["{#"]);
    }

    #[test]
    fn characters_of_everyday_text_are_not() {
        for text in ["An asterisk (*) may be there", "NBC*000000000", "snake_case_name", "Email * ____ ~5 to ~6"] {
            check(text, &[]);
        }
        check(r"\**not bold\**", &["*"]);
        check(r"\*\*not bold\*\* and \`code\`", &[]);
        check("10:30, a::b, 5 * 3 = 15", &[]);
    }

    #[test]
    fn cells_are_counted_as_they_are_written() {
        for (row, count) in [("| a | b |", 2), ("a | b", 2), ("| a | b | c |", 3), (r"| a\|b | c |", 2), ("|a|", 1)] {
            assert_eq!(cells(row), count, "{row}");
        }
    }
}
