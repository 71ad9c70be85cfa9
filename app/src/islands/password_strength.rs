//! The password tool: what the account accepts, what would hold, and a maker of passphrases.
//!
//! **What is typed stays in the field, in this tool and in its worker**: it is never kept, sent, logged or put into an address.
//! The worker is started by the first key, so that nobody else waits for its lists.

mod model;
mod state;

use std::rc::Rc;

use domain::date::Date;
use domain::island::LIST;
use domain::island::password_strength::{CLEAR_FAILED, CLEARED, COPIED, COPY_FAILED, MAKER_FAILED};
use domain::password::passphrase::{RANDOM_BYTES, make, read_list};
use domain::word::Word;

use self::state::{Made, Sight, State, Strength};
use crate::mount::MountError;
use crate::shell::estimator::{self, Estimate};
use crate::shell::held::Held;
use crate::shell::module::Module;
use crate::shell::page::{PROPS, Place};
use crate::shell::props::Record;
use crate::shell::view::{Act, Template};
use crate::shell::{chance, clipboard, clock, field, leaving, pause, text_file};
use crate::ui::words::Words;

/// Milliseconds without a key before the results are announced.
const PAUSE: u64 = 1_000;
/// Milliseconds after which a copied passphrase is taken out of the clipboard.
const CLIPBOARD: u64 = 60_000;

/// Puts the tool into its place.
///
/// `number` keeps the ids of two such tools on one page apart.
///
/// # Errors
///
/// Tells what the place lacks.
pub fn mount(place: &Place, number: usize) -> Result<(), MountError> {
    let props = place.props()?;
    let record = |name| {
        let record = props.record(name);
        record.ok_or_else(|| place.fault(PROPS, "hold words, links and files"))
    };
    // A tool stands as long as its page, and the addresses with it.
    let files: &Record = Box::leak(Box::new(record("files")?));
    let tool = Tool {
        words: Words::keep(record("words")?, record("links")?),
        files,
        estimator: Module::of(files),
        number,
        today: clock::today(),
        state: Held::new(State::default()),
    };
    leaving::on_leave(move || tool.leave());
    leaving::on_return(move || tool.come_back());
    let template: &Template = Box::leak(Box::new(place.template()?));
    let act: Act = Rc::new(move |deed, _| tool.act(deed));
    place.draw(move || template.fill(tool.state.with(|state| tool.model(state)), &act))
}

#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    files: &'static Record,
    estimator: Module,
    number: usize,
    today: Date,
    state: Held<State>,
}

impl Tool {
    fn id(self, part: &str) -> String {
        format!("password-strength-{}-{part}", self.number)
    }

    fn file(self, name: &str) -> &'static str {
        self.files.text(name)
    }

    fn act(self, deed: &str) {
        match deed {
            "typed" => self.typed(),
            "turn" => self.state.update(|state| state.sight = state.sight.turned()),
            "make" => self.make(),
            "copy" => self.copy(),
            // The form is never sent.
            _ => {}
        }
    }

    /// Takes what stands in the fields now.
    fn typed(self) {
        let password = field::value(&self.id("password"));
        let own = field::value(&self.id("own"));
        let is_empty = password.is_empty();
        let turn = self.state.peek(|state| state.turn.wrapping_add(1));
        self.state.update(|state| {
            state.turn = turn;
            state.due = false;
            state.strength = match &state.strength {
                _ if is_empty => Strength::Empty,
                // Until the estimator is there after all.
                Strength::Failed => Strength::Failed,
                // The answer comes within the time of a blink; until then the last one stands.
                Strength::Measured(last) => Strength::Measured(last.clone()),
                _ => Strength::Measuring,
            };
            state.password.clone_from(&password);
        });
        if !is_empty {
            estimator::ask(self.estimator, &password, &own, self.today.year(), move |answer| self.hear(turn, answer));
        }
        pause::after(PAUSE, move || self.announce(turn));
    }

    /// Takes an answer of the estimator; one to an older question comes too late.
    fn hear(self, turn: u32, answer: Option<Estimate>) {
        if turn != self.state.peek(|state| state.turn) {
            return;
        }
        let strength = answer.map_or(Strength::Failed, Strength::Measured);
        self.state.update(|state| {
            if !state.password.is_empty() {
                state.strength = strength;
            }
        });
        if self.state.peek(|state| state.due) {
            self.announce(turn);
        }
    }

    /// Announces both results in one sentence, where nothing was typed since.
    fn announce(self, turn: u32) {
        self.state.update(|state| {
            if state.turn != turn {
                return;
            }
            state.due = matches!(state.strength, Strength::Measuring);
            if state.password.is_empty() {
                state.summary.clear();
            } else if !state.due {
                let strength = self.words.of(state.strength.sentence());
                state.summary = [&self.sentence(&state.password), " ", strength].concat();
            }
        });
    }

    /// Empties and hides everything: somebody else may look at this screen next.
    fn leave(self) {
        for part in ["password", "own"] {
            field::set_value(&self.id(part), "");
        }
        self.state.update(|state| {
            state.turn = state.turn.wrapping_add(1);
            state.password.clear();
            state.summary.clear();
            state.sight = Sight::default();
            state.made = Made::default();
            state.strength = Strength::Empty;
        });
    }

    /// Makes a passphrase; the first time its words are fetched.
    fn make(self) {
        if let Some(list) = self.state.peek(|state| state.list.clone()) {
            self.make_from(&list);
            return;
        }
        let integrity = self.file(&format!("{LIST}-integrity"));
        text_file::fetch(self.file(LIST), integrity, move |list| {
            self.make_from(list.as_deref().unwrap_or_default());
            self.state.alter(|state| state.list = list);
        });
    }

    fn make_from(self, list: &str) {
        let random = chance::bytes::<RANDOM_BYTES>();
        let passphrase = random.and_then(|random| make(&read_list(list), &random));
        let told = passphrase.is_none().then_some(&MAKER_FAILED);
        self.state.update(|state| state.made = Made { passphrase, told });
    }

    fn copy(self) {
        let text = self.state.peek(|state| state.made.passphrase.clone()).map(|made| made.text);
        let copies = self.state.peek(|state| state.copies.wrapping_add(1));
        self.state.alter(|state| {
            state.copies = copies;
            state.uncleared = false;
        });
        clipboard::write(&text.unwrap_or_default(), move |done| {
            self.tell(if done { &COPIED } else { &COPY_FAILED });
            if done {
                pause::after(CLIPBOARD, move || self.clear_clipboard(copies));
            }
        });
    }

    /// Takes the passphrase out of the clipboard, where no later one was copied.
    fn clear_clipboard(self, copies: u32) {
        if self.state.peek(|state| state.copies) == copies {
            clipboard::write("", move |done| {
                self.state.alter(|state| state.uncleared = !done);
                self.tell(if done { &CLEARED } else { &CLEAR_FAILED });
            });
        }
    }

    /// Clears the clipboard now where it could not be cleared while the reader was elsewhere: browsers refuse it then.
    fn come_back(self) {
        if let Some(copies) = self.state.peek(|state| state.uncleared.then_some(state.copies)) {
            self.clear_clipboard(copies);
        }
    }

    fn tell(self, word: &'static Word) {
        self.state.update(|state| state.made.told = Some(word));
    }
}
