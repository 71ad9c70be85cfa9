//! The part of the walk that deals with headings: their order, their words, their anchors.

use std::ops::Range;

use super::Walk;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::body::{Heading, attribute};

/// Whether an id belongs to a footnote, to its way back, or to the frame of the page.
fn is_reserved(id: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_note = id.strip_prefix("note-").is_some_and(|rest| {
        let (number, from) = rest.split_once("-from").unwrap_or((rest, ""));
        is_number(number) && (from.is_empty() || from.strip_prefix('-').is_some_and(is_number))
    });
    is_note || id.starts_with("page-")
}

impl Walk<'_> {
    pub(super) fn heading(&mut self, level: u8, span: Range<usize>) {
        let Some(frame) = self.pop() else { return };
        let source = span.clone();
        let text = frame.text.trim().to_owned();
        if text.is_empty() {
            self.fault(rules::EMPTY_HEADING, span.clone(), "this heading is empty", "write words, or take it out");
        }
        if level <= self.level {
            let message = match self.level {
                1 => "the page's title is its only heading of the first level",
                _ => "the step's title is its only heading of the second level",
            };
            let (right, wrong) = ("#".repeat(usize::from(self.level) + 1), "#".repeat(level.into()));
            let help = format!("write {right} instead of {wrong}");
            self.fault(rules::FIRST_LEVEL_HEADING, span.clone(), message, &help);
        } else if level > self.last_level + 1 {
            self.fault(
                rules::SKIPPED_HEADING_LEVEL,
                span.clone(),
                format!("this heading skips a level: it is of level {level} after one of level {}", self.last_level),
                &format!(
                    "write {} instead of {}",
                    "#".repeat(usize::from(self.last_level) + 1),
                    "#".repeat(level.into())
                ),
            );
        }
        self.last_level = level.max(self.level);
        if frame.note.as_deref().is_none_or(str::is_empty) && self.source[span.clone()].trim_end().ends_with("{#}") {
            let right = format!("{{#{}}}", slug::slugify(&text));
            let braces =
                self.source[span.clone()].rfind("{#}").map_or(span.clone(), |at| span.start + at..span.start + at + 3);
            let fault = Diagnostic::new(
                rules::EMPTY_ID,
                self.file,
                self.shift(braces),
                "the braces of this heading hold no id",
            );
            self.report.push(fault.help(format!("write {right}")).fix("{#}", right));
        }
        let given = frame.note.as_deref().is_some_and(|id| !id.is_empty());
        let mut id = frame.note.filter(|id| !id.is_empty()).unwrap_or_else(|| slug::slugify(&text));
        if id.is_empty() {
            id = "section".to_owned();
        }
        if is_reserved(&id) || !self.ids.insert(id.clone()) {
            if given && is_reserved(&id) {
                let help = "choose another id; those of footnotes and of the frame of the page are not free";
                self.fault(rules::REPEATED_ID, span, format!("the id `{id}` is one of the page's own"), help);
            } else if given {
                self.fault(
                    rules::REPEATED_ID,
                    span,
                    format!("the id `{id}` stands on this page twice"),
                    "give each heading an id of its own",
                );
            } else {
                // Two headings may have the same words; the second address gets a number.
                let number = self.repeats.entry(id.clone()).or_insert(1);
                id = loop {
                    *number += 1;
                    let other = format!("{id}-{number}");
                    if !is_reserved(&other) && self.ids.insert(other.clone()) {
                        break other;
                    }
                };
            }
        }
        let tag = level.clamp(self.level + 1, 6);
        self.html(&format!("<h{tag} id=\"{}\">", attribute(&id)));
        self.extend(frame.pieces);
        self.html(&format!("</h{tag}>\n"));
        let bare_end = self.bare_end(given, &source).and_then(|end| u32::try_from(end + self.offset).ok());
        self.body.headings.push(Heading { level: tag, id: id.as_str().into(), text: text.as_str().into(), bare_end });
    }

    /// The end of a heading's line, where it is written with # in front and nothing behind.
    fn bare_end(&self, given: bool, span: &Range<usize>) -> Option<usize> {
        let written = self.source[span.clone()].trim_end();
        let plain = written.starts_with('#') && !written.ends_with(['#', '}']) && !written.contains('\n');
        (plain && !given).then_some(span.start + written.len())
    }
}

#[cfg(test)]
mod tests {
    use super::is_reserved;

    #[test]
    fn ids_of_notes_and_of_the_frame_are_reserved() {
        for id in ["note-1", "note-12-from", "note-1-from-2", "page-main", "page-contents"] {
            assert!(is_reserved(id), "{id}");
        }
        for id in ["note", "note-", "notes-1", "note-1-2", "a-note-1", "front-page", "pages"] {
            assert!(!is_reserved(id), "{id}");
        }
    }
}
