//! Files that go out, read by other people's readers, and what comes in.

mod between_programs;

use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};
use proptest::prelude::*;

use super::calendar::Titles;
use super::csv::CsvStyle;
use super::list::{self, DateOrder, Draft, Row};
use super::preview::Preview;
use super::{calendar, csv as sheet_csv, letter as taken, sheet};
use crate::case::tests::{cases, day, moment, number};
use crate::case::{Case, Cases, Change, Day, DayKind, Id, Journal};
use crate::date::days_after;
use crate::deadline::tests::RULES;
use crate::deadline::{Due, due};
use crate::identifier::{Context, PrefixTable, Verdict};
use crate::status::tests::TABLE;
use crate::stored::{Reading, Stored, write_file};

/// A table with commas and numbers in full.
const FULL: CsvStyle = CsvStyle { separator: ',', hide: false };

/// Words that can be distinguished.
fn say(key: &str) -> &'static str {
    match key {
        "column-receipt" => "Receipt number",
        "column-label" => "Name",
        "column-person" => "Whose",
        "column-form" => "Form",
        "column-status" => "Status",
        "column-filed" => "Filed",
        "column-received" => "Received date",
        "column-seen" => "Status written down",
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

fn calendar_of(cases: &Cases, titles: Titles) -> String {
    let read: Vec<Case> = cases.read().collect();
    let found: Vec<(&Case, Due)> =
        read.iter().flat_map(|case| due(case, &RULES).into_iter().map(move |due| (case, due))).collect();
    let style = calendar::CalendarStyle {
        titles,
        address: "https://example.org/tools/case-tracker/",
        today: day("2026-11-24"),
    };
    calendar::events(&found, 1_795_521_600_123, style, &say)
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
    let text = calendar_of(&with_request("Green card"), Titles::Full);
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
    assert_eq!(event.get_summary(), Some("Green card: Answer to a request: IOE0900010000"));
    assert_eq!(
        event.get_description(),
        Some("The date on the notice counts, señora; read it\nhttps://example.org/tools/case-tracker/")
    );
    assert_eq!(text.matches("BEGIN:VALARM").count(), 2);
}

#[test]
fn a_discreet_calendar_reveals_nothing() {
    let text = calendar_of(&with_request("Green card"), Titles::Discreet);
    let calendar = parsed(&text);
    let event = calendar.components.iter().find_map(|part| part.as_event()).unwrap();
    assert_eq!(event.get_summary(), Some("A day to keep, really; mine"));
    for secret in ["IOE", "Green", "I-485", "Answer", "example.org", "request-for"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn the_name_of_an_event_stays_and_its_number_grows() {
    let mut cases = with_request("Green card");
    let of = |cases: &Cases| {
        let text = calendar_of(cases, Titles::Discreet);
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
fn a_name_that_looks_escaped_is_read_back() {
    for label in ["'+", "''=1", "'tis", "+1"] {
        let read: Vec<Case> = with_request(label).read().collect();
        let text = sheet_csv::table(&read, &RULES, day("2026-11-24"), FULL, &say);
        let rest = text.strip_prefix('\u{FEFF}').unwrap();
        let rows: Vec<_> = ::csv::Reader::from_reader(rest.as_bytes()).into_records().map(Result::unwrap).collect();
        assert_eq!(sheet_csv::plain(&rows[0][1]), label);
    }
}

proptest! {
    #[test]
    fn any_name_makes_a_calendar(label in any::<String>()) {
        let text = calendar_of(&with_request(&label), Titles::Full);
        let calendar = parsed(&text);
        prop_assert_eq!(calendar.components.iter().filter(|part| part.as_event().is_some()).count(), 1);
    }

    #[test]
    fn any_cases_make_a_table_that_another_reader_reads(cases in cases()) {
        let read: Vec<Case> = cases.read().collect();
        let text = sheet_csv::table(&read, &RULES, day("2026-11-24"), FULL, &say);
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
        let Reading::Fine(there) = Reading::parse(&file) else { return Err(TestCaseError::fail("it is fine")) };
        let mut fresh = Cases::default();
        fresh.join(&there.cases);
        prop_assert_eq!(&fresh, &cases);
        // The preview shows exactly what joining does.
        let preview = Preview::compare(&others, &there.cases);
        let mut joined = others.clone();
        joined.join(&there.cases);
        let changed = joined.read().filter(|case| others.find(case.id).map(Case::read).as_ref() != Some(case)).count();
        prop_assert!(changed <= preview.added.len() + preview.changed.len());
        prop_assert!(preview.added.iter().all(|case| joined.find(case.id).map(Case::read).as_ref() == Some(case)));
        prop_assert!(preview.changed.iter().all(|(case, _)| joined.find(case.id).map(Case::read).as_ref() == Some(case)));
        prop_assert!(preview.deleted.iter().all(|case| joined.find(case.id).is_some_and(Journal::is_gone)));
        prop_assert!(Preview::compare(&joined, &there.cases).is_nothing(), "a second time brings nothing");
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
    let table = sheet_csv::table(&read, &RULES, day("2026-11-24"), FULL, &say);
    assert!(table.contains(label));
    assert!(calendar_of(&cases, Titles::Full).replace("\r\n ", "").contains(label));
}

#[test]
fn a_masked_table_and_sheet_hold_no_number() {
    let cases = with_request("Mine");
    let read: Vec<Case> = cases.read().collect();
    let today = day("2026-11-24");
    let table = sheet_csv::table(&read, &RULES, today, CsvStyle { hide: true, ..FULL }, &say);
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
    list::read(text, context(), &TABLE, cases, None, &say).rows
}

fn draft(changes: Vec<Change>) -> Draft {
    Draft { changes, seen: None }
}

#[test]
fn a_pasted_list_is_read_for_a_dry_run() {
    let mut known = Cases::default();
    known.write(Id::new(7), moment(1), Change::Receipt("EAC2212300000".to_owned()));
    let text = "IOE0900000000\n\neac-22-123-00000\nIOE 0900 000 000\nhello\nIOE090000000";
    let verdicts: Vec<(usize, Row)> = rows(text, &known);
    let expected = [
        (1, Row::New(draft(vec![Change::Receipt("IOE0900000000".to_owned())]))),
        (3, Row::Known(Id::new(7))),
        (4, Row::Again),
        (5, Row::Refused(Verdict::Unrecognized)),
        (6, Row::Refused(Verdict::Incomplete)),
    ];
    assert_eq!(verdicts, expected);
}

#[test]
fn columns_are_known_by_their_content() {
    for separator in ["\t", ";", ","] {
        let cells = ["Mother", "IOE0900000000", "i-485", "case was approved", "2026-01-05", "'=1+1"].join(separator);
        let [(1, Row::New(Draft { changes, .. }))] = &rows(&cells, &Cases::default())[..] else {
            panic!("one row: {cells}")
        };
        let filed = Day { kind: DayKind::Filed, date: day("2026-01-05"), mailed: false, printed: None };
        let expected = [
            Change::Receipt("IOE0900000000".to_owned()),
            Change::Label("=1+1".to_owned()),
            Change::Person("Mother".to_owned()),
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
    let text = sheet_csv::table(&read, &RULES, day("2026-11-24"), FULL, &say);
    let [(2, Row::New(Draft { changes, seen }))] = &rows(&text, &Cases::default())[..] else { panic!("one row") };
    let mut back = Cases::default();
    for (at, change) in (1..).zip(changes) {
        back.write(Id::new(1), moment(at), change.clone());
    }
    let (old, new) = (&read[0], back.read().next().unwrap());
    assert_eq!((&new.receipt, &new.label, &new.person, &new.form), (&old.receipt, &old.label, &old.person, &old.form));
    assert_eq!(new.status().unwrap().title, "A title that nobody knows");
    assert_eq!(*seen, Some(old.status().unwrap().on), "the day comes back too");
}

#[test]
fn what_a_letter_holds_is_offered_once_each() {
    let mut cases = Cases::default();
    cases.write(Id::new(7), moment(1), Change::Receipt("EAC2212300000".to_owned()));
    let text = "Notice date: October 8, 2026. Cases EAC2212300000, IOE0900000000 and EAC2212300000. \
                Answer by December 31, 2026. Again: by December 31, 2026, notice of 10/08/2026.";
    let letter = crate::letter::read(text, context());
    let proposals = taken::propose(text, &letter, &cases);
    let sentence: Vec<(&str, Option<Id>)> =
        proposals.cases.iter().map(|proposal| (proposal.receipt.as_str(), proposal.case)).collect();
    assert_eq!(sentence, [("EAC2212300000", Some(Id::new(7))), ("IOE0900000000", None)]);
    assert_eq!(proposals.last_days, [day("2026-12-31")]);
    assert_eq!(proposals.notice, Some(day("2026-10-08")));
}

#[test]
fn a_case_of_a_file_with_a_number_that_is_here_is_reported() {
    let (mut here, mut there) = (Cases::default(), Cases::default());
    here.write(Id::new(1), moment(1), Change::Receipt(number(1)));
    there.write(Id::new(2), moment(2), Change::Receipt(number(1)));
    assert_eq!(Preview::compare(&here, &there).duplicates, [(Id::new(2), Id::new(1))]);
}

#[test]
fn a_moment_is_written_in_world_time() {
    let style = calendar::CalendarStyle { titles: Titles::Discreet, address: "", today: day("2026-11-24") };
    let text = calendar::events(&[], 0, style, &say);
    assert!(!text.contains("DTSTAMP"));
    let mut cases = with_request("x");
    cases.write(Id::new(1), moment(5), Change::Looked);
    // The last moment that a journal takes, and a clock at 2099.
    for at in [0, 4_100_000_000_000, u64::MAX] {
        let read: Vec<Case> = cases.read().collect();
        let found: Vec<(&Case, Due)> = due(&read[0], &RULES).into_iter().map(|due| (&read[0], due)).collect();
        parsed(&calendar::events(&found, at, style, &say));
    }
    assert!(days_after(day("1970-01-01"), 0).is_some());
}

/// What is read of a list: line, number, name, person and form of each row that would come in.
fn taken_in(text: &str) -> Vec<(usize, [String; 4])> {
    let of = |changes: &[Change]| {
        let mut cells = [const { String::new() }; 4];
        for change in changes {
            let (position, text) = match change {
                Change::Receipt(text) => (0, text),
                Change::Label(text) => (1, text),
                Change::Person(text) => (2, text),
                Change::Form(text) => (3, text),
                _ => continue,
            };
            cells[position].clone_from(text);
        }
        cells
    };
    let rows = rows(text, &Cases::default());
    let drafts = rows.iter().filter_map(|(line, row)| match row {
        Row::New(draft) | Row::Almost(draft, _) => Some((*line, of(&draft.changes))),
        _ => None,
    });
    drafts.collect()
}

#[track_caller]
fn check_taken(text: &str, expected: &[(usize, [&str; 4])]) {
    let taken = taken_in(text);
    let taken: Vec<(usize, [&str; 4])> =
        taken.iter().map(|(line, cells)| (*line, cells.each_ref().map(String::as_str))).collect();
    assert_eq!(taken, expected, "{text}");
}

#[test]
fn a_number_is_found_anywhere_in_a_line() {
    check_taken("Ana I-130 EAC2212310000", &[(1, ["EAC2212310000", "Ana", "", "I-130"])]);
    check_taken("- EAC-22-123-10000 (green card)", &[(1, ["EAC2212310000", "green card", "", ""])]);
    check_taken("Ana\tgreen card, EAC2212310000", &[(1, ["EAC2212310000", "green card", "Ana", ""])]);
}

#[test]
fn people_and_names_are_distinguished() {
    let headed = "Who,Nickname,Receipt\nAna,case 1,EAC2212310000\nBen,case 2,EAC2212320000";
    let expected = [(2, ["EAC2212310000", "case 1", "Ana", ""]), (3, ["EAC2212320000", "case 2", "Ben", ""])];
    check_taken(headed, &expected);
    let swapped = "Apodo;Quién;Recibo\ncaso 1;Ana;EAC2212310000";
    check_taken(swapped, &[(2, ["EAC2212310000", "caso 1", "Ana", ""])]);
    // Without headings, the column in which words come again names people.
    let bare = "case 1,Ana,EAC2212310000\ncase 2,Ana,EAC2212320000\ncase 3,Ben,EAC2212330000";
    let expected = [
        (1, ["EAC2212310000", "case 1", "Ana", ""]),
        (2, ["EAC2212320000", "case 2", "Ana", ""]),
        (3, ["EAC2212330000", "case 3", "Ben", ""]),
    ];
    check_taken(bare, &expected);
    // Of two columns in which nothing comes again, the first does.
    check_taken("Ana,case 1,EAC2212310000", &[(1, ["EAC2212310000", "case 1", "Ana", ""])]);
}

#[test]
fn a_number_that_was_probably_meant_is_offered() {
    let read = rows("Ana IOE09O0000000", &Cases::default());
    let [(1, Row::Almost(offered, written))] = &read[..] else { panic!("{read:?}") };
    assert_eq!(offered.changes[0], Change::Receipt("IOE0900000000".to_owned()));
    assert_eq!(written, "IOE09O0000000");
}

#[test]
fn two_numbers_in_one_line_are_refused() {
    let read = rows("EAC2212310000 and EAC2212320000", &Cases::default());
    assert_eq!(read, [(1, Row::Refused(Verdict::Several))]);
}

#[test]
fn another_identifier_never_becomes_a_name() {
    let [(1, cells)] = &taken_in("IOE0900000000,078-05-1120,A123456789,Ana")[..] else { panic!("one row") };
    assert!(!cells.iter().any(|cell| cell.contains("078") || cell.contains("A123")), "{cells:?}");
}

#[test]
fn the_order_of_dates_is_settled_by_the_list_or_asked() {
    let filed = |text: &str, order| {
        let list = list::read(text, context(), &TABLE, &Cases::default(), order, &say);
        let Some((_, Row::New(draft))) = list.rows.first() else { panic!("{list:?}") };
        let date = draft.changes.iter().find_map(|change| match change {
            Change::Day(_, Some(day)) => Some(day.date),
            _ => None,
        });
        (date, list.is_doubtful)
    };
    let november = Some(day("2026-11-03"));
    let march = Some(day("2026-03-11"));
    let two = "IOE0900000000\tI-765\t03/11/2026\nEAC2212300000\tI-485\t26/11/2026";
    assert_eq!(filed(two, None), (november, false));
    let one = "IOE0900000000\tI-765\t03/11/2026";
    assert_eq!(filed(one, None), (march, true));
    assert_eq!(filed(one, Some(DateOrder::DayFirst)), (november, false));
    assert_eq!(filed(one, Some(DateOrder::MonthFirst)), (march, false));
    assert_eq!(filed("IOE0900000000\t11/26/2026", None), (Some(day("2026-11-26")), false));
}

#[test]
fn a_received_date_is_no_deadline_and_the_title_names_the_notice() {
    let text = "REQUEST FOR EVIDENCE (FORM I-797E)\nCase Type I485. Receipt Number EAC2212300000\n\
                Received Date: October 15, 2026  Notice Date: November 2, 2026\nYou must respond by January 25, 2027.";
    let proposals = taken::propose(text, &crate::letter::read(text, context()), &Cases::default());
    assert_eq!(proposals.kind, Some(DayKind::Request));
    assert_eq!(proposals.received, Some(day("2026-10-15")));
    assert_eq!(proposals.notice, Some(day("2026-11-02")));
    assert_eq!(proposals.last_days, [day("2027-01-25")]);
    assert_eq!(proposals.form.as_deref(), Some("I-485"));
}

#[test]
fn the_kind_of_a_notice_is_the_first_that_it_names() {
    let table = [
        ("NOTICE OF INTENT TO DENY\nwe sent a request for evidence", Some(DayKind::IntentToDeny)),
        ("Receipt Notice", Some(DayKind::Received)),
        ("Your appointment: ASC\u{a0}Appointment Notice", Some(DayKind::Biometrics)),
        ("Thank you.", None),
    ];
    for (text, expected) in table {
        let proposals = taken::propose(text, &crate::letter::read(text, context()), &Cases::default());
        assert_eq!(proposals.kind, expected, "{text}");
    }
}

#[test]
fn a_calendar_has_what_was_chosen_and_no_past_days() {
    let mut cases = with_request("Green card");
    let past = Day { kind: DayKind::Interview, date: day("2026-11-01"), mailed: false, printed: None };
    cases.write(Id::new(1), moment(5), Change::Day(Id::new(8), Some(past)));
    let title = |titles| {
        let text = calendar_of(&cases, titles);
        let titles: Vec<String> =
            text.lines().filter_map(|line| line.strip_prefix("SUMMARY:")).map(str::to_owned).collect();
        titles
    };
    assert_eq!(title(Titles::Name), ["Green card"]);
    assert_eq!(title(Titles::NameAndRule), ["Green card: Answer to a request"]);
    assert_eq!(title(Titles::Full), ["Green card: Answer to a request: IOE0900010000"]);
    assert_eq!(title(Titles::Discreet).len(), 1);
}

#[test]
fn a_table_uses_the_separator_of_the_reader() {
    let read: Vec<Case> = with_request("a;b").read().collect();
    let text = sheet_csv::table(&read, &RULES, day("2026-11-24"), CsvStyle { separator: ';', ..FULL }, &say);
    let rest = text.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(rest.as_bytes());
    assert_eq!(&reader.records().next().unwrap().unwrap()[1], "a;b");
    check_taken(&text, &[(2, ["IOE0900010000", "a;b", "", "I-485"])]);
}
