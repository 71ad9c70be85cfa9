//! The case tracker: cases of a family with their dates, deadlines, papers and journals, on the reader's own device.
//!
//! **No number enters the address, the title, the history or a message to the console.**
//! What is kept and how stands in [`domain::stored`]; this file holds what the reader does, the files beside it draw it and keep it.

mod files;
mod keep;
mod model;
mod one;
mod state;

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use domain::case::{Case, Change, Day, DayKind, Id, Moment, Paper, PaperKind};
use domain::date::{Date, from_iso};
use domain::deadline::RuleTable;
use domain::finding::Finding;
use domain::island::case_tracker as words;
use domain::receipt::{Context, Entry, PrefixTable, Verdict, check};
use domain::word::Word;

use self::state::{AT_ONCE, State};
use crate::mount::MountError;
use crate::shell::held::Held;
use crate::shell::module::Module;
use crate::shell::page::{PROPS, Place};
use crate::shell::props::Record;
use crate::shell::storage;
use crate::shell::view::{Act, Template};
use crate::shell::{chance, clipboard, clock, field, file, leaving, pause, title};
use crate::ui::error_summary;
use crate::ui::field_error::FieldError;
use crate::ui::words::Words;

/// Puts the tool into its place.
///
/// `number` keeps the ids of two such tools on one page apart.
///
/// # Errors
///
/// Tells what the place lacks.
pub fn mount(place: &Place, number: usize) -> Result<(), MountError> {
    let props = place.props()?;
    let record = |name| {
        let record = props.record(name);
        record.ok_or_else(|| place.fault(PROPS, "hold words, links, prefixes, deadlines and files"))
    };
    let tables = Tables {
        prefixes: PrefixTable::from_record(record("prefixes")?.iter()),
        rules: RuleTable::from_record(record("deadlines")?.iter()),
    };
    let files = record("files")?;
    let parts = Parts {
        words: Words::keep(record("words")?, record("links")?),
        tables,
        module: Module::of(&files),
        files,
        props: props.text(),
        page: title::get(),
        counted: Cell::new(false),
        number,
        template: place.template()?,
        state: Held::new(State::new(clock::today())),
    };
    // A tool stands as long as its page.
    let tool = Tool(Box::leak(Box::new(parts)));
    tool.load();
    leaving::on_escape(move || tool.turn(|state| state.hidden = true));
    leaving::on_return(move || {
        let today = clock::today();
        if tool.state.peek(|state| state.today != today) {
            tool.turn(|state| state.today = today);
        }
    });
    let act: Act = Rc::new(move |deed, id| tool.act(deed, id));
    place.draw(move || tool.state.with(|state| tool.template.fill(tool.model(state), &act)))?;
    tool.receive();
    tool.fetch_titles();
    Ok(())
}

/// The tables of facts that the page gives.
struct Tables {
    prefixes: PrefixTable,
    rules: RuleTable,
}

/// The tool: a pointer, so that each of its many deeds carries nothing but that.
#[derive(Clone, Copy)]
struct Tool(&'static Parts);

impl Deref for Tool {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

struct Parts {
    words: Words,
    tables: Tables,
    files: Record,
    /// All that the page gave, as the module takes it.
    props: String,
    /// The page's own title.
    page: String,
    /// Whether the title tells a count now.
    counted: Cell<bool>,
    /// What reads and writes texts.
    module: Module,
    number: usize,
    template: Template,
    state: Held<State>,
}

/// The moment of an entry that is written now.
fn moment() -> Moment {
    Moment { at: clock::milliseconds(), on: clock::today(), id: Id::new(chance::bits()) }
}

/// The changes of what the reader calls a case, each with its text.
fn named([label, person, form]: [String; 3]) -> [(String, Change); 3] {
    [
        (label.clone(), Change::Label(label)),
        (person.clone(), Change::Person(person)),
        (form.clone(), Change::Form(form)),
    ]
}

impl Tool {
    /// Does what the reader did to the entry with this id: a case, a date or paper of the open case, a deadline, a number of a letter.
    fn act(self, deed: &str, id: &str) {
        match deed {
            "add" => self.add(),
            "find" => {
                let text = self.value("find");
                self.turn(|state| state.find = text);
            }
            "more" => self.turn(|state| state.limit += 25 * AT_ONCE),
            "undo" => self.undo(),
            "hide" => self.turn(|state| state.hidden = true),
            "unhide" => self.turn(|state| state.hidden = false),
            "mask" => self.mask(),
            "title" => self.title(),
            "sheet" => self.turn_sheet(),
            "turn-language" => self.turn_language(),
            "erase" => self.turn(|state| state.erasing = true),
            "erase-yes" => self.erase(),
            "cancel" => self.turn(|state| {
                state.brought = None;
                state.erasing = false;
            }),
            "own-device" => self.answer(storage::Place::Device),
            "shared-device" => self.answer(storage::Place::Tab),
            "gone-again" => self.keep_again(),
            "gone-clear" => self.empty(),
            "damaged-file" => self.state.peek(|state| {
                if let Some((_, text)) = &state.damaged {
                    file::save("waymark-damaged.txt", "text/plain", text);
                }
            }),
            "lock" => self.lock(),
            "lock-off" => self.stop_locking(),
            "unlock" => self.unlock(),
            "save-file" => self.save_file(),
            "save-table" => self.save_table(),
            "save-calendar" => self.save_calendar(),
            "print" => file::print(),
            "copy-sheet" => self.copy_sheet(),
            "open-file" => self.open_file(),
            "take" => self.take(false),
            "take-only" => self.take(true),
            "read-list" => self.read_list(),
            "read-letter" => self.read_letter(&field::value(&self.id("paste")), false),
            "take-rows" => self.take_rows(),
            "take-letter" => self.take_letter(id),
            "close" => self.turn(|state| state.open = None),
            _ => self.act_on_case(deed, id),
        }
    }

    /// As [`Self::act`], for what is done to one case: that with the id, else the open one.
    fn act_on_case(self, deed: &str, id: &str) {
        let named = Id::parse(id);
        if let Some(id) = named {
            match deed {
                "open" => self.open(id),
                "put-back" => self.write(id, vec![Change::Removed(false)], &words::CHANGED),
                "delete" => self.delete(id),
                "unite" => self.unite(id),
                _ => {}
            }
        }
        let open = self.state.peek(|state| state.open);
        let Some(case) = open else { return };
        match (deed, named) {
            ("copy", _) => self.copy(),
            ("look", _) => self.write(case, vec![Change::Looked], &words::CHANGED),
            ("status", _) => self.set_status(case),
            ("day", _) => self.add_day(case),
            ("paper", _) => self.add_paper(case),
            ("note", _) => self.add_note(case),
            ("edit", _) => self.edit(case),
            ("put-away", _) => self.put_away(case),
            ("settle" | "unsettle", _) => {
                let settled = Change::Settled(id.to_owned(), deed == "settle");
                self.write(case, vec![settled], &words::CHANGED);
            }
            ("take-day", Some(item)) => self.write(case, vec![Change::Day(item, None)], &words::CHANGED),
            ("take-paper", Some(item)) => self.write(case, vec![Change::Paper(item, None)], &words::CHANGED),
            _ => {}
        }
    }

    fn id(self, part: &str) -> String {
        format!("case-tracker-{}-{part}", self.number)
    }

    fn value(self, part: &str) -> String {
        field::value(&self.id(part)).trim().to_owned()
    }

    fn clear(self, parts: &[&str]) {
        for part in parts {
            field::set_value(&self.id(part), "");
        }
    }

    fn context(self) -> Context<'static> {
        Context { prefixes: &self.0.tables.prefixes, today: clock::today() }
    }

    /// Moves the focus to a part that is drawn in a moment.
    fn focus_soon(self, part: &'static str) {
        pause::after(0, move || field::focus(&self.id(part)));
    }

    /// Changes what is seen, without a change of any case.
    fn turn(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
        self.name_tab();
    }

    /// Tells in the tab's title how many dates are near, where the reader wished so. It never says whose or what they are.
    fn name_tab(self) {
        let (is_error, count) = self.state.peek(|state| {
            let is_seen = state.titled && !state.hidden && state.locked.is_none();
            (state.error.is_some(), if is_seen { state.near().count() } else { 0 })
        });
        // While there is an error the title says that.
        if is_error {
            return;
        }
        if count > 0 {
            title::set(&format!("({count}) {}", self.page));
            self.counted.set(true);
        } else if self.counted.replace(false) {
            title::set(&self.page);
        }
    }

    fn tell(self, word: &Word) {
        let told = self.words.of(word).to_owned();
        self.turn(|state| state.told = told);
    }

    /// Writes changes into the journals of cases, and keeps them.
    fn write(self, id: Id, changes: Vec<Change>, told: &Word) {
        let told = self.words.of(told).to_owned();
        self.turn(|state| {
            for change in changes {
                state.cases.write(id, moment(), change);
            }
            state.told = told;
            state.read_one(id, &self.tables.rules);
        });
        self.save();
    }

    /// Adds the case of the form, where its number is one.
    fn add(self) {
        let typed = self.value("number");
        let judgement = check(&typed, self.context());
        let receipt = Entry::read(&typed).number().to_owned();
        let known = self.state.peek(|state| state.cases.with_receipt(&receipt).is_some());
        let refused = match judgement.verdict {
            Verdict::ReceiptNumber | Verdict::UnknownPrefix if known => Some(self.words.of(&words::ALREADY).to_owned()),
            Verdict::ReceiptNumber | Verdict::UnknownPrefix => None,
            Verdict::Empty => Some(self.words.of(&words::REFUSED_EMPTY).to_owned()),
            Verdict::Repairable => {
                let meant: Vec<String> = judgement.repairs.into_iter().map(|repair| repair.number).collect();
                Some(self.words.fill(&words::REFUSED_REPAIRABLE, &meant.join(", ")))
            }
            Verdict::Incomplete => Some(self.words.of(&words::REFUSED_INCOMPLETE).to_owned()),
            Verdict::OtherIdentifier => Some(self.words.of(&words::REFUSED_OTHER_IDENTIFIER).to_owned()),
            Verdict::Several => Some(self.words.of(&words::REFUSED_SEVERAL).to_owned()),
            Verdict::Unrecognized => Some(self.words.of(&words::REFUSED_UNRECOGNIZED).to_owned()),
        };
        if let Some(message) = refused {
            self.refuse("error-number", message, judgement.verdict == Verdict::Empty);
            return;
        }
        self.accept();
        let mut changes = vec![Change::Receipt(receipt)];
        let texts = [self.value("label"), self.value("person"), self.value("form")];
        changes.extend(named(texts).into_iter().filter(|(text, _)| !text.is_empty()).map(|(_, change)| change));
        self.clear(&["number", "label", "person", "form"]);
        self.write(Id::new(chance::bits()), changes, &words::ADDED);
    }

    /// Shows an error beside a field and above the page; what was typed stays.
    ///
    /// `name` is that of the error in the template: `error-` and the field.
    fn refuse(self, name: &'static str, message: String, quiet: bool) {
        let error = FieldError { message, quiet };
        let field = name.strip_prefix("error-").unwrap_or(name);
        error_summary::show(self.words, self.id(field), error.clone());
        self.turn(|state| state.error = Some((name, error)));
    }

    fn accept(self) {
        error_summary::hide();
        self.turn(|state| state.error = None);
    }

    /// What the reader sees of a case now.
    fn shown<Read>(self, id: Id, read: impl FnOnce(&Case) -> Read) -> Option<Read> {
        self.state.peek(|state| {
            let shown = state.shown.iter().find(|shown| shown.case.id == id);
            shown.map(|shown| read(&shown.case))
        })
    }

    fn open(self, id: Id) {
        self.turn(|state| {
            state.open = Some(id);
            state.told = String::new();
            // An open case is drawn wherever it stands in the list.
            if let Some(place) = state.shown.iter().position(|shown| shown.case.id == id) {
                state.limit = state.limit.max(place + 1);
                state.find = String::new();
            }
        });
        field::focus(&self.id(&format!("case-{id}")));
    }

    fn put_away(self, id: Id) {
        let told = self.shown(id, |case| self.words.fill(&words::PUT_AWAY_TOLD, &self.name(case))).unwrap_or_default();
        self.write(id, vec![Change::Removed(true)], &words::CHANGED);
        self.turn(|state| {
            state.told = told;
            state.undo = Some(vec![(id, false)]);
            state.open = None;
        });
    }

    /// Takes the last putting away back, or the last taking in.
    fn undo(self) {
        let mut undo = None;
        self.turn(|state| {
            undo = state.undo.take();
            for (id, removed) in undo.iter().flatten() {
                state.cases.write(*id, moment(), Change::Removed(*removed));
            }
            state.read(&self.tables.rules);
        });
        if undo.is_some() {
            self.tell(&words::UNDONE);
            self.save();
        }
    }

    fn delete(self, id: Id) {
        self.turn(|state| {
            state.cases.delete(id);
            state.undo = None;
            state.read(&self.tables.rules);
        });
        self.tell(&words::DELETED);
        self.save();
    }

    /// Makes one case of two with the same number: this one goes into the other.
    fn unite(self, from: Id) {
        self.turn(|state| {
            let twin = state.shown.iter().find(|shown| shown.case.id == from).and_then(|shown| shown.twin);
            if let Some(into) = twin {
                state.cases.unite(into, from);
                state.read(&self.tables.rules);
            }
        });
        self.tell(&words::CHANGED);
        self.save();
    }

    fn copy(self) {
        let receipt = self.state.peek(|state| state.open).and_then(|id| self.shown(id, |case| case.receipt.clone()));
        clipboard::write(&receipt.unwrap_or_default(), move |done| {
            self.tell(if done { &words::COPIED } else { &words::COPY_FAILED })
        });
    }

    fn set_status(self, id: Id) {
        let typed = self.value("status");
        if typed.is_empty() {
            return;
        }
        // A title of the table is kept as the table writes it; any other as it was typed.
        let known = self.state.peek(|state| state.titles?.table.find(&typed).map(|status| status.title.clone()));
        let title = known.unwrap_or(typed);
        self.clear(&["status"]);
        self.write(id, vec![Change::Status(title)], &words::CHANGED);
    }

    fn add_day(self, id: Id) {
        let Some(date) = from_iso(&self.value("day-date")) else {
            self.refuse("error-day-date", self.words.of(&words::DAY_MISSING).to_owned(), false);
            return;
        };
        self.accept();
        let Some(day) = self.day_of("day", date) else { return };
        self.clear(&["day-date", "day-printed"]);
        self.write(id, vec![day], &words::CHANGED);
    }

    /// A date with what the other fields of its form say of it; their ids begin with the form's name.
    fn day_of(self, form: &str, date: Date) -> Option<Change> {
        let part = |name: &str| format!("{form}-{name}");
        let kind = DayKind::named(&self.value(&part("kind")))?;
        let mailed = kind.is_notice() && field::is_ticked(&self.id(&part("mailed")));
        let printed = from_iso(&self.value(&part("printed"))).filter(|_| kind.is_notice());
        let item = kind.item().unwrap_or_else(|| Id::new(chance::bits()));
        Some(Change::Day(item, Some(Day { kind, date, mailed, printed })))
    }

    fn add_paper(self, id: Id) {
        let Some(kind) = PaperKind::named(&self.value("paper-kind")) else { return };
        let paper = Paper { kind, title: self.value("paper-title"), place: self.value("paper-place") };
        self.clear(&["paper-title", "paper-place"]);
        self.write(id, vec![Change::Paper(Id::new(chance::bits()), Some(paper))], &words::CHANGED);
    }

    fn add_note(self, id: Id) {
        let text = self.value("note");
        if !text.is_empty() {
            self.clear(&["note"]);
            self.write(id, vec![Change::Note(text)], &words::CHANGED);
        }
    }

    fn edit(self, id: Id) {
        let texts = [self.value("edit-label"), self.value("edit-person"), self.value("edit-form")];
        let known = self.shown(id, |case| [case.label.clone(), case.person.clone(), case.form.clone()]);
        let changes = named(texts).into_iter().zip(known.into_iter().flatten()).filter(|((new, _), old)| new != old);
        let changes = changes.map(|((_, change), _)| change);
        self.write(id, changes.collect(), &words::CHANGED);
    }

    fn say(self, finding: &Finding) -> String {
        self.words.say(finding)
    }
}
