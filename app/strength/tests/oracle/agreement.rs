//! How often our score is that of the crate.

use domain::password::matching::known::Known;
use domain::password::{self};
use strength::LISTS;

use crate::made::{Chance, English, Kind};

/// How many passwords are held against each other.
const PASSWORDS: usize = 20_000;
/// Where the generator starts: not where it started while the lists' shares were chosen, so that these passwords are held aside.
const SEED: u64 = 2_026;

/// How far our scores stand from those of the crate.
#[derive(Debug, Default)]
struct Distances {
    same: usize,
    one: usize,
    more: usize,
    stricter: usize,
}

impl Distances {
    fn all(&self) -> usize {
        self.same + self.one + self.more
    }
}

#[test]
fn our_scores_are_those_of_the_crate() {
    let english = English::read();
    let mut chance = Chance(SEED);
    let year = this_year();
    let known = Known::new("", year);
    let mut kinds = [
        (Kind::Lists, Distances::default()),
        (Kind::Patterns, Distances::default()),
        (Kind::Random, Distances::default()),
    ];
    let mut far = Vec::new();
    for turn in 0..PASSWORDS {
        // Of ten, five from lists, three patterns, two random.
        let kind = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2][turn % 10];
        let (kind, distances) = &mut kinds[kind];
        let password = english.password(*kind, &mut chance);
        let ours = password::estimate(&password, &known, &LISTS);
        let score = ours.score.number();
        let theirs = zxcvbn::zxcvbn(&password, &[]);
        let theirs_score = u8::from(theirs.score());
        match score.abs_diff(theirs_score) {
            0 => distances.same += 1,
            1 => distances.one += 1,
            _ => distances.more += 1,
        }
        distances.stricter += usize::from(score < theirs_score);
        if score != theirs_score {
            far.push(format!("{kind:?} {password}: ours {score} ({:.0}), the crate's {theirs_score} ({})", ours.guesses, theirs.guesses()));
        }
    }
    let sum = |count: fn(&Distances) -> usize| kinds.iter().map(|(_, d)| count(d)).sum::<usize>();
    for (kind, d) in &kinds {
        println!("{kind:?}: {} passwords, {} same, {} one step away, {} more, {} stricter", d.all(), d.same, d.one, d.more, d.stricter);
    }
    let (same, near) = (sum(|d| d.same), sum(|d| d.same + d.one));
    println!("all: {same} same, {near} at most one step away, of {PASSWORDS}");
    if let Ok(file) = std::env::var("STRENGTH_DIFFERENCES") {
        std::fs::write(file, far.join("\n")).unwrap();
    }
}

/// The crate reads the machine's clock for the current year, so the comparison must do so too.
pub fn this_year() -> i32 {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    1970 + i32::try_from(seconds / 31_556_952).unwrap()
}
