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
        ("Summer2024!", "", 1..=2), ("correcthorsebatterystaple", "", 0..=1), ("Tr0ub4dour&3", "", 2..=4),
        ("vK8#mQ2!xR5z", "", 4..=4), ("f7Kq9ZtLw3Bn", "", 4..=4), ("xkqzvwpf", "", 2..=2),
    ];
    for (password, own, expected) in table {
        let found = password::estimate(password, &Known::new(own, 2026), &LISTS);
        assert!(expected.contains(&found.score.number()), "{password}: {found:?}");
    }
}

/// Field cases c-04, c-05, c-08, c-10 and c-12, and others of their kinds.
#[test]
fn people_are_predictable_in_both_languages() {
    #[rustfmt::skip]
    let table: &[(&str, &str, std::ops::RangeInclusive<u8>)] = &[
        // Words, names, years and repeats with signs between them, and the same words without.
        ("Juan.Perez.1970", "", 0..=2), ("casa.perro.gato", "", 0..=2), ("sol-luna-sol-luna", "", 0..=2),
        ("there.was.paper", "", 0..=2), ("therewaspaper", "", 0..=2), ("casaperrogato", "", 0..=2),
        ("Sol-Luna-Sol-Luna1!", "", 0..=2), ("mesa.silla.libro", "", 0..=2), ("house_table_garden", "", 0..=2),
        ("blue green red", "", 0..=2), ("madre/padre/hijo", "", 0..=2), ("uno.dos.tres.cuatro", "", 0..=2),
        ("Maria&Jose&Ana", "", 0..=2), ("juan-perez-70", "", 0..=2), ("Maria_Lopez_7", "", 0..=2),
        ("Casa.Perro.Gato1!", "", 0..=2), ("mi.casa.es.azul", "", 0..=2), ("1111-2222-3333", "", 0..=2),
        ("2020-2021-2022", "", 0..=2), ("Maria.12.10.1985", "", 0..=2), ("enero, febrero, marzo", "", 0..=2),
        ("sigma@123", "", 0..=2), ("Sigma@123", "", 0..=2), ("Dragon.2024!", "", 0..=2),
        // Runs.
        ("aaabbbcccddd", "", 0..=1), ("aaasssd", "", 0..=1), ("111222333444", "", 0..=1), ("AAbbCC", "", 0..=1),
        // Phrases that everybody knows.
        ("correct horse battery staple", "", 0..=1), ("Correct-Horse-Battery-Staple1!", "", 0..=1),
        ("Te quiero mucho!", "", 0..=1), ("ser o no ser", "", 0..=1),
        // The reader's own words in any order and spelling.
        ("maria.lopez@example.com", "maria.lopez@example.com", 0..=1),
        ("MARIA.LOPEZ@EXAMPLE.COM", "maria.lopez@example.com", 0..=1),
        ("maria.lopez2026", "maria.lopez@example.com", 0..=1), ("LopezMaria85!", "maria.lopez@example.com", 0..=1),
        ("lopez_maria", "maria.lopez@example.com", 0..=1), ("M4r14.L0p3z", "maria.lopez@example.com", 0..=1),
        ("Zepol-Airam", "maria.lopez@example.com", 0..=1),
        // Backwards.
        ("drowssap", "", 0..=1), ("añesartnoc", "", 0..=1), ("drowssap1", "", 0..=1), ("nauj.zerep", "", 0..=1),
        // A random choice stays strong, and what has no pattern is worth its characters.
        ("Marble-otter-canyon-velvet-quilt-7!", "", 4..=4), ("vK8#mQ2!xR5z", "", 4..=4), ("x1.y2.z3.w4", "", 4..=4),
        ("mzqtbnwsyd", "", 3..=3),
    ];
    for (password, own, expected) in table {
        let found = password::estimate(password, &Known::new(own, 2026), &LISTS);
        assert!(expected.contains(&found.score.number()), "{password}: {found:?}");
        let is_reversed = ["drowssap", "añesartnoc", "nauj", "Zepol"].iter().any(|word| password.starts_with(word));
        let says_so = found.findings.iter().any(|finding| finding.code == "why-reversed");
        assert!(!is_reversed || says_so || found.score.number() == 0, "{password}: {found:?}");
    }
    for times in 10..14 {
        let found = password::estimate(&format!("xyxyxyxy{}", "y".repeat(times)), &Known::new("", 2026), &LISTS);
        assert!(found.score.number() <= 1, "{times}: {found:?}");
    }
}

/// Field cases c-01, c-02, c-03 and c-13: what broke other estimators is weak here, or worth its characters, and breaks nothing.
#[test]
fn long_walks_and_digits_of_other_scripts_break_nothing() {
    let score = |password: &str| password::estimate(password, &Known::new("", 2026), &LISTS).score.number();
    for times in 13..=40 {
        assert!(score(&"qwertyuiop".repeat(times)) <= 1, "{times}");
    }
    assert!(score(&"1qaz2wsx".repeat(30)) <= 1);
    for digits in ["０１２３４５６７８９", "६೬𝟨1", "٢٠٢٤-٠١-٠١", "٠١٢٣٤٥٦٧٨٩"] {
        assert!(score(digits) <= 3, "{digits}");
    }
    for length in [64, 256, 1_000, 100_000] {
        let circle: String = "4@8({[<369!1|0$5+7%2".chars().cycle().take(length).collect();
        let found = password::estimate(&circle, &Known::new("", 2026), &LISTS);
        assert!(found.guesses >= 1.0);
        let refused = found.findings.iter().any(|finding| finding.code == "help-rules");
        assert!(refused || length <= 64 || found.score.number() < 3, "{length}: the account takes no more than 64");
        assert!(score(&"!".repeat(length)) <= 1);
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
fn no_text_occupies_the_worker_long() {
    let pieces = ["4@8(3691|70$5+%2", "1|7!", "password", "aB", "qazwsx", "1.1.91", "contraseña", "🦀é\u{301}"];
    for piece in pieces {
        assert!(ask_about(&piece.repeat(2_000), piece).1.score <= 4);
    }
}
