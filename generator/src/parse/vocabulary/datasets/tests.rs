//! What a table becomes on a page, and what is reported about one that cannot be rendered.

use crate::diagnostic::rules::testing::{check, tree, with_body};
use crate::render::output::OutputPath;
use crate::{BuildOptions, build};

const TABLE: &str = "[[fruit]]\ncode = \"apple\"\nkind = \"tree\"\nname.en = \"Apple *red*\"\npage = \"about.md#who\"\n\n[[fruit]]\ncode = \"melon\"\nkind = \"ground\"\nname.en = \"Melon\"\npage = \"about.md\"\n";

const TEMPLATE: &str = "{% for fruit in entries %}\n- **:anchor[{{ fruit.name | plain }}]{{ \"{id=\\\"\" ~ fruit.code ~ \"\\\"}\" }}** [{{ fruit.name | plain }} in full]({{ root }}{{ fruit.page }})\n{%- endfor %}\n";

fn site(body: &str) -> String {
    format!("{}//- content/data/fruits.toml\n{TABLE}//- templates/data/fruits.md.tera\n{TEMPLATE}", with_body(body))
}

#[track_caller]
fn shows(body: &str, expected: &[&str]) {
    let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
    let built = build(&tree(&site(body)), BuildOptions { bundle: None, base_url: None, today });
    let page = built.output.get(&OutputPath::new("index.html")).expect("the page was written");
    let html = String::from_utf8_lossy(page);
    for part in expected {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn a_table_is_drawn_with_anchors_and_links() {
    shows(
        "::data{name=\"fruits\"}",
        &[
            "<strong><span class=\"anchor\" id=\"apple\">Apple *red*</span></strong> <a href=\"/about/#who\">Apple *red* in full</a>",
            "id=\"melon\"",
        ],
    );
    check(&site("See [the melon](#melon).\n\n::data{name=\"fruits\"}"), &[]);
}

#[test]
fn arguments_choose_entries() {
    check(&site("::data{name=\"fruits\" kind=\"tree\"}\n\nSee [the apple](#apple)."), &[]);
    check(
        &site("::data{name=\"fruits\" kind=\"trees\"}"),
        &[
            "error[unknown-value] content/en/index.md:7:22 no entry of this table has the `kind` `trees` (did you mean `tree`?)",
        ],
    );
    check(
        &site("::data{name=\"fruits\" kinds=\"tree\"}"),
        &[
            "error[unknown-argument] content/en/index.md:7:22 no entry of this table has a field `kinds` (did you mean `kind`?)",
        ],
    );
}

#[test]
fn entries_are_in_the_order_of_a_field() {
    check(&site("::data{name=\"fruits\" sort=\"every.name.en\"}"), &[]);
    check(
        &site("::data{name=\"fruits\" sort=\"weight\"}"),
        &[
            "error[unknown-value] content/en/index.md:7:22 no entry of this table has a text `weight` (write the name of a field that has a text)",
        ],
    );
}

#[test]
fn unknown_tables_and_views_are_reported_at_their_position() {
    check(
        &site("::data{name=\"fruit\"}"),
        &["error[unknown-value] content/en/index.md:7:8 there is no table `fruit` (did you mean `fruits`?)"],
    );
    check(
        &site("::data{name=\"fruits\" view=\"fruitz\"}"),
        &["error[unknown-value] content/en/index.md:7:22 no template renders `fruitz` (did you mean `fruits`?)"],
    );
}

#[test]
fn an_entry_without_its_text_in_a_language_is_reported() {
    let spanish = "//- content/site.toml\n[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n//- content/es/index.md\n+++\ntitle = \"Portada\"\ndescription = \"Una página que solo muestra cómo funciona una regla del sitio.\"\nlayout = \"page\"\n+++\n\nBienvenidos.\n";
    let table = TABLE.replace("name.en = \"Melon\"", "name.en = \"Melon\"\nname.es = \"Melón\"");
    let site = format!("{}{spanish}//- content/data/fruits.toml\n{table}", with_body("Welcome."));
    let reported = crate::diagnostic::rules::testing::reported(&site);
    let missing: Vec<&String> = reported.iter().filter(|line| line.contains("missing-word")).collect();
    assert_eq!(
        missing,
        ["error[missing-word] content/data/fruits.toml:2:8 `apple` has no `name` in `es` (add name.es = \"…\")"]
    );
}
