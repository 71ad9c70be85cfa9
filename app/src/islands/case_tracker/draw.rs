//! The tracker as a whole: the form, where cases are kept, what is due, the list.

use domain::case::{Case, remind};
use domain::deadline::{Due, Standing, standing};
use domain::island::case_tracker as words;
use domain::order::sorted;
use domain::status::folded;
use domain::stored::Outcome;
use domain::word::Word;

use super::Tool;
use super::state::{AT_ONCE, Kept, Shown, State};
use crate::shell::storage::{self, Place};
use crate::shell::view::{Element, Text, View, element};
use crate::shell::{field, file};
use crate::ui::code_field;
use crate::ui::field_error::FieldError;

/// A line of words.
pub(super) fn line(words: impl Into<View>) -> Element {
    element("p").holding(words)
}

impl Tool {
    /// An element with a sentence.
    #[inline(never)]
    pub(super) fn words_in(self, tag: &'static str, word: &Word) -> Element {
        element(tag).holding(self.words.of(word))
    }

    /// A line with a sentence.
    pub(super) fn line(self, word: &Word) -> Element {
        self.words_in("p", word)
    }

    /// A button that is no part of a form.
    pub(super) fn button(self, word: &Word, then: impl Fn() + 'static) -> Element {
        self.button_for(self.words.of(word).into(), Box::new(then))
    }

    /// A button with a sentence that was filled. Not generic, so that it is in the bundle once.
    #[inline(never)]
    pub(super) fn button_for(self, label: Text, then: Box<dyn Fn()>) -> Element {
        element("button").class("plain").with("type", "button").on("click", then).holding(View::Text(label))
    }

    /// A line of text in a form.
    pub(super) fn text_field(
        self,
        part: &'static str,
        label: &Word,
        hint: Option<&Word>,
        value: Option<String>,
    ) -> Element {
        let input = element("input")
            .with("type", "text")
            .with("autocomplete", "off")
            .with("spellcheck", "false")
            .with_some("value", value);
        self.field(part, label, hint, input)
    }

    /// A field of a form around its input.
    pub(super) fn field(self, part: &'static str, label: &Word, hint: Option<&Word>, input: Element) -> Element {
        let id = self.id(part);
        let hint_id = format!("{id}-hint");
        let described = hint.map(|_| hint_id.clone());
        element("div")
            .class("field")
            .holding(element("label").with("for", id.clone()).holding(self.words.of(label)))
            .holding(hint.map(|hint| element("p").class("hint").with("id", hint_id).holding(self.words.of(hint))))
            .holding(input.with("id", id).with_some("aria-describedby", described))
    }

    pub(super) fn error(self, state: &State, part: &str) -> Option<FieldError> {
        state.error.as_ref().filter(|(at, _)| *at == part).map(|(_, error)| error.clone())
    }

    pub(super) fn draw_all(self, state: &State) -> View {
        let told = element("p").class("tracker-told").with("role", "status").holding(state.told.clone());
        let tracker = element("div").class("tracker");
        if state.hidden {
            let show = move || self.turn(|state| state.hidden = false);
            return tracker.holding(self.line(&words::HIDDEN)).holding(self.button(&words::UNHIDE, show)).into();
        }
        if state.locked.is_some() {
            return tracker.holding(self.draw_unlock(state)).holding(told).into();
        }
        tracker
            .holding(self.draw_form(state))
            .holding(told)
            .holding(state.undo.map(|_| self.button(&words::UNDO, move || self.undo())))
            .holding(self.draw_keeping(state))
            .holding(self.draw_due(state))
            .holding(self.draw_list(state))
            .holding(self.draw_away(state))
            .holding(self.draw_files(state))
            .holding(self.draw_paste(state))
            .holding(self.draw_privacy(state))
            .into()
    }

    fn draw_form(self, state: &State) -> Element {
        let code = element("input")
            .class("code")
            .with("type", "text")
            .with("autocomplete", "off")
            .with("autocapitalize", "characters")
            .with("spellcheck", "false");
        let error = self.error(state, "number");
        let (label, hint) = (self.words.of(&words::LABEL), self.words.of(&words::HINT));
        element("form")
            .class("tracker-form")
            .with("novalidate", "")
            .on("submit", move || self.add())
            .holding(code_field::field(self.words, self.id("number"), label, hint, code, error.as_ref()))
            .holding(self.text_field("label", &words::LABEL_LABEL, Some(&words::LABEL_HINT), None))
            .holding(self.text_field("person", &words::PERSON_LABEL, Some(&words::PERSON_HINT), None))
            .holding(self.text_field("form", &words::FORM_LABEL, Some(&words::FORM_HINT), None))
            .holding(element("button").with("type", "submit").holding(self.words.of(&words::BUTTON)))
    }

    /// Where cases are kept, said at any time, and what to do where they are not.
    fn draw_keeping(self, state: &State) -> View {
        let alert = |word: &Word| element("div").class("tracker-alert").with("role", "alert").holding(self.line(word));
        let quiet = |word: &Word| element("p").class("tracker-kept").holding(self.words.of(word));
        let asked = state.kept == Kept::Unasked && !state.cases.is_empty();
        let question = asked.then(|| {
            element("section")
                .class("tracker-ask")
                .holding(self.words_in("h3", &words::ASK_HEADING))
                .holding(self.line(&words::ASK_TEXT))
                .holding(self.button(&words::ASK_YES, move || self.answer(Place::Device)))
                .holding(self.button(&words::ASK_NO, move || self.answer(Place::Tab)))
        });
        let outcome: View = match &state.outcome {
            None => None::<Element>.into(),
            Some(Outcome::Kept) if state.kept == Kept::In(Place::Tab) => {
                quiet(&words::KEPT_TAB).with("data-kept", "tab").into()
            }
            Some(Outcome::Kept) => quiet(&words::KEPT_DEVICE).with("data-kept", "device").into(),
            Some(Outcome::Denied) => alert(&words::NOT_KEPT_DENIED).with("data-kept", "denied").into(),
            Some(Outcome::NotWritten | Outcome::NotPutAside | Outcome::NotSealed) => alert(&words::NOT_KEPT_FULL)
                .with("data-kept", "full")
                .holding(self.button(&words::SAVE_FILE, move || self.save_file()))
                .into(),
            Some(Outcome::NotTheSame | Outcome::NotOpened) => alert(&words::NOT_KEPT_SAME)
                .with("data-kept", "other")
                .holding(self.button(&words::SAVE_FILE, move || self.save_file()))
                .into(),
            Some(Outcome::Newer) => alert(&words::NEWER).with("data-kept", "newer").into(),
            Some(Outcome::Gone) => alert(&words::GONE)
                .with("data-kept", "gone")
                .holding(self.button(&words::GONE_AGAIN, move || self.keep_again()))
                .holding(self.button(&words::GONE_CLEAR, move || self.empty()))
                .into(),
        };
        let damaged = state.damaged.as_ref().map(|(count, text)| {
            let text = text.clone();
            element("div")
                .class("tracker-alert")
                .with("role", "alert")
                .with("data-damaged", count.to_string())
                .holding(line(self.words.fill(&words::DAMAGED, &count.to_string())))
                .holding(self.button(&words::DAMAGED_FILE, move || {
                    file::save("waymark-damaged.txt", "text/plain", &text);
                }))
        });
        let persisted = state.persisted.map(|kept| quiet(if kept { &words::PERSISTED } else { &words::NOT_PERSISTED }));
        let forgetful = (storage::is_forgetful() && !state.cases.is_empty()).then(|| quiet(&words::FORGETFUL));
        let reminder = remind(&state.cases, state.today, storage::is_forgetful()).map(|reminder| {
            element("div")
                .class("tracker-remind")
                .holding(line(self.say(&reminder.told())))
                .holding(self.button(&words::SAVE_FILE, move || self.save_file()))
        });
        let parts: [View; 6] =
            [question.into(), outcome, damaged.into(), persisted.into(), forgetful.into(), reminder.into()];
        parts.into()
    }

    /// What is near or over, of all cases.
    fn draw_due(self, state: &State) -> View {
        let found: Vec<(&Case, &Due)> = state
            .shown
            .iter()
            .flat_map(|shown| shown.due.iter().map(|due| (&shown.case, due)))
            .filter(|(_, due)| matches!(standing(due, state.today), Standing::Over | Standing::Near))
            .collect();
        if state.shown.is_empty() {
            return None::<Element>.into();
        }
        let found = sorted(found, &|one, other| one.1.safe.cmp(&other.1.safe));
        let lines: View = found
            .iter()
            .take(AT_ONCE)
            .map(|(case, due)| {
                let id = case.id;
                element("li")
                    .class(due_class(due, state))
                    .holding(element("strong").holding(self.say(&due.told_left(state.today))))
                    .holding(" ")
                    .holding(self.say(&due.told()))
                    .holding(" ")
                    .holding(self.button(&words::OPEN, move || self.open(id)).holding(" ").holding(self.name(case)))
            })
            .collect();
        let none = found.is_empty().then(|| self.line(&words::DUE_NONE));
        element("section")
            .class("tracker-due")
            .holding(self.words_in("h2", &words::DUE_HEADING))
            .holding(none)
            .holding((!found.is_empty()).then(|| element("ul").holding(lines)))
            .into()
    }

    pub(super) fn open(self, id: domain::case::Id) {
        self.turn(|state| {
            state.open = Some(id);
            state.told = String::new();
            // An open case is drawn wherever it stands in the list.
            if let Some(place) = state.shown.iter().position(|shown| shown.case.id == id) {
                state.limit = state.limit.max(place + 1);
                state.find = String::new();
            }
        });
        field::focus(&self.id(&format!("case-{id}")));
    }

    fn draw_list(self, state: &State) -> Element {
        let wanted = folded(&state.find);
        let fits = |shown: &&Shown| {
            let case = &shown.case;
            let texts = [&case.receipt, &case.label, &case.person, &case.form];
            wanted.is_empty() || texts.iter().any(|text| folded(text).contains(&wanted))
        };
        let found: Vec<&Shown> = state.shown.iter().filter(fits).collect();
        let mut person = "";
        let mut cases: Vec<View> = Vec::new();
        for shown in found.iter().take(state.limit) {
            if shown.case.person != person {
                person = &shown.case.person;
                cases.push(
                    element("h3")
                        .class("tracker-person")
                        .key(format!("person-{person}"))
                        .holding(person.to_owned())
                        .into(),
                );
            }
            cases.push(self.draw_case(state, shown));
        }
        let more = found.len().saturating_sub(state.limit);
        let more = (more > 0).then(|| {
            let label = self.words.fill(&words::MORE_CASES, &more.to_string());
            let show = move || self.turn(|state| state.limit += 10 * AT_ONCE);
            self.button_for(label.into(), Box::new(show))
        });
        let find = (state.shown.len() > 5).then(|| {
            let look = move || {
                let text = self.value("find");
                self.turn(|state| state.find = text);
            };
            let input = element("input").with("type", "search").with("autocomplete", "off").on("input", look);
            self.field("find", &words::FIND_LABEL, None, input)
        });
        let heading = self.words.fill(&words::CASES_HEADING, &state.shown.len().to_string());
        element("section")
            .class("tracker-cases")
            .holding(element("h2").holding(heading))
            .holding(state.shown.is_empty().then(|| self.line(&words::CASES_NONE)))
            .holding(find)
            .holding(cases)
            .holding(more)
    }

    /// The cases that were put away.
    fn draw_away(self, state: &State) -> Option<Element> {
        if state.away.is_empty() {
            return None;
        }
        let lines: View = state
            .away
            .iter()
            .take(AT_ONCE)
            .map(|case| {
                let id = case.id;
                let back = move || self.write(id, vec![domain::case::Change::Removed(false)], &words::CHANGED);
                element("li")
                    .holding(self.name(case))
                    .holding(" ")
                    .holding(element("span").class("number").holding(self.number(&case.receipt, state.masked)))
                    .holding(" ")
                    .holding(self.button(&words::PUT_BACK, back))
                    .holding(self.button(&words::DELETE, move || self.delete(id)))
            })
            .collect();
        let heading = self.words.fill(&words::AWAY_HEADING, &state.away.len().to_string());
        Some(
            element("details")
                .class("tracker-part")
                .holding(element("summary").holding(heading))
                .holding(element("ul").holding(lines)),
        )
    }
}

/// How near a deadline is, as a class.
pub(super) fn due_class(due: &Due, state: &State) -> &'static str {
    match standing(due, state.today) {
        Standing::Over => "due over",
        Standing::Near => "due near",
        Standing::Later => "due later",
        Standing::Settled => "due settled",
    }
}
