//! The glossary: words of an old dialect that no identifier and no file name has, with the field's word for each.

use super::rust;

/// The refused words, each with what to write instead.
const GLOSSARY: [(&str, &str); 12] = [
    ("deed", "action"),
    ("dress", "rewritten asset links"),
    ("era", "generation"),
    ("glue", "bindings"),
    ("machine", "environment"),
    ("rescue", "recover"),
    ("stood", "render key"),
    ("strangers", "unknown languages"),
    ("told", "reported, or a noun for what is given"),
    ("twin", "translation, or duplicate"),
    ("twins", "translations, or duplicates"),
    ("unite", "merge"),
];

/// The sources that keep to the glossary, without the names of their tests, which are sentences.
const COVERED: [&str; 2] = ["app/domain/src", "app/contract/src"];

#[test]
fn names_are_words_of_the_field() {
    let sources = COVERED.iter().flat_map(|folder| rust(folder));
    let faults: Vec<String> = sources.flat_map(|(path, text)| faults(&path, &text)).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn words_of_the_dialect_are_found() {
    let text = "struct Told;\nfn twin_of() {}\nlet x = \"told\"; // told\n#[test]\nfn a_twin_is_told() {}\nconst TWINS: u8 = 0;";
    let found = faults("src/rescue.rs", text);
    let names: Vec<&str> = found.iter().filter_map(|fault| fault.split('`').nth(1)).collect();
    assert_eq!(names, ["rescue", "Told", "twin_of", "TWINS"]);
}

/// The names of a file that have a refused word, each with its replacement.
fn faults(path: &str, text: &str) -> Vec<String> {
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
    let refused = |name: &str| GLOSSARY.iter().find(|(word, _)| parts(name).iter().any(|part| part == word));
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
