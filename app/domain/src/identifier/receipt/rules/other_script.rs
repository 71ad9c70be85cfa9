//! Letters or digits of another script that look like plain ones, and nothing else is wrong.
//!
//! Examples: `ІOE0900000000` with a Cyrillic letter; `IOE09٠0000000` with an Arabic digit.
//! The plain number is offered as a question; where it would not be a receipt number, the character is named and refused.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::homoglyph::{OTHER_SCRIPT, WORDS, plain};
use crate::identifier::shape;
use crate::identifier::verdict::{Judgement, Repair, Verdict};

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: WORDS,
    check: |entry, context| {
        let number: String = entry.number().chars().map(|c| plain(c).map_or(c, |(plain, _)| plain)).collect();
        if !number.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '*') {
            return None;
        }
        let (position, character, (meant, script)) =
            entry.positions().find_map(|(position, character)| Some((position, character, plain(character)?)))?;
        let finding = Finding::new(&OTHER_SCRIPT)
            .with("place", position)
            .with("character", character)
            .with_word("script", script.key)
            .with("plain", meant);
        let known = shape::official(&number).is_some_and(|split| context.prefixes.find(split.letters).is_some());
        Some(if known {
            let repairs = vec![Repair::new(entry.number(), number)];
            Judgement { repairs, ..Judgement::new(Verdict::Repairable, finding) }
        } else {
            Judgement::new(Verdict::Unrecognized, finding)
        })
    },
};
