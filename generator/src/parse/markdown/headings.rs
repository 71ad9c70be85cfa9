//! The part of the walk that deals with headings: their order, their words, their anchors.

use std::ops::Range;

use super::Walk;
use crate::diagnostic::rules;
use crate::parse::body::{Heading, attribute};

/// The elements of headings by their level.
const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

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
            self.fault(rules::empty_heading::violation(), span.clone());
        }
        if level <= self.level {
            self.fault(rules::first_level_heading::violation(self.level, level), span.clone());
        } else if level > self.last_level + 1 {
            self.fault(rules::skipped_heading_level::violation(self.last_level, level), span.clone());
        }
        self.last_level = level.max(self.level);
        if frame.note.as_deref().is_none_or(str::is_empty) && self.source[span.clone()].trim_end().ends_with("{#}") {
            let right = format!("{{#{}}}", slug::slugify(&text));
            let braces =
                self.source[span.clone()].rfind("{#}").map_or(span.clone(), |at| span.start + at..span.start + at + 3);
            let empty = rules::empty_id::violation(&right).at(self.file, self.shift(braces));
            self.report.push(empty.fix("{#}", right));
        }
        let given = frame.note.as_deref().is_some_and(|id| !id.is_empty());
        let mut id = frame.note.filter(|id| !id.is_empty()).unwrap_or_else(|| slug::slugify(&text));
        if id.is_empty() {
            id = "section".to_owned();
        } else if !given && is_reserved(&id) {
            // Such a heading may be called "Page size" all the same; a number behind its id would not free it.
            id = format!("section-{id}");
        }
        if is_reserved(&id) || !self.ids.insert(id.clone()) {
            if given && is_reserved(&id) {
                self.fault(rules::repeated_id::reserved(&id), span);
            } else if given {
                self.fault(rules::repeated_id::heading(&id), span);
            } else {
                // Two headings may have the same words; the second address gets a number. "Note 2" is one of the page's own.
                if is_reserved(&format!("{id}-2")) {
                    id = format!("section-{id}");
                }
                let number = self.repeats.entry(id.clone()).or_insert(1);
                id = loop {
                    *number += 1;
                    let other = format!("{id}-{number}");
                    if self.ids.insert(other.clone()) {
                        break other;
                    }
                };
            }
        }
        let tag = level.clamp(self.level + 1, 6);
        let name = NAMES[usize::from(tag - 1)];
        self.html_of(&["<", name, " id=\"", &attribute(&id), "\">"]);
        self.extend(frame.pieces);
        self.html_of(&["</", name, ">\n"]);
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
    use crate::build::{BuildOptions, build};
    use crate::diagnostic::rules::testing::{body, tree};
    use crate::render::output_path::OutputPath;

    /// The ids of the headings of a page.
    #[track_caller]
    fn check(headings: &'static str, expected: &[&str]) {
        let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
        let built = build(&tree(&body(headings)), BuildOptions { bundle: None, base_url: None, today });
        let page = String::from_utf8(built.output[&OutputPath::new("index.html")].to_vec()).expect("text");
        let ids: Vec<&str> = page
            .split("<h2 id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|id| !is_reserved(id))
            .collect();
        assert_eq!(ids, expected);
    }

    #[test]
    fn every_heading_has_an_id_of_its_own() {
        check("## Fees\n\nA.\n\n## Fees\n\nB.\n\n## Fees\n\nC.", &["fees", "fees-2", "fees-3"]);
        check("## Fees 2\n\nA.\n\n## Fees\n\nB.\n\n## Fees\n\nC.", &["fees-2", "fees", "fees-3"]);
    }

    #[test]
    fn a_repeated_heading_gets_no_id_of_a_footnote() {
        check("## Note\n\nA.\n\n## Note\n\nB.\n\n## Note\n\nC.", &["note", "section-note-2", "section-note-3"]);
    }

    #[test]
    fn headings_that_read_like_an_id_of_the_page_get_another() {
        check(
            "## Page size\n\nA.\n\n## Note 1 from\n\nB.\n\n## Page size\n\nC.",
            &["section-page-size", "section-note-1-from", "section-page-size-2"],
        );
    }

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
