//! Words on a picture: lines that fit, and the shapes of their letters.
//!
//! The font is Gelasio Bold under the SIL Open Font License, `generator/fonts/OFL.txt`. It is part of
//! the binary, because a picture must be the same on every machine.

use std::sync::LazyLock;

use ab_glyph::{Font as _, FontRef, GlyphId, PxScale, ScaleFont as _, point};

static FONT: LazyLock<Option<FontRef<'static>>> =
    LazyLock::new(|| FontRef::try_from_slice(include_bytes!("../../fonts/gelasio-bold.ttf")).ok());

/// The left edge of all words, in pixels.
const LEFT: f32 = 72.0;
/// The widest line, in pixels.
const WIDEST: f32 = 1056.0;
/// The line that the name of the section is on, in pixels from the top.
const SECTION_BASELINE: f32 = 132.0;
const SECTION_SIZE: f32 = 38.0;
/// The line that the title begins on.
const TITLE_BASELINE: f32 = 222.0;
/// The lowest line of a title: the picture is below it.
const LOWEST_BASELINE: f32 = 412.0;
/// The sizes of a title, the largest that fits first.
const TITLE_SIZES: [f32; 4] = [88.0, 76.0, 66.0, 56.0];
/// The distance of two lines as a part of the size.
const LEADING: f32 = 1.12;

/// One line of words at its position.
struct Line {
    words: String,
    size: f32,
    baseline: f32,
}

/// True if these words can be written: the font has all letters, and the title has the room.
pub(super) fn fits(title: &str, section: &str) -> bool {
    FONT.as_ref().is_some_and(|font| layout(font, title, section).is_some())
}

/// Writes the words: calls `dot` with each pixel that a letter covers, and how much of it, from 0 to 1.
pub(super) fn write(title: &str, section: &str, mut dot: impl FnMut(u32, u32, f32)) {
    let Some(font) = FONT.as_ref() else { return };
    for line in layout(font, title, section).unwrap_or_default() {
        write_line(font, &line, &mut dot);
    }
}

/// The lines; nothing if a letter is missing or the title is too long.
fn layout(font: &FontRef<'_>, title: &str, section: &str) -> Option<Vec<Line>> {
    let has_letter = |c: char| c == ' ' || font.glyph_id(c) != GlyphId(0);
    if !title.chars().chain(section.chars()).all(has_letter) || width(font, section, SECTION_SIZE) > WIDEST {
        return None;
    }
    let (size, lines) = TITLE_SIZES.into_iter().find_map(|size| {
        let lines = broken(font, title, size)?;
        let last = TITLE_BASELINE + size * LEADING * (lines.len().saturating_sub(1)) as f32;
        (last <= LOWEST_BASELINE).then_some((size, lines))
    })?;
    let title = lines.into_iter().enumerate().map(|(at, words)| {
        let baseline = TITLE_BASELINE + size * LEADING * at as f32;
        Line { words, size, baseline }
    });
    let section = Line { words: section.to_owned(), size: SECTION_SIZE, baseline: SECTION_BASELINE };
    Some([section].into_iter().chain(title).collect())
}

/// The words in lines that are no wider than the card; nothing if a single word is wider.
fn broken(font: &FontRef<'_>, words: &str, size: f32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        if width(font, word, size) > WIDEST {
            return None;
        }
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| width(font, line, size) <= WIDEST).zip(lines.last_mut()) {
            Some((longer, line)) => *line = longer,
            None => lines.push(word.to_owned()),
        }
    }
    Some(lines)
}

fn width(font: &FontRef<'_>, words: &str, size: f32) -> f32 {
    glyph_positions(font, words, size).last().map_or(0.0, |(_, _, end)| end)
}

/// Each letter with the positions at which it begins and ends, in pixels from the start of its line.
fn glyph_positions(font: &FontRef<'_>, words: &str, size: f32) -> impl Iterator<Item = (GlyphId, f32, f32)> {
    let scaled = font.clone().into_scaled(PxScale::from(size));
    let mut at = 0.0;
    let mut before = None;
    words.chars().map(move |c| {
        let glyph = scaled.glyph_id(c);
        at += before.map_or(0.0, |before| scaled.kern(before, glyph));
        let begin = at;
        at += scaled.h_advance(glyph);
        before = Some(glyph);
        (glyph, begin, at)
    })
}

fn write_line(font: &FontRef<'_>, line: &Line, dot: &mut impl FnMut(u32, u32, f32)) {
    for (glyph, begin, _) in glyph_positions(font, &line.words, line.size) {
        let glyph = glyph.with_scale_and_position(line.size, point(LEFT + begin, line.baseline));
        let Some(outline) = font.outline_glyph(glyph) else { continue };
        let bounds = outline.px_bounds();
        outline.draw(|x, y, covered| dot(pixel(bounds.min.x, x), pixel(bounds.min.y, y), covered));
    }
}

/// A pixel of the picture, from the edge of a letter and a position within it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "letters are within the card, whose edges are far below the largest number; `as` saturates"
)]
fn pixel(edge: f32, within: u32) -> u32 {
    (edge.max(0.0) as u32).saturating_add(within)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, expected: &[&str]) {
        let font = FONT.as_ref().expect("the font is part of the binary");
        let lines = layout(font, title, "Account").expect("it fits");
        let words: Vec<&str> = lines[1..].iter().map(|line| line.words.as_str()).collect();
        assert_eq!(words, expected);
    }

    #[test]
    fn titles_are_broken_between_words() {
        check("Report your new address", &["Report your new address"]);
        check("Your USCIS account is locked: get in again", &["Your USCIS account is", "locked: get in again"]);
    }

    #[test]
    fn every_dot_is_on_the_card() {
        let mut dots = 0;
        write("Your USCIS Online Account Number: where you find it", "Account", |x, y, covered| {
            assert!(x < super::super::WIDTH && y < super::super::HEIGHT && (0.0..=1.001).contains(&covered));
            dots += 1;
        });
        assert!(dots > 1000);
    }
}
