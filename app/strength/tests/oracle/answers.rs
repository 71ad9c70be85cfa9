//! What the worker gets: scores of well-known passwords with the real lists, and JSON that a browser can read.

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

#[test]
fn the_answer_is_json_without_the_password() {
    for password in ["", "Contraseña1985", "\"\\\u{1}", "P@ssw0rd", "kX9#vQ2!mZ7p"] {
        let answer = strength::estimate(password, "ana@example.com", 2026);
        let read: serde_json::Value = serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{answer}: {error}"));
        assert!(read["score"].as_u64().is_some_and(|score| score <= 4), "{answer}");
        assert!(read["decades"].as_f64().is_some_and(|decades| decades >= 0.0), "{answer}");
        for finding in read["findings"].as_array().unwrap().iter().chain([&read["online"], &read["stolen"]]) {
            assert!(finding["code"].is_string() && finding["arguments"].is_object(), "{answer}");
        }
        assert!(password.is_empty() || !answer.contains(password), "{answer}");
    }
    assert!(!strength::estimate("Contraseña1985", "", 2026).contains("1985"));
}

#[test]
fn no_text_keeps_the_worker_long() {
    let pieces = ["4@8(3691|70$5+%2", "1|7!", "password", "aB", "qazwsx", "1.1.91", "contraseña", "🦀é\u{301}"];
    for piece in pieces {
        assert!(strength::estimate(&piece.repeat(2_000), piece, 2026).contains("\"score\""));
    }
}
