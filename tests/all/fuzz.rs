//! Any text in, no panic out: seeds from the real content, mangled by chance, into parsing and directives.
//!
//! Chance comes from a seed, so that a fault found once is found again: it is printed with the
//! text. `WAYMARK_FUZZ_SECONDS` says how long each target runs; `.ci/run` gives it a minute, and
//! without it each runs a fixed number of rounds.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use generator::diagnostic::rules;
use generator::parse::directive;
use generator::source::{SourcePath, SourceTree};
use generator::{builtin, diagnostic, fs};

use crate::architecture::root;
use crate::fixture::build;

/// How many rounds a target runs where nobody says how long.
const ROUNDS: u64 = 400;

/// A small source of chance: xorshift, after Marsaglia.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).expect("a length")).expect("below a length")
    }
}

/// What markdown, TOML and directives are made of, and what has broken parsers before.
const PIECES: [&str; 44] = [
    ":::",
    "::",
    ":",
    ":::notice",
    "::tool{name=\"",
    "\"}",
    "{",
    "}",
    "{#",
    "{#x}",
    "[",
    "]",
    "](",
    "![",
    "[^1]",
    "[^1]: ",
    "+++",
    "\n+++\n",
    "```",
    "~~~",
    "\n",
    "\r\n",
    "\n\n",
    "    ",
    "\t",
    "# ",
    "###### ",
    "> ",
    "- ",
    "1. ",
    "| a | b |\n|---|---|\n",
    "<!--",
    "-->",
    "<b>",
    "<?",
    "\u{feff}",
    "\u{0}",
    "ñ",
    "\u{301}",
    "👩‍👩‍👧",
    "\u{202e}",
    "title = ",
    "[[",
    "2027-13-45",
];

fn mangle(random: &mut Random, seed: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let to = (at + random.below(40)).min(bytes.len());
        match random.below(7) {
            0 => drop(bytes.drain(at..to)),
            1 => bytes.truncate(at),
            2 => drop(bytes.splice(at..at, PIECES[random.below(PIECES.len())].bytes())),
            3 => {
                let piece = PIECES[random.below(PIECES.len())].repeat(1 + random.below(60));
                drop(bytes.splice(at..at, piece.into_bytes()));
            }
            4 => {
                let from = random.below(other.len() + 1);
                let end = (from + random.below(200)).min(other.len());
                drop(bytes.splice(at..to, other[from..end].iter().copied()));
            }
            5 => {
                let again = bytes[at..to].to_vec();
                drop(bytes.splice(at..at, again));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).expect("a byte");
                }
            }
        }
    }
    bytes
}

/// Every page of the real content, and every example of a rule.
fn seeds() -> Vec<Vec<u8>> {
    let tree = fs::read_tree(&root()).expect("the content is here");
    let pages = tree.below("content").filter(|(path, _)| path.extension() == "md").map(|(_, file)| file.bytes.to_vec());
    let fixtures = tree.below("fixtures").map(|(_, file)| file.bytes.to_vec());
    let examples = rules::ALL.iter().filter_map(|rule| Some(rule.example.sites()?.0.into_bytes()));
    pages.chain(fixtures).chain(examples).collect()
}

/// Runs a target on mangled seeds until its time or its rounds are over.
#[expect(clippy::print_stdout, reason = "figures are printed to be read")]
fn run(name: &str, target: impl Fn(&[u8])) {
    let seeds = seeds();
    let seconds = std::env::var("WAYMARK_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let began = Instant::now();
    let mut round: u64 = 0;
    loop {
        let over = match seconds {
            Some(seconds) => began.elapsed() >= Duration::from_secs(seconds),
            None => round >= ROUNDS,
        };
        if over {
            break;
        }
        round += 1;
        let mut random = Random(round.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let (seed, other) = (random.below(seeds.len()), random.below(seeds.len()));
        let bytes = mangle(&mut random, &seeds[seed], &seeds[other]);
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(&bytes))) {
            let what = panic.downcast_ref::<String>().cloned().unwrap_or_else(|| "no words".to_owned());
            panic!("{name}, round {round}: {what}\n{}", String::from_utf8_lossy(&bytes).escape_debug());
        }
    }
    println!("figure: {round} rounds of {name}");
}

/// A page of any bytes, in a site that is otherwise whole.
fn site(bytes: &[u8]) -> SourceTree {
    let mut tree = builtin::tree();
    let home = "+++\ntitle = \"Home\"\ndescription = \"A page that a test made up, described in more than fifty characters.\"\n+++\n";
    tree.insert(SourcePath::new("content/en/index.md"), home.into());
    tree.insert(SourcePath::new("content/en/any.md"), bytes.to_vec());
    tree
}

#[test]
fn any_page_is_parsed_or_reported_and_every_position_is_within_it() {
    run("parse", |bytes| {
        let tree = site(bytes);
        let built = build(&tree);
        let report = &built.outcome.report;
        for reported in report.diagnostics() {
            let length = tree.get(&reported.file).map_or(0, |file| file.bytes.len());
            assert!(reported.span.start <= reported.span.end && reported.span.end <= length + 1, "{reported:?}");
            assert!(rules::find(reported.rule.name).is_some());
        }
        let drawn = diagnostic::draw(report, &tree, false);
        assert_eq!(drawn.is_empty(), report.diagnostics().is_empty());
        for line in diagnostic::json_lines(report, &tree).lines() {
            let line: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
            let number = |key: &str| line[key].as_u64().expect("a number");
            assert!((number("line"), number("column")) <= (number("end_line"), number("end_column")), "{line}");
            assert!(number("line") >= 1 && number("column") >= 1, "{line}");
        }
        if report.errors() == 0 {
            assert!(built.output.len() > 2, "a site without errors has its pages");
        }
    });
}

#[test]
fn masking_directives_preserves_the_length_of_any_text() {
    run("directives", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let (masked, markers) = directive::mask(&text);
        assert_eq!(masked.len(), text.len());
        for (at, marker) in &markers {
            assert_eq!(*at, marker.span.start);
            assert!(text[marker.span.clone()].starts_with("::"), "{marker:?}");
        }
        let mut done = 0;
        while let Some(inline) = directive::inline(&text, done) {
            assert!(inline.span.start >= done && inline.span.end > done, "{inline:?} after {done}");
            assert!(text[inline.span.clone()].starts_with(':'));
            done = inline.span.end;
        }
    });
}

#[test]
fn fixing_any_page_never_adds_a_mistake() {
    run("mending", |bytes| {
        let tree = site(bytes);
        let inputs = generator::BuildOptions { bundle: None, base_url: None, today: crate::fixture::today() };
        let before = build(&tree).outcome.report.errors();
        let fixed = generator::fix::apply_fixes(&tree, inputs);
        let mut changed = tree.clone();
        for file in &fixed {
            assert_ne!(file.before, file.after);
            changed.insert(file.path.clone(), file.after.clone().into_bytes());
        }
        let after = build(&changed).outcome.report.errors();
        assert!(if fixed.is_empty() { after == before } else { after < before }, "{before} became {after}");
    });
}

#[test]
fn endless_nesting_of_components_does_not_abort_the_program() {
    let many = 60_000;
    for text in [
        ":::notice\n".repeat(many),
        "> ".repeat(many),
        "- ".repeat(many),
        "[".repeat(many),
        "*a ".repeat(many),
        "<b>\n".repeat(many),
        "::: \n".repeat(many),
    ] {
        let page = format!("{}{text}", crate::fixture::page("Deep", ""));
        let tree = site(page.as_bytes());
        let report = build(&tree).outcome.report;
        assert!(!diagnostic::json_lines(&report, &tree).contains("panicked"));
    }
}
