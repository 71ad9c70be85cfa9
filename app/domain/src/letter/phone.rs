//! Phone numbers, and the few that we know to be official.
//!
//! **A number that we do not know is never called false**: offices have many.
//!
//! The list of official numbers is that of the number tool.
//! Text messages of USCIS come from the short code 468311: [how to sign up for text messages](https://www.uscis.gov/file-online/how-to-create-a-uscis-online-account).

use super::hit::TokenMatch;
use super::item::{Authenticity, ItemContent, Phone};
use super::token::{Gap, MadeOf, Token};
use crate::finding::Finding;
use crate::identifier::official_phone::{Office, office};
use crate::message::MessageKey;

const CONTACT_CENTER: MessageKey = MessageKey::new("phone-contact-center", &[]);
const CONTACT_CENTER_TTY: MessageKey = MessageKey::new("phone-contact-center-tty", &[]);
const CONTACT_CENTER_ABROAD: MessageKey = MessageKey::new("phone-contact-center-abroad", &[]);
const TRADE_COMMISSION: MessageKey = MessageKey::new("phone-trade-commission", &[]);
const UNKNOWN: MessageKey = MessageKey::new("phone-unknown", &[]);
const CALLER_NOT_PROVEN: MessageKey = MessageKey::new("phone-caller-not-proven", &[]);
const SHORT_CODE_OF_USCIS: MessageKey = MessageKey::new("phone-short-code", &[]);
const TEXT_NOT_PROVEN: MessageKey = MessageKey::new("phone-text-not-proven", &[]);

pub(super) const WORDS: &[MessageKey] = &[
    CONTACT_CENTER,
    CONTACT_CENTER_TTY,
    CONTACT_CENTER_ABROAD,
    TRADE_COMMISSION,
    UNKNOWN,
    CALLER_NOT_PROVEN,
    SHORT_CODE_OF_USCIS,
    TEXT_NOT_PROVEN,
];

/// The sender of the text messages of USCIS.
const SHORT_CODE: &str = "468311";

/// The judgement of a phone number's digits, the country's in front.
#[must_use]
pub fn classify(digits: String) -> Phone {
    let whose = if digits == SHORT_CODE { Some(&SHORT_CODE_OF_USCIS) } else { office(&digits).map(whose) };
    match whose {
        Some(whose) => {
            let caller = if digits == SHORT_CODE { &TEXT_NOT_PROVEN } else { &CALLER_NOT_PROVEN };
            let findings = vec![Finding::new(whose), Finding::new(caller)];
            Phone { digits, authenticity: Authenticity::Official, findings }
        }
        None => Phone { digits, authenticity: Authenticity::NotKnown, findings: vec![Finding::new(&UNKNOWN)] },
    }
}

const fn whose(office: Office) -> &'static MessageKey {
    match office {
        Office::ContactCenter => &CONTACT_CENTER,
        Office::ContactCenterTty => &CONTACT_CENTER_TTY,
        Office::ContactCenterAbroad => &CONTACT_CENTER_ABROAD,
        Office::TradeCommission => &TRADE_COMMISSION,
    }
}

/// The phone number that begins at the first token; nothing before `from` belongs to it.
pub(super) fn at(text: &str, from: usize, rest: &[Token<'_>]) -> Option<TokenMatch> {
    let first = rest.first()?;
    if first.made_of != MadeOf::Digits {
        return None;
    }
    if let Some(taken) = short_code(text, rest) {
        return Some(TokenMatch::new(taken, ItemContent::PhoneNumber(classify(SHORT_CODE.to_owned()))));
    }
    let ahead = text.get(from..first.start)?;
    let opened = usize::from(ahead.ends_with('('));
    let plus = usize::from(ahead.get(..ahead.len() - opened)?.ends_with('+'));
    let (taken, digits) = american(text, rest).or_else(|| (plus == 1).then(|| foreign(text, rest)).flatten())?;
    Some(TokenMatch { before: opened + plus, ..TokenMatch::new(taken, ItemContent::PhoneNumber(classify(digits))) })
}

/// How many tokens the short code of text messages takes: `468311`, `468-311`.
fn short_code(text: &str, rest: &[Token<'_>]) -> Option<usize> {
    let [first, after @ ..] = rest else { return None };
    let next = after.first();
    let is_apart = |last: &Token<'_>, next: Option<&Token<'_>>| next.is_none_or(|next| !goes_on(text, last, next));
    if first.text == SHORT_CODE {
        return is_apart(first, next).then_some(1);
    }
    let next = next.filter(|next| Gap::between(text, first, next) == Gap::Dash)?;
    let is_code = SHORT_CODE.strip_prefix(first.text) == Some(next.text);
    (is_code && is_apart(next, after.get(1))).then_some(2)
}

/// Three, three and four digits, perhaps behind a 1; or the ten digits of an official number in one.
fn american(text: &str, rest: &[Token<'_>]) -> Option<(usize, String)> {
    let first = rest.first()?;
    let behind_one = first.text == "1" && rest.get(1).is_some_and(|next| joins(text, first, next));
    let skipped = usize::from(behind_one);
    let pieces = rest.get(skipped..)?;
    if let [area, exchange, line, after @ ..] = pieces
        && [area, exchange, line].iter().all(|piece| piece.made_of == MadeOf::Digits)
        && (area.text.len(), exchange.text.len(), line.text.len()) == (3, 3, 4)
        && !area.text.starts_with(['0', '1'])
        && joins(text, area, exchange)
        && joins(text, exchange, line)
        && !after.first().is_some_and(|next| goes_on(text, line, next))
    {
        return Some((skipped + 3, ["1", area.text, exchange.text, line.text].concat()));
    }
    let whole = pieces.first()?.text;
    let digits = match whole.len() {
        10 => ["1", whole].concat(),
        11 => whole.to_owned(),
        _ => return None,
    };
    office(&digits).map(|_| (skipped + 1, digits))
}

/// Behind a plus sign: up to fifteen digits in a few pieces ([ITU-T E.164](https://www.itu.int/rec/T-REC-E.164)).
fn foreign(text: &str, rest: &[Token<'_>]) -> Option<(usize, String)> {
    let mut digits = String::new();
    let mut taken = 0;
    let mut before: Option<&Token<'_>> = None;
    for token in rest.iter().take(7) {
        let belongs = token.made_of == MadeOf::Digits
            && digits.len() + token.text.len() <= 15
            && before.is_none_or(|before| joins(text, before, token));
        if !belongs {
            break;
        }
        digits.push_str(token.text);
        taken += 1;
        before = Some(token);
    }
    (digits.len() >= 8).then_some((taken, digits))
}

/// Whether two pieces can belong to one phone number.
fn joins(text: &str, one: &Token<'_>, next: &Token<'_>) -> bool {
    let between = text.get(one.end()..next.start).unwrap_or_default();
    let is_opened = !between.contains('\n') && between.trim() == "(";
    is_opened
        || matches!(Gap::between(text, one, next), Gap::Dash | Gap::Dot | Gap::Close)
        || (Gap::between(text, one, next) == Gap::Space && !between.contains('\n'))
}

/// Whether a number goes on behind what would be its last piece.
fn goes_on(text: &str, last: &Token<'_>, next: &Token<'_>) -> bool {
    next.made_of == MadeOf::Digits && Gap::between(text, last, next) == Gap::Dash
}
