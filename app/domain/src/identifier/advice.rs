//! What to do next with a number, and the names of the links in such advice.

use crate::message::MessageKey;

/// One line under "what to do next".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advice {
    /// Its sentence.
    pub word: &'static MessageKey,
    /// The name of the link that the whole sentence is, if it is one.
    pub link: Option<&'static str>,
}

impl Advice {
    /// Advice without a link.
    #[must_use]
    pub const fn plain(word: &'static MessageKey) -> Self {
        Self { word, link: None }
    }

    /// Advice that is a link as a whole.
    #[must_use]
    pub const fn linked(word: &'static MessageKey, link: &'static str) -> Self {
        Self { word, link: Some(link) }
    }
}

/// The name of a link to the official page that shows a case's status.
pub const LINK_CASE_STATUS: &str = "case-status";
/// The name of a link to the guide on finding the receipt number.
pub const LINK_FIND: &str = "find";
/// The name of a link to the guide on telling numbers apart.
pub const LINK_WHICH: &str = "which";
/// The name of a link to the guide on adding a case to the account.
pub const LINK_ADD_CASE: &str = "add-case";

/// The name of a link to the guide's part on numbers that begin with three letters.
pub const LINK_WHICH_THREE: &str = "which-three-letters";
/// The name of a link to the guide's part on nine digits.
pub const LINK_WHICH_NINE: &str = "which-nine-digits";
/// The name of a link to the guide's part on what not to do with a number.
pub const LINK_WHICH_NOT: &str = "which-what-not-to-do";
/// The name of a link to the guide on the number of the account.
pub const LINK_ACCOUNT_NUMBER: &str = "account-number";
/// The name of a link to the guide's part on a number that the official page does not find.
pub const LINK_NOT_FOUND: &str = "not-found";

/// The names of all links; content gives each a page's file or an official address.
pub const LINKS: &[&str] = &[
    LINK_CASE_STATUS,
    LINK_FIND,
    LINK_WHICH,
    LINK_ADD_CASE,
    LINK_WHICH_THREE,
    LINK_WHICH_NINE,
    LINK_WHICH_NOT,
    LINK_ACCOUNT_NUMBER,
    LINK_NOT_FOUND,
];
