//! Spanish passwords: the crate does not know the language, so ours must be the stricter.

use domain::password::matching::known::Known;
use domain::password::{self};
use strength::LISTS;

use crate::made::{Chance, dressed, words};

const PASSWORDS: usize = 4_000;
const SEED: u64 = 15;

#[test]
fn spanish_passwords_are_judged_more_strictly_than_by_the_crate() {
    let lists = ["es-passwords.txt", "es-spoken.txt", "es-first-names.txt", "es-last-names.txt"].map(words);
    let mut chance = Chance(SEED);
    let known = Known::new("", crate::agreement::this_year());
    let (mut stricter, mut same, mut more_lenient) = (0, 0, Vec::new());
    for _ in 0..PASSWORDS {
        let any = |chance: &mut Chance| {
            let list = &lists[chance.below(lists.len())];
            chance.word(list)
        };
        let word = any(&mut chance);
        let password = dressed(&mut chance, word, any);
        let ours = password::estimate(&password, &known, &LISTS).score.number();
        let theirs = u8::from(zxcvbn::zxcvbn(&password, &[]).score());
        match ours.cmp(&theirs) {
            std::cmp::Ordering::Less => stricter += 1,
            std::cmp::Ordering::Equal => same += 1,
            std::cmp::Ordering::Greater => more_lenient.push(format!("{password}: {ours}, the crate's {theirs}")),
        }
    }
    println!("Spanish: {stricter} stricter, {same} same, {} more lenient, of {PASSWORDS}", more_lenient.len());
    if let Ok(file) = std::env::var("STRENGTH_LENIENT") {
        std::fs::write(file, more_lenient.join("\n")).unwrap();
    }
}
