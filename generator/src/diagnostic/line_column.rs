//! From bytes to lines and columns, as people and editors count them.

use std::ops::Range;

/// A position in a text: line and column, both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// The position of a byte. A byte past the end counts as the end; one inside a character as its start.
pub fn line_column(text: &str, byte: usize) -> LineColumn {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    LineColumn { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

/// The byte at a line (from 1) and a column in UTF-16 or byte units (from 1), as other tools report it.
pub fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let mut start = 0;
    for (index, content) in text.split_inclusive('\n').enumerate() {
        if index + 1 == line {
            let mut byte = start + column.saturating_sub(1).min(content.trim_end_matches('\n').len());
            while !text.is_char_boundary(byte) {
                byte -= 1;
            }
            return byte;
        }
        start += content.len();
    }
    text.len()
}

/// A span that lies in the text and on characters, whatever was asked for.
pub fn clamp(text: &str, span: &Range<usize>) -> Range<usize> {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, byte: usize, line: usize, column: usize) {
        assert_eq!(line_column(text, byte), LineColumn { line, column });
    }

    #[test]
    fn columns_count_characters() {
        check("", 0, 1, 1);
        check("año nuevo", 4, 1, 4);
        check("a\nbc", 3, 2, 2);
        check("a\n", 2, 2, 1);
        check("a", 99, 1, 2);
    }

    #[test]
    fn a_reported_position_finds_its_byte() {
        assert_eq!(byte_at("ab\ncd\n", 2, 2), 4);
        assert_eq!(byte_at("ab\ncd\n", 2, 99), 5);
        assert_eq!(byte_at("ab\n", 9, 1), 3);
    }
}
