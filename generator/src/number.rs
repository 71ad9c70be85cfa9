//! `cargo site number`: the rules of the receipt tool for a spreadsheet's column, offline.
//!
//! One number a line in, one JSON object or one CSV row a line out, in the same order.
//! **What was typed is never repeated**: only numbers that the rules recognised as receipt
//! numbers appear, so that other text in the column stays where it is.

use std::fmt::Write as _;

use domain::date::Date;
use domain::finding::Finding;
use domain::identifier::{Context, Judgement, PartKind, PrefixTable, check};
use serde_json::{Map, Value, json};

use crate::parse::words::WordFile;

/// The two forms of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Shape {
    /// One JSON object a line
    Jsonl,
    /// A table for spreadsheets, with a heading
    Csv,
}

/// The columns of the table.
const COLUMNS: [&str; 8] = ["line", "verdict", "number", "prefix", "fiscal_year", "workday", "did_you_mean", "words"];

/// Checks every line of a text.
pub fn describe(text: &str, prefixes: &PrefixTable, words: &WordFile, today: Date, shape: Shape) -> String {
    let mut out = String::new();
    if shape == Shape::Csv {
        let _ = writeln!(out, "{}", COLUMNS.join(","));
    }
    for (index, line) in text.lines().enumerate() {
        let judgement = check(line, Context { prefixes, today });
        let record = record(index + 1, &judgement, words);
        let _ = match shape {
            Shape::Jsonl => writeln!(out, "{}", Value::Object(record)),
            Shape::Csv => writeln!(out, "{}", COLUMNS.map(|column| cell(record.get(column))).join(",")),
        };
    }
    out
}

fn record(line: usize, judgement: &Judgement, words: &WordFile) -> Map<String, Value> {
    let sentence = |finding: &Finding| finding.sentence(|key| words.texts.get(key).map_or("", |at| at.value.as_str()));
    let part = |kind: PartKind| judgement.parts.iter().find(|part| part.kind == kind).map(|part| part.text.as_str());
    let number: String = judgement.parts.iter().map(|part| part.text.as_str()).collect();
    let said: Vec<String> = judgement
        .findings
        .iter()
        .chain(judgement.parts.iter().map(|part| &part.meaning))
        .map(sentence)
        .filter(|sentence| !sentence.is_empty())
        .collect();
    let mut record = Map::new();
    record.insert("line".to_owned(), json!(line));
    record.insert("verdict".to_owned(), json!(judgement.verdict.mark().unwrap_or("empty")));
    record.insert("number".to_owned(), json!((!number.is_empty()).then_some(number)));
    record.insert("prefix".to_owned(), json!(judgement.prefix));
    record.insert("fiscal_year".to_owned(), json!(part(PartKind::FiscalYear)));
    record.insert("workday".to_owned(), json!(part(PartKind::Workday)));
    let repairs: Vec<&str> = judgement.repairs.iter().map(|repair| repair.number.as_str()).collect();
    record.insert("did_you_mean".to_owned(), json!(repairs));
    record.insert("words".to_owned(), json!(said));
    record
}

/// A cell by RFC 4180; one that a spreadsheet would take for a formula begins with an apostrophe.
fn cell(value: Option<&Value>) -> String {
    let text = match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        Some(other) => other.to_string(),
    };
    let defused = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text };
    if defused.contains([',', '"', '\n', '\r']) { format!("\"{}\"", defused.replace('"', "\"\"")) } else { defused }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Report;
    use crate::parse;

    fn answer(text: &str, shape: Shape) -> String {
        let tree = crate::builtin::tree();
        let parsed = parse::resources(&tree, None, &mut Report::default());
        let words = &parsed.words[&parse::config::Lang::new("en")]["receipt-validator"];
        let today = domain::date::date(2026, 11, 24).expect("a day");
        describe(text, &parsed.facts.prefixes, words, today, shape)
    }

    #[test]
    fn every_line_gets_its_object() {
        let out = answer("eac-22-123-00000\n\nIOE090000000\nnothing\n", Shape::Jsonl);
        let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let verdicts: Vec<&str> = lines.iter().filter_map(|line| line["verdict"].as_str()).collect();
        assert_eq!(verdicts, ["receipt-number", "empty", "incomplete", "unrecognized"]);
        assert_eq!((lines[0]["number"].as_str(), lines[0]["prefix"].as_str()), (Some("EAC2212300000"), Some("EAC")));
        assert_eq!((lines[0]["fiscal_year"].as_str(), lines[0]["workday"].as_str()), (Some("22"), Some("123")));
        assert!(lines[2]["words"][0].as_str().is_some_and(|words| words.contains("digit")));
    }

    #[test]
    fn a_table_has_a_heading_and_a_row_a_line() {
        let out = answer("IOE0900000000\nIOE09O0000000", Shape::Csv);
        let rows: Vec<&str> = out.lines().collect();
        assert_eq!(rows.len(), 3);
        assert!(rows[0].starts_with("line,verdict,number"));
        assert!(rows[1].starts_with("1,receipt-number,IOE0900000000,IOE,"));
        assert!(rows[2].starts_with("2,repairable,,") && rows[2].contains("IOE0900000000"));
    }

    #[test]
    fn what_was_typed_is_not_repeated() {
        for secret in ["123-45-6789", "my secret words", "=HYPERLINK(1)"] {
            for shape in [Shape::Jsonl, Shape::Csv] {
                assert!(!answer(secret, shape).contains(secret), "{secret}");
            }
        }
    }

    #[test]
    fn cells_are_quoted_and_defused() {
        assert_eq!(cell(Some(&json!("a, \"b\""))), "\"a, \"\"b\"\"\"");
        assert_eq!(cell(Some(&json!("=1"))), "'=1");
        assert_eq!(cell(None), "");
    }
}
