//! What the documents say of the code is true: paths, crates, stages, commands, and the form of decisions.

use std::collections::BTreeSet;
use std::fs;

use clap::CommandFactory;
use generator::cli::Cli;

use super::{files, root, rust};

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a text has between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_path_that_the_documents_name_exists() {
    for name in ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "tests/README.md"] {
        let text = document(name);
        let paths = quoted(&text).filter(|path| {
            // Commands, addresses and patterns are no paths; `dist/` is there after a build.
            path.contains('/')
                && !path.starts_with('/')
                && !path.contains([' ', '<', '*', ':', '{', '"'])
                && *path != "dist/"
        });
        // The text about tests names its own files from its own folder.
        let exists = |path: &str| root().join(path).exists() || root().join("tests").join(path).exists();
        let missing: Vec<&str> = paths.filter(|path| !exists(path.trim_end_matches('/'))).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn the_architecture_is_one_page() {
    let words = document("ARCHITECTURE.md").split_whitespace().count();
    assert!(words <= 700, "{words} words");
}

#[test]
fn the_architecture_lists_every_crate() {
    let text = document("ARCHITECTURE.md");
    let listed: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("`:")).map(|(path, _)| path).collect();
    let workspace: toml::Table = document("Cargo.toml").parse().expect("TOML");
    let members = workspace["workspace"]["members"].as_array().expect("members");
    let members: BTreeSet<&str> =
        members.iter().filter_map(toml::Value::as_str).map(|path| path.trim_end_matches("/*")).collect();
    // The drawing alone shows the tests.
    assert_eq!(listed, &members - &BTreeSet::from(["tests"]));
    let drawing = text.split("```").nth(1).expect("a drawing");
    // What only tests depend on is not drawn.
    let missing: Vec<&&str> =
        members.iter().filter(|path| **path != "app/component_test" && !drawing.contains(**path)).collect();
    assert_eq!(missing, Vec::<&&str>::new());
}

#[test]
fn the_stages_are_functions_and_types_of_the_generator() {
    let text = document("ARCHITECTURE.md");
    let chain = quoted(&text).find(|quoted| quoted.contains('→')).expect("the chain of stages");
    let defined = [chain.split(" → ").collect::<Vec<_>>(), vec!["PageInputs", "SharedInputs", "OtherPages"]].concat();
    let sources: Vec<String> = rust("generator/src").into_iter().map(|(_, text)| text).collect();
    let is_defined = |name: &&&str| {
        ["fn", "struct", "type", "mod"].iter().any(|kind| {
            let declaration = format!("pub {kind} {name}");
            let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            sources.iter().any(|text| text.split(&declaration).skip(1).any(ends))
        })
    };
    let unknown: Vec<&&str> = defined.iter().filter(|name| !is_defined(name)).collect();
    assert_eq!(unknown, Vec::<&&str>::new());
}

#[test]
fn the_documents_name_commands_that_exist() {
    let cli = Cli::command();
    for name in ["CONTRIBUTING.md", "README.md"] {
        let text = document(name);
        for rest in text.split("cargo site ").skip(1) {
            let line = rest.split(['`', '\n']).next().unwrap_or_default();
            let mut words = line.split('#').next().unwrap_or_default().split_whitespace();
            let command = words.next().unwrap_or_default();
            let Some(command) = cli.find_subcommand(command) else { panic!("{name}: there is no `{command}`") };
            for option in words.filter_map(|word| word.strip_prefix("--")) {
                let is_known = command.get_arguments().any(|argument| argument.get_long() == Some(option));
                assert!(is_known, "{name}: `{}` has no `--{option}`", command.get_name());
            }
        }
    }
}

#[test]
fn decisions_are_numbered_listed_and_have_one_form() {
    for folder in ["generator/decisions", "app/decisions"] {
        let texts = files(folder, &[".md"]);
        let list = document(&format!("{folder}/README.md"));
        let decisions = texts.iter().filter(|(path, _)| !path.ends_with("README.md"));
        for (at, (path, text)) in decisions.enumerate() {
            let name = path.rsplit('/').next().unwrap_or_default();
            let number = format!("{:03}", at + 1);
            assert!(name.starts_with(&format!("{number}-")), "{path} is not number {number}");
            assert!(list.contains(&format!("]({name})")), "{folder}/README.md leaves {name} out");
            assert!(text.starts_with(&format!("# {number} ")), "{path} does not begin with its number");
            for part in ["**Context.**", "**Measured.**", "**Decided.**", "**Look again when**"] {
                assert!(text.contains(part), "{path} lacks {part}");
            }
        }
    }
}
