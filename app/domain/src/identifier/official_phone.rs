//! The phone numbers that are known to be official, for the number tool and for letters alike.
//!
//! Sources: [the USCIS Contact Center](https://www.uscis.gov/contactcenter) for 800-375-5283, 800-767-1833 (TTY) and +1 212-620-3418 (from abroad); [the Federal Trade Commission](https://reportfraud.ftc.gov) for 877-382-4357.

/// Whose number an official one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Office {
    /// The USCIS Contact Center.
    ContactCenter,
    /// The USCIS Contact Center for people who use a TTY.
    ContactCenterTty,
    /// The USCIS Contact Center for calls from other countries.
    ContactCenterAbroad,
    /// The Federal Trade Commission.
    TradeCommission,
}

/// The official numbers with the digit of the country in front.
const OFFICIAL: [(&str, Office); 4] = [
    ("18003755283", Office::ContactCenter),
    ("18007671833", Office::ContactCenterTty),
    ("12126203418", Office::ContactCenterAbroad),
    ("18773824357", Office::TradeCommission),
];

/// Whose number these digits are; the digit of the country may be left out.
pub(crate) fn office(digits: &str) -> Option<Office> {
    let is_it = |known: &str| known == digits || known.strip_prefix('1') == Some(digits);
    OFFICIAL.iter().find(|(known, _)| is_it(known)).map(|(_, office)| *office)
}
