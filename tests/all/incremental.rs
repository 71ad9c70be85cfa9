//! The site cached in memory compared with the site built from nothing: after any edits, in any order, files
//! and report are the same.
//!
//! The edits come from a generator with a seed, so that a failure can be had again. They are
//! chosen for what pages show of each other: titles, weights, languages, headings, old addresses,
//! words, templates, styles, and mistakes in all of these.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use domain::date::Date;
use generator::diagnostic::{Report, Severity};
use generator::live_site::LiveSite;
use generator::source::{SourcePath, SourceTree};
use generator::wasm::{AppBundle, Module};
use generator::{BuildOptions, build, builtin};

use crate::fixture::today;

/// Numbers that look like chance and are the same every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("below a usize")
    }

    fn one_in(&mut self, odds: usize) -> bool {
        self.below(odds) == 0
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

const LANGUAGES: [&str; 2] = ["en", "es"];
const FOLDERS: [&str; 5] = ["", "a/", "a/deep/", "b/", "c/"];
const NAMES: [&str; 5] = ["index.md", "one.md", "two.md", "three.md", "404.md"];
/// The steps of the walkthrough; the last two are help.
const STEPS: [&str; 5] = ["ready", "email", "code", "help", "lost"];
const TITLES: [&str; 6] = ["Receipt", "Password", "A & B", "Año", "Tools", "Sign in"];
const ANCHORS: [&str; 4] = ["", "#part", "#where", "#none"];

fn any_page(dice: &mut Dice) -> String {
    format!("content/{}/{}{}", dice.pick(&LANGUAGES), dice.pick(&FOLDERS), dice.pick(&NAMES))
}

fn any_step(dice: &mut Dice) -> String {
    format!("content/{}/sign-up/{}.md", dice.pick(&LANGUAGES), dice.pick(&STEPS))
}

fn is_step(path: &str) -> bool {
    path.contains("/sign-up/") && !path.ends_with("/index.md")
}

/// A step of the walkthrough, with what it shows of other steps and of pages.
fn step(dice: &mut Dice, path: &str) -> Vec<u8> {
    let mut front = format!("title = \"{} {}\"\n", dice.pick(&TITLES), dice.below(4));
    let first = path.starts_with("content/en/");
    if first || dice.one_in(4) {
        let _ = writeln!(front, "weight = {}", dice.below(5));
        // Help is recognized by its name, so that most scripts are whole.
        let is_help = path.ends_with("/help.md") || path.ends_with("/lost.md");
        if is_help != dice.one_in(15) {
            front.push_str("branch = true\n");
        }
        if is_help && dice.one_in(3) {
            let _ = writeln!(front, "back = \"{}\"", dice.pick(&STEPS[..3]));
        }
        if !is_help {
            front.push_str(dice.pick(&["trouble = [\"help\", \"lost\"]\n", "trouble = [\"lost\", \"help\"]\n"]));
        }
        if dice.one_in(4) {
            let _ = writeln!(front, "choices = [\"{}\"]", dice.pick(&STEPS));
        }
        if dice.one_in(4) {
            let _ = writeln!(front, "wait = {}", 1 + dice.below(9));
        }
    }
    let mut body = String::new();
    for _ in 0..dice.below(4) {
        let part = match dice.below(12) {
            0 => format!("### More {{#more-{}}}", dice.below(9)),
            1 if dice.one_in(3) => "### Part {#part}".to_owned(),
            2 => "::tool{name=\"receipt-validator\"}".to_owned(),
            3 if dice.one_in(4) => dice.pick(&["<b>raw</b>", "::tool{name=\"sign-up-walkthrough\"}"]).to_owned(),
            4 => "Press :label[Sign In]{gloss=\"Entrar\"} now.".to_owned(),
            5 | 6 => format!("See [help]({}.md).", dice.pick(&STEPS)),
            7 => format!("See [more](#more-{}).", dice.below(9)),
            _ => format!("Read [the guide]({}) first.", link(dice, path)),
        };
        let _ = write!(body, "\n{part}\n");
    }
    if dice.one_in(40) { body.into_bytes() } else { format!("+++\n{front}+++\n{body}").into_bytes() }
}

/// The page that shows the steps; now and then without showing them.
fn walkthrough_page(dice: &mut Dice) -> Vec<u8> {
    let tool = if dice.one_in(8) { "" } else { "::tool{name=\"sign-up-walkthrough\"}\n" };
    let part = dice.pick(&["", "\n## Part {#part}\n", "\n## More {#more-3}\n"]);
    format!("+++\n{}+++\n\n{tool}{part}", front_matter(dice)).into_bytes()
}

/// The text of a page or a step.
fn markdown(dice: &mut Dice, path: &str) -> Vec<u8> {
    if is_step(path) {
        step(dice, path)
    } else if path.ends_with("/sign-up/index.md") {
        walkthrough_page(dice)
    } else {
        page(dice, path)
    }
}

/// The path from one page to another, as it is written in a link; sometimes to nowhere.
fn link(dice: &mut Dice, from: &str) -> String {
    let up = "../".repeat(from.matches('/').count() - 2);
    match dice.below(14) {
        0 => "#part".to_owned(),
        1 => format!("{up}../assets/mark.svg"),
        2 => format!("{up}../assets/gone.svg"),
        3 => "https://www.uscis.gov/forms".to_owned(),
        4 => format!("/{}", dice.pick(&FOLDERS)),
        5 => format!("{up}../{}/{}{}", dice.pick(&LANGUAGES), dice.pick(&FOLDERS), dice.pick(&NAMES)),
        6 => format!("{up}sign-up/{}.md", dice.pick(&STEPS)),
        7 => format!("{up}sign-up/index.md{}", dice.pick(&["", "#ready", "#lost", "#more-1", "#part"])),
        _ => format!("{up}{}{}{}", dice.pick(&FOLDERS), dice.pick(&NAMES), dice.pick(&ANCHORS)),
    }
}

fn front_matter(dice: &mut Dice) -> String {
    let mut out = format!("title = \"{} {}\"\n", dice.pick(&TITLES), dice.below(4));
    let _ = writeln!(
        out,
        "description = \"What a test says of page {}, in more than the fifty characters it needs.\"",
        dice.below(5)
    );
    for (odds, line) in [
        (3, "weight = 10"),
        (4, "weight = 20"),
        (4, "nav_title = \"Short\""),
        (5, "slug = \"other\""),
        (6, "listed = false"),
        (2, "layout = \"page\""),
        (8, "layout = \"tool\""),
        (8, "layout = \"home\""),
        (5, "reviewed = 2026-10-01\nreview_by = 2027-10-01\nsources = [\"https://www.uscis.gov/\"]"),
        (5, "redirect_from = [\"/old/\"]"),
        (6, "redirect_from = [\"/a/one/\", \"/older/\"]"),
        (25, "titel = \"x\""),
        (25, "weight = \"heavy\""),
    ] {
        let key = line.split(' ').next().unwrap_or_default();
        if dice.one_in(odds) && !out.contains(&format!("\n{key} ")) {
            let _ = writeln!(out, "{line}");
        }
    }
    out
}

fn page(dice: &mut Dice, path: &str) -> Vec<u8> {
    let mut body = String::new();
    for _ in 0..dice.below(7) {
        let part = match dice.below(13) {
            0 => "## Part {#part}".to_owned(),
            1 => format!("## {}", dice.pick(&TITLES)),
            2 => "### ¿Dónde? {#where}".to_owned(),
            3 => ":::notice{kind=\"tip\"}\nGood to know.\n:::".to_owned(),
            4 => "::tool{name=\"receipt-validator\"}".to_owned(),
            5 => "Press :label[Sign In]{gloss=\"Entrar\"} now.".to_owned(),
            6 if dice.one_in(4) => dice.pick(&["<b>raw</b>", ":::notis\nx\n:::", "::tool{name=\"no\"}"]).to_owned(),
            7 => format!("![A mark]({})", link(dice, path)),
            _ => format!("Read [the guide]({}) first.", link(dice, path)),
        };
        let _ = write!(body, "\n{part}\n");
    }
    match dice.below(40) {
        0 => Vec::new(),
        1 => body.into_bytes(),
        2 => b"+++\ntitle = \"\xff\"\n+++\n".to_vec(),
        _ => format!("+++\n{}+++\n{body}", front_matter(dice)).into_bytes(),
    }
}

fn config(dice: &mut Dice) -> String {
    let mut out = format!(
        "title = \"{}\"\nbase_url = \"https://example.org/{}\"\n",
        dice.pick(&["Way", "Mark"]),
        dice.pick(&["", "help/"])
    );
    if dice.one_in(6) {
        out.push_str("default_language = \"es\"\n");
    }
    out.push_str("[languages.en]\nname = \"English\"\n");
    if !dice.one_in(4) {
        out.push_str("[languages.es]\nname = \"Español\"\n");
    }
    out
}

/// One edit: mostly of a page, now and then of what all pages share.
fn edit(dice: &mut Dice, tree: &mut SourceTree, whole: &SourceTree) {
    let paths: Vec<SourcePath> =
        tree.below("content").map(|(path, _)| path.clone()).filter(|path| path.extension() == "md").collect();
    let known = |dice: &mut Dice| (!paths.is_empty()).then(|| paths[dice.below(paths.len())].clone());
    let put = |tree: &mut SourceTree, path: &str, text: String| tree.insert(SourcePath::new(path), text.into_bytes());
    match dice.below(20) {
        0..=5 => {
            if let Some(path) = known(dice) {
                let bytes = markdown(dice, path.as_str());
                tree.insert(path, bytes);
            }
        }
        6..=9 => {
            let path = match dice.below(8) {
                0 | 1 => any_step(dice),
                2 => format!("content/{}/sign-up/index.md", dice.pick(&LANGUAGES)),
                _ => any_page(dice),
            };
            let bytes = markdown(dice, &path);
            tree.insert(SourcePath::new(path), bytes);
        }
        10 | 11 => {
            if let Some(path) = known(dice) {
                tree.remove(&path);
            }
        }
        12 | 13 => {
            if let Some(path) = known(dice) {
                let bytes = tree.get(&path).expect("it is there").bytes.to_vec();
                tree.remove(&path);
                tree.insert(SourcePath::new(any_page(dice)), bytes);
            }
        }
        14 => {
            let text = config(dice);
            put(tree, "content/site.toml", text);
        }
        15 => {
            let color = dice.pick(&["red", "blue", "{"]);
            put(tree, "styles/prose.css", format!("@layer components {{ .prose {{ color: {color} }} }}"));
        }
        16 => {
            let picture = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\"/>", dice.below(3));
            put(tree, dice.pick(&["content/assets/mark.svg", "content/assets/new.svg"]), picture);
        }
        17 => {
            let path = format!("content/{}/words/site.toml", dice.pick(&LANGUAGES));
            let whole = whole.get(&SourcePath::new(path.as_str())).expect("built in");
            let text = String::from_utf8_lossy(&whole.bytes).into_owned();
            let text =
                if dice.one_in(3) { text } else { text.replace("skip = \"", &format!("skip = \"{} ", dice.below(3))) };
            put(tree, &path, text);
        }
        18 => {
            let text = dice.pick(&[
                "{% component notice(kind: string = \"note\", @words) {\"body\": true} -%}<aside>{{ body | safe }}</aside>{%- endcomponent notice %}",
                "{% component notice(kind: string, title: string, @words) {\"body\": true} -%}<div>{{ body | safe }}</div>{%- endcomponent notice %}",
                "{% component notice(kind: string",
            ]);
            put(tree, "templates/components/notice.html", text.to_owned());
        }
        _ => {
            // A folder that goes, as in another branch.
            let folder = format!("content/{}/{}", dice.pick(&LANGUAGES), dice.pick(&["a", "b", "c", "sign-up"]));
            let gone: Vec<SourcePath> = tree.below(&folder).map(|(path, _)| path.clone()).collect();
            gone.iter().for_each(|path| tree.remove(path));
            if dice.one_in(3) {
                *tree = whole.clone();
            }
        }
    }
}

/// Restores the walkthrough of the beginning. Its steps hang on each other, so that the
/// reported file is seldom the one that was changed.
fn restore_walkthrough(tree: &mut SourceTree, whole: &SourceTree) {
    for folder in LANGUAGES.map(|lang| format!("content/{lang}/sign-up")) {
        let steps: Vec<SourcePath> = tree.below(&folder).map(|(path, _)| path.clone()).collect();
        steps.iter().for_each(|path| tree.remove(path));
        for (path, file) in whole.below(&folder) {
            tree.put(path.clone(), file.clone());
        }
    }
}

/// Fixes what an earlier state reported, as an editor would: by another text instead of
/// the one at fault, or by the file that was there in the beginning.
fn repair(dice: &mut Dice, tree: &mut SourceTree, whole: &SourceTree, reported: &Report) {
    for fault in reported.diagnostics().iter().filter(|fault| fault.severity() == Severity::Error) {
        if fault.file.as_str().contains("/sign-up/") && !dice.one_in(4) {
            restore_walkthrough(tree, whole);
            continue;
        }
        match whole.get(&fault.file) {
            Some(file) => tree.put(fault.file.clone(), file.clone()),
            None if fault.file.extension() != "md" => tree.remove(&fault.file),
            None if dice.one_in(4) => tree.remove(&fault.file),
            None if is_step(fault.file.as_str()) => {
                let bytes = step(dice, fault.file.as_str());
                tree.insert(fault.file.clone(), bytes);
            }
            None => {
                let text = format!(
                    "+++\ntitle = \"{} {}\"\ndescription = \"A page that was mended, described in more than the fifty characters.\"\nweight = {}\nlayout = \"{}\"\n+++\n\n## Part {{#part}}\n\nMended.\n",
                    dice.pick(&TITLES),
                    dice.below(9),
                    dice.below(3),
                    dice.pick(&["page", "tool", "section"]),
                );
                tree.insert(fault.file.clone(), text.into_bytes());
            }
        }
    }
    if tree.below("content").all(|(path, _)| path.extension() != "md") {
        *tree = whole.clone();
    }
}

/// Plays many edits and holds both sites against each other after each.
#[track_caller]
fn check(seed: u64, steps: usize) {
    let mut dice = Dice(seed);
    let mut whole = builtin::tree();
    whole.insert(SourcePath::new("content/site.toml"), config(&mut Dice(1)).into_bytes());
    for lang in LANGUAGES {
        let path = format!("content/{lang}/index.md");
        let text = "+++\ntitle = \"Home\"\ndescription = \"The first page of a site that a test made, in over fifty characters.\"\nlayout = \"home\"\n+++\n";
        whole.insert(SourcePath::new(path), text.into());
    }
    // A walkthrough that is whole, so that edits of its steps have something to break.
    for (path, text) in [
        (
            "index",
            "title = \"Sign up\"\ndescription = \"The walkthrough of a site that a test made, in over fifty characters.\"\nlayout = \"tool\"\n+++\n\n::tool{name=\"sign-up-walkthrough\"}\n\n## Part {#part}\n",
        ),
        ("ready", "title = \"Ready\"\nweight = 1\ntrouble = [\"help\", \"lost\"]\n+++\n\n[Home](../index.md)\n"),
        ("email", "title = \"Email\"\nweight = 2\n+++\n\n[Back](ready.md)\n"),
        ("code", "title = \"Code\"\nweight = 3\n+++\n\n### More {#more-1}\n"),
        ("help", "title = \"Help\"\nbranch = true\n+++\n"),
        ("lost", "title = \"Lost\"\nbranch = true\nback = \"email\"\n+++\n"),
    ] {
        whole.insert(SourcePath::new(format!("content/en/sign-up/{path}.md")), format!("+++\n{text}").into_bytes());
    }
    let mut tree = whole.clone();
    let module = || Module { bindings: b"export default () => {};".to_vec(), wasm: b"\0asm".to_vec() };
    let bundle = Arc::new(AppBundle {
        modules: BTreeMap::from([("receipt".to_owned(), module())]),
        passphrases: BTreeMap::new(),
    });
    let mut site = LiveSite::default();
    let (mut clean, mut reported) = (0, Report::default());
    for step in 0..steps {
        if reported.errors() > 0 && !dice.one_in(5) {
            repair(&mut dice, &mut tree, &whole, &reported);
        } else {
            (0..=dice.below(3)).for_each(|_| edit(&mut dice, &mut tree, &whole));
        }
        let day: Date = if dice.one_in(10) { domain::date::date(2027, 12, 1).expect("a day") } else { today() };
        let bundle = dice.one_in(2).then_some(&bundle);
        let options = BuildOptions { bundle, base_url: None, today: day };
        let outcome = site.build(&tree, options);
        let fresh = build(&tree, options);
        let run = format!("seed {seed}, step {step}");
        assert_eq!(outcome.report.diagnostics(), fresh.outcome.report.diagnostics(), "{run}");
        assert_eq!(outcome.pages, fresh.outcome.pages, "{run}");
        reported = outcome.report;
        if reported.errors() > 0 {
            continue;
        }
        clean += 1;
        let sheet_rewrite = site.sheet_rewrite();
        let files = site.files();
        let names: Vec<&str> = files.keys().map(|path| path.as_str()).collect();
        assert_eq!(names, fresh.output.keys().map(|path| path.as_str()).collect::<Vec<_>>(), "{run}");
        for (path, bytes) in &fresh.output {
            let incremental = &files[path];
            let incremental = sheet_rewrite
                .as_ref()
                .filter(|_| path.as_str().ends_with(".html"))
                .map_or(incremental.clone(), |sheet_rewrite| sheet_rewrite.apply(incremental));
            let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert!(
                incremental[..] == bytes[..],
                "{run}: {path} is\n{}\nand should be\n{}",
                shown(&incremental),
                shown(bytes)
            );
        }
    }
    assert!(clean * 5 > steps, "of {steps} states {clean} had no errors: the edits are too wild to show anything");
}

#[test]
fn after_any_edits_a_warm_build_equals_a_cold_one() {
    for seed in 0..12 {
        check(seed, 60);
    }
}

#[test]
fn an_edit_that_is_undone_leaves_no_trace() {
    let tree = crate::fixture::tree(&format!(
        "//- content/en/index.md\n{}//- content/en/one.md\n{}",
        crate::fixture::page("Home", "[One](one.md)"),
        crate::fixture::page("One", "## Part"),
    ));
    let mut site = LiveSite::default();
    let inputs = || BuildOptions { bundle: None, base_url: None, today: today() };
    site.build(&tree, inputs());
    let (files, content) = (site.files(), site.content());
    let mut edited = tree.clone();
    edited.insert(SourcePath::new("content/en/one.md"), crate::fixture::page("Another", "## Part").into_bytes());
    site.build(&edited, inputs());
    assert_ne!(site.content(), content);
    site.build(&tree, inputs());
    assert_eq!((site.files(), site.content()), (files, content));
}

#[test]
fn other_styles_are_no_other_content() {
    let tree = crate::fixture::tree(&format!("//- content/en/index.md\n{}", crate::fixture::page("Home", "Hello.")));
    let mut site = LiveSite::default();
    let inputs = || BuildOptions { bundle: None, base_url: None, today: today() };
    site.build(&tree, inputs());
    let (content, styles) = (site.content(), site.styles());
    let mut edited = tree.clone();
    edited.insert(SourcePath::new("styles/print.css"), b"@media print { a { color: red } }".to_vec());
    site.build(&edited, inputs());
    assert_eq!(site.content(), content);
    assert_ne!(site.styles(), styles);
}

/// Everything that a build gives, with so many threads.
fn with_threads(tree: &SourceTree, threads: usize) -> generator::Built {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    pool.install(|| build(tree, BuildOptions { bundle: None, base_url: None, today: today() }))
}

#[test]
fn any_number_of_threads_writes_the_same_bytes_and_diagnostics() {
    let mut dice = Dice(7);
    let mut tree = builtin::tree();
    for _ in 0..200 {
        let path = any_page(&mut dice);
        let bytes = page(&mut dice, &path);
        tree.insert(SourcePath::new(path), bytes);
    }
    let (one, four) = (with_threads(&tree, 1), with_threads(&tree, 4));
    assert_eq!(one.outcome.report, four.outcome.report);
    // Two pages at one address are an error; which of them was handed on last is nobody's matter.
    if one.outcome.report.errors() == 0 {
        assert_eq!(one.output, four.output);
    }
    let clean = crate::fixture::tree(&format!(
        "//- content/en/index.md\n{}{}",
        crate::fixture::page("Home", "Hello."),
        (0..200)
            .map(|at| format!(
                "//- content/en/p{at}.md\n{}",
                crate::fixture::page(&format!("P {at}"), "[Home](index.md)")
            ))
            .collect::<String>()
    ));
    let (one, four) = (with_threads(&clean, 1), with_threads(&clean, 4));
    assert_eq!(one.outcome.report.errors(), 0);
    assert_eq!((one.output, one.outcome.report), (four.output, four.outcome.report));
}
