//! What can be done with all cases: buttons below the list, and the part that one of them opens.

use contract::case_tracker::keys;
use domain::message::MessageKey;
use leptos::prelude::*;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;

use crate::erase::Erase;
use crate::export::{BackupPanel, ExportPanel};
use crate::import::{OpenFilePanel, PastePanel};
use crate::lock::LockPanel;
use crate::privacy::PrivacyChoices;
use crate::sheet::SheetPanel;
use crate::storage_notice::Promise;
use crate::tracker::{Panel, Tracker};

impl Panel {
    const fn heading(self) -> &'static MessageKey {
        match self {
            Self::Paste => &keys::PASTE_HEADING,
            Self::OpenFile => &keys::OPEN_FILE,
            Self::Backup => &keys::BACKUP_HEADING,
            Self::Export => &keys::FILES_HEADING,
            Self::Sheet => &keys::SHOW_SHEET,
            Self::Lock => &keys::LOCK_HEADING,
            Self::Erase => &keys::ERASE,
        }
    }

    /// The end of the id of the button that opens it.
    const fn opener(self) -> &'static str {
        match self {
            Self::Paste => "open-paste",
            Self::OpenFile => "open-file",
            Self::Backup => "save-backup",
            Self::Export => "open-export",
            Self::Sheet => "open-sheet",
            Self::Lock => "open-lock",
            Self::Erase => "open-erase",
        }
    }
}

impl Tracker {
    /// Opens a part below the list, and moves the focus to its heading.
    pub fn open_panel(self, panel: Panel) {
        self.panel.set(Some(panel));
        focus_id_next(self.id("panel"));
    }

    /// Closes the part that is open, and moves the focus to the button that opened it.
    pub fn close_panel(self) {
        if let Some(panel) = self.panel.get_untracked() {
            self.panel.set(None);
            // The button is not there without cases, and not seen in a closed part: then the list keeps the focus.
            focus_id_next(self.heading_id());
            focus_id_next(self.id(panel.opener()));
        }
    }
}

/// The buttons below the list.
#[component]
pub fn Tools(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let button = move |panel: Panel| {
        view! {
            <button
                type="button"
                class="button-quiet"
                id=tracker.id(panel.opener())
                aria-expanded=move || (tracker.panel.get() == Some(panel)).to_string()
                on:click=move |_| tracker.open_panel(panel)
            >
                {words.get(panel.heading())}
            </button>
        }
    };
    let reminder = move || tracker.backup_reminder().map(|finding| words.say(&finding));
    view! {
        <When when=move || !tracker.list.is_empty()>
            <section class="tracker-tools" aria-labelledby=tracker.id("tools")>
                <h2 class="visually-hidden" id=tracker.id("tools")>{words.get(&keys::TOOLS_HEADING)}</h2>
                <Each each=reminder key=String::clone let:text>
                    <p class="tracker-backup">{text}</p>
                </Each>
                <Promise tracker/>
                <p class="buttons">
                    <button type="button" id=tracker.id("save-backup") on:click=move |_| tracker.save_backup()>
                        {words.get(&keys::SAVE_FILE)}
                    </button>
                    {button(Panel::Export)}
                    {button(Panel::Sheet)}
                </p>
                <details class="tracker-part">
                    <summary>{words.get(&keys::MORE_HEADING)}</summary>
                    <When when=move || tracker.persistence.is_writable()>
                        <p class="buttons">
                            {button(Panel::Paste)} {button(Panel::OpenFile)} {button(Panel::Lock)}
                        </p>
                    </When>
                    <PrivacyChoices tracker/>
                    <p class="buttons">{button(Panel::Erase)}</p>
                </details>
            </section>
        </When>
    }
}

/// The part that is open.
#[component]
pub fn OpenPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let content = move |panel: Panel| match panel {
        Panel::Paste => view! { <PastePanel tracker/> }.into_any(),
        Panel::OpenFile => view! { <OpenFilePanel tracker/> }.into_any(),
        Panel::Backup => view! { <BackupPanel tracker/> }.into_any(),
        Panel::Export => view! { <ExportPanel tracker/> }.into_any(),
        Panel::Sheet => view! { <SheetPanel tracker/> }.into_any(),
        Panel::Lock => view! { <LockPanel tracker/> }.into_any(),
        Panel::Erase => view! { <Erase tracker/> }.into_any(),
    };
    view! {
        <Each each=move || tracker.panel.get() key=|panel| *panel let:panel>
            <section class="tracker-panel" aria-labelledby=tracker.id("panel")>
                <h2 id=tracker.id("panel") tabindex="-1">{words.get(panel.heading())}</h2>
                {content(panel)}
                <p class="buttons">
                    <button type="button" class="button-quiet" on:click=move |_| tracker.close_panel()>
                        {words.get(if panel == Panel::Erase { &keys::CANCEL } else { &keys::CLOSE })}
                    </button>
                </p>
            </section>
        </Each>
    }
}
