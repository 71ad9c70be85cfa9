//! What goes out: a backup file, a table for a spreadsheet, a file for a calendar.

use browser::{clock, crypto, file, page};
use contract::case_tracker::keys;
use domain::case::{Backup, Case};
use domain::date::to_iso;
use domain::deadline::Due;
use domain::message::MessageKey;
use domain::stored::{Stored, write_file};
use domain::transfer::calendar::{self, Titles};
use domain::transfer::{Say, csv};
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::copy_button::CopyButton;
use ui::dynamic::Each;
use ui::focus::focus_id_next;
use ui::select_field::SelectField;

use crate::tracker::{Panel, Tracker};
use crate::transfer::MadeBackup;

impl Tracker {
    /// Gives everything to the browser as a file, encrypted where what is stored is encrypted, and asks whether it is there.
    ///
    /// **The backup counts as made only once the reader says so:** no browser reports what became of a file.
    pub fn save_backup(self) {
        spawn_local(async move {
            let on = clock::today();
            let stored = Stored { revision: 0, cases: self.list.cases.get_untracked() };
            let text = write_file(&stored, on);
            let text = match self.persistence.backup_key() {
                Some(key) => crypto::encrypt(&key, &text).await.ok(),
                None => Some(text),
            };
            let Some(text) = text else { return self.say_saved(false) };
            let name = format!("waymark-cases-{}.json", to_iso(on));
            // Where the browser does not begin, the question offers the other way.
            let _ = file::save(&name, "application/json", &text);
            let note = Backup { on, entries: stored.cases.entries() };
            self.transfer.backup.set(Some(MadeBackup { name, text, note }));
            self.close_case();
            self.open_panel(Panel::Backup);
        });
    }

    fn save_table(self, separator: char) {
        let today = clock::today();
        let style = csv::CsvStyle { separator, hide: self.privacy.is_masked.get_untracked() };
        let cases: Vec<Case> = self.shown_cases();
        let table = self.words.with_texts(|texts| {
            let say: Say<'_> = &|key| texts.get(key).map_or("", String::as_str);
            self.tables.with_value(|tables| csv::table(&cases, &tables.rules, today, style, say))
        });
        let name = format!("waymark-cases-{}.csv", to_iso(today));
        self.say_saved(file::save(&name, "text/csv;charset=utf-8", &table).is_ok());
    }

    fn save_calendar(self, titles: Titles) {
        let listed = self.list.listed.get_untracked();
        let found: Vec<(&Case, Due)> =
            listed.iter().flat_map(|listed| listed.due.iter().map(|due| (&listed.case, due.clone()))).collect();
        let address = page::address();
        let style = calendar::CalendarStyle { titles, address: &address, today: clock::today() };
        if !found.iter().any(|(_, due)| !due.settled && due.safe >= style.today) {
            return self.say(&keys::CALENDAR_NONE);
        }
        let text = self.words.with_texts(|texts| {
            let say: Say<'_> = &|key| texts.get(key).map_or("", String::as_str);
            calendar::events(&found, clock::milliseconds(), style, say)
        });
        self.say_saved(file::save("waymark-dates.ics", "text/calendar;charset=utf-8", &text).is_ok());
    }

    /// The cases of the list, in its order.
    #[must_use]
    pub fn shown_cases(self) -> Vec<Case> {
        self.list.listed.with_untracked(|listed| listed.iter().map(|listed| listed.case.clone()).collect())
    }
}

/// The question whether the backup file is there, with a way for browsers that save no files.
#[component]
pub fn BackupPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let backup = tracker.transfer.backup;
    on_cleanup(move || backup.set(None));
    let confirm = move |note: Backup| {
        tracker.list.cases.update(|cases| cases.note_backup(note));
        tracker.save();
        tracker.say(&keys::BACKUP_NOTED);
        tracker.close_panel();
    };
    view! {
        <Each each=move || backup.get() key=|made| (made.name.clone(), made.note) let:made>
            <p>{words.fill(&keys::BACKUP_LOOK, &made.name)}</p>
            <button type="button" id=tracker.id("backup-yes") on:click=move |_| confirm(made.note)>
                {words.get(&keys::BACKUP_YES)}
            </button>
            <p class="hint">{words.get(&keys::BACKUP_ELSE)}</p>
            <CopyButton
                text=made.text.clone()
                label=words.get(&keys::BACKUP_COPY)
                copied=&keys::BACKUP_COPIED
                failed=&keys::BACKUP_COPY_FAILED
            />
        </Each>
    }
}

/// What each choice of titles is called.
const fn title_word(titles: Titles) -> (&'static str, &'static MessageKey) {
    match titles {
        Titles::Discreet => ("discreet", &keys::CALENDAR_TITLES_DISCREET),
        Titles::Name => ("name", &keys::CALENDAR_TITLES_NAME),
        Titles::NameAndRule => ("rule", &keys::CALENDAR_TITLES_RULE),
        Titles::Full => ("full", &keys::CALENDAR_TITLES_FULL),
    }
}

/// A table and a calendar.
#[component]
pub fn ExportPanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let separator = RwSignal::new(words.get(&keys::TABLE_DEFAULT));
    let titles = RwSignal::new(title_word(Titles::Discreet).0.to_owned());
    let save_table = move |_| tracker.save_table(separator.with_untracked(|text| text.chars().next()).unwrap_or(','));
    let save_calendar = move |_| {
        let chosen = titles.get_untracked();
        let chosen = Titles::ALL.into_iter().find(|titles| title_word(*titles).0 == chosen);
        tracker.save_calendar(chosen.unwrap_or(Titles::Discreet));
    };
    let options = Titles::ALL.map(|titles| {
        let (code, word) = title_word(titles);
        view! { <option value=code>{words.get(word)}</option> }
    });
    view! {
        <p>{words.get(&keys::FILES_INTRO)}</p>
        <h3>{words.get(&keys::TABLE_HEADING)}</h3>
        <SelectField id=tracker.id("separator") label=words.get(&keys::TABLE_SEPARATOR) value=separator>
            <option value=",">{words.get(&keys::TABLE_COMMA)}</option>
            <option value=";">{words.get(&keys::TABLE_SEMICOLON)}</option>
        </SelectField>
        <button type="button" id=tracker.id("save-table") on:click=save_table>{words.get(&keys::SAVE_TABLE)}</button>
        <h3>{words.get(&keys::CALENDAR_HEADING)}</h3>
        <p class="hint">{words.get(&keys::CALENDAR_HINT)}</p>
        <SelectField id=tracker.id("titles") label=words.get(&keys::CALENDAR_LABEL) value=titles>
            {options.collect_view()}
        </SelectField>
        <button type="button" id=tracker.id("save-calendar") on:click=save_calendar>
            {words.get(&keys::SAVE_CALENDAR)}
        </button>
    }
}

impl Tracker {
    /// Says that a part could not load what it needs, and leaves the reader where the action was.
    pub fn say_not_loaded(self, focus: &str) {
        self.say(&keys::NOT_LOADED);
        focus_id_next(self.id(focus));
    }
}
