//! Files out and in, many cases at once, letters, and what hides or erases.

use domain::case::{Backup, Case, Change, DayKind, Id};
use domain::date::{Date, from_iso, to_iso};
use domain::deadline::Due;
use domain::exchange::list::{self, Row};
use domain::exchange::preview::Preview;
use domain::exchange::sheet::{self, Line};
use domain::exchange::{calendar, csv, letter};
use domain::finding::Finding;
use domain::island::case_tracker as words;
use domain::status::StatusTable;
use domain::stored::{LARGEST, Reading, Stored, write_file};

use super::model::counted;
use super::one::one;
use super::state::{Brought, State};
use super::{Tool, moment};
use crate::shell::file::{self, Chosen};
use crate::shell::view::Model;
use crate::shell::{chance, clipboard, clock, field, seal};

/// How cases that came in go again: they are put away.
fn undo(added: impl IntoIterator<Item = Id>) -> Option<Vec<(Id, bool)>> {
    let undo: Vec<_> = added.into_iter().map(|id| (id, true)).collect();
    (!undo.is_empty()).then_some(undo)
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

    pub(super) fn save_table(self) {
        let text = self.state.peek(|state| {
            let cases: Vec<Case> = state.shown.iter().map(|shown| shown.case.clone()).collect();
            csv::table(&cases, &self.tables.rules, clock::today(), state.masked, &|key| self.words.text(key))
        });
        let name = format!("waymark-cases-{}.csv", to_iso(clock::today()));
        self.told_saved(file::save(&name, "text/csv;charset=utf-8", &text));
    }

    pub(super) fn save_calendar(self) {
        let full = field::is_ticked(&self.id("calendar-full"));
        let text = self.state.peek(|state| {
            let all: Vec<(&Case, Due)> =
                state.shown.iter().flat_map(|shown| shown.due.iter().map(|due| (&shown.case, due.clone()))).collect();
            calendar::events(&all, clock::milliseconds(), full, &|key| self.words.text(key))
        });
        self.told_saved(file::save("waymark-dates.ics", "text/calendar;charset=utf-8", &text));
    }

    fn told_saved(self, is_saved: bool) {
        self.tell(if is_saved { &words::SAVED_FILE } else { &words::LOCK_FAILED });
    }

    fn sheet(self, state: &State) -> Vec<Line> {
        let cases: Vec<Case> = state.shown.iter().map(|shown| shown.case.clone()).collect();
        let say = |key: &str| self.words.text(key);
        sheet::lines(&state.cases, &cases, &self.tables.rules, state.today, state.masked, &say)
    }

    pub(super) fn copy_sheet(self) {
        let text = self.state.peek(|state| sheet::text(&self.sheet(state)));
        clipboard::write(&text, move |done| {
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

    pub(super) fn take(self) {
        let mut brought = None;
        self.turn(|state| brought = state.brought.take());
        if let Some(brought) = brought {
            self.join(&brought.stored.cases);
            self.turn(|state| state.undo = undo(brought.preview.added.iter().map(|case| case.id)));
            self.tell(&words::TAKEN);
            self.save();
        }
    }

    pub(super) fn files(self, state: &State, model: &mut Model) {
        let brought = state.brought.as_ref();
        model.when("files", brought.is_some() || state.sheet);
        if state.sheet {
            let lines = self.sheet(state).into_iter().map(|line| match line {
                Line::Title(text) => one("title", text),
                Line::Case(text) => one("case", text),
                Line::Part(text) => one("part", text),
                Line::Text(text) => one("text", text),
            });
            model.list("sheet", lines);
        }
        if let Some(Brought { preview, unread, .. }) = brought {
            model.when("brought", true);
            // A count of nothing is told too: the file is damaged in what holds no case.
            model.list("unread", unread.map(|count| one("count", count.to_string())));
            model.list("added", counted(preview.added.len()));
            model.list("changed", counted(preview.changed.len()));
            model.list("equal", counted(preview.equal));
            model.list("deleted", counted(preview.deleted.len()));
            model.when("nothing", preview.is_nothing());
        }
    }

    pub(super) fn read_list(self) {
        let text = field::value(&self.id("paste"));
        self.turn(|state| {
            let say = |key: &str| self.words.text(key);
            let none = StatusTable::default();
            let titles = state.titles.map_or(&none, |titles| &titles.table);
            state.rows = Some(list::read(&text, self.context(), titles, &state.cases, &say));
            state.letter = None;
        });
    }

    pub(super) fn read_letter(self, text: &str) {
        let letter = domain::letter::read(text, self.context());
        self.turn(|state| {
            state.letter = Some(letter::propose(&letter, &state.cases));
            state.rows = None;
        });
    }

    pub(super) fn take_rows(self) {
        self.turn(|state| {
            let mut added = Vec::new();
            for (_, row) in state.rows.take().into_iter().flatten() {
                if let Row::New(changes) = row {
                    let id = Id::new(chance::bits());
                    added.push(id);
                    for change in changes {
                        state.cases.write(id, moment(), change);
                    }
                }
            }
            state.undo = undo(added);
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
            let new = rows.iter().filter(|(_, row)| matches!(row, Row::New(_))).count();
            model.some("new-rows", (new > 0).then(|| new.to_string()));
            model.list("rows", rows.iter().map(|(number, row)| one("row", self.row(*number, row, state.masked))));
        }
        let Some(letter) = &state.letter else { return };
        model.when("letter-none", letter.cases.is_empty());
        let first = |days: &[Date]| days.first().map(|day| to_iso(*day));
        model.some("letter-date", first(&letter.days));
        model.some("letter-printed", first(&letter.last_days));
        let notices = DayKind::ALL.iter().filter(|kind| kind.is_notice() || **kind == DayKind::Received);
        model.list("notices", notices.map(|kind| self.kind(*kind, *kind == DayKind::OtherNotice)));
        let proposals = letter.cases.iter().map(|proposal| {
            let mut entry = one("id", proposal.receipt.clone());
            entry.text("number", proposal.receipt.clone());
            entry.when("known", proposal.case.is_some());
            entry
        });
        model.list("proposals", proposals);
    }

    fn row(self, number: usize, row: &Row, hide: bool) -> String {
        let (word, receipt) = match row {
            Row::New(changes) => {
                let receipt = changes.iter().find_map(|change| match change {
                    Change::Receipt(receipt) => Some(self.receipt(receipt, hide)),
                    _ => None,
                });
                (&words::ROW_NEW, receipt)
            }
            Row::Known(_) => (&words::ROW_KNOWN, None),
            Row::Again => (&words::ROW_AGAIN, None),
            Row::Refused(_) => (&words::ROW_REFUSED, None),
        };
        self.say(&Finding::new(word).with("row", number).with("number", receipt.unwrap_or_default()))
    }
}
