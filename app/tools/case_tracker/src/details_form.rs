//! What the reader calls a case, whose it is, and its form: all optional.

use contract::case_tracker::keys;
use domain::case::{Change, Id};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::text_field::TextField;

use crate::tracker::Tracker;

/// The form for name, person and form of a case.
#[component]
pub fn DetailsForm(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
    /// The beginning of the ids of its fields, different for each such form on the page.
    part: &'static str,
    /// Whether a sentence says that everything is optional.
    #[prop(optional)]
    intro: bool,
    /// Done after saving: moves the focus on.
    done: Callback<()>,
) -> impl IntoView {
    let words = tracker.words;
    let case = untrack(|| tracker.list.find(id));
    let known = case.map(|listed| {
        let case = &listed.case;
        [case.label.clone(), case.person.clone(), case.form.clone()]
    });
    let [label, person, form] = known.unwrap_or_default().map(RwSignal::new);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(listed) = untrack(|| tracker.list.find(id)) else { return };
        let case = &listed.case;
        let typed = |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().to_owned());
        let all = [
            (typed(label) != case.label, Change::Label(typed(label))),
            (typed(person) != case.person, Change::Person(typed(person))),
            (typed(form) != case.form, Change::Form(typed(form))),
        ];
        tracker.write(id, all.into_iter().filter(|(is_new, _)| *is_new).map(|(_, change)| change));
        done.run(());
    };
    let people = move || {
        let mut people: Vec<String> =
            tracker.list.listed.with(|listed| listed.iter().map(|listed| listed.case.person.clone()).collect());
        people.retain(|person| !person.is_empty());
        people.sort();
        people.dedup();
        people
    };
    let field = |name: &str, value, label: String, hint: String, suggestions: String| {
        view! {
            <TextField
                id=tracker.id(&format!("{part}-{name}"))
                label
                hint
                value
                error=tracker.error
                error_mark=words.get(&keys::ERROR_MARK)
                suggestions
            />
        }
    };
    let list = tracker.id(&format!("{part}-people"));
    view! {
        <form class="island-form" novalidate on:submit=save>
            {intro.then(|| view! { <p class="hint">{words.get(&keys::DETAILS_INTRO)}</p> })}
            {field("label", label, words.get(&keys::LABEL_LABEL), words.get(&keys::LABEL_HINT), String::new())}
            {field("person", person, words.get(&keys::PERSON_LABEL), words.get(&keys::PERSON_HINT), list.clone())}
            <datalist id=list>
                <Each each=people key=String::clone let:person>
                    <option value=person></option>
                </Each>
            </datalist>
            {field("form", form, words.get(&keys::FORM_LABEL), words.get(&keys::FORM_HINT), String::new())}
            <button type="submit" class="button-quiet">{words.get(&keys::EDIT_BUTTON)}</button>
        </form>
    }
}
