//! Files that go out, read by other people's readers, and what comes in.

use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};
use proptest::prelude::*;

mod between_programs;

use super::list::{self, Row};
use super::preview::Preview;
use super::{calendar, csv as sheet_csv, letter as taken, sheet};
use crate::case::tests::{cases, day, moment, number};
use crate::case::{Case, Cases, Change, Day, DayKind, Id, Journal};
use crate::date::days_after;
use crate::deadline::tests::RULES;
use crate::deadline::{Due, due};
use crate::receipt::{Context, PrefixTable, Verdict};
use crate::status::tests::TABLE;
use crate::stored::{Reading, Stored, write_file};

/// Words that can be told apart.
fn say(key: &str) -> &'static str {
    match key {
        "column-receipt" => "Receipt number",
        "column-label" => "Name",
        "column-person" => "Whose",
        "column-form" => "Form",
        "column-status" => "Status",
        "column-filed" => "Filed",
        "calendar-discreet" => "A day to keep, really; mine",
        "rule-evidence" => "Answer to a request",
        "caution-evidence" => "The date on the notice counts, señora; read it",
        "sheet-line" => "{name}: {value}",
        "date" => "{year}-{month}-{day}",
        "month-9" => "September",
        "sheet-heading" => "Sheet of {date}",
        _ => "word",
    }
}

/// A case with a request that came by mail.
fn with_request(label: &str) -> Cases {
    let mut cases = Cases::default();
    cases.write(Id::new(1), moment(1), Change::Receipt(number(1)));
    cases.write(Id::new(1), moment(2), Change::Form("I-485".to_owned()));
    cases.write(Id::new(1), moment(3), Change::Label(label.to_owned()));
    let request = Day { kind: DayKind::Request, date: day("2026-10-08"), mailed: true, printed: None };
    cases.write(Id::new(1), moment(4), Change::Day(Id::new(9), Some(request)));
    cases
}

fn calendar_of(cases: &Cases, full: bool) -> String {
    let read: Vec<Case> = cases.read().collect();
    let found: Vec<(&Case, Due)> =
        read.iter().flat_map(|case| due(case, &RULES).into_iter().map(move |due| (case, due))).collect();
    calendar::events(&found, 1_795_521_600_123, full, &say)
}

/// Checks the form of every line, and that another reader reads the whole.
#[track_caller]
fn parsed(text: &str) -> Calendar {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[test]
fn a_calendar_is_read_by_another_reader() {
    let text = calendar_of(&with_request("Green card"), true);
    let calendar = parsed(&text);
    let events: Vec<_> = calendar.components.iter().filter_map(|part| part.as_event()).collect();
    assert_eq!(events.len(), 1);
    let event = events[0];
    assert_eq!(event.get_start(), Some(DatePerhapsTime::Date("2026-12-31".parse().unwrap())));
    assert_eq!(event.get_end(), Some(DatePerhapsTime::Date("2027-01-01".parse().unwrap())), "the end is exclusive");
    assert_eq!(event.get_uid(), Some("evidence.0000000000000009.0000000000000001@waymark"));
    assert_eq!(event.get_sequence(), Some(4));
    assert_eq!(
        event.get_timestamp().map(CalendarDateTime::Utc),
        Some(CalendarDateTime::Utc("2026-11-24T12:00:00Z".parse().unwrap()))
    );
    assert_eq!(event.get_summary(), Some("Answer to a request, Green card, IOE0900010000"));
    assert_eq!(event.get_description(), Some("The date on the notice counts, señora; read it"));
    assert_eq!(text.matches("BEGIN:VALARM").count(), 2);
}

#[test]
fn a_discreet_calendar_says_nothing_to_others() {
    let text = calendar_of(&with_request("Green card"), false);
    let calendar = parsed(&text);
    let event = calendar.components.iter().find_map(|part| part.as_event()).unwrap();
    assert_eq!(event.get_summary(), Some("A day to keep, really; mine"));
    for secret in ["IOE", "Green", "I-485", "Answer", "uscis", "request-for"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn the_name_of_an_event_stays_and_its_number_grows() {
    let mut cases = with_request("Green card");
    let of = |cases: &Cases| {
        let text = calendar_of(cases, false);
        let line = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
        (line("UID"), line("SEQUENCE"), line("DTSTART"))
    };
    let before = of(&cases);
    let printed =
        Day { kind: DayKind::Request, date: day("2026-10-08"), mailed: true, printed: Some(day("2026-12-01")) };
    cases.write(Id::new(1), moment(5), Change::Day(Id::new(9), Some(printed)));
    let after = of(&cases);
    assert_eq!(before.0, after.0);
    assert_eq!((before.1.as_str(), after.1.as_str()), ("SEQUENCE:4", "SEQUENCE:5"));
    assert_ne!(before.2, after.2);
}

#[test]
fn a_name_that_looks_as_if_it_had_been_made_harmless_comes_back() {
    for label in ["'+", "''=1", "'tis", "+1"] {
        let read: Vec<Case> = with_request(label).read().collect();
        let text = sheet_csv::table(&read, &RULES, day("2026-11-24"), false, &say);
        let rest = text.strip_prefix('\u{FEFF}').unwrap();
        let rows: Vec<_> = ::csv::Reader::from_reader(rest.as_bytes()).into_records().map(Result::unwrap).collect();
        assert_eq!(sheet_csv::plain(&rows[0][1]), label);
    }
}

proptest! {
    #[test]
    fn any_name_makes_a_calendar(label in any::<String>()) {
        let text = calendar_of(&with_request(&label), true);
        let calendar = parsed(&text);
        prop_assert_eq!(calendar.components.iter().filter(|part| part.as_event().is_some()).count(), 1);
    }

    #[test]
    fn any_cases_make_a_table_that_another_reader_reads(cases in cases()) {
        let read: Vec<Case> = cases.read().collect();
        let text = sheet_csv::table(&read, &RULES, day("2026-11-24"), false, &say);
        let rest = text.strip_prefix('\u{FEFF}').unwrap();
        let mut reader = ::csv::Reader::from_reader(rest.as_bytes());
        let rows: Vec<::csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(rows.len(), read.len());
        for (row, case) in rows.iter().zip(&read) {
            for cell in row {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?} is a formula");
            }
            // Line ends of other systems within a cell may become those of this one.
            let plain = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(plain(sheet_csv::plain(&row[1])), plain(&case.label));
        }
    }

    #[test]
    fn a_file_brings_back_what_went_out(cases in cases(), others in cases()) {
        let file = write_file(&Stored { revision: 3, cases: cases.clone() }, day("2026-11-24"));
        let Reading::Fine(there) = Reading::of(&file) else { return Err(TestCaseError::fail("it is fine")) };
        let mut fresh = Cases::default();
        fresh.join(&there.cases);
        prop_assert_eq!(&fresh, &cases);
        // The preview tells exactly what joining does.
        let preview = Preview::of(&others, &there.cases);
        let mut joined = others.clone();
        joined.join(&there.cases);
        let changed = joined.read().filter(|case| others.find(case.id).map(Case::read).as_ref() != Some(case)).count();
        prop_assert!(changed <= preview.added.len() + preview.changed.len());
        prop_assert!(preview.added.iter().all(|case| joined.find(case.id).map(Case::read).as_ref() == Some(case)));
        prop_assert!(preview.changed.iter().all(|(case, _)| joined.find(case.id).map(Case::read).as_ref() == Some(case)));
        prop_assert!(preview.deleted.iter().all(|case| joined.find(case.id).is_some_and(Journal::is_gone)));
        prop_assert!(Preview::of(&joined, &there.cases).is_nothing(), "a second time brings nothing");
    }

    #[test]
    fn any_pasted_text_has_an_answer(text in any::<String>()) {
        let _ = rows(&text, &Cases::default());
    }

    #[test]
    fn any_pasted_rows_have_an_answer(text in "[A-Z0-9,;\t\"\n\r -]{0,80}") {
        let _ = rows(&text, &Cases::default());
    }
}

#[test]
fn markup_is_text_in_every_file() {
    let label = "<script>alert(1)</script>";
    let cases = with_request(label);
    let read: Vec<Case> = cases.read().collect();
    let table = sheet_csv::table(&read, &RULES, day("2026-11-24"), false, &say);
    assert!(table.contains(label));
    assert!(calendar_of(&cases, true).replace("\r\n ", "").contains(label));
}

#[test]
fn a_masked_table_and_sheet_hold_no_number() {
    let cases = with_request("Mine");
    let read: Vec<Case> = cases.read().collect();
    let today = day("2026-11-24");
    let table = sheet_csv::table(&read, &RULES, today, true, &say);
    let text = sheet::text(&sheet::lines(&cases, &read, &RULES, today, true, &say));
    for file in [table, text] {
        assert!(!file.contains(&number(1)) && file.contains("IOE•••••••000"), "{file}");
    }
    let text = sheet::text(&sheet::lines(&cases, &read, &RULES, today, false, &say));
    assert!(text.contains(&number(1)));
}

static PREFIXES: std::sync::LazyLock<PrefixTable> = std::sync::LazyLock::new(|| {
    PrefixTable::from_record([("IOE", "electronic current running"), ("EAC", "vermont current workday")].into_iter())
});

fn context() -> Context<'static> {
    Context { prefixes: &PREFIXES, today: day("2026-11-24") }
}

fn rows(text: &str, cases: &Cases) -> Vec<(usize, Row)> {
    list::read(text, context(), &TABLE, cases, &say)
}

#[test]
fn a_pasted_list_is_read_for_a_dry_run() {
    let mut known = Cases::default();
    known.write(Id::new(7), moment(1), Change::Receipt("EAC2212300000".to_owned()));
    let text = "IOE0900000000\n\neac-22-123-00000\nIOE 0900 000 000\nhello\nIOE090000000";
    let verdicts: Vec<(usize, Row)> = rows(text, &known);
    let expected = [
        (1, Row::New(vec![Change::Receipt("IOE0900000000".to_owned())])),
        (3, Row::Known(Id::new(7))),
        (4, Row::Again),
        (5, Row::Refused(Verdict::Unrecognized)),
        (6, Row::Refused(Verdict::Incomplete)),
    ];
    assert_eq!(verdicts, expected);
}

#[test]
fn columns_are_known_by_what_stands_in_them() {
    for separator in ["\t", ";", ","] {
        let cells = ["Mother", "IOE0900000000", "i-485", "case was approved", "2026-01-05", "'=1+1"].join(separator);
        let [(1, Row::New(changes))] = &rows(&cells, &Cases::default())[..] else { panic!("one row: {cells}") };
        let filed = Day { kind: DayKind::Filed, date: day("2026-01-05"), mailed: false, printed: None };
        let expected = [
            Change::Receipt("IOE0900000000".to_owned()),
            Change::Label("Mother, =1+1".to_owned()),
            Change::Form("I-485".to_owned()),
            Change::Status("Case Was Approved".to_owned()),
            Change::Day(DayKind::Filed.item().unwrap(), Some(filed)),
        ];
        assert_eq!(changes, &expected, "{separator:?}");
    }
}

#[test]
fn the_own_table_comes_back_through_its_headings() {
    let mut cases = with_request("A \"quoted\", name; with signs");
    cases.write(Id::new(1), moment(9), Change::Person("=M".to_owned()));
    cases.write(Id::new(1), moment(10), Change::Status("A title that nobody knows".to_owned()));
    let read: Vec<Case> = cases.read().collect();
    let text = sheet_csv::table(&read, &RULES, day("2026-11-24"), false, &say);
    let [(2, Row::New(changes))] = &rows(&text, &Cases::default())[..] else { panic!("one row") };
    let mut back = Cases::default();
    for (at, change) in (1..).zip(changes) {
        back.write(Id::new(1), moment(at), change.clone());
    }
    let (old, new) = (&read[0], back.read().next().unwrap());
    assert_eq!((&new.receipt, &new.label, &new.person, &new.form), (&old.receipt, &old.label, &old.person, &old.form));
    assert_eq!(new.status().unwrap().title, "A title that nobody knows");
}

#[test]
fn what_a_letter_holds_is_offered_once_each() {
    let mut cases = Cases::default();
    cases.write(Id::new(7), moment(1), Change::Receipt("EAC2212300000".to_owned()));
    let text = "Notice date: October 8, 2026. Cases EAC2212300000, IOE0900000000 and EAC2212300000. \
                Answer by December 31, 2026. Again: by December 31, 2026, notice of 10/08/2026.";
    let letter = crate::letter::read(text, context());
    let proposals = taken::propose(&letter, &cases);
    let told: Vec<(&str, Option<Id>)> =
        proposals.cases.iter().map(|proposal| (proposal.receipt.as_str(), proposal.case)).collect();
    assert_eq!(told, [("EAC2212300000", Some(Id::new(7))), ("IOE0900000000", None)]);
    assert_eq!(proposals.last_days, [day("2026-12-31")]);
    assert_eq!(proposals.days, [day("2026-10-08")]);
}

#[test]
fn a_case_of_a_file_with_a_number_that_is_here_is_told() {
    let (mut here, mut there) = (Cases::default(), Cases::default());
    here.write(Id::new(1), moment(1), Change::Receipt(number(1)));
    there.write(Id::new(2), moment(2), Change::Receipt(number(1)));
    assert_eq!(Preview::of(&here, &there).twins, [(Id::new(2), Id::new(1))]);
}

#[test]
fn a_moment_is_written_in_world_time() {
    let text = calendar::events(&[], 0, false, &say);
    assert!(!text.contains("DTSTAMP"));
    let mut cases = with_request("x");
    cases.write(Id::new(1), moment(5), Change::Looked);
    // The last moment that a journal takes, and a clock at 2099.
    for at in [0, 4_100_000_000_000, u64::MAX] {
        let read: Vec<Case> = cases.read().collect();
        let found: Vec<(&Case, Due)> = due(&read[0], &RULES).into_iter().map(|due| (&read[0], due)).collect();
        parsed(&calendar::events(&found, at, false, &say));
    }
    assert!(days_after(day("1970-01-01"), 0).is_some());
}
