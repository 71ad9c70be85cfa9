//! A backup file: what it is, what it would change, and taking it in.

use browser::file::{self, FileError};
use contract::case_tracker::keys;
use domain::case::{Change, Id};
use domain::message::MessageKey;
use domain::stored::{self, Encrypted, LARGEST, Stored};
use domain::transfer::preview::Preview;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::dynamic::{Each, When};
use ui::field::Field;
use ui::focus::focus_id_next;
use ui::text_field::TextField;

use super::text::{Condition, Content};
use super::{heading_id_without, undo};
use crate::persistence::encryption;
use crate::tracker::{Panel, Tracker, moment};
use crate::transfer::Pasted;

/// Names in a preview; a reader does not read more.
const NAMES: usize = 20;

/// What a file holds, compared with what is here.
#[derive(Clone)]
struct Opened {
    stored: Stored,
    condition: Condition,
    preview: Preview,
}

/// What became of the file that was chosen.
#[derive(Clone)]
enum State {
    /// It waits for its passphrase.
    Encrypted(Encrypted),
    /// It is a table.
    Table(String),
    /// It can be imported.
    Opened(Box<Opened>),
}

/// The state of the panel: each new one is rendered again.
#[derive(Clone, Copy)]
struct Opening {
    tracker: Tracker,
    state: RwSignal<Option<(u32, State)>>,
}

impl Opening {
    fn show(self, now: State, focus: &str) {
        self.tracker.accept();
        self.state.update(|state| *state = Some((state.as_ref().map_or(0, |(number, _)| number + 1), now)));
        focus_id_next(self.tracker.id(focus));
    }

    fn refuse(self, word: &MessageKey) {
        self.state.set(None);
        self.tracker.refuse("file", self.tracker.words.get(word), false);
    }

    /// Shows what a text is.
    fn look_at(self, text: String) {
        match Content::read(&text) {
            Content::Empty => self.refuse(&keys::FILE_EMPTY),
            Content::TooLarge => self.refuse(&keys::FILE_LARGE),
            Content::Newer => self.refuse(&keys::FILE_NEWER),
            Content::Nothing | Content::Other => self.refuse(&keys::FILE_NOTHING),
            Content::Broken => self.refuse(&keys::FILE_BROKEN),
            Content::Table => self.show(State::Table(text), "file-table"),
            Content::Encrypted(locked) => self.show(State::Encrypted(locked), "file-lock"),
            Content::Backup(stored, condition) => {
                let preview = self.tracker.list.cases.with_untracked(|cases| Preview::compare(cases, &stored.cases));
                self.show(State::Opened(Box::new(Opened { stored, condition, preview })), "preview");
            }
        }
    }
}

/// A backup file that the reader opens.
#[component]
pub fn OpenFilePanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let input = NodeRef::<html::Input>::new();
    let opening = Opening { tracker, state: RwSignal::new(None) };
    let choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            match file::read(file, LARGEST as u64).await {
                Ok(bytes) => opening.look_at(stored::decode(&bytes)),
                Err(FileError::TooLarge) => opening.refuse(&keys::FILE_LARGE),
                Err(FileError::Unreadable) => opening.refuse(&keys::FILE_UNREADABLE),
            }
            // The same file can be chosen again.
            input.set_value("");
        });
    };
    if let Some(text) = tracker.transfer.opened.try_update(Option::take).flatten() {
        opening.look_at(text);
    }
    view! {
        <Field
            id=tracker.id("file")
            label=words.get(&keys::FILE_LABEL)
            hint=words.get(&keys::FILE_HINT)
            error=tracker.error
            error_mark=words.get(&keys::ERROR_MARK)
            let:control
        >
            <input
                type="file"
                id=control.id
                node_ref=input
                aria-invalid=control.invalid
                aria-describedby=control.described_by
                on:change=choose
            />
        </Field>
        <Each each=move || opening.state.get() key=|(number, _)| *number let:state>
            {match state.1 {
                State::Encrypted(locked) => view! { <Passphrase opening locked/> }.into_any(),
                State::Table(text) => view! { <Table tracker text/> }.into_any(),
                State::Opened(opened) => view! { <FilePreview tracker opened=*opened/> }.into_any(),
            }}
        </Each>
    }
}

/// The file is a table, which is read as a list.
#[component]
fn Table(tracker: Tracker, text: String) -> impl IntoView {
    let read = move |_| {
        tracker.transfer.pasted.set(Some(Pasted::List(text.clone())));
        tracker.open_panel(Panel::Paste);
    };
    view! {
        <div class="notice notice-warning">
            <p id=tracker.id("file-table") tabindex="-1">{tracker.words.get(&keys::FILE_TABLE)}</p>
            <button type="button" on:click=read>{tracker.words.get(&keys::FILE_AS_LIST)}</button>
        </div>
    }
}

/// The passphrase of a file.
#[component]
fn Passphrase(opening: Opening, locked: Encrypted) -> impl IntoView {
    let tracker = opening.tracker;
    let words = tracker.words;
    let typed = RwSignal::new(String::new());
    let is_working = RwSignal::new(false);
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        if is_working.get_untracked() {
            return;
        }
        let (passphrase, locked) = (typed.get_untracked(), locked.clone());
        if passphrase.is_empty() {
            return tracker.refuse("file-lock", words.get(&keys::UNLOCK_EMPTY), true);
        }
        tracker.accept();
        is_working.set(true);
        spawn_local(async move {
            let opened = encryption::open(&locked, &passphrase).await;
            is_working.set(false);
            match opened {
                Ok((_, text)) => opening.look_at(text),
                Err(_) => tracker.refuse("file-lock", words.get(&keys::UNLOCK_WRONG), false),
            }
        });
    };
    view! {
        <form class="island-form" novalidate on:submit=open>
            <p>{words.get(&keys::FILE_LOCKED)}</p>
            <TextField
                id=tracker.id("file-lock")
                label=words.get(&keys::LOCK_LABEL)
                value=typed
                error=tracker.error
                error_mark=words.get(&keys::ERROR_MARK)
                kind="password"
            />
            <button type="submit">{words.get(&keys::FILE_BUTTON)}</button>
            <div role="status">
                <When when=move || is_working.get()>
                    <p>{words.get(&keys::UNLOCK_WORKING)}</p>
                </When>
            </div>
        </form>
    }
}

/// What a file would change, and taking it in.
#[component]
fn FilePreview(tracker: Tracker, opened: Opened) -> impl IntoView {
    let words = tracker.words;
    let Opened { stored, condition, preview } = opened;
    let condition = match condition {
        Condition::Whole => None,
        Condition::Changed => Some(words.get(&keys::FILE_CHANGED)),
        Condition::Damaged(count) => Some(words.fill(&keys::FILE_DAMAGED, &count.to_string())),
    };
    let added: Vec<Id> = preview.added.iter().map(|case| case.id).collect();
    let others: Vec<Id> = tracker.list.listed.with_untracked(|listed| {
        let ids = listed.iter().map(|listed| listed.case.id);
        ids.filter(|id| stored.cases.find(*id).is_none()).collect()
    });
    let counts = [
        (&keys::PREVIEW_ADDED, preview.added.iter().map(|case| tracker.name(case)).collect::<Vec<_>>(), added.len()),
        (
            &keys::PREVIEW_CHANGED,
            preview.changed.iter().map(|(case, _)| tracker.name(case)).collect(),
            preview.changed.len(),
        ),
        (&keys::PREVIEW_EQUAL, Vec::new(), preview.equal),
        (
            &keys::PREVIEW_DELETED,
            preview.deleted.iter().map(|case| tracker.name(case)).collect(),
            preview.deleted.len(),
        ),
    ];
    let lines: Vec<(String, Vec<String>)> = counts
        .into_iter()
        .filter(|(.., count)| *count > 0)
        .map(|(word, names, count)| (words.fill(word, &count.to_string()), names))
        .collect();
    // The same words say afterwards what came.
    let sentence = lines.iter().map(|(line, _)| format!("{line}.")).collect::<Vec<_>>().join(" ");
    let is_nothing = preview.is_nothing();
    let count = others.len();
    let take = {
        let added = added.clone();
        move |archived: &[Id]| {
            let focus = heading_id_without(tracker);
            tracker.join(&stored.cases);
            tracker.list.cases.update(|cases| {
                for id in archived {
                    cases.write(*id, moment(), Change::Removed(true));
                }
            });
            tracker.read_all();
            tracker.save();
            tracker.offer_undo(format!("{} {sentence}", words.get(&keys::TAKEN)), undo(&added, archived, focus));
            tracker.show_added(&added);
        }
    };
    let take_only = {
        let take = take.clone();
        move |_| take(&others)
    };
    view! {
        <section class="file-preview" aria-labelledby=tracker.id("preview")>
            <h3 id=tracker.id("preview") tabindex="-1">{words.get(&keys::PREVIEW_HEADING)}</h3>
            {condition.map(|text| view! { <p>{text}</p> })}
            {is_nothing.then(|| view! { <p>{words.get(&keys::PREVIEW_NOTHING)}</p> })}
            <ul>
                {lines
                    .into_iter()
                    .map(|(line, names)| {
                        let more = names.len() > NAMES;
                        let names = names.into_iter().take(NAMES).collect::<Vec<_>>().join(", ");
                        let names = if more { format!("{names}…") } else { names };
                        view! {
                            <li>
                                <span>{line}</span>
                                {(!names.is_empty()).then(|| view! { <p class="hint">{names}</p> })}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <p class="buttons">
                {(!is_nothing).then(|| view! {
                    <button type="button" id=tracker.id("take") on:click=move |_| take(&[])>{words.get(&keys::TAKE)}</button>
                })}
                {(count > 0).then(|| view! {
                    <button type="button" class="button-quiet" id=tracker.id("take-only") on:click=take_only>
                        {words.fill(&keys::TAKE_ONLY, &count.to_string())}
                    </button>
                })}
            </p>
        </section>
    }
}
