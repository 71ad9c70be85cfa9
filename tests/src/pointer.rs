//! What a reader does with the mouse or a finger, and with the clipboard.

use std::thread;
use std::time::Instant;

use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::json;

use crate::Page;
use crate::page::PAUSE;

impl Page {
    /// Clicks an element, which comes into view first with the room around it that its style asks for. Where the page
    /// moves meanwhile and another element lies over it, it is brought to the middle and clicked again.
    ///
    /// # Panics
    ///
    /// Where there is no such element, or another one stays over it.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let until = self.patience_ends();
        let mut block = "nearest";
        loop {
            // The driver scrolls as little as it can, and leaves that room out.
            self.script::<()>(
                "document.querySelector(arguments[0])?.scrollIntoView({ block: arguments[1], behavior: 'instant' }); return null",
                json!([selector, block]),
            );
            match self.browser.click(selector) {
                Ok(()) => return,
                Err(CmdError::Standard(error))
                    if error.error == ErrorStatus::ElementClickIntercepted && Instant::now() < until =>
                {
                    block = "center";
                    thread::sleep(PAUSE);
                }
                Err(error) => panic!("{selector} cannot be clicked: {error}"),
            }
        }
    }

    /// Puts a text into the clipboard, and pastes it by its keys where the focus is.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        let asked = json!({"origin": self.origin(), "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        self.devtools("Browser.grantPermissions", &asked);
        self.script::<()>(
            "return (async () => { await navigator.clipboard.writeText(arguments[0]); return null; })();",
            json!([text]),
        );
        self.press_with_control('v');
    }
}
