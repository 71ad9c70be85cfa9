//! A page that is open in a browser.

use std::fmt::Debug;
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::wd::WindowHandle;
use generator::serve::Server;
use generator::source::SourcePath;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::Look;
use crate::pool::PooledBrowser;

/// How long a condition may take to come true, on a slow machine with much to do.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a condition is left alone between two looks at it.
pub(crate) const PAUSE: Duration = Duration::from_millis(20);

/// A tab of a browser.
#[derive(Clone, Debug)]
pub struct Tab(WindowHandle);

/// A page that is open in a browser that no other page uses meanwhile, mostly on a server of its own.
#[must_use]
pub struct Page {
    pub(crate) browser: PooledBrowser,
    origin: String,
    /// Serves as long as the page is open; nothing where somebody else's server does.
    _server: Option<Server>,
    patience: Duration,
}

impl Page {
    pub(crate) fn new(browser: PooledBrowser, origin: String, server: Option<Server>) -> Self {
        Self { browser, origin, _server: server, patience: PATIENCE }
    }

    /// The same page, with another time for conditions to come true.
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// When a condition that begins now must have come true.
    pub(crate) fn patience_ends(&self) -> Instant {
        Instant::now() + self.patience
    }

    /// The server's address, without a path.
    #[must_use]
    pub fn origin(&self) -> String {
        self.origin.clone()
    }

    /// Goes to an address of the same site; it has come when all that it names is loaded.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.browser.send("url", json!({"url": format!("{}{address}", self.origin())}));
    }

    /// The tab in front, to come back to it.
    #[track_caller]
    #[must_use]
    pub fn tab(&self) -> Tab {
        Tab(self.browser.tab())
    }

    /// Opens an address of the same site in a tab beside the others, and brings it to the front.
    #[track_caller]
    pub fn open_beside(&self, address: &str) -> Tab {
        let tab = Tab(self.browser.new_tab());
        self.bring(&tab);
        self.go(address);
        tab
    }

    /// Brings a tab to the front: what follows happens in it.
    #[track_caller]
    pub fn bring(&self, tab: &Tab) {
        self.browser.bring(&tab.0);
    }

    /// Changes the screen; the page stays.
    #[track_caller]
    pub fn look(&self, look: Look) {
        for (command, parameters) in look.commands() {
            self.browser.devtools(command, &parameters);
        }
    }

    /// Sends a command of the browser's own protocol, such as `Fetch.enable`.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) {
        self.browser.devtools(command, parameters);
    }

    /// How many sheets of letter paper the page takes when it is printed.
    #[track_caller]
    pub fn sheets(&self) -> u32 {
        let paper = json!({"page": {"width": 21.59, "height": 27.94}});
        let printed = self.browser.send("print", paper);
        // The browser counts the pages in what it printed, which it gives in Base64.
        self.script("return atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g).length", json!([printed]))
    }

    /// Runs the body of a function in the page, and gives what it returns, or what its promise gives.
    ///
    /// It works with scripts turned off too: that stops the page's scripts, not this one.
    #[track_caller]
    pub fn script<T: DeserializeOwned>(&self, body: &str, arguments: Value) -> T {
        let answer = self.browser.send("execute/sync", json!({"script": body, "args": arguments}));
        let reported = answer.to_string();
        serde_json::from_value(answer).unwrap_or_else(|error| panic!("{body} gave {reported}: {error}"))
    }

    /// Waits until an expression, or what its promise gives, is true.
    ///
    /// # Panics
    ///
    /// Where it does not become true: with what was wanted, and the text of the page.
    #[track_caller]
    pub fn wait_for(&self, wanted: &str, expression: &str) {
        let body = format!("return Promise.resolve({expression}).then(Boolean);");
        let until = self.patience_ends();
        while !self.script::<bool>(&body, json!([])) {
            if Instant::now() > until {
                let main: String = self.script("return document.querySelector('main')?.innerText ?? ''", json!([]));
                let visibility: String = self.script("return document.visibilityState", json!([]));
                panic!(
                    "waited in vain for {wanted} on {} ({visibility}); console: {:?}; it reads:\n{main}",
                    self.address(),
                    self.console()
                );
            }
            thread::sleep(PAUSE);
        }
    }

    /// Waits until each tool of the page is live or says why it is not.
    #[track_caller]
    pub fn wait_for_tools(&self) {
        self.wait_for("live tools", "!document.querySelector('[data-island]:not([data-state])')");
    }

    /// Waits until the page has drawn twice: tools move the focus when their change is drawn.
    pub fn wait_for_frames(&self) {
        // A tab behind another draws nothing.
        self.script::<Value>(
            "return new Promise((done) => {
                 requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
                 setTimeout(() => done(null), 200);
             })",
            json!([]),
        );
    }

    /// A sentence of a tool in this page's language, as content has it.
    ///
    /// # Panics
    ///
    /// Where content has no such sentence.
    #[track_caller]
    #[must_use]
    pub fn word(&self, tool: &str, key: &str) -> String {
        let lang: String = self.script("return document.documentElement.lang", json!([]));
        let path = format!("content/{lang}/words/{tool}.toml");
        let file = crate::sources().get(&SourcePath::new(&path)).unwrap_or_else(|| panic!("{path} is there"));
        let words: toml::Table = toml::from_str(std::str::from_utf8(&file.bytes).expect("text")).expect("TOML");
        words.get(key).and_then(toml::Value::as_str).unwrap_or_else(|| panic!("{path} has `{key}`")).to_owned()
    }

    /// Asserts that an expression has this value now.
    #[track_caller]
    pub fn expect<T: DeserializeOwned + PartialEq<U> + Debug, U: Debug>(&self, expression: &str, expected: U) {
        let found: T = self.script(&format!("return {expression};"), json!([]));
        assert_eq!(found, expected, "{expression} on {}", self.address());
    }

    /// The text that a reader sees in an element; empty where there is no such element.
    #[track_caller]
    #[must_use]
    pub fn text(&self, selector: &str) -> String {
        self.script("return document.querySelector(arguments[0])?.innerText ?? ''", json!([selector]))
    }

    /// Whether an element is there and takes up room on the screen.
    #[track_caller]
    #[must_use]
    pub fn shows(&self, selector: &str) -> bool {
        let body = "const element = document.querySelector(arguments[0]);
            return Boolean(element?.checkVisibility({ visibilityProperty: true }) && element.offsetHeight > 0);";
        self.script(body, json!([selector]))
    }

    /// The whole address that the browser is at.
    #[track_caller]
    #[must_use]
    pub fn address(&self) -> String {
        self.script("return location.href", json!([]))
    }
}
