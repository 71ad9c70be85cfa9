//! Letters as they come out of scanners, mails, telephones and tables.

use super::{ItemKind, check, find, gather};

#[test]
fn the_head_of_a_notice_in_any_order() {
    let expected = [("LIN2015500000", "number", "receipt-number"), ("11/24/2026", "date", "date")];
    for text in [
        "RECEIPT NUMBER LIN2015500000 CASE TYPE I765 RECEIVED DATE 11/24/2026",
        "RECEIPT NUMBER\nLIN2015500000\nCASE TYPE\nI765\nRECEIVED DATE\n11/24/2026",
        "RECEIPT NUMBER CASE TYPE RECEIVED DATE LIN2015500000 I765 11/24/2026",
        "Receipt NumberLIN2015500000Case TypeI765 Received Date 11/24/2026",
    ] {
        check(text, &expected);
    }
}

#[test]
fn a_number_over_a_line_break_or_with_a_label_stuck_to_it() {
    for (text, number) in [
        ("My receipt number is IOE\n0900000000.", "IOE\n0900000000"),
        ("My receipt number is IOE\r\n0900000000.", "IOE\r\n0900000000"),
        ("> number is IOE\n> 0900000000", "IOE\n> 0900000000"),
        ("IOE09\n00000000", "IOE09\n00000000"),
        ("IOE0900-\n000000", "IOE0900-\n000000"),
        ("IOE0900\u{AD}\n000000", "IOE0900\u{AD}\n000000"),
        ("IOE\u{AD}0900000000", "IOE\u{AD}0900000000"),
        ("IOE:0900000000", "IOE:0900000000"),
        ("IOE: 0900000000", "IOE: 0900000000"),
        ("Case IOE# 0900000000", "IOE# 0900000000"),
        ("Receipt NumberIOE0900000000", "IOE0900000000"),
        ("Receipt#IOE0900000000", "IOE0900000000"),
        ("I O E 0 9 0 0 0 0 0 0 0 0", "I O E 0 9 0 0 0 0 0 0 0 0"),
    ] {
        check(text, &[(number, "number", "receipt-number")]);
        assert_eq!(find(text).receipts().collect::<Vec<_>>(), ["IOE0900000000"], "{text:?}");
    }
    // What is only below something else does not belong to it.
    for text in ["THE FEE\n0900000000", "NBC\n12 pages\n0900000000", "XYZ\n0900000000"] {
        check(text, &[]);
    }
    check("EAC2212300000\n0900000000", &[("EAC2212300000", "number", "receipt-number")]);
}

#[test]
fn a_phone_number_behind_the_letters_of_an_office() {
    check(
        "Call the NBC at NBC 800-375-5283 or TSC 214-000-0000.",
        &[("800-375-5283", "phone-number", "official"), ("214-000-0000", "phone-number", "not-known")],
    );
    check(
        "NBC: 800-375-5283, VSC (802) 000-0000, NBC\n800.375.5283",
        &[
            ("800-375-5283", "phone-number", "official"),
            ("(802) 000-0000", "phone-number", "not-known"),
            ("800.375.5283", "phone-number", "official"),
        ],
    );
    check("NBC 8003755283", &[("8003755283", "phone-number", "official")]);
}

#[test]
fn text_messages_of_the_office_come_from_a_short_number() {
    check("From: 468311. Your case changed.", &[("468311", "phone-number", "official")]);
    check("468-311", &[("468-311", "phone-number", "official")]);
    check("Room 468311-22 and 4683110, page 468", &[]);
}

#[test]
fn a_mail_with_a_code_is_warned_of_and_its_code_is_no_number() {
    let text = "From: MyAccount@uscis.dhs.gov\nSubject: Secure two-step verification notification\n\
        <p style='color: #0078AE'>Please enter this secure verification code: 000000</p> #333333";
    let letter = find(text);
    check(text, &[("MyAccount@uscis.dhs.gov", "email-address", "official")]);
    assert_eq!(letter.warnings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["warning-code"]);
    assert_eq!(find("Su código de verificación es 000000.").warnings.len(), 1);
    for text in ["two-step verification, color #333333", "ZIP 000000", "one-time fee of 1000000 dollars"] {
        assert_eq!(find(text).warnings, [], "{text}");
    }
}

#[test]
fn numbers_that_scanners_and_spreadsheets_damaged() {
    for (text, number, mark) in [
        ("Case |OE0900000000 was", "|OE0900000000", "repairable"),
        ("Case IOE09|0000000 was", "IOE09|0000000", "repairable"),
        ("Case IOE٠٩٠٠٠٠٠٠٠٠", "IOE٠٩٠٠٠٠٠٠٠٠", "repairable"),
        ("Case IOE०९०००००००० x", "IOE०९००००००००", "repairable"),
        ("Account 1.23E+11", "1.23E+11", "shortened"),
        ("Cuenta 1,23E+11.", "1,23E+11", "shortened"),
        ("9E+09 x", "9E+09", "shortened"),
        ("IOE900000000", "IOE900000000", "incomplete"),
        ("IOE ０９００００００００", "IOE ０９００００００００", "receipt-number"),
        ("IOE ٠٩٠٠٠٠٠٠٠٠", "IOE ٠٩٠٠٠٠٠٠٠٠", "repairable"),
        ("A# 012345678", "A# 012345678", "a-number"),
    ] {
        check(text, &[(number, "number", mark)]);
    }
    // Bars are also the edges of a table.
    check(
        "|IOE0900000000|I-485|",
        &[("IOE0900000000", "number", "receipt-number"), ("I-485", "number", "form-number")],
    );
    check("1.5E3, 1E, E+11, 2E10 and 1.2.3E", &[]);
}

#[test]
fn an_address_of_a_status_page_holds_a_number() {
    let text = "See https://egov.uscis.gov/casestatus/mycasestatus.do?appReceiptNum=IOE0900000000&x=1 today";
    let letter = find(text);
    assert_eq!(letter.receipts().collect::<Vec<_>>(), ["IOE0900000000"]);
    let groups = gather(text, &letter);
    let kinds: Vec<ItemKind> = groups.iter().map(|group| group.kind).collect();
    assert_eq!(kinds, [ItemKind::Number, ItemKind::WebAddress]);
    assert_eq!(groups[0].lines[0].shown.as_deref(), Some("IOE0900000000"));
}

#[test]
fn a_social_security_number_in_an_address_is_covered() {
    let text = "https://example.com/?ssn=123-45-6789&a=b";
    let groups = gather(text, &find(text));
    let shown: Vec<Option<&str>> =
        groups.iter().flat_map(|group| &group.lines).map(|line| line.shown.as_deref()).collect();
    assert_eq!(shown, [None, Some("https://example.com/?ssn=***********&a=b")]);
}
