//! What the pipeline makes of a site: markdown to HTML, links, sections, languages, files for machines.

use crate::fixture::{assert_reported, build, build_at, file, page, reported, tree};

/// Markdown in, the HTML of the body out.
#[track_caller]
fn check_body(markdown: &str, expected: &str) {
    let site = tree(&format!("//- content/en/index.md\n{}", page("Body", &format!("@@@\n\n{markdown}\n\n@@@"))));
    let built = build(&site);
    assert_eq!(reported(&built, &site), Vec::<String>::new());
    let html = file(&built, "index.html");
    let body = html.split("<p>@@@</p>").nth(1).expect("the body stands between its marks");
    assert_eq!(body.trim(), expected);
}

#[test]
fn headings_get_anchors_of_their_words() {
    check_body("## Where it is", "<h2 id=\"where-it-is\">Where it is</h2>");
    check_body("## ¿Dónde está? {#where}", "<h2 id=\"where\">¿Dónde está?</h2>");
    check_body("## Año nuevo", "<h2 id=\"ano-nuevo\">Año nuevo</h2>");
    check_body("## Same\n\n## Same", "<h2 id=\"same\">Same</h2>\n<h2 id=\"same-2\">Same</h2>");
}

#[test]
fn text_is_escaped_once() {
    check_body("a \\< b & c &amp; d", "<p>a &lt; b &amp; c &amp; d</p>");
    check_body("`<b>`", "<p><code>&lt;b&gt;</code></p>");
}

#[test]
fn tables_can_be_scrolled_by_keyboard() {
    check_body(
        "## T\n\n| a | b |\n|---|--:|\n| c | d |",
        "<h2 id=\"t\">T</h2>\n<div class=\"table\" tabindex=\"0\" role=\"group\" aria-labelledby=\"t\"><table>\n\
         <thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"end\">b</th></tr></thead>\n\
         <tbody>\n<tr><td>c</td><td class=\"end\">d</td></tr>\n</tbody></table></div>",
    );
}

#[test]
fn footnotes_are_numbered_in_the_order_of_reading() {
    let site = tree(&format!(
        "//- content/en/index.md\n{}",
        page("Notes", "One[^b], two[^a], again[^b].\n\n[^a]: A.\n\n[^b]: B.")
    ));
    let built = build(&site);
    let html = file(&built, "index.html");
    for expected in [
        "<p>One<sup class=\"note\"><a href=\"#note-1\" id=\"note-1-from\">1</a></sup>, \
         two<sup class=\"note\"><a href=\"#note-2\" id=\"note-2-from\">2</a></sup>, \
         again<sup class=\"note\"><a href=\"#note-1\" id=\"note-1-from-2\">1</a></sup>.</p>",
        "<ol class=\"notes\">\n<li id=\"note-1\"><p>B.</p>\n<a href=\"#note-1-from\">Back to the text</a></li>\n\
         <li id=\"note-2\"><p>A.</p>\n<a href=\"#note-2-from\">Back to the text</a></li>\n</ol>",
    ] {
        assert!(html.contains(expected), "{expected} is not in {html}");
    }
}

#[test]
fn tasks_show_their_state_without_form_fields() {
    check_body(
        "- [ ] first\n- [x] second",
        "<ul>\n<li><span class=\"task\" aria-hidden=\"true\">☐</span> first</li>\n\
         <li><span class=\"task done\" aria-hidden=\"true\">☑</span> second</li>\n</ul>",
    );
}

#[test]
fn official_links_show_their_domain_once() {
    check_body(
        "[The form](https://my.uscis.gov/x) and [uscis.gov](https://www.uscis.gov/).",
        "<p><a href=\"https://my.uscis.gov/x\" rel=\"external\">The form</a> <span class=\"domain\">(my.uscis.gov)</span> \
         and <a href=\"https://www.uscis.gov/\" rel=\"external\">uscis.gov</a>.</p>",
    );
}

#[test]
fn components_wrap_markdown_and_nest() {
    let site = tree(&format!(
        "//- content/en/index.md\n{}",
        page(
            "C",
            ":::details{title=\"More\"}\nInside **bold**.\n\n:::notice{kind=\"stop\"}\nDeep.\n:::\n:::\n\nAfter."
        )
    ));
    let built = build(&site);
    assert_eq!(reported(&built, &site), Vec::<String>::new());
    let html = file(&built, "index.html");
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} is missing"));
    assert!(at("<details") < at("<strong>bold</strong>"));
    assert!(at("<strong>bold</strong>") < at("Deep."));
    assert!(at("Deep.") < at("</details>"));
    assert!(at("</details>") < at("<p>After.</p>"));
}

#[test]
fn screen_labels_stay_english_with_their_translation() {
    let site = tree(&format!(
        "//- content/en/index.md\n{}",
        page("L", "Press :label[Sign In]{gloss=\"Iniciar sesión\"} now.")
    ));
    let built = build(&site);
    let html = file(&built, "index.html");
    assert!(html.contains("lang=\"en\""), "{html}");
    assert!(html.contains("Sign In") && html.contains("Iniciar sesión"));
}

/// The diagnostic of the second guide, which has no Spanish translation.
const SECOND_ALONE: &str = "warning[missing-translation] content/en/guides/second.md:1:1";

fn two_languages() -> String {
    let of = |path: &str, title: &str, body: &str| format!("//- content/{path}\n{}", page(title, body));
    let guide = |path: &str, title: &str, extra: &str, body: &str| {
        format!(
            "//- content/{path}\n+++\ntitle = \"{title}\"\ndescription = \"The guide {title}, which a test made up and described in fifty characters or more.\"\nreviewed = 2026-11-01\nreview_by = 2027-11-01\nsources = [\"https://www.uscis.gov/\"]\n{extra}\n+++\n\n{body}\n"
        )
    };
    let section = |path: &str, title: &str, extra: &str| {
        format!(
            "//- content/{path}\n+++\ntitle = \"{title}\"\ndescription = \"A section that a test made up, described in over fifty characters.\"\n{extra}\n+++\n"
        )
    };
    [
        "//- content/site.toml\ntitle = \"Way\"\nbase_url = \"https://example.org/\"\n[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n".to_owned(),
        of("en/index.md", "Home", "Welcome."),
        of("es/index.md", "Portada", "Bienvenidos."),
        section("en/guides/index.md", "Guides", "sequence = true"),
        section("es/guides/index.md", "Guías", "slug = \"guias\""),
        guide("en/guides/first.md", "First", "weight = 20", "See [second](second.md#part).\n\n## Part\n\n## B\n\n## C"),
        guide("en/guides/second.md", "Second", "weight = 10\nredirect_from = [\"/old/second/\"]", "## Part\n\n[Back](../index.md)"),
        guide("es/guides/first.md", "Primera", "slug = \"primera\"", "Vea [la segunda](second.md#part)."),
    ]
    .join("")
}

#[test]
fn links_follow_files_slugs_and_languages() {
    let site = tree(&two_languages());
    let built = build(&site);
    assert_reported(&reported(&built, &site), &[SECOND_ALONE]);
    assert!(file(&built, "guides/first/index.html").contains("<a href=\"/guides/second/#part\">second</a>"));
    // Spanish has no second guide: the link leads to the English one and says so.
    let spanish = file(&built, "es/guias/primera/index.html");
    assert!(
        spanish.contains(
            "<a href=\"/guides/second/#part\" hreflang=\"en\">la segunda</a> <span class=\"language\" lang=\"en\">(English)</span>"
        ),
        "{spanish}"
    );
}

#[test]
fn translations_name_each_other() {
    let built = build(&tree(&two_languages()));
    for path in ["guides/first/index.html", "es/guias/primera/index.html"] {
        let html = file(&built, path);
        for line in [
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/guides/first/\">",
            "<link rel=\"alternate\" hreflang=\"es\" href=\"https://example.org/es/guias/primera/\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/guides/first/\">",
        ] {
            assert!(html.contains(line), "{path} lacks {line}");
        }
    }
    let alone = file(&built, "guides/second/index.html");
    assert!(!alone.contains("rel=\"alternate\""));
    assert!(alone.contains("href=\"/es/\""), "a page without a twin offers the other language's first page");
}

#[test]
fn sections_order_their_pages_and_fill_gaps_from_the_default_language() {
    let built = build(&tree(&two_languages()));
    let english = file(&built, "guides/index.html");
    let at = |html: &str, text: &str| html.rfind(text).unwrap_or_else(|| panic!("{text} is missing"));
    assert!(at(english, "/guides/second/") < at(english, "/guides/first/"), "light pages come first");
    let spanish = file(&built, "es/guias/index.html");
    assert!(spanish.contains("href=\"/guides/second/\"") && spanish.contains("href=\"/es/guias/primera/\""));
    let first = file(&built, "guides/first/index.html");
    assert!(first.contains("rel=\"prev\"") || first.contains("Before this"), "neighbours are offered");
}

#[test]
fn long_pages_list_their_headings() {
    let built = build(&tree(&two_languages()));
    assert!(file(&built, "guides/first/index.html").contains("href=\"#part\""));
    assert!(!file(&built, "guides/second/index.html").contains("href=\"#part\""));
}

#[test]
fn a_page_with_very_many_headings_lists_its_sections_alone() {
    for (headings, is_listed) in [(60, true), (61, false)] {
        let below: String = (4..=headings).map(|at| format!("### Part {at}\n\nText.\n\n")).collect();
        let body = format!("## One\n\nText.\n\n## Two\n\nText.\n\n## Three\n\nText.\n\n{below}");
        let built = build(&tree(&format!("//- content/en/index.md\n{}", page("Long", &body))));
        let html = file(&built, "index.html");
        assert!(html.contains("href=\"#three\""));
        assert_eq!(html.contains("href=\"#part-4\""), is_listed, "{headings} headings");
    }
}

#[test]
fn old_addresses_lead_to_the_new_page() {
    let built = build(&tree(&two_languages()));
    let html = file(&built, "old/second/index.html");
    assert!(html.contains("url=/guides/second/") && html.contains("noindex"));
}

#[test]
fn the_sitemap_has_every_page_and_its_date() {
    let built = build(&tree(&two_languages()));
    let sitemap = file(&built, "sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.org/guides/first/</loc><lastmod>2026-11-01</lastmod>"), "{sitemap}");
    assert!(sitemap.contains("hreflang=\"es\" href=\"https://example.org/es/guias/primera/\""));
    assert!(!sitemap.contains("old/second"));
    assert!(file(&built, "robots.txt").ends_with("Sitemap: https://example.org/sitemap.xml\n"));
    let head = file(&built, "guides/first/index.html");
    assert!(head.contains("<link rel=\"canonical\" href=\"https://example.org/guides/first/\">"));
    assert!(head.contains("\"dateModified\":\"2026-11-01\""));
}

#[test]
fn a_base_address_with_a_folder_precedes_every_link() {
    let built = build_at(&tree(&two_languages()), "https://example.org/help/");
    let html = file(&built, "guides/first/index.html");
    assert!(html.contains("href=\"/help/guides/second/#part\""));
    assert!(html.contains("<link rel=\"canonical\" href=\"https://example.org/help/guides/first/\">"));
    let outside: Vec<&str> = html
        .split(['"'])
        .filter(|value| {
            value.starts_with('/') && !value.starts_with("/help/") && value.len() > 1 && !value.contains('<')
        })
        .collect();
    assert_eq!(outside, Vec::<&str>::new());
    assert!(file(&built, "_headers").contains("\n/help/guides/*\n"));
}

#[test]
fn unlisted_sections_stay_out_of_lists_and_search_engines() {
    let hidden = format!(
        "//- content/en/inside/index.md\n+++\ntitle = \"Inside\"\ndescription = \"A section for maintainers that a test made up, long enough.\"\nlisted = false\n+++\n//- content/en/inside/how.md\n{}",
        page("How", "Text.")
    );
    let site = tree(&(two_languages() + &hidden));
    let built = build(&site);
    assert_reported(&reported(&built, &site), &[SECOND_ALONE]);
    assert!(!file(&built, "index.html").contains("/inside/"));
    assert!(!file(&built, "sitemap.xml").contains("/inside/"));
    assert!(file(&built, "inside/index.html").contains("/inside/how/"));
    assert!(file(&built, "inside/how/index.html").contains("noindex"));
}

#[test]
fn a_page_past_its_review_shows_a_notice() {
    let old = "//- content/en/old.md\n+++\ntitle = \"Old\"\ndescription = \"A guide that nobody has looked at for a long while, in a test.\"\nreviewed = 2025-01-01\nreview_by = 2026-01-01\nsources = [\"https://www.uscis.gov/\"]\n+++\n\nText.\n";
    let site = tree(&(two_languages() + old));
    let built = build(&site);
    assert_reported(
        &reported(&built, &site),
        &[
            SECOND_ALONE,
            "warning[missing-translation] content/en/old.md:1:1",
            "warning[past-review] content/en/old.md:5:13",
        ],
    );
    assert!(file(&built, "old/index.html").contains("Check this with USCIS"));
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let site = tree(&two_languages());
    assert_eq!(build(&site).output, build(&site).output);
}

#[test]
fn a_site_of_nothing_but_pages_builds() {
    let built = build(&tree(&format!("//- content/en/index.md\n{}", page("Help", "Welcome."))));
    assert_eq!(built.outcome.report.diagnostics().len(), 0);
    assert!(file(&built, "index.html").contains("Welcome."));
}

#[test]
fn scripts_that_run_as_workers_have_a_policy_of_their_own() {
    let site = tests::Site::real();
    let headers = String::from_utf8(site.bytes("_headers").to_vec()).expect("text");
    let policy = |address: &str| {
        let block = headers.split("\n\n").find(|block| block.lines().next() == Some(address));
        block.and_then(|block| block.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: ")))
    };
    let expected = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
    assert_eq!(policy(&format!("/{}", site.asset("worker.js"))), Some(expected));
    assert_eq!(policy("/offline.js"), Some(expected));
    assert!(policy("/assets/*.svg").is_some_and(|policy| policy.ends_with("sandbox")));
}

#[test]
fn files_of_well_known_names_are_published_under_them() {
    let site = "//- content/assets/.well-known/security.txt\nContact: x\n//- content/en/index.md\n";
    let built = build(&tree(&format!("{site}{}", page("Help", "[Contact](../assets/.well-known/security.txt)"))));
    assert_eq!(file(&built, ".well-known/security.txt"), "Contact: x\n");
    assert!(file(&built, "index.html").contains("href=\"/.well-known/security.txt\""));
}

#[test]
fn guides_that_are_no_sequence_have_no_neighbours() {
    let built = build(&tree(&two_languages().replace("sequence = true", "")));
    let html = file(&built, "guides/first/index.html");
    assert!(!html.contains("rel=\"prev\"") && !html.contains("rel=\"next\""), "{html}");
}

/// Where a mistake on a page is reported, for these lines of `content/site.toml`.
#[track_caller]
fn check_report(config: &str, expected: Option<&str>) {
    let site = format!(
        "//- content/site.toml\nbase_url = \"https://example.org/\"\nfooter = []\n{config}\n//- content/en/index.md\n{}",
        page("Home", "Text.")
    );
    let built = build(&tree(&site));
    let html = file(&built, "index.html");
    let found = html.split("<p class=\"report\">").nth(1).and_then(|rest| rest.split("href=\"").nth(1));
    assert_eq!(found.and_then(|rest| rest.split('"').next()), expected);
}

#[test]
fn a_mistake_is_reported_with_the_page_and_the_day_of_the_build() {
    let subject = "https%3A%2F%2Fexample%2Eorg%2F%20%282026%2D11%2D24%29";
    check_report("", None);
    check_report("contact = \"\"", None);
    check_report("contact = \"help@example.org\"", Some(&format!("mailto:help@example.org?subject={subject}")));
    check_report("contact = \"https://example.org/contact/\"", Some("https://example.org/contact/"));
    check_report(
        "repository = \"https://example.org/code\"",
        Some(&format!("https://example.org/code/issues/new?title={subject}")),
    );
}

#[test]
fn the_number_field_of_the_first_page_puts_nothing_into_an_address() {
    let built = build(&generator::fs::read_tree(&crate::architecture::root()).expect("the content is here"));
    for (path, tool) in
        [("index.html", "/tools/receipt-number/"), ("es/index.html", "/es/herramientas/revise-numero-de-recibo/")]
    {
        let html = file(&built, path);
        let form = html.split("<form ").nth(1).and_then(|rest| rest.split("</form>").next()).expect("a form");
        assert!(form.contains(&format!("action=\"{tool}\"")), "{path}: {form}");
        assert!(form.contains("data-hand-over=\"waymark.text\"") && form.contains("<input "), "{path}: {form}");
        assert!(!form.contains(" name=") && !form.contains("method="), "{path}: {form}");
    }
}
