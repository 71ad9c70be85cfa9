//! The parts of the password tool: the field, the two results, the passphrase maker.

pub mod accepted;
pub mod fields;
pub mod maker;
pub mod strength;

use domain::finding::Value;
use domain::word::{Piece, pieces};

use super::words::Words;
use crate::shell::estimator::Told;

/// The filled sentence of what the estimator tells.
fn say(words: Words, told: &Told) -> String {
    pieces(words.text(&told.code))
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Placeholder(name) => match told.arguments.iter().find(|(known, _)| known == name) {
                Some((_, Value::Text(text))) => text,
                Some((_, Value::Word(key))) => words.text(key),
                // The estimator fills its sentences with texts and words alone.
                _ => "",
            },
        })
        .collect()
}
