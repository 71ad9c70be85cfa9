//! Any text as the password field may hold it.
#![no_main]

use std::sync::LazyLock;

use domain::finding::Value;
use domain::password::accepted::{RULES, meets_rules};
use domain::password::lists::Lists;
use domain::password::matching::known::Known;
use domain::password::estimate;
use libfuzzer_sys::fuzz_target;

static LISTS: LazyLock<Lists> =
    LazyLock::new(|| Lists::unpack(include_bytes!("../../../app/strength/lists/packed.bin")).expect("lists"));

fuzz_target!(|typed: (&str, &str)| {
    let (password, own) = typed;
    let estimate = estimate(password, &Known::new(own, 2026), &LISTS);
    assert!(estimate.score.number() <= 4);
    assert!(estimate.guesses.is_finite() && estimate.guesses >= 1.0);
    assert_eq!(meets_rules(password), RULES.into_iter().all(|rule| rule.is_met(password)));
    // Counts of characters are told; four characters of a password in a row are not.
    if password.chars().count() > 3 && !password.bytes().all(|byte| byte.is_ascii_digit()) {
        let repeats = |value: &Value| matches!(value, Value::Text(text) if text.contains(password));
        assert!(!estimate.findings.iter().flat_map(|finding| &finding.arguments).any(|(_, value)| repeats(value)));
    }
});
