//! A letter: the numbers and dates in it, and which of them go into which case.

use browser::storage::{self, Area};
use contract::letter_finder::PENDING_LETTER;

use crate::tracker::{Panel, Tracker};

impl Tracker {
    /// Takes a letter over that the reader sent here from the number tool.
    pub fn receive_letter(self) {
        if let Ok(Some(_text)) = storage::get(Area::Session, PENDING_LETTER) {
            let _ = storage::remove_all(Area::Session, PENDING_LETTER);
            self.open_panel(Panel::Paste);
        }
    }
}
