//! Messages and tables for the props of a tool: each message is its own key, so that tests need no language.

use contract::Texts;
use domain::identifier::PrefixTable;
use domain::message::RequiredMessage;

/// The messages of a tool: `[key]`, with the placeholders behind it.
#[must_use]
pub fn named_by_keys(demands: &[RequiredMessage]) -> Texts {
    let text = |demand: &RequiredMessage| {
        let placeholders: String = demand.placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        format!("[{}]{placeholders}", demand.key)
    };
    demands.iter().map(|demand| (demand.key.clone(), text(demand))).collect()
}

/// Links that lead to their own names.
#[must_use]
pub fn links(names: impl IntoIterator<Item = impl AsRef<str>>) -> Texts {
    names.into_iter().map(|name| (name.as_ref().to_owned(), format!("#{}", name.as_ref()))).collect()
}

/// Two prefixes: one of numbers in sequence, one of numbers by working days.
#[must_use]
pub fn prefixes() -> PrefixTable {
    let prefixes = [("IOE", "electronic current running"), ("EAC", "vermont current workday")];
    PrefixTable::from_record(prefixes.into_iter())
}
