//! What pages give to tools, as the tools read it: by `contract::json`, which knows less of JSON than the generator can write.

use std::collections::BTreeSet;
use std::fmt::Debug;

use contract::case_tracker::{self, CaseTrackerPageProps, Titles};
use contract::json::read;
use contract::password_strength::{self, PasswordStrengthPageProps};
use contract::receipt_validator::{self, ReceiptValidatorPageProps};
use contract::sign_up_walkthrough::{self, SignUpWalkthroughPageProps};
use serde::de::DeserializeOwned;
use tests::Site;

/// Reads a value as a tool does, and as a reader of any JSON does.
#[track_caller]
fn check<Value: DeserializeOwned + Debug + PartialEq>(json: &str) {
    let expected: Value = serde_json::from_str(json).expect("what was written can be read");
    assert_eq!(read::<Value>(json).as_ref(), Ok(&expected));
}

/// The tools of a page, each by its name with its props.
fn tools(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split("data-island=\"").skip(1).filter_map(|tool| {
        let (name, rest) = tool.split_once('"')?;
        let (_, rest) = rest.split_once("class=\"island-props\">")?;
        Some((name, rest.split_once("</script>")?.0))
    })
}

#[test]
fn every_tool_reads_what_its_page_gives() {
    let mut seen = BTreeSet::new();
    let pages = Site::real().files().filter(|(path, _)| path.ends_with(".html"));
    for (path, html) in pages {
        for (name, json) in tools(str::from_utf8(html).expect("a page is text")) {
            match name {
                receipt_validator::NAME => check::<ReceiptValidatorPageProps>(json),
                password_strength::NAME => check::<PasswordStrengthPageProps>(json),
                sign_up_walkthrough::NAME => check::<SignUpWalkthroughPageProps>(json),
                case_tracker::NAME => check::<CaseTrackerPageProps>(json),
                other => panic!("{path}: no tool `{other}`"),
            }
            seen.insert(name);
        }
    }
    assert_eq!(seen, contract::ISLANDS.iter().copied().collect::<BTreeSet<_>>());
}

#[test]
fn the_tracker_reads_the_official_titles() {
    let files = Site::real().files();
    let files = files.filter(|(path, _)| path.starts_with("assets/case-tracker-") && path.ends_with(".json"));
    let mut count = 0;
    for (_, json) in files {
        check::<Titles>(str::from_utf8(json).expect("a file of titles is text"));
        count += 1;
    }
    assert_eq!(count, 2, "one file for each language");
}
