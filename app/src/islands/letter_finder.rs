//! The tool that looks through a whole letter: a field for its text, a look through it on the device, a list of what stands in it.
//!
//! The text stays in the field: it never enters the address, the title or the history, and a number that may be a Social Security number is not shown again.
//! The rules of letters are in a module of their own, which is loaded when something comes into the field: a long letter never stops the page.

use std::rc::Rc;

use domain::date::to_iso;
use domain::letter::words::{LINK_CASE_TRACKER, NOTHING_ENTERED};

use crate::mount::MountError;
use crate::shell::held::Held;
use crate::shell::module::{Given, Module};
use crate::shell::page::{PROPS, Place};
use crate::shell::view::{Act, Model, Template};
use crate::shell::{clock, field, leaving, storage};
use crate::ui::error_summary;
use crate::ui::field_error::FieldError;
use crate::ui::words::Words;

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
    let (words, files) = (Words::keep(record("words")?, record("links")?), record("files")?);
    // A tool stands as long as its page, and all that it needs with it.
    let tool = Tool {
        words,
        props: Box::leak(props.text().into()),
        module: Module::of(&files),
        template: Box::leak(Box::new(place.template()?)),
        number,
        state: Held::new(State::default()),
    };
    let act: Act = Rc::new(move |deed, _| tool.act(deed));
    place.draw(move || tool.state.with(|state| tool.template.fill(tool.model(state), &act)))
}

#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    /// All that the page gave, as the module takes it.
    props: &'static str,
    module: Module,
    template: &'static Template,
    number: usize,
    state: Held<State>,
}

#[derive(Default)]
struct State {
    stage: Stage,
    /// Whether the browser kept nothing for the way to the case tracker.
    not_taken: bool,
}

/// What became of the last look.
#[derive(Default)]
enum Stage {
    /// There was none yet.
    #[default]
    Unasked,
    /// There was no text.
    Empty,
    /// It goes on.
    Looking,
    /// The module did not come.
    NotLoaded,
    /// What was found.
    Found(Model),
}

impl Tool {
    fn id(self, part: &str) -> String {
        format!("letter-finder-{}-{part}", self.number)
    }

    fn act(self, deed: &str) {
        match deed {
            "load" => self.module.load(),
            "look" => self.look(),
            "take-over" => self.take_over(),
            _ => {}
        }
    }

    fn turn(self, stage: Stage) {
        self.state.update(|state| *state = State { stage, not_taken: false });
    }

    fn look(self) {
        let text = field::value(&self.id("text"));
        if text.trim().is_empty() {
            error_summary::show(self.words, self.id("text"), self.error());
            self.turn(Stage::Empty);
            return;
        }
        error_summary::hide();
        self.turn(Stage::Looking);
        let question = [Given::Text(self.props), Given::Text(&to_iso(clock::today())), Given::Text(&text)];
        self.module.ask("look_through", &question, move |answer| {
            let found = answer.and_then(|answer| Model::read(&answer));
            self.turn(found.map_or(Stage::NotLoaded, Stage::Found));
        });
    }

    /// Takes the text over into the case tracker, through the memory of this tab.
    fn take_over(self) {
        let text = field::value(&self.id("text"));
        if storage::keep(storage::Place::Tab, domain::island::LETTER_ON_ITS_WAY, &text) {
            leaving::go(self.words.link(LINK_CASE_TRACKER));
        } else {
            self.state.update(|state| state.not_taken = true);
        }
    }

    /// What must be done where there is no text; nobody has made a mistake yet.
    fn error(self) -> FieldError {
        FieldError { message: self.words.of(&NOTHING_ENTERED).to_owned(), quiet: true }
    }

    fn model(self, state: &State) -> Model {
        let mut model = Model::default();
        model.text("n", self.number.to_string());
        model.when("not-taken", state.not_taken);
        match &state.stage {
            Stage::Unasked => {}
            Stage::Empty => {
                model.text("error", self.words.of(&NOTHING_ENTERED));
                model.text("error-id", self.id("text-error"));
                model.text("invalid", "true");
            }
            Stage::Looking => model.when("looking", true),
            Stage::NotLoaded => model.when("not-loaded", true),
            Stage::Found(found) => model.join(found.clone()),
        }
        model
    }
}
