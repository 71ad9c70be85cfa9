//! Any text as the number field may hold it.
#![no_main]

use std::sync::LazyLock;

use domain::date::{Date, date};
use domain::finding::{Finding, Value};
use domain::identifier::{Context, IdentifierKind, PostTable, PrefixTable, Verdict, check};
use libfuzzer_sys::fuzz_target;

static TABLES: LazyLock<PrefixTable> = LazyLock::new(|| {
    let posts: PostTable = toml::from_str(include_str!("../../../content/data/posts.toml")).expect("posts");
    let prefixes: PrefixTable = toml::from_str(include_str!("../../../content/data/prefixes.toml")).expect("prefixes");
    prefixes.with_posts(posts)
});

fn today() -> Date {
    date(2026, 11, 24).expect("a day of the calendar")
}

fuzz_target!(|typed: &str| {
    let context = Context { prefixes: &TABLES, today: today() };
    let judgement = check(typed, context);
    assert!(!judgement.findings.is_empty());
    for repair in &judgement.repairs {
        assert_eq!(check(&repair.number, context).verdict, Verdict::ReceiptNumber, "{repair:?}");
    }
    if let Some(number) = judgement.number() {
        assert_eq!(number.len(), 13);
        assert_eq!(check(&number, context).number(), Some(number));
    }
    if judgement.kind == Some(IdentifierKind::SocialSecurityNumber) {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let repeats = |finding: &Finding| {
            finding.arguments.iter().any(|(_, value)| matches!(value, Value::Text(text) if text.contains(&digits)))
        };
        assert!(!judgement.findings.iter().any(repeats));
    }
});
