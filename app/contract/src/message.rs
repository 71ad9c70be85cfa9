//! A message with arguments: the key of a text and what fills its placeholders.
//!
//! [`domain::finding::Finding`] says the same inside one module; this type crosses between modules.

use domain::finding::{ArgumentValue, Finding};
use domain::message::{Piece, pieces};
use serde::{Deserialize, Serialize};

use crate::Record;

/// A message with arguments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The key of the text.
    pub key: String,
    /// What fills the placeholders of the text, by their names.
    #[serde(default, skip_serializing_if = "Record::is_empty")]
    pub arguments: Record<Argument>,
}

/// What fills a placeholder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Argument {
    /// Characters as they are.
    Text(String),
    /// The key of another text.
    Key(String),
    /// Another message with arguments.
    Message(Message),
}

impl Message {
    /// The text of the message, filled.
    ///
    /// `text` gives the text of a key.
    #[must_use]
    pub fn fill(&self, text: &dyn Fn(&str) -> String) -> String {
        pieces(&text(&self.key))
            .map(|piece| match piece {
                Piece::Text(text) => text.to_owned(),
                Piece::Placeholder(name) => match self.arguments.get(name) {
                    Some(Argument::Text(characters)) => characters.clone(),
                    Some(Argument::Key(key)) => text(key),
                    Some(Argument::Message(inner)) => inner.fill(text),
                    None => String::new(),
                },
            })
            .collect()
    }
}

impl From<&Finding> for Message {
    fn from(finding: &Finding) -> Self {
        let argument = |value: &ArgumentValue| match value {
            ArgumentValue::Text(text) => Argument::Text(text.clone()),
            ArgumentValue::Word(key) => Argument::Key(key.clone()),
            ArgumentValue::Finding(inner) => Argument::Message(Self::from(inner)),
        };
        let arguments = finding.arguments.iter().map(|(name, value)| ((*name).to_owned(), argument(value)));
        Self { key: finding.code.to_owned(), arguments: arguments.collect() }
    }
}

/// Defines the keys of the messages that a tool itself shows, and the list of them.
///
/// ```
/// contract::messages! {
///     /// On the button that prints.
///     PRINT = "print";
///     /// How many cases there are.
///     COUNT = "count" ["count"];
/// }
/// assert_eq!(ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident = $key:literal $([$($placeholder:literal),*])?;)*) => {
        $($(#[$doc])* pub const $name: ::domain::message::MessageKey = ::domain::message::MessageKey::new($key, &[$($($placeholder),*)?]);)*

        /// Every message above.
        pub const ALL: &[::domain::message::MessageKey] = &[$($name,)*];
    };
}

#[cfg(test)]
mod tests {
    use domain::finding::Finding;
    use domain::message::MessageKey;

    use super::Message;

    const SEEN: MessageKey = MessageKey::new("seen", &["status", "date"]);
    const DAY: MessageKey = MessageKey::new("day", &["number"]);

    #[test]
    fn a_message_is_read_as_it_was_written() {
        let day = Finding::new(&DAY).with("number", 12);
        let finding = Finding::new(&SEEN).with_word("status", "approved").with_finding("date", day);
        let text = |key: &str| match key {
            "seen" => "{status} on {date}",
            "approved" => "Approved",
            "day" => "day {number}",
            _ => "",
        };
        let json = serde_json::to_string(&Message::from(&finding)).expect("a message is plain data");
        let message: Message = crate::json::read(&json).expect("what was written can be read");
        assert_eq!(message.fill(&|key| text(key).to_owned()), "Approved on day 12");
        assert_eq!(message.fill(&|key| text(key).to_owned()), finding.sentence(text));
    }
}
