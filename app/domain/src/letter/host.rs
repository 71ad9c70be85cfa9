//! Whose address is this? A computer's name (`www.uscis.gov`), rated by its letters alone.
//!
//! Only governments in the United States get names that end in `.gov` ([get.gov](https://get.gov)); the official ones of immigration and of complaints about fraud are below `uscis.gov`, `dhs.gov`, `usa.gov`, `ftc.gov`, `justice.gov` and `state.gov`.
//! A name is read from its end: `uscis.gov.example.com` belongs to `example.com`.
//! A name that carries an official one in another position, or differs from it in one letter, looks like it and is not.

use super::item::Authenticity;
use super::punycode;
use crate::character::small_letters;
use crate::finding::Finding;
use crate::message::MessageKey;
use crate::work;

/// The names at whose end an address is official.
pub const OFFICIAL: [&str; 6] = ["uscis.gov", "dhs.gov", "usa.gov", "ftc.gov", "justice.gov", "state.gov"];

/// The name that is imitated most.
const USCIS: &str = "uscis";

const BELOW_OFFICIAL: MessageKey = MessageKey::new("address-below-official", &["domain"]);
const OTHER_GOVERNMENT: MessageKey = MessageKey::new("address-other-government", &[]);
const NOT_GOV: MessageKey = MessageKey::new("address-not-gov", &["owner"]);
const GOV_INSIDE: MessageKey = MessageKey::new("address-gov-inside", &["owner"]);
const OTHER_COUNTRY: MessageKey = MessageKey::new("address-other-country", &["owner"]);
const GOV_JOINED: MessageKey = MessageKey::new("address-gov-joined", &["owner"]);
const NAME_INSIDE: MessageKey = MessageKey::new("address-name-inside", &["owner"]);
const LETTERS_CHANGED: MessageKey = MessageKey::new("address-letters-changed", &["owner"]);
const ONE_LETTER_OFF: MessageKey = MessageKey::new("address-one-letter-off", &["name"]);
const FOREIGN_LETTERS: MessageKey = MessageKey::new("address-foreign-letters", &["plain"]);
const FIGURES_ONLY: MessageKey = MessageKey::new("address-figures-only", &[]);

pub(super) const WORDS: &[MessageKey] = &[
    BELOW_OFFICIAL,
    OTHER_GOVERNMENT,
    NOT_GOV,
    GOV_INSIDE,
    OTHER_COUNTRY,
    GOV_JOINED,
    NAME_INSIDE,
    LETTERS_CHANGED,
    ONE_LETTER_OFF,
    FOREIGN_LETTERS,
    FIGURES_ONLY,
];

/// What the name says about its owner, and why.
///
/// `host` is the name alone, without a scheme, a port or a path.
#[must_use]
pub fn rate(host: &str) -> (Authenticity, Finding) {
    work::add(host.len());
    let host = small_letters(host.trim_end_matches('.'));
    if host.is_ascii() && !punycode::is_encoded(&host) {
        return rate_plain(&host);
    }
    let plain = punycode::plain(&host);
    let looks = rate_plain(&plain).0;
    let authenticity = match looks {
        Authenticity::Official | Authenticity::LookAlike => Authenticity::LookAlike,
        Authenticity::NotOfficial | Authenticity::NotKnown | Authenticity::Indirect => Authenticity::NotOfficial,
    };
    (authenticity, Finding::new(&FOREIGN_LETTERS).with("plain", plain))
}

/// The official name at the end of a host, if there is one.
#[must_use]
pub fn official(host: &str) -> Option<&'static str> {
    OFFICIAL.into_iter().find(|domain| {
        let above = host.strip_suffix(domain);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    })
}

/// Whether a text holds the name of the office, with or without letters that were changed.
pub(super) fn names_office(text: &str) -> bool {
    straight(&small_letters(text)).contains(USCIS)
}

/// Rates a name of small letters from a to z, digits, dashes and dots.
fn rate_plain(host: &str) -> (Authenticity, Finding) {
    let labels: Vec<&str> = host.split('.').collect();
    let owner = owner(&labels);
    let about = |word| Finding::new(word).with("owner", &owner);
    if let Some(domain) = official(host) {
        return (Authenticity::Official, Finding::new(&BELOW_OFFICIAL).with("domain", domain));
    }
    if let Some(piece) = labels.iter().flat_map(|label| label.split('-')).find(|piece| is_one_letter_off(piece)) {
        return (Authenticity::LookAlike, Finding::new(&ONE_LETTER_OFF).with("name", piece));
    }
    let (last, above) = labels.split_last().map_or(("", labels.as_slice()), |(last, above)| (*last, above));
    if last == "gov" && !above.is_empty() {
        return (Authenticity::Official, Finding::new(&OTHER_GOVERNMENT));
    }
    if is_figures(host, &labels) {
        return (Authenticity::NotOfficial, Finding::new(&FIGURES_ONLY));
    }
    if let Some(position) = above.iter().rposition(|label| *label == "gov") {
        let before = position.checked_sub(1).and_then(|before| above.get(before)).copied().unwrap_or_default();
        let is_imitated = is_official_name(before) || straight(host).contains(USCIS);
        // Other countries write gov in front of their own letters: gov.uk.
        let is_country = position + 1 == above.len() && last.len() == 2;
        return if is_country && !is_imitated {
            (Authenticity::NotOfficial, about(&OTHER_COUNTRY))
        } else {
            (Authenticity::LookAlike, about(&GOV_INSIDE))
        };
    }
    if above.iter().any(|label| is_joined(label)) {
        return (Authenticity::LookAlike, about(&GOV_JOINED));
    }
    if host.contains(USCIS) {
        return (Authenticity::LookAlike, about(&NAME_INSIDE));
    }
    if straight(host).contains(USCIS) || labels.iter().any(|label| is_cut(label)) {
        return (Authenticity::LookAlike, about(&LETTERS_CHANGED));
    }
    (Authenticity::NotOfficial, about(&NOT_GOV))
}

/// The end of a name by which its owner bought it: two pieces, or three where a short one is before a country's letters.
fn owner(labels: &[&str]) -> String {
    let is_country = matches!(labels, [.., second, last] if last.len() == 2 && second.len() <= 3);
    let pieces = if is_country { 3 } else { 2 };
    labels.get(labels.len().saturating_sub(pieces)..).unwrap_or_default().join(".")
}

/// Whether a piece of a name is the first piece of an official one.
fn is_official_name(label: &str) -> bool {
    OFFICIAL.iter().any(|domain| domain.strip_suffix(".gov") == Some(label))
}

/// Whether a browser reads a name as the number of a computer: in brackets, or with a number at its end, which may be written in base 16.
fn is_figures(host: &str, labels: &[&str]) -> bool {
    let last = labels.last().copied().unwrap_or_default();
    let digits = last.strip_prefix("0x");
    host.starts_with('[')
        || !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit())
        || digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Whether "gov" hangs on a piece of a name: `dhs-gov`, `uscisgov`.
fn is_joined(label: &str) -> bool {
    let is_dashed = label.contains('-') && label.split('-').any(|piece| piece == "gov");
    is_dashed || label.strip_suffix("gov").is_some_and(is_official_name)
}

/// The text with figures and pairs of letters as the letters that they look like.
fn straight(text: &str) -> String {
    text.replace('1', "i").replace(['l', '|'], "i").replace('5', "s").replace('0', "o")
}

/// Whether a piece of a name begins with the office's name, cut by a dash: `us-cis`.
fn is_cut(label: &str) -> bool {
    label.contains('-') && label.replace('-', "").starts_with(USCIS)
}

/// Whether a piece is the office's name with one letter more, less, changed or swapped.
fn is_one_letter_off(piece: &str) -> bool {
    let (typed, name) = (piece.as_bytes(), USCIS.as_bytes());
    if typed == name || typed.len().abs_diff(name.len()) > 1 {
        return false;
    }
    let front = typed.iter().zip(name).take_while(|(a, b)| a == b).count();
    let back = typed.iter().rev().zip(name.iter().rev()).take_while(|(a, b)| a == b).count();
    let (shorter, longer) = (typed.len().min(name.len()), typed.len().max(name.len()));
    let is_one_change = front + back + 1 >= longer && front + back >= shorter.saturating_sub(1);
    let differing = |text: &[u8]| text.get(front..text.len().saturating_sub(back)).map(<[u8]>::to_vec);
    let is_swap = shorter == longer && front + back + 2 == longer && {
        let swapped = differing(typed).map(|mut pair| {
            pair.reverse();
            pair
        });
        swapped == differing(name)
    };
    is_one_change || is_swap
}

#[cfg(test)]
mod tests {
    use super::{Authenticity, rate};

    #[track_caller]
    fn check(host: &str, authenticity: Authenticity, code: &str) {
        let (rating, finding) = rate(host);
        assert_eq!((rating, finding.code), (authenticity, code), "{host}");
    }

    #[test]
    fn official_names_are_read_from_their_end() {
        for host in
            ["uscis.gov", "WWW.USCIS.GOV", "my.uscis.gov.", "uscis.dhs.gov", "reportfraud.ftc.gov", "travel.state.gov"]
        {
            check(host, Authenticity::Official, "address-below-official");
        }
        for host in ["irs.gov", "www.pay.gov", "hhs.gov", "ssa.gov", "cityofexample.ca.gov"] {
            check(host, Authenticity::Official, "address-other-government");
        }
    }

    #[test]
    fn names_that_look_official() {
        for (host, code) in [
            ("uscis.gov.example.com", "address-gov-inside"),
            ("www.dhs.gov.co", "address-gov-inside"),
            ("dhs-gov.com", "address-gov-joined"),
            ("uscisgov.org", "address-gov-joined"),
            ("uscis-help.com", "address-name-inside"),
            ("uscis.com", "address-name-inside"),
            ("myusciscase.com", "address-name-inside"),
            ("my-usc1s-case.com", "address-one-letter-off"),
            ("myusc1scase.com", "address-letters-changed"),
            ("us-cis.com", "address-letters-changed"),
            ("uscls.gov", "address-one-letter-off"),
            ("usics.com", "address-one-letter-off"),
            ("usciss.us", "address-one-letter-off"),
            ("usci.info", "address-one-letter-off"),
            ("uscіs.gov", "address-foreign-letters"),
            ("xn--uscs-u9d.gov", "address-foreign-letters"),
            ("uscis.gov。example.com", "address-foreign-letters"),
            ("ｕｓｃｉｓ.gov", "address-foreign-letters"),
        ] {
            check(host, Authenticity::LookAlike, code);
        }
    }

    #[test]
    fn names_that_are_just_not_official() {
        for (host, code) in [
            ("example.com", "address-not-gov"),
            ("govtrack.us", "address-not-gov"),
            ("www.gov.uk", "address-other-country"),
            ("sre.gob.mx", "address-not-gov"),
            ("gov", "address-not-gov"),
            ("127.0.0.1", "address-figures-only"),
            ("müller.de", "address-foreign-letters"),
            ("xn--mller-kva.de", "address-foreign-letters"),
            ("muscle.com", "address-not-gov"),
            ("", "address-not-gov"),
        ] {
            check(host, Authenticity::NotOfficial, code);
        }
    }
}
