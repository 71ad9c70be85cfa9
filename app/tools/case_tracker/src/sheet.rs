//! A sheet for a lawyer or somebody who helps: of which people and cases, with numbers in full or masked.

use std::collections::BTreeSet;

use browser::{clock, fetch, page};
use contract::case_tracker::{CaseTrackerPageProps, keys};
use contract::{File, Texts};
use domain::case::{Case, Id};
use domain::transfer::Say;
use domain::transfer::sheet::{SheetLine, lines, text};
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::copy_button::CopyButton;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;

use crate::tracker::Tracker;

/// The messages of the page in its other language, and that language.
type OtherLanguage = Option<(String, Texts)>;

/// The sheet.
#[component]
pub fn SheetPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let chosen = RwSignal::new(tracker.shown_cases().iter().map(|case| case.id).collect::<BTreeSet<Id>>());
    let is_full = RwSignal::new(false);
    let other = RwSignal::new(None::<(String, Texts)>);
    let sheet = Memo::new(move |_| {
        let listed = tracker.list.listed.get();
        let cases = listed.iter().map(|listed| listed.case.clone());
        let shown: Vec<Case> = chosen.with(|chosen| cases.filter(|case| chosen.contains(&case.id)).collect());
        other.with(|other| draw(tracker, &shown, !is_full.get(), other.as_ref().map(|(_, texts)| texts)))
    });
    let is_empty = move || chosen.with(BTreeSet::is_empty);
    let language = move || other.with(|other| other.as_ref().map(|(language, _)| language.clone()));
    // The lines have no names of their own: the sheet is rendered again with each change.
    let drawn = move || [(sheet.get(), language())];
    view! {
        <Choices tracker chosen/>
        <p class="choice">
            <input type="checkbox" id=tracker.id("sheet-full") bind:checked=is_full/>
            <label for=tracker.id("sheet-full")>{words.get(&keys::SHEET_FULL)}</label>
        </p>
        <div role="status">
            <When when=is_empty>
                <p>{words.get(&keys::SHEET_EMPTY)}</p>
            </When>
        </div>
        <When when=move || !is_empty()>
            <p class="buttons">
                <button type="button" id=tracker.id("print-sheet") on:click=move |_| page::print()>
                    {words.get(&keys::PRINT)}
                </button>
                <CopyButton
                    text=Signal::derive(move || sheet.with(|lines| text(lines)))
                    label=words.get(&keys::COPY_SHEET)
                    copied=&keys::COPIED_SHEET
                    failed=&keys::COPY_FAILED
                />
                <LanguageButton tracker other/>
            </p>
            <div class="helper-sheet" id=tracker.id("sheet") tabindex="-1">
                <Each each=drawn key=|(lines, language)| (text(lines), language.clone()) let:drawn>
                    <article lang=drawn.1>{drawn.0.into_iter().map(draw_line).collect_view()}</article>
                </Each>
            </div>
        </When>
    }
}

/// The lines of the sheet, in the language of `texts` or else of the page.
fn draw(tracker: Tracker, shown: &[Case], hides_numbers: bool, texts: Option<&Texts>) -> Vec<SheetLine> {
    let with = |texts: &Texts| {
        let say: Say<'_> = &|key| texts.get(key).map_or("", String::as_str);
        tracker.list.cases.with_untracked(|cases| {
            tracker.tables.with_value(|tables| lines(cases, shown, &tables.rules, clock::today(), hides_numbers, say))
        })
    };
    match texts {
        Some(texts) => with(texts),
        None => tracker.words.with_texts(with),
    }
}

fn draw_line(line: SheetLine) -> AnyView {
    match line {
        SheetLine::Title(text) => view! { <h3>{text}</h3> }.into_any(),
        SheetLine::Case(text) => view! { <h4>{text}</h4> }.into_any(),
        SheetLine::Part(text) => view! { <h5>{text}</h5> }.into_any(),
        SheetLine::Text(text) => view! { <p>{text}</p> }.into_any(),
    }
}

/// The boxes of people and of their cases.
#[component]
fn Choices(tracker: Tracker, chosen: RwSignal<BTreeSet<Id>>) -> impl IntoView {
    let words = tracker.words;
    // A case that another tab adds gets a box, and is on no sheet unasked.
    let people = Memo::new(move |_| {
        let mut people: Vec<(String, Vec<Case>)> = Vec::new();
        for listed in tracker.list.listed.get() {
            let case = listed.case.clone();
            match people.iter_mut().find(|(person, _)| *person == case.person) {
                Some((_, cases)) => cases.push(case),
                None => people.push((case.person.clone(), vec![case])),
            }
        }
        people
    });
    let group = move |(index, person, cases): (usize, String, Vec<Case>)| {
        let ids: Vec<Id> = cases.iter().map(|case| case.id).collect();
        let name = if person.is_empty() { words.get(&keys::PERSON_NONE) } else { person };
        let label = words.fill(&keys::SHEET_ALL_OF, &name);
        let of_person = (people.with_untracked(Vec::len) > 1).then(|| {
            view! { <Choice id=tracker.id(&format!("sheet-person-{index}")) label ids chosen/> }
        });
        let boxes = cases.iter().map(|case| {
            let number = untrack(|| tracker.number(&case.receipt));
            let form = if case.name() == case.form { "" } else { case.form.as_str() };
            let parts = [tracker.name(case), form.to_owned(), number];
            let label = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            view! { <li><Choice id=tracker.id(&format!("sheet-{}", case.id)) label ids=vec![case.id] chosen/></li> }
        });
        view! {
            {of_person}
            <ul>{boxes.collect_view()}</ul>
        }
    };
    let groups = move || {
        let people = people.get().into_iter().enumerate();
        people.map(|(index, (person, cases))| (index, person, cases)).collect::<Vec<_>>()
    };
    let key = |(_, person, cases): &(usize, String, Vec<Case>)| {
        (person.clone(), cases.iter().map(|case| (case.id, case.changes)).collect::<Vec<_>>())
    };
    view! {
        <fieldset class="sheet-choices">
            <legend>{words.get(&keys::SHEET_WHO)}</legend>
            <Each each=groups key=key let:people>
                {group(people)}
            </Each>
        </fieldset>
    }
}

/// A box for one or several cases: ticked while all of them are chosen.
#[component]
fn Choice(id: String, label: String, ids: Vec<Id>, chosen: RwSignal<BTreeSet<Id>>) -> impl IntoView {
    let own = ids.clone();
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| own.iter().all(|id| chosen.contains(id))));
    let change = move |_| {
        let is_chosen = is_chosen.get_untracked();
        chosen.update(|chosen| {
            for id in &ids {
                if is_chosen {
                    chosen.remove(id);
                } else {
                    chosen.insert(*id);
                }
            }
        });
    };
    view! {
        <p class="choice">
            <input type="checkbox" id=id.clone() prop:checked=move || is_chosen.get() on:change=change/>
            <label for=id>{label}</label>
        </p>
    }
}

/// The button that draws the sheet in the other language of the page, or in its own again.
#[component]
fn LanguageButton(tracker: Tracker, other: RwSignal<OtherLanguage>) -> impl IntoView {
    let words = tracker.words;
    let change = move |_| {
        if other.with_untracked(Option::is_some) {
            other.set(None);
            return focus_id_next(tracker.id("sheet"));
        }
        spawn_local(async move {
            match load_other().await {
                Some(loaded) => {
                    other.set(Some(loaded));
                    focus_id_next(tracker.id("sheet"));
                }
                None => tracker.say(&keys::NOT_LOADED),
            }
        });
    };
    let label = move || words.get(if other.with(Option::is_some) { &keys::SHEET_OWN } else { &keys::SHEET_OTHER });
    view! {
        <button type="button" class="button-quiet" id=tracker.id("sheet-language") on:click=change prop:textContent=label></button>
    }
}

/// The messages of the same page in its other language.
async fn load_other() -> OtherLanguage {
    let (language, href) = page::translation()?;
    let html = fetch::text(&File { href, integrity: String::new() }).await.ok()?;
    let props: CaseTrackerPageProps = contract::json::read(props_in(&html)?).ok()?;
    Some((language, props.words))
}

/// The props of the tool in the source of a page.
fn props_in(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("data-island=\"case-tracker\"")?;
    let (_, rest) = rest.split_once("class=\"island-props\">")?;
    rest.split_once("</script>").map(|(props, _)| props)
}

#[cfg(test)]
mod tests {
    use super::props_in;

    #[test]
    fn the_props_are_in_the_page() {
        let html = "<section data-island=\"case-tracker\" class=\"x\">\n<script type=\"application/json\" \
                    class=\"island-props\">{\"words\":{}}</script></section>";
        assert_eq!(props_in(html), Some("{\"words\":{}}"));
        assert_eq!(props_in("<p>Nothing</p>"), None);
    }
}
