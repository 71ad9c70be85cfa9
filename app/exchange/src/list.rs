//! Many cases at once: a pasted list or table.

use domain::case::{Change, Id, Moment, masked};
use domain::exchange::list::{self, Row};
use domain::finding::Finding;
use domain::island::case_tracker::{ROW_AGAIN, ROW_KNOWN, ROW_NEW, ROW_REFUSED};
use domain::status::StatusTable;
use domain::stored::json::Value;
use domain::stored::{Reading, Stored, write};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::model;
use crate::props::{Props, pairs, record};

/// Which rows of a pasted list would come in, and why others would not.
///
/// `titles` is the page's file of official titles, or an empty text where it did not come; `cases` is what is kept, as [`domain::stored::write`] writes it.
/// What would come stands under `stored`, as a text of cases again; their names and moments are those of nobody, and are given when they are taken in.
#[wasm_bindgen]
#[must_use]
pub fn read_rows(props: &str, today: &str, text: &str, titles: &str, cases: &str, hide: bool) -> Option<String> {
    let props = Props::read(props, today)?;
    let statuses = Value::read(titles).ok().and_then(|titles| record(&titles, "statuses"));
    let statuses = StatusTable::from_record(pairs(&statuses.unwrap_or_default()));
    let Reading::Fine(known) = Reading::of(cases) else { return None };
    let rows = list::read(text, props.context(), &statuses, &known.cases, &|key| props.word(key));
    let mut stored = Stored::default();
    let mut names = (0..).map(Id::new);
    for (_, row) in &rows {
        if let Row::New(changes) = row {
            let Some(case) = names.next() else { break };
            for (change, id) in changes.iter().zip(&mut names) {
                stored.cases.write(case, Moment { at: 0, on: props.today, id }, change.clone());
            }
        }
    }
    let new = stored.cases.journals().len();
    Some(model::write(|model| {
        model.list("rows", &rows, |(number, row), model| model.text("row", &told(&props, *number, row, hide)));
        if new > 0 {
            model.text("new-rows", &new.to_string());
            model.text("stored", &write(&stored));
        }
    }))
}

fn told(props: &Props, number: usize, row: &Row, hide: bool) -> String {
    let (word, receipt) = match row {
        Row::New(changes) => {
            let receipt = changes.iter().find_map(|change| match change {
                Change::Receipt(receipt) => Some(if hide { masked(receipt) } else { receipt.clone() }),
                _ => None,
            });
            (&ROW_NEW, receipt)
        }
        Row::Known(_) => (&ROW_KNOWN, None),
        Row::Again => (&ROW_AGAIN, None),
        Row::Refused(_) => (&ROW_REFUSED, None),
    };
    props.say(&Finding::new(word).with("row", number).with("number", receipt.unwrap_or_default()))
}
