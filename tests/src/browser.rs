//! A browser with a driver and a profile of its own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use fantoccini::error::CmdError;
use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::runtime::{self, Runtime};
use url::{ParseError, Url};

use crate::driver::Driver;
use crate::programs;

/// How a browser is set up before it starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Setup {
    pub(crate) without_script: bool,
    pub(crate) without_storage: bool,
}

impl Setup {
    fn capabilities(self, profile: &Path) -> Map<String, Value> {
        const BLOCKED: u8 = 2;
        let mut settings = Map::new();
        if self.without_script {
            settings.insert("javascript".into(), BLOCKED.into());
        }
        if self.without_storage {
            settings.insert("cookies".into(), BLOCKED.into());
        }
        let profile = format!("--user-data-dir={}", profile.display());
        let capabilities = json!({
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
            "goog:chromeOptions": {
                "binary": programs::browser(),
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", profile,
                ],
                "prefs": {"profile.default_content_setting_values": settings},
            },
        });
        match capabilities {
            Value::Object(capabilities) => capabilities,
            _ => Map::new(),
        }
    }
}

/// A running browser; it ends when this is dropped.
pub(crate) struct Browser {
    // In the order in which they must end.
    client: Client,
    runtime: Runtime,
    _driver: Driver,
    _profile: Profile,
}

impl Browser {
    pub(crate) fn start(setup: Setup) -> Self {
        let profile = Profile::new();
        let capabilities = setup.capabilities(&profile.0);
        let driver = Driver::start();
        let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let client = runtime
            .block_on(ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver.url()))
            .unwrap_or_else(|error| panic!("Chromium does not start: {error}"));
        Self { client, runtime, _driver: driver, _profile: profile }
    }

    /// The same browser for the next page: with one new window, without the others and without what their sites stored.
    /// Nothing where one of these steps fails, or where the window is behind another: it would draw nothing.
    pub(crate) fn cleared(self) -> Option<Self> {
        let is_in_front = self.runtime.block_on(self.clear()).ok()?;
        is_in_front.then_some(self)
    }

    async fn clear(&self) -> Result<bool, CmdError> {
        let devtools = |command: &str, parameters: Value| {
            let body = json!({"cmd": command, "params": parameters});
            self.client.issue_cmd(Command { path: "goog/cdp/execute", body })
        };
        // Each page has a server with a port of its own: what it stored, it stored under this origin.
        let origin = self.client.current_url().await?.origin().ascii_serialization();
        devtools("Storage.clearDataForOrigin", json!({"origin": origin, "storageTypes": "all"})).await?;
        devtools("Network.clearBrowserCache", json!({})).await?;
        devtools("Browser.resetPermissions", json!({})).await?;
        self.client.release_actions().await?;
        // Emulated screens, clocks and scripts end with the window that they belong to.
        let old = self.client.windows().await?;
        let new = self.client.new_window(false).await?.handle;
        for tab in old {
            self.client.switch_to_window(tab).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        devtools("Page.bringToFront", json!({})).await?;
        for kind in ["browser", "performance"] {
            self.client.issue_cmd(Command { path: "se/log", body: json!({"type": kind}) }).await?;
        }
        let is_in_front = "return document.visibilityState === 'visible' && document.hasFocus()";
        Ok(self.client.execute(is_in_front, Vec::new()).await? == Value::Bool(true))
    }

    /// Sends a command to the session, and gives what it answers.
    #[track_caller]
    pub(crate) fn send(&self, path: &'static str, body: Value) -> Value {
        let command = Command { path, body };
        let answer = self.runtime.block_on(self.client.issue_cmd(command));
        answer.unwrap_or_else(|error| panic!("the browser refused {path}: {error}"))
    }

    /// Clicks an element, which comes into view first.
    ///
    /// # Errors
    ///
    /// Where there is no such element, or another one lies over it.
    pub(crate) fn click(&self, selector: &str) -> Result<(), CmdError> {
        self.runtime.block_on(async { self.client.find(Locator::Css(selector)).await?.click().await })
    }

    /// Sends a command of the browser's own protocol.
    /// <https://chromedevtools.github.io/devtools-protocol/>
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.send("goog/cdp/execute", json!({"cmd": command, "params": parameters}))
    }

    /// The tab in front.
    #[track_caller]
    pub(crate) fn tab(&self) -> WindowHandle {
        self.runtime.block_on(self.client.window()).expect("a tab")
    }

    /// Opens a tab beside the others; the one in front stays there.
    #[track_caller]
    pub(crate) fn new_tab(&self) -> WindowHandle {
        self.runtime.block_on(self.client.new_window(true)).expect("a new tab").handle
    }

    /// Brings a tab to the front.
    #[track_caller]
    pub(crate) fn bring(&self, tab: &WindowHandle) {
        self.runtime.block_on(self.client.switch_to_window(tab.clone())).expect("the tab is there");
    }

    /// What a log holds since it was last asked for.
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        match self.send("se/log", json!({"type": kind})) {
            Value::Array(entries) => entries,
            other => panic!("the log {kind} is {other}"),
        }
    }
}

/// A command to the session that runs: a path below it, and a body.
#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// A folder for all that a browser keeps; it goes with the browser.
struct Profile(PathBuf);

impl Profile {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(env::temp_dir().join(format!("waymark-tests-{}-{count}", process::id())))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // What stays behind lies where the system clears up by itself.
        let _ = fs::remove_dir_all(&self.0);
    }
}
