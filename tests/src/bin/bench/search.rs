//! The search beside Pagefind, on the same pages and with the same questions.
//!
//! Both run in the same browser, from the same local server. Pagefind reads the main part of each page and is measured
//! without drawing anything, which is to its advantage.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use generator::BuildOptions;
use generator::diagnostic::Report;
use generator::search::questions::{Hits, Questions};
use generator::search::searchable;
use serde::Deserialize;
use serde_json::json;
use tests::wire::{compressed, kilobytes};
use tests::{Page, Site, Visit};

use crate::corpus;
use crate::measure::{self, Cost, best};

/// The processor of a cheap phone beside this one. Both engines work in part beside the page, where the browser
/// slows nothing down, so what was measured at full speed is multiplied.
const SLOWER: f64 = 4.0;

/// How many times a build runs.
const RUNS: usize = 5;

/// What is typed for the figures of time and size, with the page on which it is typed.
const TYPED: [(&str, &str); 4] = [
    ("/about/", "code not coming"),
    ("/es/acerca-de/", "codigo no llega"),
    ("/about/", "i485"),
    ("/about/", "pasword"),
];

/// The page of the search in each language.
const PAGES: [(&str, &str); 2] = [("en", "/search/"), ("es", "/es/buscar/")];

/// Pages whose policy lets a module run in the page itself.
const OPEN_PAGES: [(&str, &str); 2] =
    [("en", "/tools/receipt-number/"), ("es", "/es/herramientas/revise-numero-de-recibo/")];

/// What is measured of an engine.
struct Figures {
    hits: Hits,
    /// Bytes until a first answer is shown, of each typed question.
    first_bytes: Vec<usize>,
    /// Milliseconds to the first answer from the moment at which the field has the focus and the whole question.
    from_focus: Vec<f64>,
    /// Milliseconds to the first answer from a question that is typed a second after the field has the focus.
    from_key: Vec<f64>,
    /// Milliseconds from a key to its results.
    keys: Vec<f64>,
    /// All files of the search.
    index: usize,
    build: Option<Cost>,
}

/// The table of both engines; of Waymark alone where Pagefind is not installed.
pub fn figures(root: &Path, generator: &Path, folder: &Path) -> String {
    let text = fs::read_to_string(root.join("content/data/questions.toml")).expect("the questions");
    let questions: Questions = toml::from_str(&text).expect("questions");
    let tree = generator::fs::read_tree(root).expect("the site");
    let options = BuildOptions { bundle: None, base_url: None, today: tests::today() };
    let keys = searchable(&tree, options, &mut Report::default()).keys;
    let ours = waymark(&questions, &keys, root, generator, folder);
    let theirs = pagefind().map(|program| pagefind_figures(&questions, &keys, &program, folder));
    table(&ours, theirs.as_ref())
}

fn table(ours: &Figures, theirs: Option<&Figures>) -> String {
    let mut out = String::from(
        "## Search {#search}\n\nOn the pages of this guide, in both languages.\n\n| What | Waymark | Pagefind |\n|---|--:|--:|\n",
    );
    let mut row = |what: &str, figure: &dyn Fn(&Figures) -> String| {
        let theirs = theirs.map_or_else(|| "not installed".to_owned(), figure);
        let _ = writeln!(out, "| {what} | {} | {theirs} |", figure(ours));
    };
    let percent = |part: usize, hits: &Hits| format!("{:.1} %", part as f64 * 100.0 / hits.asked as f64);
    row("Questions", &|figures| figures.hits.asked.to_string());
    row("The wanted page is first", &|figures| percent(figures.hits.first, &figures.hits));
    row("It is among the first three", &|figures| percent(figures.hits.three, &figures.hits));
    row("Bytes to a first answer, at most", &|figures| {
        kilobytes(figures.first_bytes.iter().copied().max().unwrap_or_default())
    });
    row("First answer with a CPU four times slower, from the focus, median", &|figures| ms(&figures.from_focus, 5));
    row("The same, from a question a second later", &|figures| ms(&figures.from_key, 5));
    row("A key with a CPU four times slower, median", &|figures| ms(&figures.keys, 5));
    row("The same, nine of ten are faster", &|figures| ms(&figures.keys, 9));
    row("All files", &|figures| kilobytes(figures.index));
    row("CPU of the build", &|figures| {
        figures.build.map_or_else(String::new, |cost| format!("{:.2} s", cost.cpu.as_secs_f64()))
    });
    out.push_str(
        "\nThe CPU of Waymark is that of the whole site with its search, that of Pagefind of its index alone.\n",
    );
    out
}

/// The time that so many of ten do not pass, as on a slower processor.
fn ms(times: &[f64], tenths: usize) -> String {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let at = (times.len() * tenths / 10).min(times.len().saturating_sub(1));
    times.get(at).map_or_else(String::new, |time| format!("{:.0} ms", time * SLOWER))
}

fn waymark(
    questions: &Questions,
    keys: &BTreeMap<String, String>,
    root: &Path,
    generator: &Path,
    folder: &Path,
) -> Figures {
    let site = Site::real();
    let build = || {
        let mut command = Command::new(generator);
        command.args(["build", "--root"]).arg(root).arg("--out").arg(folder);
        command
    };
    let costs = (0..RUNS).map(|_| measure::fresh(folder, &mut build())).collect();
    let is_search = |path: &str| path.starts_with("assets/search");
    let index = site.files().filter(|(path, _)| is_search(path)).map(|(_, bytes)| compressed(bytes)).sum();
    let mut hits = Hits::default();
    for (lang, address) in PAGES {
        let page = Visit::to(address).open();
        page.wait_for("the search", "document.querySelector('[data-island=search]')?.dataset.state === 'ready'");
        for (question, wanted) in questions.0.get(lang).into_iter().flatten() {
            let addresses: Vec<String> = page.script(
                &format!("{ASK} return answer('[data-island=search] input', arguments[0]).then(() => [...document.querySelectorAll('[data-island=search] ol a')].map((link) => link.pathname));"),
                json!([question]),
            );
            hits.count(rank(&addresses, wanted, keys));
        }
    }
    let (mut first_bytes, mut from_focus, mut from_key, mut times) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (address, question) in TYPED {
        let page = Visit::to(address).open();
        page.wait_for("the page", "document.readyState === 'complete'");
        for (wait, times) in [(0, &mut from_focus), (1_000, &mut from_key)] {
            page.devtools("Network.clearBrowserCache", &json!({}));
            page.go(address);
            times.push(page.script(
                &format!(
                    "{ASK} return (async () => {{
                         const field = '.masthead .search input';
                         document.querySelector(field).focus();
                         if (arguments[1]) await new Promise((done) => setTimeout(done, arguments[1]));
                         const start = performance.now();
                         await answer(field, arguments[0], 'ol a');
                         return performance.now() - start;
                     }})();"
                ),
                json!([question, wait]),
            ));
        }
        first_bytes.push(ours_loaded(&page, site, question));
        times.extend(page.script::<Vec<f64>>(
            &format!(
                "{ASK} return (async () => {{
                     const times = [];
                     for (let length = 1; length < arguments[0].length; length += 1) {{
                         await answer('.masthead .search input', 'zz');
                         const start = performance.now();
                         await answer('.masthead .search input', arguments[0].slice(0, length));
                         times.push(performance.now() - start);
                     }}
                     return times;
                 }})();"
            ),
            json!([question]),
        ));
    }
    Figures { hits, first_bytes, from_focus, from_key, keys: times, index, build: best(costs) }
}

/// Types a text into a field of the search, and waits until its answer is drawn and laid out.
const ASK: &str = "
    const answer = (field, question, wanted) => {
        const input = document.querySelector(field);
        const form = input.form;
        return new Promise((done) => {
            new MutationObserver((changes, observer) => {
                const list = form.querySelector('.search-list');
                if (!changes.some((change) => change.target === list)) return;
                if (wanted && !list.querySelector(wanted)) return;
                observer.disconnect();
                document.body.getBoundingClientRect();
                done();
            }).observe(form, { subtree: true, childList: true });
            input.focus();
            input.value = question;
            input.dispatchEvent(new Event('input', { bubbles: true }));
        });
    };";

/// The most bytes that the title of one of ten pages needs, typed in the search of a site of any size.
pub fn first_answer(root: &Path, pages: &[corpus::Page]) -> usize {
    let tree = generator::fs::read_tree(root).expect("the site");
    let options = BuildOptions { bundle: None, base_url: None, today: tests::today() };
    let indexes = searchable(&tree, options, &mut Report::default()).indexes;
    let index = indexes.values().next().expect("an index");
    let asked = pages.iter().step_by(pages.len().div_ceil(10));
    asked.map(|page| needed(index, page.title())).max().unwrap_or_default()
}

/// The bytes of the scripts, the module, and the part of the index that a question needs.
fn needed(index: &BTreeMap<String, String>, question: &str) -> usize {
    /// The same for every question, and slow to compress.
    static SCRIPTS: LazyLock<usize> = LazyLock::new(|| {
        let site = Site::real();
        let names = ["search-field.js", "search-worker.js", "search.js", "search.wasm"];
        names.iter().map(|name| compressed(site.bytes(site.asset(name)))).sum()
    });
    let (.., names) = generator::search::questions::ask(index, question, 6);
    *SCRIPTS + names.iter().map(|name| compressed(index[name].as_bytes())).sum::<usize>()
}

/// The bytes of what a question needs on a page.
fn ours_loaded(page: &Page, site: &Site, question: &str) -> usize {
    let lang: String = page.script("return document.documentElement.lang", json!([]));
    let folder = site
        .files()
        .filter_map(|(path, _)| path.strip_suffix("core.txt"))
        .find(|folder| folder.contains(&format!("search/{lang}-")))
        .expect("an index")
        .to_owned();
    let index = site.files().filter_map(|(path, bytes)| {
        let name = path.strip_prefix(&folder)?.strip_suffix(".txt")?;
        Some((name.to_owned(), String::from_utf8_lossy(bytes).into_owned()))
    });
    needed(&index.collect(), question)
}

/// Pagefind's own program, as its Python package brings it, or from the path.
fn pagefind() -> Option<PathBuf> {
    measure::installed("pagefind_bin_extended", "pagefind_extended", "pagefind")
}

fn pagefind_figures(questions: &Questions, keys: &BTreeMap<String, String>, program: &Path, folder: &Path) -> Figures {
    // `folder` holds the site since it was built for the figures of Waymark.
    let out = folder.with_extension("pagefind");
    let index = || {
        let mut command = Command::new(program);
        command.args(["--root-selector", "main", "--site"]).arg(folder).arg("--output-path").arg(&out);
        command
    };
    let costs = (0..RUNS).map(|_| measure::fresh(&out, &mut index())).collect();
    let mut site = Site::real().clone();
    let mut files = 0;
    for (path, bytes) in all_files(&out) {
        // The interfaces that Pagefind brings along are not needed to search.
        if !path.contains("-ui.") && !path.contains("highlight") {
            files += smallest(&bytes);
        }
        site = site.adding(&format!("pagefind/{path}"), bytes);
    }
    let mut hits = Hits::default();
    for (lang, address) in OPEN_PAGES {
        let page = Visit::to(address).on(site.clone()).open();
        for (question, wanted) in questions.0.get(lang).into_iter().flatten() {
            let found: Found = page.script(&format!("{PAGEFIND} return found(arguments[0], 3);"), json!([question]));
            hits.count(rank(&found.addresses, wanted, keys));
        }
    }
    let (mut first_bytes, mut from_focus, mut from_key, mut times) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (address, question) in TYPED {
        let address =
            OPEN_PAGES.iter().find(|(lang, _)| address.starts_with("/es/") == (*lang == "es")).expect("a page").1;
        let page = Visit::to(address).on(site.clone()).open();
        page.wait_for("the page", "document.readyState === 'complete'");
        let found: Found = page.script(&format!("{PAGEFIND} return found(arguments[0], 6, false);"), json!([question]));
        let size = |path: &String| smallest(site.bytes(path.trim_start_matches('/')));
        first_bytes.push(found.loaded.iter().map(size).sum());
        for (prepare, times) in [
            ("", &mut from_focus),
            ("await begin(); await new Promise((done) => setTimeout(done, 1000));", &mut from_key),
        ] {
            page.devtools("Network.clearBrowserCache", &json!({}));
            page.go(address);
            let found: Found = page.script(
                &format!("{PAGEFIND} return (async () => {{ {prepare} return found(arguments[0], 6); }})();"),
                json!([question]),
            );
            times.push(found.time);
        }
        times.extend(page.script::<Vec<f64>>(
            &format!(
                "{PAGEFIND} return (async () => {{
                     const times = [];
                     for (let length = 1; length < arguments[0].length; length += 1) {{
                         times.push((await found(arguments[0].slice(0, length), 6)).time);
                     }}
                     return times;
                 }})();"
            ),
            json!([question]),
        ));
    }
    drop(fs::remove_dir_all(&out));
    Figures { hits, first_bytes, from_focus, from_key, keys: times, index: files, build: best(costs) }
}

/// What Pagefind found, in how many milliseconds, and the files that were loaded for it since the page began.
#[derive(Deserialize)]
struct Found {
    addresses: Vec<String>,
    time: f64,
    loaded: Vec<String>,
}

/// Asks Pagefind, as its documentation shows. Its requests are recorded where it works in the page itself, without a worker.
const PAGEFIND: &str = "
    const begin = async (hasWorker = true) => {
        const pagefind = await import('/pagefind/pagefind.js');
        await pagefind.options({ noWorker: !hasWorker });
        await pagefind.init();
        return pagefind;
    };
    const found = async (question, limit, hasWorker = true) => {
        const start = performance.now();
        const pagefind = await begin(hasWorker);
        const search = await pagefind.search(question);
        const results = await Promise.all(search.results.slice(0, limit).map((result) => result.data()));
        const time = performance.now() - start;
        const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)
            .filter((path) => path.startsWith('/pagefind/'));
        return { addresses: results.map((result) => result.url), time, loaded: [...new Set(loaded)] };
    };";

/// The rank of the first wanted page among addresses.
fn rank(addresses: &[String], wanted: &[String], keys: &BTreeMap<String, String>) -> Option<usize> {
    let key = |address: &String| keys.get(address.trim_start_matches('/'));
    addresses.iter().position(|address| key(address).is_some_and(|key| wanted.contains(key)))
}

/// A file as it goes over the wire; what is compressed already gains nothing.
fn smallest(bytes: &[u8]) -> usize {
    compressed(bytes).min(bytes.len())
}

/// All files below a folder, by their paths with `/`.
fn all_files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder of Pagefind").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below it").to_string_lossy().replace('\\', "/");
                files.push((name, fs::read(&path).expect("a file of Pagefind")));
            }
        }
    }
    files
}
