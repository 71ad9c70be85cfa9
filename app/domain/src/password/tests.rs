//! Passwords as people make them, and any text at all.

use proptest::prelude::{ProptestConfig, any, proptest};

use super::lists::{Lists, pack};
use super::matching::known::Known;
use super::score::Score;
use super::{Estimate, estimate, words};

/// A few words, sorted, with ranks like those of the real lists.
fn few() -> Lists {
    let words = [
        ("battery", 2_000),
        ("contrasena", 40),
        ("correct", 1_000),
        ("guadalupe", 900),
        ("horse", 700),
        ("password", 2),
        ("staple", 9_000),
        ("the", 1),
        ("x", 30),
    ];
    Lists::unpack(&pack(&words).unwrap()).unwrap()
}

fn estimated(password: &str, own: &str) -> Estimate {
    estimate(password, &Known::new(own, 2026), &few())
}

fn codes(estimate: &Estimate) -> Vec<&str> {
    estimate.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn passwords_are_scored_by_what_an_attacker_tries() {
    #[rustfmt::skip]
    let table: &[(&str, &str, u8)] = &[
        ("", "", 0), ("password", "", 0), ("Password1!", "", 1), ("p@ssw0rd", "", 0), ("drowssap", "", 0),
        ("contraseña1", "", 1), ("CONTRASEÑA", "", 0), ("Guadalupe2024!", "", 2), ("aaaaaaaaaaaa", "", 0),
        ("uscis2024", "", 1), ("Uscis2024!", "", 2), ("I-485", "", 0), ("IOE0912300000", "", 0),
        ("A123456789", "", 0), ("marialopez", "maria.lopez@example.com", 0), ("zepolairam", "maria.lopez@example.com", 0),
        ("qwertyuiop", "", 1), ("ñlkjhgfd", "", 1), ("04/07/1985", "", 1), ("correcthorsebatterystaple", "", 0),
        ("horsebatterystaplehorsecorrectbattery", "", 4), ("Guadalupe.Horse.1970", "", 2),
        ("Guadalupe-horse-Guadalupe-horse", "", 1), ("aaabbbcccddd", "", 0), ("battery@123", "", 2),
        ("kX9#vQ2!mZ7p", "", 4),
    ];
    for (password, own, score) in table {
        let found = estimated(password, own);
        assert_eq!(found.score.number(), *score, "{password}: {found:?}");
    }
}

#[test]
fn advice_names_what_is_known_and_not_the_password() {
    assert_eq!(codes(&estimated("", "")), [""; 0]);
    assert_eq!(
        codes(&estimated("P@ssword", "")),
        ["why-first-words", "why-substituted", "why-capitals", "help-more-words", "help-passphrase"]
    );
    assert_eq!(
        codes(&estimated("uscis1985", "")),
        ["why-field", "why-year", "help-leave-out", "help-more-words", "help-passphrase"]
    );
    assert_eq!(codes(&estimated("h8Kq", "")), ["why-short", "help-more-words", "help-passphrase"]);
    assert_eq!(codes(&estimated("kX9#vQ2!mZ7p", "")), [""; 0]);
    assert_eq!(
        codes(&estimated("horse.battery.the", "")),
        ["why-word", "why-separator", "help-more-words", "help-passphrase"]
    );
    assert_eq!(
        codes(&estimated("Correct Horse Battery Staple", "")),
        ["why-phrase", "why-capitals", "help-more-words", "help-passphrase"]
    );
    assert_eq!(
        codes(&estimated("yrettab", "")),
        ["why-first-words", "why-reversed", "help-more-words", "help-passphrase"]
    );
}

#[test]
fn there_is_always_a_line_on_what_to_do_next_unless_all_is_well() {
    // Of score 3; of score 4, and refused by a rule; longer than the account takes; and well.
    assert_eq!(codes(&estimated("kX9#vQ2!m", "")), ["help-more-words"]);
    assert_eq!(codes(&estimated("kxvqmzprwtnb", "")), ["help-rules"]);
    assert_eq!(codes(&estimated(&"kX9#vQ2!mZ7p".repeat(8), "")).last(), Some(&"help-rules"));
    assert_eq!(codes(&estimated("kxvqmzprw", "")), ["help-more-words", "help-rules"]);
    assert_eq!(codes(&estimated("kX9#vQ2!mZ7p", "")), [""; 0]);
}

#[test]
fn every_finding_has_its_sentence() {
    let known: Vec<String> = words::all().into_iter().map(|demand| demand.key).collect();
    for password in ["drowssap", "uscis1985", "qwert", "zaq1qaz", "aaaa", "abcabcabc", "abcdef", "1/2/85", "A12345678"]
    {
        let found = estimated(password, "zaq@x");
        for finding in found.findings.iter().chain([&found.online.finding(), &found.stolen.finding()]) {
            assert!(known.iter().any(|key| key == finding.code), "{}", finding.code);
        }
    }
}

#[test]
fn the_work_is_bounded_for_long_and_repetitive_text() {
    for piece in ["a", "ab", "1|7!", "password", "4@8(3691", "\u{301}", "é", "🦀", "qwertz"] {
        let found = estimated(&piece.repeat(5_000), "");
        assert!(found.guesses >= 1.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_gives_an_estimate(password in any::<String>(), own in any::<String>()) {
        let found = estimated(&password, &own);
        assert!(found.guesses >= 1.0);
        assert_eq!(found.score, Score::from_guesses(found.guesses));
    }

    #[test]
    fn the_parts_cover_the_password(password in "[a-z0-9A-Z!@$. -]{0,70}") {
        let found = estimated(&password, "");
        let mut end = 0;
        for part in &found.parts {
            assert_eq!(part.first, end);
            end = part.end;
        }
        assert_eq!(end, password.chars().count().min(64));
    }

    #[test]
    fn knowing_the_person_never_makes_a_password_stronger(
        start in "[a-z0-9]{0,6}", own in "[a-z]{1,8}[.0-9]{0,3}[a-z]{0,5}", end in "[a-z0-9!]{0,8}",
    ) {
        for password in [format!("{start}{own}{end}"), format!("{start}{end}"), own.repeat(3)] {
            let known = estimated(&password, &own);
            let unknown = estimated(&password, "");
            assert!(known.guesses <= unknown.guesses, "{password} {own}");
        }
    }
}
