//! Pages made from tables: each entry is on its page, with the words of the tools, at the same anchor in every language.

use std::collections::BTreeSet;

use generator::source::{SourcePath, SourceTree};
use generator::{Built, fs};

use crate::architecture::root;
use crate::fixture::{build, file};

/// Most bytes of a page as it goes over the wire.
const LARGEST: usize = 20_000;

/// The pages that are drawn from a table, in English and Spanish.
const STATUSES: [&str; 2] = ["cases/statuses/index.html", "es/casos/estatus/index.html"];
const DEADLINES: [&str; 2] = ["cases/deadlines/index.html", "es/casos/plazos/index.html"];
const LETTERS: [&str; 2] =
    ["numbers/receipt-number-letters/index.html", "es/numeros/letras-del-numero-de-recibo/index.html"];
const POSTS: [&str; 2] = ["numbers/visa-center-number/index.html", "es/numeros/numero-del-centro-de-visas/index.html"];
const SHEETS: [&str; 2] = ["help/print/index.html", "es/ayuda/imprimir/index.html"];

fn site() -> (SourceTree, Built) {
    let tree = fs::read_tree(&root()).expect("the content is here");
    let built = build(&tree);
    (tree, built)
}

/// A file of the content as a table.
fn table(tree: &SourceTree, path: &str) -> toml::Table {
    let file = tree.get(&SourcePath::new(path)).unwrap_or_else(|| panic!("{path} is missing"));
    toml::from_str(std::str::from_utf8(&file.bytes).expect("text")).expect("a table")
}

/// The entries of a table, each as the fields that are texts.
fn entries(tree: &SourceTree, name: &str, list: &str) -> Vec<toml::Table> {
    let table = table(tree, &format!("content/data/{name}.toml"));
    let list = table[list].as_array().expect("a list").clone();
    list.into_iter().filter_map(|entry| entry.as_table().cloned()).collect()
}

fn text<'t>(entry: &'t toml::Table, key: &str) -> &'t str {
    entry[key].as_str().unwrap_or_else(|| panic!("{key} is a text"))
}

/// What readers see of a page: no tags, no entities, blanks as one.
fn visible_text(html: &str) -> String {
    let mut out = String::new();
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => out.push(character),
            _ => {}
        }
    }
    let plain = [("&nbsp;", " "), ("&amp;", "&"), ("&#39;", "'"), ("&quot;", "\""), ("\u{a0}", " "), ("\u{2011}", "-")];
    let out = plain.iter().fold(out, |text, (from, to)| text.replace(from, to));
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The anchors of a page's own text.
fn anchors(html: &str) -> BTreeSet<&str> {
    let body = html.split_once("<main").map_or(html, |(_, main)| main);
    let ids = body.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    ids.map(|(id, _)| id).filter(|id| !id.starts_with("index-")).collect()
}

#[test]
fn every_status_has_its_meaning_and_what_to_do_on_two_pages() {
    let (tree, built) = site();
    for (lang, index) in ["en", "es"].into_iter().zip(STATUSES) {
        let words = table(&tree, &format!("content/{lang}/words/case-tracker.toml"));
        let shown = visible_text(file(&built, index));
        for status in entries(&tree, "statuses", "status") {
            let sentences = ["meaning", "next"].map(|key| {
                let word = format!("{key}-{}", text(&status, key));
                words[&word].as_str().expect("a word").replace("{fact:phone}", "800-375-5283")
            });
            let sentences = sentences.map(|sentence| {
                sentence.replace("{fact:document-hold-days}", if lang == "en" { "180 days" } else { "180 días" })
            });
            assert!(shown.contains(text(&status, "title")), "{index}: {}", text(&status, "title"));
            assert!(anchors(file(&built, index)).contains(text(&status, "code")), "{}", text(&status, "code"));
            for sentence in sentences.iter().filter(|sentence| !sentence.contains("{fact:")) {
                assert!(shown.contains(sentence), "{index}: {sentence}");
            }
        }
    }
    let english = "cases/statuses/";
    for status in entries(&tree, "statuses", "status") {
        let page = file(&built, &format!("{english}{}/index.html", text(&status, "group")));
        assert!(anchors(page).contains(text(&status, "code")), "{}", text(&status, "code"));
    }
}

#[test]
fn every_deadline_prefix_and_post_is_on_its_page() {
    let (tree, built) = site();
    for page in DEADLINES {
        for rule in entries(&tree, "deadlines", "rule") {
            let html = file(&built, page);
            assert!(anchors(html).contains(text(&rule, "code")), "{page}: {}", text(&rule, "code"));
            assert!(html.contains(&format!("href=\"{}\"", text(&rule, "source"))), "{}", text(&rule, "source"));
        }
    }
    for (page, name, list) in
        LETTERS.map(|page| (page, "prefixes", "prefix")).into_iter().chain(POSTS.map(|page| (page, "posts", "post")))
    {
        let anchors = anchors(file(&built, page));
        let codes = entries(&tree, name, list);
        for code in codes.iter().map(|entry| text(entry, "code").to_lowercase()) {
            assert!(anchors.contains(code.as_str()), "{page}: {code}");
        }
    }
    assert_eq!(entries(&tree, "prefixes", "prefix").len(), 118);
}

#[test]
fn the_list_of_forms_and_the_page_of_work_permits_name_the_same_categories() {
    let (tree, built) = site();
    let categories = entries(&tree, "work-permit-categories", "category");
    let forms = entries(&tree, "forms", "form");
    let form = forms.iter().find(|form| text(form, "code") == "i-765").expect("the form");
    for note in form["note"].as_table().expect("a text in each language").values() {
        let note = note.as_str().expect("a text");
        let first = note.split_once('.').map_or(note, |(first, _)| first);
        assert_eq!(first.matches(")(").count(), categories.len(), "{first}");
        for category in &categories {
            assert!(first.contains(text(category, "category")), "{}: {first}", text(category, "category"));
        }
    }
    for page in
        ["file-and-pay/work-permit-online/index.html", "es/presente-y-pague/permiso-de-trabajo-en-linea/index.html"]
    {
        let anchors = anchors(file(&built, page));
        for category in &categories {
            assert!(anchors.contains(text(category, "code")), "{page}: {}", text(category, "code"));
        }
    }
}

#[test]
fn every_sheet_of_the_site_is_on_the_page_of_sheets() {
    let (tree, built) = site();
    let listed: Vec<String> =
        entries(&tree, "sheets", "sheet").iter().map(|sheet| text(sheet, "page").to_owned()).collect();
    let pages = tree.below("content/en").filter(|(path, _)| path.extension() == "md");
    for (path, page) in pages.filter(|(path, _)| !path.as_str().contains("/maintain/")) {
        let has_sheet = String::from_utf8_lossy(&page.bytes).lines().any(|line| line.starts_with(":::sheet"));
        let key = &path.as_str()["content/en/".len()..];
        assert!(!has_sheet || listed.iter().any(|page| page == key), "{key} is in no entry of sheets.toml");
    }
    for page in SHEETS {
        assert!(!file(&built, page).is_empty());
    }
}

#[test]
fn an_entry_has_the_same_address_in_both_languages() {
    let (_, built) = site();
    for [english, spanish] in [STATUSES, DEADLINES, LETTERS, POSTS, SHEETS] {
        assert_eq!(anchors(file(&built, english)), anchors(file(&built, spanish)), "{english}");
    }
}

#[test]
fn every_page_has_the_same_anchors_in_both_languages() {
    let (_, built) = site();
    let mut pairs = 0;
    let mut faults = Vec::new();
    for (path, bytes) in built.output.iter().filter(|(path, _)| path.as_str().ends_with("index.html")) {
        let html = String::from_utf8_lossy(bytes);
        let Some(spanish) = html.split("hreflang=\"es\" href=\"https://waymark.example/").nth(1) else { continue };
        let spanish = format!("{}index.html", spanish.split('"').next().unwrap_or_default());
        let (own, other) = (anchors(&html), anchors(file(&built, &spanish)));
        pairs += 1;
        faults.extend(own.symmetric_difference(&other).map(|id| format!("{}: {id}", path.as_str())));
    }
    assert!(pairs > 200, "{pairs} pages with a translation");
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_index_lists_every_page_for_readers() {
    let (tree, built) = site();
    let index = visible_text(file(&built, "help/a-z/index.html"));
    let pages = tree.below("content/en").filter(|(path, _)| path.extension() == "md");
    for (path, page) in pages {
        let key = &path.as_str()["content/en/".len()..];
        let is_step = key.starts_with("sign-up/") && key != "sign-up/index.md";
        if is_step || key.starts_with("maintain/") || ["index.md", "404.md"].contains(&key) {
            continue;
        }
        let text = String::from_utf8_lossy(&page.bytes);
        let title = text.lines().find_map(|line| line.strip_prefix("title = \"")).expect("a title");
        let title = title.trim_end_matches('"').replace("\\\"", "\"");
        assert!(index.contains(&title), "{key}: {title}");
    }
}

#[test]
fn no_page_of_text_is_too_large_for_a_slow_network() {
    let (_, built) = site();
    let pages = built.output.iter().filter(|(path, _)| path.as_str().ends_with("index.html"));
    for (path, bytes) in pages {
        let mut wire = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut wire, &params).expect("memory is enough");
        assert!(wire.len() <= LARGEST, "{} has {} bytes", path.as_str(), wire.len());
    }
}

#[test]
fn every_word_of_the_tables_is_shown_by_a_template() {
    let (tree, _) = site();
    let templates: String = tree
        .below("templates/data")
        .map(|(_, file)| String::from_utf8_lossy(&file.bytes).into_owned())
        .collect::<Vec<_>>()
        .join("\n");
    // Put together of a beginning and a field: `words.pages["answer-" ~ form.pdf]`.
    let begins =
        |key: &str| key.split_once('-').is_some_and(|(first, _)| templates.contains(&format!("[\"{first}-\" ~")));
    let words = table(&tree, "content/en/words/pages.toml");
    let unused: Vec<&String> = words
        .keys()
        .filter(|key| *key != "month-year" && !templates.contains(&format!("[\"{key}\"]")) && !begins(key))
        .collect();
    assert_eq!(unused, Vec::<&String>::new());
}
