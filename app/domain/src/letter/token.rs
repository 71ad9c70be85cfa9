//! Words and numbers of a text, and what is between two of them.

use crate::character::{is_letter, is_letter_or_digit};
use crate::identifier::homoglyph;
use crate::work;

/// Letters and digits side by side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    /// Its characters.
    pub(super) text: &'t str,
    /// What they are.
    pub(super) made_of: MadeOf,
}

/// The characters of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MadeOf {
    /// No digit.
    Letters,
    /// Digits from 0 to 9 only.
    Digits,
    /// Both, or digits of other scripts.
    Both,
}

impl Token<'_> {
    /// Where it ends in the text, in bytes.
    pub(super) const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its value and how many digits it has, if it is digits only, of any script, and no more than eight.
    pub(super) fn value(&self) -> Option<(u32, usize)> {
        if self.made_of == MadeOf::Letters || self.text.len() > 8 * char::MAX_LEN_UTF8 {
            return None;
        }
        let mut digits = 0;
        let value = self.text.chars().try_fold(0_u32, |value, sign| {
            digits += 1;
            value.checked_mul(10)?.checked_add(digit(sign)?)
        })?;
        (digits <= 8).then_some((value, digits))
    }

    /// Whether it is digits only, of any script.
    pub(super) fn is_figures(&self) -> bool {
        self.made_of == MadeOf::Digits || self.made_of == MadeOf::Both && self.text.chars().all(|c| digit(c).is_some())
    }
}

/// What is between two tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Spaces, or one line break.
    Space,
    /// One dash of any kind.
    Dash,
    /// A slash.
    Slash,
    /// A full stop without a space.
    Dot,
    /// A full stop and a space.
    DotSpace,
    /// A comma, with or without a space.
    Comma,
    /// A bracket that closes, with or without a space or a dash.
    Close,
    /// A colon or another sign that leads to what follows.
    Lead,
    /// Anything else: what is on its two sides does not belong together.
    Other,
}

impl Gap {
    /// What is between two tokens that follow each other.
    pub(super) fn between(text: &str, one: &Token<'_>, next: &Token<'_>) -> Self {
        let between = text.get(one.end()..next.start).unwrap_or_default();
        work::add(between.len().min(16) + 1);
        // So stand nearly all words of a letter.
        if between == " " {
            return Self::Space;
        }
        if between.len() > 12 {
            return Self::Other;
        }
        let lines = between.matches('\n').count();
        let spaces = between.chars().filter(|c| c.is_whitespace()).count();
        // What nobody sees joins nothing and parts nothing; answers to a mail have `>` in front of each line.
        let is_nothing = |c: char| c.is_whitespace() || is_unseen(c) || lines > 0 && c == '>';
        let sign = between.trim_matches(is_nothing);
        let mut signs = sign.chars();
        match (signs.next(), signs.next()) {
            (None, _) if lines <= 1 && spaces <= 4 => Self::Space,
            // A word that is parted at the end of a line.
            (Some(dash), None) if is_dash(dash) && lines == 1 && between.starts_with(dash) => Self::Dash,
            _ if lines > 0 => Self::Other,
            (Some(dash), None) if is_dash(dash) && spaces == 0 => Self::Dash,
            (Some('/'), None) if spaces <= 2 => Self::Slash,
            // Spreadsheets in Spanish write `30-nov.-2026`.
            (Some('.'), Some(dash)) if is_dash(dash) && spaces == 0 && signs.next().is_none() => Self::Dash,
            (Some('.'), None) if spaces == 0 => Self::Dot,
            (Some('.'), None) => Self::DotSpace,
            (Some(','), None) => Self::Comma,
            (Some(')'), None) => Self::Close,
            (Some(')'), Some(dash)) if is_dash(dash) && sign.len() <= 4 => Self::Close,
            (Some(':' | '#' | '№'), None) | (Some(':'), Some('#')) => Self::Lead,
            _ => Self::Other,
        }
    }
}

/// The value of a digit of any script that people write to USCIS in.
fn digit(sign: char) -> Option<u32> {
    match sign {
        '０'..='９' => Some(u32::from(sign) - u32::from('０')),
        _ if sign.is_ascii() => sign.to_digit(10),
        _ => homoglyph::plain(sign).and_then(|(plain, _)| plain.to_digit(10)),
    }
}

/// The dashes of keyboards and word processors.
pub(super) const fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}')
}

/// The tokens of a text between two of its positions.
pub(super) fn tokens(text: &str, from: usize, to: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut begun: Option<usize> = None;
    let piece = text.get(from..to).unwrap_or_default();
    work::add(piece.len());
    for (at, character) in piece.char_indices() {
        let belongs = match begun {
            None => is_letter_or_digit(character),
            // In the oldest receipt numbers an asterisk follows the three letters.
            Some(start) => {
                is_letter_or_digit(character) || (character == '*' && at - start == 3) || is_unseen(character)
            }
        };
        match (begun, belongs) {
            (None, true) => begun = Some(at),
            (Some(start), false) => {
                tokens.extend(token(piece, start, at, from));
                begun = None;
            }
            _ => {}
        }
    }
    if let Some(start) = begun {
        tokens.extend(token(piece, start, piece.len(), from));
    }
    tokens
}

fn token(piece: &str, start: usize, end: usize, from: usize) -> Option<Token<'_>> {
    let text = piece.get(start..end)?.trim_end_matches(|c| c == '*' || is_unseen(c));
    let made_of = if text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        MadeOf::Letters
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        MadeOf::Digits
    } else if text.contains(|c: char| !is_letter(c)) {
        MadeOf::Both
    } else {
        MadeOf::Letters
    };
    Some(Token { start: from + start, text, made_of })
}

/// Characters that come along with copied text and that nobody sees.
const fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}
