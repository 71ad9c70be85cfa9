//! The part of the walk that deals with runs of text: directives within a line, marks of footnotes, escapes.

use std::ops::Range;

use super::Walk;
use super::signs::Signs;
use crate::diagnostic::rules;
use crate::parse::body::push_text;
use crate::parse::directive;

impl Walk<'_> {
    pub(super) fn text(&mut self, text: &str, span: Range<usize>) {
        let whole = self.source;
        let source: &str = &whole[span.clone()];
        let signs = Signs::of(source);
        if signs.has(Signs::LEFTOVER) {
            self.check_leftovers(&span);
        }
        self.check_dialects(&span, signs);
        self.check_words(&span);
        if signs.has(Signs::NUMBER) {
            self.check_numbers(source, &span);
        }
        if signs.has(Signs::FOOTNOTE) {
            self.check_footnote_mark(source, &span);
        }
        if signs.has(Signs::DIRECTIVE) {
            return self.text_with_directives(text, &span);
        }
        self.say(text, span.start);
        if signs.has(Signs::HYPHEN) {
            return self.plain(text);
        }
        let top = self.top();
        top.text.push_str(text);
        push_text(&mut top.pieces, text);
    }

    /// Control characters that are written by their numbers.
    fn check_numbers(&mut self, source: &str, span: &Range<usize>) {
        for (at, control) in rules::control_character::by_number(source) {
            let at = span.start + at.start..span.start + at.end;
            if !self.is_escaped(at.start) {
                self.fault(control, at);
            }
        }
    }

    /// The mark of a footnote that is written nowhere.
    fn check_footnote_mark(&mut self, source: &str, span: &Range<usize>) {
        let open = source.match_indices("[^").map(|(at, _)| at).find(|at| !self.is_escaped(span.start + at));
        if let Some(open) = open
            && let Some(length) = source[open..].find(']').map(|end| end + 1)
        {
            self.fault(rules::undefined_reference::footnote(), span.start + open..span.start + open + length);
        }
    }

    fn text_with_directives(&mut self, text: &str, span: &Range<usize>) {
        let whole = self.source;
        let source: &str = &whole[span.clone()];
        let (mut done, mut written) = (0, 0);
        while let Some(inline) = directive::inline(text, done) {
            let before = &text[done..inline.span.start];
            self.say(before, span.start + done);
            self.plain(before);
            done = inline.span.end;
            // The run as it is read may be shorter than as written (escapes, entities), so the mark is looked up
            // in the source, after those that are known.
            let mark = mark(&text[inline.span.clone()]);
            let found = source[written..].match_indices(mark).nth(before.matches(mark).count());
            let shift = found.map_or(written, |(at, _)| written + at);
            written = found.map_or(written, |_| shift + mark.len());
            let marker = span.start + shift..span.start + shift + inline.span.len();
            if self.is_escaped(marker.start) {
                self.say(&text[inline.span.clone()], marker.start);
                self.plain(&text[inline.span.clone()]);
                continue;
            }
            match inline.call.name.value.as_str() {
                "fact" => {
                    self.fact(&inline.call, marker);
                    continue;
                }
                "anchor" => {
                    self.anchor(&inline.call, marker);
                    continue;
                }
                _ => {}
            }
            if let Some(words) = inline.call.args.get("text") {
                self.say(&words.value, span.start + shift + words.span.start - inline.span.start);
                self.top().text.push_str(&words.value);
            }
            self.component(inline.call, marker, None);
        }
        self.say(&text[done..], span.start + done);
        self.plain(&text[done..]);
    }

    /// True if a backslash makes the character at a byte of the source an ordinary one.
    pub(super) fn is_escaped(&self, at: usize) -> bool {
        self.source.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
    }
}

/// The beginning of an inline directive, up to its bracket.
fn mark(directive: &str) -> &str {
    directive.find('[').and_then(|bracket| directive.get(..=bracket)).unwrap_or(directive)
}
