//! The part of the walk that deals with runs of text: directives within a line, marks of footnotes, escapes.

use std::ops::Range;

use super::Walk;
use crate::diagnostic::rules;
use crate::parse::directive;

impl Walk<'_> {
    pub(super) fn text(&mut self, text: &str, span: Range<usize>) {
        self.check_leftovers(&span);
        self.check_words(&span);
        let source = &self.source[span.clone()];
        let open = source.match_indices("[^").map(|(at, _)| at).find(|at| !self.is_escaped(span.start + at));
        if let Some(open) = open
            && let Some(length) = source[open..].find(']').map(|end| end + 1)
        {
            self.fault(
                rules::UNDEFINED_REFERENCE,
                span.start + open..span.start + open + length,
                "nothing defines this footnote",
                "add a line `[^name]: text` to the page",
            );
        }
        let mut done = 0;
        while let Some(inline) = directive::inline(text, done) {
            self.say(&text[done..inline.span.start], span.start + done);
            self.plain(&text[done..inline.span.start]);
            done = inline.span.end;
            // The run as it is read may be shorter than as it was written (escapes, entities).
            let shift = self.source[span.clone()].find(&text[inline.span.clone()]).unwrap_or(0);
            let marker = span.start + shift..span.start + shift + inline.span.len();
            if self.is_escaped_directive(text, &inline.span, &span) {
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

    /// True if the inline directive at `found` in a run of text was written with a backslash in front.
    fn is_escaped_directive(&self, text: &str, found: &Range<usize>, span: &Range<usize>) -> bool {
        let mark = &text[found.start..found.start + text[found.clone()].find('[').map_or(1, |at| at + 1)];
        let before = text[..found.start].matches(mark).count();
        let written = self.source[span.clone()].match_indices(mark).nth(before);
        written.is_some_and(|(at, _)| self.is_escaped(span.start + at))
    }
}
