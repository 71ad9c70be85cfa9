//! Inputs with their verdicts, and properties of all inputs.
//!
//! No number here belongs to a real case: digits end in zeros or come from the official test number.

mod as_copied;
mod other;
mod worked_inputs;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Context, Judgement, PostTable, PrefixTable, Verdict, check, homoglyph, look_alike, messages, shape};
use crate::date::date;
use crate::finding::{ArgumentValue, Finding};
use crate::message::RequiredMessage;

/// The real table: an editor's change to it is checked by these tests too.
fn prefixes() -> PrefixTable {
    toml::from_str(include_str!("../../../../../content/data/prefixes.toml")).unwrap()
}

fn posts() -> PostTable {
    toml::from_str(include_str!("../../../../../content/data/posts.toml")).unwrap()
}

pub(crate) fn in_context<T>(ask: impl FnOnce(Context<'_>) -> T) -> T {
    thread_local!(static TABLE: PrefixTable = prefixes().with_posts(posts()));
    let today = date(2026, 11, 24).unwrap();
    TABLE.with(|prefixes| ask(Context { prefixes, today }))
}

fn assess(typed: &str) -> Judgement {
    in_context(|context| check(typed, context))
}

/// Checks an input's verdict, or `empty`, and the codes of what is said about it.
#[track_caller]
fn verdict(typed: &str, verdict: &str, codes: &[&str]) -> Judgement {
    let judgement = assess(typed);
    let said: Vec<&str> = judgement.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(judgement.verdict.mark().unwrap_or("empty"), verdict, "{typed:?}: {said:?}");
    assert_eq!(said, codes, "{typed:?}");
    judgement
}

#[track_caller]
fn receipt_number(typed: &str, remarks: &[&str], parts: &[&str]) {
    let mut codes = vec!["right-shape"];
    // An estimate of the date and the likeness to a card's number go along with most numbers.
    let (before, after): (Vec<&str>, Vec<&str>) =
        remarks.iter().partition(|remark| !["read-without-signs"].contains(remark));
    codes.extend(before);
    if !typed.contains('*') {
        codes.push("card-number");
    }
    codes.extend(after);
    let judgement = verdict(typed, "receipt-number", &codes);
    let drawn: Vec<&str> = judgement.parts.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(drawn, parts, "{typed:?}");
    assert_eq!(judgement.number(), Some(parts.concat()), "{typed:?}");
    assert_eq!(judgement.prefix.as_deref(), parts.first().copied());
}

#[track_caller]
fn repairable(typed: &str, code: &str, offered: &[&str]) {
    let judgement = verdict(typed, "repairable", &[code]);
    let repairs: Vec<&str> = judgement.repairs.iter().map(|repair| repair.number.as_str()).collect();
    assert_eq!(repairs, offered, "{typed:?}");
}

// The rows of the worked inputs, in their order, as far as these rules go.

#[test]
fn numbers_of_the_service_centers() {
    let parts = &["EAC", "22", "123", "00000"];
    receipt_number("EAC2212300000", &["received"], parts);
    receipt_number("eac-22-123-00000", &["received", "read-without-signs"], parts);
    // Spaces around a number are nobody's business.
    receipt_number(" EAC2212300000 ", &["received"], parts);
    receipt_number(" EAC 22 123 00000 ", &["received", "read-without-signs"], parts);
    receipt_number("YSC1902000000", &["received"], &["YSC", "19", "020", "00000"]);
    receipt_number("LIN2015500000", &["received"], &["LIN", "20", "155", "00000"]);
    receipt_number("MSC2400100000", &["received"], &["MSC", "24", "001", "00000"]);
}

#[test]
fn nothing_is_read_from_numbers_of_the_electronic_system() {
    receipt_number("IOE0900000000", &[], &["IOE", "0900000000"]);
    receipt_number("IOE9900000000", &[], &["IOE", "9900000000"]);
}

#[test]
fn days_that_are_no_days_are_reported() {
    receipt_number("WAC2290000000", &["day-not-a-workday"], &["WAC", "22", "900", "00000"]);
    receipt_number("LIN2030000000", &["day-impossible"], &["LIN", "20", "300", "00000"]);
    receipt_number("LIN2000000000", &["day-impossible"], &["LIN", "20", "000", "00000"]);
    receipt_number("LIN2026600000", &["received"], &["LIN", "20", "266", "00000"]);
    receipt_number("LIN2026700000", &["day-impossible"], &["LIN", "20", "267", "00000"]);
}

#[test]
fn a_fiscal_year_that_has_not_begun_is_reported() {
    receipt_number("SRC2800100000", &["fiscal-year-ahead"], &["SRC", "28", "001", "00000"]);
    receipt_number("SRC2700100000", &["received"], &["SRC", "27", "001", "00000"]);
    receipt_number("SRC2720000000", &["day-ahead"], &["SRC", "27", "200", "00000"]);
    receipt_number("SRC9900100000", &["received"], &["SRC", "99", "001", "00000"]);
}

#[test]
fn an_asterisk_right_behind_the_letters_belongs_to_the_number() {
    receipt_number("NBC*000000000", &["asterisk-kept"], &["NBC", "*", "000000000"]);
}

#[test]
fn an_asterisk_anywhere_else_does_not() {
    verdict("EAC*2212300000", "incomplete", &["asterisk-extra"]);
    verdict("SRC2*12300000", "unrecognized", &["asterisk-misplaced"]);
    verdict("NBC**00000000", "unrecognized", &["asterisk-misplaced"]);
    verdict("*", "unrecognized", &["asterisk-misplaced"]);
}

#[test]
fn the_test_number_of_the_official_interface_is_known() {
    receipt_number("EAC9999103402", &["test-number", "day-not-a-workday"], &["EAC", "99", "991", "03402"]);
}

#[test]
fn old_and_asylum_codes_give_no_date() {
    receipt_number("ZLA1900000000", &[], &["ZLA", "1900000000"]);
    receipt_number("ATL0112300000", &["old-code"], &["ATL", "0112300000"]);
    receipt_number("JAK9912300000", &["old-code"], &["JAK", "9912300000"]);
    receipt_number("ESC*000000000", &["old-code", "asterisk-kept"], &["ESC", "*", "000000000"]);
}

#[test]
fn letters_that_no_list_knows() {
    verdict("XYZ1234567890", "unknown-prefix", &["letters-unknown"]);
    verdict("GUM0112300000", "unknown-prefix", &["letters-unknown"]);
}

#[test]
fn look_alikes_are_offered_as_a_question() {
    let offered = &["IOE0900000000"];
    repairable("10E0900000000", "digit-for-letter", offered);
    repairable("I0E0900000000", "digit-for-letter", offered);
    repairable("IOE09O0000000", "letter-for-digit", offered);
    repairable("IOEO9OOOOOOOO", "letter-for-digit", offered);
    repairable("IOE09oo000000", "letter-for-digit", offered);
    repairable("1OEO900000000", "digit-for-letter", offered);
    repairable("11N2015500000", "digit-for-letter", &["LIN2015500000"]);
}

#[test]
fn a_neighbouring_prefix_is_offered_as_a_question() {
    repairable("lOE0900000000", "letters-nearly-known", &["IOE0900000000"]);
    repairable("VAC2190000000", "letters-nearly-known", &["EAC2190000000", "WAC2190000000"]);
}

#[test]
fn too_few_and_too_many_digits() {
    verdict("IOE090000000", "incomplete", &["digit-missing"]);
    verdict("IOE09", "incomplete", &["digits-missing"]);
    verdict("IOE", "incomplete", &["no-digits"]);
    verdict("IOE09000000000", "incomplete", &["digit-extra"]);
    verdict("IOE0900000000000", "incomplete", &["digits-extra"]);
}

#[test]
fn labels_and_full_width_characters() {
    let parts = &["IOE", "0900000000"];
    receipt_number("Receipt Number: IOE0900000000", &["read-without-signs"], parts);
    receipt_number("ＩＯＥ０９００００００００", &["read-without-signs"], parts);
}

#[test]
fn nothing_typed_is_its_own_finding() {
    verdict("", "empty", &["nothing-entered"]);
    verdict(" \u{200B}- ", "empty", &["nothing-entered"]);
}

#[test]
fn each_fault_has_its_own_sentence() {
    verdict("EAC22123€0000", "unrecognized", &["foreign-character"]);
    verdict("EAC22X2300000", "unrecognized", &["letter-among-digits"]);
    verdict("EAC-22-X23-00000", "unrecognized", &["letter-among-digits", "places-counted"]);
    verdict("E4C2212300000", "unrecognized", &["digit-among-letters"]);
    verdict("0900000000", "unrecognized", &["letters-missing"]);
    verdict("XYZ123", "unrecognized", &["too-short"]);
    verdict("EAC22123000001234", "incomplete", &["digits-extra"]);
    verdict("ABCDEFGHIJKLMN", "unrecognized", &["too-long"]);
    verdict("ABCDEFGHIJKLM", "unrecognized", &["wrong-shape"]);
}

#[test]
fn letters_and_digits_of_other_scripts_are_named_and_offered() {
    repairable("ІOE0900000000", "other-script", &["IOE0900000000"]);
    repairable("IOE٠٩٠٠٠٠٠٠٠٠", "other-script", &["IOE0900000000"]);
    repairable("ΙΟΕ०९००००००००", "other-script", &["IOE0900000000"]);
    verdict("ІOE090000000", "unrecognized", &["other-script"]);
    verdict("привет", "unrecognized", &["foreign-character"]);
    let judgement = assess("IOE09٣0000000");
    let arguments = [
        ("place", ArgumentValue::Text("6".to_owned())),
        ("character", ArgumentValue::Text("٣".to_owned())),
        ("script", ArgumentValue::Word("script-arabic".to_owned())),
        ("plain", ArgumentValue::Text("3".to_owned())),
    ];
    assert_eq!(judgement.findings[0].arguments, arguments);
}

#[test]
fn more_than_one_number_is_reported() {
    for typed in [
        "EAC2212300000 IOE0900000000",
        "EAC2212300000 EAC2212300000",
        "EAC2212300000,IOE0900000000",
        "EAC 22 123 00000 and IOE 0900000000",
        "Receipt numbers: EAC-22-123-00000; IOE0900000000",
        "IOE0900000000\nA012345678",
        "EAC2212300000IOE0900000000",
        "123-45-6789 IOE0900000000",
    ] {
        verdict(typed, "several", &["several"]);
    }
    for typed in ["EAC 22 123 00000", "Receipt Number: IOE0900000000", "9400 1000 0000 0000 0000 00"] {
        assert_ne!(assess(typed).verdict, Verdict::Several, "{typed}");
    }
}

#[test]
fn a_refusal_names_the_character_and_its_position() {
    let judgement = assess("EAC22X2300000");
    let finding = judgement.findings.first().unwrap();
    let arguments =
        [("place", ArgumentValue::Text("6".to_owned())), ("character", ArgumentValue::Text("X".to_owned()))];
    assert_eq!(finding.arguments, arguments);
}

#[test]
fn the_table_is_the_official_list() {
    let prefixes = prefixes();
    assert_eq!(prefixes.faults(), []);
    assert_eq!(prefixes.prefix.len(), 118);
    let record = prefixes.to_record();
    let pairs = record.iter().map(|(code, value)| (code.as_str(), value.as_str()));
    let mut sorted = prefixes.clone();
    sorted.prefix.sort_by(|one, other| one.code.cmp(&other.code));
    assert_eq!(PrefixTable::from_record(pairs), sorted);
}

/// The sentences in a words file, without its links.
fn sentences(file: &str) -> BTreeMap<String, String> {
    let mut table: toml::Table = toml::from_str(file).unwrap();
    table.remove("links");
    toml::Value::Table(table).try_into().unwrap()
}

#[test]
fn every_language_has_the_words_of_the_rules() {
    let demanded = messages::all(&prefixes());
    let keys: Vec<&String> = demanded.iter().map(|demand| &demand.key).collect();
    assert!(keys.is_sorted_by(|one, next| one < next), "a key stands twice: {keys:?}");
    for file in [
        include_str!("../../../../../content/en/words/receipt-validator.toml"),
        include_str!("../../../../../content/es/words/receipt-validator.toml"),
    ] {
        let sentences = sentences(file);
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

/// Inputs near a receipt number: some letters and digits in about the right positions.
fn nearly() -> impl Strategy<Value = String> {
    let letters = prop_oneof![
        prop::sample::select(vec!["IOE", "EAC", "WAC", "LIN", "NBC", "ZLA", "ATL", "XYZ", "1OE", "VAC"])
            .prop_map(str::to_owned),
        "[A-Z0-9]{0,4}",
    ];
    (letters, "[*]?[0-9OISBZ]{0,12}").prop_map(|(letters, rest)| letters + &rest)
}

/// Inputs near the other numbers, and near two numbers at once.
fn others() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[AN]?[- #]?[0-9]{6,14}",
        "[0-9]{3}[- ][0-9]{2,3}[- ][0-9]{3,4}",
        "(MNL|JAK|VAC|SNJ|NRC|AAA)[0-9]{9,10}",
        "20[0-9]{2}(AF|EU|XX)[0-9]{1,11}",
        "AA[0-9A-Z]{8}",
        "[A-Z]-[0-9]{3}-[0-9]{5}-[0-9]{6}",
        "[A-Z]{1,4}-?[0-9]{1,4}[A-Z]?",
        "[a-z]{1,5}@[a-z.]{0,8}",
        "[+(]?[0-9]{1,3}[)]? ?[0-9]{3}-[0-9]{4}",
        "[IІ][OО]E[0-9٠-٩०-९]{10}",
    ];
    prop::collection::vec(piece, 1..3).prop_map(|pieces| pieces.join(" "))
}

/// Checks that a finding asks for demanded words only, and so do the findings within it.
fn has_words(finding: &Finding, demanded: &[RequiredMessage]) -> Result<(), TestCaseError> {
    let demand = demanded.iter().find(|demand| demand.key == finding.code);
    let demand = demand.ok_or_else(|| TestCaseError::fail(finding.code))?;
    let names: Vec<&str> = finding.arguments.iter().map(|(name, _)| *name).collect();
    prop_assert_eq!(names.as_slice(), demand.placeholders);
    for (_, value) in &finding.arguments {
        match value {
            ArgumentValue::Text(_) => {}
            ArgumentValue::Word(key) => prop_assert!(demanded.iter().any(|demand| demand.key == *key), "{}", key),
            ArgumentValue::Finding(finding) => has_words(finding, demanded)?,
        }
    }
    Ok(())
}

/// All that a judgement says, without the remarks on how it was typed.
fn essence(judgement: Judgement) -> (Verdict, Vec<Finding>, Vec<String>) {
    let findings = judgement
        .findings
        .into_iter()
        .filter(|finding| !["read-without-signs", "places-counted"].contains(&finding.code))
        .collect();
    let repairs = judgement.repairs.into_iter().map(|repair| repair.number).collect();
    (judgement.verdict, findings, repairs)
}

proptest! {
    #[test]
    fn any_text_has_a_verdict_and_its_words(typed in prop_oneof![any::<String>(), nearly(), others()]) {
        let judgement = assess(&typed);
        let demanded = messages::all(&prefixes());
        prop_assert!(!judgement.findings.is_empty());
        prop_assert_eq!(judgement.verdict.mark().is_some(), judgement.verdict.heading().is_some());
        let meanings = judgement.parts.iter().map(|part| &part.meaning);
        for finding in judgement.findings.iter().chain(meanings) {
            has_words(finding, &demanded)?;
        }
        prop_assert_eq!(judgement.kind.is_some(), judgement.verdict == Verdict::OtherIdentifier);
    }

    #[test]
    fn case_never_changes_a_verdict(typed in nearly()) {
        prop_assert_eq!(assess(&typed.to_lowercase()), assess(&typed));
    }

    #[test]
    fn spaces_and_dashes_never_change_a_verdict(
        // Longer texts may hold a label, whose words are recognized by their spaces.
        // Digits alone are different numbers with different groups.
        typed in nearly().prop_filter("a label", |typed| typed.len() <= 13)
            .prop_filter("another number", |typed| {
                assess(typed).kind.is_none() && typed.starts_with(|c: char| c.is_ascii_uppercase())
            }),
        positions in prop::collection::vec((any::<prop::sample::Index>(), "[ \u{A0}\u{200B}–—-]"), 0..6),
    ) {
        let mut spaced = typed.clone();
        for (position, sign) in positions {
            let at = spaced.char_indices().map(|(at, _)| at).nth(position.index(spaced.chars().count() + 1));
            spaced.insert_str(at.unwrap_or(spaced.len()), &sign);
        }
        prop_assert_eq!(essence(assess(&spaced)), essence(assess(&typed)));
    }

    #[test]
    fn a_repair_is_a_receipt_number_one_step_away(typed in prop_oneof![nearly(), others()]) {
        let judgement = assess(&typed);
        prop_assert_eq!(judgement.verdict == Verdict::Repairable, !judgement.repairs.is_empty());
        for repair in &judgement.repairs {
            let repaired = assess(&repair.number);
            prop_assert_eq!(repaired.verdict, Verdict::ReceiptNumber);
            let entry = super::Entry::read(&typed);
            prop_assert_eq!(entry.length(), repair.number.len());
            let pairs: Vec<(char, char)> = entry.number().chars().zip(repair.number.chars()).collect();
            let changed: Vec<usize> = (1..).zip(&pairs).filter(|(_, (a, b))| a != b).map(|(position, _)| position).collect();
            prop_assert_eq!(&changed, &repair.changed);
            let alike = pairs.iter().all(|(old, new)| {
                let script = homoglyph::plain(*old).is_some_and(|(plain, _)| plain == *new);
                old == new || script || look_alike::are_alike(*old, *new)
            });
            let neighbour = changed.len() == 1 && changed[0] <= shape::LETTERS;
            prop_assert!(alike || neighbour);
        }
    }

    #[test]
    fn the_parts_are_the_number(typed in prop_oneof![nearly(), others()]) {
        let judgement = assess(&typed);
        let whole = super::Entry::read(&typed).number().to_owned();
        // Of a text that holds more than a number, the parts are those of the number in it.
        let in_text = judgement.findings.iter().any(|finding| finding.code == "number-in-text");
        let number = judgement.number().filter(|_| in_text).unwrap_or_else(|| whole.clone());
        prop_assert!(!in_text || whole.replace([':', '#', '='], "").contains(&number), "{} in {}", number, whole);
        let joined: String = judgement.parts.iter().map(|part| part.text.as_str()).collect();
        prop_assert!(judgement.parts.is_empty() || joined == number);
        for part in &judgement.parts {
            prop_assert_eq!(&number[part.range.clone()], &part.text);
        }
    }
}
