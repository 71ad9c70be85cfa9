//! The rule `control-character`.

use std::ops::Range;

use super::Example;
use crate::character_reference;
use crate::diagnostic::{Report, Violation};
use crate::source::SourcePath;

rule! {
    /// A control character, which no reader can see.
    ///
    /// It comes in when text is copied from a terminal or a damaged file.
    /// Browsers and screen readers show nothing, a box or a wrong letter instead of it.
    "control-character": Error, Files, found by "generator/src/diagnostic/rules/control_character.rs";
    Example::Described {
        wrong: "A page with the escape character of a terminal in its text.",
        right: "The same page without it; a tab and the end of a line are fine.",
    }
}

/// Whether no byte of a text can be part of what this rule reports: a look that compilers make of many bytes at once.
fn is_harmless(text: &[u8]) -> bool {
    let is_rare = |byte: u8| {
        let is_blank = (byte == b'\n') | (byte == b'\t');
        ((byte < b' ') & !is_blank) | (byte == 0x7F) | (byte == 0xC2) | (byte == 0xE2) | (byte == 0xEF)
    };
    text.chunks(4096).all(|chunk| !chunk.iter().fold(false, |found, byte| found | is_rare(*byte)))
}

/// Whether UTF-8 text has a control character, a line end of old systems, or the first byte of one from U+0080 to U+009F.
fn is_suspect(text: &[u8]) -> bool {
    text.iter().enumerate().any(|(at, byte)| match byte {
        b'\r' => text.get(at + 1) != Some(&b'\n'),
        0..=8 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0xC2 => true,
        0xEF => at > 0 && matches!(text.get(at + 1..at + 3), Some([0xBB, 0xBF])),
        0xE2 => matches!(text.get(at + 1..at + 3), Some([0x80, 0xAA..=0xAE] | [0x81, 0xA6..=0xA9])),
        _ => false,
    })
}

/// Whether a character is invisible and changes the text around it. Those from U+202A to U+202E and from U+2066 to
/// U+2069 turn its direction, so that an address or a word reads as another one.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() && !"\t\n\r".contains(c) || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn violation(c: char) -> Violation {
    Violation::new(&RULE, format!("U+{:04X} is a control character, and no reader can see it", u32::from(c)))
        .help("delete it")
}

/// The control characters that a text of markdown writes by their numbers, such as `&#27;`, each with its bytes.
pub(crate) fn by_number(written: &str) -> impl Iterator<Item = (Range<usize>, Violation)> {
    written.match_indices("&#").filter_map(|(at, _)| {
        let (name, _) = written[at + 1..].split_once(';')?;
        let control = character_reference::numeric(name).filter(|c| is_control(*c))?;
        Some((at..at + "&;".len() + name.len(), violation(control)))
    })
}

/// A line that ends with a carriage return alone, as old systems wrote them. Markdown reads it, and few other programs do.
fn old_line_end() -> Violation {
    Violation::new(&RULE, "this line ends with a carriage return alone (CR)")
        .help("save the file with the line ends LF or CR LF, which editors call Unix or Windows")
}

/// Where the first line that ends with a carriage return alone is.
fn old_lines(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let end = (0..bytes.len()).find(|at| bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))?;
    let start = text[..end].rfind('\n').map_or(0, |end| end + 1);
    Some(start..end)
}

/// Reports the control characters of a text, but not tabs and the ends of lines.
///
/// False for a text with a line that ends with a carriage return alone: for whatever reads it next, that line and the
/// one below are one.
pub fn check(text: &str, path: &SourcePath, report: &mut Report) -> bool {
    // Nearly no text has one of these bytes in English, and few in Spanish.
    if is_harmless(text.as_bytes()) || !is_suspect(text.as_bytes()) {
        return true;
    }
    let old = old_lines(text);
    let is_readable = old.is_none();
    if let Some(line) = old {
        report.push(old_line_end().at(path, line));
    }
    // A mark of the byte order is fine at the start; within a text it comes of two files that were put together.
    let is_mark = |(at, c): &(usize, char)| *at > 0 && *c == '\u{FEFF}';
    for (at, c) in text.char_indices().filter(|found| is_control(found.1) || is_mark(found)) {
        report.push(violation(c).at(path, at..at + c.len_utf8()));
    }
    is_readable
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{body, check, reported_in, tree};
    use crate::source::SourcePath;

    #[test]
    fn invisible_characters_are_reported_at_their_position() {
        check(&body("One\u{1b}[31m two \u{c}\u{85}."), &[
            "error[control-character] content/en/index.md:7:4 U+001B is a control character, and no reader can see it (delete it)",
            "error[control-character] content/en/index.md:7:14 U+000C is a control character, and no reader can see it (delete it)",
            "error[control-character] content/en/index.md:7:15 U+0085 is a control character, and no reader can see it (delete it)",
        ]);
    }

    #[test]
    fn characters_that_turn_the_direction_of_text_are_reported() {
        check(&body("Two\u{feff} files."), &[
            "error[control-character] content/en/index.md:7:4 U+FEFF is a control character, and no reader can see it (delete it)",
        ]);
        check(&body("The \u{202e}vog.sicsu and the \u{2067}vog.sicsu."), &[
            "error[control-character] content/en/index.md:7:5 U+202E is a control character, and no reader can see it (delete it)",
            "error[control-character] content/en/index.md:7:24 U+2067 is a control character, and no reader can see it (delete it)",
        ]);
    }

    #[test]
    fn characters_that_are_written_by_number_are_reported() {
        check(&body("One &#27; and &#x202E; or &#7;, and `&#27;` in code, \\&#27; as text, and caf&eacute;&nbsp;&#8211; one."), &[
            "error[control-character] content/en/index.md:7:5 U+001B is a control character, and no reader can see it (delete it)",
            "error[control-character] content/en/index.md:7:15 U+202E is a control character, and no reader can see it (delete it)",
            "error[control-character] content/en/index.md:7:27 U+0007 is a control character, and no reader can see it (delete it)",
        ]);
    }

    #[test]
    fn line_ends_of_old_systems_are_reported_once() {
        let expected =
            "this line ends with a carriage return alone (CR) (save the file with the line ends LF or CR LF, which editors call Unix or Windows)";
        for (text, place) in [
            ("+++\rtitle = \"Two\"\r+++\r\rTwo.\r", "1:1"),
            ("+++\ntitle = \"Two\"\rlayout = \"page\"\n+++\n\nTwo.\n", "2:1"),
            ("+++\ntitle = \"Two\"\n+++\n\nTwo.\rThree.\r\n", "5:1"),
        ] {
            let mut tree = tree(&body("One.\n\n[Page two](two.md)"));
            tree.insert(SourcePath::new("content/en/two.md"), text.as_bytes().to_vec());
            assert_eq!(reported_in(&tree), [format!("error[control-character] content/en/two.md:{place} {expected}")]);
        }
    }

    #[test]
    fn tabs_ends_of_lines_and_letters_of_all_scripts_are_fine() {
        check(&body("A\ttab, señor, ©, 表.\r\nTwo."), &[]);
    }
}
