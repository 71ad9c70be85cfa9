//! What a page gives to the number tool.
//!
//! One field takes a number, several numbers, a letter or a message.
//! The messages of the rules are named in [`domain::identifier::messages`]; here are those of the tool itself.

use domain::identifier::{self, PrefixTable};
use domain::message::RequiredMessage;
use serde::{Deserialize, Serialize};

use crate::Texts;
use crate::letter_finder::LetterFinderPageProps;

/// The name of the tool in `data-island`, in directives and in file names.
pub const NAME: &str = "receipt-validator";

/// The name of the link to the page with the whole number tool, which also reads letters.
pub const LINK_TOOL: &str = "tool";
/// The name of the link to the case tracker.
pub const LINK_CASE_TRACKER: &str = "case-tracker";

/// The session's storage key of a text on its way to the page with the whole number tool.
pub const PENDING_TEXT: &str = "waymark.text";

/// The props of the number tool.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptValidatorPageProps {
    /// The messages that the running tool shows.
    pub words: Texts,
    /// Each link's name with its finished address.
    pub links: Texts,
    /// The known prefixes; they travel as a record of texts, like all else, which is less to compile.
    #[serde(with = "record")]
    pub prefixes: PrefixTable,
    /// The cities of the known posts in the language of the page, by their codes.
    pub posts: Texts,
    /// What the tool needs to read whole letters; nothing on pages where it takes numbers alone.
    pub letter: Option<LetterFinderPageProps>,
}

/// The prefixes as [`PrefixTable::to_record`] writes them.
mod record {
    use domain::identifier::PrefixTable;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::Texts;

    pub(super) fn serialize<S: Serializer>(prefixes: &PrefixTable, serializer: S) -> Result<S::Ok, S::Error> {
        prefixes.to_record().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PrefixTable, D::Error> {
        let record = Texts::deserialize(deserializer)?;
        Ok(PrefixTable::from_record(record.iter().map(|(code, value)| (code.as_str(), value.as_str()))))
    }
}

/// The keys of the tool's own messages.
pub mod keys {
    crate::messages! {
        /// Above the field.
        LABEL = "label";
        /// Under the label.
        HINT = "hint";
        /// On the button that checks.
        BUTTON = "button";
        /// Above the error summary.
        ERROR_HEADING = "error-heading";
        /// In front of an error beside its field.
        ERROR_MARK = "error-mark";
        /// The title of the page while there is an error.
        ERROR_TITLE = "error-title" ["title"];
        /// Above the parts of a number.
        PARTS_HEADING = "parts-heading";
        /// Above what to do next.
        NEXT_HEADING = "next-heading";
        /// The question with which a repaired number is offered.
        REPAIR_QUESTION = "repair-question" ["number"];
        /// That the changed characters are marked.
        REPAIR_MARKS = "repair-marks";
        /// On the button that accepts a repaired number.
        REPAIR_BUTTON = "repair-button" ["number"];
        /// Above the answer to a text that is more than one short entry, where the tool takes numbers alone.
        LONG_HEADING = "long-heading";
        /// Where such a text can be read.
        LONG_SENTENCE = "long-sentence";
        /// On the button that gives the text to the page with the whole tool.
        READ_WHOLE = "read-whole";
        /// The browser stores nothing, so the text stays here.
        READ_WHOLE_FAILED = "read-whole-failed";
        /// On the button that leads back from one number to the list of all.
        BACK_TO_LIST = "back-to-list";
        /// On the button that gives a number to the case tracker.
        STORE_BUTTON = "keep-button" ["number"];
        /// The browser stores nothing, so the number stays here.
        STORE_FAILED = "keep-failed";
        /// On the button that copies a number.
        COPY_BUTTON = "copy-button" ["number"];
        /// Announced after copying.
        COPIED = "copied";
        /// The browser refuses to copy.
        COPY_FAILED = "copy-failed";
        /// Which of two numbers nine digits are.
        NINE_DIGITS_QUESTION = "nine-digits-question";
        /// The answer that they are an A-Number.
        NINE_DIGITS_A_NUMBER = "nine-digits-a-number";
        /// The answer that they are a Social Security number.
        NINE_DIGITS_SOCIAL_SECURITY = "nine-digits-social-security";
        /// Above the list of checks when the official page does not find a number.
        NOT_FOUND_HEADING = "not-found-heading";
        /// A check: the typing.
        NOT_FOUND_TYPING = "not-found-1-typing";
        /// A check: a paper case.
        NOT_FOUND_PAPER = "not-found-2-paper";
        /// A check: an old case.
        NOT_FOUND_OLD = "not-found-3-old";
        /// A check: a protected case.
        NOT_FOUND_PROTECTED = "not-found-4-protected";
        /// A check: a new case.
        NOT_FOUND_NEW = "not-found-5-new";
        /// What not to do.
        NOT_FOUND_FILE = "not-found-6-file";
        /// The link to the guide about it.
        NOT_FOUND_MORE = "not-found-more";
    }
}

/// The messages that the running tool shows, each with its placeholders, sorted by key.
#[must_use]
pub fn messages(prefixes: &PrefixTable) -> Vec<RequiredMessage> {
    let mut all = identifier::messages::all(prefixes);
    all.extend(keys::ALL.iter().map(RequiredMessage::from));
    all.sort();
    all.dedup();
    all
}

/// The names of the links in the `[links]` of the words file: those of the rules and the tool's own.
#[must_use]
pub fn links() -> Vec<&'static str> {
    identifier::advice::LINKS.iter().copied().chain([LINK_TOOL, LINK_CASE_TRACKER]).collect()
}

#[cfg(test)]
mod tests {
    use domain::identifier::PrefixTable;

    use super::ReceiptValidatorPageProps;

    #[test]
    fn the_prefixes_come_back_as_they_went() {
        let prefixes = PrefixTable::from_record(
            [("EAC", "vermont current workday"), ("IOE", "electronic current running")].into_iter(),
        );
        let props = ReceiptValidatorPageProps { prefixes, ..ReceiptValidatorPageProps::default() };
        let json = serde_json::to_string(&props).expect("props are plain data");
        let read: ReceiptValidatorPageProps = crate::json::read(&json).expect("what was written can be read");
        assert_eq!(read, props);
    }
}
