//! The fifty worked inputs: what each one is, and the remark that matters most.
//!
//! Digits are invented and end in zeros; row 15 is the official test number.

use super::assess;

/// A row's number, what is typed, the verdict with a prefix or a kind behind it, and what must be said of it.
type Row = (u8, &'static str, &'static str, &'static [&'static str]);

const ROWS: &[Row] = &[
    (1, "EAC2212300000", "receipt-number EAC", &["received"]),
    (2, "eac-22-123-00000", "receipt-number EAC", &["received", "read-without-signs"]),
    (3, " EAC 22 123 00000 ", "receipt-number EAC", &["received", "read-without-signs"]),
    (4, "IOE0900000000", "receipt-number IOE", &["right-shape"]),
    (5, "IOE9900000000", "receipt-number IOE", &["right-shape"]),
    (6, "WAC2290000000", "receipt-number WAC", &["day-not-a-workday"]),
    (7, "YSC1902000000", "receipt-number YSC", &["received"]),
    (8, "LIN2015500000", "receipt-number LIN", &["received"]),
    (9, "MSC2400100000", "receipt-number MSC", &["received"]),
    (10, "NBC*000000000", "receipt-number NBC", &["asterisk-kept"]),
    (11, "EAC*2212300000", "incomplete", &["asterisk-extra"]),
    (12, "SRC2*12300000", "unrecognized", &["asterisk-misplaced"]),
    (13, "LIN2030000000", "receipt-number LIN", &["day-impossible"]),
    (14, "SRC2800100000", "receipt-number SRC", &["fiscal-year-ahead"]),
    (15, "EAC9999103402", "receipt-number EAC", &["test-number"]),
    (16, "ZLA1900000000", "receipt-number ZLA", &["right-shape"]),
    (17, "ATL0112300000", "receipt-number ATL", &["old-code"]),
    (18, "XYZ1234567890", "unknown-prefix", &["letters-unknown"]),
    (19, "MNL2011 747 003", "other-identifier nvc-case-number", &["nvc-post", "nvc-created"]),
    (20, "GUZ2025 545 012", "other-identifier nvc-case-number", &["nvc-post", "nvc-created"]),
    (21, "BNK2014 747 003", "other-identifier nvc-case-number", &["nvc-post", "nvc-created"]),
    (21, "BKK2014 747 003", "other-identifier nvc-case-number", &["nvc-post", "nvc-created"]),
    (22, "JAK2011 747 003", "other-identifier nvc-case-number", &["nvc-post", "nvc-created"]),
    (23, "JAK9912300000", "receipt-number JAK", &["old-code"]),
    (24, "MNL2011 999 003", "other-identifier nvc-case-number", &["nvc-post", "nvc-day-odd"]),
    (25, "NRC2025000000", "other-identifier foia-number", &["kind-foia-number"]),
    (26, "AAA0000000000", "other-identifier card-placeholder", &["kind-card-placeholder"]),
    (27, "SRC2112300000", "receipt-number SRC", &["card-number"]),
    (28, "A012345678", "other-identifier a-number", &["kind-a-number"]),
    (29, "A12345678", "other-identifier a-number", &["a-number-short"]),
    (30, "012-345-678", "other-identifier a-number", &["kind-a-number"]),
    (31, "123-45-6789", "other-identifier social-security-number", &["kind-social-security-number"]),
    (32, "123456789", "other-identifier nine-digits", &["kind-nine-digits"]),
    (33, "123456789012", "other-identifier online-account-number", &["used-online-account-number"]),
    (34, "12345678901", "other-identifier i94-number", &["used-i94-number"]),
    (35, "123456789A1", "other-identifier i94-number", &["used-i94-number"]),
    (36, "N0012345678", "other-identifier sevis-id", &["used-sevis-id"]),
    (37, "AA00ABCDE1", "other-identifier ds160-number", &["used-ds160-number"]),
    (38, "2023AF00012345", "other-identifier dv-case-number", &["used-dv-case-number"]),
    (39, "I-200-24015-123456", "other-identifier dol-case-number", &["dol-workers"]),
    (40, "I-485", "other-identifier form-number", &["used-form-number"]),
    (41, "9400 1000 0000 0000 0000 00", "other-identifier postal-tracking-number", &["used-postal-tracking-number"]),
    (42, "10E0900000000", "repairable", &["digit-for-letter"]),
    (42, "I0E0900000000", "repairable", &["digit-for-letter"]),
    (42, "lOE0900000000", "repairable", &["letters-nearly-known"]),
    (43, "IOE09O0000000", "repairable", &["letter-for-digit"]),
    (44, "IOE090000000", "incomplete", &["digit-missing"]),
    (45, "IOE09000000000", "incomplete", &["digit-extra"]),
    (46, "VAC2190000000", "repairable", &["letters-nearly-known"]),
    (47, "Receipt Number: IOE0900000000", "receipt-number IOE", &["right-shape"]),
    (48, "ＩＯＥ０９００００００００", "receipt-number IOE", &["right-shape"]),
    (49, "EAC2212300000, IOE0900000000", "several", &["several"]),
    (50, "", "empty", &["nothing-entered"]),
];

#[test]
fn each_of_the_fifty_is_assessed_as_worked_out() {
    for (number, typed, expected, said) in ROWS {
        let judgement = assess(typed);
        let mut found = judgement.verdict.mark().unwrap_or("empty").to_owned();
        for more in [judgement.prefix.as_deref(), judgement.kind.map(|kind| kind.mark())].into_iter().flatten() {
            found = [&found, " ", more].concat();
        }
        assert_eq!(found, *expected, "row {number}: {typed:?}");
        let codes: Vec<&str> = judgement.findings.iter().map(|finding| finding.code).collect();
        for code in *said {
            assert!(codes.contains(code), "row {number}, {typed:?}: {code} is not in {codes:?}");
        }
        // No date without a span: no other remark gives one.
        assert_eq!(codes.contains(&"received"), said.contains(&"received") || *number == 27, "row {number}: {codes:?}");
    }
}

#[test]
fn all_fifty_are_here() {
    let mut numbers: Vec<u8> = ROWS.iter().map(|row| row.0).collect();
    numbers.dedup();
    assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
}
