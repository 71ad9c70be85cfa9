//! One sentence with its buttons.

use domain::finding::Finding;
use domain::walkthrough::{Action, Notice};
use leptos::prelude::*;
use ui::focus::focus_nearby_id_next;
use ui::mount::element_id;
use ui::words::use_words;

use crate::walk::Walk;

/// A notice, or nothing.
///
/// It takes the focus when a button has changed it, because that button is gone.
#[component]
pub fn NoticeBox(
    /// The visit.
    walk: Walk,
    /// What to show.
    notice: Memo<Option<Notice>>,
    /// Keeps the ids of the notices apart.
    name: &'static str,
    /// Whether the first button is what most readers want.
    #[prop(optional)]
    has_main_button: bool,
) -> impl IntoView {
    let id = element_id(name);
    // Each notice is a new element: nothing of the last one, translated or not, stays.
    let count = Memo::new(move |count: Option<&u32>| {
        notice.track();
        count.map_or(0, |count| count.wrapping_add(1))
    });
    let shown = move || {
        let count = count.get();
        notice.get().map(|notice| (count, notice))
    };
    view! {
        <For each=shown key=|(count, _)| *count let:shown>
            <NoticeText walk notice=shown.1 id=id.clone() has_main_button/>
        </For>
    }
}

#[component]
fn NoticeText(walk: Walk, notice: Notice, id: String, has_main_button: bool) -> impl IntoView {
    let words = use_words();
    let text = format!("{id}-text");
    let says = notice.says.map(|says| words.say(&says));
    let buttons = (0..).zip(notice.buttons).map(|(number, (label, action))| {
        let id = id.clone();
        view! { <ActionButton walk label action notice=id is_quiet=!(has_main_button && number == 0)/> }
    });
    view! {
        <div class="walk-notice" role="group" tabindex="-1" id=id.clone() aria-labelledby=text.clone()>
            <p id=text.clone()>{says}</p>
            <div class="buttons">{buttons.collect_view()}</div>
        </div>
    }
}

/// A button of a notice.
#[component]
fn ActionButton(
    walk: Walk,
    label: Finding,
    action: Action,
    /// The id of the notice that the button belongs to.
    notice: String,
    is_quiet: bool,
) -> impl IntoView {
    let words = use_words();
    let act = move |_| {
        walk.act(action);
        match action {
            // The session moves the focus to a step.
            Action::Resume | Action::StartAgain => {}
            // What became of it replaces the question.
            _ => focus_nearby_id_next(notice.clone()),
        }
    };
    view! {
        <button type="button" class:button-quiet=is_quiet on:click=act>
            {words.say(&label)}
        </button>
    }
}
