//! What a tool holds while its page stands, and the signal that it has changed.
//!
//! The signal carries nothing, so that one kind of it serves all tools: each further kind brings its own copy of Leptos' machinery into the bundle.

use std::cell::RefCell;

use leptos::prelude::{Notify, RwSignal, Track};

/// A value; drawing reads it by [`Held::with`] and is done anew after each [`Held::update`].
pub struct Held<Value: 'static> {
    value: &'static RefCell<Value>,
    changed: RwSignal<()>,
}

impl<Value> Held<Value> {
    /// Holds a value.
    pub fn new(value: Value) -> Self {
        // A tool stands as long as its page, and what it holds with it.
        Self { value: Box::leak(Box::new(RefCell::new(value))), changed: RwSignal::new(()) }
    }

    /// Reads the value; what is drawn of it is drawn anew when it changes.
    pub fn with<Read>(self, read: impl FnOnce(&Value) -> Read) -> Read {
        self.changed.track();
        self.peek(read)
    }

    /// Reads the value as it is now.
    pub fn peek<Read>(self, read: impl FnOnce(&Value) -> Read) -> Read {
        read(&self.value.borrow())
    }

    /// Changes the value, and has drawn anew what was drawn of it.
    pub fn update(self, change: impl FnOnce(&mut Value)) {
        self.alter(change);
        self.changed.notify();
    }

    /// Changes what no drawing shows.
    pub fn alter(self, change: impl FnOnce(&mut Value)) {
        change(&mut self.value.borrow_mut());
    }
}

impl<Value> Clone for Held<Value> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Value> Copy for Held<Value> {}
