//! How our score compares with that of the crate, which is the minimum and not the measure.
//!
//! **Ours is hardly ever the more generous one.**
//! For one word as people vary it, and for random passwords, it is the same; where people are predictable, ours is stricter on purpose: several words, signs between them, runs, a year with a sign beside it.
//! Where ours is more generous, it is for words that our lists leave out.

use std::io::Write as _;

use domain::password::estimate;
use domain::password::matching::known::Known;
use strength::LISTS;

use crate::made::{Draw, English, Kind, Random};

/// How many passwords are compared with each other.
const PASSWORDS: usize = 20_000;
/// Where the generator starts: not where it started while the lists' shares were chosen, so that these passwords are separate.
const SEED: u64 = 2_026;

/// How far our scores stand from those of the crate.
#[derive(Debug, Default, Clone, Copy)]
struct Distances {
    same: usize,
    stricter: usize,
    /// Ours is one step above that of the crate.
    generous: usize,
    /// Ours is further above it.
    careless: usize,
}

impl Distances {
    const fn all(self) -> usize {
        self.same + self.stricter + self.generous + self.careless
    }

    const fn and(self, other: Self) -> Self {
        Self {
            same: self.same + other.same,
            stricter: self.stricter + other.stricter,
            generous: self.generous + other.generous,
            careless: self.careless + other.careless,
        }
    }
}

#[test]
fn our_scores_for_words_as_they_are_used_are_those_of_the_crate_or_stricter() {
    check(Draw::AsUsed, PASSWORDS, 960, 12);
}

#[test]
fn our_scores_are_mostly_so_where_rare_words_are_as_frequent_as_common_ones() {
    check(Draw::Evenly, PASSWORDS / 4, 880, 45);
}

/// Checks in how many of a thousand passwords our score is the same at least, and in how many it may be more generous.
#[track_caller]
fn check(draw: Draw, passwords: usize, same: usize, generous: usize) {
    let english = English::read(draw);
    let one = compare(&english, draw, Kind::Lists, passwords / 2);
    let random = compare(&english, draw, Kind::Random, passwords / 5);
    let plain = one.and(random);
    assert!(plain.same * 1_000 >= plain.all() * same, "{plain:?}");
    let several = compare(&english, draw, Kind::Several, passwords / 5);
    let patterns = compare(&english, draw, Kind::Patterns, passwords * 3 / 10);
    let all = plain.and(several).and(patterns);
    print(&format!("{draw:?}, all"), all);
    assert!((all.generous + all.careless) * 1_000 <= all.all() * generous, "{all:?}");
    assert!(all.careless * 1_000 <= all.all() * generous / 5, "{all:?}");
}

fn compare(english: &English, draw: Draw, kind: Kind, passwords: usize) -> Distances {
    let mut random = Random(SEED);
    let known = Known::new("", this_year());
    let mut found = Distances::default();
    for _ in 0..passwords {
        let password = english.password(kind, &mut random);
        let ours = estimate(&password, &known, &LISTS).score.number();
        let theirs = u8::from(zxcvbn::zxcvbn(&password, &[]).score());
        match ours.checked_sub(theirs) {
            Some(0) => found.same += 1,
            None => found.stricter += 1,
            Some(1) => found.generous += 1,
            Some(_) => found.careless += 1,
        }
    }
    print(&format!("{draw:?}, {kind:?}"), found);
    found
}

/// A figure as a line of its own, past what the test runner holds back.
fn print(which: &str, found: Distances) {
    let all = f64::from(u32::try_from(found.all()).unwrap());
    let share = |count: usize| 100.0 * f64::from(u32::try_from(count).unwrap()) / all;
    // A closed pipe is no reason to fail.
    let _ = writeln!(
        std::io::stderr(),
        "figure: score beside the zxcvbn crate's, words {which} {all}: {:.2} % the same, {:.2} % stricter, {:.2} % more generous",
        share(found.same),
        share(found.stricter),
        share(found.generous + found.careless),
    );
}

/// The crate reads the machine's clock for the current year, so the comparison must do so too.
pub fn this_year() -> i32 {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    1970 + i32::try_from(seconds / 31_556_952).unwrap()
}
