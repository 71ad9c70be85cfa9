//! The site's own table of titles, read with the rules.

use std::sync::LazyLock;

use super::{Status, StatusTable, TableFaultKind};

/// The table of the site.
pub(crate) static TABLE: LazyLock<StatusTable> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../content/data/statuses.toml")).expect("the table can be read")
});

#[test]
fn the_table_has_no_fault() {
    assert_eq!(TABLE.faults(), []);
    assert!(TABLE.status.len() > 140, "{}", TABLE.status.len());
}

#[test]
fn every_title_is_found_again_as_people_write_it() {
    for status in &TABLE.status {
        for written in
            [status.title.to_uppercase(), status.title.replace('\'', "&#039;"), format!(" {} ", status.title)]
        {
            assert_eq!(TABLE.find(&written), Some(status), "{written}");
        }
    }
    assert_eq!(TABLE.find("Case Was Eaten By A Dog"), None);
    assert_eq!(TABLE.find(""), None);
}

#[test]
fn the_table_travels_with_a_page() {
    let record = TABLE.to_record();
    let travelled = StatusTable::from_record(record.iter().map(|(title, value)| (title.as_str(), value.as_str())));
    let mut sent: Vec<Status> =
        TABLE.status.iter().cloned().map(|status| Status { code: String::new(), rare: false, ..status }).collect();
    sent.sort_by(|one, other| one.title.cmp(&other.title));
    assert_eq!(travelled.status, sent);
}

#[test]
fn faults_are_reported() {
    let entry = |code: &str, title: &str, asks: &str| {
        format!(
            "[[status]]\ncode = \"{code}\"\ntitle = \"{title}\"\ngroup = \"a\"\nmeaning = \"b\"\nnext = \"c\"\nasks = \"{asks}\"\n"
        )
    };
    let text = [entry("a", "One", "filed"), entry("a", "ONE", "someday")].concat();
    let table: StatusTable = toml::from_str(&text).unwrap();
    let faults: Vec<(String, TableFaultKind)> =
        table.faults().into_iter().map(|fault| (fault.at, fault.fault)).collect();
    let expected =
        [("a", TableFaultKind::Twice), ("ONE", TableFaultKind::Twice), ("someday", TableFaultKind::UnknownDate)];
    assert_eq!(faults, expected.map(|(at, fault)| (at.to_owned(), fault)));
}
