//! What goes out: a table for a spreadsheet, deadlines for a calendar, a sheet for a helper.

use domain::case::{Case, Cases, Id};
use domain::deadline::{Due, due};
use domain::exchange::sheet::{Line, lines, text};
use domain::exchange::{calendar, csv};
use domain::stored::Reading;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::model;
use crate::props::Props;

/// What is kept, and of it the cases with these names, in the order of the page.
fn read(cases: &str, names: &str) -> Option<(Cases, Vec<Case>)> {
    let Reading::Fine(stored) = Reading::of(cases) else { return None };
    let names: Vec<Id> = names.split(' ').filter_map(Id::parse).collect();
    let mut shown: Vec<(usize, Case)> =
        stored.cases.read().filter_map(|case| Some((names.iter().position(|name| *name == case.id)?, case))).collect();
    shown.sort_by_key(|(place, _)| *place);
    Some((stored.cases, shown.into_iter().map(|(_, case)| case).collect()))
}

/// The cases as a table for a spreadsheet (CSV).
///
/// `cases` is what is kept, as [`domain::stored::write`] writes it; `names` are the names of the cases that are meant, in their order, with a space between them.
#[wasm_bindgen]
#[must_use]
pub fn table(props: &str, today: &str, cases: &str, names: &str, hide: bool) -> Option<String> {
    let props = Props::read(props, today)?;
    let (_, shown) = read(cases, names)?;
    Some(csv::table(&shown, &props.rules, props.today, hide, &|key| props.word(key)))
}

/// The deadlines of the cases for a calendar (ICS); `at` is the time in milliseconds since 1970.
#[wasm_bindgen]
#[must_use]
pub fn events(props: &str, today: &str, cases: &str, names: &str, full: bool, at: f64) -> Option<String> {
    let props = Props::read(props, today)?;
    let (_, shown) = read(cases, names)?;
    let all: Vec<(&Case, Due)> =
        shown.iter().flat_map(|case| due(case, &props.rules).into_iter().map(move |due| (case, due))).collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since 1970, which are whole; a cast of anything else stops at the ends of the type"
    )]
    let at = at as u64;
    Some(calendar::events(&all, at, full, &|key| props.word(key)))
}

/// The sheet for a helper, for the tracker's template; under `text` the same to be copied.
#[wasm_bindgen]
#[must_use]
pub fn sheet(props: &str, today: &str, cases: &str, names: &str, hide: bool) -> Option<String> {
    let props = Props::read(props, today)?;
    let (cases, shown) = read(cases, names)?;
    let lines = lines(&cases, &shown, &props.rules, props.today, hide, &|key| props.word(key));
    Some(model::write(|model| {
        model.list("sheet", &lines, |line, model| match line {
            Line::Title(text) => model.text("title", text),
            Line::Case(text) => model.text("case", text),
            Line::Part(text) => model.text("part", text),
            Line::Text(text) => model.text("text", text),
        });
        model.text("sheet-text", &text(&lines));
    }))
}
