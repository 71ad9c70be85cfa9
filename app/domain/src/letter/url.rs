//! A web address as browsers read it, which is not always as people read it.
//!
//! Source: the [URL Standard](https://url.spec.whatwg.org/): a backslash counts as a slash, one slash or three are as good as two, what is before the last `@` is no part of the host, and the host may be written with percent signs.

use super::host;
use super::item::Authenticity;
use crate::character::is_letter_or_digit;
use crate::finding::Finding;
use crate::message::MessageKey;
use crate::work;

const USER_IN_FRONT: MessageKey = MessageKey::new("address-user-in-front", &["host"]);
const NOT_ENCRYPTED: MessageKey = MessageKey::new("address-not-encrypted", &[]);
const ENCODED: MessageKey = MessageKey::new("address-encoded", &["plain"]);
const UNREADABLE: MessageKey = MessageKey::new("address-unreadable", &[]);
const ODD_PORT: MessageKey = MessageKey::new("address-odd-port", &["port"]);
const ODD_SCHEME: MessageKey = MessageKey::new("address-odd-scheme", &["scheme"]);

pub(super) const WORDS: &[MessageKey] = &[USER_IN_FRONT, NOT_ENCRYPTED, ENCODED, UNREADABLE, ODD_PORT, ODD_SCHEME];

/// The parts of an address that decide where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Url<'t> {
    /// How many bytes of the piece are in front of the address.
    pub(super) skipped: usize,
    scheme: &'t str,
    user: Option<&'t str>,
    /// The host, as written.
    pub(super) host: &'t str,
    port: &'t str,
    /// What is behind host and port.
    pub(super) behind: &'t str,
}

/// Schemes for which a browser takes backslashes for slashes, and any number of them.
const LENIENT: [&str; 5] = ["https", "http", "ftp", "wss", "ws"];

impl<'t> Url<'t> {
    /// The address with a scheme in a piece of text without spaces, also behind other signs.
    pub(super) fn read(piece: &'t str) -> Option<Self> {
        piece.match_indices(':').take(4).find_map(|(colon, _)| Self::at(piece, colon))
    }

    fn at(piece: &'t str, colon: usize) -> Option<Self> {
        let (before, after) = piece.split_at_checked(colon)?;
        work::add(piece.len());
        let after = after.get(1..)?;
        let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let word = before.get(before.len() - letters..)?;
        // Copied words may stick to the scheme: `Linkhttps://…`.
        let known = LENIENT.into_iter().find_map(|known| {
            let at = word.len().checked_sub(known.len())?;
            word.get(at..).filter(|scheme| scheme.eq_ignore_ascii_case(known))
        });
        let rest = match known {
            Some(_) if after.starts_with(['/', '\\']) => after.trim_start_matches(['/', '\\']),
            None if letters >= 2 => after.strip_prefix("//")?,
            _ => return None,
        };
        let scheme = known.unwrap_or(word);
        let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
        let (authority, behind) = rest.split_at_checked(end)?;
        let (user, computer) = authority.rsplit_once('@').map_or((None, authority), |(user, rest)| (Some(user), rest));
        let (host, port) = match computer.rsplit_once(':') {
            Some((host, port)) if !computer.ends_with(']') => (host, port),
            _ => (computer, ""),
        };
        let is_host = host.contains(is_letter_or_digit);
        is_host.then_some(Self { skipped: before.len() - scheme.len(), scheme, user, host, port, behind })
    }

    /// The host as people read it: without percent signs, where it has some.
    pub(super) fn plain_host(&self) -> String {
        decoded(self.host)
    }

    /// What host, scheme, port and user name say, the most important first.
    pub(super) fn rate(&self) -> (Authenticity, Vec<Finding>) {
        let (mut authenticity, finding) = rate_host(self.host);
        let mut findings = vec![finding];
        if let Some(user) = self.user {
            if authenticity == Authenticity::NotOfficial && (host::names_office(user) || user.contains('.')) {
                authenticity = Authenticity::LookAlike;
            }
            findings.insert(0, Finding::new(&USER_IN_FRONT).with("host", self.host));
        }
        if !self.port.is_empty() && self.port.parse::<u16>().is_err() {
            return (unlike(authenticity), vec![Finding::new(&UNREADABLE)]);
        }
        if !["", "80", "443"].contains(&self.port) {
            findings.push(Finding::new(&ODD_PORT).with("port", self.port));
        }
        if self.scheme.eq_ignore_ascii_case("http") {
            findings.push(Finding::new(&NOT_ENCRYPTED));
        } else if !self.scheme.eq_ignore_ascii_case("https") {
            findings.push(Finding::new(&ODD_SCHEME).with("scheme", self.scheme));
            // What such an address does is not what the host says.
            if !LENIENT.iter().any(|known| self.scheme.eq_ignore_ascii_case(known)) {
                authenticity = unlike(authenticity);
            }
        }
        (authenticity, findings)
    }
}

/// Rates a host that may be written with percent signs, or with tabs, which browsers leave out.
pub(super) fn rate_host(typed: &str) -> (Authenticity, Finding) {
    if !typed.contains(['%', '\t']) {
        return host::rate(typed);
    }
    let plain = decoded(typed).replace('\t', "");
    let looks = unlike(host::rate(&plain).0);
    // No browser opens a host with such a sign in it.
    if plain.contains(|sign: char| sign.is_control() || " #/:<>?@[\\]^|%".contains(sign)) {
        return (looks, Finding::new(&UNREADABLE));
    }
    (looks, Finding::new(&ENCODED).with("plain", plain))
}

/// The authenticity of something that the government does not write so: never official.
const fn unlike(authenticity: Authenticity) -> Authenticity {
    match authenticity {
        Authenticity::Official | Authenticity::LookAlike => Authenticity::LookAlike,
        other => other,
    }
}

/// The text with each `%41` decoded to its byte; what is no text then shows as `U+FFFD`.
pub(super) fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    work::add(rest.len());
    while let Some((first, after)) = rest.split_first() {
        let byte = encoded(*first, after);
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte that a percent sign and two hexadecimal digits stand for.
fn encoded(first: u8, after: &[u8]) -> Option<u8> {
    let digit = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    (first == b'%').then(|| u8::try_from(digit(0)? * 16 + digit(1)?).ok())?
}
