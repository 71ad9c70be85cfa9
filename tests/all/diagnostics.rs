//! What is reported to authors: each mistake at its line and column.
//!
//! The test of each rule has its message; here are sites in which many rules meet.

use crate::fixture::{assert_reported, build, page, reported, tree};

/// A site in, diagnostics out.
#[track_caller]
fn check(site: &str, expected: &[&str]) {
    let tree = tree(site);
    assert_reported(&reported(&build(&tree), &tree), expected);
}

/// The body of `content/en/index.md` in; it begins in line 7.
#[track_caller]
fn check_body(body: &str, expected: &[&str]) {
    check(&format!("//- content/en/index.md\n{}", page("Home", body)), expected);
}

fn guide(front: &str, body: &str) -> String {
    format!("//- content/en/index.md\n{}//- content/en/g.md\n+++\n{front}\n+++\n\n{body}", page("Home", ""))
}

const DESCRIPTION: &str = "description = \"A guide that a test made up, described in over fifty characters.\"";
const REVIEWED: &str = "reviewed = 2026-11-01\nreview_by = 2027-11-01\nsources = [\"https://www.uscis.gov/\"]";

#[test]
fn misspelt_keys_get_their_nearest_name() {
    check(
        &guide(&format!("titel = \"G\"\n{DESCRIPTION}\n{REVIEWED}\nwieght = 3"), "Text."),
        &[
            "error[missing-key] content/en/g.md:2:1",
            "error[unknown-key] content/en/g.md:2:1",
            "error[unknown-key] content/en/g.md:7:1",
        ],
    );
}

#[test]
fn values_of_the_wrong_kind_are_named() {
    check(
        &guide(
            &format!("title = 5\n{DESCRIPTION}\nreviewed = \"2026-11-01\"\nreview_by = 2027-13-01\nsources = \"x\""),
            "Text.",
        ),
        &[
            "error[wrong-type] content/en/g.md:2:9",
            "error[wrong-type] content/en/g.md:4:12",
            "error[impossible-date] content/en/g.md:5:13",
            "error[wrong-type] content/en/g.md:6:11",
        ],
    );
}

#[test]
fn guides_must_name_dates_and_official_sources() {
    check(
        &guide(&format!("title = \"G\"\n{DESCRIPTION}\nsources = [\n  \"https://uscis.example.com/\",\n]"), "Text."),
        &[
            "error[missing-key] content/en/g.md:2:1",
            "error[missing-key] content/en/g.md:2:1",
            "error[unofficial-source] content/en/g.md:5:3",
        ],
    );
}

#[test]
fn broken_links_suggest_the_nearest_target() {
    check_body(
        "[a](indx.md) [b](#part) [c](/about/) [d](index.md#prat)\n\n## Part",
        &[
            "error[missing-page] content/en/index.md:7:5",
            "error[missing-page] content/en/index.md:7:29",
            "error[missing-anchor] content/en/index.md:7:42",
        ],
    );
}

#[test]
fn dangerous_and_lookalike_links_are_refused() {
    check_body(
        "[a](javascript:alert) [b](data:text/html,x) [c](http://uscis.gov/) [d](https://myuscisgov.com/)",
        &[
            "error[dangerous-link] content/en/index.md:7:5",
            "error[dangerous-link] content/en/index.md:7:27",
            "error[insecure-link] content/en/index.md:7:49",
            "error[lookalike-address] content/en/index.md:7:72",
        ],
    );
}

#[test]
fn html_and_missing_definitions_are_refused() {
    check_body(
        "a <b>c</b>\n\n<div>x</div>\n\n[d][e] f[^g]\n\n![](assets/x.png)\n\n<!-- a note to editors -->",
        &[
            "error[raw-html] content/en/index.md:7:3",
            "error[raw-html] content/en/index.md:7:7",
            "error[raw-html] content/en/index.md:9:1",
            "error[undefined-reference] content/en/index.md:11:1",
            "error[undefined-reference] content/en/index.md:11:9",
            "error[image-without-text] content/en/index.md:13:1",
            "error[missing-image] content/en/index.md:13:5",
        ],
    );
}

#[test]
fn headings_are_in_order_and_their_ids_are_unique() {
    check_body(
        "# One\n\n#### Four\n\n##\n\n## A {#x}\n\n## B {#x}",
        &[
            "error[first-level-heading] content/en/index.md:7:1",
            "error[skipped-heading-level] content/en/index.md:9:1",
            "error[empty-heading] content/en/index.md:11:1",
            "error[repeated-id] content/en/index.md:15:1",
        ],
    );
}

#[test]
fn directives_are_checked_against_their_templates() {
    check_body(
        ":::notce\nx\n:::\n\n:::notice{kind=\"loud\" colour=\"red\"}\nx\n:::\n\n:::details\nx\n:::\n\n::tool{name=\"recipt-validator\"}\n\n:::\n\n::tool{name=x}\n\n:::steps\n1. x",
        &[
            "error[unknown-component] content/en/index.md:7:4",
            "error[unknown-value] content/en/index.md:11:11",
            "error[unknown-argument] content/en/index.md:11:23",
            "error[missing-argument] content/en/index.md:15:1",
            "error[unknown-tool] content/en/index.md:19:8",
            "error[unopened-directive] content/en/index.md:21:1",
            "error[directive-syntax] content/en/index.md:23:1 the value of `name` is in double quotes: name=\"…\" (write :::name{key=\"value\"})",
            "error[unclosed-directive] content/en/index.md:25:1",
        ],
    );
}

#[test]
fn clashing_addresses_name_both_files() {
    let clash = format!(
        "//- content/en/index.md\n{}//- content/en/a.md\n{}//- content/en/b.md\n{}",
        page("Home", ""),
        page("A", "").replace("+++\n\n", "slug = \"same\"\nredirect_from = [\"/b/\", \"/\", \"old\"]\n+++\n\n"),
        page("B", "").replace("+++\n\n", "slug = \"same\"\nredirect_from = [\"/b/\"]\n+++\n\n"),
    );
    check(
        &clash,
        &[
            "error[redirect-clash] content/en/a.md:6:25 there is a page at / (remove the old address, or move that page)",
            "error[malformed-redirect] content/en/a.md:6:30",
            "error[address-taken] content/en/b.md:1:1 content/en/a.md already has the address /same/ (rename one of the files, or give one of them another slug)",
            "error[redirect-clash] content/en/b.md:6:18 content/en/a.md claims /b/ too (let one page have it)",
        ],
    );
}

#[test]
fn words_are_complete_in_every_language() {
    let english = std::str::from_utf8(include_bytes!("../../content/en/words/receipt-validator.toml")).expect("text");
    let broken = english.replace("button = ", "buton = ").replace("{place}", "{plase}");
    let site =
        format!("//- content/en/index.md\n{}//- content/en/words/receipt-validator.toml\n{broken}", page("Home", ""));
    let tree = tree(&site);
    let reported = reported(&build(&tree), &tree);
    let has =
        |text: &str| assert!(reported.iter().any(|line| line.contains(text)), "{text} is not among {reported:#?}");
    has("error[missing-word] content/en/words/receipt-validator.toml:1:1");
    has("uses no word `buton` (did you mean `button`?)");
    has("nothing fills {plase} in `letter-among-digits` (did you mean `place`?)");
}

#[test]
fn templates_and_styles_are_reported_at_their_own_position() {
    let site = format!(
        "//- content/en/index.md\n{}//- templates/layouts/page.html\n<p>\n{{{{ page.title\n//- styles/main.css\na {{ color: red }}\nb {{ color }}}}\n",
        page("Home", "")
    );
    let tree = tree(&site);
    let reported = reported(&build(&tree), &tree);
    assert!(
        reported.iter().any(|line| line.starts_with("error[template-mistake] templates/layouts/page.html:")),
        "{reported:#?}"
    );
    assert!(reported.iter().any(|line| line.starts_with("error[style-mistake] styles/main.css:2:")), "{reported:#?}");
}

#[test]
fn files_that_are_no_pages_are_reported_in_one_sentence() {
    let mut tree = tree(&format!(
        "//- content/en/index.md\n{}//- content/en/empty.md\n\n//- content/en/bare.md\nText only.\n//- content/fr/a.md\nx\n",
        page("Home", "")
    ));
    tree.insert(
        generator::source::SourcePath::new("content/en/binary.md"),
        vec![b'+', b'+', b'+', b'\n', 0xff, 0xfe, 0x00],
    );
    tree.insert(
        generator::source::SourcePath::new("content/en/huge.md"),
        vec![b'a'; generator::parse::LARGEST_PAGE + 1],
    );
    assert_reported(
        &reported(&build(&tree), &tree),
        &[
            "error[missing-front-matter] content/en/bare.md:1:1",
            "error[not-utf8] content/en/binary.md:2:1",
            "error[empty-file] content/en/empty.md:1:1",
            "error[huge-file] content/en/huge.md:1:1",
            "error[unknown-language] content/fr/a.md:1:1",
        ],
    );
}

/// More than twenty faults in five files, planted at once.
const TWENTY: &str = "//- content/site.toml
title = 5
[languages.en]
name = \"English\"
[languages.es]
nmae = \"Español\"
//- content/en/index.md
+++
title = \"Home\"
description = \"Too short.\"
layout = \"page\"
colour = \"red\"
+++

# Welcome

See [the guide](giude.md) or [click here](guide.md).

#### Deep

<b>Bold</b> and ![](../assets/mark.svg)

:::notce
Text.
:::

::contact{phone=\"x\"}
//- content/en/guide.md
+++
title = \"Guide\"
description = \"A guide that a test made up, described in more than fifty characters.\"
reviewed = 2026-02-30
review_by = 2026-03-01
sources = [\"https://example.org/\"]
+++

[a](javascript:x) [b](https://uscis.example.com/) [c](/nowhere/) [d](#none)

:::steps
1. Never closed.
//- content/data/posts.toml
[[post]
//- styles/tokens.css
:root { color }
";

#[test]
fn twenty_planted_mistakes_are_all_reported_at_their_line() {
    let tree = tree(TWENTY);
    let reported = reported(&build(&tree), &tree);
    let found: Vec<(&str, &str)> = reported
        .iter()
        .filter_map(|line| {
            let (rule, rest) = line.split_once('[')?.1.split_once("] ")?;
            Some((rule, rest.split(' ').next()?.rsplit_once(':')?.0))
        })
        .collect();
    let planted = [
        ("data-mistake", "content/data/posts.toml:1"),
        ("missing-anchor", "content/en/guide.md:9"),
        ("impossible-date", "content/en/guide.md:4"),
        ("past-review", "content/en/guide.md:5"),
        ("unofficial-source", "content/en/guide.md:6"),
        ("dangerous-link", "content/en/guide.md:9"),
        ("lookalike-address", "content/en/guide.md:9"),
        ("missing-page", "content/en/guide.md:9"),
        ("unclosed-directive", "content/en/guide.md:11"),
        ("description-length", "content/en/index.md:3"),
        ("unknown-key", "content/en/index.md:5"),
        ("first-level-heading", "content/en/index.md:8"),
        ("missing-page", "content/en/index.md:10"),
        ("vague-link", "content/en/index.md:10"),
        ("skipped-heading-level", "content/en/index.md:12"),
        ("raw-html", "content/en/index.md:14"),
        ("image-without-text", "content/en/index.md:14"),
        ("unknown-component", "content/en/index.md:16"),
        ("unknown-argument", "content/en/index.md:20"),
        ("wrong-type", "content/site.toml:1"),
        ("unknown-key", "content/site.toml:5"),
        ("style-mistake", "styles/tokens.css:1"),
    ];
    for fault in planted {
        assert!(found.contains(&fault), "{fault:?} is not told: {reported:#?}");
    }
    let positions: Vec<(&str, usize)> = found
        .iter()
        .filter_map(|(_, position)| position.rsplit_once(':'))
        .filter_map(|(file, line)| Some((file, line.parse().ok()?)))
        .collect();
    assert!(positions.is_sorted(), "they stand in order of place: {positions:?}");
}

#[test]
fn a_site_without_pages_is_reported_with_where_to_begin() {
    check("//- content/notes\nx\n", &["error[no-content] content:1:1"]);
}

#[test]
fn a_diagnostic_shows_the_line_itself() {
    let tree = tree(&format!("//- content/en/index.md\n{}", page("Home", "See [it](abuot.md).")));
    let drawn = generator::diagnostic::draw(&build(&tree).outcome.report, &tree, false);
    assert!(drawn.contains("content/en/index.md:7:10"), "{drawn}");
    assert!(drawn.contains("See [it](abuot.md)."), "{drawn}");
    assert!(!drawn.contains('\u{1b}'), "no colour unless asked for");
}
