//! The gallery: every component from its fixtures, right in both languages, and never published.

use generator::source::SourceTree;
use generator::{fs, gallery};

use crate::architecture::root;
use crate::fixture::{build, file, reported};

fn real() -> SourceTree {
    fs::read_tree(&root()).expect("the content is here")
}

fn with_gallery() -> SourceTree {
    let mut tree = real();
    gallery::add(&mut tree);
    tree
}

#[test]
fn every_component_is_shown_in_both_languages_without_a_mistake() {
    let tree = with_gallery();
    let built = build(&tree);
    assert_eq!(reported(&built, &tree), Vec::<String>::new());
    for page in ["gallery/index.html", "es/gallery/index.html"] {
        let html = file(&built, page);
        for name in built_in_components() {
            assert!(html.contains(&format!("<h2 id=\"{name}\">")), "{page} lacks {name}");
            assert!(html.contains(&format!("class=\"{name}")), "{page} shows no {name}");
        }
        // The walkthrough is made of steps and has a page of its own.
        for island in contract::ISLANDS.iter().filter(|name| **name != contract::sign_up_walkthrough::NAME) {
            assert!(html.contains(&format!("data-island=\"{island}\"")), "{page} lacks {island}");
        }
        assert!(!html.contains(":::"), "{page} has a marker left over");
    }
}

fn built_in_components() -> Vec<String> {
    real()
        .below("templates/components")
        .filter_map(|(path, _)| Some(path.as_str().rsplit('/').next()?.strip_suffix(".html")?.to_owned()))
        .collect()
}

#[test]
fn the_gallery_is_in_no_list_and_no_search_engine() {
    let built = build(&with_gallery());
    assert!(file(&built, "gallery/index.html").contains("noindex"));
    assert!(!file(&built, "sitemap.xml").contains("gallery"));
    for page in ["index.html", "es/index.html", "accounts/index.html", "maintain/index.html"] {
        assert!(!file(&built, page).contains("/gallery/"), "{page} leads to it");
    }
}

#[test]
fn a_build_publishes_no_gallery() {
    let built = build(&real());
    assert!(built.output.keys().all(|path| !path.as_str().contains("gallery")));
}

#[test]
fn all_rules_are_on_the_maintainers_page() {
    let built = build(&real());
    let html = file(&built, "maintain/rules/index.html");
    for rule in generator::diagnostic::rules::ALL {
        assert!(html.contains(&format!("id=\"{}\"", rule.name)), "{} is not on the page", rule.name);
    }
    assert!(!file(&built, "sitemap.xml").contains("maintain"));
}
