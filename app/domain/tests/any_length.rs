//! Any text has an answer in time: a paste of thousands of characters must not freeze a page.

use std::time::{Duration, Instant};

use domain::date::date;
use domain::number::PostTable;
use domain::receipt::{Context, PrefixTable, check};

/// For a build without optimisations on a busy machine; the figure for readers is 5 ms.
const PATIENCE: Duration = Duration::from_millis(500);

#[test]
fn ten_thousand_characters_are_judged_in_time() {
    let prefixes: PrefixTable = toml::from_str(include_str!("../../../content/data/prefixes.toml")).unwrap();
    let posts: PostTable = toml::from_str(include_str!("../../../content/data/posts.toml")).unwrap();
    let prefixes = prefixes.with_posts(posts);
    let context = Context { prefixes: &prefixes, today: date(2026, 11, 24).unwrap() };
    let pieces = [
        "A",
        "1",
        " ",
        "A ",
        "1 ",
        "EAC2212300000",
        "IOE 09",
        "MNL ",
        "É",
        "٣",
        "123-45-6789 ",
        "a@b.",
        "I-485 ",
        ":",
        "*",
        "-",
        "\u{200B}",
    ];
    for piece in pieces {
        let typed: String = piece.chars().cycle().take(10_000).collect();
        let begin = Instant::now();
        let judgement = check(&typed, context);
        assert!(!judgement.findings.is_empty());
        assert!(begin.elapsed() < PATIENCE, "{:?} for {piece:?}, repeated", begin.elapsed());
    }
}
