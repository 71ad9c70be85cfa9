//! No circle between the files of a crate: what a file uses never uses that file in turn.
//!
//! A module and those inside it count as one thing to a reader, so that edges between them do not count.
//! A name that a module passes on with `use` counts as one of the file that defines it.

use std::collections::{BTreeMap, BTreeSet};

use super::rust;

/// The crates without a circle.
const CRATES: [&str; 13] = [
    "generator/src",
    "app/domain/src",
    "app/contract/src",
    "app/browser/src",
    "app/ui/src",
    "app/strength/src",
    "app/search/src",
    "app/component_test/src",
    "app/tools/receipt_validator/src",
    "app/tools/letter_finder/src",
    "app/tools/password_strength/src",
    "app/tools/sign_up_walkthrough/src",
    "app/tools/case_tracker/src",
];

/// The path of a module or of an item: `["identifier", "part"]`.
type Path = Vec<String>;

/// A source file as a module.
struct Module {
    /// What its `use` declarations bring in, by the last name.
    imports: BTreeMap<String, Path>,
    /// Every path that it names, as written.
    named: Vec<Path>,
}

#[test]
fn no_crate_has_a_circle_of_files() {
    for folder in CRATES {
        let sources = rust(folder).into_iter().map(|(path, text)| {
            let path = path.strip_prefix(folder).unwrap_or(&path).trim_start_matches('/').to_owned();
            (path, text)
        });
        assert_eq!(circles(sources), Vec::<Vec<String>>::new(), "{folder}");
    }
}

#[test]
fn circles_are_found() {
    let source = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let sources = [
        source("lib.rs", "mod a; mod b; mod c;"),
        source("a/mod.rs", "mod inner;\npub use inner::Thing;"),
        source("a/inner.rs", "use crate::b::{\n    Other,\n    more::Names,\n};"),
        source("b.rs", "fn f() -> crate::c::Third {}"),
        source("c.rs", "use super::a::Thing;"),
        source("d.rs", "use crate::a::Thing; // not crate::e\n"),
        source("e.rs", "use crate::d::Fourth;\n#[cfg(test)]\nmod tests { use crate::d::Fifth; }"),
    ];
    assert_eq!(circles(sources.into_iter()), [["a::inner", "b", "c"]]);
}

/// The circles between the files of a crate, each as the sorted names of its modules.
fn circles(sources: impl Iterator<Item = (String, String)>) -> Vec<Vec<String>> {
    let modules: BTreeMap<Path, Module> = sources
        .filter(|(path, _)| !path.contains("tests") && !path.ends_with("testing.rs"))
        .map(|(path, text)| (module_path(&path), module(&text)))
        .collect();
    let edges: BTreeMap<&Path, BTreeSet<Path>> = modules.keys().map(|path| (path, used(path, &modules))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for path in modules.keys() {
        let after = reached(path, &edges);
        if after.contains(path) {
            let circle = after.iter().filter(|other| reached(other, &edges).contains(path));
            found.insert(circle.map(|path| path.join("::")).collect());
        }
    }
    found.into_iter().collect()
}

fn module_path(file: &str) -> Path {
    let stem = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if ["lib", "main"].contains(&stem) { Vec::new() } else { stem.split('/').map(str::to_owned).collect() }
}

/// The imports and paths of a source, without its comments, texts and tests.
fn module(text: &str) -> Module {
    let code: String = text.lines().map(without_comment).flat_map(|line| [line, "\n".to_owned()]).collect();
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let mut imports = BTreeMap::new();
    let mut named = Vec::new();
    let mut rest = String::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let declaration = line.trim_start().trim_start_matches(|c| c != ' ' && line.trim_start().starts_with("pub"));
        let Some(tree) = declaration.trim_start().strip_prefix("use ") else {
            rest.push_str(line);
            rest.push('\n');
            continue;
        };
        let mut tree = tree.to_owned();
        while !tree.contains(';') {
            let Some(next) = lines.next() else { break };
            tree.push_str(next);
        }
        for (path, name) in leaves(tree.split(';').next().unwrap_or_default()) {
            imports.insert(name, path.clone());
            named.push(path);
        }
    }
    named.extend(paths(&rest));
    Module { imports, named }
}

/// A line without what follows `//`, and without its texts.
fn without_comment(line: &str) -> String {
    let line = line.split("//").next().unwrap_or_default();
    line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

/// Every path of an import with the name that it brings in.
fn leaves(tree: &str) -> Vec<(Path, String)> {
    let tree = tree.trim();
    let Some((before, group)) = tree.split_once('{') else {
        let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
        let path: Path = path.split("::").map(|name| name.trim().to_owned()).collect();
        let name = if alias.is_empty() { path.last().cloned().unwrap_or_default() } else { alias.trim().to_owned() };
        return vec![(path, name)];
    };
    let group = group.rsplit_once('}').map_or(group, |(inside, _)| inside);
    let mut items = vec![String::new()];
    let mut depth = 0;
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(item) = items.last_mut() {
            item.push(character);
        }
    }
    let whole = items.iter().filter(|item| !item.trim().is_empty()).map(|item| format!("{before}{}", item.trim()));
    whole.flat_map(|item| leaves(item.trim_end_matches("::self"))).collect()
}

/// The paths with two names or more in a text of code.
fn paths(code: &str) -> impl Iterator<Item = Path> {
    let words = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    words.filter(|word| word.contains("::")).map(|word| {
        let names = word.trim_matches(':').split("::");
        names.map(str::to_owned).collect()
    })
}

/// The modules that a module uses, without those that it is in and those that are in it.
fn used(from: &Path, modules: &BTreeMap<Path, Module>) -> BTreeSet<Path> {
    let Some(module) = modules.get(from) else { return BTreeSet::new() };
    let absolutes = module.named.iter().filter_map(|path| {
        let first = path.first()?;
        let imported = module.imports.get(first).filter(|_| path.len() > 1);
        let inner = imported.map(|start| start.iter().chain(path.iter().skip(1)).cloned().collect());
        absolute(from, inner.as_ref().unwrap_or(path), modules)
    });
    let targets = absolutes.filter_map(|path| resolve(path, modules, 0));
    targets.filter(|to| !to.is_empty() && !from.is_empty() && !to.starts_with(from) && !from.starts_with(to)).collect()
}

/// A path from the root of the crate, or nothing for one of another crate.
fn absolute(from: &Path, path: &Path, modules: &BTreeMap<Path, Module>) -> Option<Path> {
    let first = path.first()?.as_str();
    let ups = path.iter().take_while(|name| *name == "super").count();
    let start: &[String] = match first {
        "crate" => &[],
        "super" => &from[..from.len().checked_sub(ups)?],
        _ => from,
    };
    let skipped = if ["crate", "self"].contains(&first) { 1 } else { ups };
    let whole: Path = start.iter().chain(path.iter().skip(skipped)).cloned().collect();
    let is_own = ["crate", "self", "super"].contains(&first) || modules.contains_key(&whole[..=from.len()]);
    is_own.then_some(whole)
}

/// The module that defines what a path names.
fn resolve(path: Path, modules: &BTreeMap<Path, Module>, depth: usize) -> Option<Path> {
    let length = (0..=path.len()).rev().find(|length| modules.contains_key(&path[..*length]))?;
    let (owner, rest) = path.split_at(length);
    let owner = owner.to_vec();
    let passed = rest.first().and_then(|name| modules[&owner].imports.get(name)).filter(|_| depth < 6);
    let Some(passed) = passed else { return Some(owner) };
    let mut further = absolute(&owner, passed, modules)?;
    further.extend(rest.iter().skip(1).cloned());
    if further == path { Some(owner) } else { resolve(further, modules, depth + 1) }
}

/// Every module that can be reached from one, along the edges.
fn reached(from: &Path, edges: &BTreeMap<&Path, BTreeSet<Path>>) -> BTreeSet<Path> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<Path> = vec![from.clone()];
    while let Some(path) = open.pop() {
        for next in edges.get(&path).into_iter().flatten() {
            if seen.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    seen
}
