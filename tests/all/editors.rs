//! What broke for people who write with other programs: each input of a public report, and what becomes of it here.
//!
//! Each test names the report that its input comes from.

use generator::Built;
use generator::source::{SourcePath, SourceTree};

use crate::fixture::{assert_reported, build, file, page, reported, tree};

/// A site of a home page and the page `case.md` with this body.
fn site(body: &str) -> SourceTree {
    tree(&format!(
        "//- content/en/index.md\n{}//- content/en/case.md\n{}",
        page("Home", "Read [the case](case.md)."),
        page("Case", body)
    ))
}

/// The same with more files.
fn with(mut tree: SourceTree, files: &[(&str, &str)]) -> SourceTree {
    for (path, text) in files {
        tree.insert(SourcePath::new(*path), text.as_bytes().to_vec());
    }
    tree
}

/// Builds a site without a mistake, and gives it.
#[track_caller]
fn built(tree: &SourceTree) -> Built {
    let built = build(tree);
    assert_reported(&reported(&built, tree), &[]);
    built
}

/// The page of this body has all of these parts and none of those.
#[track_caller]
fn shows(body: &str, parts: &[&str], none: &[&str]) {
    let built = built(&site(body));
    let html = file(&built, "case/index.html");
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or("", |(main, _)| main);
    for part in parts {
        assert!(main.contains(part), "{part} is not in {main}");
    }
    for part in none {
        assert!(!main.contains(part), "{part} is in {main}");
    }
}

/// The page of this body has these diagnostics; the body begins in line 7.
#[track_caller]
fn reports(body: &str, expected: &[&str]) {
    let tree = site(body);
    assert_reported(&reported(&build(&tree), &tree), expected);
}

/// vmg/redcarpet#459
#[test]
fn code_in_three_backticks_begins_no_block() {
    shows(
        "Press the button.\n\n```Sign In``` is the label that you look for.\n\n:::notice{kind=\"warning\" title=\"Wait\"}\nWait ten minutes.\n:::\n\nAfter the box.",
        &["<code>Sign In</code> is the label", "class=\"notice notice-warning\"", "After the box."],
        &[":::"],
    );
}

/// getzola/zola#3142
#[test]
fn a_component_in_a_comment_is_not_drawn() {
    shows(
        "Text before.\n\n<!--\n:::notice{kind=\"stop\" title=\"Old rule\"}\nThe old fee is gone.\n:::\n-->\n\nText after.",
        &["Text before.", "Text after."],
        &["notice", "Old rule", "old fee", ":::"],
    );
}

/// mkdocs/mkdocs#646
#[test]
fn an_email_address_in_angle_brackets_is_a_link_to_a_mailbox() {
    shows("Write to <help@example.gov> and wait.", &["href=\"mailto:help@example.gov\"", ">help@example.gov</a>"], &[]);
}

/// github/cmark-gfm#239, lzm0x219/vscode-github-markdown#1220
#[test]
fn a_footnote_is_found_in_other_capitals() {
    shows(
        "A fact.[^Fee] Another fact.\n\n[^fee]: The table of fees says so.",
        &["href=\"#note-1\"", "id=\"note-1\"", "The table of fees says so."],
        &[],
    );
}

/// getzola/zola#1286
#[test]
fn no_id_is_there_twice() {
    let built = built(&site("## Note 1\n\nA fact.[^a]\n\n[^a]: The source of the fact.\n\n## Note 1 from\n\nMore."));
    let html = file(&built, "case/index.html");
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert!(ids.contains(&"note-1") && ids.contains(&"note-1-from"), "{ids:?}");
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
    let (_, note) = html.split_once("id=\"note-1\"").expect("the note");
    assert!(note.find("The source of the fact.").is_some_and(|at| at < 40), "the mark leads to the note");
}

/// jgm/pandoc#1718, gettalong/kramdown#400, executablebooks/MyST-Parser#930
#[test]
fn a_footnote_that_nothing_refers_to_is_reported() {
    reports(
        "A fact without its mark.\n\n[^fee]: The fee rose in 2024, and this sentence must not vanish.",
        &["error[unused-footnote] content/en/case.md:9:1"],
    );
}

/// pulldown-cmark/pulldown-cmark#639 and #356
#[test]
fn an_escaped_bar_in_a_table_is_a_bar() {
    shows(
        "| Sign | Means |\n|---|---|\n| `a\\|b` | either |\n| **x\\|y** | both |",
        &["<td><code>a|b</code></td><td>either</td>", "<td><strong>x|y</strong></td><td>both</td>"],
        &["\\"],
    );
}

/// dprint/dprint-plugin-markdown#37
#[test]
fn a_cell_too_many_is_reported() {
    reports(
        "| Name | Means |\n|---|---|\n| `get(key: name): text | none` | The value of the key |",
        &[
            "error[uneven-row] content/en/case.md:9:1",
            "warning[leftover-mark] content/en/case.md:9:3",
            "warning[leftover-mark] content/en/case.md:9:31",
        ],
    );
}

/// commonmark/commonmark-spec#399 and #594, xoofx/markdig#112
#[test]
fn a_list_that_falls_apart_by_its_indent_is_reported() {
    reports(
        "1. Open the letter.\n  - Page one.\n  - Page two.\n2. Find the number.",
        &["warning[detached-block] content/en/case.md:8:3"],
    );
}

/// remarkjs/remark-directive#24, #5 and #26, withastro/starlight#1489
#[test]
fn colons_of_everyday_text_stay() {
    shows(
        "Read Col. 3:17 (Matt. 5:16) at AWS re:Invent at 10:30, the n:th page of 2026-01-29T07:13:47Z.\n\nUse a:b[c] too.",
        // A date stays on one line.
        &["3:17", "5:16", "re:Invent", "10:30", "n:th", "2026-01-29T07</span>:13:47Z", "a:b[c]"],
        &[],
    );
}

/// facebook/docusaurus#9394, remarkjs/remark-directive#12
#[test]
fn an_escaped_component_is_text() {
    shows(
        "Write \\:label[Sign In] in the file, and `:label[Sign In]` in code.",
        &["Write :label[Sign In] in the file", "<code>:label[Sign In]</code>"],
        &["class=\"label\""],
    );
}

/// markdown-it/markdown-it#213, damionx7/Zettel-Notes-Documentation#120
#[test]
fn a_line_of_dashes_below_a_paragraph_is_reported() {
    reports(
        "## First part\n\nThese words end the first part of the page.\n---\nThese words begin the next one.",
        &["warning[underlined-heading] content/en/case.md:9:1"],
    );
}

/// getzola/zola#1287, #3146 and #501, jekyll/jekyll#308
#[test]
fn the_marks_of_front_matter_may_be_followed_by_blanks_and_nothing_else() {
    let text = page("Case", "Text.");
    let misspelt = text.replacen("\n+++\n", "\n++++\n", 1);
    let tree = with(site(""), &[("content/en/case.md", &misspelt)]);
    assert_reported(&reported(&build(&tree), &tree), &["error[missing-front-matter] content/en/case.md:5:1"]);
    let blanks = text.replacen("+++\n", "+++  \n", 1).replacen("\n+++\n", "\n+++\t\n", 1);
    built(&with(site(""), &[("content/en/case.md", &blanks)]));
    let windows = format!("\u{feff}{}", page("Case", "Text one.\n\nRead [nothing](nothing.md).").replace('\n', "\r\n"));
    let tree = with(site(""), &[("content/en/case.md", &windows)]);
    assert_reported(&reported(&build(&tree), &tree), &["error[missing-page] content/en/case.md:9:16"]);
}

/// zensical/docs#98
#[test]
fn a_component_in_a_list_is_reported() {
    let mark = "warning[leftover-mark] content/en/case.md";
    reports(
        "1. First, open the page.\n\n   :::notice{kind=\"note\" title=\"Wait\"}\n   Wait ten minutes.\n   :::\n\n2. Then sign in.",
        &[&format!("{mark}:9:4"), &format!("{mark}:11:4")],
    );
}

/// serokell/xrefcheck#279, benbalter/jekyll-relative-links#48, bartholomej/svelte-sitemap#59, gohugoio/hugo#4853
#[test]
fn names_with_blanks_and_accents_are_found_and_have_plain_addresses() {
    let files = [
        ("content/en/old notice.md", &*page("Old notice", "Go [home](index.md).")),
        ("content/en/pa\u{301}gina.md", &*page("Page", "Go [home](index.md).")),
        ("content/assets/mi foto \u{f1}.png", "\u{89}PNG"),
    ];
    let body = "Read [one](old%20notice.md), [again](<old notice.md>) and [the page](p\u{e1}gina.md).\n\n![My letter](../assets/mi%20foto%20\u{f1}.png)";
    let built = built(&with(site(body), &files));
    let html = file(&built, "case/index.html");
    assert_eq!(html.matches("href=\"/old-notice/\"").count(), 2, "{html}");
    assert!(html.contains("href=\"/p%C3%A1gina/\""), "{html}");
    let (_, picture) = html.split_once("src=\"/assets/mi-foto-n.").expect("the picture");
    let name = format!("assets/mi-foto-n.{}", picture.split('"').next().unwrap_or_default());
    assert!(built.output.keys().any(|path| path.as_str() == name), "{name}");
    let sitemap = file(&built, "sitemap.xml");
    assert!(sitemap.contains("/old-notice/</loc>") && sitemap.contains("/p%C3%A1gina/</loc>"), "{sitemap}");
}

/// jekyll/jekyll#3228, Pagefind/pagefind#954 and #1315, nkrusch/sitemap-generator#36
#[test]
fn names_that_cut_an_address_are_reported() {
    for name in ["form-c#", "why?", "q&a"] {
        let path = format!("content/en/{name}.md");
        let tree = with(site("Text."), &[(&path, &page("Other", "Go [home](index.md)."))]);
        assert_reported(&reported(&build(&tree), &tree), &[&format!("error[unsafe-name] {path}:1:1")]);
    }
}

/// TypeStrong/typedoc#2012, doxygen/doxygen#11613, dlang/ddox#228
#[test]
fn names_that_differ_in_capitals_alone_are_reported() {
    let files =
        [("content/en/About.md", &*page("About one", "Text.")), ("content/en/about.md", &*page("About two", "Text."))];
    let tree = with(site("Read [one](About.md) and [two](about.md)."), &files);
    assert_reported(&reported(&build(&tree), &tree), &["error[address-taken] content/en/about.md:1:1"]);
}

/// yegor256/jekyll-github-deploy#31, gatsbyjs/gatsby#6558
#[test]
fn the_folder_for_well_known_addresses_is_published() {
    let built = built(&with(site("Text."), &[("content/assets/.well-known/security.txt", "Contact: x\n")]));
    assert_eq!(file(&built, ".well-known/security.txt"), "Contact: x\n");
}

/// juspay/olai#298
#[test]
fn a_title_behind_an_address_is_no_part_of_it() {
    let other = [("content/en/other.md", &*page("Other", "Text."))];
    let tree = with(
        site("Read [the other page](other.md \"Other\") and [a misspelt one](ohter.md \"see ohter.md\")."),
        &other,
    );
    let found = reported(&build(&tree), &tree);
    assert_reported(&found, &["error[missing-page] content/en/case.md:7:62"]);
    assert!(found[0].contains("other.md"), "{found:?}");
}

/// gatsbyjs/gatsby#4125 and #20699, decaporg/decap-cms#6987, osunyorg/admin#1651
#[test]
fn a_slug_that_no_file_system_holds_is_reported() {
    let slug = "a".repeat(300);
    let long = page("Long", "Text.").replacen("layout", &format!("slug = \"{slug}\"\nlayout"), 1);
    let name = format!("content/en/{}.md", "b".repeat(249));
    let tree = with(site("Text."), &[("content/en/long.md", &long), (&name, &page("Named", "Text."))]);
    assert_reported(&reported(&build(&tree), &tree), &["error[unsafe-name] content/en/long.md:4:8"]);
}

/// hahwul/hwaro#576, mendix/docs#4301, tsmango/jekyll_alias_generator#3, Octo-Labs/middleman-alias#11
#[test]
fn old_addresses_are_unchanged_and_never_replace_a_page() {
    let moved = |list: &str| page("Case", "Text.").replacen("layout", &format!("redirect_from = [{list}]\nlayout"), 1);
    let built = built(&with(site(""), &[("content/en/case.md", &moved("\"/old/page.html\""))]));
    assert!(file(&built, "old/page.html").contains("url=/case/"));
    let was = |title: &str| page(title, "Text.").replacen("layout", "redirect_from = [\"/was/\"]\nlayout", 1);
    let tree = with(
        site(""),
        &[
            ("content/en/case.md", &moved("\"/case/\", \"/other/\", \"/es/\"")),
            ("content/en/other.md", &was("Other")),
            ("content/en/third.md", &was("Third")),
        ],
    );
    let clash = "error[redirect-clash] content/en";
    assert_reported(
        &reported(&build(&tree), &tree),
        &[&format!("{clash}/case.md:4:18"), &format!("{clash}/case.md:4:28"), &format!("{clash}/third.md:4:18")],
    );
}
