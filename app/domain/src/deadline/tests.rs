//! The site's own rules, read with the code that counts.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{Due, Meaning, RuleTable, Urgency, due, urgency};
use crate::case::tests::{day, moment};
use crate::case::{Case, Cases, Change, Day, DayKind, Id};
use crate::date::{Date, days_after, from_iso};
use crate::status::TableFaultKind;

/// The table of the site.
pub(crate) static RULES: LazyLock<RuleTable> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../content/data/deadlines.toml")).expect("the table can be read")
});

fn case(form: &str, days: &[Day]) -> Case {
    let mut cases = Cases::default();
    cases.write(Id::new(1), moment(1), Change::Form(form.to_owned()));
    for (item, day) in (10..).zip(days) {
        cases.write(Id::new(1), moment(item), Change::Day(Id::new(item), Some(day.clone())));
    }
    cases.read().next().unwrap()
}

fn found(form: &str, kind: DayKind, date: &str, mailed: bool, printed: Option<&str>) -> Vec<Due> {
    let printed = printed.map(day);
    due(&case(form, &[Day { kind, date: day(date), mailed, printed }]), &RULES)
}

/// Checks what follows from one date: each deadline as `rule safe last`.
#[track_caller]
fn check(form: &str, kind: DayKind, date: &str, mailed: bool, expected: &[&str]) {
    let sentence: Vec<String> = found(form, kind, date, mailed, None)
        .iter()
        .map(|due| format!("{} {} {}", due.rule, due.safe, due.last))
        .collect();
    assert_eq!(sentence, expected);
}

#[test]
fn the_table_has_no_fault() {
    assert_eq!(RULES.faults(), []);
}

#[test]
fn deadlines_follow_the_rules_of_the_site() {
    check("I-485", DayKind::Request, "2026-09-01", true, &["evidence 2026-11-24 2026-11-27"]);
    check("I-485", DayKind::Request, "2026-09-01", false, &["evidence 2026-11-24 2026-11-24"]);
    check("i 539", DayKind::Request, "2026-09-01", true, &["evidence-short 2026-10-01 2026-10-04"]);
    check("I-601A", DayKind::Request, "2026-09-01", false, &["evidence-short 2026-10-01 2026-10-01"]);
    check("", DayKind::IntentToDeny, "2026-11-02", true, &["intent-to-deny 2026-12-02 2026-12-05"]);
    check("I-140", DayKind::IntentToRevoke, "2026-11-02", false, &["intent-to-revoke 2026-12-02 2026-12-02"]);
    check("I-765", DayKind::Denied, "2026-11-02", true, &["appeal 2026-12-02 2026-12-05"]);
    check("I-140", DayKind::Revoked, "2026-11-02", true, &["appeal-revoked 2026-11-17 2026-11-20"]);
    check("N-400", DayKind::Denied, "2026-11-02", true, &["hearing 2026-12-02 2026-12-02"]);
    check("I-130", DayKind::Denied, "2026-11-02", true, &[]);
    check("", DayKind::Moved, "2026-11-20", false, &["address 2026-11-30 2026-11-30"]);
    check("", DayKind::CardExpires, "2027-03-31", false, &["renew-card 2026-09-30 2026-09-30"]);
    check(
        "",
        DayKind::ConditionalCardExpires,
        "2027-03-31",
        false,
        &["conditions-first 2026-12-31 2026-12-31", "conditions-last 2027-03-31 2027-03-31"],
    );
    check("N-400", DayKind::ResidenceComplete, "2027-03-31", false, &["naturalization 2026-12-31 2026-12-31"]);
    check(
        "I-765",
        DayKind::WorkPermitExpires,
        "2027-06-30",
        false,
        &["renew-work-permit 2027-01-01 2027-01-01", "work-permit-ends 2027-06-30 2027-06-30"],
    );
    check("", DayKind::CardExpected, "2026-12-20", false, &["card-expected 2026-12-20 2026-12-20"]);
    check("", DayKind::Filed, "2026-12-20", false, &[]);
}

#[test]
fn a_rule_counts_only_while_it_holds() {
    check("I-485", DayKind::Request, "2026-08-05", false, &["evidence 2026-10-28 2026-10-28"]);
    check("I-485", DayKind::Request, "2026-08-04", false, &[]);
}

#[test]
fn a_printed_date_wins_over_every_rule_for_every_notice() {
    for kind in DayKind::ALL.iter().copied().filter(|kind| kind.is_notice()) {
        for form in ["", "I-485", "I-539", "I-130", "N-400"] {
            for date in ["2020-01-15", "2026-08-04", "2026-11-02"] {
                for mailed in [false, true] {
                    let found = found(form, kind, date, mailed, Some("2026-11-09"));
                    let days: Vec<(Date, Date, u8, bool)> =
                        found.iter().map(|due| (due.safe, due.last, due.mail, due.printed)).collect();
                    assert_eq!(days, [(day("2026-11-09"), day("2026-11-09"), 0, true)], "{kind:?} {form} {date}");
                }
            }
        }
    }
}

#[test]
fn a_printed_date_behind_the_maximum_is_reported() {
    let beyond = |printed| found("I-485", DayKind::Request, "2026-09-01", true, Some(printed))[0].beyond;
    assert!(!beyond("2026-11-27") && beyond("2026-11-28"));
}

#[test]
fn a_day_on_a_weekend_is_not_moved_and_the_next_working_day_is_reported() {
    // 5 December 2026 is a Saturday.
    let due = &found("", DayKind::IntentToDeny, "2026-11-02", true, None)[0];
    assert_eq!((due.last, due.working), (day("2026-12-05"), Some(day("2026-12-07"))));
    // Nobody can go to an appointment on another day.
    let due = &found("", DayKind::Interview, "2026-12-05", false, None)[0];
    assert_eq!((due.safe, due.working), (day("2026-12-05"), None));
}

#[test]
fn a_last_day_on_which_offices_are_closed_names_the_reason() {
    fn check(start: &str, expected: &[&str]) {
        let why = found("", DayKind::IntentToDeny, start, false, None)[0].reasons();
        let words = |key: &str| match key {
            "due-weekend" => "weekend",
            "due-holiday" => "{holiday}",
            "holiday-christmas" => "Christmas",
            "holiday-thanksgiving" => "Thanksgiving",
            "due-working" => "working",
            _ => "",
        };
        let said: Vec<String> =
            why.iter().map(|finding| finding.sentence(words)).filter(|text| !text.is_empty()).collect();
        assert_eq!(said, expected, "{start}");
    }
    // Thirty days later.
    check("2026-11-25", &["Christmas", "working"]);
    check("2026-10-27", &["Thanksgiving", "working"]);
    check("2026-11-05", &["weekend", "working"]);
    check("2026-11-02", &[]);
}

#[test]
fn a_deadline_is_over_a_window_is_open() {
    let today = day("2026-11-24");
    let of = |kind, date| urgency(&found("", kind, date, false, None)[0], today);
    assert_eq!(of(DayKind::Moved, "2026-11-13"), Urgency::Over);
    assert_eq!(of(DayKind::Moved, "2026-11-14"), Urgency::Near);
    assert_eq!(of(DayKind::Moved, "2026-12-01"), Urgency::Later);
    assert_eq!(of(DayKind::CardExpires, "2026-12-01"), Urgency::Near);
}

#[test]
fn what_is_dealt_with_stays_so_under_its_own_name() {
    let mut cases = Cases::default();
    for (item, date) in [(10, "2026-09-01"), (11, "2026-10-01")] {
        let day = Day { kind: DayKind::Request, date: day(date), mailed: false, printed: None };
        cases.write(Id::new(1), moment(item), Change::Day(Id::new(item), Some(day)));
    }
    let key = due(&cases.read().next().unwrap(), &RULES)[0].key.clone();
    cases.write(Id::new(1), moment(20), Change::Settled(key, true));
    let settled: Vec<bool> = due(&cases.read().next().unwrap(), &RULES).iter().map(|due| due.settled).collect();
    assert_eq!(settled, [true, false]);
}

#[test]
fn the_rules_travel_with_a_page() {
    let record = RULES.to_record();
    let travelled = RuleTable::from_record(record.iter().map(|(code, value)| (code.as_str(), value.as_str())));
    assert_eq!(travelled.rule.len(), RULES.rule.len());
    for kind in DayKind::ALL.iter().copied() {
        for form in ["", "I-485", "I-539", "I-130", "N-400"] {
            for date in ["2020-01-15", "2026-08-04", "2026-11-02"] {
                let day = Day { kind, date: day(date), mailed: true, printed: None };
                let case = case(form, &[day]);
                assert_eq!(due(&case, &travelled), due(&case, &RULES));
            }
        }
    }
}

#[test]
fn faults_are_reported() {
    let text = r#"
[[rule]]
code = "a"
starts = "someday"
days = 1
weeks = 1
meaning = "last-day"
from = "2026-13-01"
source = "http://example.org"
[[rule]]
code = "a"
starts = "filed"
days = 1
meaning = "last-day"
from = "2026-02-01"
until = "2026-01-01"
source = "https://example.org"
"#;
    let table: RuleTable = toml::from_str(text).unwrap();
    let faults: Vec<TableFaultKind> = table.faults().into_iter().map(|fault| fault.fault).collect();
    use TableFaultKind::{Backwards, Length, NoSource, Twice, UnknownDate};
    assert_eq!(faults, [UnknownDate, NoSource, Length, UnknownDate, Twice, Backwards]);
}

proptest! {
    #[test]
    fn mail_and_weekends_never_make_a_day_earlier(days in -20_000..20_000_i32, mailed in any::<bool>(), kind in prop::sample::select(DayKind::ALL)) {
        let date = days_after(from_iso("2026-11-24").unwrap(), days).unwrap();
        for due in due(&case("I-485", &[Day { kind, date, mailed, printed: None }]), &RULES) {
            prop_assert!(due.safe <= due.last);
            prop_assert!(due.working.is_none_or(|working| working > due.last));
            prop_assert_eq!(due.start, date);
            prop_assert!(due.meaning != Meaning::FirstDay || due.safe <= date);
        }
    }

    #[test]
    fn the_ends_of_the_calendar_break_nothing(ordinal in 1..=365_u16, last in any::<bool>(), kind in prop::sample::select(DayKind::ALL)) {
        let date = Date::from_ordinal_date(if last { 9999 } else { -9999 }, ordinal).unwrap();
        let _ = due(&case("", &[Day { kind, date, mailed: true, printed: None }]), &RULES);
    }
}
