//! The state of what is hidden, and the keys under which the choices of the reader are stored.

use browser::storage::{self, Area};
use leptos::prelude::*;

/// Where it is stored that numbers are masked.
pub const MASKED: &str = "waymark.masked";
/// Where it is stored that the title of the tab counts the dates that are near.
pub const COUNTED: &str = "waymark.titled";

/// What is hidden.
#[derive(Clone, Copy)]
pub struct Privacy {
    /// Whether numbers are masked.
    pub is_masked: RwSignal<bool>,
    /// Whether everything is hidden for the moment.
    pub is_hidden: RwSignal<bool>,
    /// Whether the title of the tab counts the dates that are near.
    pub is_counted: RwSignal<bool>,
}

impl Privacy {
    /// Nothing is hidden.
    #[must_use]
    pub fn new() -> Self {
        Self { is_masked: RwSignal::new(false), is_hidden: RwSignal::new(false), is_counted: RwSignal::new(false) }
    }

    /// Reads what the reader chose on the last visit.
    pub fn load(self, area: Area) {
        let is_set = |key| matches!(storage::get(area, key), Ok(Some(_)));
        self.is_masked.set(is_set(MASKED));
        self.is_counted.set(is_set(COUNTED));
    }
}

impl Default for Privacy {
    fn default() -> Self {
        Self::new()
    }
}
