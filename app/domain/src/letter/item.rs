//! What can be found in a letter, and what is said about where it comes from.

use std::ops::Range;

use crate::date::Date;
use crate::finding::Finding;

/// Everything that was found in one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// What was found, in the order of the text; no two overlap.
    pub found: Vec<Item>,
    /// What the reader should be warned of before everything else, such as a code that nobody else may have.
    pub warnings: Vec<Finding>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Where it is in the text, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub thing: ItemContent,
    /// What is within it: a number in the address of a status page.
    pub inside: Vec<Self>,
}

impl Item {
    /// A thing with nothing within it.
    pub(super) const fn new(range: Range<usize>, thing: ItemContent) -> Self {
        Self { range, thing, inside: Vec::new() }
    }

    /// The same further on in a text, by so many bytes.
    pub(super) fn moved(mut self, by: usize) -> Self {
        self.range = self.range.start + by..self.range.end + by;
        self.inside = self.inside.into_iter().map(|inside| inside.moved(by)).collect();
        self
    }

    pub(super) const fn dated(&self) -> Option<&LetterDate> {
        match &self.thing {
            ItemContent::Date(dated) => Some(dated),
            _ => None,
        }
    }

    pub(super) const fn dated_mut(&mut self) -> Option<&mut LetterDate> {
        match &mut self.thing {
            ItemContent::Date(dated) => Some(dated),
            _ => None,
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemContent {
    /// A receipt number, or another number that looks like one.
    Number(Number),
    /// A day.
    Date(LetterDate),
    /// An address of the web.
    WebAddress(Address),
    /// An email address.
    EmailAddress(Address),
    /// A phone number.
    PhoneNumber(Phone),
}

/// A number with what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it is: a verdict's mark (`receipt-number`), or the mark of another identifier (`a-number`).
    pub mark: &'static str,
    /// The number without spaces and dashes.
    /// Nothing for a number that may be a Social Security number: it is never shown again.
    pub number: Option<String>,
    /// The letters of a known prefix, for a receipt number only.
    pub prefix: Option<String>,
    /// The receipt number that was probably meant, if there is just one.
    pub meant: Option<String>,
}

impl Number {
    /// The number, if it has the shape and the letters of a receipt number.
    #[must_use]
    pub fn receipt(&self) -> Option<&str> {
        self.number.as_deref().filter(|_| self.mark == RECEIPT_NUMBER)
    }

    /// Whether it may be a Social Security number, which must not be shown.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        self.number.is_none()
    }
}

/// The mark of a receipt number.
pub(super) const RECEIPT_NUMBER: &str = "receipt-number";
/// The mark of a number that is one slip away from a receipt number.
pub(super) const REPAIRABLE: &str = "repairable";
/// The mark of a number that a spreadsheet shortened.
pub(super) const SHORTENED: &str = "shortened";
/// A date in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterDate {
    /// The day, or nothing where the calendar has no such day.
    pub date: Option<Date>,
    /// How sure it is which figure is the month.
    pub order: Order,
    /// The day in the other order of day and month, where nothing in the text says which is meant.
    pub other: Option<Date>,
    /// Whether the year is written with two digits, so that the century is a guess.
    pub is_short_year: bool,
    /// Whether words for a last day are in front of it, such as "by" or "a más tardar el".
    pub is_deadline: bool,
    /// Whether the words in front say that something must have arrived by that day, and not only been sent.
    pub must_arrive: bool,
}

/// Which figure was read as the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The month is there as a word, or the year comes first, or there is no month with the second figure.
    Certain,
    /// Month first, as in the United States; the other order would be a day too.
    MonthFirst,
    /// Day first, because there is no such month.
    DayFirst,
    /// Month first, as in another date of the text that can only be read so.
    MonthFirstInText,
    /// Day first, as in another date of the text that can only be read so.
    DayFirstInText,
    /// Month first, but other dates of the text are in both orders.
    TwoOrders,
}

/// A phone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Its digits with those of the country in front: `18003755283`.
    pub digits: String,
    /// [`Authenticity::Official`] or [`Authenticity::NotKnown`].
    pub authenticity: Authenticity,
    /// Why, the most important first; never empty.
    pub findings: Vec<Finding>,
}

/// A web or email address with its judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The computer's name in it, as written: `www.uscis.gov`.
    pub host: String,
    /// Whether it is official.
    pub authenticity: Authenticity,
    /// Why, the most important first; never empty.
    pub findings: Vec<Finding>,
}

/// Whether something belongs to the government, as far as its form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Authenticity {
    /// It is an official one.
    Official,
    /// It is not, and does not look like one.
    NotOfficial,
    /// It is not, but looks like one.
    LookAlike,
    /// It is none that we know, which says nothing about it.
    NotKnown,
    /// It belongs to a company or a service that leads on to something else, or sends for somebody else.
    Indirect,
}

impl Authenticity {
    /// Every authenticity.
    pub const ALL: [Self; 5] = [Self::Official, Self::NotOfficial, Self::LookAlike, Self::NotKnown, Self::Indirect];

    /// The mark in the page's `data-judgement`.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::NotOfficial => "not-official",
            Self::LookAlike => "look-alike",
            Self::NotKnown => "not-known",
            Self::Indirect => "indirect",
        }
    }
}

/// The kinds of things, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// Numbers.
    Number,
    /// Dates.
    Date,
    /// Web addresses.
    WebAddress,
    /// Email addresses.
    EmailAddress,
    /// Phone numbers.
    PhoneNumber,
}

impl ItemKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Number, Self::Date, Self::WebAddress, Self::EmailAddress, Self::PhoneNumber];

    /// The mark in the page's `data-kind`.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::WebAddress => "web-address",
            Self::EmailAddress => "email-address",
            Self::PhoneNumber => "phone-number",
        }
    }
}

impl ItemContent {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> ItemKind {
        match self {
            Self::Number(_) => ItemKind::Number,
            Self::Date(_) => ItemKind::Date,
            Self::WebAddress(_) => ItemKind::WebAddress,
            Self::EmailAddress(_) => ItemKind::EmailAddress,
            Self::PhoneNumber(_) => ItemKind::PhoneNumber,
        }
    }
}

impl Letter {
    /// The receipt numbers, cleaned, in the order of the text; one that is there twice comes twice.
    pub fn receipts(&self) -> impl Iterator<Item = &str> {
        self.all().filter_map(|found| match &found.thing {
            ItemContent::Number(number) => number.receipt(),
            _ => None,
        })
    }

    /// The days of the calendar, in the order of the text.
    pub fn dates(&self) -> impl Iterator<Item = Date> {
        self.dated().filter_map(|dated| dated.date)
    }

    /// The days in front of which stand words for a last day.
    pub fn deadlines(&self) -> impl Iterator<Item = Date> {
        self.dated().filter(|dated| dated.is_deadline).filter_map(|dated| dated.date)
    }

    /// Everything that was found, each thing before what is within it.
    pub fn all(&self) -> impl Iterator<Item = &Item> {
        self.found.iter().flat_map(|found| std::iter::once(found).chain(&found.inside))
    }

    /// The dates, each with all that is known of it, in the order of the text.
    pub fn dated(&self) -> impl Iterator<Item = &LetterDate> {
        self.all().filter_map(Item::dated)
    }
}
