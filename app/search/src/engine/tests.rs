//! Small indexes, and what is found in them.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::text::terms;
use crate::write::{Files, Page, Vocabulary, files};

/// An index of pages that have a title alone; each word of it weighs the same.
fn index(lang: &str, titles: &[&str]) -> Files {
    let stems = Stems::new(lang);
    let mut vocabulary = Vocabulary { stop: ["the".to_owned()].into(), ..Vocabulary::default() };
    let mut known: Vec<String> = Vec::new();
    let mut pages = Vec::new();
    for (number, title) in titles.iter().enumerate() {
        let mut weights = Vec::new();
        terms(title, |word| {
            let stem = stems.stem(word);
            let at = known.iter().position(|known| *known == stem).unwrap_or_else(|| {
                known.push(stem);
                known.len() - 1
            });
            let term = u32::try_from(at).expect("few words");
            vocabulary.words.insert(word.to_owned(), term);
            weights.push((term, 20));
        });
        let mut page = Page::new(&format!("{number}/"), title, "");
        page.add("", "", weights);
        pages.push(page);
    }
    files(lang, &pages, &vocabulary)
}

/// The titles that are found, the best first, with marks as brackets.
fn found(files: &Files, question: &str) -> Vec<String> {
    let mut engine = Engine::default();
    loop {
        match engine.ask(question, 5) {
            Reply::Missing(names) => {
                for name in names {
                    assert!(engine.put(&name, &files[&name]), "{name}");
                }
            }
            Reply::Results { hits, .. } => {
                let title = |hit: Hit| hit.title.replace(crate::marks::START, "[").replace(crate::marks::END, "]");
                return hits.into_iter().map(title).collect();
            }
        }
    }
}

#[track_caller]
fn check(files: &Files, question: &str, expected: &str) {
    let found = found(files, question);
    assert_eq!(found.first().map(String::as_str), Some(expected), "{question}: {found:?}");
}

static ENGLISH: LazyLock<Files> = LazyLock::new(|| {
    index("en", &["The password reset", "Verification codes", "Form I-485 online", "Form I-765", "Call 800-375-5283"])
});

#[test]
fn endings_and_typing_errors_are_forgiven() {
    check(&ENGLISH, "code", "Verification [codes]");
    check(&ENGLISH, "pasword", "The [password] reset");
    check(&ENGLISH, "passwrod", "The [password] reset");
    check(&ENGLISH, "verifcaton", "[Verification] codes");
    check(&ENGLISH, "verifi", "[Verification] codes");
    assert_eq!(found(&ENGLISH, "umbrella"), Vec::<String>::new());
}

#[test]
fn codes_are_found_however_they_are_written() {
    for question in ["i485", "I-485", "i 485", "I\u{2011}485", "form i-485"] {
        assert!(
            found(&ENGLISH, question)[0].ends_with("[I-485] online"),
            "{question}: {:?}",
            found(&ENGLISH, question)
        );
    }
    for question in ["1-800", "8003755283", "800 375 5283"] {
        assert!(found(&ENGLISH, question)[0].starts_with("Call"), "{question}");
    }
}

#[test]
fn a_tilde_makes_a_difference_in_rank_alone() {
    let files = index("es", &["Mano", "Maño", "Código"]);
    check(&files, "mano", "[Mano]");
    check(&files, "maño", "[Maño]");
    assert_eq!(found(&files, "mano").len(), 2);
    check(&files, "codigo", "[Código]");
    check(&files, "CÓDIGO", "[Código]");
}

#[test]
fn a_stop_word_is_not_searched() {
    assert_eq!(found(&ENGLISH, "the"), Vec::<String>::new());
    check(&ENGLISH, "the codes", "Verification [codes]");
}

proptest! {
    #[test]
    fn any_text_has_an_answer(question in "(?s).{0,60}") {
        let _ = found(&ENGLISH, &question);
    }

    #[test]
    fn every_word_of_the_index_finds_its_page(number in 0_usize..5) {
        let titles = ["password", "verification", "i485", "i765", "call"];
        prop_assert!(!found(&ENGLISH, titles[number]).is_empty());
    }

    #[test]
    fn no_damaged_file_breaks_an_answer(name in "(core|w0|p0)", text in "(?s).{0,80}", question in ".{0,20}") {
        let mut engine = Engine::default();
        engine.put("core", &ENGLISH["core"]);
        engine.put(&name, &text);
        let _ = engine.ask(&question, 5);
    }
}
