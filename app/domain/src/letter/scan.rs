//! One way through the text: addresses first, then what is between them.

use super::hit::TokenMatch;
use super::item::{Item, ItemContent};
use super::token::{MadeOf, Token, tokens};
use super::{address, calendar, number, phone};
use crate::identifier::Context;

/// Everything in the text, in its order, without overlaps.
pub(super) fn scan(text: &str, context: Context<'_>) -> Vec<Item> {
    let mut found = Vec::new();
    let mut from = 0;
    for mut address in address::find(text) {
        between(text, from, address.range.start, context, &mut found);
        from = address.range.end;
        address.inside = within(text, &address, context);
        found.push(address);
    }
    between(text, from, text.len(), context, &mut found);
    found
}

/// The receipt numbers in an address, and what must not be shown of it.
fn within(text: &str, address: &Item, context: Context<'_>) -> Vec<Item> {
    if !matches!(address.thing, ItemContent::WebAddress(_)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    between(text, address.range.start, address.range.end, context, &mut found);
    found.retain(
        |found| matches!(&found.thing, ItemContent::Number(number) if number.is_secret() || number.receipt().is_some()),
    );
    found
}

/// Dates, phone numbers and numbers in a part of the text that holds no address.
fn between(text: &str, from: usize, to: usize, context: Context<'_>, found: &mut Vec<Item>) {
    let tokens = tokens(text, from, to);
    let mut at = 0;
    // Up to where joined pieces have been tried already.
    let mut tried = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        let hit =
            calendar::at(text, &tokens, at, context.today).or_else(|| phone::at(text, from, rest)).or_else(|| {
                let joined = (at >= tried).then(|| {
                    let run = rest.get(..number::run(text, rest)).unwrap_or_default();
                    // Behind letters that led to nothing the digits may still be a number.
                    let is_led = run.first().is_some_and(|first| first.made_of == MadeOf::Letters);
                    tried = at + if is_led { 1 } else { run.len() };
                    number::joined(text, run, context)
                });
                joined
                    .flatten()
                    .or_else(|| number::alone(text, rest, context))
                    .or_else(|| number::spelled(text, rest, context))
                    .or_else(|| number::barred(text, from, to, rest, context))
                    .or_else(|| number::shortened(text, rest))
            });
        let Some(hit) = hit else {
            at += 1;
            continue;
        };
        if let Some(range) = range(rest, &hit) {
            found.push(Item::new(range, hit.thing));
        }
        at += hit.taken.max(1);
        tried = at;
    }
}

fn range(rest: &[Token<'_>], hit: &TokenMatch) -> Option<std::ops::Range<usize>> {
    let first = rest.first()?;
    let last = rest.get(hit.taken.checked_sub(1)?)?;
    Some(first.start + hit.skipped - hit.before..last.end() - hit.left)
}
