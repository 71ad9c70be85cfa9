//! One visit: messages go into the session, and the effects that come out are done.

use browser::storage::{self, Area};
use browser::{clock, page, timer};
use domain::walkthrough::{Action, Effect as SessionEffect, Message, Notice, Session, StoredProgress};
use leptos::prelude::*;
use ui::announcer::Announcer;
use ui::words::Words;

use crate::steps;

/// The key under which the device stores the progress.
pub const KEY: &str = "waymark.sign-up";
/// Milliseconds between two looks at the clock while a wait runs.
const TICK: u32 = 1_000;

/// One visit; a copy is the same visit.
#[derive(Clone, Copy)]
pub struct Walk {
    /// What the rules know about the visit.
    pub session: RwSignal<Session>,
    words: Words,
    announcer: Announcer,
    /// The own title of the page.
    page_title: StoredValue<String>,
}

impl Walk {
    /// A visit that has not begun.
    #[must_use]
    pub fn new(session: Session, words: Words, announcer: Announcer) -> Self {
        let page_title = StoredValue::new(page::title());
        Self { session: RwSignal::new(session), words, announcer, page_title }
    }

    /// Begins at the step of the address, with what the device has stored.
    pub fn open(self) {
        let stored = storage::get(Area::Local, KEY);
        let stored = match &stored {
            Ok(Some(text)) => StoredProgress::Text(text),
            Ok(None) => StoredProgress::Nothing,
            Err(_) => StoredProgress::Denied,
        };
        self.take(Message::Open { fragment: &page::fragment(), stored });
    }

    /// Takes over what another tab stored, or that it was removed there.
    pub fn follow_other_tab(self) {
        if let Ok(text) = storage::get(Area::Local, KEY) {
            self.take(Message::Elsewhere(text.as_deref()));
        }
    }

    /// Does what a button says.
    pub fn act(self, action: Action) {
        self.take(Message::Do(action));
    }

    /// Takes a message in, and does the effects that it asks for.
    pub fn take(self, message: Message<'_>) {
        let effects = self.session.try_update(|session| session.update(message, clock::now()));
        for effect in effects.unwrap_or_default() {
            self.run_effect(effect);
        }
    }

    /// Looks at the clock again and again, as long as a wait runs.
    pub fn tick_while_waiting(self) {
        let is_waiting = Memo::new(move |_| self.session.with(Session::is_waiting));
        let ticks = StoredValue::new_local(None);
        Effect::new(move |_| {
            let running = is_waiting.get().then(|| timer::every(TICK, move || self.take(Message::Tick)));
            ticks.set_value(running);
        });
    }

    /// The notice of the session now.
    #[must_use]
    pub fn notice(self) -> Option<Notice> {
        self.session.with(Session::notice)
    }

    fn run_effect(self, effect: SessionEffect) {
        match effect {
            SessionEffect::Show(id) => {
                self.session.with_untracked(|session| {
                    steps::show(&id, &session.origin().id);
                    steps::mark_page(!session.is_at_start());
                });
            }
            SessionEffect::Focus(id) => steps::focus(&id),
            SessionEffect::Title(finding) => {
                let title = self.page_title.with_value(|title| self.words.say(&finding.with("page", title)));
                page::set_title(&title);
            }
            SessionEffect::Visit(id) => page::set_fragment(&id),
            SessionEffect::Save(text) => {
                if storage::set_verified(Area::Local, KEY, &text).is_err() {
                    self.take(Message::NotStored);
                }
            }
            SessionEffect::Erase => {
                // What cannot be removed was not stored by this page either.
                let _ = storage::remove_all(Area::Local, KEY);
            }
            SessionEffect::Announce(finding) => self.announcer.say(self.words.say(&finding)),
        }
    }
}
