//! The tracker as a whole: what stands in its template now.

use domain::case::{Case, remind};
use domain::date::Date;
use domain::deadline::{Due, Standing, standing};
use domain::island::case_tracker as words;
use domain::order::sorted;
use domain::status::folded;
use domain::stored::Outcome;

use super::Tool;
use super::state::{AT_ONCE, Kept, Shown, State};
use crate::shell::seal;
use crate::shell::storage::{self, Place};
use crate::shell::view::Model;

/// An entry that holds a count, where there is anything to count.
pub(super) fn counted(count: usize) -> Option<Model> {
    (count > 0).then(|| {
        let mut entry = Model::default();
        entry.text("count", count.to_string());
        entry
    })
}

/// How near a deadline is, as a class.
pub(super) fn class(due: &Due, today: Date) -> &'static str {
    match standing(due, today) {
        Standing::Over => "over",
        Standing::Near => "near",
        Standing::Later => "later",
        Standing::Settled => "settled",
    }
}

impl Tool {
    pub(super) fn model(self, state: &State) -> Model {
        let mut model = Model::default();
        model.text("n", self.number.to_string());
        model.text("told", state.told.clone());
        self.error(state, &mut model);
        let is_locked = state.locked.is_some();
        model.when("hidden", state.hidden);
        model.when("locked", is_locked && !state.hidden);
        if state.hidden || is_locked {
            model.when("closed", true);
            return model;
        }
        model.when("open-page", true);
        model.when("undo", state.undo.is_some());
        model.when("seals", seal::can());
        self.keeping(state, &mut model);
        self.near(state, &mut model);
        self.cases(state, &mut model);
        model.list("all", self.timeline_of_all(state));
        self.files(state, &mut model);
        self.pasted(state, &mut model);
        model.when("masked", state.masked);
        model.when("titled", state.titled);
        model.when("erasing", state.erasing);
        model.when("sealed", state.seals);
        model
    }

    /// What must be changed in a field.
    pub(super) fn error(self, state: &State, model: &mut Model) {
        let Some((name, error)) = &state.error else { return };
        model.text(name, error.message.clone());
        model.text("quiet", if error.quiet { "quiet" } else { "" });
        match *name {
            "error-number" => {
                model.text("error-id", self.id("number-error"));
                model.text("invalid-number", "true");
            }
            "error-day-date" => model.text("invalid-day", "true"),
            "error-lock" => model.when("lock-open", true),
            _ => {}
        }
    }

    /// Where cases are kept, said at any time, and what to do where they are not.
    fn keeping(self, state: &State, model: &mut Model) {
        let is_empty = state.cases.is_empty();
        model.when("asked", state.kept == Kept::Unasked && !is_empty);
        let outcome = state.outcome.as_ref().map(|outcome| match outcome {
            Outcome::Kept if state.kept == Kept::In(Place::Tab) => "kept-tab",
            Outcome::Kept => "kept-device",
            Outcome::Denied => "denied",
            Outcome::NotWritten | Outcome::NotPutAside | Outcome::NotSealed => "full",
            Outcome::NotTheSame | Outcome::NotOpened => "other",
            Outcome::Newer => "newer",
            Outcome::Gone => "gone",
        });
        if let Some(outcome) = outcome {
            model.when(outcome, true);
        }
        model.some("damaged", state.damaged.as_ref().map(|(count, _)| count.to_string()));
        if let Some(persisted) = state.persisted {
            model.when(if persisted { "persisted" } else { "not-persisted" }, true);
        }
        model.when("forgetful", storage::is_forgetful() && !is_empty);
        let reminder = remind(&state.cases, state.today, storage::is_forgetful());
        model.some("reminder", reminder.map(|reminder| self.say(&reminder.told())));
    }

    /// What is near or over, of all cases.
    fn near(self, state: &State, model: &mut Model) {
        let found = sorted(state.near().collect(), &|one, other| one.1.safe.cmp(&other.1.safe));
        let entry = |(case, due): &(&Case, &Due)| {
            let mut entry = self.due(state, due);
            entry.text("id", case.id.to_string());
            entry.text("name", self.name(case));
            entry
        };
        model.list("near", found.iter().take(AT_ONCE).map(entry));
    }

    /// What is said of a deadline wherever it stands.
    pub(super) fn due(self, state: &State, due: &Due) -> Model {
        let mut entry = Model::default();
        entry.text("standing", class(due, state.today));
        entry.text("left", self.say(&due.told_left(state.today)));
        entry.text("what", self.say(&due.told()));
        entry
    }

    fn cases(self, state: &State, model: &mut Model) {
        let wanted = folded(&state.find);
        let fits = |shown: &&Shown| {
            let case = &shown.case;
            let texts = [&case.receipt, &case.label, &case.person, &case.form];
            wanted.is_empty() || texts.iter().any(|text| folded(text).contains(&wanted))
        };
        let found: Vec<&Shown> = state.shown.iter().filter(fits).collect();
        let mut person = "";
        let mut entries = Vec::new();
        for shown in found.iter().take(state.limit) {
            let mut entry = self.case(state, shown);
            if shown.case.person != person {
                person = &shown.case.person;
                entry.text("new-person", person.to_owned());
                entry.some("initial", person.chars().next().map(|initial| initial.to_ascii_uppercase().to_string()));
            }
            entries.push(entry);
        }
        model.text("count", state.shown.len().to_string());
        model.list("cases", entries);
        model.when("some", !state.shown.is_empty());
        model.when("many", state.shown.len() > 5);
        let more = found.len().saturating_sub(state.limit);
        model.some("more", (more > 0).then(|| more.to_string()));
        let away = |case: &Case| {
            let mut entry = Model::default();
            entry.text("id", case.id.to_string());
            entry.text("name", self.name(case));
            entry.text("number", self.receipt(&case.receipt, state.masked));
            entry
        };
        model.list("away", state.away.iter().take(AT_ONCE).map(away));
        model.text("away-count", state.away.len().to_string());
    }

    /// The number as it is shown now.
    pub(super) fn receipt(self, receipt: &str, hide: bool) -> String {
        if hide { domain::case::masked(receipt) } else { receipt.to_owned() }
    }

    /// What the reader calls a case.
    pub(super) fn name(self, case: &Case) -> String {
        match case.name() {
            "" => self.words.of(&words::NO_NAME).to_owned(),
            name => name.to_owned(),
        }
    }
}
