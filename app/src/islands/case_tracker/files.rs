//! Files out and in, many cases at once, letters, and what hides or erases.

use domain::case::{Backup, Case, Change, Day, DayKind, Id};
use domain::date::{from_iso, to_iso};
use domain::deadline::{Due, due};
use domain::exchange::list::{self, Row};
use domain::exchange::preview::Preview;
use domain::exchange::sheet::{self, Line};
use domain::exchange::{calendar, csv, letter};
use domain::island::case_tracker as words;
use domain::stored::{LARGEST, Reading, Stored, write_file};

use super::draw::line;
use super::state::{Brought, State};
use super::{Tool, moment};
use crate::shell::file::{self, Chosen};
use crate::shell::view::{Element, View, element};
use crate::shell::{chance, clipboard, clock, field, seal};

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

    fn save_table(self) {
        let text = self.state.peek(|state| {
            let cases: Vec<Case> = state.shown.iter().map(|shown| shown.case.clone()).collect();
            csv::table(&cases, &self.tables.rules, clock::today(), state.masked, &|key| self.words.text(key))
        });
        let name = format!("waymark-cases-{}.csv", to_iso(clock::today()));
        self.told_saved(file::save(&name, "text/csv;charset=utf-8", &text));
    }

    fn save_calendar(self) {
        let full = field::is_ticked(&self.id("calendar-full"));
        let text = self.state.peek(|state| {
            let all: Vec<(&Case, Due)> = state
                .shown
                .iter()
                .flat_map(|shown| due(&shown.case, &self.tables.rules).into_iter().map(|due| (&shown.case, due)))
                .collect();
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

    fn copy_sheet(self) {
        let text = self.state.peek(|state| sheet::text(&self.sheet(state)));
        clipboard::write(&text, move |done| {
            self.tell(if done { &words::COPIED_SHEET } else { &words::COPY_FAILED });
        });
    }

    /// Reads the file that was chosen, and shows what it would bring.
    fn open_file(self) {
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
        field::focus(&self.id("preview"));
    }

    fn take(self) {
        let mut brought = None;
        self.turn(|state| brought = state.brought.take());
        if let Some(brought) = brought {
            self.join(&brought.stored.cases);
            self.tell(&words::TAKEN);
            self.save();
        }
    }

    pub(super) fn draw_files(self, state: &State) -> Element {
        let (label, input) = (self.words.of(&words::OPEN_FILE), element("input").with("type", "file"));
        let id = self.id("file");
        let open =
            element("div").class("field").holding(element("label").with("for", id.clone()).holding(label)).holding(
                input.with("id", id).with("accept", ".json,application/json").on("change", move || self.open_file()),
            );
        let sealed = seal::can().then(|| {
            let input = element("input").with("type", "password").with("autocomplete", "off");
            // Browsers want a form around each field for a secret.
            let field = self.field("file-lock", &words::LOCK_LABEL, None, input);
            element("form").class("case-form").on("submit", move || self.open_file()).holding(field)
        });
        let sheet = state.sheet.then(|| self.draw_sheet(state));
        element("details")
            .class("tracker-part")
            .with_some("open", (state.brought.is_some() || state.sheet).then_some(""))
            .holding(self.words_in("summary", &words::FILES_HEADING))
            .holding(self.line(&words::FILES_INTRO))
            .holding(
                element("p")
                    .class("case-actions")
                    .holding(self.button(&words::SAVE_FILE, move || self.save_file()))
                    .holding(self.button(&words::SAVE_TABLE, move || self.save_table()))
                    .holding(self.button(&words::SAVE_CALENDAR, move || self.save_calendar())),
            )
            .holding(self.tick("calendar-full", &words::CALENDAR_FULL))
            .holding(self.button(if state.sheet { &words::HIDE_SHEET } else { &words::SHOW_SHEET }, move || {
                self.turn(|state| state.sheet = !state.sheet)
            }))
            .holding(sheet)
            .holding(open)
            .holding(sealed)
            .holding(state.brought.as_ref().map(|brought| self.draw_brought(brought)))
    }

    fn draw_sheet(self, state: &State) -> Element {
        let lines: View = self
            .sheet(state)
            .into_iter()
            .map(|line| match line {
                Line::Title(text) => element("h3").holding(text),
                Line::Case(text) => element("h4").holding(text),
                Line::Part(text) => element("h5").holding(text),
                Line::Text(text) => element("p").holding(text),
            })
            .collect();
        element("div")
            .class("helper-sheet")
            .holding(
                element("p")
                    .class("case-actions")
                    .holding(self.button(&words::PRINT, file::print))
                    .holding(self.button(&words::COPY_SHEET, move || self.copy_sheet())),
            )
            .holding(lines)
    }

    fn draw_brought(self, brought: &Brought) -> Element {
        let preview = &brought.preview;
        let counts = [
            (&words::PREVIEW_ADDED, preview.added.len()),
            (&words::PREVIEW_CHANGED, preview.changed.len()),
            (&words::PREVIEW_EQUAL, preview.equal),
            (&words::PREVIEW_DELETED, preview.deleted.len()),
        ];
        let lines: View = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(word, count)| element("li").holding(self.words.fill(word, &count.to_string())))
            .collect();
        let damaged = brought.unread.map(|count| line(self.words.fill(&words::FILE_DAMAGED, &count.to_string())));
        let nothing = preview.is_nothing();
        element("section")
            .class("tracker-preview")
            .with("id", self.id("preview"))
            .with("tabindex", "-1")
            .holding(self.words_in("h3", &words::PREVIEW_HEADING))
            .holding(damaged)
            .holding(element("ul").holding(lines))
            .holding(nothing.then(|| self.line(&words::PREVIEW_NOTHING)))
            .holding((!nothing).then(|| self.button(&words::TAKE, move || self.take())))
            .holding(self.button(&words::CANCEL, move || self.turn(|state| state.brought = None)))
    }

    fn read_list(self) {
        let text = field::value(&self.id("paste"));
        self.turn(|state| {
            let say = |key: &str| self.words.text(key);
            state.rows = Some(list::read(&text, self.context(), &self.tables.statuses, &state.cases, &say));
            state.letter = None;
        });
    }

    fn read_letter(self) {
        let text = field::value(&self.id("paste"));
        let letter = domain::letter::read(&text, self.context());
        self.turn(|state| {
            state.letter = Some(letter::propose(&letter, &state.cases));
            state.rows = None;
        });
    }

    fn take_rows(self) {
        self.turn(|state| {
            for (_, row) in state.rows.take().into_iter().flatten() {
                if let Row::New(changes) = row {
                    let id = Id::new(chance::bits());
                    for change in changes {
                        state.cases.write(id, moment(), change);
                    }
                }
            }
            state.read(&self.tables.rules);
        });
        self.clear(&["paste"]);
        self.tell(&words::TAKEN);
        self.save();
    }

    /// Writes what the reader said of a letter into the case of a number, or into a new one.
    fn take_letter(self, receipt: &str, known: Option<Id>) {
        let kind = DayKind::named(&self.value("letter-kind"));
        let day = kind.zip(from_iso(&self.value("letter-date"))).map(|(kind, date)| {
            let printed = from_iso(&self.value("letter-printed")).filter(|_| kind.is_notice());
            let mailed = field::is_ticked(&self.id("letter-mailed"));
            let item = kind.item().unwrap_or_else(|| Id::new(chance::bits()));
            Change::Day(item, Some(Day { kind, date, mailed, printed }))
        });
        let new = known.is_none().then(|| Change::Receipt(receipt.to_owned()));
        let id = known.unwrap_or_else(|| Id::new(chance::bits()));
        self.turn(|state| state.letter = None);
        self.clear(&["paste"]);
        self.write(id, new.into_iter().chain(day).collect(), &words::TAKEN);
    }

    pub(super) fn draw_paste(self, state: &State) -> Element {
        let area = element("textarea").with("rows", "6").with("autocomplete", "off").with("spellcheck", "false");
        element("details")
            .class("tracker-part")
            .with_some("open", (state.rows.is_some() || state.letter.is_some()).then_some(""))
            .holding(self.words_in("summary", &words::PASTE_HEADING))
            .holding(self.field("paste", &words::PASTE_LABEL, Some(&words::PASTE_HINT), area))
            .holding(self.button(&words::PASTE_LIST, move || self.read_list()))
            .holding(self.button(&words::PASTE_LETTER, move || self.read_letter()))
            .holding(state.rows.as_ref().map(|rows| self.draw_rows(rows, state.masked)))
            .holding(state.letter.as_ref().map(|letter| self.draw_letter(letter)))
    }

    fn draw_rows(self, rows: &[(usize, Row)], hide: bool) -> Element {
        let new = rows.iter().filter(|(_, row)| matches!(row, Row::New(_))).count();
        let lines: View = rows
            .iter()
            .map(|(number, row)| {
                let place = ("row", number.to_string());
                let told = match row {
                    Row::New(changes) => {
                        let receipt = changes.iter().find_map(|change| match change {
                            Change::Receipt(receipt) => Some(self.number(receipt, hide)),
                            _ => None,
                        });
                        self.fill(&words::ROW_NEW, &[place, ("number", receipt.unwrap_or_default())])
                    }
                    Row::Known(_) => self.fill(&words::ROW_KNOWN, &[place]),
                    Row::Again => self.fill(&words::ROW_AGAIN, &[place]),
                    Row::Refused(_) => self.fill(&words::ROW_REFUSED, &[place]),
                };
                element("li").holding(told)
            })
            .collect();
        let take = element("button")
            .class("plain")
            .with("type", "button")
            .on("click", move || self.take_rows())
            .holding(self.words.fill(&words::ROWS_TAKE, &new.to_string()));
        element("div")
            .class("tracker-preview")
            .with("role", "status")
            .holding(element("ul").holding(lines))
            .holding(if new > 0 { take } else { self.line(&words::ROWS_NONE) })
    }

    fn draw_letter(self, letter: &letter::Proposals) -> Element {
        let place = element("div").class("tracker-preview").with("role", "status");
        if letter.cases.is_empty() {
            return place.holding(self.line(&words::LETTER_NONE));
        }
        let first = |days: &[domain::date::Date]| days.first().map(|day| to_iso(*day));
        let date = |value: Option<String>| element("input").with("type", "date").with_some("value", value);
        let notices = DayKind::ALL.iter().filter(|kind| kind.is_notice() || **kind == DayKind::Received);
        let select = self.choice(notices.map(|kind| (kind.code(), kind.word(), *kind == DayKind::OtherNotice)));
        let cases: View = letter
            .cases
            .iter()
            .map(|proposal| {
                let word = if proposal.case.is_some() { &words::LETTER_KNOWN } else { &words::LETTER_NEW };
                let (receipt, known) = (proposal.receipt.clone(), proposal.case);
                element("p")
                    .class("case-actions")
                    .holding(self.words.fill(word, &proposal.receipt))
                    .holding(" ")
                    .holding(self.button(&words::LETTER_TAKE, move || self.take_letter(&receipt, known)))
            })
            .collect();
        place
            .holding(self.line(&words::LETTER_ASK))
            .holding(self.field("letter-kind", &words::DAY_KIND_LABEL, None, select))
            .holding(self.field("letter-date", &words::DAY_DATE_LABEL, None, date(first(&letter.days))))
            .holding(self.field("letter-printed", &words::DAY_PRINTED_LABEL, None, date(first(&letter.last_days))))
            .holding(self.tick("letter-mailed", &words::DAY_MAILED_LABEL))
            .holding(cases)
    }

    pub(super) fn draw_privacy(self, state: &State) -> Element {
        let mask = if state.masked { &words::UNMASK } else { &words::MASK };
        let erase = if state.erasing {
            element("div")
                .class("tracker-alert")
                .with("role", "alert")
                .holding(self.line(&words::ERASE_ASK))
                .holding(self.button(&words::ERASE_YES, move || self.erase()))
                .holding(self.button(&words::CANCEL, move || self.turn(|state| state.erasing = false)))
        } else {
            self.button(&words::ERASE, move || self.turn(|state| state.erasing = true))
        };
        element("section")
            .class("tracker-privacy")
            .holding(self.words_in("h2", &words::PRIVACY_HEADING))
            .holding(
                element("p")
                    .class("case-actions")
                    .holding(self.button(mask, move || self.turn(|state| state.masked = !state.masked)))
                    .holding(self.button(&words::HIDE, move || self.turn(|state| state.hidden = true))),
            )
            .holding(seal::can().then(|| self.draw_lock(state)))
            .holding(erase)
    }

    fn draw_lock(self, state: &State) -> Element {
        let part = element("details")
            .class("tracker-part")
            .with_some("open", self.error(state, "lock").map(|_| ""))
            .holding(self.words_in("summary", &words::LOCK_HEADING))
            .holding(self.line(&words::LOCK_INTRO));
        if state.seals {
            return part
                .holding(self.line(&words::LOCKED))
                .holding(self.button(&words::LOCK_OFF, move || self.stop_locking()));
        }
        let error = self.error(state, "lock").map(|error| error.draw(self.words, self.id("lock-error")));
        let input = element("input").with("type", "password").with("autocomplete", "off");
        let (form, button) = self.form(&words::LOCK_BUTTON, move || self.lock());
        let field = self.field("lock", &words::LOCK_LABEL, Some(&words::LOCK_HINT), input);
        part.holding(form.holding(error).holding(field).holding(button))
    }

    pub(super) fn draw_unlock(self, state: &State) -> Element {
        let error = self.error(state, "unlock").map(|error| error.draw(self.words, self.id("unlock-error")));
        let input = element("input").with("type", "password").with("autocomplete", "off");
        element("form")
            .class("tracker-form")
            .with("novalidate", "")
            .on("submit", move || self.unlock())
            .holding(self.words_in("h2", &words::UNLOCK_HEADING))
            .holding(error)
            .holding(self.field("unlock", &words::LOCK_LABEL, None, input))
            .holding(element("button").with("type", "submit").holding(self.words.of(&words::UNLOCK_BUTTON)))
    }
}
