//! Cases: nothing that was written is lost, in whatever order it comes together.

use proptest::prelude::*;

use super::{
    Backup, Case, Cases, Change, Day, DayKind, Id, Journal, JournalEntry, LAST_TIME, Moment, Paper, PaperKind,
    Reminder, remind,
};
use crate::date::{Date, days_after, from_iso};

pub(crate) fn day(text: &str) -> Date {
    from_iso(text).expect("a day of the calendar")
}

/// A moment that is distinguished by its number.
pub(crate) fn moment(number: u64) -> Moment {
    Moment { at: 1_764_000_000_000 + number, on: day("2026-11-24"), id: Id::new(number) }
}

pub(crate) fn number(last: u64) -> String {
    format!("IOE09{last:04}0000")
}

fn date() -> impl Strategy<Value = Date> {
    (-200_000..200_000_i32).prop_map(|days| days_after(day("2026-11-24"), days).unwrap_or(Date::MIN))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-zA-Z0-9 ,;\"'<>&=+@\\\\-]{0,20}"]
}

fn dated() -> impl Strategy<Value = Day> {
    (prop::sample::select(DayKind::ALL), date(), any::<bool>(), prop::option::of(date()))
        .prop_map(|(kind, date, mailed, printed)| Day { kind, date, mailed, printed })
}

fn paper() -> impl Strategy<Value = Paper> {
    (prop::sample::select(PaperKind::ALL), text(), text()).prop_map(|(kind, title, location)| Paper {
        kind,
        title,
        location,
    })
}

fn change() -> impl Strategy<Value = Change> {
    let item = || (0..4_u64).prop_map(Id::new);
    prop_oneof![
        (0..10_000_u64).prop_map(|last| Change::Receipt(number(last))),
        text().prop_map(Change::Form),
        text().prop_map(Change::Label),
        text().prop_map(Change::Person),
        text().prop_map(Change::Status),
        text().prop_map(Change::Note),
        Just(Change::Looked),
        (item(), prop::option::of(dated())).prop_map(|(item, day)| Change::Day(item, day)),
        (item(), prop::option::of(paper())).prop_map(|(item, paper)| Change::Paper(item, paper)),
        (text(), any::<bool>()).prop_map(|(key, yes)| Change::Settled(key, yes)),
        any::<bool>().prop_map(Change::Removed),
    ]
}

/// Any journal; names and times are few, so that journals of two devices meet.
fn journal() -> impl Strategy<Value = Journal> {
    let entry = (prop_oneof![0..6_u64, any::<u64>().prop_map(|at| at.min(LAST_TIME))], 0..6_u64, date(), change())
        .prop_map(|(at, id, on, change)| JournalEntry { at, id: Id::new(id), on, change });
    (0..5_u64, prop::collection::vec(entry, 0..6), prop::bool::weighted(0.1)).prop_map(|(id, entries, gone)| {
        if gone { Journal::gone(Id::new(id)) } else { Journal::from_entries(Id::new(id), entries) }
    })
}

/// Any cases at all.
pub(crate) fn cases() -> impl Strategy<Value = Cases> {
    let backup = prop::option::of((date(), 0..100_usize));
    (prop::collection::vec(journal(), 0..6), backup).prop_map(|(journals, backup)| {
        let mut cases = Cases::default();
        for journal in &journals {
            cases.put(journal);
        }
        if let Some((on, entries)) = backup {
            cases.note_backup(Backup { on, entries });
        }
        cases
    })
}

fn joined(one: &Cases, other: &Cases) -> Cases {
    let mut joined = one.clone();
    joined.join(other);
    joined
}

proptest! {
    #[test]
    fn the_order_in_which_devices_meet_makes_no_difference(one in cases(), two in cases(), three in cases()) {
        prop_assert_eq!(joined(&one, &two), joined(&two, &one));
        prop_assert_eq!(joined(&joined(&one, &two), &three), joined(&one, &joined(&two, &three)));
        let both = joined(&one, &two);
        prop_assert_eq!(joined(&both, &one), both.clone());
        prop_assert_eq!(joined(&both, &both), both.clone());
        prop_assert!(!both.lacks(&one) && !both.lacks(&two));
        prop_assert_eq!(one.lacks(&two), joined(&one, &two) != one);
    }

    #[test]
    fn a_journal_only_grows_and_its_last_entry_counts(changes in prop::collection::vec((change(), any::<u64>()), 1..20)) {
        let mut journal = Journal::new(Id::new(1));
        for (count, (change, at)) in changes.iter().enumerate() {
            // The clock goes where it wants: 1970, 2099, back and forth.
            let at = at % (LAST_TIME / 2);
            journal.write(Moment { at, on: day("1970-01-01"), id: Id::new(count as u64) }, change.clone());
            prop_assert_eq!(journal.entries().len(), count + 1);
            prop_assert_eq!(&journal.entries()[count].change, change);
        }
        let case = Case::read(&journal);
        let last = changes.iter().rev().find_map(|(change, _)| match change {
            Change::Receipt(number) => Some(number.clone()),
            _ => None,
        });
        prop_assert_eq!(case.receipt, last.unwrap_or_default());
    }
}

#[test]
fn an_entry_at_the_last_time_of_all_does_not_freeze_a_case() {
    let label = |text: &str| Change::Label(text.to_owned());
    let on = day("2026-11-24");
    let entry = JournalEntry { at: LAST_TIME, id: Id::new(u64::MAX / 2), on, change: label("from a file") };
    let mut journal = Journal::from_entries(Id::new(1), vec![entry]);
    for number in 0..1_000_u64 {
        let text = number.to_string();
        let random = Id::new(number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        journal.write(Moment { at: 1_764_000_000_000, on, id: random }, label(&text));
        assert_eq!(Case::read(&journal).label, text);
    }
    assert_eq!(journal.entries().len(), 1_001);
}

#[test]
fn entries_of_two_tabs_for_one_case_are_all_there() {
    let mut one = Cases::default();
    one.write(Id::new(1), moment(1), Change::Receipt(number(1)));
    let mut two = one.clone();
    one.write(Id::new(1), moment(2), Change::Status("Case Was Received".to_owned()));
    two.write(Id::new(1), moment(3), Change::Status("Case Was Approved".to_owned()));
    two.write(Id::new(1), moment(4), Change::Note("Called".to_owned()));
    one.join(&two);
    let case = one.read().next().unwrap();
    let titles: Vec<&str> = case.statuses.iter().map(|seen| seen.title.as_str()).collect();
    assert_eq!(titles, ["Case Was Approved", "Case Was Received"]);
    assert_eq!((case.notes.len(), case.changes), (1, 4));
}

#[test]
fn an_archived_case_is_restored_completely() {
    let mut cases = Cases::default();
    cases.write(Id::new(1), moment(1), Change::Receipt(number(1)));
    cases.write(Id::new(1), moment(2), Change::Removed(true));
    assert!(cases.read().next().unwrap().removed);
    assert_eq!(cases.with_receipt(&number(1)), None);
    cases.write(Id::new(1), moment(3), Change::Removed(false));
    assert_eq!(cases.with_receipt(&number(1)), Some(Id::new(1)));
}

#[test]
fn a_case_that_was_deleted_for_good_is_brought_back_by_no_old_tab() {
    let mut cases = Cases::default();
    cases.write(Id::new(1), moment(1), Change::Receipt(number(1)));
    let old = cases.clone();
    cases.delete(Id::new(1));
    cases.join(&old);
    cases.write(Id::new(1), moment(2), Change::Note("late".to_owned()));
    assert_eq!((cases.read().count(), cases.entries()), (0, 0));
}

#[test]
fn two_cases_with_one_number_become_one_with_both_journals() {
    let mut cases = Cases::default();
    for (id, at) in [(1, 10), (2, 20)] {
        cases.write(Id::new(id), moment(at), Change::Receipt(number(1)));
        cases.write(Id::new(id), moment(at + 1), Change::Note(format!("from {id}")));
    }
    cases.merge(Id::new(1), Id::new(2));
    let case: Vec<Case> = cases.read().collect();
    assert_eq!(case.len(), 1);
    assert_eq!((case[0].notes.len(), case[0].changes), (2, 4));
    cases.merge(Id::new(1), Id::new(1));
    assert_eq!(cases.read().count(), 1);
}

#[test]
fn a_date_of_which_there_is_one_replaces_the_old_one() {
    let mut cases = Cases::default();
    for (at, date) in [(1, "2026-01-05"), (2, "2026-01-06")] {
        let day = Day { kind: DayKind::Received, date: day(date), mailed: false, printed: None };
        cases.write(Id::new(1), moment(at), Change::Day(DayKind::Received.item().unwrap(), Some(day)));
    }
    let case = cases.read().next().unwrap();
    assert_eq!(case.days.len(), 1);
    assert_eq!(case.age(day("2026-11-24")), Some(322));
    assert_eq!(case.age(day("2026-01-01")), None, "a clock that went back counts nothing");
    assert_eq!(DayKind::Request.item(), None, "there can be two requests");
}

#[test]
fn items_of_single_dates_never_meet() {
    let mut items: Vec<Id> = DayKind::ALL.iter().filter_map(|kind| kind.item()).collect();
    let count = items.len();
    items.sort();
    items.dedup();
    assert_eq!(items.len(), count);
    // Written into every store: it may never change.
    assert_eq!(DayKind::Filed.item().unwrap().to_string(), "69f7f780181296a5");
}

#[track_caller]
fn check_reminder(backup: Option<(&str, usize)>, entries: usize, forgetful: bool, expected: Option<Reminder>) {
    let mut cases = Cases::default();
    for number in 0..entries {
        cases.write(Id::new(1), moment(number as u64), Change::Looked);
    }
    if let Some((on, entries)) = backup {
        cases.note_backup(Backup { on: day(on), entries });
    }
    assert_eq!(remind(cases.entries(), cases.backup(), day("2026-11-24"), forgetful), expected);
}

#[test]
fn a_backup_is_due_after_changes_or_after_days() {
    check_reminder(None, 0, true, None);
    check_reminder(None, 2, false, None);
    check_reminder(None, 3, false, Some(Reminder::Never));
    check_reminder(None, 1, true, Some(Reminder::Never));
    check_reminder(Some(("2026-11-23", 5)), 14, false, None);
    check_reminder(Some(("2026-11-23", 5)), 15, false, Some(Reminder::Changes(10)));
    check_reminder(Some(("2026-10-25", 5)), 6, false, Some(Reminder::Old(30)));
    check_reminder(Some(("2026-10-25", 5)), 5, false, None);
    check_reminder(Some(("2026-11-19", 5)), 6, true, Some(Reminder::Old(5)));
    check_reminder(Some(("2026-11-19", 5)), 6, false, None);
}

#[test]
fn papers_that_would_be_missing_are_named() {
    let mut cases = Cases::default();
    for (at, kind) in [(1, PaperKind::ReceiptNotice), (2, PaperKind::Application)] {
        let paper = Paper { kind, title: String::new(), location: String::new() };
        cases.write(Id::new(1), moment(at), Change::Paper(Id::new(at), Some(paper)));
    }
    let missing: Vec<PaperKind> = cases.read().next().unwrap().missing_papers().collect();
    assert_eq!(missing, [PaperKind::Evidence, PaperKind::Payment]);
}
