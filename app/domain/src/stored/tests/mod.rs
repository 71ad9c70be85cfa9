//! What is stored: every way in which it can be damaged, and every way in which two tabs can meet.

mod damage;
mod fixtures;
mod tabs;

use proptest::prelude::*;

use super::json::Value;
use super::{Encrypted, ROUNDS, Reading, Stored, write, write_file};
use crate::case::tests::{cases, day, moment, number};
use crate::case::{Cases, Change, Id};

/// So many cases with a number and a status each.
pub(super) fn some(count: u64) -> Stored {
    let mut cases = Cases::default();
    for case in 1..=count {
        cases.write(Id::new(case), moment(100 * case), Change::Receipt(number(case)));
        cases.write(Id::new(case), moment(100 * case + 1), Change::Status("Case Was Received".to_owned()));
    }
    Stored { revision: 7, cases }
}

/// The receipt numbers of all cases, sorted.
pub(super) fn receipts(cases: &Cases) -> Vec<String> {
    let mut receipts: Vec<String> = cases.read().map(|case| case.receipt).collect();
    receipts.sort();
    receipts
}

proptest! {
    #[test]
    fn what_is_written_is_read_the_same(cases in cases(), revision in 0..1_000_u64) {
        let stored = Stored { revision, cases };
        prop_assert_eq!(Reading::parse(&write(&stored)), Reading::Fine(stored.clone()));
        let file = write_file(&stored, day("2026-11-24"));
        prop_assert_eq!(Reading::parse(&file), Reading::Fine(stored));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&file).is_ok(), "other readers read it");
    }

    #[test]
    fn any_text_has_a_reading(text in any::<String>()) {
        let _ = Reading::parse(&text);
    }
}

#[test]
fn what_is_no_store_is_no_empty_one() {
    for text in
        ["null", "[]", "42", "\"\"", "{}", "true", "{\"waymark\":\"cases\"}", "{\"schema\":1,\"cases\":[]}", "nonsense"]
    {
        assert!(matches!(Reading::parse(text), Reading::Damaged(_)), "{text}");
    }
    for text in ["", "  \n", "\u{FEFF}"] {
        assert_eq!(Reading::parse(text), Reading::Empty, "{text:?}");
    }
}

#[test]
fn a_newer_text_is_left_alone_even_where_it_is_cut() {
    let newer = write(&some(2)).replace("\"schema\":1,", "\"schema\":2,");
    assert_eq!(Reading::parse(&newer), Reading::Newer(2));
    assert_eq!(Reading::parse(&newer[..newer.len() - 30]), Reading::Newer(2));
}

#[test]
fn an_encrypted_text_is_known_with_all_that_its_key_depends_on() {
    let locked = Encrypted {
        rounds: ROUNDS,
        salt: "AAAAAAAAAAAAAAAAAAAAAA==".to_owned(),
        nonce: "AAAAAAAAAAAAAAAA".to_owned(),
        ciphertext: "AAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
    };
    assert_eq!(Reading::parse(&locked.write()), Reading::Encrypted(locked.clone()));
    for part in [&locked.rounds.to_string(), &locked.salt, &locked.nonce] {
        assert!(locked.header().contains(part.as_str()));
    }
    // A file that asks for a weak key, or for one that takes hours, was made to harm.
    for rounds in [1, ROUNDS - 1, 100_000_000_000] {
        let text = Encrypted { rounds, ..locked.clone() }.write();
        assert!(Encrypted::from_json(&Value::read(&text).unwrap()).is_none(), "{rounds}");
    }
    for ciphertext in ["", "AAAA", "AAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAA!", "AAAAAAAAAAAAAAAAAAAAAAAAA==="] {
        let text = Encrypted { ciphertext: ciphertext.to_owned(), ..locked.clone() }.write();
        assert!(Encrypted::from_json(&Value::read(&text).unwrap()).is_none(), "{ciphertext}");
    }
}
