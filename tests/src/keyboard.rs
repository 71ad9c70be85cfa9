//! What a reader does with the keyboard alone.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::Page;

/// How often Tab is pressed before an element counts as out of reach.
const MOST_TABS: usize = 200;

impl Page {
    /// Presses a key and lets it go.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.strokes(&[&[char::from(key)]]);
    }

    /// Presses a character's key while Control is pressed.
    #[track_caller]
    pub fn press_with_control(&self, character: char) {
        self.strokes(&[&[char::from(Key::Control), character]]);
    }

    /// Presses a key while Shift is pressed.
    #[track_caller]
    pub fn press_with_shift(&self, key: Key) {
        self.strokes(&[&[char::from(Key::Shift), char::from(key)]]);
    }

    /// Types a text, character by character.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        let characters: Vec<[char; 1]> = text.chars().map(|character| [character]).collect();
        let strokes: Vec<&[char]> = characters.iter().map(<[char; 1]>::as_slice).collect();
        self.strokes(&strokes);
    }

    /// Presses Tab until an element has the focus, or Shift and Tab where the element is before the focus.
    ///
    /// # Panics
    ///
    /// Where the focus goes round the page and never gets there.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        let body = "const wanted = document.querySelector(arguments[0]);
            return Boolean(wanted && document.activeElement.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING)";
        let back: bool = self.script(body, json!([selector]));
        for _ in 0..MOST_TABS {
            if back {
                self.press_with_shift(Key::Tab)
            } else {
                self.press(Key::Tab)
            }
            if self.has_focus(selector) {
                return;
            }
        }
        panic!("Tab never leads to {selector} on {}", self.address());
    }

    /// Whether an element has the focus.
    #[track_caller]
    #[must_use]
    pub fn has_focus(&self, selector: &str) -> bool {
        self.script("return Boolean(document.activeElement?.matches(arguments[0]))", json!([selector]))
    }

    /// Sends strokes, each of keys that are pressed together.
    #[track_caller]
    fn strokes(&self, strokes: &[&[char]]) {
        let actions: Vec<Value> = strokes
            .iter()
            .flat_map(|keys| {
                let down = keys.iter().map(|key| json!({"type": "keyDown", "value": key}));
                let up = keys.iter().rev().map(|key| json!({"type": "keyUp", "value": key}));
                down.chain(up).collect::<Vec<_>>()
            })
            .collect();
        let keyboard = json!({"type": "key", "id": "keyboard", "actions": actions});
        self.browser.send("actions", json!({"actions": [keyboard]}));
    }
}
