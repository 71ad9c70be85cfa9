//! Without a network, with a bad one, on a full device, and when the site is newer.

use generator::source::{SourcePath, SourceTree};
use serde_json::{Value, json};
use tests::{Fault, Network, Page, Site, Visit, sources, wire};

const GUIDE: &str = "/offline/";
/// A page that is stored only when it was visited, or with everything.
const TEXT: &str = "/faq/";
const TOOL: &str = "/tools/receipt-number/";

/// The page that offers to store the guide, behind a network that can fail.
struct Reader {
    page: Page,
    network: Network,
    server: generator::serve::Server,
}

impl Reader {
    fn new() -> Self {
        let server = Site::real().serve();
        let network = Network::before(server.address());
        let page = Visit::to(GUIDE).at(&network.host()).open();
        Self { page, network, server }
    }

    /// Presses the button that stores everything, and waits for the words of a state.
    #[track_caller]
    fn save_guide(&self, state: &str) {
        self.page.wait_for("the button", "!document.querySelector('[data-act=keep]').hidden");
        self.page.click("[data-act=keep]");
        self.expect_state(state);
    }

    /// Waits until the control shows its state.
    #[track_caller]
    fn expect_state(&self, state: &str) {
        let start = self.word(state);
        self.page.wait_for(
            &format!("“{start}”"),
            &format!("document.querySelector('.offline-status').textContent.includes({})", json!(start)),
        );
    }

    /// What a state begins or ends with, without its numbers.
    fn word(&self, state: &str) -> String {
        let word = self.page.word("site", &format!("offline_{state}"));
        word.split(['{', '}']).max_by_key(|part| part.len()).unwrap_or_default().trim().to_owned()
    }

    /// Loads pages until the worker answers for them.
    #[track_caller]
    fn controlled(&self) {
        self.page.script::<Value>("return navigator.serviceWorker.ready.then(() => null)", json!([]));
        self.page.go(GUIDE);
        self.page.wait_for("the worker", "navigator.serviceWorker.controller");
    }

    /// Opens an address, and says whether its own page is there.
    #[track_caller]
    fn reads(&self, address: &str) -> bool {
        self.page.go(address);
        self.page.script(
            "const own = document.querySelector('link[rel=canonical]')?.href;
             const isOwn = own ? new URL(own).pathname === arguments[0] : !document.querySelector('.offline');
             return isOwn && document.styleSheets.length > 0",
            json!([address]),
        )
    }

    /// The addresses of all that is stored.
    fn stored(&self) -> Vec<String> {
        self.page.script(
            "return caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).then((lists) => lists.flat())",
            json!([]),
        )
    }

    fn caches(&self) -> Vec<String> {
        self.page.script("return caches.keys()", json!([]))
    }
}

/// The sources with another sentence in a page.
fn newer() -> SourceTree {
    let mut tree = sources().clone();
    for path in ["content/en/faq.md", "content/en/offline.md"] {
        let path = SourcePath::new(path);
        let text = String::from_utf8_lossy(&tree.get(&path).expect("the page").bytes).into_owned();
        tree.insert(path, format!("{text}\nThis sentence is newer.\n").into_bytes());
    }
    tree
}

const IS_NEWER: &str = "document.querySelector('main').textContent.includes('This sentence is newer')";

#[test]
fn the_whole_guide_is_there_without_a_network() {
    let reader = Reader::new();
    reader.expect_state("off");
    reader.save_guide("whole");
    assert_eq!(reader.page.barriers(), Vec::<String>::new());
    reader.controlled();
    reader.network.is(Fault::Cut);
    for address in Site::real().pages().iter().filter(|address| !address.ends_with("404.html")).step_by(9) {
        assert!(reader.reads(address), "{address}");
    }
    reader.page.go(TOOL);
    reader.page.wait_for("the live tool", "document.querySelector('[data-island]')?.dataset.state === 'ready'");
}

#[test]
fn the_search_works_without_a_network() {
    let reader = Reader::new();
    reader.save_guide("whole");
    reader.controlled();
    reader.network.is(Fault::Cut);
    for (address, words) in [(TEXT, "green card"), ("/es/", "codigo no llega")] {
        reader.page.go(address);
        reader.page.tab_to(".masthead .search input");
        reader.page.type_text(words);
        reader.page.wait_for("results", "document.querySelectorAll('.search-results ol a').length > 0");
    }
}

#[test]
fn a_page_that_is_not_stored_is_replaced_by_the_offline_page() {
    let reader = Reader::new();
    reader.save_guide("whole");
    reader.controlled();
    reader.network.is(Fault::Cut);
    for (address, lang) in [("/nowhere/", "en"), ("/es/nada/", "es")] {
        reader.page.go(address);
        reader.page.expect::<String, _>("document.documentElement.lang", lang.to_owned());
        reader.page.wait_for("the words", "document.querySelector('.offline-missing')?.hidden === false");
    }
}

#[test]
fn the_stored_guide_can_be_removed_completely() {
    let reader = Reader::new();
    reader.page.script::<Value>("return caches.open('waymark:/other/:1').then(() => null)", json!([]));
    reader.save_guide("whole");
    reader.page.click("[data-act=drop]");
    reader.expect_state("removed");
    assert_eq!(reader.caches(), ["waymark:/other/:1"], "what belongs to another site stays");
    reader
        .page
        .expect::<bool, _>("navigator.serviceWorker.getRegistrations().then((workers) => workers.length === 0)", true);
    // A page that is still open makes nothing again.
    reader.page.go(TEXT);
    assert_eq!(reader.caches(), ["waymark:/other/:1"]);
}

#[test]
fn a_tracker_with_cases_keeps_its_tools_when_the_guide_is_removed() {
    let reader = Reader::new();
    reader.save_guide("whole");
    reader.page.script::<Value>("localStorage.setItem('waymark.cases', '{}'); return null", json!([]));
    reader.page.click("[data-act=drop]");
    reader.expect_state("part");
    let stored = reader.stored();
    assert!(stored.contains(&TOOL.to_owned()) && !stored.contains(&TEXT.to_owned()), "{stored:?}");
}

#[test]
fn visited_pages_are_stored_and_others_are_not() {
    let reader = Reader::new();
    reader.page.script::<Value>(
        "return navigator.serviceWorker.register('/offline.js').then(() => navigator.serviceWorker.ready).then(() => null)",
        json!([]),
    );
    reader.controlled();
    assert!(!reader.stored().contains(&TEXT.to_owned()));
    assert!(reader.reads(TEXT));
    reader
        .page
        .wait_for("the stored page", &format!("await (await caches.match({}))", json!(TEXT)).replace("await ", ""));
    reader.network.is(Fault::Cut);
    assert!(reader.reads(TEXT));
    assert!(!reader.reads("/glossary/"));
}

#[test]
fn a_broken_download_is_reported_and_resumed_where_it_stopped() {
    let reader = Reader::new();
    reader.network.is(Fault::CutsWhere("/faq/"));
    reader.save_guide("broken");
    let before = reader.stored().len();
    assert!(before > 20, "what came stays: {before}");
    reader.network.is(None);
    reader.save_guide("whole");
    assert!(reader.stored().len() > before);
}

#[test]
fn the_page_of_a_captive_portal_is_never_stored() {
    const PORTAL: &str = "<!DOCTYPE html><title>Hotel</title><h1>Sign in</h1>";
    let reader = Reader::new();
    reader.expect_state("off");
    reader.network.is(Fault::Answers(200, PORTAL));
    reader.save_guide("broken");
    reader.network.is(None);
    reader.page.go(GUIDE);
    reader.save_guide("whole");
    reader.controlled();
    // A reader who must sign in first sees the portal; afterwards the guide is unchanged.
    reader.network.is(Fault::Answers(200, PORTAL));
    reader.page.go(TEXT);
    assert_eq!(reader.page.text("h1"), "Sign in");
    reader.network.is(Fault::Cut);
    assert!(reader.reads(TEXT));
}

#[test]
fn answers_of_a_host_that_redirects_are_stored_as_plain_ones() {
    let reader = Reader::new();
    reader.network.is(Fault::RedirectsFolders);
    reader.page.go(GUIDE);
    reader.save_guide("whole");
    reader.controlled();
    reader.network.is(Fault::Cut);
    // A browser refuses a stored answer that came by a redirect, where the page itself is asked for.
    for address in [TOOL, TEXT] {
        reader.page.go(address);
        reader
            .page
            .expect::<bool, _>("document.querySelector('.offline') === null && document.styleSheets.length > 0", true);
    }
    reader.page.go(TOOL);
    reader.page.wait_for("the live tool", "document.querySelector('[data-island]')?.dataset.state === 'ready'");
}

#[test]
fn a_server_with_a_fault_and_a_network_without_answers_give_way_to_what_is_stored() {
    let reader = Reader::new();
    reader.save_guide("whole");
    reader.controlled();
    reader.network.is(Fault::Answers(503, "<h1>Busy</h1>"));
    assert!(reader.reads(TEXT));
    reader.page.go("/nowhere/");
    assert_eq!(reader.page.text("h1"), "Busy", "what is not stored is answered by the server");
    reader.network.is(Fault::Stalls);
    assert!(reader.reads(TEXT));
    reader.network.is(None);
}

#[test]
fn a_full_device_is_reported_and_gets_its_space_back() {
    let reader = Reader::new();
    reader.page.script::<Value>(
        "return navigator.serviceWorker.register('/offline.js').then(() => navigator.serviceWorker.ready).then(() => null)",
        json!([]),
    );
    let used: u64 = reader.page.script("return navigator.storage.estimate().then(({ usage }) => usage)", json!([]));
    let quota = json!({"origin": reader.page.origin(), "quotaSize": used + 300_000});
    reader.page.devtools("Storage.overrideQuotaForOrigin", &quota);
    reader.page.go(GUIDE);
    reader.save_guide("full");
    let stored = reader.stored();
    assert!(stored.contains(&TOOL.to_owned()) && !stored.contains(&TEXT.to_owned()), "{stored:?}");
}

#[test]
fn a_device_that_is_full_at_once_stores_nothing() {
    let reader = Reader::new();
    reader.expect_state("off");
    let quota = json!({"origin": reader.page.origin(), "quotaSize": 200_000});
    reader.page.devtools("Storage.overrideQuotaForOrigin", &quota);
    reader.save_guide("broken");
    reader.page.expect::<u64, _>("caches.keys().then((names) => names.length)", 0);
}

#[test]
fn a_newer_guide_replaces_the_stored_one_when_its_tabs_are_closed() {
    let reader = Reader::new();
    reader.save_guide("whole");
    reader.controlled();
    let older = reader.caches();
    reader.server.replace(Site::of(&newer()).served());
    // With a network the newest page is there at once.
    reader.page.go(TEXT);
    reader.page.expect::<bool, _>(IS_NEWER, true);
    reader.page.script::<Value>(
        "return navigator.serviceWorker.getRegistration().then((worker) => worker.update()).then(() => null)",
        json!([]),
    );
    reader
        .page
        .wait_for("the newer worker", "navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting)");
    // Until the old one goes, what is stored stays one version: never a new page with old parts.
    reader.network.is(Fault::Cut);
    assert!(reader.reads(TEXT));
    reader.page.expect::<bool, _>(IS_NEWER, false);
    reader.network.is(None);
    let took = (0..20).any(|_| {
        reader.page.devtools("Page.navigate", &json!({"url": "about:blank"}));
        reader.page.go(GUIDE);
        reader.caches().len() == 1 && reader.caches() != older
    });
    assert!(took, "{:?}", reader.caches());
    reader.network.is(Fault::Cut);
    assert!(reader.reads(TEXT));
    reader.page.expect::<bool, _>(IS_NEWER, true);
}

#[test]
fn an_old_page_runs_no_page_as_a_script_and_asks_to_be_reloaded() {
    const HOME: &str = "<!DOCTYPE html><title>Home</title><h1>Home</h1>";
    const PASSWORD: &str = "/tools/password-strength/";
    const TRACKER: &str = "/tools/case-tracker/";
    let reader = Reader::new();
    let page = &reader.page;
    page.go(PASSWORD);
    page.wait_for("the live tool", "document.querySelector('[data-island]').dataset.state === 'ready'");
    // The newer site has its files under other names, and its host answers with a page for those of the old one.
    let assets: Vec<&str> =
        Site::real().files().map(|(path, _)| path).filter(|path| path.starts_with("assets/")).collect();
    let scripts = assets.into_iter().filter(|path| path.ends_with(".wasm") || path.ends_with(".js"));
    let known = ["loader.js", "frame.js"].map(|name| Site::real().asset(name).to_owned());
    let gone = scripts.filter(|path| !known.iter().any(|known| known == path));
    reader.server.replace(gone.fold(Site::real().clone(), Site::without).served());
    reader.network.is(Fault::AnswersMissing(HOME));

    page.tab_to("#password-strength-1-password");
    page.type_text("four words");
    let failed = page.word("password-strength", "strength-failed");
    page.wait_for(
        "the words of the failure",
        &format!("document.querySelector('[data-island]').innerText.includes({})", json!(failed)),
    );
    page.expect::<String, _>("document.querySelector('[data-island] input').value", "four words".to_owned());

    page.go(TRACKER);
    page.wait_for("the failure", "document.querySelector('[data-island]').dataset.state === 'failed'");
    let again = page.word("site", "tool_reload");
    assert!(page.text(".island-mount").contains(&again), "{}", page.text(".island-mount"));
    page.script::<Value>(
        "return navigator.serviceWorker.register('/offline.js').then(({ installing }) => new Promise((done) => {
             const look = () => installing.state === 'redundant' && done(null);
             installing.addEventListener('statechange', look);
             look();
         }))",
        json!([]),
    );
    page.expect::<Vec<String>, _>(
        "caches.keys().then(async (names) => {
             const wrong = [];
             for (const name of names) {
                 const cache = await caches.open(name);
                 for (const request of await cache.keys()) {
                     const text = await (await cache.match(request)).text();
                     if (text.includes('<h1>Home')) wrong.push(request.url);
                 }
             }
             return wrong;
         })",
        Vec::<String>::new(),
    );
    // The page of the newer site has the newer files.
    reader.server.replace(Site::real().served());
    page.go(TRACKER);
    page.wait_for("the live tool", "document.querySelector('[data-island]').dataset.state === 'ready'");
}

#[test]
fn the_button_asks_the_newest_worker() {
    let reader = Reader::new();
    reader.page.script::<Value>(
        "return navigator.serviceWorker.register('/offline.js').then(() => navigator.serviceWorker.ready).then(() => null)",
        json!([]),
    );
    reader.controlled();
    reader.server.replace(Site::of(&newer()).served());
    reader.page.go(GUIDE);
    reader.save_guide("whole");
}

#[test]
fn a_site_that_ends_this_removes_what_was_stored() {
    let reader = Reader::new();
    reader.save_guide("whole");
    reader.controlled();
    let mut tree = sources().clone();
    let path = SourcePath::new("content/site.toml");
    let text = String::from_utf8_lossy(&tree.get(&path).expect("the file").bytes).into_owned();
    tree.insert(path, format!("end_offline = true\n{text}").into_bytes());
    reader.server.replace(Site::of(&tree).served());
    reader.page.script::<Value>(
        "return navigator.serviceWorker.getRegistration().then((worker) => worker.update()).then(() => null)",
        json!([]),
    );
    reader.page.wait_for("nothing stored", "caches.keys().then((names) => names.length === 0)");
    reader.page.go(GUIDE);
    reader.page.expect::<u64, _>("navigator.serviceWorker.getRegistrations().then((workers) => workers.length)", 0);
    assert_eq!(reader.page.text(".offline"), "");
    reader.page.go(TEXT);
    assert_eq!(reader.caches(), Vec::<String>::new());
}

#[test]
fn a_browser_without_workers_is_reported() {
    let page = Visit::to(GUIDE).with_first("delete Navigator.prototype.serviceWorker").open();
    let words = page.word("site", "offline_unable");
    page.wait_for("the words", &format!("document.querySelector('.offline-status').textContent === {}", json!(words)));
    page.expect::<u64, _>("document.querySelectorAll('.offline button:not([hidden])').length", 0);
}

/// The figures of the whole guide: its download compressed, in both languages, and the script of the worker.
#[test]
fn the_whole_guide_and_the_worker_are_small() {
    const GUIDE_LIMIT: usize = 2_500_000;
    const SCRIPT_LIMIT: usize = 4_000;
    let site = Site::real();
    let worker = String::from_utf8_lossy(site.bytes("offline.js"));
    let (_, rest) = worker.split_once("\"list\":").expect("a list");
    let end = rest.find("]]").expect("its end") + 2;
    let list: Vec<(String, String)> = serde_json::from_str(&rest[..end]).expect("pairs");
    let whole: usize = list.iter().map(|(href, _)| wire::compressed(site.bytes(&site.path_of(href)))).sum();
    wire::print_figure(&format!(
        "the whole guide in both languages: {} in {} files",
        wire::kilobytes(whole),
        list.len()
    ));
    assert!(whole <= GUIDE_LIMIT, "{whole}");
    let script = include_str!("../../../generator/assets/offline-worker.js");
    wire::print_figure(&format!(
        "the script of the service worker: {}",
        wire::kilobytes(wire::compressed(script.as_bytes()))
    ));
    assert!(wire::compressed(script.as_bytes()) <= SCRIPT_LIMIT);
}
