//! What a rule has to say to a reader: a code with arguments, never a sentence.

use crate::message::{MessageKey, Piece, pieces};

/// One thing that a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The key of the sentence, such as `letter-among-digits`.
    pub code: &'static str,
    /// What fills the sentence's placeholders, each with its name.
    pub arguments: Vec<(&'static str, ArgumentValue)>,
}

/// What fills a placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArgumentValue {
    /// Characters that the reader typed, or a number.
    Text(String),
    /// The key of another sentence that fills this placeholder, such as an office's name.
    Word(String),
    /// A sentence with placeholders of its own, such as a date in words.
    Finding(Finding),
}

impl Finding {
    /// A finding of `word`'s sentence without arguments.
    #[must_use]
    pub fn new(word: &MessageKey) -> Self {
        Self { code: word.key, arguments: Vec::new() }
    }

    /// The same finding with one more argument, shown as text.
    #[must_use]
    pub fn with(self, name: &'static str, text: impl ToString) -> Self {
        self.and(name, ArgumentValue::Text(text.to_string()))
    }

    /// The same finding with one more argument that is itself a sentence from content.
    #[must_use]
    pub fn with_word(self, name: &'static str, key: impl Into<String>) -> Self {
        self.and(name, ArgumentValue::Word(key.into()))
    }

    /// The same finding with one more argument that is a finding itself.
    #[must_use]
    pub fn with_finding(self, name: &'static str, finding: Self) -> Self {
        self.and(name, ArgumentValue::Finding(finding))
    }

    fn and(mut self, name: &'static str, value: ArgumentValue) -> Self {
        self.arguments.push((name, value));
        self
    }

    /// The finding's sentence, filled.
    ///
    /// `words` gives the sentence for a key.
    /// An argument that is missing leaves its placeholder empty; the build proves that none is.
    #[must_use]
    pub fn sentence<'w>(&self, words: impl Fn(&str) -> &'w str) -> String {
        let mut sentence = String::new();
        self.say(&words, &mut sentence);
        sentence
    }

    fn say<'w>(&self, words: &dyn Fn(&str) -> &'w str, sentence: &mut String) {
        for piece in pieces(words(self.code)) {
            match piece {
                Piece::Text(text) => sentence.push_str(text),
                Piece::Placeholder(name) => match self.arguments.iter().find(|(known, _)| *known == name) {
                    Some((_, ArgumentValue::Text(text))) => sentence.push_str(text),
                    Some((_, ArgumentValue::Word(key))) => sentence.push_str(words(key)),
                    Some((_, ArgumentValue::Finding(finding))) => finding.say(words, sentence),
                    None => {}
                },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Finding;
    use crate::message::MessageKey;

    const FOUND: MessageKey = MessageKey::new("found", &["place", "office"]);

    #[test]
    fn a_sentence_is_filled_with_text_and_with_words() {
        let finding = Finding::new(&FOUND).with("place", 6).with_word("office", "office-vermont");
        let sentence = finding.sentence(|key| match key {
            "found" => "At {place}: {office}.",
            "office-vermont" => "Vermont",
            _ => "",
        });
        assert_eq!(sentence, "At 6: Vermont.");
    }
}
