//! The part of the walk that finds what to do first: the first paragraph before all headings that begins in bold.
//!
//! Layouts show it directly below the title, whatever is before it in the file.

use super::{Frame, Walk};
use crate::parse::body::Piece;

/// What a paragraph begins with that nothing was written into yet.
const OPEN: &str = "<p>";

impl Walk<'_> {
    /// Called where bold text begins. If that is the beginning of the paragraph, collects it apart.
    pub(super) fn open_first(&mut self) {
        let is_top = self.frames.len() == 1 && self.nesting == 0 && self.level == 1;
        if !is_top || self.has_first || !self.body.headings.is_empty() {
            return;
        }
        let Some(Piece::Html(html)) = self.top().pieces.last_mut() else { return };
        let Some(before) = html.strip_suffix(OPEN).map(str::len) else { return };
        html.truncate(before);
        self.has_first = true;
        self.frames.push(Frame { is_first: true, ..Frame::default() });
        self.html(OPEN);
    }

    /// Called where a paragraph ends.
    pub(super) fn close_first(&mut self) {
        if !self.frames.last().is_some_and(|frame| frame.is_first) {
            return;
        }
        let Some(frame) = self.pop() else { return };
        self.top().text.push_str(&frame.text);
        self.top().pieces.push(Piece::First(frame.pieces));
    }
}
