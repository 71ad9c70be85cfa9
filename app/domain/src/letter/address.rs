//! Web and email addresses, with a scheme or without.
//!
//! An address is judged by the host in it; in front of the host and behind it can stand anything, and does.

use std::ops::Range;

use super::found::{Address, Found, Standing, Thing};
use super::host::{self, OFFICIAL};
use crate::character::{is_letter_or_digit, small, small_letters};
use crate::finding::Finding;
use crate::word::Word;

const USER_IN_FRONT: Word = Word::live("address-user-in-front", &["host"]);
const NAME_BEHIND: Word = Word::live("address-name-behind", &["host"]);
const NOT_ENCRYPTED: Word = Word::live("address-not-encrypted", &[]);
const NAME_BEFORE_AT: Word = Word::live("email-name-before-at", &["host"]);
const SENDER_NOT_PROVEN: Word = Word::live("email-sender-not-proven", &[]);

pub(super) const WORDS: &[Word] = &[USER_IN_FRONT, NAME_BEHIND, NOT_ENCRYPTED, NAME_BEFORE_AT, SENDER_NOT_PROVEN];

/// Every address of a text, in its order.
pub(super) fn find(text: &str) -> impl Iterator<Item = Found> + '_ {
    let mut rest = 0;
    let chunks = std::iter::from_fn(move || {
        let from = rest + text.get(rest..)?.find(|c| !is_delimiter(c))?;
        let to = text.get(from..)?.find(is_delimiter).map_or(text.len(), |length| from + length);
        rest = to;
        Some(from..to)
    });
    chunks.filter_map(move |chunk| in_chunk(text, chunk))
}

/// Signs that never stand in an address as letters write them.
fn is_delimiter(character: char) -> bool {
    if character.is_ascii_alphanumeric() {
        return false;
    }
    character.is_whitespace()
        || matches!(character, '<' | '>' | '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | ',' | ';' | '`' | '*')
        || matches!(character, '«' | '»' | '“' | '”' | '„' | '‘' | '’' | '…' | '、')
}

fn in_chunk(text: &str, chunk: Range<usize>) -> Option<Found> {
    let whole = text.get(chunk.clone())?;
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
    let (skipped, thing) = with_scheme(piece).or_else(|| email(piece)).or_else(|| bare(piece))?;
    Some(Found { range: start + skipped..start + piece.len(), thing })
}

/// `https://…`, also behind other signs without a space between.
fn with_scheme(piece: &str) -> Option<(usize, Thing)> {
    let (before, after) = piece.split_once("://")?;
    let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    if letters < 2 {
        return None;
    }
    let skipped = before.len() - letters;
    let scheme = before.get(skipped..)?;
    // Browsers take a backslash for a slash.
    let after = after.trim_start_matches(['/', '\\']);
    let (authority, behind) = after.split_at(after.find(['/', '\\', '?', '#']).unwrap_or(after.len()));
    let (user, computer) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
    let host = without_port(computer);
    if host.is_empty() || !host.chars().any(is_letter_or_digit) {
        return None;
    }
    let mut address = judge(host, behind);
    if let Some(user) = user {
        if address.standing == Standing::NotOfficial && (host::names_office(user) || user.contains('.')) {
            address.standing = Standing::LookAlike;
        }
        address.findings.insert(0, Finding::new(&USER_IN_FRONT).with("host", host));
    }
    if scheme.eq_ignore_ascii_case("http") {
        address.findings.push(Finding::new(&NOT_ENCRYPTED));
    }
    Some((skipped, Thing::WebAddress(address)))
}

fn email(piece: &str) -> Option<(usize, Thing)> {
    let (before, host) = piece.rsplit_once('@')?;
    let local_from = before.rfind([':', '/', '=']).map_or(0, |at| at + 1);
    let local = before.get(local_from..)?;
    let host = host.split(['/', '?', '#', ':', '\\']).next()?;
    let is_path = before.contains('/');
    if local.is_empty() || is_path || !is_host(host) || !host.contains(is_dot) {
        return None;
    }
    let mut address = judge(host, "");
    if address.standing == Standing::NotOfficial && host::names_office(local) {
        address.standing = Standing::LookAlike;
        address.findings.insert(0, Finding::new(&NAME_BEFORE_AT).with("host", host));
    }
    if address.standing == Standing::Official {
        address.findings.push(Finding::new(&SENDER_NOT_PROVEN));
    }
    Some((local_from, Thing::EmailAddress(address)))
}

/// An address without a scheme: only where its end tells it from two words without a space.
fn bare(piece: &str) -> Option<(usize, Thing)> {
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
    Some((skipped, Thing::WebAddress(judge(computer, behind))))
}

/// Judges a host, and an official name that stands behind it.
fn judge(host: &str, behind: &str) -> Address {
    let (mut standing, finding) = host::judge(host);
    let mut findings = vec![finding];
    let behind = small_letters(behind);
    if standing == Standing::NotOfficial && OFFICIAL.iter().any(|domain| behind.contains(domain)) {
        standing = Standing::LookAlike;
        findings.insert(0, Finding::new(&NAME_BEHIND).with("host", host));
    }
    Address { host: host.to_owned(), standing, findings }
}

fn without_port(computer: &str) -> &str {
    match computer.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => computer,
    }
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
