//! A sheet for a helper or a lawyer: everything of some cases in plain lines, in the reader's language, with the numbers full or masked.

use super::Say;
use super::words::{
    COLUMNS, SHEET_CASE, SHEET_DAYS, SHEET_DEADLINES, SHEET_HEADING, SHEET_JOURNAL, SHEET_LINE, SHEET_NOTE,
    SHEET_PAPERS,
};
use crate::case::{Case, Cases, masked};
use crate::date::{Date, phrase};
use crate::deadline::{RuleTable, due};
use crate::finding::Finding;

/// A line of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetLine {
    /// The title.
    Title(String),
    /// The heading of a case.
    Case(String),
    /// The heading of a part of a case.
    Part(String),
    /// A line.
    Text(String),
}

/// The sheet of the cases with these names.
#[must_use]
pub fn lines(
    cases: &Cases,
    shown: &[Case],
    rules: &RuleTable,
    today: Date,
    hide: bool,
    say: Say<'_>,
) -> Vec<SheetLine> {
    let sentence = |finding: &Finding| finding.sentence(say);
    let mut lines = vec![
        SheetLine::Title(sentence(&Finding::new(&SHEET_HEADING).with_finding("date", phrase(today)))),
        SheetLine::Text(say(SHEET_NOTE.key).to_owned()),
    ];
    for case in shown {
        let name = case.name();
        lines.push(SheetLine::Case(if name.is_empty() { say(SHEET_CASE.key).to_owned() } else { name.to_owned() }));
        let number = if hide { masked(&case.receipt) } else { case.receipt.clone() };
        let status = case.status().map(|seen| seen.title.clone()).unwrap_or_default();
        let values = [
            number,
            String::new(),
            case.person.clone(),
            case.form.clone(),
            String::new(),
            String::new(),
            String::new(),
            status,
        ];
        for (column, value) in COLUMNS.iter().zip(values).filter(|(_, value)| !value.is_empty()) {
            let line = Finding::new(&SHEET_LINE).with_word("name", column.key).with("value", value);
            lines.push(SheetLine::Text(sentence(&line)));
        }
        lines.extend(case.age_finding(today).map(|age| SheetLine::Text(sentence(&age))));
        let days = case.days.iter().map(|dated| {
            let date = phrase(dated.day.date);
            sentence(&Finding::new(&SHEET_LINE).with_word("name", dated.day.kind.word()).with_finding("value", date))
        });
        part(&SHEET_DAYS, days, say, &mut lines);
        let deadlines = due(case, rules).into_iter().filter(|due| !due.settled).map(|due| sentence(&due.finding()));
        part(&SHEET_DEADLINES, deadlines, say, &mut lines);
        let papers = case.papers.iter().map(|held| {
            let words = [held.paper.title.as_str(), held.paper.location.as_str()];
            let words: Vec<&str> = words.into_iter().filter(|text| !text.is_empty()).collect();
            let line = Finding::new(&SHEET_LINE).with_word("name", held.paper.kind.word());
            sentence(&line.with("value", words.join(", ")))
        });
        part(&SHEET_PAPERS, papers, say, &mut lines);
        let entries = cases.find(case.id).map(crate::case::Journal::entries).unwrap_or_default();
        let journal = entries.iter().map(|entry| {
            let line = Finding::new(&SHEET_LINE).with_finding("name", phrase(entry.on));
            sentence(&line.with_finding("value", entry.finding(hide)))
        });
        part(&SHEET_JOURNAL, journal, say, &mut lines);
    }
    lines
}

/// A part with its heading, where it has any line.
fn part(
    heading: &crate::message::MessageKey,
    texts: impl Iterator<Item = String>,
    say: Say<'_>,
    lines: &mut Vec<SheetLine>,
) {
    let mut texts = texts.peekable();
    if texts.peek().is_some() {
        lines.push(SheetLine::Part(say(heading.key).to_owned()));
        lines.extend(texts.map(SheetLine::Text));
    }
}

/// The sheet as a plain text, to be copied or sent.
#[must_use]
pub fn text(lines: &[SheetLine]) -> String {
    let mut text = String::new();
    for line in lines {
        let (before, words) = match line {
            SheetLine::Title(words) => ("", words),
            SheetLine::Case(words) => ("\n\n", words),
            SheetLine::Part(words) => ("\n", words),
            SheetLine::Text(words) => ("  ", words),
        };
        text.push_str(before);
        text.push_str(words);
        text.push('\n');
    }
    text
}
