//! The case tracker: cases of a family with their dates, deadlines, papers and journals, on the reader's own device.
//!
//! **No number enters the address, the title, the history or a message to the console.**
//! What is kept and how stands in [`domain::stored`]; this file holds what the reader does, the files beside it draw it and keep it.

mod draw;
mod files;
mod keep;
mod one;
mod state;

use std::ops::Deref;

use domain::case::{Case, Change, Day, DayKind, Id, Moment, Paper, PaperKind};
use domain::date::from_iso;
use domain::deadline::RuleTable;
use domain::finding::Finding;
use domain::island::case_tracker as words;
use domain::receipt::{Context, Entry, PrefixTable, Verdict, check};
use domain::status::StatusTable;
use domain::word::Word;

use self::state::State;
use crate::mount::MountError;
use crate::shell::held::Held;
use crate::shell::page::{PROPS, Place};
use crate::shell::{chance, clipboard, clock, field};
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
        record.ok_or_else(|| place.fault(PROPS, "hold words, links, prefixes, statuses, deadlines and files"))
    };
    let tables = Tables {
        prefixes: PrefixTable::from_record(record("prefixes")?.iter()),
        statuses: StatusTable::from_record(record("statuses")?.iter()),
        rules: RuleTable::from_record(record("deadlines")?.iter()),
    };
    let parts = Parts {
        words: Words::keep(record("words")?, record("links")?),
        tables,
        worker: record("files")?.text(words::WORKER).to_owned(),
        number,
        state: Held::new(State::new(clock::today())),
    };
    // A tool stands as long as its page.
    let tool = Tool(Box::leak(Box::new(parts)));
    tool.load();
    place.draw(move || tool.draw())
}

/// The tables of facts that the page gives.
struct Tables {
    prefixes: PrefixTable,
    statuses: StatusTable,
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
    worker: String,
    number: usize,
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

    /// Changes what is seen, without a change of any case.
    fn turn(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
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
            state.read(&self.tables.rules);
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
            self.refuse("number", message, judgement.verdict == Verdict::Empty);
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
    fn refuse(self, part: &'static str, message: String, quiet: bool) {
        let error = FieldError { message, quiet };
        error_summary::show(self.words, self.id(part), error.clone());
        self.turn(|state| state.error = Some((part, error)));
    }

    fn accept(self) {
        error_summary::hide();
        self.turn(|state| state.error = None);
    }

    fn put_away(self, case: &Case) {
        let name = self.name(case);
        self.write(case.id, vec![Change::Removed(true)], &words::CHANGED);
        let told = self.words.fill(&words::PUT_AWAY_TOLD, &name);
        let id = case.id;
        self.turn(|state| {
            state.told = told;
            state.undo = Some(id);
            state.open = None;
        });
    }

    fn undo(self) {
        let undo = self.state.peek(|state| state.undo);
        self.turn(|state| state.undo = None);
        if let Some(id) = undo {
            self.write(id, vec![Change::Removed(false)], &words::UNDONE);
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

    fn unite(self, into: Id, from: Id) {
        self.turn(|state| {
            state.cases.unite(into, from);
            state.read(&self.tables.rules);
        });
        self.tell(&words::CHANGED);
        self.save();
    }

    fn copy(self, receipt: &str) {
        clipboard::write(receipt, move |done| self.tell(if done { &words::COPIED } else { &words::COPY_FAILED }));
    }

    fn set_status(self, id: Id) {
        let typed = self.value("status");
        if typed.is_empty() {
            return;
        }
        // A title of the table is kept as the table writes it; any other as it was typed.
        let title = self.tables.statuses.find(&typed).map_or(typed, |status| status.title.clone());
        self.clear(&["status"]);
        self.write(id, vec![Change::Status(title)], &words::CHANGED);
    }

    fn add_day(self, id: Id) {
        let Some(date) = from_iso(&self.value("day-date")) else {
            self.refuse("day-date", self.words.of(&words::DAY_MISSING).to_owned(), false);
            return;
        };
        self.accept();
        let Some(kind) = DayKind::named(&self.value("day-kind")) else { return };
        let day = Day {
            kind,
            date,
            mailed: kind.is_notice() && field::is_ticked(&self.id("day-mailed")),
            printed: from_iso(&self.value("day-printed")).filter(|_| kind.is_notice()),
        };
        self.clear(&["day-date", "day-printed"]);
        let item = kind.item().unwrap_or_else(|| Id::new(chance::bits()));
        self.write(id, vec![Change::Day(item, Some(day))], &words::CHANGED);
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

    fn edit(self, case: &Case) {
        let texts = [self.value("edit-label"), self.value("edit-person"), self.value("edit-form")];
        let known = [&case.label, &case.person, &case.form];
        let changes = named(texts).into_iter().zip(known).filter(|((new, _), old)| new != *old);
        let changes = changes.map(|((_, change), _)| change);
        self.write(case.id, changes.collect(), &words::CHANGED);
    }

    /// The number as it is shown now.
    fn number(self, receipt: &str, hide: bool) -> String {
        if hide { domain::case::masked(receipt) } else { receipt.to_owned() }
    }

    /// What the reader calls a case.
    fn name(self, case: &Case) -> String {
        match case.name() {
            "" => self.words.of(&words::NO_NAME).to_owned(),
            name => name.to_owned(),
        }
    }

    fn say(self, finding: &Finding) -> String {
        self.words.say(finding)
    }

    /// A sentence with places, filled by name.
    fn fill(self, word: &Word, arguments: &[(&'static str, String)]) -> String {
        let finding = arguments.iter().fold(Finding::new(word), |finding, (name, text)| finding.with(name, text));
        self.words.say(&finding)
    }

    fn draw(self) -> crate::shell::view::View {
        self.state.with(|state| self.draw_all(state))
    }
}
