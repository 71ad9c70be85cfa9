//! Files out and in, many cases at once, letters, and what hides or erases.

use domain::case::{Backup, Change, DayKind, Id};
use domain::date::{from_iso, to_iso};
use domain::exchange::preview::Preview;
use domain::island::case_tracker as words;
use domain::stored::{LARGEST, Reading, Stored, write, write_file};

use super::model::counted;
use super::state::{Brought, State};
use super::{Tool, moment};
use crate::shell::file::{self, Chosen};
use crate::shell::module::Given;
use crate::shell::view::Model;
use crate::shell::{chance, clipboard, clock, field, page, seal, text_file};

/// What takes a step back: cases that came in are put away, and `away` comes back.
fn undo(added: impl IntoIterator<Item = Id>, away: Vec<Id>) -> Option<Vec<(Id, bool)>> {
    let added = added.into_iter().map(|id| (id, true));
    let undo: Vec<_> = added.chain(away.into_iter().map(|id| (id, false))).collect();
    (!undo.is_empty()).then_some(undo)
}

/// The cases that are seen here and that a file does not hold.
fn others(state: &State, stored: &Stored) -> Vec<Id> {
    let seen = state.shown.iter().map(|shown| shown.case.id);
    seen.filter(|id| stored.cases.find(*id).is_none()).collect()
}

impl Tool {
    /// Saves everything as a file; sealed, where what is kept is sealed.
    pub(super) fn save_file(self) {
        let today = clock::today();
        let name = format!("waymark-cases-{}.json", to_iso(today));
        let (text, key) = self.state.peek(|state| {
            let stored = Stored { revision: 0, cases: state.cases.clone() };
            (write_file(&stored, today), state.key.clone().filter(|_| state.seals))
        });
        match key {
            Some(key) => seal::seal(&key, &text, move |text| self.hand_over(&name, text)),
            None => self.hand_over(&name, Some(text)),
        }
    }

    fn hand_over(self, name: &str, text: Option<String>) {
        if !text.is_some_and(|text| file::save(name, "application/json", &text)) {
            self.tell(&words::LOCK_FAILED);
            return;
        }
        self.turn(|state| {
            let backup = Backup { on: clock::today(), entries: state.cases.entries() };
            state.cases.note_backup(backup);
        });
        self.tell(&words::SAVED_FILE);
        self.save();
    }

    /// Asks the module for a text made of the cases that are seen; `more` comes behind the names of the cases.
    fn ask(self, call: &str, more: &[Given<'_>], then: impl FnOnce(Option<String>) + 'static) {
        self.ask_with(&self.props, call, more, then);
    }

    /// As [`Self::ask`], with the words of these props.
    fn ask_with(self, props: &str, call: &str, more: &[Given<'_>], then: impl FnOnce(Option<String>) + 'static) {
        let (cases, names) = self.state.peek(|state| {
            let names: Vec<String> = state.shown.iter().map(|shown| shown.case.id.to_string()).collect();
            (self.text_of(state), names.join(" "))
        });
        let today = to_iso(clock::today());
        let mut with = vec![Given::Text(props), Given::Text(&today), Given::Text(&cases), Given::Text(&names)];
        with.extend(more);
        self.module.ask(call, &with, then);
    }

    /// The cases as the module takes them.
    fn text_of(self, state: &State) -> String {
        write(&Stored { revision: 0, cases: state.cases.clone() })
    }

    pub(super) fn save_table(self) {
        let name = format!("waymark-cases-{}.csv", to_iso(clock::today()));
        let hide = self.state.peek(|state| state.masked);
        self.ask("table", &[Given::Truth(hide)], move |text| self.save_text(&name, "text/csv;charset=utf-8", text));
    }

    pub(super) fn save_calendar(self) {
        let full = field::is_ticked(&self.id("calendar-full"));
        self.ask("events", &[Given::Truth(full), Given::Number(clock::time())], move |text| {
            self.save_text("waymark-dates.ics", "text/calendar;charset=utf-8", text);
        });
    }

    fn save_text(self, name: &str, kind: &str, text: Option<String>) {
        let Some(text) = text else { return self.tell(&words::NOT_LOADED) };
        self.tell(if file::save(name, kind, &text) { &words::SAVED_FILE } else { &words::LOCK_FAILED });
    }

    /// Shows the sheet for a helper, or takes it away.
    pub(super) fn turn_sheet(self) {
        self.turn(|state| state.sheet = if state.sheet.is_none() { Some(Model::default()) } else { None });
        self.ask_sheet();
    }

    /// Has the sheet made anew, where it is seen.
    pub(super) fn ask_sheet(self) {
        if self.state.peek(|state| state.sheet.is_none()) {
            return;
        }
        let (hide, other) = self.state.peek(|state| (state.masked, state.other.clone()));
        let props = other.as_ref().map_or(self.props.as_str(), |(_, props)| props);
        self.ask_with(props, "sheet", &[Given::Truth(hide)], move |sheet| {
            let sheet = sheet.and_then(|sheet| Model::read(&sheet));
            if sheet.is_none() {
                self.tell(&words::NOT_LOADED);
            }
            self.turn(|state| {
                if state.sheet.is_some() {
                    state.sheet = sheet;
                }
            });
        });
    }

    /// Shows the sheet in the page's other language, or in its own again; the words come from the page in that language.
    pub(super) fn turn_language(self) {
        if self.state.peek(|state| state.other.is_some()) {
            self.turn(|state| state.other = None);
            self.ask_sheet();
            return;
        }
        let Some((lang, address)) = page::twin() else { return self.tell(&words::NOT_LOADED) };
        text_file::fetch(&address, "", move |html| match html.as_deref().and_then(page::props_in) {
            Some(props) => {
                self.turn(|state| state.other = Some((lang, props.to_owned())));
                self.ask_sheet();
            }
            None => self.tell(&words::NOT_LOADED),
        });
    }

    pub(super) fn copy_sheet(self) {
        let text = self.state.peek(|state| state.sheet.as_ref().map(|sheet| sheet.get_text("sheet-text").to_owned()));
        clipboard::write(&text.unwrap_or_default(), move |done| {
            self.tell(if done { &words::COPIED_SHEET } else { &words::COPY_FAILED });
        });
    }

    /// Reads the file that was chosen, and shows what it would bring.
    pub(super) fn open_file(self) {
        file::read(&self.id("file"), LARGEST, move |chosen| match chosen {
            Chosen::Nothing => {}
            Chosen::TooLarge => self.tell(&words::FILE_LARGE),
            Chosen::Text(text) => self.look_at(&text),
        });
    }

    fn look_at(self, text: &str) {
        let word = match Reading::of(text) {
            Reading::Empty => &words::FILE_EMPTY,
            Reading::TooLarge => &words::FILE_LARGE,
            Reading::Newer(_) => &words::FILE_NEWER,
            Reading::Locked(locked) => {
                let passphrase = field::value(&self.id("file-lock"));
                seal::key(&passphrase, Some(&locked.clone()), move |key| match key {
                    Some(key) => seal::open(&key, &locked, move |text| match text {
                        Some(text) => self.look_at(&text),
                        None => self.tell(&words::FILE_LOCKED),
                    }),
                    None => self.tell(&words::FILE_LOCKED),
                });
                return;
            }
            Reading::Damaged(damaged) if damaged.stored.cases.is_empty() => &words::FILE_NOTHING,
            Reading::Damaged(damaged) => return self.bring(damaged.stored, Some(damaged.unread)),
            Reading::Fine(stored) if stored.cases.is_empty() => &words::FILE_NOTHING,
            Reading::Fine(stored) => return self.bring(stored, None),
        };
        self.tell(word);
    }

    fn bring(self, stored: Stored, unread: Option<usize>) {
        self.turn(|state| {
            let preview = Preview::of(&state.cases, &stored.cases);
            state.told = String::new();
            state.brought = Some(Brought { stored, preview, unread });
        });
        self.focus_soon("preview");
    }

    /// Takes in what a file brings; with `only` its cases stay, and the others are put away.
    pub(super) fn take(self, only: bool) {
        let mut brought = None;
        self.turn(|state| brought = state.brought.take());
        if let Some(brought) = brought {
            self.join(&brought.stored.cases);
            self.turn(|state| {
                let away = if only { others(state, &brought.stored) } else { Vec::new() };
                for id in &away {
                    state.cases.write(*id, moment(), Change::Removed(true));
                }
                if only {
                    state.read(&self.tables.rules);
                }
                state.undo = undo(brought.preview.added.iter().map(|case| case.id), away);
            });
            self.tell(&words::TAKEN);
            self.save();
        }
    }

    pub(super) fn files(self, state: &State, model: &mut Model) {
        let brought = state.brought.as_ref();
        model.when("files", brought.is_some() || state.sheet.is_some());
        if let Some(sheet) = &state.sheet {
            model.when("sheet-wanted", true);
            model.some("sheet-lang", state.other.as_ref().map(|(lang, _)| lang.clone()));
            model.join(sheet.clone());
        }
        if let Some(Brought { stored, preview, unread }) = brought {
            model.when("brought", true);
            model.list("others", counted(others(state, stored).len()));
            // A count of nothing is told too: the file is damaged in what holds no case.
            model.list("unread", unread.map(|count| Model::one("count", count.to_string())));
            model.list("added", counted(preview.added.len()));
            model.list("changed", counted(preview.changed.len()));
            model.list("equal", counted(preview.equal));
            model.list("deleted", counted(preview.deleted.len()));
            model.when("nothing", preview.is_nothing());
        }
    }

    pub(super) fn read_list(self) {
        let text = field::value(&self.id("paste"));
        let (cases, titles, hide) = self
            .state
            .peek(|state| (self.text_of(state), state.titles.map_or("", |titles| &titles.text), state.masked));
        let today = to_iso(clock::today());
        let with = [&self.props, &today, &text, titles, &cases].map(Given::Text);
        let with: Vec<Given<'_>> = with.into_iter().chain([Given::Truth(hide)]).collect();
        self.module.ask("read_rows", &with, move |rows| self.show_pasted(rows, |state| &mut state.rows));
    }

    /// Looks what a letter could bring; `moves` takes the focus there.
    pub(super) fn read_letter(self, text: &str, moves: bool) {
        let today = to_iso(clock::today());
        let with = [Given::Text(&self.props), Given::Text(&today), Given::Text(text)];
        self.module.ask("take_over", &with, move |letter| {
            self.show_pasted(letter, |state| &mut state.letter);
            if moves {
                self.focus_soon("letter-kind");
            }
        });
    }

    fn show_pasted(self, answer: Option<String>, place: impl FnOnce(&mut State) -> &mut Option<Model>) {
        let Some(answer) = answer.and_then(|answer| Model::read(&answer)) else { return self.tell(&words::NOT_LOADED) };
        self.turn(|state| {
            state.rows = None;
            state.letter = None;
            *place(state) = Some(answer);
        });
    }

    pub(super) fn take_rows(self) {
        self.turn(|state| {
            let rows = state.rows.take().unwrap_or_default();
            let mut added = Vec::new();
            if let Reading::Fine(stored) = Reading::of(rows.get_text("stored")) {
                for journal in stored.cases.journals() {
                    let id = Id::new(chance::bits());
                    added.push(id);
                    for entry in journal.entries() {
                        state.cases.write(id, moment(), entry.change.clone());
                    }
                }
            }
            state.undo = undo(added, Vec::new());
            state.read(&self.tables.rules);
        });
        self.clear(&["paste"]);
        self.tell(&words::TAKEN);
        self.save();
    }

    /// Writes what the reader said of a letter into the case of a number, or into a new one.
    pub(super) fn take_letter(self, receipt: &str) {
        let known = self.state.peek(|state| state.cases.with_receipt(receipt));
        let day = from_iso(&self.value("letter-date")).and_then(|date| self.day_of("letter", date));
        let new = known.is_none().then(|| Change::Receipt(receipt.to_owned()));
        let id = known.unwrap_or_else(|| Id::new(chance::bits()));
        self.turn(|state| state.letter = None);
        self.clear(&["paste"]);
        self.write(id, new.into_iter().chain(day).collect(), &words::TAKEN);
    }

    pub(super) fn pasted(self, state: &State, model: &mut Model) {
        model.when("pasted", state.rows.is_some() || state.letter.is_some());
        if let Some(rows) = &state.rows {
            model.join(rows.clone());
        }
        let Some(letter) = &state.letter else { return };
        let proposals = letter.get_list("proposals");
        model.when("letter-none", proposals.is_empty());
        for name in ["letter-date", "letter-printed"] {
            model.text(name, letter.get_text(name).to_owned());
        }
        let notices = DayKind::ALL.iter().filter(|kind| kind.is_notice() || **kind == DayKind::Received);
        model.list("notices", notices.map(|kind| self.kind(*kind, *kind == DayKind::OtherNotice)));
        let proposals = proposals.iter().map(|proposal| {
            let receipt = proposal.get_text("id");
            let mut entry = Model::one("id", receipt.to_owned());
            entry.text("number", receipt.to_owned());
            entry.when("known", state.cases.with_receipt(receipt).is_some());
            entry
        });
        model.list("proposals", proposals);
    }
}
