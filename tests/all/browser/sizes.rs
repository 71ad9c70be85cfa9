//! What goes over the wire, in kB of 1,000 bytes after Brotli 11, compared with the figures to reach.

use std::collections::BTreeSet;

use contract::bundle::BUNDLES;
use contract::search::MODULE;
use generator::wasm::ESTIMATOR;
use tests::Site;
use tests::wire::{compressed, kilobytes, print_figure};

use super::every_page::{Found, survey};

/// Prints a figure and compares it with its limit.
#[track_caller]
fn check(what: &str, size: usize, limit: usize) {
    print_figure(&format!("{what}: {} of {} at most", kilobytes(size), kilobytes(limit)));
    assert!(size <= limit, "{what} is {size} bytes, {limit} at most");
}

fn asset(name: &str) -> usize {
    let site = Site::real();
    compressed(site.bytes(site.asset(name)))
}

/// The files that a page loaded, itself first; with the icon and the manifest, which every page names.
fn files(page: &Found) -> Vec<String> {
    let site = Site::real();
    // A browser asks for the manifest of a site when it finds time. One that leaves a page before it has read its head
    // asks for an icon that no page names.
    let unsure = ["/favicon.ico", "/site.webmanifest"];
    let asked = page.requests.iter().filter(|address| !unsure.iter().any(|name| address.ends_with(name)));
    let paths = asked.map(|address| {
        let path = address.splitn(4, '/').nth(3).unwrap_or_default();
        site.path_of(&format!("/{path}"))
    });
    paths.chain([site.asset("icon.svg").to_owned(), "site.webmanifest".to_owned()]).collect()
}

fn total(files: &[String]) -> usize {
    files.iter().map(|path| compressed(Site::real().bytes(path))).sum()
}

/// The limit of each module with its bindings, in bytes.
///
/// The goals are 100, 110, 135, 140 and 210 kB, and 178 for the estimator. Where one is not reached yet
/// (`app/decisions/014-module-sizes.md`), the limit holds what was reached.
const LIMITS: [(&str, usize); 7] = [
    ("password", 90_900),
    ("receipt", 113_600),
    ("number", 148_900),
    ("sign-up", 121_400),
    ("case-tracker", 296_300),
    // With its word lists; a worker loads it.
    ("strength", 188_800),
    // With the 21 kB at most that a question needs of the index (tests/all/search.rs), a first answer needs some 60 kB.
    ("search", 40_000),
];

#[test]
fn each_module_is_within_its_limit() {
    let modules: BTreeSet<&str> = BUNDLES.iter().map(|bundle| bundle.name).chain([ESTIMATOR, MODULE]).collect();
    assert_eq!(modules, LIMITS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>());
    let sizes = LIMITS.map(|(name, limit)| (name, asset(&format!("{name}.wasm")), asset(&format!("{name}.js")), limit));
    for (name, wasm, bindings, limit) in sizes {
        let (whole, limit) = (kilobytes(wasm + bindings), kilobytes(limit));
        print_figure(&format!(
            "{name}: {whole} of {limit}; wasm {}, bindings {}",
            kilobytes(wasm),
            kilobytes(bindings)
        ));
    }
    let over = sizes.iter().filter(|(_, wasm, bindings, limit)| wasm + bindings > *limit);
    let over: Vec<String> =
        over.map(|(name, wasm, bindings, limit)| format!("{name}: {} of {limit} bytes", wasm + bindings)).collect();
    assert_eq!(over, Vec::<String>::new());
}

#[test]
fn styles_and_scripts_are_small() {
    let sheets = Site::real().files().filter(|(path, _)| path.starts_with("assets/main") && path.ends_with(".css"));
    let largest = sheets.map(|(_, bytes)| compressed(bytes)).max().expect("a sheet");
    check("CSS of a text page", asset("main.css"), 6_000);
    check("CSS of the page with the most", largest, 8_000);
    check("JS besides the tools", asset("frame.js") + asset("loader.js"), 5_000);
}

/// Whether a file is a compiled module, or its bindings.
fn is_module(path: &str) -> bool {
    LIMITS
        .iter()
        .any(|(name, _)| path.strip_prefix("assets/").is_some_and(|file| file.starts_with(&format!("{name}."))))
}

/// A guide is lighter than a page with a tool, which brings the tool's words along.
#[test]
fn pages_are_light_and_need_few_requests() {
    let mut heaviest = (0, "");
    let mut heaviest_guide = (0, "");
    let mut guides = Vec::new();
    let mut largest = (0, "");
    let mut busiest = [(0, "", Vec::new()), (0, "", Vec::new())];
    for page in survey() {
        let mut files = files(page);
        // The figures are those before a tool starts: neither the modules nor what the running tool asks for. The page of
        // the search starts it at once.
        files.retain(|path| !is_module(path) && !path.ends_with(".json") && !path.starts_with("assets/search"));
        heaviest = heaviest.max((total(&files), &page.address));
        if page.tools == 0 {
            let size = total(&files);
            heaviest_guide = heaviest_guide.max((size, &page.address));
            guides.push(size);
        }
        largest = largest.max((total(&files[..1]), &page.address));
        // The control that stores the guide is a tool with a script of its own.
        let has_script = page.tools > 0 || files.iter().any(|path| path.starts_with("assets/offline-control"));
        let busiest = &mut busiest[usize::from(has_script)];
        *busiest = std::mem::take(busiest).max((files.len(), &page.address, files));
    }
    for ((requests, address, files), (what, limit)) in busiest.iter().zip([("text page", 5), ("page with a tool", 6)]) {
        print_figure(&format!("most requests of a {what}: {requests} ({address}), {limit} at most"));
        assert!(*requests <= limit, "{address} needs {requests} requests: {files:?}");
    }
    check(&format!("HTML of the largest page, {}", largest.1), largest.0, 20_000);
    check(&format!("heaviest page without a tool, {}", heaviest_guide.1), heaviest_guide.0, 20_000);
    // 12 kB is the goal; this holds what was reached. More than half of it is the sheet that text pages share.
    guides.sort_unstable();
    check("page without a tool, median", guides[guides.len() / 2], 12_400);
    // The walkthrough has all its steps in the page, so that it can be read, shared and printed without script.
    check(&format!("heaviest page in all, {}", heaviest.1), heaviest.0, 30_000);
}
