//! The part of the walk that deals with HTML: comments are for editors, all else is refused.

use std::ops::Range;

use super::Walk;
use crate::diagnostic::rules;

impl Walk<'_> {
    /// True for a note to editors. One over several lines comes as several events of one block.
    pub(super) fn is_comment(&mut self, html: &str) -> bool {
        let html = html.trim();
        if !self.in_comment && !html.starts_with("<!--") {
            return false;
        }
        let end = html.find("-->");
        self.in_comment = end.is_none();
        end.is_none_or(|end| html[end + "-->".len()..].is_empty())
    }

    /// The end of a block of HTML. A comment that is still open there hides all the text.
    pub(super) fn close_html(&mut self, span: &Range<usize>) {
        if std::mem::take(&mut self.in_comment) {
            let start = span.start + self.source[span.clone()].find("<!--").unwrap_or(0);
            let line = self.source[start..].find('\n').map_or(span.end, |length| start + length);
            self.fault(rules::lost_words::in_open_comment(), start..line);
        }
    }

    pub(super) fn raw_html(&mut self, span: Range<usize>) {
        let line = self.source[span.clone()].find('\n').map_or(span.end, |at| span.start + at);
        self.fault(rules::raw_html::violation(), span.start..line);
    }
}
