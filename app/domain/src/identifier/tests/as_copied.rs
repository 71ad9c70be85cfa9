//! Numbers as they come out of notices, tables, scanners and messages.

use super::{Verdict, assess, repairable, verdict};

/// Checks that the only receipt number of a text is found in it.
#[track_caller]
fn found(typed: &str, number: &str) {
    let judgement = assess(typed);
    assert_eq!(judgement.number().as_deref(), Some(number), "{typed:?}: {judgement:?}");
}

#[test]
fn the_head_of_a_notice_in_one_line_holds_its_number() {
    for typed in [
        "RECEIPT NUMBER LIN2015500000 CASE TYPE I765 RECEIVED DATE 11/24/2026",
        "RECEIPT NUMBER CASE TYPE RECEIVED DATE LIN2015500000 I765 11/24/2026",
        "Receipt Number LIN-20-155-00000 Case Type I765 - APPLICATION FOR EMPLOYMENT",
        "Receipt NumberLIN2015500000Case TypeI765Received Date11/24/2026",
        "Número de recibo: LIN2015500000 (formulario I-765)",
        "My number is LIN 20 155 00000, filed in March.",
    ] {
        found(typed, "LIN2015500000");
    }
    let judgement = assess("RECEIPT NUMBER LIN2015500000 CASE TYPE I765");
    assert!(judgement.findings.iter().any(|finding| finding.code == "number-in-text"), "{judgement:?}");
}

#[test]
fn a_label_may_be_stuck_to_the_number() {
    for typed in [
        "IOE:0900000000",
        "IOE: 0900000000",
        "IOE#0900000000",
        "IOE # 0900 000 000",
        "#IOE0900000000",
        "Receipt#IOE0900000000",
        "Receipt Number:IOE0900000000",
        "ReceiptNumberIOE0900000000",
        "NO.IOE0900000000",
        "RECIBO-IOE0900000000",
        "https://egov.uscis.gov/casestatus/mycasestatus.do?appReceiptNum=IOE0900000000&lang=es",
        "IOE\u{AD}0900\u{AD}000000",
    ] {
        found(typed, "IOE0900000000");
    }
}

#[test]
fn two_numbers_are_reported_as_ambiguous() {
    for typed in
        ["IOE: 0900000000 and IOE: 0900010000", "cases EAC2212300000, IOE0900000000", "EAC2212300000 IOE0900000000"]
    {
        assert_ne!(assess(typed).verdict, Verdict::ReceiptNumber, "{typed}");
    }
    found("IOE: 0900000000 (again IOE0900000000)", "IOE0900000000");
    assert_ne!(assess("XIOE0900000000").verdict, Verdict::ReceiptNumber);
}

#[test]
fn a_number_that_a_spreadsheet_damaged_is_named_so() {
    for typed in ["1.23E+11", "1,23E+11", "9E+09", "1.23457e+11", "1.2E11"] {
        verdict(typed, "unrecognized", &["spreadsheet-exponent"]);
    }
    verdict("IOE900000000", "incomplete", &["digit-missing", "zero-lost"]);
    verdict("EAC912300000", "incomplete", &["digit-missing", "zero-lost"]);
    verdict("IOE090000000", "incomplete", &["digit-missing"]);
}

#[test]
fn characters_that_scanners_confuse_with_letters_are_repaired() {
    repairable("|OE0900000000", "sign-for-character", &["IOE0900000000"]);
    repairable("|0E0900000000", "sign-for-character", &["IOE0900000000"]);
    repairable("IOE09|0000000", "sign-for-character", &["IOE0910000000"]);
    repairable("IOE09D0000000", "letter-for-digit", &["IOE0900000000"]);
    repairable("$RC2100100000", "sign-for-character", &["SRC2100100000"]);
    repairable("|IN2015500000", "sign-for-character", &["LIN2015500000"]);
}

#[test]
fn a_phone_number_behind_the_letters_of_an_office_is_no_receipt_number() {
    for typed in [
        "NBC 800-375-5283",
        "NBC (800) 375-5283",
        "NBC 8003755283",
        concat!("NBC", "8003755283"),
        "NBC: 800.375.5283",
        "NBC 1-800-375-5283",
        "NBC +1 800 375 5283",
        "TSC 214-000-0000",
        "VSC 212 000 0000 x 1",
        "VSC 802 000 0000",
        "ZLA (714) 000-0000",
        "NBC 800-375-5283 ext. 12",
        "TEL 202 555 0100",
        "FAX: 202-555-0100",
        "Call the NBC at NBC 800-375-5283",
    ] {
        assert_ne!(assess(typed).number().map_or("other", |_| "receipt"), "receipt", "{typed}");
    }
    let codes = |typed: &str| -> Vec<&str> { assess(typed).findings.iter().map(|finding| finding.code).collect() };
    assert_eq!(codes("NBC 800-375-5283"), ["kind-phone-number", "used-phone-number", "phone-official"]);
    assert_eq!(codes("TSC 214-000-0000"), ["kind-phone-number", "used-phone-number"]);
    let both = assess("Call the NBC at NBC 800-375-5283 or TSC 214-000-0000.");
    assert_ne!(both.verdict, Verdict::ReceiptNumber);
    // Receipt numbers of the electronic system can have such digits.
    for typed in ["IOE 877 000 0000", "IOE8770000000", "EAC 221 230 0000", "EAC-22-123-00000", "MSC-221-230-0000"] {
        assert_eq!(assess(typed).verdict, Verdict::ReceiptNumber, "{typed}");
    }
}

#[test]
fn shapes_that_copied_pages_make_up_are_refused_with_their_fault() {
    verdict("MSC234567890", "incomplete", &["digit-missing", "zero-lost"]);
    verdict("MSCZPQ1234567", "unrecognized", &["letter-among-digits"]);
    verdict("LINX12345678", "unrecognized", &["too-short"]);
}
