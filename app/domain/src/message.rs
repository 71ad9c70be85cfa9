//! The key of a message, and the placeholders that it may hold.
//!
//! Rules name their messages; content supplies them in each language; the build proves that the two sets are equal.

/// A sentence that a rule or a tool names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessageKey {
    /// The key in the tool's words file, such as `letter-among-digits`.
    pub key: &'static str,
    /// What the sentence may hold in braces, without the braces: `place` for `{place}`.
    pub placeholders: &'static [&'static str],
}

/// A sentence that content must supply, in each language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequiredMessage {
    /// The key in the tool's words file.
    pub key: String,
    /// What the sentence may hold in braces, without the braces; nothing else may be there.
    pub placeholders: &'static [&'static str],
}

impl From<&MessageKey> for RequiredMessage {
    fn from(word: &MessageKey) -> Self {
        Self { key: word.key.to_owned(), placeholders: word.placeholders }
    }
}

impl MessageKey {
    /// The message with this key and these placeholders.
    #[must_use]
    pub const fn new(key: &'static str, placeholders: &'static [&'static str]) -> Self {
        Self { key, placeholders }
    }
}

/// The placeholders of a sentence in the order in which they stand, without their braces.
///
/// A brace that is never closed is plain text.
///
/// ```
/// use domain::message::placeholders;
/// let names: Vec<&str> = placeholders("Character {place} is the letter {character}.").collect();
/// assert_eq!(names, ["place", "character"]);
/// ```
pub fn placeholders(sentence: &str) -> impl Iterator<Item = &str> {
    pieces(sentence).filter_map(|piece| match piece {
        Piece::Placeholder(name) => Some(name),
        Piece::Text(_) => None,
    })
}

/// A piece of a sentence, as [`pieces`] cuts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words to show as they are.
    Text(&'a str),
    /// The name between two braces.
    Placeholder(&'a str),
}

/// Cuts a sentence at its placeholders; joined again, the pieces are the sentence.
pub fn pieces(sentence: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = sentence;
    let mut placeholder = None;
    std::iter::from_fn(move || {
        if let Some(name) = placeholder.take() {
            return Some(Piece::Placeholder(name));
        }
        let (text, after) = match rest.split_once('{') {
            Some((text, after)) => match after.split_once('}') {
                Some((name, after)) => {
                    placeholder = Some(name);
                    (text, after)
                }
                None => (rest, ""),
            },
            None if rest.is_empty() => return None,
            None => (rest, ""),
        };
        rest = after;
        Some(Piece::Text(text))
    })
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn a_brace_that_is_never_closed_is_text() {
        let cut: Vec<Piece<'_>> = pieces("a {b").collect();
        assert_eq!(cut, [Piece::Text("a {b")]);
    }

    #[test]
    fn placeholders_may_touch() {
        let cut: Vec<Piece<'_>> = pieces("{a}{b}").collect();
        assert_eq!(cut, [Piece::Text(""), Piece::Placeholder("a"), Piece::Text(""), Piece::Placeholder("b"),]);
    }
}
