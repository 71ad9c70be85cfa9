//! How a tool reads the JSON that the generator, a worker or another module of this site wrote.
//!
//! By `serde-json-core` and not by `serde_json`: a reader of any JSON brings tables for fractions, which no contract has (`app/decisions/017-small-json-reader.md`).

use serde::de::DeserializeOwned;

pub use serde_json_core::de::Error as ReadError;

/// Reads a value of the contract.
///
/// # Errors
///
/// [`ReadError`] where the text is not JSON, or not of this type; it does not say which field is wrong.
pub fn read<Value: DeserializeOwned>(text: &str) -> Result<Value, ReadError> {
    // No string is longer without its escapes than the whole text with them.
    let mut unescaped = vec![0; text.len()];
    serde_json_core::from_str_escaped(text, &mut unescaped).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::{ReadError, read};
    use crate::Texts;

    /// Every form that a type of the contract has.
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Forms {
        texts: Texts,
        list: Vec<Choice>,
        nothing: Option<u8>,
        something: Option<u8>,
        truth: bool,
        below_zero: i32,
        #[serde(default)]
        absent: u64,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Choice {
        Alone,
        One(String),
        Named { text: String },
    }

    #[test]
    fn what_was_written_is_read() {
        let text = "\"quoted\" \\ / <b> \n\t\r \u{8} \u{c} \u{1} ñandú 📞 \u{202e}".to_owned();
        let forms = Forms {
            texts: [(text.clone(), text.clone()), (String::new(), String::new())].into(),
            list: vec![Choice::Alone, Choice::One(text.clone()), Choice::Named { text }],
            nothing: None,
            something: Some(u8::MAX),
            truth: true,
            below_zero: i32::MIN,
            absent: 0,
        };
        let json = serde_json::to_string(&forms).expect("plain data");
        assert_eq!(read::<Forms>(&json), Ok(forms));
    }

    #[test]
    fn fields_of_a_newer_site_are_passed_over() {
        let json = r#" {"href": "a\u003cb", "more": {"x": [1.5, "\\\"", null]}, "integrity": "c"} "#;
        let file = read::<crate::File>(json);
        assert_eq!(file.map(|file| (file.href, file.integrity)), Ok(("a<b".to_owned(), "c".to_owned())));
    }

    #[test]
    fn what_is_not_of_the_type_is_an_error() {
        let table = [
            ("", ReadError::EofWhileParsingValue),
            ("[]", ReadError::InvalidType),
            ("{}", ReadError::CustomError),
            (r#"{"href":"a","integrity":"b"} x"#, ReadError::TrailingCharacters),
            (r#"{"href":"a","integrity":"b"#, ReadError::EofWhileParsingString),
            (r#"{"href":"\x","integrity":"b"}"#, ReadError::InvalidEscapeSequence),
        ];
        for (json, expected) in table {
            assert_eq!(read::<crate::File>(json), Err(expected), "{json}");
        }
    }
}
