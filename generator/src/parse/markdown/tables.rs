//! The part of the walk that deals with the cells of tables.
//!
//! Each cell of a wide table names its column, because a narrow screen shows every row as a card.

use pulldown_cmark::Alignment;

use super::Walk;
use crate::parse::body::attribute;

/// A table with this many columns is shown as cards where the screen is narrow.
const WIDE: usize = 3;

/// The table that the walk is in.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    /// The words of its column headings.
    labels: Vec<String>,
    /// Where the words of the present column heading begin in the frame's text.
    label_from: usize,
}

impl Table {
    /// A table with these columns, before its first cell.
    pub(super) fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, ..Self::default() }
    }

    /// How many columns it has.
    pub(super) fn columns(&self) -> usize {
        self.alignments.len()
    }

    /// True if a narrow screen cannot show its columns side by side.
    pub(super) fn is_wide(&self) -> bool {
        self.alignments.len() >= WIDE
    }
}

impl Walk<'_> {
    pub(super) fn open_cell(&mut self) {
        let class = match self.table.alignments.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        if self.in_table_head {
            self.table.label_from = self.top().text.len();
            return self.html_of(&["<th scope=\"col\"", class, ">"]);
        }
        let label = self.table.labels.get(self.column).filter(|_| self.table.is_wide());
        match label.map(|label| attribute(label)) {
            Some(label) => self.html_of(&["<td", class, " data-label=\"", &label, "\">"]),
            None => self.html_of(&["<td", class, ">"]),
        }
    }

    pub(super) fn close_cell(&mut self) {
        self.prose.end_block();
        self.column += 1;
        if !self.in_table_head {
            return self.html("</td>");
        }
        let from = self.table.label_from;
        let label = self.top().text.get(from..).unwrap_or_default().trim().to_owned();
        self.table.labels.push(label);
        self.html("</th>");
    }
}
