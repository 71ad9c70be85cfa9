//! What a reader does with the mouse or a finger, and with the clipboard.

use serde_json::json;

use crate::Page;

impl Page {
    /// Clicks an element, which comes into view first with the room around it that its style asks for.
    ///
    /// # Panics
    ///
    /// Where there is no such element, or another one lies over it.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        // The driver scrolls as little as it can, and leaves that room out.
        self.script::<()>(
            "document.querySelector(arguments[0])?.scrollIntoView({ block: 'nearest', behavior: 'instant' }); return null",
            json!([selector]),
        );
        self.browser.click(selector);
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
