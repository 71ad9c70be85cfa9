//! Any text as the field for a letter may hold it.
#![no_main]

use std::sync::LazyLock;

use domain::date::date;
use domain::letter::{gather, read};
use domain::identifier::{Context, PostTable, PrefixTable};
use libfuzzer_sys::fuzz_target;

static TABLES: LazyLock<PrefixTable> = LazyLock::new(|| {
    let posts: PostTable = toml::from_str(include_str!("../../../content/data/posts.toml")).expect("posts");
    let prefixes: PrefixTable = toml::from_str(include_str!("../../../content/data/prefixes.toml")).expect("prefixes");
    prefixes.with_posts(posts)
});

fuzz_target!(|text: &str| {
    let today = date(2026, 11, 24).expect("a day of the calendar");
    let letter = read(text, Context { prefixes: &TABLES, today });
    let mut end = 0;
    for found in &letter.found {
        assert!(found.range.start >= end && found.range.end > found.range.start);
        assert!(text.get(found.range.clone()).is_some(), "{:?} cuts a character", found.range);
        end = found.range.end;
    }
    let groups = gather(text, &letter);
    let shown: usize = groups.iter().flat_map(|group| &group.lines).map(|line| line.times).sum();
    assert!(shown <= letter.found.len());
});
