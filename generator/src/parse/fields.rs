//! A TOML table read key by key: every mistake in it is reported, each at its position.

use std::collections::BTreeMap;
use std::ops::Range;

use domain::date::Date;
use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use crate::diagnostic::nearest::certain_match;
use crate::diagnostic::{Report, rules};
use crate::source::SourcePath;

/// A value and the bytes of the file that it is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

/// A kind of value that a key can ask for.
pub trait Kind: Sized {
    /// What an author calls it, with an example.
    const WHAT: &'static str;
    /// Reads the value; `None` if it is of another kind.
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self>;
}

fn by_serde<T: DeserializeOwned>(value: Spanned<DeValue<'_>>) -> Option<T> {
    T::deserialize(value.into_deserializer()).ok()
}

impl Kind for String {
    const WHAT: &'static str = "a text in quotes, such as \"Find your receipt number\"";
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self> {
        by_serde(value)
    }
}

impl Kind for bool {
    const WHAT: &'static str = "true or false";
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self> {
        by_serde(value)
    }
}

impl Kind for i64 {
    const WHAT: &'static str = "a whole number, such as 10";
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self> {
        by_serde(value)
    }
}

impl Kind for Date {
    const WHAT: &'static str = "a date without quotes, such as 2026-11-24";
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self> {
        let date = by_serde::<Datetime>(value)?.date?;
        domain::date::date(date.year.into(), date.month, date.day)
    }
}

impl<T: Kind> Kind for Vec<At<T>> {
    const WHAT: &'static str = "a list in square brackets, such as [\"first\", \"second\"]";
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self> {
        let DeValue::Array(items) = value.into_inner() else { return None };
        let read = items.into_iter().map(|item| Some(At { span: item.span(), value: T::read(item)? }));
        let mut list: Vec<_> = read.collect::<Option<_>>()?;
        // It takes over the room of the larger values that it is made of.
        list.shrink_to_fit();
        Some(list)
    }
}

impl<T: Kind> Kind for BTreeMap<String, At<T>> {
    const WHAT: &'static str = "a table of keys and values";
    fn read(value: Spanned<DeValue<'_>>) -> Option<Self> {
        let DeValue::Table(table) = value.into_inner() else { return None };
        table
            .into_iter()
            .map(|(key, item)| Some((key.into_inner().into_owned(), At { span: item.span(), value: T::read(item)? })))
            .collect()
    }
}

/// The keys of one table that nobody has asked for yet.
pub struct Fields<'a> {
    file: &'a SourcePath,
    offset: usize,
    whole: Range<usize>,
    left: BTreeMap<String, (Range<usize>, Spanned<DeValue<'a>>)>,
    known: Vec<&'static str>,
    /// Those of `known` that stand in the table.
    found: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Reads TOML text that begins at the byte `offset` of its file.
    ///
    /// What can be read is read; what cannot is reported.
    pub fn parse(file: &'a SourcePath, text: &'a str, offset: usize, report: &mut Report) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            let span = span.start + offset..span.end + offset;
            let message = error.message().replace('\n', "; ");
            let violation = if message.contains("invalid date") {
                rules::impossible_date::violation(&message.replace("invalid date, ", ""))
            } else {
                rules::toml_syntax::violation(&message)
            };
            report.push(violation.at(file, span));
        }
        Self::from_table(file, table.into_inner(), offset, offset..offset + text.len())
    }

    fn from_table(file: &'a SourcePath, table: DeTable<'a>, offset: usize, whole: Range<usize>) -> Self {
        let left = table.into_iter().map(|(key, value)| (key.get_ref().to_string(), (key.span(), value))).collect();
        Self { file, offset, whole, left, known: Vec::new(), found: Vec::new() }
    }

    /// The value of a key that may be left out.
    pub fn optional<T: Kind>(&mut self, key: &'static str, report: &mut Report) -> Option<At<T>> {
        self.known.push(key);
        let (_, value) = self.left.remove(key)?;
        self.found.push(key);
        let span = self.shift(value.span());
        let kind = value.get_ref().type_str();
        match T::read(value) {
            Some(value) => Some(At { value, span }),
            // What is no TOML at all has been reported already.
            None if self.is_reported(&span, report) => None,
            None => {
                report.push(rules::wrong_type::value(key, kind, T::WHAT).at(self.file, span));
                None
            }
        }
    }

    /// The value of a key that must be there.
    pub fn required<T: Kind>(&mut self, key: &'static str, report: &mut Report) -> Option<At<T>> {
        if self.left.contains_key(key) {
            return self.optional(key, report);
        }
        self.known.push(key);
        self.missing::<T>(key, report);
        None
    }

    /// Reports that a key is missing, at the start of the table.
    pub fn missing<T: Kind>(&self, key: &str, report: &mut Report) {
        let start = self.whole.start..self.whole.start;
        report.push(rules::missing_key::violation(key, T::WHAT).at(self.file, start));
    }

    /// A table within the table, by its key.
    pub fn table(&mut self, key: &'static str, report: &mut Report) -> Option<Self> {
        self.known.push(key);
        let (_, value) = self.left.remove(key)?;
        let span = self.shift(value.span());
        match value.into_inner() {
            DeValue::Table(table) => Some(Self::from_table(self.file, table, self.offset, span)),
            _ => {
                report.push(rules::wrong_type::no_table(key).at(self.file, span));
                None
            }
        }
    }

    /// The tables of a list of tables, such as `[[notice]]`, by the key that they have in common.
    pub fn entries(&mut self, key: &'static str, report: &mut Report) -> Vec<Self> {
        self.known.push(key);
        let Some((_, value)) = self.left.remove(key) else { return Vec::new() };
        let span = self.shift(value.span());
        let DeValue::Array(items) = value.into_inner() else {
            report.push(rules::wrong_type::no_list_of_tables(key).at(self.file, span));
            return Vec::new();
        };
        let tables = items.into_iter().filter_map(|item| {
            let span = self.shift(item.span());
            match item.into_inner() {
                DeValue::Table(table) => Some(Self::from_table(self.file, table, self.offset, span)),
                _ => None,
            }
        });
        tables.collect()
    }

    /// The table of a key that need not be known before, such as the code of a language.
    pub fn named_table(&mut self, key: &str) -> Option<Self> {
        let is_table = |(_, value): &(Range<usize>, Spanned<DeValue<'_>>)| matches!(value.get_ref(), DeValue::Table(_));
        if !self.left.get(key).is_some_and(is_table) {
            return None;
        }
        let (_, value) = self.left.remove(key)?;
        let span = self.shift(value.span());
        let DeValue::Table(table) = value.into_inner() else { return None };
        Some(Self::from_table(self.file, table, self.offset, span))
    }

    /// All keys that are left, whatever their names, with the bytes of key and value.
    pub fn rest<T: Kind>(mut self, report: &mut Report) -> BTreeMap<String, At<T>> {
        let mut out = BTreeMap::new();
        for (key, (_, value)) in std::mem::take(&mut self.left) {
            let span = self.shift(value.span());
            match T::read(value) {
                Some(value) => {
                    out.insert(key, At { value, span });
                }
                None => report.push(rules::wrong_type::wrong_kind(&key, T::WHAT).at(self.file, span)),
            }
        }
        out
    }

    /// All tables that are left, by name.
    pub fn tables(mut self, report: &mut Report) -> Vec<(String, Self)> {
        let mut out = Vec::new();
        for (key, (_, value)) in std::mem::take(&mut self.left) {
            let span = self.shift(value.span());
            match value.into_inner() {
                DeValue::Table(table) => out.push((key, Self::from_table(self.file, table, self.offset, span))),
                _ => report.push(rules::wrong_type::no_table(&key).at(self.file, span)),
            }
        }
        out
    }

    /// Reports every key that nobody asked for, with the nearest that somebody would.
    pub fn finish(self, report: &mut Report) {
        for (key, (span, _)) in &self.left {
            let violation = rules::unknown_key::violation(key, self.known.iter().copied());
            let fault = violation.at(self.file, self.shift(span.clone()));
            let meant = certain_match(key, self.known.iter().copied()).filter(|right| !self.found.contains(right));
            report.push(match meant {
                Some(right) => fault.fix(key, right),
                None => fault,
            });
        }
    }

    /// True if the value at these bytes has been reported already.
    fn is_reported(&self, span: &Range<usize>, report: &Report) -> bool {
        report.diagnostics().iter().any(|reported| {
            reported.file == *self.file
                && reported.span.start <= span.end
                && span.start <= reported.span.end
                && !reported.span.is_empty()
        })
    }

    fn shift(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }
}
