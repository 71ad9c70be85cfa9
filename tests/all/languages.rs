//! A third language: a folder and a words file, written from right to left, without a line of Rust.

use generator::source::{SourcePath, SourceTree};
use generator::{Built, builtin};

use crate::fixture::{assert_reported, build, file, page, reported, tree};

/// "Some pages are not translated yet.", in the words of this language.
const FALLBACK: &str = "بعض الصفحات غير مترجمة بعد.";

/// A site in English with some pages, and in Arabic with fewer.
fn arabic() -> SourceTree {
    let pages = [
        ("en/index.md", page("Home", "Text.")),
        ("en/guides/index.md", page("Guides", "Text.").replace("layout = \"page\"", "layout = \"section\"")),
        ("en/guides/one.md", page("One", "Text.")),
        ("en/guides/two.md", page("Two", "Text.")),
        ("ar/index.md", page("الرئيسية", "نص. [Two](guides/two.md)").replace("layout = \"page\"", "layout = \"home\"")),
        (
            "ar/guides/index.md",
            page("الأدلة", "نص.").replace("layout = \"page\"", "layout = \"section\"\nslug = \"adilla\""),
        ),
        ("ar/guides/one.md", page("واحد", "نص.").replace("layout = \"page\"", "layout = \"page\"\nslug = \"wahid\"")),
    ];
    let config = "//- content/site.toml\nbase_url = \"https://example.org/\"\nfooter = []\n[languages.en]\nname = \"English\"\n[languages.ar]\nname = \"العربية\"\ndirection = \"rtl\"\n";
    let pages = pages.map(|(path, text)| format!("//- content/{path}\n{text}"));
    let mut site = tree(&(config.to_owned() + &pages.concat()));
    let english = builtin::tree();
    let words = english.get(&SourcePath::new("content/en/words/site.toml")).expect("the words of the templates");
    let words = String::from_utf8_lossy(&words.bytes).into_owned();
    let sentence = words.lines().find(|line| line.starts_with("fallback = ")).expect("the sentence");
    let words = words.replace(sentence, &format!("fallback = \"{FALLBACK}\""));
    // This site has no tools.
    let words = words.replace("tools/receipt-number.md", "guides/one.md");
    site.insert(SourcePath::new("content/ar/words/site.toml"), words.into_bytes());
    site
}

/// The opening tag of the page.
fn html_tag(built: &Built, path: &str) -> String {
    file(built, path).lines().nth(1).unwrap_or_default().to_owned()
}

#[test]
fn what_is_missing_in_a_new_language_is_named_and_stops_nothing() {
    let site = arabic();
    let built = build(&site);
    assert_reported(
        &reported(&built, &site),
        &[
            "warning[missing-translation] content/ar/words/site.toml:1:1",
            "warning[missing-translation] content/en/guides/two.md:1:1",
        ],
    );
}

#[test]
fn pages_of_a_right_to_left_language_declare_it() {
    let built = build(&arabic());
    for path in ["ar/index.html", "ar/adilla/index.html", "ar/adilla/wahid/index.html"] {
        assert_eq!(html_tag(&built, path), "<html lang=\"ar\" dir=\"rtl\">", "{path}");
    }
    assert_eq!(html_tag(&built, "guides/one/index.html"), "<html lang=\"en\">");
    assert!(
        file(&built, "guides/one/index.html").contains("hreflang=\"ar\" href=\"https://example.org/ar/adilla/wahid/\"")
    );
}

#[test]
fn a_page_that_is_missing_is_offered_in_another_language_with_a_word_about_it() {
    let built = build(&arabic());
    let list = file(&built, "ar/adilla/index.html");
    assert!(list.contains("<a href=\"/guides/two/\" lang=\"en\" dir=\"auto\" hreflang=\"en\">Two</a>"), "{list}");
    for path in ["ar/adilla/index.html", "ar/index.html"] {
        assert!(file(&built, path).contains(FALLBACK), "{path}");
    }
    assert!(file(&built, "ar/index.html").contains("<span class=\"language\" lang=\"en\">(English)</span>"));
    assert!(!file(&built, "guides/index.html").contains("fallback-note"), "nothing is missing in English");
}

/// "This page is not translated yet." and "To the first page", in the words of this language.
const UNTRANSLATED: [&str; 2] = ["هذه الصفحة غير مترجمة بعد.", "إلى الصفحة الأولى"];

#[test]
fn readers_of_a_language_reach_a_page_that_it_lacks_and_read_so_in_their_language() {
    let mut site = arabic();
    let path = SourcePath::new("content/ar/words/site.toml");
    let words = String::from_utf8_lossy(&site.get(&path).expect("the words").bytes).into_owned();
    let words = [("untranslated = ", UNTRANSLATED[0]), ("to_home = ", UNTRANSLATED[1])].iter().fold(
        words,
        |words, (key, own)| {
            let sentence = words.lines().find(|line| line.starts_with(key)).expect("the sentence").to_owned();
            words.replace(&sentence, &format!("{key}\"{own}\""))
        },
    );
    site.insert(path, words.into_bytes());
    let built = build(&site);

    // The address that the translation would have leads to the page.
    let at_own_address = file(&built, "ar/adilla/two/index.html");
    assert!(at_own_address.contains("url=/guides/two/\""), "{at_own_address}");
    assert!(at_own_address.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(at_own_address.contains("<link rel=\"canonical\" href=\"https://example.org/guides/two/\">"));

    // The page says in the language of the reader that it is in another one, and leads back.
    let page = file(&built, "guides/two/index.html");
    let [says, back] = UNTRANSLATED;
    let notice = format!("lang=\"ar\" dir=\"auto\">{says} <a href=\"/ar/\">{back}</a>");
    assert!(page.contains(&notice), "{page}");
    assert!(!page.contains("hreflang=\"x-default\""), "a page without translations names none");
    let sitemap = file(&built, "sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.org/guides/two/</loc>") && !sitemap.contains("adilla/two"));

    // A page that is translated says nothing, and its address is its own.
    assert!(!file(&built, "guides/one/index.html").contains(says));
    assert!(file(&built, "ar/adilla/wahid/index.html").contains("واحد"));
}

#[test]
fn a_direction_that_does_not_exist_is_reported_of() {
    let site = tree(&format!(
        "//- content/site.toml\n[languages.en]\nname = \"English\"\ndirection = \"left\"\n//- content/en/index.md\n{}",
        page("Home", "Text.")
    ));
    let found = reported(&build(&site), &site);
    assert_eq!(
        found,
        [
            "error[unknown-value] content/site.toml:3:13 there is no direction `left` (write \"rtl\" for a language that is written from right to left, or leave the key out)"
        ]
    );
}
