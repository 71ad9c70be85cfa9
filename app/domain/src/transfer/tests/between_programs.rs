//! Tables and calendars on their way between programs: what spreadsheets, editors and calendars make of them.

use icalendar::{Component as _, DatePerhapsTime};

use super::{CsvStyle, TABLE, calendar_of, context, day, parsed, say, with_request};
use crate::case::tests::{moment, number};
use crate::case::{Case, Cases, Change, Day, DayKind, Id};
use crate::date::days_after;
use crate::deadline::due;
use crate::deadline::tests::RULES;
use crate::stored::{Reading, Stored, write_file};
use crate::transfer::calendar::Titles;
use crate::transfer::csv;
use crate::transfer::list::{self, DateOrder, Draft, List, Row};
use crate::transfer::preview::Preview;

fn read(text: &str, order: Option<DateOrder>) -> List {
    list::read(text, context(), &TABLE, &Cases::default(), order, &say)
}

/// Checks whether the order of the dates must be asked for, and the day of filing of each new case.
#[track_caller]
fn check(text: &str, order: Option<DateOrder>, is_doubtful: bool, expected: &[&str]) {
    let list = read(text, order);
    assert_eq!(list.is_doubtful, is_doubtful, "{text:?}");
    let filed = |row: &Row| {
        let Row::New(Draft { changes, .. }) = row else { return None };
        changes.iter().find_map(|change| match change {
            Change::Day(_, Some(Day { kind: DayKind::Filed, date, .. })) => Some(date.to_string()),
            _ => None,
        })
    };
    let found: Vec<String> = list.rows.iter().filter_map(|(_, row)| filed(row)).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn a_certain_date_settles_the_others_of_a_list() {
    let list = "IOE0900000000\tI-765\t03/11/2026\nEAC2212300000\tI-485\t26/11/2026";
    check(list, None, false, &["2026-11-03", "2026-11-26"]);
    let list = "IOE0900000000;11/03/26\nEAC2212300000;11/26/26";
    check(list, None, false, &["2026-11-03", "2026-11-26"]);
    check("IOE0900000000,2026-11-03,05/05/2026", None, false, &["2026-11-03"]);
    check("IOE0900000000,26-nov.-2026", None, false, &["2026-11-26"]);
    // A spreadsheet may write the time too.
    check(
        "IOE0900000000,26/11/26 0:00:00\nEAC2212300000,3/11/2026 12:00:00 AM",
        None,
        false,
        &["2026-11-26", "2026-11-03"],
    );
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_asked_for() {
    let list = "IOE0900000000\t03/11/2026\tMother";
    check(list, None, true, &["2026-03-11"]);
    check(list, Some(DateOrder::DayFirst), false, &["2026-11-03"]);
    check(list, Some(DateOrder::MonthFirst), false, &["2026-03-11"]);
    let both = "IOE0900000000\t03/11/2026\nEAC2212300000\t26/11/2026\nLIN2015500000\t11/26/2026";
    check(both, None, true, &["2026-03-11", "2026-11-26", "2026-11-26"]);
}

#[test]
fn a_table_with_semicolons_is_read_back_as_written_and_as_spreadsheets_save_it() {
    let cases: Vec<Case> = with_request("Uno, dos; tres").read().collect();
    let text = csv::table(&cases, &RULES, day("2026-11-24"), CsvStyle { separator: ';', hide: false }, &say);
    for text in [text.clone(), format!("sep=;\r\n{text}"), format!("\r\n{}", text.replace("\r\n", "\n"))] {
        let [(_, Row::New(Draft { changes, .. }))] = &read(&text, None).rows[..] else { panic!("one row: {text}") };
        assert!(changes.contains(&Change::Label("Uno, dos; tres".to_owned())), "{changes:?}");
    }
    // Excel writes dates in the system's order and quotes what it likes.
    let saved = "\u{FEFF}\"Receipt number\";\"Name, of, it\";Whose;Form;Filed\r\n\"IOE0900000000\";\"A\";;I-485;03/11/2026\r\n\
        EAC2212300000;;;I-765;26/11/2026\r\n;;;;\r\n";
    check(saved, None, false, &["2026-11-03", "2026-11-26"]);
}

#[test]
fn what_may_be_a_social_security_number_never_becomes_a_name() {
    for list in ["IOE0900000000,078-05-1120,My mother", "IOE0900000000,My mother,mine is 078-05-1120"] {
        let list = read(list, None);
        assert!(!format!("{list:?}").contains("1120") && format!("{list:?}").contains("My mother"), "{list:?}");
    }
}

#[test]
fn a_number_with_words_around_it_is_the_number_of_its_row() {
    let list = read("Receipt Number: IOE: 0900000000 (I-765)\nIOE900000000\n1.23E+11", None);
    let [(1, Row::New(Draft { changes, .. })), (2, Row::Refused(_)), (3, Row::Refused(_))] = &list.rows[..] else {
        panic!("{:?}", list.rows)
    };
    assert_eq!(changes[0], Change::Receipt("IOE0900000000".to_owned()));
    assert!(changes.contains(&Change::Form("I-765".to_owned())), "{changes:?}");
}

#[test]
fn no_line_of_a_calendar_is_folded_within_an_escape_or_a_character() {
    for sign in ['ñ', '📞', ',', ';', '\\', '\n'] {
        for before in 0..80 {
            let label = format!("{}{sign}{sign}{}", "x".repeat(before), "y".repeat(60));
            let text = calendar_of(&with_request(&label), Titles::Full);
            parsed(&text);
            for line in text.split("\r\n") {
                let backslashes = line.len() - line.trim_end_matches('\\').len();
                assert!(backslashes % 2 == 0, "{line:?}");
            }
        }
    }
    let accents = calendar_of(&with_request(&"e\u{301}".repeat(60)), Titles::Full);
    assert!(!accents.contains("\r\n \u{301}"), "an accent stays with its letter");
    parsed(&calendar_of(&with_request(&"\u{301}".repeat(300)), Titles::Full));
}

#[test]
fn what_nobody_sees_does_not_reach_the_calendar() {
    let text = calendar_of(&with_request("a\u{7}b\u{B}c\u{2028}d\te\u{202E}f\u{85}g\r\nh"), Titles::Full);
    assert!(text.replace("\r\n ", "").contains("ab c d ef g\\nh"), "{text}");
    parsed(&text);
}

#[test]
fn a_second_file_moves_its_events_and_adds_none() {
    let mut cases = with_request("x");
    let lines = |cases: &Cases, name: &str| -> Vec<String> {
        calendar_of(cases, Titles::Full).lines().filter(|line| line.starts_with(name)).map(str::to_owned).collect()
    };
    let (names, days) = (lines(&cases, "UID"), lines(&cases, "DTSTART"));
    let moved = Day { kind: DayKind::Request, date: day("2026-10-09"), mailed: true, printed: None };
    cases.write(Id::new(1), moment(9), Change::Day(Id::new(9), Some(moved)));
    assert_eq!(lines(&cases, "UID"), names);
    assert_ne!(lines(&cases, "DTSTART"), days);
    // Whole days: a date without a time, and an end on the next day.
    assert!(days.iter().all(|line| line.starts_with("DTSTART;VALUE=DATE:") && line.len() == 27), "{days:?}");
}

#[test]
fn an_event_is_one_whole_day_at_the_ends_of_months_and_years_too() {
    // The last days lie 84 days later: from 2027-12-20 over the end of the year and a leap day to 2028-03-10.
    for day_after in 0..90 {
        let date = days_after(day("2027-09-27"), day_after).unwrap();
        let mut cases = Cases::default();
        cases.write(Id::new(1), moment(1), Change::Receipt(number(1)));
        let request = Day { kind: DayKind::Request, date, mailed: false, printed: None };
        cases.write(Id::new(1), moment(2), Change::Day(Id::new(9), Some(request)));
        let calendar = parsed(&calendar_of(&cases, Titles::Full));
        let events: Vec<_> = calendar.components.iter().filter_map(|part| part.as_event()).collect();
        let [event] = events.as_slice() else { panic!("{} events", events.len()) };
        // A date without a time and without a zone is the same day wherever the calendar is opened.
        let (Some(DatePerhapsTime::Date(start)), Some(DatePerhapsTime::Date(end))) =
            (event.get_start(), event.get_end())
        else {
            panic!("{event:?}")
        };
        let case = cases.read().next().unwrap();
        assert_eq!(start.to_string(), due(&case, &RULES)[0].safe.to_string());
        assert_eq!(Some(end), start.succ_opt());
    }
}

#[test]
fn an_old_file_changes_no_newer_notes_and_restores_nothing_that_was_deleted() {
    let mut cases = with_request("Green card");
    cases.write(Id::new(2), moment(5), Change::Receipt(number(2)));
    let file = write_file(&Stored { revision: 3, cases: cases.clone() }, day("2026-11-24"));
    cases.write(Id::new(1), moment(6), Change::Note("newer".to_owned()));
    cases.write(Id::new(1), moment(7), Change::Label("newer".to_owned()));
    cases.delete(Id::new(2));
    let before = cases.clone();
    let Reading::Fine(old) = Reading::parse(&file) else { panic!("it is fine") };
    for _ in 0..2 {
        let preview = Preview::compare(&cases, &old.cases);
        assert!(preview.is_nothing() && preview.duplicates.is_empty());
        assert_eq!(preview.equal, 2, "one is newer here, one is deleted here");
        cases.join(&old.cases);
        assert_eq!(cases, before);
    }
}
