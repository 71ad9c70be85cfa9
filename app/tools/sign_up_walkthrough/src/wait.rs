//! The wait of a step: a button that starts it, a countdown, and an alert at its end.

use browser::clock;
use domain::walkthrough::{Action, Notice};
use leptos::prelude::*;
use ui::focus::focus_nearby_id_next;
use ui::live_text::LiveText;
use ui::mount::element_id;
use ui::words::use_words;

use crate::walk::Walk;

/// The wait of a step, while that step is shown.
#[component]
pub fn Wait(
    /// The visit.
    walk: Walk,
    /// The id of the step.
    step: String,
) -> impl IntoView {
    let words = use_words();
    let id = element_id(&format!("wait-{step}"));
    let notice = Memo::new(move |_| {
        let now = clock::now();
        walk.session.with(|session| (session.step().id == step).then(|| session.wait(now)).flatten())
    });
    let said = move |notice: Notice| notice.says.map(|says| words.say(&says));
    // The countdown changes every second and is not announced; its end is, once.
    let left = move || notice.get().filter(|notice| !notice.alert).and_then(said);
    let over = move || notice.get().filter(|notice| notice.alert).and_then(said);
    let button = move || notice.get().and_then(|notice| notice.buttons.into_iter().next());
    let text = Signal::derive(move || left().unwrap_or_default());
    view! {
        <Show when=move || left().is_some()>
            <p><LiveText text/></p>
        </Show>
        <For each=over key=Clone::clone let:over>
            <p role="alert">{over}</p>
        </For>
        <For each=button key=|(_, action)| *action let:button>
            <WaitButton walk action=button.1 label=words.say(&button.0) id=id.clone()/>
        </For>
    }
}

/// The button that starts or ends the wait; the one that replaces it takes the focus.
#[component]
fn WaitButton(walk: Walk, action: Action, label: String, id: String) -> impl IntoView {
    let next = id.clone();
    let act = move |_| {
        walk.act(action);
        focus_nearby_id_next(next.clone());
    };
    view! {
        <button type="button" class="button-quiet" id=id on:click=act>
            {label}
        </button>
    }
}
