//! What holds for every page, as a browser finds it on the narrowest screen, on a phone and on paper.

use contract::bundle::{BUNDLES, Bundle};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use std::thread;

use serde::Deserialize;
use serde_json::json;
use tests::{Look, Page, Site, Visit};

use super::layout::OnPhone;
use super::paper::OnPaper;

/// What a browser finds on a page.
#[derive(Debug, Deserialize)]
pub struct Found {
    #[serde(skip)]
    pub address: String,
    title: String,
    description: String,
    lang: String,
    headings: Vec<String>,
    /// The addresses of its parts, and all links to pages of the site.
    parts: Vec<String>,
    links: Vec<String>,
    repeated_ids: Vec<String>,
    too_wide: Vec<String>,
    canonical: Option<String>,
    indexed: bool,
    pub policy: String,
    pub tools: usize,
    #[serde(skip)]
    pub on_phone: OnPhone,
    #[serde(skip)]
    pub on_paper: OnPaper,
    /// What was asked of the network while the page was loaded.
    #[serde(skip)]
    pub requests: Vec<String>,
    #[serde(skip)]
    console: Vec<String>,
    #[serde(skip)]
    origin: String,
}

impl Found {
    /// Whether it is a page of the search, whose module its field loads by itself.
    pub fn is_search(&self) -> bool {
        self.address.ends_with("/search/") || self.address.ends_with("/buscar/")
    }
}

const LOOK_AT: &str = "
    const all = (selector) => [...document.querySelectorAll(selector)];
    const content = (selector) => document.querySelector(selector)?.content ?? '';
    const ids = all('[id]').map((element) => element.id);
    const root = document.documentElement;
    const sideways = root.scrollWidth > 320 || innerWidth > 320;
    return {
        title: document.title,
        description: content('meta[name=description]'),
        lang: root.lang,
        headings: all('h1').map((heading) => heading.innerText),
        parts: ids.map((id) => `${location.pathname}#${id}`),
        links: [...document.links].filter((link) => link.origin === location.origin)
            .map((link) => link.pathname + link.hash),
        repeated_ids: ids.filter((id, at) => ids.indexOf(id) !== at),
        too_wide: sideways
            ? [`${root.scrollWidth} px`, ...all('body *').filter((element) => element.getBoundingClientRect().right > 321)
                .slice(0, 5).map((element) => `${element.tagName}.${element.className}`)]
            : [],
        canonical: document.querySelector('link[rel=canonical]')?.href ?? null,
        indexed: !content('meta[name=robots]').includes('noindex'),
        policy: content('meta[http-equiv=Content-Security-Policy]'),
        tools: all('[data-island]').length,
    };
";

/// Every page, visited once a run, by two browsers: every test of this file waits for it.
pub fn survey() -> &'static [Found] {
    static FOUND: OnceLock<Vec<Found>> = OnceLock::new();
    FOUND.get_or_init(|| {
        let pages = Site::real().pages();
        let (first, second) = pages.split_at(pages.len() / 2);
        thread::scope(|scope| {
            let second = scope.spawn(|| look_at(second));
            let mut found = look_at(first);
            found.extend(second.join().expect("the second half was visited"));
            found
        })
    })
}

fn look_at(addresses: &[String]) -> Vec<Found> {
    // A page that names its icon: a file without one makes the browser ask for an icon that is not there.
    let page = Visit::to("/").with_look(Look::NARROW).open();
    let _ = (page.requests(), page.console());
    addresses.iter().map(|address| find(&page, address)).collect()
}

fn find(page: &Page, address: &str) -> Found {
    page.look(Look::NARROW);
    page.go(address);
    page.wait_for_tools();
    let found: Found = page.script(LOOK_AT, json!([]));
    Found {
        requests: page.requests(),
        console: page.console(),
        origin: page.origin(),
        address: address.to_owned(),
        on_phone: OnPhone::of(page),
        on_paper: OnPaper::of(page),
        ..found
    }
}

/// Every page in, its faults out; there must be none.
#[track_caller]
fn check(faults: impl Fn(&Found) -> Vec<String>) {
    let pages = survey().iter();
    let found: Vec<String> =
        pages.flat_map(|page| faults(page).into_iter().map(|fault| format!("{}: {fault}", page.address))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A text that is on more than one page is a fault of the later ones.
#[track_caller]
fn check_unique(text: impl Fn(&Found) -> &str) {
    let mut pages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for page in survey() {
        pages.entry(text(page)).or_default().push(&page.address);
    }
    pages.retain(|_, addresses| addresses.len() > 1);
    assert!(pages.is_empty(), "{pages:#?}");
}

fn unless(holds: bool, fault: impl FnOnce() -> String) -> Vec<String> {
    if holds { Vec::new() } else { vec![fault()] }
}

#[test]
fn the_site_has_its_pages() {
    assert!(survey().len() > 40, "{} pages", survey().len());
}

#[test]
fn titles_are_unique_and_fit_a_list_of_results() {
    check_unique(|page| &page.title);
    check(|page| {
        let length = page.title.chars().count();
        unless((1..=65).contains(&length), || format!("{length} characters: {}", page.title))
    });
}

#[test]
fn descriptions_are_unique_and_of_a_useful_length() {
    check_unique(|page| &page.description);
    check(|page| {
        let length = page.description.chars().count();
        unless((50..=165).contains(&length), || format!("{length} characters: {}", page.description))
    });
}

#[test]
fn every_page_has_one_first_heading() {
    check(|page| unless(page.headings.len() == 1, || format!("{:?}", page.headings)));
}

#[test]
fn every_page_declares_its_language() {
    check(|page| {
        let expected = if page.address.starts_with("/es/") { "es" } else { "en" };
        unless(page.lang == expected, || page.lang.clone())
    });
}

#[test]
fn every_page_that_may_be_found_names_itself_as_the_original() {
    check(|page| {
        let expected = page.indexed.then(|| format!("https://waymark.example{}", page.address));
        unless(page.canonical == expected, || format!("{:?}", page.canonical))
    });
}

#[test]
fn no_id_is_repeated() {
    check(|page| page.repeated_ids.clone());
}

#[test]
fn nothing_scrolls_sideways_at_320_px() {
    check(|page| page.too_wide.clone());
}

#[test]
fn no_page_writes_to_the_console() {
    check(|page| page.console.clone());
}

#[test]
fn no_page_requests_anything_of_another_host() {
    check(|page| {
        let foreign = page.requests.iter().filter(|address| !address.starts_with(&format!("{}/", page.origin)));
        foreign.cloned().collect()
    });
}

#[test]
fn every_link_within_the_site_leads_to_a_page_or_a_part_of_it() {
    // A feed is a file and no page.
    let files = Site::real().files().map(|(path, _)| format!("/{path}"));
    let parts = survey().iter().flat_map(|page| page.parts.iter().chain([&page.address]).cloned());
    let targets: BTreeSet<String> = files.chain(parts).collect();
    check(|page| page.links.iter().filter(|link| !targets.contains(*link)).cloned().collect());
}

/// Whether a file is a module of the tools, or its bindings.
fn is_module(name: &str) -> bool {
    let is_named = |bundle: &Bundle| name.strip_prefix(bundle.name).is_some_and(|rest| rest.starts_with('.'));
    BUNDLES.iter().any(is_named) && (name.ends_with(".js") || name.ends_with(".wasm"))
}

#[test]
fn pages_without_a_tool_load_no_part_of_the_app() {
    check(|page| {
        let parts = page.requests.iter().filter(|address| {
            let name = address.rsplit('/').next().unwrap_or_default();
            name.starts_with("loader.") || is_module(name)
        });
        // The page of the search has its own module, which its field loads.
        if page.tools == 0 || page.is_search() {
            parts.cloned().collect()
        } else {
            unless(parts.count() == 3, || "no app".to_owned())
        }
    });
}
