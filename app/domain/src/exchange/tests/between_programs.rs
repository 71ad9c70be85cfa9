//! Tables and calendars on their way between programs: what spreadsheets, editors and calendars make of them.

use super::{calendar_of, context, day, parsed, rows, say, with_request};
use crate::case::{Case, Cases, Change, Day, DayKind};
use crate::deadline::tests::RULES;
use crate::exchange::csv::{self, Separator};
use crate::exchange::list::{DateOrder, Dates, List, Row, read_list};
use crate::status::tests::TABLE;

fn read(text: &str, order: Option<DateOrder>) -> List {
    read_list(text, order, context(), &TABLE, &Cases::default(), &say)
}

/// Checks how the dates of a list were read, and the day of filing and the name of each new case.
#[track_caller]
fn check(text: &str, order: Option<DateOrder>, dates: Dates, expected: &[(Option<&str>, &str)]) {
    let list = read(text, order);
    assert_eq!(list.dates, dates, "{text:?}");
    let found: Vec<(Option<String>, String)> = list
        .rows
        .iter()
        .filter_map(|(_, row)| {
            let Row::New(changes) = row else { return None };
            let filed = changes.iter().find_map(|change| match change {
                Change::Day(_, Some(Day { kind: DayKind::Filed, date, .. })) => Some(date.to_string()),
                _ => None,
            });
            let name = changes.iter().find_map(|change| match change {
                Change::Label(name) => Some(name.clone()),
                _ => None,
            });
            Some((filed, name.unwrap_or_default()))
        })
        .collect();
    let found: Vec<(Option<&str>, &str)> = found.iter().map(|(day, name)| (day.as_deref(), name.as_str())).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn a_certain_date_settles_the_others_of_a_list() {
    let list = "IOE0900000000\tI-765\t03/11/2026\nEAC2212300000\tI-485\t26/11/2026";
    let day_first = [(Some("2026-11-03"), ""), (Some("2026-11-26"), "")];
    check(list, None, Dates::Settled(DateOrder::DayFirst), &day_first);
    let list = "IOE0900000000;11/03/2026\nEAC2212300000;11/26/2026";
    let month_first = [(Some("2026-11-03"), ""), (Some("2026-11-26"), "")];
    check(list, None, Dates::Settled(DateOrder::MonthFirst), &month_first);
    check("IOE0900000000,2026-11-03,05/05/2026", None, Dates::Certain, &[(Some("2026-11-03"), "")]);
    check("IOE0900000000,26/11/26 0:00:00", None, Dates::Certain, &[(Some("2026-11-26"), "")]);
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_asked_for_and_not_lost() {
    let list = "IOE0900000000\t03/11/2026\tMother";
    check(list, None, Dates::Unsure, &[(None, "03/11/2026, Mother")]);
    check(list, Some(DateOrder::DayFirst), Dates::Settled(DateOrder::DayFirst), &[(Some("2026-11-03"), "Mother")]);
    check(list, Some(DateOrder::MonthFirst), Dates::Settled(DateOrder::MonthFirst), &[(Some("2026-03-11"), "Mother")]);
    let both = "IOE0900000000\t03/11/2026\nEAC2212300000\t26/11/2026\nLIN2015500000\t11/26/2026";
    check(both, None, Dates::TwoOrders, &[(None, "03/11/2026"), (Some("2026-11-26"), ""), (Some("2026-11-26"), "")]);
}

#[test]
fn the_table_of_a_spanish_spreadsheet_has_semicolons_and_comes_back() {
    let spanish = |key: &str| if key == "table-separator" { ";" } else { say(key) };
    let cases: Vec<Case> = with_request("Uno, dos; tres").read().collect();
    let today = day("2026-11-24");
    let text = csv::table(&cases, &RULES, today, false, &spanish);
    assert!(text.starts_with("\u{FEFF}Receipt number;Name;Whose;"), "{text}");
    assert_eq!(
        csv::table(&cases, &RULES, today, false, &say),
        csv::table_with(Separator::Comma, &cases, &RULES, today, false, &say)
    );
    assert_eq!(text, csv::table_with(Separator::Semicolon, &cases, &RULES, today, false, &say));
    // Whatever the sign, other readers and this one read the same cells.
    let rest = text.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(rest.as_bytes());
    let row = reader.records().next().unwrap().unwrap();
    assert_eq!(&row[1], "Uno, dos; tres");
    for text in [text.clone(), format!("sep=;\r\n{text}"), format!("\r\n{}", text.replace("\r\n", "\n"))] {
        let [(_, Row::New(changes))] = &rows(&text, &Cases::default())[..] else { panic!("one row: {text}") };
        assert!(changes.contains(&Change::Label("Uno, dos; tres".to_owned())), "{changes:?}");
    }
}

#[test]
fn a_table_that_a_spreadsheet_saved_again_comes_back() {
    // Excel writes dates in the system's order and quotes what it likes.
    let text = "\u{FEFF}\"Receipt number\";\"Name\";Whose;Form;Filed\r\n\"IOE0900000000\";\"A \"\"b\"\"\";;I-485;03/11/2026\r\n\
        EAC2212300000;;;I-765;26/11/2026\r\n;;;;\r\n";
    check(
        text,
        None,
        Dates::Settled(DateOrder::DayFirst),
        &[(Some("2026-11-03"), "A \"b\""), (Some("2026-11-26"), "")],
    );
    let unsure = "Receipt number;Name;Whose;Form;Filed\nIOE0900000000;Mine;;I-485;03/11/2026";
    check(unsure, None, Dates::Unsure, &[(None, "Mine, 03/11/2026")]);
}

#[test]
fn what_may_be_a_social_security_number_never_becomes_a_name() {
    let list = read("IOE0900000000,078-05-1120,My mother,078051120", None);
    assert_eq!(list.left_out, 2);
    let [(1, Row::New(changes))] = &list.rows[..] else { panic!("one row") };
    assert_eq!(changes[1..], [Change::Label("My mother".to_owned())]);
}

#[test]
fn a_number_with_words_around_it_is_the_number_of_its_row() {
    let list = read("Receipt Number: IOE: 0900000000 (I-765)\nIOE900000000\n1.23E+11", None);
    let [(1, Row::New(changes)), (2, Row::Refused(_)), (3, Row::Refused(_))] = &list.rows[..] else {
        panic!("{:?}", list.rows)
    };
    assert_eq!(changes[0], Change::Receipt("IOE0900000000".to_owned()));
}

#[test]
fn no_line_of_a_calendar_is_cut_within_an_escape_or_a_character() {
    for sign in ['ñ', '📞', ',', ';', '\\', '\n'] {
        for before in 0..80 {
            let label = format!("{}{sign}{sign}{}", "x".repeat(before), "y".repeat(60));
            let text = calendar_of(&with_request(&label), true);
            parsed(&text);
            for line in text.split("\r\n") {
                let backslashes = line.len() - line.trim_end_matches('\\').len();
                assert!(backslashes % 2 == 0, "{line:?}");
            }
        }
    }
    let accents = calendar_of(&with_request(&"e\u{301}".repeat(60)), true);
    assert!(!accents.contains("\r\n \u{301}"), "an accent stays with its letter");
    parsed(&calendar_of(&with_request(&"\u{301}".repeat(300)), true));
}

#[test]
fn what_nobody_sees_does_not_reach_the_calendar() {
    let text = calendar_of(&with_request("a\u{7}b\u{B}c\u{2028}d\te\u{202E}f\u{85}g\r\nh"), true);
    assert!(text.replace("\r\n ", "").contains("ab c d ef g\\nh"), "{text}");
    parsed(&text);
}

#[test]
fn a_second_file_moves_its_events_and_adds_none() {
    let mut cases = with_request("x");
    let lines = |cases: &Cases, name: &str| -> Vec<String> {
        calendar_of(cases, true).lines().filter(|line| line.starts_with(name)).map(str::to_owned).collect()
    };
    let (names, days) = (lines(&cases, "UID"), lines(&cases, "DTSTART"));
    let moved = Day { kind: DayKind::Request, date: day("2026-10-09"), mailed: true, printed: None };
    cases.write(
        crate::case::Id::new(1),
        crate::case::tests::moment(9),
        Change::Day(crate::case::Id::new(9), Some(moved)),
    );
    assert_eq!(lines(&cases, "UID"), names);
    assert_ne!(lines(&cases, "DTSTART"), days);
    // Whole days: a date without a time, and an end on the next day.
    assert!(days.iter().all(|line| line.starts_with("DTSTART;VALUE=DATE:") && line.len() == 27), "{days:?}");
}
