//! The packed lists are what their texts give, and the passphrase lists are what passphrases need.

use std::collections::BTreeSet;

use domain::password::accepted::{LONGEST, meets_rules};
use domain::password::passphrase::{RANDOM_BYTES, bits, make, read_list};
use strength::{PACKED, sources};

use crate::made::{Random, text};

#[test]
fn the_packed_lists_are_those_that_the_texts_give() {
    let packed = sources::pack(text).unwrap();
    assert!(packed == PACKED, "a text was changed: run `cargo run -p strength --example pack`");
}

#[test]
fn passphrases_are_made_of_plain_distinguishable_words() {
    for (file, words, fewest_bits) in [("passphrase-en.txt", 7_772, 70.9), ("passphrase-es.txt", 2_000, 60.0)] {
        let text = text(file);
        let list = read_list(&text);
        assert!(list.len() >= words, "{file}: {}", list.len());
        assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len(), "{file}: a word stands twice");
        for word in &list {
            assert!(word.len() >= 3 && word.bytes().all(|b| b.is_ascii_lowercase()), "{file}: {word}");
        }
        assert!(bits(list.len()) >= fewest_bits, "{file}: {}", bits(list.len()));
        println!("{file}: {} words, {:.1} bits in a passphrase", list.len(), bits(list.len()));
    }
}

#[test]
fn every_passphrase_is_accepted_and_strong() {
    let known = domain::password::matching::known::Known::new("", 2026);
    let mut random = Random(22);
    for file in ["passphrase-en.txt", "passphrase-es.txt"] {
        let text = text(file);
        let list = read_list(&text);
        for _ in 0..50 {
            let random: Vec<u8> = (0..RANDOM_BYTES).map(|_| u8::try_from(random.below(256)).unwrap()).collect();
            let made = make(&list, &random).unwrap().text;
            assert!(meets_rules(&made) && made.len() <= LONGEST, "{made}");
            assert_eq!(domain::password::estimate(&made, &known, &strength::LISTS).score.number(), 4, "{made}");
        }
    }
}
