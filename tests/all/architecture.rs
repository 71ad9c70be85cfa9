//! The walls of the house, checked by tests: who may depend on whom, who may touch what.
//!
//! `app` has those of the tools, `circles` those between files, `dependencies` what other packages may bring, `documents` what texts say of the code; here are those of the generator, of the content, and of all sources.

mod app;
mod circles;
mod dependencies;
mod documents;
mod glossary;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the checkout").to_path_buf()
}

/// Every file below a folder with one of the endings, as path from the root and text.
pub fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "dist", "vendor", ".git"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let shown = path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
                found.push((shown, fs::read_to_string(&path).expect("text")));
            }
        }
    }
    found.sort();
    found
}

fn rust(folder: &str) -> Vec<(String, String)> {
    files(folder, &[".rs"])
}

/// The names below `[dependencies]` of a crate.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(manifest)).expect("a manifest");
    let table: toml::Table = text.parse().expect("TOML");
    table
        .get("dependencies")
        .and_then(|list| list.as_table())
        .map(|list| list.keys().cloned().collect())
        .unwrap_or_default()
}

/// Fails with every file of the folder that holds a forbidden name, outside the allowed paths.
#[track_caller]
fn check_absent(folder: &str, allowed: &[&str], forbidden: &[&str]) {
    let mut faults = Vec::new();
    for (path, text) in rust(folder) {
        if allowed.iter().any(|place| path.starts_with(place)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if let Some(name) = forbidden.iter().find(|name| code.contains(**name)) {
                faults.push(format!("{path}:{}: `{name}`", number + 1));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_generator_knows_no_tool() {
    let generator = dependencies("generator/Cargo.toml");
    let linked: Vec<&String> =
        generator.iter().filter(|name| root().join("app/tools").join(name.as_str()).exists()).collect();
    assert_eq!(linked, Vec::<&String>::new(), "the generator depends on a tool");
    for name in ["leptos", "web-sys", "browser", "ui", "strength"] {
        assert!(!generator.contains(name), "the generator depends on {name}");
    }
    assert!(generator.contains("domain") && generator.contains("contract"));
}

#[test]
fn only_the_edges_of_the_generator_touch_the_environment() {
    check_absent(
        "generator/src",
        &[
            "generator/src/fs.rs",
            "generator/src/fs/",
            "generator/src/wasm",
            "generator/src/serve",
            "generator/src/main.rs",
            "generator/src/session",
            "generator/src/commands",
            "generator/src/clock.rs",
            "generator/src/report.rs",
            "generator/src/link_check",
            "generator/src/error.rs",
        ],
        &[
            "std::fs",
            "std::process",
            "std::env",
            "std::net",
            "std::time",
            "SystemTime",
            "Instant::",
            "println!",
            "eprintln!",
        ],
    );
}

#[test]
fn only_the_command_line_prints_and_exits() {
    check_absent(
        "generator/src",
        &["generator/src/main.rs", "generator/src/session", "generator/src/commands"],
        &["println!", "print!(", "process::exit", "ExitCode"],
    );
}

#[test]
fn every_module_opens_with_its_purpose() {
    let bare: Vec<String> = ["app", "generator", "tests"]
        .iter()
        .flat_map(|folder| rust(folder))
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(bare, Vec::<String>::new());
}

#[test]
fn no_file_has_more_than_500_lines() {
    let long: Vec<String> = ["app", "generator", "tests"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs", ".js", ".html"]))
        .filter(|(_, text)| text.lines().count() > 500)
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn every_component_has_template_and_style() {
    let stems = |folder: &str, ending: &str| -> BTreeSet<String> {
        files(folder, &[ending])
            .iter()
            .map(|(path, _)| Path::new(path).file_stem().unwrap_or_default().to_string_lossy().into_owned())
            .collect()
    };
    let components = stems("generator/templates/components", ".html");
    assert_eq!(components, stems("styles/components", ".css"));
    for lang in ["en", "es"] {
        let mut fixtures = stems(&format!("generator/fixtures/components/{lang}"), ".md");
        // The gallery's beginning, and the directive that has no template of its own.
        assert!(fixtures.remove("index") && fixtures.remove("tool"), "{lang} lacks its beginning or the tools");
        assert_eq!(components, fixtures, "{lang}");
    }
    let main = fs::read_to_string(root().join("styles/main.css")).expect("the styles");
    for name in components {
        assert!(main.contains(&format!("\"components/{name}.css\"")), "styles/main.css leaves {name} out");
    }
    for name in stems("styles/islands", ".css") {
        assert!(main.contains(&format!("\"islands/{name}.css\"")), "styles/main.css leaves {name} out");
    }
}

#[test]
fn every_rule_has_its_file_and_every_file_its_rule() {
    let others = ["mod", "example", "page", "testing"];
    let files: Vec<(String, String)> = rust("generator/src/diagnostic/rules")
        .into_iter()
        .map(|(path, text)| (Path::new(&path).file_stem().unwrap_or_default().to_string_lossy().into_owned(), text))
        .filter(|(name, _)| !others.contains(&name.as_str()))
        .collect();
    let names: BTreeSet<String> = files.iter().map(|(name, _)| name.replace('_', "-")).collect();
    let known: BTreeSet<String> = generator::diagnostic::rules::ALL.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(names, known);
    for (name, text) in files {
        let reported = name.to_uppercase();
        let rule = generator::diagnostic::rules::find(&name.replace('_', "-")).expect("it is in the list");
        let by =
            fs::read_to_string(root().join(rule.found_by)).unwrap_or_else(|_| panic!("{name} names {}", rule.found_by));
        assert!(
            [format!("rules::{reported}"), format!("rules::{name}::"), "RULE,".to_owned()]
                .iter()
                .any(|usage| by.contains(usage)),
            "{} does not find {name}",
            rule.found_by
        );
        // Rules about answers of the network are tested where the network is.
        assert!(
            text.contains("check(") || text.contains("reported_in(") || rule.found_by.contains("/link_check/"),
            "{name} has no test"
        );
    }
}

#[test]
fn a_stage_names_no_later_one() {
    let stages = ["parse", "link", "lint", "render", "cache"];
    let mut faults = Vec::new();
    for (path, text) in rust("generator/src") {
        let name = path.trim_start_matches("generator/src/").trim_end_matches(".rs");
        let Some(at) = stages.iter().position(|stage| name.split('/').next() == Some(*stage)) else { continue };
        // Tests of a stage may build a whole site.
        let code = if name.ends_with("/tests") { "" } else { text.split("#[cfg(test)]").next().unwrap_or_default() };
        for line in code.lines().map(|line| line.split("//").next().unwrap_or_default()) {
            let later = stages.iter().skip(at + 1).find(|later| line.contains(&format!("crate::{later}::")));
            faults.extend(later.map(|later| format!("{path} names {later}")));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn stages_hold_no_message() {
    for stage in ["parse", "link", "render", "link_check"] {
        check_absent(
            &format!("generator/src/{stage}"),
            &[],
            &["Diagnostic::new(", "Diagnostic::whole_file(", ".help("],
        );
    }
}

#[test]
fn both_parts_of_wasm_bindgen_have_one_version() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("a lock file");
    let lock: toml::Table = lock.parse().expect("TOML");
    let version = |name: &str| {
        lock["package"]
            .as_array()
            .expect("packages")
            .iter()
            .find(|package| package["name"].as_str() == Some(name))
            .map(|package| package["version"].clone())
    };
    assert!(version("wasm-bindgen").is_some());
    assert_eq!(version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
}

#[test]
fn no_real_looking_number_is_committed() {
    // The test forms: nothing but zeros at the end, the developer site's 9999, or counted-up digits.
    let is_test_form = |number: &str| {
        let digits = &number[3..];
        digits.ends_with("0000") || digits.contains("9999") || digits.contains("12345") || digits.contains("00000")
    };
    let mut faults = Vec::new();
    for folder in ["content", "generator", "app", "tests", "styles"] {
        for (path, text) in files(folder, &[".rs", ".md", ".toml", ".html", ".css", ".js", ".svg", ".txt"]) {
            for word in text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '*')) {
                let bytes = word.as_bytes();
                let is_number = bytes.len() == 13
                    && bytes[..3].iter().all(u8::is_ascii_uppercase)
                    && (bytes[3] == b'*' || bytes[3].is_ascii_digit())
                    && bytes[4..].iter().all(u8::is_ascii_digit);
                if is_number && !is_test_form(word) {
                    faults.push(format!("{path}: {word}"));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}
