//! All that changes while the tracker runs.

use domain::case::{Case, Cases, Id};
use domain::date::Date;
use domain::deadline::{Due, RuleTable, Standing, due, standing};
use domain::exchange::preview::Preview;
use domain::order::sorted;
use domain::status::StatusTable;
use domain::stored::{Known, Locked, Outcome, Saving, Stored};

use crate::shell::props::Record;
use crate::shell::seal::Key;
use crate::shell::storage::{Hold, Place};
use crate::shell::view::Model;
use crate::ui::field_error::FieldError;

/// Where cases are kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// The reader was not asked yet; they are in memory.
    Unasked,
    /// In a place of the browser.
    In(Place),
    /// The browser gives no place; they are in memory.
    Denied,
    /// A newer page wrote what is there; nothing is written.
    Newer,
}

/// What a file would bring.
pub(super) struct Brought {
    /// Everything in it that could be read.
    pub(super) stored: Stored,
    /// What would change.
    pub(super) preview: Preview,
    /// How many parts could not be read; nothing where the file is as it was written.
    pub(super) unread: Option<usize>,
}

/// A case as it is drawn.
pub(super) struct Shown {
    pub(super) case: Case,
    pub(super) due: Vec<Due>,
    /// The other case with the same number.
    pub(super) twin: Option<Id>,
}

/// Cases that are drawn at once; more on request.
pub(super) const AT_ONCE: usize = 20;

/// The titles of the official page and what each means, which come after the page.
pub(super) struct Titles {
    pub(super) table: StatusTable,
    pub(super) words: Record,
    /// All of it, as the module takes it.
    pub(super) text: String,
}

/// All that changes; what is kept is a copy of `cases`.
pub(super) struct State {
    pub(super) today: Date,
    pub(super) titles: Option<&'static Titles>,
    pub(super) cases: Cases,
    /// The cases as they are drawn, in their order; read anew with each change.
    pub(super) shown: Vec<Shown>,
    pub(super) away: Vec<Case>,
    pub(super) kept: Kept,
    /// What became of the last change.
    pub(super) outcome: Option<Outcome>,
    /// Whether anything was found on the device or kept there before.
    pub(super) known: bool,
    pub(super) saving: Option<Saving>,
    /// The text on the device that this page read or wrote last.
    pub(super) read: Option<Known>,
    pub(super) hold: Option<Hold>,
    /// How many cases could be read of a damaged text, and the text.
    pub(super) damaged: Option<(usize, String)>,
    /// A sealed text that waits for its passphrase.
    pub(super) locked: Option<Locked>,
    pub(super) key: Option<Key>,
    /// Whether what is kept is sealed with the key.
    pub(super) seals: bool,
    pub(super) persisted: Option<bool>,
    pub(super) told: String,
    pub(super) error: Option<(&'static str, FieldError)>,
    /// What takes the last step back: cases, and whether each is put away then.
    pub(super) undo: Option<Vec<(Id, bool)>>,
    pub(super) open: Option<Id>,
    pub(super) find: String,
    pub(super) limit: usize,
    pub(super) masked: bool,
    /// Whether the tab's title tells how many dates are near.
    pub(super) titled: bool,
    pub(super) hidden: bool,
    /// The sheet for a helper, where it is wanted; empty until it has come.
    pub(super) sheet: Option<Model>,
    /// The language of the sheet and the props of its page, where it is another than this page's.
    pub(super) other: Option<(String, String)>,
    pub(super) erasing: bool,
    pub(super) brought: Option<Brought>,
    /// What a pasted list would bring.
    pub(super) rows: Option<Model>,
    /// What a pasted letter would bring.
    pub(super) letter: Option<Model>,
}

impl State {
    pub(super) fn new(today: Date) -> Self {
        Self {
            today,
            titles: None,
            cases: Cases::default(),
            shown: Vec::new(),
            away: Vec::new(),
            kept: Kept::Unasked,
            outcome: None,
            known: false,
            saving: None,
            read: None,
            hold: None,
            damaged: None,
            locked: None,
            key: None,
            seals: false,
            persisted: None,
            told: String::new(),
            error: None,
            undo: None,
            open: None,
            find: String::new(),
            limit: AT_ONCE,
            masked: false,
            titled: false,
            hidden: false,
            sheet: None,
            other: None,
            erasing: false,
            brought: None,
            rows: None,
            letter: None,
        }
    }

    /// Reads the journals into what is drawn: people together, then by name.
    pub(super) fn read(&mut self, rules: &RuleTable) {
        let (away, cases): (Vec<Case>, Vec<Case>) = self.cases.read().partition(|case| case.removed);
        // Cases of one number stand side by side for a moment, so that twins are seen.
        let by_number = sorted(cases.iter().collect(), &|one: &&Case, other: &&Case| one.receipt.cmp(&other.receipt));
        let twins: Vec<(Id, Id)> = by_number
            .windows(2)
            .filter_map(|pair| match pair {
                [one, other] if one.receipt == other.receipt && !one.receipt.is_empty() => Some((other.id, one.id)),
                _ => None,
            })
            .collect();
        let cases = sorted(cases, &|one, other| (&one.person, one.name()).cmp(&(&other.person, other.name())));
        let twin = |id: Id| twins.iter().find(|(second, _)| *second == id).map(|(_, first)| *first);
        self.shown =
            cases.into_iter().map(|case| Shown { due: due(&case, rules), twin: twin(case.id), case }).collect();
        self.away = away;
    }

    /// What is near or over, of all cases.
    pub(super) fn near(&self) -> impl Iterator<Item = (&Case, &Due)> {
        let all = self.shown.iter().flat_map(|shown| shown.due.iter().map(|due| (&shown.case, due)));
        all.filter(|(_, due)| matches!(standing(due, self.today), Standing::Over | Standing::Near))
    }

    /// As [`Self::read`], where only the journal of one case has grown: the others are not read again.
    pub(super) fn read_one(&mut self, id: Id, rules: &RuleTable) {
        let case = self.cases.find(id).filter(|journal| !journal.is_gone()).map(Case::read);
        let place = self.shown.iter().position(|shown| shown.case.id == id);
        let known = place.and_then(|place| self.shown.get_mut(place));
        match known.zip(case) {
            Some((known, case)) if !case.removed && stands_there(&known.case, &case) => {
                known.due = due(&case, rules);
                known.case = case;
            }
            _ => self.read(rules),
        }
    }
}

/// Whether a case stays where it stands in the list.
fn stands_there(one: &Case, other: &Case) -> bool {
    (&one.receipt, &one.person, one.name()) == (&other.receipt, &other.person, other.name())
}
