//! The real content, checked by the rules of the house: no mistake, plain words, both languages.

use std::collections::BTreeSet;

use generator::reading::{Prose, syllables};
use generator::{BuildOptions, fs};

use crate::architecture::root;
use crate::fixture::{build, reported, today};

/// The prose of a page: no front matter, no code, no directive lines.
fn prose(text: &str) -> String {
    let body = text.splitn(3, "+++").nth(2).unwrap_or_default();
    let mut fenced = false;
    body.lines()
        .filter(|line| {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
                return false;
            }
            !fenced && !line.starts_with("::")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn pages(lang: &str) -> Vec<(String, String)> {
    let tree = fs::read_tree(&root()).expect("the content is here");
    tree.below(&format!("content/{lang}"))
        .filter(|(path, _)| path.extension() == "md")
        .map(|(path, file)| (path.to_string(), String::from_utf8_lossy(&file.bytes).into_owned()))
        .collect()
}

#[test]
fn the_real_content_has_no_mistake_and_no_warning() {
    let tree = fs::read_tree(&root()).expect("the content is here");
    assert_eq!(reported(&build(&tree), &tree), Vec::<String>::new());
}

#[test]
fn every_page_for_readers_is_there_in_both_languages() {
    let keys = |lang: &str| -> BTreeSet<String> {
        pages(lang)
            .into_iter()
            .map(|(path, _)| path[format!("content/{lang}/").len()..].to_owned())
            .filter(|key| !key.starts_with("maintain/"))
            .collect()
    };
    assert_eq!(keys("en"), keys("es"));
}

#[test]
fn guides_and_tools_never_scold_or_beg() {
    let english = ["please", "sorry", "valid", "invalid", "oops", "forbidden", "illegal"];
    let spanish = ["por favor", "lo sentimos", "perdón", "válido", "inválido", "no válido", "ups"];
    let mut faults = Vec::new();
    for (lang, words) in [("en", english.as_slice()), ("es", spanish.as_slice())] {
        let tree = fs::read_tree(&root()).expect("the content is here");
        let words_files = tree
            .below(&format!("content/{lang}/words"))
            .map(|(path, file)| (path.to_string(), String::from_utf8_lossy(&file.bytes).into_owned()))
            .map(|(path, text)| {
                let said: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
                (path, said.join("\n"))
            })
            .collect::<Vec<_>>();
        let prose = pages(lang).into_iter().map(|(path, text)| (path, prose(&text)));
        for (path, text) in prose.chain(words_files) {
            let folded = text.to_lowercase();
            for word in words {
                let found = folded.match_indices(word).any(|(at, _)| {
                    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
                    edge(folded[..at].chars().next_back()) && edge(folded[at + word.len()..].chars().next())
                });
                if found {
                    faults.push(format!("{path}: {word}"));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// A person with a VAWA, T or U case can be found by the person that they fled from if they report a move in the usual way.
#[test]
fn no_tool_speaks_of_an_address_without_the_warning_of_protected_cases() {
    let tree = fs::read_tree(&root()).expect("the content is here");
    for (lang, speaks) in [("en", ["your address", "report a move"]), ("es", ["su dirección", "avisar en"])] {
        let folder = format!("content/{lang}/words");
        let files = tree.below(&folder);
        let texts: Vec<String> = files.map(|(_, file)| String::from_utf8_lossy(&file.bytes).to_lowercase()).collect();
        let about = |line: &&str| speaks.iter().any(|words| line.contains(words)) && !line.starts_with('#');
        let lines: Vec<&str> = texts.iter().flat_map(|text| text.lines()).filter(about).collect();
        assert!(lines.len() >= 4, "{lang}: {lines:?}");
        let without: Vec<&&str> = lines.iter().filter(|line| !line.contains("vawa")).collect();
        assert_eq!(without, Vec::<&&str>::new(), "{lang}");
    }
}

#[test]
fn no_sentence_is_longer_than_forty_words() {
    let mut faults = Vec::new();
    for (path, text) in ["en", "es"].into_iter().flat_map(pages) {
        let prose = prose(&text);
        for block in prose.split("\n\n").flat_map(|block| block.split("\n- ")).flat_map(|block| block.split('|')) {
            for sentence in block.split_inclusive(['.', '?', '!', ':']) {
                let words = sentence.split_whitespace().count();
                if words > 40 {
                    faults.push(format!("{path}: {words} words: {}", sentence.trim()));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_guide_shows_its_sources_and_dates() {
    let tree = fs::read_tree(&root()).expect("the content is here");
    let built = generator::build(&tree, BuildOptions { bundle: None, base_url: None, today: today() });
    for (path, bytes) in &built.output {
        let html = String::from_utf8_lossy(bytes);
        if html.contains("layout-guide") {
            assert!(html.contains("<time datetime=\"20"), "{path} shows no date");
            assert!(html.contains("uscis.gov") && html.contains("id=\"page-sources\""), "{path} shows no sources");
        }
    }
}

#[test]
fn every_page_states_that_it_is_not_the_government() {
    let tree = fs::read_tree(&root()).expect("the content is here");
    let built = build(&tree);
    let pages: Vec<_> = built.output.iter().filter(|(path, _)| path.as_str().ends_with(".html")).collect();
    assert!(pages.len() > 40);
    for (path, bytes) in pages {
        let html = String::from_utf8_lossy(bytes);
        assert!(html.contains("class=\"unofficial\""), "{path} does not say it");
        assert!(!html.contains("<style") && !html.contains(" style=\""), "{path} has inline style");
        let scripts = html.matches("<script").count();
        let data = html.matches("<script type=\"application/").count();
        let files = html.matches("<script src=").count() + html.matches("<script type=\"module\" src=").count();
        assert_eq!(scripts, data + files, "{path} has inline script");
    }
}

/// How hard each page of a language is to read, worst first: the measure, and the page.
fn grades(lang: &str, measure: impl Fn(&Prose) -> f64) -> Vec<(f64, String)> {
    let mut grades: Vec<(f64, String)> = pages(lang)
        .into_iter()
        .filter(|(_, text)| text.split_whitespace().count() > 300)
        .map(|(path, text)| {
            let mut words = Prose::default();
            for line in prose(&text).lines().filter(|line| !line.starts_with('#')) {
                // What a link shows counts, where it leads does not.
                let shown: String =
                    line.split("](").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect();
                words.push(&shown, 0);
                words.end_block();
            }
            (measure(&words), path)
        })
        .collect();
    grades.sort_by(|a, b| b.0.total_cmp(&a.0));
    grades
}

/// The five hardest pages with their measures.
fn five_hardest(grades: &[(f64, String)]) -> String {
    let name = |path: &str| path.trim_start_matches("content/").to_owned();
    let hardest: Vec<String> =
        grades.iter().take(5).map(|(grade, path)| format!("{:.1} {}", grade.abs(), name(path))).collect();
    hardest.join(", ")
}

#[test]
#[expect(clippy::print_stdout, reason = "figures are printed to be read")]
fn the_median_page_reads_at_grade_eight_or_below_and_none_above_ten() {
    let english = grades("en", |prose| prose.counts(syllables::english).flesch_kincaid());
    let median = english[english.len() / 2].0;
    println!("figure: English by Flesch and Kincaid: median {median:.1}; hardest {}", five_hardest(&english));
    assert!(median <= 8.0, "{english:#?}");
    assert!(english[0].0 <= 10.0, "{english:#?}");
    // For Fernández Huerta more is easier; 60 points correspond to grade eight.
    let spanish = grades("es", |prose| -prose.counts(syllables::spanish).fernandez_huerta());
    let median = -spanish[spanish.len() / 2].0;
    println!("figure: Spanish by Fernández Huerta: median {median:.0}; hardest {}", five_hardest(&spanish));
    assert!(median >= 60.0, "{spanish:#?}");
    // 50 points correspond to grade ten.
    assert!(-spanish[0].0 >= 50.0, "{spanish:#?}");
}
