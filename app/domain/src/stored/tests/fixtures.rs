//! Texts of every schema, stored permanently, and the upgrades that bring them to this one.

use super::{receipts, some};
use crate::case::tests::{day, moment, number};
use crate::case::{Backup, Change, Day, DayKind, Id, Paper, PaperKind};
use crate::stored::json::Value;
use crate::stored::{Reading, SCHEMA, SchemaUpgrade, Stored, upgraded, write_file};

/// The texts of all schemas, the oldest first.
const FIXTURES: &[&str] = &[include_str!("../../../fixtures/stored/schema-1.json")];

/// A store with an entry of every kind.
fn everything() -> Stored {
    let mut stored = some(2);
    let mut at = 1_000;
    let mut write = |change| {
        at += 1;
        stored.cases.write(Id::new(1), moment(at), change);
    };
    write(Change::Form("I-485".to_owned()));
    write(Change::Label("Green card".to_owned()));
    write(Change::Person("M".to_owned()));
    write(Change::Note("Called: \"wait\" \\ 90 days\nñ 漢 🙂".to_owned()));
    write(Change::Looked);
    let request =
        Day { kind: DayKind::Request, date: day("2026-09-01"), mailed: true, printed: Some(day("2026-11-20")) };
    write(Change::Day(Id::new(50), Some(request)));
    let filed = Day { kind: DayKind::Filed, date: day("2026-01-02"), mailed: false, printed: None };
    write(Change::Day(DayKind::Filed.item().unwrap(), Some(filed)));
    write(Change::Day(Id::new(51), None));
    let paper = Paper { kind: PaperKind::Evidence, title: "Letters".to_owned(), location: "Blue folder".to_owned() };
    write(Change::Paper(Id::new(60), Some(paper)));
    write(Change::Paper(Id::new(61), None));
    write(Change::Settled("evidence.0000000000000032".to_owned(), true));
    write(Change::Removed(true));
    write(Change::Removed(false));
    stored.cases.delete(Id::new(9));
    stored.cases.note_backup(Backup { on: day("2026-11-01"), entries: 4 });
    stored
}

#[test]
fn the_text_of_this_schema_is_its_fixture() {
    let text = write_file(&everything(), day("2026-11-24"));
    // A new schema brings a new fixture; those of older ones never change.
    assert_eq!(FIXTURES.last(), Some(&text.as_str()), "{text}");
    assert_eq!(Reading::parse(&text), Reading::Fine(everything()));
}

#[test]
fn every_schema_has_its_fixture_and_loses_no_receipt() {
    assert_eq!(FIXTURES.len() as u64, SCHEMA);
    for (schema, text) in (1..).zip(FIXTURES) {
        assert!(text.contains(&format!("\"schema\":{schema},")));
        let Reading::Fine(stored) = Reading::parse(text) else { panic!("schema {schema} is not fine") };
        assert_eq!(receipts(&stored.cases), [number(1), number(2)], "schema {schema}");
    }
}

/// A shape that no page ever wrote, to test the machinery: a list of numbers instead of journals.
fn from_a_list(value: Value) -> Value {
    let Some(numbers) = value.list("numbers") else { return value };
    let case = |(position, number): (usize, &Value)| {
        let Value::Text(number) = number else { return Value::Null };
        let text = |text: String| Value::Text(text);
        let entry = Value::Record(vec![
            ("id".to_owned(), text(Id::new(position as u64).to_string())),
            ("at".to_owned(), Value::Number(0)),
            ("on".to_owned(), text("2026-01-01".to_owned())),
            ("what".to_owned(), text("receipt".to_owned())),
            ("text".to_owned(), text(number.clone())),
        ]);
        Value::Record(vec![
            ("id".to_owned(), text(Id::new(position as u64).to_string())),
            ("journal".to_owned(), Value::List(vec![entry])),
        ])
    };
    let cases = numbers.iter().enumerate().map(case).collect();
    Value::Record(vec![
        ("waymark".to_owned(), Value::Text("cases".to_owned())),
        ("cases".to_owned(), Value::List(cases)),
    ])
}

#[test]
fn an_older_schema_passes_every_later_upgrade() {
    const STEPS: &[SchemaUpgrade] = &[from_a_list, |value| value];
    let text = format!("{{\"waymark\":\"cases\",\"schema\":1,\"numbers\":[\"{}\",\"{}\",7]}}", number(1), number(2));
    let Reading::Damaged(damaged) = Reading::with(&text, STEPS) else { panic!("a number is no text") };
    assert_eq!((receipts(&damaged.stored.cases), damaged.unread), (vec![number(1), number(2)], 1));
    // Each text begins at its own step, and a later one is newer than this page.
    let of_three = text.replace("\"schema\":1", "\"schema\":3");
    assert!(matches!(Reading::with(&of_three, STEPS), Reading::Damaged(_)), "schema 3 knows no list of numbers");
    assert_eq!(Reading::with(&text.replace("\"schema\":1", "\"schema\":4"), STEPS), Reading::Newer(4));
}

proptest::proptest! {
    #[test]
    fn no_step_breaks_on_anything(schema in 0..5_u64, text in "[\\[\\]{}\",:0-9a-z]{0,60}") {
        if let Ok(value) = Value::read(&text) {
            let _ = upgraded(value, schema, &[from_a_list]);
        }
    }
}
