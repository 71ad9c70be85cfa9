//! Each kind of number at its edges.
//!
//! No number here belongs to a real case: digits run from one to nine, or end in zeros.

use super::in_context;
use crate::finding::ArgumentValue;
use crate::identifier::{Entry, IdentifierKind, PostTable, recognize, stated};

#[track_caller]
fn check(kind: IdentifierKind, yes: &[&str], no: &[&str]) {
    let found = |typed: &str| in_context(|context| recognize(&Entry::read(typed), context).map(|found| found.kind));
    for typed in yes {
        assert_eq!(found(typed), Some(kind), "{typed:?}");
    }
    for typed in no {
        assert_ne!(found(typed), Some(kind), "{typed:?}");
    }
}

#[test]
fn a_numbers() {
    check(
        IdentifierKind::ANumber,
        &[
            "A012345678",
            "a 012 345 678",
            "A-012-345-678",
            "A# 012345678",
            "A#012-345-678",
            "A12345678",
            "A1234567",
            "012-345-678",
            "012 345 678",
            "USCIS#: 012-345-678",
            "USCIS Number 012345678",
            "Alien Number: 12345678",
        ],
        &["A123456", "A0123456789", "B12345678", "012345678", "0123-456-78", "A0123456O8", "EAC012345678"],
    );
}

#[test]
fn nine_digits_and_social_security_numbers() {
    check(
        IdentifierKind::NineDigits,
        &["123456789", "012345678", "1234-56789", "Number: 123456789"],
        &["12345678", "1234567890", "EAC123456789"],
    );
    check(
        IdentifierKind::SocialSecurityNumber,
        &[
            "123-45-6789",
            "123 45 6789",
            "123.45.6789",
            "123–45–6789",
            "SSN 123456789",
            "SSN: 123-45-6789",
            "my social security number is 123-45-6789",
            "Seguro Social 123456789",
            "900-70-0000",
            "１２３-４５-６７８９",
        ],
        &["123-456-789", "12-345-6789", "123456789", "EAC 123 45 6789", "123-45-67890"],
    );
}

#[test]
fn a_social_security_number_is_never_repeated() {
    let found = in_context(|context| recognize(&Entry::read("123-45-6789"), context)).unwrap();
    assert!(found.kind.is_secret());
    assert_eq!((found.parts, found.findings), (Vec::new(), Vec::new()));
    assert!(stated(found.kind).findings.iter().all(|finding| finding.arguments.is_empty()));
}

#[test]
fn digits_alone() {
    check(IdentifierKind::OnlineAccountNumber, &["123456789012", "1234-5678-9012"], &["12345678901", "1234567890123"]);
    check(
        IdentifierKind::I94Number,
        &["12345678901", "123456789A1", "123 456 789 a1"],
        &["1234567890", "123456789AB", "12345678A01", "123456789É1"],
    );
    check(
        IdentifierKind::PostalTrackingNumber,
        &["9400 1000 0000 0000 0000 00", "94001000000000000000", "70000000000000000000", "EA000000000US"],
        &["9400100000000000000", "94001000000000000000000", "10001000000000000000", "EA00000000US"],
    );
    check(
        IdentifierKind::PhoneNumber,
        &[
            "800-375-5283",
            "(800) 375-5283",
            "+1 800 375 5283",
            "1-800-375-5283",
            "+52 55 1234 5678",
            "8003755283",
            "18003755283",
            "Tel: 202.555.0100",
        ],
        &["2212300000", "0900000000", "EAC 221 230 0000", "+123", "100-375-5283"],
    );
}

#[test]
fn letters_and_digits() {
    check(IdentifierKind::SevisId, &["N0012345678", "n-0012345678"], &["N001234567", "N00123456789"]);
    check(IdentifierKind::Ds160Number, &["AA00ABCDE1", "aa0020akax"], &["AA00ABCDE", "AAA0000000", "AB00ABCDE1"]);
    check(IdentifierKind::CardPlaceholder, &["AAA0000000000", "aaa-0000000000"], &["AAA0000000001", "AAA000000000"]);
    check(
        IdentifierKind::FormNumber,
        &["I-485", "i485", "Form I-797C", "Formulario N-400", "N-400", "G-28", "AR-11", "DS-260", "I-129F"],
        &["I-4", "I-48555", "X-485", "IOE0900000000", "AR-12", "I-485XYZ"],
    );
    check(
        IdentifierKind::PassportNumber,
        &["C01234567", "AB1234567", "G12345678"],
        &["A12345678", "EAC1234567", "C12345", "C123456789"],
    );
    check(
        IdentifierKind::EmailAddress,
        &["name@example.com", "Email: a.b@c.example.org"],
        &["name@", "@example.com", "name@example", "a b@c.d"],
    );
    check(
        IdentifierKind::DolCaseNumber,
        &["I-200-24015-000000", "g-100-24015-000000", "H40024015000000", "A-05001-00000"],
        &["I-200-24015-00000", "X-200-24015-000000", "A0500100000"],
    );
}

#[test]
fn numbers_of_visas_and_records() {
    check(
        IdentifierKind::NvcCaseNumber,
        &[
            "MNL2011 747 003",
            "guz 2025 545 012",
            "BNK2014 747 003",
            "BKK2014 747 003",
            "MNL2011 999 003",
            "MNL201174703",
            "JAK2011 747 003",
            "CLM2011 747 003",
            "MTL2011 747 003",
            "SNJ2011 747 003",
        ],
        &[
            "LIN2015 550 361",
            "EAC2011 747 003",
            "JAK9912300000",
            "JAK2011400000",
            "SNJ201174703",
            "VAC2190000000",
            "XYZ2011 747 003",
            "MNL20117470033",
        ],
    );
    check(
        IdentifierKind::FoiaNumber,
        &["NRC2025000000", "COW2025000000", "APP2025000000", "NRC-2025-000000"],
        &["NRC20250", "NBC2025000000"],
    );
    check(
        IdentifierKind::DvCaseNumber,
        &["2023AF00012345", "2023AF0000012345", "2023eu1", "2027AS12345"],
        &["2023XX12345", "1980AF12345", "2029AF12345", "2023AF", "2023AF12345678901"],
    );
}

/// What a number's findings and parts say, as text: codes, and the values that are plain.
fn read(typed: &str) -> (Vec<String>, Vec<String>) {
    let found = in_context(|context| recognize(&Entry::read(typed), context)).unwrap();
    let say = |finding: &crate::finding::Finding| {
        let values = finding.arguments.iter().map(|(_, value)| match value {
            ArgumentValue::Text(text) | ArgumentValue::Word(text) => text.clone(),
            ArgumentValue::Finding(finding) => format!(
                "{:?}",
                finding
                    .arguments
                    .iter()
                    .map(|(_, value)| match value {
                        ArgumentValue::Text(text) | ArgumentValue::Word(text) => text.as_str(),
                        ArgumentValue::Finding(_) => "",
                    })
                    .collect::<Vec<_>>()
                    .join(" ")
            ),
        });
        format!("{} {}", finding.code, values.collect::<Vec<_>>().join(" ")).trim_end().to_owned()
    };
    (
        found.findings.iter().map(say).collect(),
        found.parts.iter().map(|part| format!("{}: {}", part.text, say(&part.meaning))).collect(),
    )
}

#[test]
fn what_is_read_from_them() {
    let (findings, parts) = read("MNL2011 747 003");
    assert_eq!(findings, ["nvc-post MNL Manila", "nvc-created \"4 month-9 2011\""]);
    assert_eq!(
        parts,
        [
            "MNL: part-named Manila",
            "2011: part-named 2011",
            "747: part-day-meaning 247 2011",
            "003: part-running-number-meaning"
        ]
    );
    assert_eq!(read("GUZ2025 545 012").0[1], "nvc-created \"14 month-2 2025\"");
    assert_eq!(read("BMB2010 534 003").0[1], "nvc-created \"3 month-2 2010\"");
    assert_eq!(read("MNL2011 999 003").0[1], "nvc-day-odd 999");
    assert_eq!(read("MNL2011 866 003").0[1], "nvc-day-odd 866");
    assert_eq!(read("MNL2012 866 003").0[1], "nvc-created \"31 month-12 2012\"");
    assert_eq!(read("MNL2026 866 003").0[1], "nvc-day-odd 866");
    assert_eq!(read("BNK2999 547 003").0[1], "nvc-year-odd 2999");
    assert_eq!(read("A12345678").0, ["a-number-short A012345678"]);
    assert_eq!(read("2023AF00012345").1[1], "AF: region-africa");
    assert_eq!(read("NRC2025000000").1[1], "2025: part-named 2025");
    assert_eq!(read("I-200-24015-000000").0, ["dol-workers"]);
}

#[test]
fn every_kind_has_a_rule_words_and_its_own_mark() {
    let mut marks: Vec<&str> = IdentifierKind::ALL.iter().map(|kind| kind.mark()).collect();
    marks.sort_unstable();
    marks.dedup();
    assert_eq!(marks.len(), IdentifierKind::ALL.len());
    for kind in IdentifierKind::ALL {
        let judgement = stated(kind);
        assert_eq!(judgement.findings.len(), 2, "{kind:?}");
        assert!(judgement.advice.first().is_some_and(|advice| advice.link.is_some()), "{kind:?}");
    }
    assert_eq!(crate::identifier::other::RULES.len(), IdentifierKind::ALL.len());
}

#[test]
fn the_posts_are_all_there_and_four_share_their_letters() {
    let posts: PostTable = toml::from_str(include_str!("../../../../../content/data/posts.toml")).unwrap();
    assert_eq!(posts.faults(), []);
    assert_eq!(posts.post.len(), 227);
    let shared: Vec<String> = in_context(|context| {
        posts.post.iter().map(|post| post.code.clone()).filter(|code| context.prefixes.find(code).is_some()).collect()
    });
    assert_eq!(shared, ["CLM", "JAK", "MTL", "SNJ"]);
    let record = posts.to_record("es");
    assert_eq!(record["LND"], "Londres");
    assert_eq!(posts.to_record("en")["LND"], "London");
    let pairs = record.iter().map(|(code, city)| (code.as_str(), city.as_str()));
    assert_eq!(PostTable::from_record(pairs).to_record("fr"), record);
}
