//! What the worker gets: scores of well-known passwords with the real lists, and answers in the form of the contract.

use contract::password_strength::{Answer, Estimate, Question};
use domain::password;
use domain::password::matching::known::Known;
use strength::LISTS;

#[test]
fn well_known_passwords_have_the_score_that_they_deserve() {
    #[rustfmt::skip]
    let table: &[(&str, &str, std::ops::RangeInclusive<u8>)] = &[
        ("123456", "", 0..=0), ("password", "", 0..=0), ("P@ssw0rd", "", 0..=1), ("Password1!", "", 1..=1),
        ("contraseña1", "", 0..=1), ("Contrasena1!", "", 1..=2), ("Guadalupe2024!", "", 1..=2), ("guadalupe", "", 0..=1),
        ("Inmigración2025!", "", 1..=2), ("teamomucho", "", 0..=1), ("Fernandez85", "", 0..=1), ("qwertyñ", "", 0..=1),
        ("uscis2024", "", 1..=1), ("Uscis2024!", "", 1..=2), ("GreenCard2025!", "", 1..=2), ("i-485", "", 0..=0),
        ("IOE0912300000", "", 0..=0), ("marialopez85", "maria.lopez85@example.com", 0..=0),
        ("Summer2024!", "", 1..=2), ("correcthorsebatterystaple", "", 4..=4), ("Tr0ub4dour&3", "", 2..=4),
        ("vK8#mQ2!xR5z", "", 4..=4), ("f7Kq9ZtLw3Bn", "", 4..=4), ("xkqzvwpf", "", 2..=2),
    ];
    for (password, own, expected) in table {
        let found = password::estimate(password, &Known::new(own, 2026), &LISTS);
        assert!(expected.contains(&found.score.number()), "{password}: {found:?}");
    }
}

fn ask(question: &Question) -> (String, Answer) {
    let answer = strength::answer(&serde_json::to_string(question).unwrap());
    let read = serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{answer}: {error}"));
    (answer, read)
}

fn ask_about(password: &str, own: &str) -> (String, Estimate) {
    let question = Question::Estimate { password: password.to_owned(), own: own.to_owned(), year: 2026 };
    match ask(&question) {
        (answer, Answer::Estimate(estimate)) => (answer, estimate),
        (answer, Answer::Prepared(_)) => panic!("{answer}"),
    }
}

#[test]
fn the_answer_holds_nothing_of_the_password() {
    for password in ["Contraseña1985", "\"\\\u{1}", "P@ssw0rd", "kX9#vQ2!mZ7p"] {
        let (answer, estimate) = ask_about(password, "ana@example.com");
        assert!(estimate.score <= 4, "{answer}");
        assert!(!answer.contains(password), "{answer}");
    }
    assert!(!ask_about("Contraseña1985", "").0.contains("1985"));
}

#[test]
fn messages_keep_their_arguments() {
    let (_, estimate) = ask_about("password", "");
    let sentences = |key: &str| match key {
        "why-first-words" => "among the first {count}".to_owned(),
        other => other.to_owned(),
    };
    assert_eq!(estimate.findings[0].fill(&sentences), "among the first 10");
    assert_eq!(estimate.stolen.key, "time-moment");
    assert_eq!(ask_about("", "").1.log10_guesses_tenths, 0);
    assert_eq!(ask_about("kX9#vQ2!mZ7p", "").1.log10_guesses_tenths, 120);
}

#[test]
fn the_lists_can_be_prepared_ahead_of_the_first_password() {
    assert_eq!(ask(&Question::Prepare).1, Answer::Prepared(LISTS.len()));
    assert!(LISTS.len() > 50_000);
}

#[test]
fn a_text_that_is_no_question_gets_an_empty_answer() {
    for text in ["", "null", "{}", "\"unknown\"", "{\"estimate\":{}}", "🦀"] {
        assert_eq!(strength::answer(text), "", "{text}");
    }
}

#[test]
fn no_text_keeps_the_worker_long() {
    let pieces = ["4@8(3691|70$5+%2", "1|7!", "password", "aB", "qazwsx", "1.1.91", "contraseña", "🦀é\u{301}"];
    for piece in pieces {
        assert!(ask_about(&piece.repeat(2_000), piece).1.score <= 4);
    }
}
