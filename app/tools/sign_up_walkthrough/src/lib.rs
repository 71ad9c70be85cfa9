//! The sign-up walkthrough: shows one step of the page at a time, each at its address, and remembers the step if the reader agrees.
//!
//! **The steps stay as the page has them**: this tool hides and shows them, moves the focus, and adds two notices, a countdown and a title.
//! What happens when is the business of [`domain::walkthrough::Session`]; here its effects are done.
//!
//! 1. [`SignUpWalkthrough`]: the tool.
//! 2. [`walk`]: one visit: messages in, effects out.
//! 3. [`steps`]: the finished steps of the page, and the list of all.
//! 4. [`notice`]: one sentence with its buttons.
//! 5. [`wait`]: the wait of a step, with its countdown.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod notice;
pub mod steps;
pub mod wait;
pub mod walk;

use browser::{lifecycle, page, storage};
use contract::Texts;
use contract::sign_up_walkthrough::SignUpWalkthroughPageProps;
use domain::walkthrough::words::{DONE, PRINT};
use domain::walkthrough::{Message, Script, Session};
use leptos::portal::Portal;
use leptos::prelude::*;
use ui::announcer::{Announcements, provide_announcer};
use ui::words::provide_words;

use notice::NoticeBox;
use wait::Wait;
use walk::{KEY, Walk};

/// The sign-up walkthrough.
#[component]
pub fn SignUpWalkthrough(
    /// What the page gives.
    props: SignUpWalkthroughPageProps,
) -> impl IntoView {
    let words = provide_words(props.words, Texts::new());
    let announcer = provide_announcer();
    let lines = props.script.iter().map(|(key, line)| (key.as_str(), line.as_str()));
    let script = Script::from_record(lines, steps::title);
    let waits: Vec<String> =
        script.steps().iter().filter(|step| step.wait.is_some()).map(|step| step.id.clone()).collect();
    // The build proves that there is a step; without one the page stays as it is.
    let walk = Walk::new(Session::new(script)?, words, announcer);
    walk.open();

    // The listeners end with the tool.
    StoredValue::new_local((
        lifecycle::on_fragment(move || walk.take(Message::Go(&page::fragment()))),
        storage::on_change(KEY, move || walk.follow_other_tab()),
    ));
    walk.tick_while_waiting();
    let behind = Memo::new(move |_| walk.session.with(|session| session.behind().to_vec()));
    Effect::new(move |_| behind.with(|behind| steps::mark_done(behind, &words.get(&DONE))));
    let stopped = Memo::new(move |_| walk.notice().filter(|notice| notice.alert));
    let storage_state = Memo::new(move |_| walk.notice().filter(|notice| !notice.alert));
    let checklist = props.checklist;

    Some(view! {
        <Announcements is_hidden=true/>
        <NoticeBox walk notice=stopped name="stopped" has_main_button=true/>
        {steps::keeping().map(|mount| view! {
            <Portal mount>
                <NoticeBox walk notice=storage_state name="keeping"/>
                <a class="walk-print" href=checklist.clone()>{words.get(&PRINT)}</a>
            </Portal>
        })}
        {waits
            .into_iter()
            .filter_map(|id| steps::timer(&id).map(|mount| view! { <Portal mount><Wait walk step=id.clone()/></Portal> }))
            .collect_view()}
    })
}
