//! The case tracker: cases of a family with their dates, papers and history, on the reader's own device.
//!
//! **No number enters the address, the title, the history of the browser or its console.**
//! What is stored and how is in [`domain::stored`]; what follows from a date is in [`domain::deadline`].
//!
//! 1. [`tracker`] and [`cases`]: what all parts share: the cases, read from their journals.
//! 2. [`persistence`], [`storage_notice`], [`device_question`]: where the cases are stored.
//! 3. [`next_dates`], [`list`], [`card`], [`adding`], [`details_form`], [`archive`]: the list.
//! 4. [`case_view`], [`case_part`], [`check`], [`status`], [`dates`], [`timeline`], [`papers`], [`notes`], [`history`]: one case.
//! 5. [`tools`], [`import`], [`letter`], [`export`], [`sheet`], [`transfer`]: what comes in and goes out.
//! 6. [`privacy`], [`lock`], [`erase`]: what others must not see.
//! 7. [`undo`]: what happened, and the way to take it back.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        reason = "a test that cannot go on says so by panicking"
    )
)]

pub mod adding;
pub mod archive;
pub mod card;
pub mod case_part;
pub mod case_view;
pub mod cases;
pub mod check;
pub mod dates;
pub mod details_form;
pub mod device_question;
pub mod erase;
pub mod export;
pub mod history;
pub mod import;
pub mod letter;
pub mod list;
pub mod lock;
pub mod next_dates;
pub mod notes;
pub mod papers;
pub mod persistence;
pub mod privacy;
pub mod sheet;
pub mod shown_case;
pub mod status;
pub mod storage_notice;
pub mod timeline;
pub mod toast;
pub mod tools;
pub mod tracker;
pub mod transfer;
pub mod undo;

use browser::{clock, lifecycle, page};
use contract::case_tracker::{CaseTrackerPageProps, keys};
use domain::case::Id;
use leptos::prelude::*;
use ui::dynamic::When;
use ui::error_summary::{ErrorSummary, Labels};
use ui::focus::focus_id_next;

use adding::Adding;
use archive::Archive;
use case_view::OpenCase;
use device_question::DeviceReminder;
use list::People;
use lock::Unlock;
use next_dates::NextDates;
use privacy::{Hidden, HideButton};
use storage_notice::StorageNotice;
use tools::{OpenPanel, Tools};
use tracker::Tracker;
use undo::ToastRegion;

const LABELS: Labels = Labels { heading: &keys::ERROR_HEADING, title: &keys::ERROR_TITLE };

/// The case tracker.
#[component]
pub fn CaseTracker(
    /// What the page gives.
    props: CaseTrackerPageProps,
    /// Milliseconds for which the page may be hidden before it locks by itself.
    #[prop(default = lock::ABSENCE)]
    absence: u32,
) -> impl IntoView {
    let tracker = Tracker::new(props);
    tracker.load();
    tracker.load_titles();
    tracker.follow_page();
    tracker.follow_privacy();
    tracker.follow_absence(absence);
    tracker.receive_letter();
    let is_hidden = move || tracker.privacy.is_hidden.get();
    let has_case = move || tracker.open_case.get().is_some_and(|id| tracker.list.find(id).is_some());
    let has_cases = move || !tracker.list.listed.with(Vec::is_empty);
    view! {
        <ErrorSummary error=tracker.error labels=LABELS/>
        <When when=is_hidden>
            <Hidden tracker/>
        </When>
        <When when=move || !tracker.privacy.is_hidden.get() && tracker.persistence.is_locked()>
            <Unlock tracker/>
        </When>
        // What is locked leaves the page. What is hidden stays in it, so that Escape loses nothing that is half typed.
        <When when=move || !tracker.persistence.is_locked()>
            <div class="tracker" class:has-case=has_case hidden=is_hidden>
                <div class="tracker-top">
                    <StorageNotice tracker/>
                    <When when=move || !tracker.list.is_empty()>
                        <HideButton tracker/>
                    </When>
                </div>
                <div class="tracker-list">
                    <When when=has_cases>
                        <NextDates tracker/>
                        <People tracker/>
                    </When>
                    <When when=move || tracker.persistence.is_writable()>
                        <Adding tracker/>
                    </When>
                    <OpenPanel tracker/>
                    <Tools tracker/>
                    <Archive tracker/>
                </div>
                <OpenCase tracker/>
                <div class="tracker-bottom">
                    <DeviceReminder tracker/>
                    <ToastRegion tracker/>
                </div>
            </div>
        </When>
    }
}

impl Tracker {
    /// Follows the address of the page, which names the open case, and the day, which may be another one on return.
    fn follow_page(self) {
        let read = move || {
            let id = page::fragment().strip_prefix("c-").and_then(Id::parse);
            let was_open = self.open_case.get_untracked();
            self.open_case.set(id);
            if let (None, Some(before)) = (id, was_open) {
                focus_id_next(self.row_or_list(before));
            }
        };
        read();
        let return_to_day = move || {
            let today = clock::today();
            if self.today.get_untracked() != today {
                self.today.set(today);
                self.read_all();
            }
        };
        // They live as long as the tool.
        StoredValue::new_local([lifecycle::on_fragment(read), lifecycle::on_return(return_to_day)]);
    }

    /// The row of a case that was open, else the heading of the list.
    fn row_or_list(self, id: Id) -> String {
        if untrack(|| self.list.find(id)).is_some() { self.id(&format!("row-{id}")) } else { self.after_removal() }
    }
}
