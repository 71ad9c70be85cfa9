//! Letters with what is found in them, and properties of all texts.
//!
//! No number here belongs to a real case: digits end in zeros; no address here belongs to anybody who is named.

use std::collections::BTreeMap;

use proptest::prelude::*;

mod as_copied;
mod dates;
mod indirect;

use super::{ItemContent, ItemKind, Letter, gather, messages, read, words};
use crate::date::date;
use crate::identifier::{Context, PrefixTable};
use crate::message::RequiredMessage;

fn in_context<T>(ask: impl FnOnce(Context<'_>) -> T) -> T {
    thread_local!(static PREFIXES: PrefixTable =
        toml::from_str(include_str!("../../../../content/data/prefixes.toml")).unwrap());
    let today = date(2026, 11, 24).unwrap();
    PREFIXES.with(|prefixes| ask(Context { prefixes, today }))
}

fn find(text: &str) -> Letter {
    in_context(|context| read(text, context))
}

/// Checks everything that is found: the text as it is there, the kind, and the judgement's mark.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str, &str)]) {
    let letter = find(text);
    let found: Vec<(&str, &str, &str)> = letter
        .found
        .iter()
        .map(|found| (&text[found.range.clone()], found.thing.kind().mark(), found.thing.assessment().mark))
        .collect();
    assert_eq!(found, expected, "{text:?}");
}

/// Checks the codes of what is said about the only thing in a text.
#[track_caller]
fn why(text: &str, mark: &str, codes: &[&str]) {
    let letter = find(text);
    let [found] = letter.found.as_slice() else { panic!("{text:?}: {:?}", letter.found) };
    let assessment = found.thing.assessment();
    let said: Vec<&str> = assessment.why.iter().map(|finding| finding.code).collect();
    assert_eq!((assessment.mark, said.as_slice()), (mark, codes), "{text:?}");
}

#[test]
fn a_whole_letter() {
    let text = "Notice Date: November 24, 2026\nReceipt Number: IOE0900000000\nForm: application\n\
        You must answer by 12/24/2026. Go to https://my.uscis.gov/account, or write to \
        myaccount@uscis.dhs.gov. Call 800-375-5283 (TTY 800-767-1833).\n\
        Or pay at www.uscis-pay.com, questions to uscis.officer@example.com, +1 (202) 555-0100.";
    check(
        text,
        &[
            ("November 24, 2026", "date", "date"),
            ("IOE0900000000", "number", "receipt-number"),
            ("12/24/2026", "date", "deadline"),
            ("https://my.uscis.gov/account", "web-address", "official"),
            ("myaccount@uscis.dhs.gov", "email-address", "official"),
            ("800-375-5283", "phone-number", "official"),
            ("800-767-1833", "phone-number", "official"),
            ("www.uscis-pay.com", "web-address", "look-alike"),
            ("uscis.officer@example.com", "email-address", "look-alike"),
            ("+1 (202) 555-0100", "phone-number", "not-known"),
        ],
    );
    let letter = find(text);
    assert_eq!(letter.receipts().collect::<Vec<_>>(), ["IOE0900000000"]);
    assert_eq!(letter.dates().count(), 2);
    assert_eq!(letter.deadlines().collect::<Vec<_>>(), [date(2026, 12, 24).unwrap()]);
}

#[test]
fn receipt_numbers_as_letters_write_them() {
    for (text, number) in [
        ("Your case IOE0900000000 was received.", "IOE0900000000"),
        ("case eac-22-123-00000, and", "eac-22-123-00000"),
        ("EAC 22 123 00000", "EAC 22 123 00000"),
        ("Receipt #IOE 0900000000", "IOE 0900000000"),
        ("(NBC*000000000)", "NBC*000000000"),
        ("ＩＯＥ０９００００００００", "ＩＯＥ０９００００００００"),
        ("IOE0900000000 12 pages", "IOE0900000000"),
    ] {
        check(text, &[(number, "number", "receipt-number")]);
    }
    check(
        "IOE0900000000 IOE0900010000\nEAC2212300000",
        &[
            ("IOE0900000000", "number", "receipt-number"),
            ("IOE0900010000", "number", "receipt-number"),
            ("EAC2212300000", "number", "receipt-number"),
        ],
    );
    check("IOE09O0000000", &[("IOE09O0000000", "number", "repairable")]);
    check("IOE090000000", &[("IOE090000000", "number", "incomplete")]);
    check("XYZ0900000000", &[("XYZ0900000000", "number", "unknown-prefix")]);
}

#[test]
fn ordinary_digits_are_no_identifiers() {
    for text in [
        "Washington, DC 20529-2000",
        "The fee is $1,225.00, or $675 online. See 8 CFR 103.2(b)(8).",
        "Room 1200, 2675 Prosperity Avenue, page 3 of 12",
        "COVID-19 and I/O and A-B-C",
        "FOR 30 DAYS",
        "",
        "no thing at all. None.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn a_social_security_number_is_never_shown() {
    let text = "SSN 123-45-6789, again 123 45 6789.";
    let letter = find(text);
    assert_eq!(letter.found.len(), 2);
    for group in gather(text, &letter) {
        for line in group.lines {
            assert_eq!(line.shown, None);
            assert_eq!(line.assessment.mark, "social-security-number");
        }
    }
    assert!(!format!("{letter:?}").contains("6789"));
}

#[test]
fn dates_in_both_languages() {
    let day = date(2026, 11, 24);
    for text in [
        "11/24/2026",
        "11-24-2026",
        "24/11/2026",
        "2026-11-24",
        "November 24, 2026",
        "NOVEMBER 24 2026",
        "Nov. 24, 2026",
        "November 24th, 2026",
        "24 November 2026",
        "24-Nov-2026",
        "24th of November, 2026",
        "24 de noviembre de 2026",
        "24 de noviembre del 2026",
        "noviembre 24, 2026",
        "November\n24, 2026",
    ] {
        let letter = find(text);
        assert_eq!(letter.dates().collect::<Vec<_>>(), Vec::from_iter(day), "{text}");
        assert_eq!(letter.found[0].range, 0..text.len(), "{text}");
    }
    check("1º de mayo de 2026", &[("1º de mayo de 2026", "date", "date")]);
    why("02/30/2026", "impossible", &["date-no-such-day"]);
    why("05/06/2026", "date", &["date-day", "date-month-first", "date-other-order"]);
    why("13/06/2026", "date", &["date-day", "date-day-first"]);
    why("2026-11-24", "date", &["date-day"]);
    for text in ["may 2026", "11/24", "1.2.3.2026", "1234/56/7890", "November 2026, 24", "24 de 2026"] {
        check(text, &[]);
    }
}

#[test]
fn words_in_front_of_a_date_make_it_a_last_day() {
    for text in [
        "Answer by November 24, 2026",
        "no later than the 24 November 2026",
        "due date: 11/24/2026",
        "a más tardar el 24 de noviembre de 2026",
        "Fecha límite: 24 de noviembre de 2026",
        "antes del lunes, 24 de noviembre de 2026",
    ] {
        assert_eq!(find(text).deadlines().count(), 1, "{text}");
    }
    for text in ["Notice date: 11/24/2026", "Stand by. November 24, 2026", "by us on a visit in 11/24/2026"] {
        assert_eq!(find(text).deadlines().count(), 0, "{text}");
    }
}

#[test]
fn web_addresses() {
    for (text, address, authenticity) in [
        ("see uscis.gov.", "uscis.gov", "official"),
        ("(https://www.uscis.gov/i-90)", "https://www.uscis.gov/i-90", "official"),
        ("Website:USCIS.GOV/forms", "USCIS.GOV/forms", "official"),
        ("https://uscis.gov:443/?a=b", "https://uscis.gov:443/?a=b", "official"),
        ("<a href=\"https://uscis.example.com/a\">my.uscis</a>", "https://uscis.example.com/a", "look-alike"),
        ("visit example.com today", "example.com", "not-official"),
        ("bit.ly/abc", "bit.ly/abc", "not-official"),
    ] {
        check(text, &[(address, "web-address", authenticity)]);
    }
    check("e.g. this.that, end.Next, 3.5.2, U.S.C. etc.", &[]);
}

#[test]
fn tricks_with_web_addresses() {
    let look_alike = |text, codes| why(text, "look-alike", codes);
    look_alike("https://uscis.gov@example.com/", &["address-user-in-front", "address-not-gov"]);
    look_alike("https://example.com\\@uscis.gov/", &["address-name-behind", "address-not-gov"]);
    look_alike("https://example.com/www.uscis.gov/login", &["address-name-behind", "address-not-gov"]);
    look_alike("https://uscis.gov.example.com", &["address-gov-inside"]);
    look_alike("uscіs.gov", &["address-foreign-letters"]);
    look_alike("http://uscls.com", &["address-one-letter-off", "address-not-encrypted"]);
    why("http://uscis.gov", "official", &["address-below-official", "address-not-encrypted"]);
    why("https://127.0.0.1/pay", "not-official", &["address-figures-only"]);
}

#[test]
fn email_addresses() {
    why("case@uscis.dhs.gov", "official", &["address-below-official", "email-sender-not-proven"]);
    why("mailto:uscis.help@example.com", "look-alike", &["email-name-before-at", "address-not-gov"]);
    why("info@uscis-gov.com", "look-alike", &["address-gov-joined"]);
    why("ana@example.com", "not-official", &["address-not-gov"]);
    check("From: <ana@example.com>;", &[("ana@example.com", "email-address", "not-official")]);
    check("@uscis on social media, a@b, @", &[]);
}

#[test]
fn phone_numbers() {
    for text in [
        "800-375-5283",
        "1-800-375-5283",
        "(800) 375-5283",
        "+1 (800) 375-5283",
        "800.375.5283",
        "800 375 5283",
        "+18003755283",
        "8003755283",
        "800–375–5283",
        "+1 212-620-3418",
        "877-382-4357",
    ] {
        check(text, &[(text, "phone-number", "official")]);
    }
    for text in ["202-555-0100", "+52 55 5555 0100", "+1 202 555 0100"] {
        check(text, &[(text, "phone-number", "not-known")]);
    }
}

#[test]
fn what_is_there_twice_is_shown_once() {
    let text = "uscis.gov, example.com, uscis.gov";
    let groups = gather(text, &find(text));
    let [group] = groups.as_slice() else { panic!("{groups:?}") };
    let lines: Vec<(Option<&str>, usize)> =
        group.lines.iter().map(|line| (line.shown.as_deref(), line.times)).collect();
    assert_eq!((group.kind, lines), (ItemKind::WebAddress, vec![(Some("uscis.gov"), 2), (Some("example.com"), 1)]));
}

/// What takes time that grows faster than the text would keep these busy for minutes.
#[test]
fn long_texts_of_anything_are_read_through() {
    for (piece, found) in [
        ("IOE0900000000 ", 14_000),
        ("12 34 56 78 ", 0),
        ("1234567 ", 0),
        ("1/2/", 0),
        ("a.b.", 0),
        ("A-1-", 0),
        ("by the date of ", 0),
        ("u@", 0),
        ("https:", 0),
        ("+1 (", 0),
        ("é。", 0),
        ("1 de ", 0),
    ] {
        assert_eq!(find(&piece.repeat(14_000)).found.len(), found, "{piece:?}");
    }
    // An address as long as the text is one address, or none; either way it is read once.
    for piece in ["uscis.gov/", "xn--", "x-gov.", "http://u@"] {
        assert!(find(&piece.repeat(20_000)).found.len() <= 1, "{piece:?}");
    }
}

#[test]
fn every_language_has_the_words_of_the_rules() {
    let demanded = messages::all();
    let keys: Vec<&String> = demanded.iter().map(|demand| &demand.key).collect();
    assert!(keys.is_sorted_by(|one, next| one < next), "a key stands twice: {keys:?}");
    for file in [
        include_str!("../../../../content/en/words/letter-finder.toml"),
        include_str!("../../../../content/es/words/letter-finder.toml"),
    ] {
        let mut table: toml::Table = toml::from_str(file).unwrap();
        table.remove("links");
        let sentences: BTreeMap<String, String> = toml::Value::Table(table).try_into().unwrap();
        // The labels of the tool are in the same file, and are none of the rules' business.
        let missing: Vec<&&String> = keys.iter().filter(|key| !sentences.contains_key(**key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        for RequiredMessage { key, placeholders, .. } in &demanded {
            for name in crate::message::placeholders(&sentences[key]) {
                // The build puts the values of facts in.
                assert!(name.starts_with("fact:") || placeholders.contains(&name), "{{{name}}} in {key}");
            }
        }
    }
}

/// Pieces of letters, and pieces that make trouble.
fn like_a_letter() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "IOE0900000000",
        "EAC",
        "22",
        "123",
        "00000",
        "-",
        " ",
        "\n",
        "A",
        "012",
        "345",
        "678",
        "November",
        "24",
        ",",
        "2026",
        "/",
        "11",
        "de",
        "https://",
        "uscis",
        ".",
        "gov",
        "@",
        "com",
        "xn--uscs-u9d",
        "+1",
        "(",
        ")",
        "800",
        "375-5283",
        "*",
        "\u{200B}",
        "é",
        "。",
        "ｕ",
        ":",
        "#",
        "by",
        "1",
        "\\",
        "www",
        "|",
        "1.23E+11",
        "IOE",
        "\u{AD}",
        "> ",
        "30NOV26",
        "safelinks.protection.outlook.com/?url=",
        "https%3A%2F%2F",
        "urldefense.com/v3/__",
        "[",
        "468311",
        "received",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_has_ranges_and_words(text in prop_oneof![any::<String>(), like_a_letter()]) {
        let letter = find(&text);
        let demanded = messages::all();
        let mut end = 0;
        for found in &letter.found {
            prop_assert!(found.range.start >= end && found.range.end > found.range.start);
            prop_assert!(text.get(found.range.clone()).is_some());
            end = found.range.end;
            for inside in &found.inside {
                prop_assert!(found.range.start <= inside.range.start && inside.range.end <= end);
                prop_assert!(text.get(inside.range.clone()).is_some_and(|text| !text.is_empty()));
            }
            let assessment = found.thing.assessment();
            let said = [assessment.judgement.key, assessment.next.word.key];
            for key in said {
                prop_assert!(demanded.iter().any(|demand| demand.key == key));
            }
            prop_assert!(assessment.next.link.is_none_or(|link| words::LINKS.contains(&link)));
            for finding in &assessment.why {
                let demand = demanded.iter().find(|demand| demand.key == finding.code);
                let demand = demand.ok_or_else(|| TestCaseError::fail(finding.code))?;
                let names: Vec<&str> = finding.arguments.iter().map(|(name, _)| *name).collect();
                prop_assert_eq!(names.as_slice(), demand.placeholders);
            }
            if let ItemContent::Number(number) = &found.thing {
                prop_assert!(assessment.judgement.key == format!("is-{}", number.mark), "{}", number.mark);
            }
        }
        let shown: usize = gather(&text, &letter).iter().flat_map(|group| &group.lines).map(|line| line.times).sum();
        prop_assert_eq!(shown, letter.all().count());
    }

    #[test]
    fn what_is_around_a_text_changes_nothing(
        text in like_a_letter(),
        before in prop::sample::select(vec!["\n\n", "Hello.\n\n", "Señora:\n\n"]),
        after in prop::sample::select(vec!["\n\n", "\n\nThank you."]),
    ) {
        let padded = [before, &text, after].concat();
        let moved: Vec<_> = find(&padded)
            .found
            .into_iter()
            .map(|mut found| {
                for range in std::iter::once(&mut found.range).chain(found.inside.iter_mut().map(|inside| &mut inside.range)) {
                    *range = range.start - before.len()..range.end - before.len();
                }
                found
            })
            .collect();
        prop_assert_eq!(moved, find(&text).found);
    }
}
