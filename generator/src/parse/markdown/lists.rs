//! The part of the walk that deals with lists that are not shown as they are written: fallen apart, or with other numbers.

use std::ops::Range;

use super::Walk;
use crate::diagnostic::rules;

/// The lists that the walk is in, and the one before.
#[derive(Default)]
pub(super) struct Lists {
    /// Where the last list ended, and how far its first item was indented.
    last: Option<(usize, usize)>,
    /// The lists that are open, the innermost at the end.
    open: Vec<OpenList>,
}

/// A list whose end is not reached.
struct OpenList {
    indent: usize,
    /// The number that the page shows for the next item, for a numbered list.
    next: Option<u64>,
    /// True as long as every item is written with the number 1.
    is_all_ones: bool,
    /// The first item that is written with another number than the page shows: both numbers, and its position.
    renumbered: Option<(u64, u64, Range<usize>)>,
}

impl Walk<'_> {
    /// How far a block is indented in its line, if nothing but blanks is in front of it.
    fn indent(&self, span: &Range<usize>) -> Option<usize> {
        let text = &self.source[span.clone()];
        let at = span.start + text.len() - text.trim_start_matches(' ').len();
        let line = self.source[..at].rfind('\n').map_or(0, |end| end + 1);
        let before = &self.source[line..at];
        before.bytes().all(|byte| byte == b' ').then_some(before.len())
    }

    /// A block right below a list that is indented further than the list, but not far enough to belong to its last item.
    pub(super) fn check_detached(&mut self, span: &Range<usize>, what: &str) {
        let Some((end, list_indent)) = self.memory.lists.last else { return };
        let is_next = self.source.get(end..span.start).is_some_and(|between| between.trim().is_empty());
        let Some(indent) = self.indent(span).filter(|indent| is_next && *indent > list_indent) else { return };
        let line = self.source[span.start..].find('\n').map_or(self.source.len(), |length| span.start + length);
        let start = self.source[..line].rfind('\n').map_or(0, |end| end + 1) + indent;
        self.fault(rules::detached_block::violation(what, indent), start..line);
    }

    pub(super) fn open_list(&mut self, start: Option<u64>, span: &Range<usize>) {
        self.check_detached(span, "list");
        let indent = self.indent(span).unwrap_or(0);
        self.memory.lists.open.push(OpenList { indent, next: start, is_all_ones: true, renumbered: None });
    }

    pub(super) fn open_item(&mut self, span: &Range<usize>) {
        let text = &self.source[span.clone()];
        let blanks = text.len() - text.trim_start().len();
        let digits = text.trim_start().bytes().take_while(u8::is_ascii_digit).count();
        let position = span.start + blanks..span.start + blanks + digits;
        let Some(list) = self.memory.lists.open.last_mut() else { return };
        let (Some(shown), Ok(written)) = (list.next, self.source[position.clone()].parse()) else { return };
        list.next = Some(shown + 1);
        list.is_all_ones &= written == 1;
        if written != shown {
            list.renumbered.get_or_insert((written, shown, position));
        }
    }

    pub(super) fn close_list(&mut self, span: &Range<usize>) {
        let Some(list) = self.memory.lists.open.pop() else { return };
        // The end of a list may lie behind the blank lines below it.
        let end = span.start + self.source[span.clone()].trim_end().len();
        self.memory.lists.last = Some((end, list.indent));
        if let Some((written, shown, position)) = list.renumbered.filter(|_| !list.is_all_ones) {
            self.fault(rules::renumbered_list::violation(written, shown), position);
        }
    }
}
