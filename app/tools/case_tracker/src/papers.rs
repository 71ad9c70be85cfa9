//! The papers of a case: which the reader has, and where they are.

use contract::case_tracker::keys;
use domain::case::{CasePaper, Change, Id, Paper, PaperKind};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;
use ui::select_field::SelectField;
use ui::text_field::TextField;

use crate::case_part::CasePart;
use crate::shown_case::{Shown, read};
use crate::toast::Undo;
use crate::tracker::{Tracker, new_id};

/// The papers, in a part that is closed at first.
#[component]
pub fn Papers(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
    /// The same case as it is now.
    shown: Shown,
) -> impl IntoView {
    let words = tracker.words;
    let kind = RwSignal::new(PaperKind::ReceiptNotice.code().to_owned());
    let (title, location) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(kind) = kind.with_untracked(|code| PaperKind::named(code)) else { return };
        let text = |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().to_owned());
        let paper = Paper { kind, title: text(title), location: text(location) };
        title.set(String::new());
        location.set(String::new());
        let item = new_id();
        tracker.write(id, [Change::Paper(item, Some(paper))]);
        tracker.say(&keys::PAPER_ADDED);
        focus_id_next(tracker.id(&format!("paper-{item}")));
    };
    let missing = move || {
        let missing: Vec<String> =
            read(shown, |listed| listed.case.missing_papers().map(|kind| words.by_key(kind.word())).collect());
        if missing.is_empty() {
            words.get(&keys::PAPERS_COMPLETE)
        } else {
            words.fill(&keys::PAPERS_MISSING, &missing.join(", "))
        }
    };
    let papers = move || read(shown, |listed| listed.case.papers.clone());
    let field = move |name: &str, label: String, value| {
        view! {
            <TextField id=tracker.id(&format!("paper-{name}")) label value error=tracker.error error_mark=words.get(&keys::ERROR_MARK)/>
        }
    };
    view! {
        <CasePart tracker id="papers" heading=&keys::PAPERS_HEADING>
            <p prop:textContent=Signal::derive(missing)></p>
            <ul class="case-list">
                <Each each=papers key=|entry| entry.item let:entry>
                    <PaperEntry tracker id entry/>
                </Each>
            </ul>
            <form class="island-form" novalidate on:submit=add aria-labelledby=tracker.id("papers")>
                <SelectField id=tracker.id("paper-kind") label=words.get(&keys::PAPER_KIND_LABEL) value=kind>
                    {PaperKind::ALL
                        .iter()
                        .map(|kind| view! { <option value=kind.code()>{words.by_key(kind.word())}</option> })
                        .collect_view()}
                </SelectField>
                {field("title", words.get(&keys::PAPER_TITLE_LABEL), title)}
                {field("place", words.get(&keys::PAPER_LOCATION_LABEL), location)}
                <button type="submit" class="button-quiet">{words.get(&keys::PAPER_BUTTON)}</button>
            </form>
        </CasePart>
    }
}

#[component]
fn PaperEntry(tracker: Tracker, id: Id, entry: CasePaper) -> impl IntoView {
    let words = tracker.words;
    let CasePaper { item, paper } = entry;
    let kind = words.by_key(paper.kind.word());
    let parts = [kind.as_str(), &paper.title, &paper.location];
    let text = parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    let label = words.fill(&keys::REMOVE_NAMED, &text);
    let removed = words.fill(&keys::REMOVED_NAMED, &text);
    let remove = move |_| {
        tracker.write(id, [Change::Paper(item, None)]);
        let undo = Undo {
            changes: vec![(id, Change::Paper(item, Some(paper.clone())))],
            focus: tracker.id(&format!("paper-{item}")),
        };
        tracker.offer_undo(removed.clone(), undo);
        focus_id_next(tracker.id("papers"));
    };
    view! {
        <li class="case-line" id=tracker.id(&format!("paper-{item}")) tabindex="-1">
            <span>{text}</span>
            <button type="button" class="button-link" aria-label=label on:click=remove>{words.get(&keys::REMOVE)}</button>
        </li>
    }
}
