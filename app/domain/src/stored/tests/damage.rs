//! Damaged texts: nothing that can be read is lost, and nothing breaks.

use proptest::prelude::*;

use super::{receipts, some};
use crate::case::Change;
use crate::case::tests::{cases, day};
use crate::stored::{
    Cause, Damaged, Encrypted, Event, LARGEST, Outcome, ROUNDS, Reading, Saving, SavingEffect, Stored, decode, write,
    write_file,
};

#[track_caller]
fn damaged(text: &str) -> Damaged {
    match Reading::parse(text) {
        Reading::Damaged(damaged) => damaged,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_cut_loses_only_the_entry_that_it_splits() {
    let stored = some(5);
    let text = write(&stored);
    let mut before = 0;
    for cut in 1..text.len() {
        let read = match Reading::parse(&text[..cut]) {
            Reading::Damaged(damaged) => receipts(&damaged.stored.cases),
            other => panic!("{cut}: {other:?}"),
        };
        assert!(read.len() >= before, "{cut}: {read:?}");
        before = read.len();
        // A case is there as soon as its whole number is before the cut.
        let whole = (1..=5).filter(|case| text[..cut].contains(&format!("\"text\":\"IOE09{case:04}0000\"}}"))).count();
        assert_eq!(read.len(), whole, "{cut}");
    }
}

#[test]
fn one_wrong_bit_loses_no_case_and_is_always_reported() {
    let stored = some(3);
    let text = write(&stored);
    for position in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[position] ^= 1 << bit;
            // A browser reads bytes that are no text as a sign of their own.
            let flipped = String::from_utf8_lossy(&bytes);
            let read = match Reading::parse(&flipped) {
                Reading::Damaged(damaged) => damaged.stored,
                // The bit was in the number of the schema.
                Reading::Newer(_) => continue,
                other => panic!("{position}.{bit}: {other:?}"),
            };
            let receipts_read = receipts(&read.cases);
            let still: Vec<String> =
                receipts(&stored.cases).into_iter().filter(|number| receipts_read.contains(number)).collect();
            // The bit can be in one number or in the entry around it; the others are there.
            assert!(still.len() >= 2, "{position}.{bit}: {receipts_read:?}");
        }
    }
}

#[test]
fn a_file_that_somebody_reordered_is_read_and_reported() {
    let stored = some(3);
    let value: serde_json::Value = serde_json::from_str(&write(&stored)).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let damaged = damaged(&pretty);
    assert_eq!((damaged.cause, damaged.unread), (Cause::WrongChecksum, 0));
    assert_eq!(damaged.stored.cases, stored.cases);
}

#[test]
fn an_entry_of_an_unknown_kind_is_counted_and_the_others_stay() {
    let text = write(&some(2)).replacen("\"what\":\"status\"", "\"what\":\"stratus\"", 1);
    let damaged = damaged(&text);
    assert_eq!((damaged.cause, damaged.unread), (Cause::Entries, 1));
    assert_eq!(receipts(&damaged.stored.cases).len(), 2);
}

#[test]
fn text_before_and_after_a_store_hides_nothing() {
    let stored = some(3);
    for text in [
        format!("garbage{{{{\"{}", write(&stored)),
        format!("{}garbage", write(&stored)),
        write(&stored).replace("\"cases\":[", "\"cases\":"),
    ] {
        assert_eq!(receipts(&damaged(&text).stored.cases), receipts(&stored.cases), "{text}");
    }
}

#[test]
fn ten_thousand_levels_break_nothing() {
    for text in
        ["[".repeat(10_000), "{\"a\":".repeat(10_000), "{\"id\":\"0000000000000001\",\"journal\":[".repeat(10_000)]
    {
        assert_eq!(damaged(&text).cause, Cause::TooDeep);
    }
    let deep = write(&some(2)).replacen(
        "\"text\":\"IOE",
        &format!("\"x\":{}{},\"text\":\"IOE", "[".repeat(10_000), "]".repeat(10_000)),
        1,
    );
    assert_eq!(receipts(&damaged(&deep).stored.cases).iter().filter(|number| !number.is_empty()).count(), 1);
}

#[test]
fn a_text_that_is_too_long_is_not_read() {
    assert_eq!(Reading::parse(&" ".repeat(LARGEST + 1)), Reading::TooLarge);
}

proptest! {
    #[test]
    fn cases_between_other_text_are_found(cases in cases(), before in "[^{]{0,20}", after in any::<String>()) {
        let stored = Stored { revision: 1, cases };
        let text = format!("x{before}{}{after}x", write(&stored));
        let Reading::Damaged(damaged) = Reading::parse(&text) else { return Err(TestCaseError::fail("it is damaged")) };
        prop_assert!(receipts(&stored.cases).iter().all(|number| receipts(&damaged.stored.cases).contains(number)));
    }

    #[test]
    fn no_overwritten_range_breaks_reading(cases in cases(), at in any::<prop::sample::Index>(), noise in any::<String>()) {
        let mut text = write(&Stored { revision: 1, cases });
        let mut from = at.index(text.len());
        while !text.is_char_boundary(from) {
            from -= 1;
        }
        let mut to = (from + noise.len()).min(text.len());
        while !text.is_char_boundary(to) {
            to += 1;
        }
        text.replace_range(from..to, &noise);
        let _ = Reading::parse(&text);
    }
}

/// The bytes of a text as Windows Notepad saves it.
fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn what_editors_make_of_a_file_is_no_damage() {
    let mut stored = some(3);
    stored.cases.write(
        crate::case::Id::new(1),
        crate::case::tests::moment(900),
        Change::Label("Señora 📞\r\nB".to_owned()),
    );
    let text = write_file(&stored, day("2026-11-24"));
    let notepad = text.replace('\n', "\r\n");
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", notepad.as_bytes()].concat(),
        notepad.as_bytes().to_vec(),
        text.replace('\n', "\r").into_bytes(),
        format!("{notepad}\r\n").into_bytes(),
        wide(&notepad, u16::to_le_bytes),
        wide(&notepad, u16::to_be_bytes),
    ] {
        assert_eq!(Reading::parse(&decode(&bytes)), Reading::Fine(stored.clone()));
    }
    // Read as UTF-8 by a browser, plain English can still be put right.
    let stored = some(3);
    let bytes = wide(&write_file(&stored, day("2026-11-24")).replace('\n', "\r\n"), u16::to_le_bytes);
    assert_eq!(Reading::parse(&String::from_utf8_lossy(&bytes)), Reading::Fine(stored));
}

#[test]
fn a_changed_line_end_hides_no_other_change() {
    let text = write(&some(2)).replace('\n', "\r\n").replacen("IOE09", "IOE08", 1);
    assert_eq!(damaged(&text).cause, Cause::WrongChecksum);
}

fn locked() -> Encrypted {
    Encrypted {
        rounds: ROUNDS,
        salt: "AAAAAAAAAAAAAAAAAAAAAA==".to_owned(),
        nonce: "AAAAAAAAAAAAAAAA".to_owned(),
        ciphertext: "A".repeat(400),
    }
}

#[test]
fn an_encrypted_text_of_a_newer_page_is_left_alone() {
    let text = locked().write();
    for (from, to) in [
        ("\"schema\":1", "\"schema\":2"),
        ("PBKDF2-HMAC-SHA-256", "Argon2id"),
        ("AES-GCM-256", "XChaCha20"),
        ("\"rounds\":600000", "\"rounds\":20000000"),
    ] {
        let newer = text.replacen(from, to, 1);
        assert!(matches!(Reading::parse(&newer), Reading::Newer(_)), "{to}");
    }
    let cut = text.replacen("\"schema\":1", "\"schema\":2", 1);
    assert_eq!(Reading::parse(&cut[..cut.len() - 30]), Reading::Newer(2));
    assert_eq!(Reading::parse(&text.replace(',', ",\r\n")), Reading::Encrypted(locked()));
}

#[test]
fn a_damaged_encrypted_text_is_known_as_one_and_never_backed_up() {
    let text = locked().write();
    let mut changed = vec![
        text.replacen("600000", "1", 1),
        text.replacen("AAAAAAAAAAAAAAAAAAAAAA==", "AA==", 1),
        text.replacen("\"waymark\"", "\"weymark\"", 1),
        text.replacen("\"locked\"", "\"mocked\"", 1),
        text.replacen("\"sealed\"", "\"seale\"", 1),
        text.replacen("AAAA", "A*AA", 1),
    ];
    changed.extend([1, 2, 30, 200, 400].map(|cut| text[..text.len() - cut].to_owned()));
    for text in changed {
        assert_eq!(damaged(&text).cause, Cause::Encrypted, "{text}");
        let (mut saving, first) = Saving::begin(some(1), true, false, None);
        assert_eq!(first, SavingEffect::Lock);
        assert_eq!(saving.on_event(Event::Locked), [SavingEffect::Read]);
        let effects = saving.on_event(Event::Found(Some(text)));
        assert_eq!(effects, [SavingEffect::Unlock, SavingEffect::End(Outcome::NotDecrypted)]);
    }
    // Words about it in a case make no encrypted text of an open one.
    let mut stored = some(1);
    let label = "\"waymark\":\"locked\" \"sealed\": AES-GCM-256".to_owned();
    stored.cases.write(crate::case::Id::new(1), crate::case::tests::moment(900), Change::Label(label));
    let text = write(&stored);
    assert_ne!(damaged(&text[..text.len() - 5]).cause, Cause::Encrypted);
}

proptest! {
    #[test]
    fn any_bytes_are_decoded(bytes in any::<Vec<u8>>()) {
        let _ = Reading::parse(&decode(&bytes));
    }
}
