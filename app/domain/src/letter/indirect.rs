//! Addresses that lead on to another one: mail gateways, companies that send mail for offices, search engines, shorteners.
//!
//! **A wrapped address is rated, and never called official itself**: the reader is asked to type the address.
//! Sources: the forms of [Safe Links](https://learn.microsoft.com/en-us/defender-office-365/safe-links-about), [URL Defense](https://help.proofpoint.com/Threat_Insight_Dashboard/Concepts/How_do_I_decode_a_rewritten_URL%3F), [GovDelivery](https://www.dhs.gov/govdelivery) and others, as they are in mails.

use super::item::Authenticity;
use super::url::{Url, decoded};
use crate::character::small_letters;
use crate::finding::Finding;
use crate::message::MessageKey;
use crate::work;

const WRAPPED: MessageKey = MessageKey::new("address-wrapped", &["host", "inner"]);
const LEADS_ON: MessageKey = MessageKey::new("address-leads-on", &["host"]);
const SHORTENED: MessageKey = MessageKey::new("address-shortened", &["host"]);
const SENDS_FOR_OFFICES: MessageKey = MessageKey::new("address-sends-for-offices", &["host"]);

pub(super) const WORDS: &[MessageKey] = &[WRAPPED, LEADS_ON, SHORTENED, SENDS_FOR_OFFICES];

/// The company that sends the bulletins of USCIS and of other offices.
const BULLETINS: [&str; 2] = ["govdelivery.com", "lnks.gd"];

/// Hosts of mail gateways: nothing is there but addresses that lead on.
const GATEWAYS: [&str; 17] = [
    "safelinks.protection.outlook.com",
    "safelinks.protection.office365.us",
    "statics.teams.cdn.office.net",
    "urldefense.com",
    "urldefense.us",
    "urldefense.proofpoint.com",
    "linkprotect.cudasvc.com",
    "mimecastprotect.com",
    "secure-web.cisco.com",
    "clicktime.symantec.com",
    "clicktime.cloud.postoffice.net",
    "protection.sophos.com",
    "protect.checkpoint.com",
    "protect2.fireeye.com",
    "avanan.click",
    "url.emailprotection.link",
    "slack-redir.net",
];

/// Hosts of which some addresses hold the address that they lead to or speak of.
const EMBEDDING: [&str; 25] = [
    "awstrack.me",
    "mandrillapp.com",
    "pstmrk.it",
    "hubspotlinks.com",
    "list-manage.com",
    "mimecast.com",
    "trendmicro.com",
    "fireeye.com",
    "trellix.com",
    "hornetsecurity.com",
    "google.com",
    "bing.com",
    "duckduckgo.com",
    "search.yahoo.com",
    "webcache.googleusercontent.com",
    "web.archive.org",
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "whatsapp.com",
    "wa.me",
    "t.me",
];

/// Hosts of the mails that companies send, whose addresses do not show where they lead.
const OPAQUE: [&str; 8] = [
    "awstrack.me",
    "constantcontact.com",
    "exacttarget.com",
    "list-manage.com",
    "mandrillapp.com",
    "pstmrk.it",
    "rs6.net",
    "sendgrid.net",
];

/// Hosts that give short names to long addresses.
const SHORTENERS: [&str; 24] = [
    "1.usa.gov",
    "go.usa.gov",
    "bit.ly",
    "tinyurl.com",
    "t.co",
    "goo.gl",
    "ow.ly",
    "is.gd",
    "buff.ly",
    "rebrand.ly",
    "cutt.ly",
    "rb.gy",
    "shorturl.at",
    "lnkd.in",
    "fb.me",
    "t.ly",
    "tiny.cc",
    "v.gd",
    "s.id",
    "qrco.de",
    "bl.ink",
    "tr.ee",
    "a.co",
    "dlvr.it",
];

/// The end of the hosts under which translated pages are served.
const TRANSLATED: &str = ".translate.goog";

/// More addresses than these in one address are a trick, whatever they are.
const MOST_WRAPPED: usize = 4;
/// An address that wraps one that wraps one and so on is read so deep.
pub(super) const DEPTH: usize = 3;

/// Rates an address that is within another one: its host, and its judgement.
pub(super) type RatePiece = fn(piece: &str, depth: usize) -> Option<(String, Rating)>;

/// The judgement of an address that leads on, instead of `rating`, which its own host has.
pub(super) fn rate(host: &str, behind: &str, rating: Rating, depth: usize, inner: RatePiece) -> Rating {
    let small = small_letters(host.trim_end_matches('.'));
    let (authenticity, mut findings) = rating;
    let said = |word| Finding::new(word).with("host", host);
    if is_below(&small, &SHORTENERS) {
        let authenticity = if authenticity == Authenticity::Official { Authenticity::Indirect } else { authenticity };
        // That the host is one of the government says nothing of the address behind it.
        findings.retain(|finding| authenticity != Authenticity::Indirect || !finding.code.starts_with("address-below"));
        findings.insert(0, said(&SHORTENED));
        return (authenticity, findings);
    }
    let is_bulletin = is_below(&small, &BULLETINS);
    let is_gateway = is_below(&small, &GATEWAYS);
    let is_translated = small.ends_with(TRANSLATED);
    let is_wrapper = is_bulletin || is_gateway || is_translated || is_below(&small, &EMBEDDING);
    let inner =
        if is_wrapper || authenticity == Authenticity::Official { worst(&small, behind, depth, inner) } else { None };
    let Some((inner_host, inner)) = inner.filter(|(_, inner)| is_wrapper || inner.0 != Authenticity::Official) else {
        return if is_bulletin {
            (Authenticity::Indirect, vec![said(&SENDS_FOR_OFFICES)])
        } else if is_gateway || is_below(&small, &OPAQUE) {
            (Authenticity::Indirect, vec![said(&LEADS_ON)])
        } else {
            (authenticity, findings)
        };
    };
    let authenticity = match inner.0 {
        Authenticity::Official | Authenticity::NotKnown | Authenticity::Indirect => Authenticity::Indirect,
        Authenticity::NotOfficial | Authenticity::LookAlike if authenticity == Authenticity::Official => {
            Authenticity::Indirect
        }
        worse => worse,
    };
    let wrapped = said(&WRAPPED).with("inner", inner_host);
    (authenticity, std::iter::once(wrapped).chain(inner.1).collect())
}

/// What is said of the part of an email address behind the `@`, where a company sends for offices.
pub(super) fn sender(host: &str) -> Option<Finding> {
    let small = small_letters(host.trim_end_matches('.'));
    is_below(&small, &BULLETINS).then(|| Finding::new(&SENDS_FOR_OFFICES).with("host", host))
}

/// Whether a finding says that an address leads on.
pub(super) fn is_said(finding: &Finding) -> bool {
    WORDS.iter().any(|word| word.key == finding.code)
}

fn is_below(host: &str, domains: &[&str]) -> bool {
    domains.iter().any(|domain| host.strip_suffix(domain).is_some_and(|above| above.is_empty() || above.ends_with('.')))
}

/// An authenticity, and why.
pub(super) type Rating = (Authenticity, Vec<Finding>);

/// The worst of the addresses that are in what follows a host, with its own host.
fn worst(host: &str, behind: &str, depth: usize, inner: RatePiece) -> Option<(String, Rating)> {
    let depth = depth.checked_sub(1)?;
    let text = unwrapped(host, behind);
    let mut found: Option<(String, Rating)> = None;
    for piece in pieces(&text).take(MOST_WRAPPED) {
        let Some(next) = inner(piece, depth) else { continue };
        if found.as_ref().is_none_or(|known| rank(known.1.0) < rank(next.1.0)) {
            found = Some(next);
        }
    }
    found
}

/// How dangerous an authenticity is: the higher, the worse.
const fn rank(authenticity: Authenticity) -> u8 {
    match authenticity {
        Authenticity::Official => 0,
        Authenticity::Indirect | Authenticity::NotKnown => 1,
        Authenticity::NotOfficial => 2,
        Authenticity::LookAlike => 3,
    }
}

/// What is behind a host, with what was written in another way put back.
fn unwrapped(host: &str, behind: &str) -> String {
    if let Some(name) = host.strip_suffix(TRANSLATED) {
        // Dots become dashes, and dashes two of them.
        return format!("https://{}", name.replace("--", "\u{0}").replace('-', ".").replace('\u{0}', "-"));
    }
    // The second form of URL Defense: `-3A` for `%3A`, `_` for a slash.
    let is_second = host == "urldefense.proofpoint.com";
    let mut text = if is_second { behind.replace('-', "%").replace('_', "/") } else { behind.to_owned() };
    for _ in 0..DEPTH {
        if !text.contains('%') {
            break;
        }
        text = decoded(&text);
    }
    small_letters(&text)
}

/// So many beginnings of addresses are looked at.
const MOST_BEGINNINGS: usize = 32;

/// The pieces of a text that may be addresses: each from its scheme on, or else each value.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let schemes = text.match_indices("http").take(MOST_BEGINNINGS).filter_map(|(at, _)| {
        let piece = text.get(at..)?;
        work::add(piece.len());
        let end = piece.find(|sign: char| sign.is_whitespace() || matches!(sign, '&' | '"' | '<' | '>' | ';' | '|'));
        let piece = piece.get(..end.unwrap_or(piece.len()))?;
        Url::read(piece).filter(|url| url.skipped == 0).map(|_| piece)
    });
    let values = text.split(['?', '&', '=', '/', ';']).filter(|value| value.contains('.'));
    let mut schemes = schemes.peekable();
    let is_named = schemes.peek().is_some();
    schemes.chain(values.filter(move |_| !is_named))
}
