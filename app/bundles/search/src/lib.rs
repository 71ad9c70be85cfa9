//! The compiled module of the search field: the engine alone, for a worker. No Leptos in it.
//!
//! Answers are lines of text, because a reader of JSON would be a third of the module.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::cell::RefCell;

use search::{Engine, Reply};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::default());
}

/// Hands a file of the index over; false if it is none.
#[wasm_bindgen]
#[must_use]
pub fn put(name: &str, text: &str) -> bool {
    ENGINE.with_borrow_mut(|engine| engine.put(name, text))
}

/// Answers a question with lines of fields that tabs part. The first field says what a line is:
///
/// - `missing` name ...: fetch these files, [`put`] them, and ask again;
/// - `number`: the question is a number of a case or of a person;
/// - `count` number; `near` word ...; `hit` address, title, heading, section.
#[wasm_bindgen]
#[must_use]
pub fn ask(question: &str, limit: u32) -> String {
    let mut lines = String::new();
    let mut line = |fields: &[&str]| {
        lines.push_str(&fields.join("\t"));
        lines.push('\n');
    };
    if search::number::is_personal(question) {
        line(&["number"]);
        return lines;
    }
    match ENGINE.with_borrow(|engine| engine.ask(question, usize::try_from(limit).unwrap_or(0))) {
        Reply::Missing(names) => line(&["missing", &names.join("\t")]),
        Reply::Results { count, hits, nearest } => {
            line(&["count", &count.to_string()]);
            line(&["near", &nearest.join("\t")]);
            for hit in &hits {
                line(&["hit", &hit.href, &hit.title, &hit.heading, &hit.section]);
            }
        }
    }
    lines
}
