//! The rule `control-character`.

use super::Example;
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

/// Whether a byte of UTF-8 text is a control character, or begins one of those from U+0080 to U+009F.
const fn is_suspect(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0xC2)
}

/// Reports the control characters of a text, but not tabs and the ends of lines.
pub fn check(text: &str, path: &SourcePath, report: &mut Report) {
    // Nearly no text has one of these bytes in English, and few in Spanish.
    if !text.bytes().any(is_suspect) {
        return;
    }
    let controls = text.char_indices().filter(|(_, c)| c.is_control() && !"\t\n\r".contains(*c));
    for (at, c) in controls {
        let message = format!("U+{:04X} is a control character, and no reader can see it", u32::from(c));
        report.push(Violation::new(&RULE, message).help("delete it").at(path, at..at + c.len_utf8()));
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{body, check};

    #[test]
    fn characters_that_nobody_sees_are_reported_at_their_place() {
        check(&body("One\u{1b}[31m two \u{c}\u{85}."), &[
            "error[control-character] content/en/index.md:7:4 U+001B is a control character, and no reader can see it (delete it)",
            "error[control-character] content/en/index.md:7:14 U+000C is a control character, and no reader can see it (delete it)",
            "error[control-character] content/en/index.md:7:15 U+0085 is a control character, and no reader can see it (delete it)",
        ]);
    }

    #[test]
    fn tabs_ends_of_lines_and_letters_of_all_scripts_are_fine() {
        check(&body("A\ttab, señor, ©, 表.\r\nTwo."), &[]);
    }
}
