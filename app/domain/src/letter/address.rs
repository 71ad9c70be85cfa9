//! Web and email addresses, with a scheme or without.
//!
//! An address is checked by the host in it; anything can be before and after it.

use std::ops::Range;

use super::host::{self, OFFICIAL};
use super::indirect::{self, DEPTH, Rating};
use super::item::{Address, Authenticity, Item, ItemContent};
use super::url::{Url, rate_host};
use crate::character::{is_letter_or_digit, small, small_letters};
use crate::finding::Finding;
use crate::message::MessageKey;
use crate::work;

const NAME_BEHIND: MessageKey = MessageKey::new("address-name-behind", &["host"]);
const NAME_BEFORE_AT: MessageKey = MessageKey::new("email-name-before-at", &["host"]);
const SENDER_NOT_PROVEN: MessageKey = MessageKey::new("email-sender-not-proven", &[]);

pub(super) const WORDS: &[MessageKey] = &[NAME_BEHIND, NAME_BEFORE_AT, SENDER_NOT_PROVEN];

/// Every address of a text, in its order.
pub(super) fn find(text: &str) -> impl Iterator<Item = Item> + '_ {
    let mut rest = 0;
    let chunks = std::iter::from_fn(move || {
        let from = rest + text.get(rest..)?.find(|c| !is_delimiter(c))?;
        let mut to = next_delimiter(text, from);
        for _ in 0..MOST_SIGNS {
            let Some(further) = goes_on(text, from, to) else { break };
            to = further;
        }
        rest = to;
        Some(from..to)
    });
    chunks.filter_map(move |chunk| in_chunk(text, chunk))
}

fn next_delimiter(text: &str, from: usize) -> usize {
    text.get(from..).and_then(|rest| rest.find(is_delimiter)).map_or(text.len(), |length| from + length)
}

/// More odd signs than these are not followed through one host.
const MOST_SIGNS: usize = 4;

/// Where an address ends whose host goes on behind a sign that ends other words.
///
/// Browsers take `https://uscis.gov,x.example.com` for one host, and square brackets for a host of figures.
fn goes_on(text: &str, from: usize, to: usize) -> Option<usize> {
    let chunk = text.get(from..to)?;
    work::add(chunk.len());
    let (_, authority) = chunk.rsplit_once("//")?;
    if authority.contains(['/', '\\', '?', '#']) || !chunk.contains(':') {
        return None;
    }
    let after = text.get(to..)?;
    if after.starts_with('[') && (authority.is_empty() || authority.ends_with('@')) {
        let inside = after.split(|sign: char| sign == ']' || sign.is_whitespace()).next()?;
        let closed = to + inside.len() + 1;
        return after.get(inside.len()..)?.starts_with(']').then(|| next_delimiter(text, closed));
    }
    let rest = after.strip_prefix([',', ';', '\'', '(', ')', '*', '`', '{', '}', '\t'])?;
    let begin = text.len() - rest.len();
    let end = next_delimiter(text, begin);
    let next = text.get(begin..end)?;
    let host = next.split(['/', '\\', '?', '#']).next()?;
    // A tab is followed by the next cell of a table, unless the host is not whole without it.
    let is_begun = if after.starts_with('\t') {
        host.starts_with('.') || !authority.contains('.')
    } else {
        host.starts_with(is_letter_or_digit)
    };
    (is_begun && host.trim_end_matches('.').contains('.') && !next.starts_with("http")).then_some(end)
}

/// Signs that never are in an address as letters write them.
fn is_delimiter(character: char) -> bool {
    if character.is_ascii_alphanumeric() {
        return false;
    }
    character.is_whitespace()
        || matches!(character, '<' | '>' | '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | ',' | ';' | '`' | '*')
        || matches!(character, '«' | '»' | '“' | '”' | '„' | '‘' | '’' | '…' | '、')
}

fn in_chunk(text: &str, chunk: Range<usize>) -> Option<Item> {
    let whole = text.get(chunk.clone())?;
    work::add(whole.len());
    // Plain words need no second look.
    if whole.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    if !whole.contains(['@', '.', ':', '。', '｡', '．']) {
        return None;
    }
    let trimmed = whole.trim_end_matches(['.', ':', '!', '?', '。', '-', '_', '=']);
    let piece = trimmed.trim_start_matches(['.', ':', '!', '?', '¿', '¡', '-', '#', '=', '/', '@']);
    let start = chunk.start + trimmed.len() - piece.len();
    let web = |(skipped, address)| (skipped, ItemContent::WebAddress(address));
    let (skipped, thing) =
        with_scheme(piece, DEPTH).map(web).or_else(|| email(piece)).or_else(|| bare(piece, DEPTH).map(web))?;
    Some(Item::new(start + skipped..start + piece.len(), thing))
}

/// The host and the judgement of an address that is within another one.
fn rate_piece(piece: &str, depth: usize) -> Option<(String, Rating)> {
    let (_, address) = with_scheme(piece, depth).or_else(|| bare(piece, depth))?;
    Some((address.host, (address.authenticity, address.findings)))
}

/// `https://…`, also behind other signs without a space between.
fn with_scheme(piece: &str, depth: usize) -> Option<(usize, Address)> {
    let url = Url::read(piece)?;
    Some((url.skipped, address(&url.plain_host(), url.behind, url.rate(), depth)))
}

fn email(piece: &str) -> Option<(usize, ItemContent)> {
    let (before, host) = piece.rsplit_once('@')?;
    let local_from = before.rfind([':', '/', '=']).map_or(0, |at| at + 1);
    let local = before.get(local_from..)?;
    let host = host.split(['/', '?', '#', ':', '\\']).next()?;
    let is_path = before.contains('/');
    if local.is_empty() || is_path || !is_host(host) || !host.contains(is_dot) {
        return None;
    }
    let (authenticity, finding) = rate_host(host);
    let mut address = Address { host: host.to_owned(), authenticity, findings: vec![finding] };
    if let Some(company) = indirect::sender(host) {
        (address.authenticity, address.findings) = (Authenticity::Indirect, vec![company]);
        address.findings.push(Finding::new(&SENDER_NOT_PROVEN));
    }
    if address.authenticity == Authenticity::NotOfficial && host::names_office(local) {
        address.authenticity = Authenticity::LookAlike;
        address.findings.insert(0, Finding::new(&NAME_BEFORE_AT).with("host", host));
    }
    if address.authenticity == Authenticity::Official {
        address.findings.push(Finding::new(&SENDER_NOT_PROVEN));
    }
    Some((local_from, ItemContent::EmailAddress(address)))
}

/// An address without a scheme: only where its end says it from two words without a space.
fn bare(piece: &str, depth: usize) -> Option<(usize, Address)> {
    let end = |from: usize| {
        let rest = piece.get(from..)?;
        rest.get(..rest.find(['/', '\\', '?', '#', ':', '@', '&', '=']).unwrap_or(rest.len()))
    };
    let mut skipped = 0;
    let mut computer = end(0)?;
    // "Website:uscis.gov" without a space.
    if !computer.contains(is_dot) {
        skipped = piece.find([':', '='])? + 1;
        computer = end(skipped)?;
    }
    let behind = piece.get(skipped + computer.len()..)?;
    if !is_host(computer) || !is_known_end(computer, behind) {
        return None;
    }
    let (authenticity, finding) = rate_host(computer);
    Some((skipped, address(computer, behind, (authenticity, vec![finding]), depth)))
}

/// An address with what is behind its host: another address that it leads to, or an official name that is to deceive.
fn address(host: &str, behind: &str, rating: Rating, depth: usize) -> Address {
    let (mut authenticity, mut findings) = indirect::rate(host, behind, rating, depth, rate_piece);
    let behind = small_letters(behind);
    let is_plain = matches!(findings.first(), Some(finding) if !indirect::is_said(finding));
    if is_plain && authenticity == Authenticity::NotOfficial && OFFICIAL.iter().any(|domain| behind.contains(domain)) {
        authenticity = Authenticity::LookAlike;
        findings.insert(0, Finding::new(&NAME_BEHIND).with("host", host));
    }
    Address { host: host.to_owned(), authenticity, findings }
}

const fn is_dot(character: char) -> bool {
    matches!(character, '.' | '。' | '｡' | '．')
}

/// Whether a text is made like a computer's name: pieces of letters, digits and dashes.
fn is_host(text: &str) -> bool {
    let is_letter =
        |c: char| is_letter_or_digit(c) || matches!(c, '-' | '_' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}');
    text.split(is_dot).all(|label| label.contains(is_letter_or_digit) && label.chars().all(is_letter))
}

/// The ends of names that are met in letters; behind a word of two letters a path must follow.
const ENDS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "mil", "info", "biz", "app", "dev", "online", "site", "help", "website", "xyz",
    "top", "club", "live", "support", "services", "center", "agency", "legal", "page", "link", "click", "shop",
    "store", "news", "icu", "vip", "work", "us", "co", "io",
];

fn is_known_end(computer: &str, behind: &str) -> bool {
    let lower = small_letters(computer);
    let (above, end) = lower.rsplit_once(is_dot).unwrap_or(("", &lower));
    if above.is_empty() {
        return false;
    }
    if lower.starts_with("www.") || host::names_office(above) || above.split(is_dot).any(|label| label == "gov") {
        return true;
    }
    // "Notice.Com" is the end of one sentence and the begin of the next.
    let typed_end = computer.rsplit(is_dot).next().unwrap_or_default();
    let is_even = typed_end == end || typed_end.chars().all(|c| small(c) != c);
    let is_country = end.len() == 2 && end.bytes().all(|byte| byte.is_ascii_lowercase());
    is_even && (ENDS.contains(&end) || end.starts_with("xn--") || is_country && behind.starts_with('/'))
}
