//! The walls of the tools: the edges between their crates, who touches the browser, and all faces of a tool.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use contract::bundle::BUNDLES;
use contract::{ISLANDS, letter_finder};

use super::{check_absent, dependencies, files, root, rust};

/// The layers of the tools, the lowest first: a crate depends only on those before its own.
///
/// Two crates of one layer never depend on each other, so tools never name each other.
const LAYERS: [&[&str]; 6] = [
    &["domain"],
    &["contract", "search"],
    &["browser"],
    &["ui"],
    &["receipt_validator", "letter_finder", "password_strength", "sign_up_walkthrough", "case_tracker"],
    &["bundle-receipt", "bundle-number", "bundle-password", "bundle-sign-up", "bundle-case-tracker", "bundle-search"],
];

/// The folder of a crate of the layers.
fn folder(name: &str) -> String {
    let tools = LAYERS[4];
    match name.strip_prefix("bundle-") {
        Some(bundle) => format!("app/bundles/{}", bundle.replace('-', "_")),
        None if tools.contains(&name) => format!("app/tools/{name}"),
        None => format!("app/{name}"),
    }
}

/// Mounts components for their tests: the tools depend on it in their tests alone.
const TESTING: &str = "component_test";

/// Every crate of the tools with its folder; the estimator belongs to no layer.
fn crates() -> impl Iterator<Item = String> {
    LAYERS.iter().flat_map(|layer| layer.iter()).copied().chain(["strength"]).map(folder)
}

/// The code of a file that goes into a module: without its tests.
fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

#[test]
fn tools_depend_in_one_direction() {
    let all: BTreeSet<&str> = LAYERS.iter().flat_map(|layer| layer.iter()).copied().collect();
    let mut allowed: BTreeSet<&str> = BTreeSet::new();
    for layer in LAYERS {
        for name in layer {
            let own = dependencies(&format!("{}/Cargo.toml", folder(name)));
            let inner: Vec<&str> = own.iter().map(String::as_str).filter(|name| all.contains(name)).collect();
            assert!(inner.iter().all(|other| allowed.contains(other)), "{name} depends on {inner:?}");
        }
        allowed.extend(layer);
    }
    let members: BTreeSet<String> = fs::read_dir(root().join("app/tools"))
        .into_iter()
        .chain(fs::read_dir(root().join("app/bundles")))
        .flatten()
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .map(|path| path.strip_prefix(root()).expect("below the root").to_string_lossy().into_owned())
        .collect();
    let known: BTreeSet<String> = LAYERS[4..].iter().flat_map(|layer| layer.iter()).map(|name| folder(name)).collect();
    assert_eq!(members, known);
}

#[test]
fn only_tests_mount_components_by_themselves() {
    let testing = dependencies(&format!("app/{TESTING}/Cargo.toml"));
    let expected = ["browser", "contract", "domain", "js-sys", "leptos", "web-sys"].map(str::to_owned);
    assert_eq!(testing, BTreeSet::from(expected));
    for folder in crates() {
        assert!(!dependencies(&format!("{folder}/Cargo.toml")).contains(TESTING), "{folder} ships {TESTING}");
    }
}

#[test]
fn the_lower_layers_reach_almost_nothing() {
    for (manifest, expected) in [
        ("app/domain/Cargo.toml", &["serde", "time"][..]),
        ("app/contract/Cargo.toml", &["domain", "serde", "serde-json-core"]),
        ("app/search/Cargo.toml", &["domain", "rust-stemmers", "strsim"]),
        ("app/strength/Cargo.toml", &["contract", "domain", "serde_json", "wasm-bindgen"]),
    ] {
        let expected: BTreeSet<String> = expected.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(dependencies(manifest), expected, "{manifest}");
    }
    for name in ["js-sys", "gloo-storage", "gloo-timers", "gloo-events", "gloo-file"] {
        let own: Vec<_> =
            crates().filter(|folder| dependencies(&format!("{folder}/Cargo.toml")).contains(name)).collect();
        assert_eq!(own, ["app/browser"], "{name}");
    }
    let forbidden = ["generator", "pulldown-cmark", "tera"];
    for folder in crates() {
        let own = dependencies(&format!("{folder}/Cargo.toml"));
        assert!(forbidden.iter().all(|name| !own.contains(*name)), "{folder} knows the generator");
    }
}

#[test]
fn no_wall_is_made_of_features() {
    for folder in crates().chain(["generator".to_owned(), "tests".to_owned()]) {
        let manifest = format!("{folder}/Cargo.toml");
        let text = fs::read_to_string(root().join(&manifest)).expect("a manifest");
        assert!(!text.contains("[features]"), "{manifest} has features of its own");
    }
}

#[test]
fn the_rules_touch_no_page_clock_or_disk() {
    check_absent(
        "app/domain/src",
        &[],
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "leptos",
            "std::fs",
            "std::time",
            "std::env",
            "std::net",
            "println!",
            "rand::",
        ],
    );
}

/// Views name the types of events and elements; everything that they ask of the browser goes through `app/browser`.
#[test]
fn only_one_crate_touches_the_browser() {
    const ASKED: [&str; 6] = ["js_sys", "gloo_", "window()", "document()", "window_event_listener", "set_timeout"];
    let mut faults = Vec::new();
    for folder in ["app/ui/src", "app/tools", "app/bundles"] {
        for (path, text) in rust(folder).iter().filter(|(path, _)| !path.contains("/tests")) {
            let code = shipped(text).lines().map(|line| line.split("//").next().unwrap_or_default());
            let code: String = code.collect::<Vec<_>>().join("\n");
            faults.extend(ASKED.iter().filter(|name| code.contains(**name)).map(|name| format!("{path}: {name}")));
            let types = types_of_web_sys(&code).into_iter().filter(|name| !is_event_or_element(name));
            faults.extend(types.map(|name| format!("{path}: web_sys::{name}")));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// What a source names of `web_sys`.
fn types_of_web_sys(code: &str) -> Vec<&str> {
    let named = code.split("web_sys::").skip(1);
    let names = named.flat_map(|rest| match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default().split(',').map(str::trim).collect::<Vec<_>>(),
        None => vec![rest.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()],
    });
    names.filter(|name| !name.is_empty()).collect()
}

/// Whether a type is an event, an element, or what an element of a form holds.
fn is_event_or_element(name: &str) -> bool {
    name.ends_with("Event") || name.ends_with("Element") || ["EventTarget", "File", "FileList"].contains(&name)
}

#[test]
fn names_of_the_browser_are_found() {
    let code = "use web_sys::{Event, Window};\nfn f(x: &web_sys::Storage) {}";
    assert_eq!(types_of_web_sys(code), ["Event", "Window", "Storage"]);
    assert!(is_event_or_element("HtmlInputElement") && !is_event_or_element("Storage"));
}

#[test]
fn a_panic_cannot_end_the_tools() {
    for folder in crates() {
        let text = fs::read_to_string(root().join(&folder).join("src/lib.rs")).expect("a crate");
        for lint in ["clippy::unwrap_used", "clippy::expect_used", "clippy::indexing_slicing", "clippy::panic"] {
            assert!(text.contains("#![deny(") && text.contains(lint), "{folder} does not deny {lint}");
        }
    }
}

#[test]
fn every_tool_has_all_its_faces() {
    for name in ISLANDS {
        assert_faces(name, &[format!("generator/templates/islands/{name}.html")]);
    }
    // It has no mount point: it is a part of the number tool.
    assert_faces(letter_finder::NAME, &[]);
    let known: BTreeSet<&str> = ISLANDS.iter().copied().chain([letter_finder::NAME]).collect();
    let stem = |path: &str| Path::new(path).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let templates = files("generator/templates/islands", &[".html"]);
    let own = templates.iter().filter(|(path, _)| !path.contains("/shared/"));
    for (path, _) in own.chain(&files("styles/islands", &[".css"])) {
        assert!(known.contains(stem(path).as_str()), "{path} belongs to no tool");
    }
    let crates: BTreeSet<String> = LAYERS[4].iter().map(|name| name.replace('_', "-")).collect();
    assert_eq!(crates, known.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
}

/// Fails where a tool lacks one of its files.
#[track_caller]
fn assert_faces(name: &str, more: &[String]) {
    let file = name.replace('-', "_");
    let faces = [
        format!("styles/islands/{name}.css"),
        format!("app/contract/src/{file}.rs"),
        format!("app/tools/{file}/src/lib.rs"),
        format!("content/en/words/{name}.toml"),
        format!("content/es/words/{name}.toml"),
    ];
    for face in faces.iter().chain(more) {
        assert!(root().join(face).is_file(), "{name} lacks {face}");
    }
}

#[test]
fn every_bundle_mounts_the_tools_of_the_contract() {
    // The search is a module of its own, which draws nothing.
    let modules = BUNDLES.iter().map(|bundle| bundle.name).chain([contract::search::MODULE]);
    let crates: BTreeSet<String> = modules.map(|name| format!("bundle-{name}")).collect();
    assert_eq!(crates, LAYERS[5].iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
    for bundle in BUNDLES {
        let own = dependencies(&format!("{}/Cargo.toml", folder(&format!("bundle-{}", bundle.name))));
        let tools: BTreeSet<String> = own.into_iter().filter(|name| LAYERS[4].contains(&name.as_str())).collect();
        let expected: BTreeSet<String> = bundle.tools.iter().map(|tool| tool.replace('-', "_")).collect();
        assert_eq!(tools, expected, "{}", bundle.name);
    }
}
