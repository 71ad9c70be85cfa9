//! What a page said on the console and asked of the network.

use serde_json::Value;

use crate::Page;

impl Page {
    /// Every message on the console since this was last asked: what scripts said, and what the browser complains of.
    #[track_caller]
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        let entries = self.browser.log("browser");
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        entries.iter().map(|entry| format!("{} {}", text(entry, "level"), text(entry, "message"))).collect()
    }

    /// The address of every request since this was last asked, in their order.
    ///
    /// Left out: pictures that are in the page itself (`data:`), the browser's own pages (`chrome:`),
    /// and the site's icon, which the browser fetches once, at a time of its own.
    #[track_caller]
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        let entries = self.browser.log("performance");
        entries.iter().filter_map(address).filter(|address| counts(address)).collect()
    }
}

/// Whether a request is one of the page's own making.
fn counts(address: &str) -> bool {
    !address.starts_with("data:") && !address.starts_with("chrome:") && !address.contains("/assets/icon.")
}

/// The address, where an entry of the log is about a request that was sent.
fn address(entry: &Value) -> Option<String> {
    let entry: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let message = &entry["message"];
    let sent = message["method"] == "Network.requestWillBeSent";
    let address = message["params"]["request"]["url"].as_str()?;
    sent.then(|| address.to_owned())
}
