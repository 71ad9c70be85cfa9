//! What goes over the wire, in kB of 1,000 bytes after Brotli 11, held against the figures to reach.

use tests::Site;
use tests::wire::{compressed, kilobytes, tell};

use super::every_page::{Found, survey};

/// Tells a figure and holds it against its limit.
#[track_caller]
fn check(what: &str, size: usize, limit: usize) {
    tell(&format!("{what}: {} of {} at most", kilobytes(size), kilobytes(limit)));
    assert!(size <= limit, "{what} is {size} bytes, {limit} at most");
}

fn asset(name: &str) -> usize {
    let site = Site::real();
    compressed(site.bytes(site.asset(name)))
}

/// The files that a page loaded, itself first; the icon too, which every page names.
fn files(page: &Found) -> Vec<String> {
    let site = Site::real();
    let paths = page.requests.iter().map(|address| {
        let path = address.splitn(4, '/').nth(3).unwrap_or_default();
        site.path_of(&format!("/{path}"))
    });
    paths.chain([site.asset("icon.svg").to_owned()]).collect()
}

fn total(files: &[String]) -> usize {
    files.iter().map(|path| compressed(Site::real().bytes(path))).sum()
}

#[test]
fn the_app_bundle_is_small() {
    let (module, glue) = (asset("app.wasm"), asset("app.js"));
    tell(&format!("wasm {}, glue {}", kilobytes(module), kilobytes(glue)));
    check("app bundle", module + glue, 120_000);
}

/// What reads letters and lists and writes files comes when the first of these is asked for.
#[test]
fn the_module_for_texts_is_small() {
    let (module, glue, worker) = (asset("exchange.wasm"), asset("exchange.js"), asset("worker.js"));
    tell(&format!("wasm {}, glue {}, worker {}", kilobytes(module), kilobytes(glue), kilobytes(worker)));
    check("the module that reads and writes texts", module + glue + worker, 80_000);
}

#[test]
fn the_password_estimator_is_small() {
    let (module, glue, worker) = (asset("strength.wasm"), asset("strength.js"), asset("worker.js"));
    tell(&format!("wasm with its lists {}, glue {}, worker {}", kilobytes(module), kilobytes(glue), kilobytes(worker)));
    check("password estimator", module + glue + worker, 180_000);
}

#[test]
fn styles_and_scripts_are_small() {
    let sheets = Site::real().files().filter(|(path, _)| path.starts_with("assets/main") && path.ends_with(".css"));
    let largest = sheets.map(|(_, bytes)| compressed(bytes)).max().expect("a sheet");
    check("CSS of a text page", asset("main.css"), 8_000);
    check("CSS of the page with the most", largest, 8_000);
    check("JS besides the app", asset("frame.js") + asset("loader.js"), 5_000);
}

/// A guide is lighter than a page with a tool, which brings the tool's words along.
#[test]
fn pages_are_light_and_need_few_requests() {
    let mut heaviest = (0, "");
    let mut heaviest_guide = (0, "");
    let mut largest = (0, "");
    let mut busiest = (0, "");
    for page in survey() {
        let mut files = files(page);
        // The figures are those before a tool starts: neither the bundle nor what the running tool asks for.
        files.retain(|path| !path.contains("/app.") && !path.ends_with(".json"));
        heaviest = heaviest.max((total(&files), &page.address));
        if page.tools == 0 {
            heaviest_guide = heaviest_guide.max((total(&files), &page.address));
        }
        largest = largest.max((total(&files[..1]), &page.address));
        busiest = busiest.max((files.len(), &page.address));
    }
    tell(&format!("most requests for a page without the app: {} ({}), 5 at most", busiest.0, busiest.1));
    check(&format!("HTML of the largest page, {}", largest.1), largest.0, 20_000);
    check(&format!("heaviest page without a tool, {}", heaviest_guide.1), heaviest_guide.0, 20_000);
    check(&format!("heaviest page in all, {}", heaviest.1), heaviest.0, 25_000);
    assert!(busiest.0 <= 5, "{} needs {} requests", busiest.1, busiest.0);
}
