//! The glossary: words of an old dialect that no identifier, file name, comment or name of a test has, with the field's word for each.

use std::collections::BTreeMap;

use super::rust;

/// The words that no source of the project uses, each with what to write instead.
const EVERYWHERE: [(&str, &str); 17] = [
    ("deed", "action"),
    ("deeds", "actions"),
    ("dress", "rewritten asset links"),
    ("dressed", "rewritten"),
    ("era", "generation"),
    ("glue", "bindings"),
    ("machine", "environment"),
    ("mend", "fix"),
    ("mended", "fixed"),
    ("rehearse", "warm up"),
    ("rescue", "recover"),
    ("stood", "render key"),
    ("strangers", "unknown languages"),
    ("told", "reported, or a noun for what is given"),
    ("twin", "translation, or duplicate"),
    ("twins", "translations, or duplicates"),
    ("unite", "merge"),
];

/// The words that the tools and their rules do not use either.
const APP: [(&str, &str); 12] = [
    ("chance", "random"),
    ("held", "locked, or the noun for what it is"),
    ("hole", "placeholder"),
    ("judge", "assess, rate, or classify"),
    ("judged", "the noun for the result"),
    ("kept", "stored"),
    ("place", "position, location, or the current step"),
    ("places", "positions"),
    ("sealed", "encrypted"),
    ("sums", "checksums"),
    ("tell", "report"),
    ("wish", "option, or effect"),
];

/// The words that the generator and the tests do not use either.
const GENERATOR: [(&str, &str); 14] = [
    ("anew", "again"),
    ("chance", "random"),
    ("hear", "wait for, or read"),
    ("heard", "output, or message"),
    ("hole", "placeholder"),
    ("judge", "describe, or check"),
    ("kept", "cached, or stored"),
    ("place", "position, path, target, rank or storage"),
    ("placed", "localized, or positioned"),
    ("places", "positions, paths or addresses"),
    ("sealed", "encrypted"),
    ("settle", "drain"),
    ("sums", "checksums"),
    ("tell", "print, or report"),
];

/// The words that no comment and no name of a test has: they are seldom anything but the dialect.
const SENTENCES: [(&str, &str); 18] = [
    ("afresh", "again"),
    ("anew", "again"),
    ("deed", "action"),
    ("deeds", "actions"),
    ("judge", "assess, rate, or check"),
    ("judged", "assessed, rated, or checked"),
    ("judges", "assesses, rates, or checks"),
    ("mend", "fix"),
    ("mended", "fixed"),
    ("mends", "fixes"),
    ("stood", "was"),
    ("strangers", "others"),
    ("told", "reported"),
    ("twin", "translation, or duplicate"),
    ("twins", "translations, or duplicates"),
    ("vanish", "be removed, or be lost"),
    ("vanishes", "is removed, or is lost"),
    ("whoever", "a person who"),
];

/// The words that no name of a test has either; a comment may need them.
const TEST_NAMES: [(&str, &str); 15] = [
    ("given", "shown, returned, or answered"),
    ("glue", "bindings"),
    ("hear", "be notified"),
    ("heard", "recorded, or collected"),
    ("kept", "stored, cached, or unchanged"),
    ("machine", "environment, or computer"),
    ("place", "position, path, or storage"),
    ("places", "positions, or paths"),
    ("said", "reported"),
    ("says", "reports, or shows"),
    ("seen", "visible, recorded, or shown"),
    ("stand", "are"),
    ("stands", "is"),
    ("taken", "accepted, imported, or in use"),
    ("tells", "reports, or shows"),
];

/// The sources with the words that they do not use.
///
/// `official` and `frame` have their meaning in a browser's and a government's own words, and stay.
const COVERED: [(&str, &[(&str, &str)]); 6] = [
    ("app", &EVERYWHERE),
    ("app", &APP),
    ("generator/src", &EVERYWHERE),
    ("generator/src", &GENERATOR),
    ("tests", &EVERYWHERE),
    ("tests", &GENERATOR),
];

#[test]
fn names_are_words_of_the_field() {
    let faults: Vec<String> = COVERED
        .iter()
        .flat_map(|(folder, glossary)| rust(folder).into_iter().map(move |file| (file, *glossary)))
        .flat_map(|((path, text), glossary)| faults(&path, &text, glossary))
        .collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn comments_and_names_of_tests_are_plain_english() {
    let mut faults = Vec::new();
    let sources = ["app", "generator/src", "tests"].iter().flat_map(|folder| rust(folder));
    for (path, text) in sources.filter(|(path, _)| !path.ends_with("/glossary.rs")) {
        let mut refuse = |line: usize, words: &[String], glossary: &[(&str, &str)]| {
            let refused = glossary.iter().filter(|(word, _)| words.iter().any(|other| other == word));
            faults.extend(refused.map(|(word, instead)| format!("{path}:{line}: `{word}`: write {instead}")));
        };
        for (line, comment) in comments(&text) {
            refuse(line, &comment, &SENTENCES);
        }
        for (line, name) in names_of_tests(&text) {
            refuse(line, &parts(name), &SENTENCES);
            refuse(line, &parts(name), &TEST_NAMES);
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn comments_and_names_of_tests_are_found() {
    let text = "/// It is Told.\nlet url = \"https://told\"; // a twin\n#[test]\n#[ignore]\nfn a_twin_is_told() {}\nfn no_test() {}";
    let words = |line: usize, words: &[&str]| (line, words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
    assert_eq!(comments(text), [words(1, &["it", "is", "told"]), words(2, &["a", "twin"])]);
    assert_eq!(names_of_tests(text), [(5, "a_twin_is_told")]);
}

/// The words of each comment, in lower case, with its line.
fn comments(text: &str) -> Vec<(usize, Vec<String>)> {
    let comment = |line: &str| -> Option<Vec<String>> {
        let start = if line.trim_start().starts_with("//") { line.find("//") } else { line.find(" // ") }?;
        let words = line[start..].split(|c: char| !(c.is_alphanumeric() || "_-'".contains(c)));
        Some(words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect())
    };
    text.lines().enumerate().filter_map(|(at, line)| Some((at + 1, comment(line)?))).collect()
}

/// The names of the tests of a source, with their lines.
fn names_of_tests(text: &str) -> Vec<(usize, &str)> {
    let mut names = Vec::new();
    let mut is_test = false;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_start();
        is_test |= line.starts_with("#[test]") || line.starts_with("#[wasm_bindgen_test]");
        if let Some(rest) = line.trim_start_matches("async ").strip_prefix("fn ")
            && is_test
        {
            names.push((at + 1, rest.split(['(', '<']).next().unwrap_or_default()));
            is_test = false;
        }
    }
    names
}

#[test]
fn no_two_public_types_of_a_crate_have_one_name() {
    let crates = rust("app").into_iter().chain(rust("generator/src"));
    let mut files: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for (path, text) in crates {
        let (package, _) = path.split_once("/src/").or_else(|| path.split_once("/tests/")).unwrap_or_default();
        for name in text.lines().filter_map(public) {
            files.entry((package.to_owned(), name.to_owned())).or_default().push(path.clone());
        }
    }
    files.retain(|_, paths| paths.len() > 1);
    assert_eq!(files, BTreeMap::new());
}

/// The name of the type that a line declares for other files.
fn public(line: &str) -> Option<&str> {
    let (visibility, rest) = line.trim_start().split_once(' ')?;
    let (kind, rest) = rest.split_once(' ')?;
    let is_public = visibility.starts_with("pub") && ["struct", "enum", "trait", "type"].contains(&kind);
    is_public.then(|| rest.split(|c: char| !c.is_alphanumeric()).next())?
}

#[test]
fn words_of_the_dialect_are_found() {
    let text = "struct Told;\nfn twin_of() {}\nlet x = \"told\"; // told\n#[test]\nfn a_twin_is_told() {}\nconst TWINS: u8 = 0;";
    let found = faults("src/rescue.rs", text, &EVERYWHERE);
    let names: Vec<&str> = found.iter().filter_map(|fault| fault.split('`').nth(1)).collect();
    assert_eq!(names, ["rescue", "Told", "twin_of", "TWINS"]);
}

/// The names of a file that have a word of the glossary, each with its replacement; names of tests have a list of their own.
fn faults(path: &str, text: &str, glossary: &[(&str, &str)]) -> Vec<String> {
    let stem = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
    let mut names = vec![(0, stem)];
    let mut is_test = false;
    for (at, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        let declared = code.split('"').next().unwrap_or_default();
        let words: Vec<&str> = declared.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
        let of_a_test = is_test && words.contains(&"fn");
        is_test = declared.contains("#[test]") || is_test && !of_a_test;
        if !of_a_test {
            let defined = words.windows(2).filter(|pair| DEFINES.contains(&pair[0]));
            names.extend(defined.map(|pair| (at + 1, pair[1])));
        }
    }
    let refused = |name: &str| glossary.iter().find(|(word, _)| parts(name).iter().any(|part| part == word));
    let fault = |(line, name): (usize, &str)| {
        refused(name).map(|(_, instead)| format!("{path}:{line}: `{name}`: write {instead}"))
    };
    names.into_iter().filter_map(fault).collect()
}

/// The keywords before a name that is defined.
const DEFINES: [&str; 11] = ["fn", "struct", "enum", "trait", "type", "const", "static", "mod", "let", "mut", "pub"];

/// The words of a name, in lower case: `is_twin`, `IsTwin` and `IS_TWIN` have the same.
fn parts(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for character in name.chars() {
        if character == '_' || character.is_uppercase() && was_lower {
            words.push(String::new());
        }
        was_lower = character.is_lowercase();
        if character != '_'
            && let Some(word) = words.last_mut()
        {
            word.extend(character.to_lowercase());
        }
    }
    words
}
