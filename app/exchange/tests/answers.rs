//! What the module answers, read as a browser reads it.

use domain::case::{Cases, Change, Id, Moment};
use domain::date::date;
use domain::stored::{Reading, Stored, write};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-24";
const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

/// Props as a page writes them: few words, each with its key in it.
fn props() -> String {
    let keys = [
        "result-heading-one",
        "group-number",
        "group-web-address",
        "is-receipt-number",
        "is-look-alike",
        "is-social-security-number",
        "number-shape-only",
        "number-secret",
        "next-receipt",
        "next-secret",
        "next-look-alike",
        "column-receipt",
        "column-label",
        "sheet-note",
        "sheet-case",
        "calendar-discreet",
        "row-known",
    ];
    let mut words: serde_json::Map<String, Value> =
        keys.iter().map(|key| ((*key).to_owned(), json!(format!("<{key}>")))).collect();
    words.insert("result-heading".to_owned(), json!("{count} things"));
    words.insert("row-new".to_owned(), json!("{row}: {number} comes"));
    words.insert("row-refused".to_owned(), json!("{row}: no number"));
    words.insert("sheet-line".to_owned(), json!("{name}: {value}"));
    words.insert("times".to_owned(), json!("{count} times"));
    let prefixes = json!({"EAC": "vermont current workday", "IOE": "online current running"});
    json!({"words": words, "links": {"case-status": "https://egov.uscis.gov/"}, "prefixes": prefixes, "posts": {}, "deadlines": {}}).to_string()
}

fn kept(numbers: &[&str]) -> String {
    let mut cases = Cases::default();
    let on = date(2026, 11, 1).expect("a day");
    for (place, number) in (1..).zip(numbers) {
        cases.write(
            Id::new(place),
            Moment { at: place, on, id: Id::new(100 + place) },
            Change::Receipt((*number).to_owned()),
        );
    }
    write(&Stored { revision: 1, cases })
}

#[track_caller]
fn check(answer: Option<String>, expected: impl Fn(&Value) -> Value, wanted: Value) {
    let answer: Value = serde_json::from_str(&answer.expect("an answer")).expect("JSON");
    assert_eq!(expected(&answer), wanted, "{answer:#}");
}

#[test]
fn a_letter_is_told_kind_by_kind_with_its_words() {
    let text = format!("Case {TWO}, again {TWO}. Social Security number 000-00-0000.");
    check(
        exchange::letter::look_through(&props(), TODAY, &text),
        |answer| json!([answer["count"], answer["heading"], answer["groups"][0]["kind-heading"], answer["way"]]),
        json!(["2", "2 things", "<group-number>", ""]),
    );
    check(
        exchange::letter::look_through(&props(), TODAY, &text),
        |answer| {
            let lines = answer["groups"][0]["lines"].as_array().expect("lines");
            json!(
                lines
                    .iter()
                    .map(|line| json!([line["shown"], line["mark"], line["why"], line["link"]]))
                    .collect::<Vec<_>>()
            )
        },
        json!([
            [TWO, "receipt-number", "<number-shape-only> 2 times", "https://egov.uscis.gov/"],
            [null, "social-security-number", "<number-secret>", null]
        ]),
    );
}

#[test]
fn a_text_without_anything_says_so() {
    let pick = |answer: &Value| json!([answer["nothing"], answer["groups"], answer["way"]]);
    check(exchange::letter::look_through(&props(), TODAY, "Thank you."), pick, json!(["", null, null]));
}

#[test]
fn a_letter_offers_each_number_once_and_the_days_apart() {
    let text = format!("Notice of November 2, 2026 on {TWO} and {TWO}. Answer by December 1, 2026.");
    let pick = |answer: &Value| json!([answer["proposals"], answer["letter-date"], answer["letter-printed"]]);
    check(
        exchange::letter::take_over(&props(), TODAY, &text),
        pick,
        json!([[{"id": TWO}], "2026-11-02", "2026-12-01"]),
    );
}

#[test]
fn rows_say_what_would_come_and_bring_it_along() {
    let list = format!("{TWO},Mother\n{ONE}\nnothing");
    let rows = exchange::list::read_rows(&props(), TODAY, &list, "", &kept(&[ONE]), true);
    check(
        rows.clone(),
        |answer| json!([answer["rows"], answer["new-rows"]]),
        json!([[{"row": "1: EAC•••••••000 comes"}, {"row": "<row-known>"}, {"row": "3: no number"}], "1"]),
    );
    let rows: Value = serde_json::from_str(&rows.expect("rows")).expect("JSON");
    let Reading::Fine(stored) = Reading::of(rows["stored"].as_str().expect("a text")) else { panic!("{rows:#}") };
    let cases: Vec<_> = stored.cases.read().map(|case| (case.receipt, case.label)).collect();
    assert_eq!(cases, [(TWO.to_owned(), "Mother".to_owned())]);
}

#[test]
fn files_hold_the_named_cases_in_their_order() {
    let cases = kept(&[ONE, TWO]);
    let names = format!("{} {}", Id::new(2), Id::new(1));
    let table = exchange::files::table(&props(), TODAY, &cases, &names, false).expect("a table");
    let (one, two) = (table.find(ONE).expect("one"), table.find(TWO).expect("the other"));
    assert!(two < one, "{table}");
    let only = exchange::files::table(&props(), TODAY, &cases, &Id::new(1).to_string(), true).expect("a table");
    assert!(!only.contains(ONE) && !only.contains(TWO) && only.contains('•'), "{only}");
    let calendar = exchange::files::events(&props(), TODAY, &cases, &names, false, 0.0).expect("a calendar");
    assert!(calendar.starts_with("BEGIN:VCALENDAR"), "{calendar}");
    check(
        exchange::files::sheet(&props(), TODAY, &cases, &names, false),
        |answer| json!(answer["sheet-text"].as_str().is_some_and(|text| text.contains(ONE) && text.contains(TWO))),
        json!(true),
    );
}

#[test]
fn anything_else_brings_no_answer_and_no_panic() {
    for (props, today, cases) in
        [("", TODAY, ""), ("{}", TODAY, "[]"), (&props(), "yesterday", ""), (&props(), TODAY, "{")]
    {
        assert_eq!(exchange::files::table(props, today, cases, "", false), None);
        assert_eq!(exchange::list::read_rows(props, today, "x", "", cases, false), None);
    }
}
