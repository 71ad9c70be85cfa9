//! Whole outputs that people read: compared with `tests/golden/`, written again with `WAYMARK_GOLDEN=write`.

use std::fs;

use generator::diagnostic::{draw, rules};

use crate::architecture::root;
use crate::fixture::{build, file, page, tree};

/// Compares a text with its golden file.
#[track_caller]
fn check(name: &str, actual: &str) {
    let path = root().join("tests/golden").join(name);
    if std::env::var_os("WAYMARK_GOLDEN").is_some_and(|request| request == "write") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, actual).expect("the file can be written");
    }
    let expected = fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("there is no {name}: run the tests once with WAYMARK_GOLDEN=write and read it"));
    assert!(
        actual == expected,
        "{name} has changed; if that is meant, run with WAYMARK_GOLDEN=write and read the difference\n{}",
        first_difference(&expected, actual)
    );
}

fn first_difference(expected: &str, actual: &str) -> String {
    let differing = expected.lines().zip(actual.lines()).enumerate().find(|(_, (one, other))| one != other);
    match differing {
        Some((at, (one, other))) => format!("line {}:\n- {one}\n+ {other}", at + 1),
        None => format!("{} lines against {}", expected.lines().count(), actual.lines().count()),
    }
}

/// Fingerprints change with every byte of a style; a golden page is about its markup.
fn without_fingerprints(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find("/assets/") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let end = after.find(['"', ' ', ')']).unwrap_or(after.len());
        let name = &after[..end];
        let parts: Vec<&str> = name.split('.').collect();
        match parts.as_slice() {
            [stem, _, extension] => out.push_str(&format!("{stem}.….{extension}")),
            _ => out.push_str(name),
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    let mut cut = String::new();
    for (index, part) in out.split("sha256-").enumerate() {
        if index == 0 {
            cut.push_str(part);
        } else {
            cut.push_str("sha256-…");
            cut.push_str(&part[part.find('"').unwrap_or(0)..]);
        }
    }
    cut
}

const SITE: &str = "//- content/site.toml
title = \"Waymark\"
base_url = \"https://example.org/\"
[languages.en]
name = \"English\"
[languages.es]
name = \"Español\"
//- content/en/index.md
+++
title = \"Home\"
description = \"The first page of a site that a test made up, with words enough.\"
layout = \"home\"
nav_title = \"Home\"
+++

Welcome.
//- content/es/index.md
+++
title = \"Portada\"
description = \"La primera página de un sitio que inventó una prueba, con palabras.\"
layout = \"home\"
nav_title = \"Inicio\"
+++

Bienvenidos.
//- content/en/accounts/index.md
+++
title = \"Accounts\"
description = \"Guides about the account, in a site that a test made up for itself.\"
+++
//- content/en/accounts/codes.md
+++
title = \"Two-step codes\"
description = \"Why a code does not come and what to do, in a site that a test made up.\"
reviewed = 2026-11-01
review_by = 2027-05-01
sources = [\"https://www.uscis.gov/file-online/tips-for-filing-forms-online\"]
+++

Lead with **strong** words and [all accounts](index.md).

**Do this first:** look at the clock, and at Form I-94.

## The code does not come {#none}

:::steps
1. Wait 10 minutes.
2. Ask for a new code.
:::

:::notice{kind=\"warning\" title=\"Do not open a second account\"}
Accounts cannot be merged.
:::

## Which way is best

| Way | Good for | Works |
|---|---|---|
| App | everybody | anywhere |

## A word on safety

[Official advice](https://www.uscis.gov/scams) helps.[^1]

[^1]: It is free.
";

#[test]
fn a_guide_page() {
    let site = tree(SITE);
    let built = build(&site);
    let reported = built.outcome.report.diagnostics();
    assert!(reported.iter().all(|reported| reported.rule == rules::MISSING_TRANSLATION), "{reported:?}");
    check("guide.html", &without_fingerprints(file(&built, "accounts/codes/index.html")));
}

#[test]
fn a_section_page() {
    check("section.html", &without_fingerprints(file(&build(&tree(SITE)), "accounts/index.html")));
}

#[test]
fn generated_metadata_files() {
    let built = build(&tree(SITE));
    check("_headers", file(&built, "_headers"));
    check("sitemap.xml", file(&built, "sitemap.xml"));
    check("robots.txt", file(&built, "robots.txt"));
}

#[test]
fn diagnostics_as_people_see_them() {
    let site = tree(&format!(
        "//- content/en/index.md\n{}",
        page("Home", "See [the guide](acounts/index.md).\n\n:::notce\nText.\n:::\n\n#### Deep")
            .replace("layout", "layuot")
    ));
    check("diagnostics.txt", &draw(&build(&site).outcome.report, &site, false));
}
