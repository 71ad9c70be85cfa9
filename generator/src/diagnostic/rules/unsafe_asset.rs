//! The rule `unsafe-asset`.

use super::{Example, HUGE_FILE, UNSAFE_NAME, unsafe_name};
use crate::diagnostic::{Diagnostic, Report};
use crate::address_names;
use crate::source::WELL_KNOWN;
use crate::source::{LARGEST_FILE, SourceFile, SourcePath, SourceTree};

rule! {
    /// A file in content/assets that could run code in the readers' browsers, or that has the name of a file of the site.
    ///
    /// A page or a script there would run with the rights of the site: it could read what readers keep on their devices.
    "unsafe-asset": Error, Files, found by "generator/src/diagnostic/rules/unsafe_asset.rs";
    Example::Files {
        wrong: r#"//- content/assets/map.html
<p>A map</p>
//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome."#,
        right: r#"//- content/assets/map.txt
A map
//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome."#,
    }
}

/// The folder of files to publish.
pub const FOLDER: &str = "content/assets/";

/// The types of files that browsers show or save, and never run.
const TYPES: [&str; 15] = [
    "avif",
    "csv",
    "gif",
    "ico",
    "ics",
    "jpeg",
    "jpg",
    "json",
    "pdf",
    "png",
    "svg",
    "txt",
    "webmanifest",
    "webp",
    "woff2",
];

/// The files of `content/assets` that may be published; the others are reported. `reserved` are the
/// names of what the build itself puts there.
pub fn checked<'t>(
    tree: &'t SourceTree,
    reserved: &[String],
    report: &mut Report,
) -> Vec<(&'t SourcePath, &'t SourceFile)> {
    let is_safe = |(path, file): &(&SourcePath, &SourceFile)| match fault(path, &file.bytes, reserved) {
        Some(diagnostic) => {
            report.push(diagnostic);
            false
        }
        None => true,
    };
    // Markdown is reported as a page in a wrong folder, a hidden folder as one that is passed over.
    let is_asset = |path: &SourcePath| !path.is_markdown() && !super::hidden_folder::is_folder(path);
    tree.below(FOLDER.trim_end_matches('/')).filter(|(path, _)| is_asset(path)).filter(is_safe).collect()
}

/// What is wrong with a file.
fn fault(path: &SourcePath, bytes: &[u8], reserved: &[String]) -> Option<Diagnostic> {
    let reported = |fault: String, help: &str| Some(Diagnostic::whole_file(RULE, path, fault).help(help));
    let name = path.as_str().strip_prefix(FOLDER)?;
    let extension = path.extension();
    if name.contains(|c: char| c.is_control() || c == '\u{fffd}') {
        // Reported with all other files.
        return None;
    }
    if bytes.len() > LARGEST_FILE {
        let diagnostic = Diagnostic::whole_file(HUGE_FILE, path, "this file is larger than 25 MiB");
        return Some(diagnostic.help("make it smaller; many hosts take no larger file, and readers pay for each MiB"));
    }
    let last = name.rsplit('/').next().unwrap_or(name);
    if let Some(below) = name.strip_prefix(WELL_KNOWN) {
        // Programs ask for these files by their very names, so they must be names in an address.
        if let Some(fault) = below.split('/').find_map(address_names::fault) {
            return Some(Diagnostic::whole_file(UNSAFE_NAME, path, unsafe_name::sentence(&fault)).help("rename the file"));
        }
        if !last.contains('.') {
            return None;
        }
    }
    if !TYPES.contains(&extension.as_str()) {
        let fault = match last.contains('.') {
            true => format!("files of the type .{extension} are not published"),
            false => "a file without a type is not published".to_owned(),
        };
        return reported(fault, &format!("these types are: {}", TYPES.join(", ")));
    }
    if reserved.iter().any(|reserved| reserved == name) || name.starts_with("passphrase-") && extension == "txt" {
        return reported(format!("the build itself makes a file named `{name}`"), "rename the file");
    }
    if extension == "svg" {
        return svg_fault(path, bytes);
    }
    None
}

/// The first thing in a picture that could run code or hide it.
fn svg_fault(path: &SourcePath, bytes: &[u8]) -> Option<Diagnostic> {
    const HELP: &str = "save the picture again as a plain SVG, for example with the command svgo";
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some(Diagnostic::whole_file(RULE, path, "this picture is not UTF-8 text").help(HELP));
    };
    let (at, length, fault) = active_part(text)?;
    Some(Diagnostic::new(RULE, path, at..at + length, fault).help(HELP))
}

/// Elements that run code or show other documents, in any name space.
const ACTIVE: [&str; 8] = ["script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "set"];

/// The byte, the length and the fault of the first active part of an SVG picture.
fn active_part(text: &str) -> Option<(usize, usize, String)> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if let Some(encoding) = start.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next())
        && let Some((_, value)) = encoding.split_once("encoding")
        && !value.to_ascii_lowercase().contains("utf-8")
    {
        return Some((text.len() - start.len(), 5, "this picture says that it is not UTF-8 text".to_owned()));
    }
    let mut at = 0;
    while let Some(found) = text.get(at..)?.find('<') {
        let open = at + found;
        let rest = &text[open..];
        if rest.starts_with("<!--") {
            at = open + rest.find("-->")? + 3;
            continue;
        }
        if rest.starts_with("<![CDATA[") {
            at = open + rest.find("]]>")? + 3;
            continue;
        }
        let tag = &rest[..tag_length(rest)];
        let lower = tag.to_ascii_lowercase();
        if lower.starts_with("<!") && (lower.contains("<!entity") || lower.contains("<!attlist")) {
            return Some((open, tag.len(), "this picture defines entities, which may hide code".to_owned()));
        }
        if lower.starts_with("<?xml-stylesheet") {
            return Some((open, tag.len(), "this picture loads a style sheet".to_owned()));
        }
        let name = lower.trim_start_matches('<').split(|c: char| c.is_whitespace() || c == '/' || c == '>').next();
        let local = name.and_then(|name| name.rsplit(':').next()).unwrap_or_default();
        if ACTIVE.contains(&local) {
            return Some((open, tag.len(), format!("this picture has an element `{local}`, which may run code")));
        }
        for (name, value) in attributes(&lower) {
            let local = name.rsplit(':').next().unwrap_or(name);
            if local.starts_with("on") {
                return Some((open, tag.len(), format!("this picture has an attribute `{local}`, which runs code")));
            }
            // Characters that browsers pass over in an address, and references that hide one.
            let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
            let is_address = ["href", "src", "to", "from", "values", "by", "style", "fill"].contains(&local);
            if is_address
                && (plain.contains("script:") || plain.contains("data:text") || local == "href" && plain.contains("&#"))
            {
                return Some((open, tag.len(), format!("the attribute `{local}` of this picture runs code")));
            }
        }
        at = open + tag.len().max(1);
    }
    None
}

/// The length of a tag with its `>`; one that never ends is all of the text.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    // The brackets of a document type hold declarations of their own.
    let mut brackets = 0_usize;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => brackets += 1,
            (None, ']') => brackets = brackets.saturating_sub(1),
            (None, '>') if brackets == 0 => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The attributes of a tag with their values.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once('=') {
        let name =
            before.trim_end().rsplit(|c: char| c.is_whitespace() || "\"'/<".contains(c)).next().unwrap_or_default();
        let after = after.trim_start();
        let (value, left) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            _ => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        found.push((name, value));
        rest = left;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, names, reported_in, tree, wrong};

    #[test]
    fn files_that_run_in_a_browser_are_reported() {
        check(
            &wrong(&RULE),
            &[
                "error[unsafe-asset] content/assets/map.html:1:1 files of the type .html are not published (these types are: avif, csv, gif, ico, ics, jpeg, jpg, json, pdf, png, svg, txt, webmanifest, webp, woff2)",
            ],
        );
    }

    #[test]
    fn no_file_replaces_one_of_the_site() {
        for name in
            ["theme.js", "loader.js", "frame.js", "app.wasm", "main.css", "offline.js", "passphrase-en.txt", "x"]
        {
            let site = format!("{}//- content/assets/{name}\nx\n", body("Text."));
            assert_eq!(names(&site), ["unsafe-asset"], "{name}");
        }
    }

    #[track_caller]
    fn check_svg(inside: &str, expected: &[&str]) {
        let site = format!(
            "{}//- content/assets/own.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>\n",
            body("Text.")
        );
        let reported = reported_in(&tree(&site));
        let reported: Vec<&str> = reported.iter().filter_map(|reported| reported.split_once(' ')?.1.split(" (").next()).collect();
        assert_eq!(reported, expected, "{inside}");
    }

    #[test]
    fn pictures_run_no_code() {
        check_svg("<path d=\"M0 0\"/><a href=\"https://example.org/?a=b\"><text>on=1</text></a>", &[]);
        check_svg("<style>a{fill:url(#a)}</style><!-- <script> --><image href=\"data:image/png;base64,AA==\"/>", &[]);
        let script = ["content/assets/own.svg:1:41 this picture has an element `script`, which may run code"];
        for inside in
            ["<script>x</script>", "<SCRIPT >x</SCRIPT>", "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>"]
        {
            check_svg(inside, &script);
        }
        for inside in [
            "<g onload=\"x\"/>",
            "<g a='>' onclick = 'x'/>",
            "<a href=\"java\nscript:x\"/>",
            "<a xlink:href='&#106;avascript:x'/>",
            "<animate attributeName=\"href\" values=\"javascript:x\"/>",
            "<foreignObject/>",
            "<g\nonload='x'",
        ] {
            let site = format!("{}//- content/assets/own.svg\n<svg>{inside}</svg>\n", body("Text."));
            assert_eq!(names(&site), ["unsafe-asset"], "{inside}");
        }
        for whole in [
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
            "<?xml version='1.0' encoding='utf-7'?><svg/>",
            "<?xml-stylesheet href='a'?><svg/>",
        ] {
            let site = format!("{}//- content/assets/own.svg\n{whole}\n", body("Text."));
            assert_eq!(names(&site), ["unsafe-asset"], "{whole}");
        }
    }
}
