//! Every part of a password that an attacker knows.
//!
//! One file for each way of knowing; each offers the parts that it finds to [`Spans`], which keeps the cheapest for each stretch of the password.

pub mod date;
pub mod keyboard;
pub mod known;
pub mod phrase;
pub mod repeat;
pub mod runs;
pub mod separator;
pub mod sequence;
pub mod word;
pub mod year;

use super::lists::Lists;
use super::typed::Typed;
use known::Known;

/// Where a word is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordSource {
    /// The lists of passwords, words and names.
    Lists,
    /// The words of immigration.
    Field,
    /// The reader's own email name.
    Own,
    /// The phrases that everybody knows.
    Phrase,
}

/// A word that an attacker knows beside the lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnownWord<'a> {
    /// In lower case and without accents.
    pub letters: &'a [u8],
    /// Its rank in the order of trying, from 1.
    pub rank: f64,
    /// Where it is known from.
    pub source: WordSource,
}

/// How an attacker comes upon a part of a password.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pattern {
    /// By trying everything, character by character.
    Anything,
    /// By a list of words.
    Word(word::Spelling),
    /// By a path over neighbouring keys.
    Keyboard {
        /// How often the path changes its direction, its start included.
        turns: u32,
    },
    /// By saying one part again.
    Repeat {
        /// How many characters that part has.
        length: usize,
    },
    /// By counting or spelling on: `abc`, `9753`.
    Sequence,
    /// By a year near today's.
    Year,
    /// By a date.
    Date,
    /// By the shape of a receipt number or an A-Number, which is on the person's papers.
    PersonalNumber,
}

/// A part of a password and what it costs to guess it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Its first character, counted from 0.
    pub first: usize,
    /// The character after its last one.
    pub end: usize,
    /// How it is guessed.
    pub pattern: Pattern,
    /// How many guesses that takes.
    pub guesses: f64,
}

/// The cheapest match for each stretch of a password.
#[derive(Debug, Clone)]
pub struct Spans {
    length: usize,
    cheapest: Vec<Option<Match>>,
}

impl Spans {
    /// Nothing known yet of a password of `length` characters.
    #[must_use]
    pub fn new(length: usize) -> Self {
        Self { length, cheapest: vec![None; length.saturating_mul(length)] }
    }

    /// Takes a match, if its stretch has no cheaper one; one outside the password is left out.
    pub fn offer(&mut self, found: Match) {
        if found.first >= found.end || found.end > self.length {
            return;
        }
        let position = found.first * self.length + found.end - 1;
        if let Some(slot) = self.cheapest.get_mut(position)
            && slot.is_none_or(|known| found.guesses < known.guesses)
        {
            *slot = Some(found);
        }
    }

    /// The cheapest match from position `first` to before position `end`.
    #[must_use]
    pub fn get(&self, first: usize, end: usize) -> Option<Match> {
        let position = (first * self.length + end).checked_sub(1)?;
        self.cheapest.get(position).copied().flatten()
    }

    /// The stretches with a match.
    pub fn matches(&self) -> impl Iterator<Item = Match> {
        self.cheapest.iter().flatten().copied()
    }

    /// How many characters the password has.
    #[must_use]
    pub const fn length(&self) -> usize {
        self.length
    }
}

/// Every part of `typed` that is known; `estimate` gives the guesses for a part that is repeated.
#[must_use]
pub fn find(typed: &Typed, known: &Known, lists: &Lists, estimate: &dyn Fn(&Typed) -> f64) -> Spans {
    let mut spans = Spans::new(typed.len());
    word::find(typed, known, lists, &mut spans);
    known::find(typed, &mut spans);
    keyboard::find(typed, &mut spans);
    sequence::find(typed, &mut spans);
    year::find(typed, known.year(), &mut spans);
    date::find(typed, known.year(), &mut spans);
    phrase::find(typed, &mut spans);
    repeat::find(typed, estimate, &mut spans);
    runs::find(typed, known, lists, &mut spans);
    separator::widen(typed, &mut spans);
    separator::join_own(&mut spans);
    spans
}
