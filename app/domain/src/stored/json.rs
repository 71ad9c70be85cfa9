//! JSON, as far as cases need it: read with limits, written in one way only.
//!
//! Not the browser's reader and no crate, for three reasons.
//! What is damaged must be recovered piece by piece, so the reader begins anywhere and reports where it stopped.
//! Saving compares what was written with what is there, so one value has one writing.
//! And a file from elsewhere may be made to break a reader, so depth has a limit that no stack can reach.
//! Numbers are whole; a fraction is read as [`Value::Fraction`] and means nothing here.

use std::fmt::Write as _;

use crate::work;

/// The deepest nesting that is read; cases need five.
pub const DEPTH: usize = 24;

/// A value of JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A whole number.
    Number(i64),
    /// A number that is not whole, or too large.
    Fraction,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// A record, its fields in the order of the text.
    Record(Vec<(String, Self)>),
}

/// Where and why reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JsonError {
    /// The position in the text, in bytes.
    pub at: usize,
    /// Whether the nesting is deeper than [`DEPTH`].
    pub too_deep: bool,
}

impl Value {
    /// Reads a whole text.
    ///
    /// # Errors
    ///
    /// Reports where the text is no JSON, or nested too deep.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        let (value, end) = Self::read_at(text, 0)?;
        let mut reader = Reader { text, at: end };
        reader.skip_space();
        if reader.at == text.len() { Ok(value) } else { Err(reader.fault()) }
    }

    /// Reads the value that begins at a position of a text, and reports where it ends.
    ///
    /// # Errors
    ///
    /// Reports where the text is no JSON, or nested too deep.
    pub fn read_at(text: &str, at: usize) -> Result<(Self, usize), JsonError> {
        let mut reader = Reader { text, at };
        let value = reader.value(DEPTH);
        work::add(reader.at - at);
        let value = value?;
        Ok((value, reader.at))
    }

    /// The field of a record with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Record(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number of a field, where it is none below zero.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<u64> {
        match self.get(name)? {
            Self::Number(number) => u64::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The truth of a field.
    #[must_use]
    pub fn truth(&self, name: &str) -> Option<bool> {
        match self.get(name)? {
            Self::Truth(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The list of a field.
    #[must_use]
    pub fn list(&self, name: &str) -> Option<&[Self]> {
        match self.get(name)? {
            Self::List(values) => Some(values),
            _ => None,
        }
    }
}

/// A record that is being written, field by field.
pub struct Record<'t> {
    text: &'t mut String,
    is_first: bool,
}

impl<'t> Record<'t> {
    /// Begins a record at the end of a text.
    pub fn begin(text: &'t mut String) -> Self {
        text.push('{');
        Self { text, is_first: true }
    }

    /// Ends it.
    pub fn end(self) {
        self.text.push('}');
    }

    /// Writes a name; its value is written behind it.
    pub fn name(&mut self, name: &str) -> &mut String {
        if !std::mem::take(&mut self.is_first) {
            self.text.push(',');
        }
        write_text(name, self.text);
        self.text.push(':');
        self.text
    }

    /// Writes a text.
    pub fn text(&mut self, name: &str, value: &str) {
        write_text(value, self.name(name));
    }

    /// Writes a whole number.
    pub fn number(&mut self, name: &str, value: u64) {
        // Writing into a text cannot fail.
        let _ = write!(self.name(name), "{value}");
    }

    /// Writes whether something is so.
    pub fn truth(&mut self, name: &str, value: bool) {
        self.name(name).push_str(if value { "true" } else { "false" });
    }
}

fn write_text(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    // Most texts hold nothing to write in another way: their stretches go over in one piece.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)) {
        let (plain, after) = rest.split_at_checked(at).unwrap_or_default();
        text.push_str(plain);
        let mut signs = after.chars();
        match signs.next().unwrap_or_default() {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            sign => {
                let code = u32::from(sign);
                text.push_str("\\u00");
                text.extend([code >> 4, code & 0xF].into_iter().filter_map(|figure| char::from_digit(figure, 16)));
            }
        }
        rest = signs.as_str();
    }
    text.push_str(rest);
    text.push('"');
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    const fn fault(&self) -> JsonError {
        JsonError { at: self.at, too_deep: false }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn value(&mut self, depth: usize) -> Result<Value, JsonError> {
        self.skip_space();
        match self.peek() {
            Some(b'{' | b'[') if depth == 0 => Err(JsonError { at: self.at, too_deep: true }),
            Some(b'{') => self.record(depth - 1),
            Some(b'[') => self.values(depth - 1),
            Some(b'"') => self.quoted().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.figures(),
            _ => self.constant(),
        }
    }

    fn record(&mut self, depth: usize) -> Result<Value, JsonError> {
        self.at += 1;
        let mut fields = Vec::new();
        self.skip_space();
        if self.take(b'}') {
            return Ok(Value::Record(fields));
        }
        loop {
            self.skip_space();
            let name = self.quoted()?;
            self.skip_space();
            if !self.take(b':') {
                return Err(self.fault());
            }
            fields.push((name, self.value(depth)?));
            self.skip_space();
            if self.take(b'}') {
                return Ok(Value::Record(fields));
            }
            if !self.take(b',') {
                return Err(self.fault());
            }
        }
    }

    fn values(&mut self, depth: usize) -> Result<Value, JsonError> {
        self.at += 1;
        let mut values = Vec::new();
        self.skip_space();
        if self.take(b']') {
            return Ok(Value::List(values));
        }
        loop {
            values.push(self.value(depth)?);
            self.skip_space();
            if self.take(b']') {
                return Ok(Value::List(values));
            }
            if !self.take(b',') {
                return Err(self.fault());
            }
        }
    }

    fn quoted(&mut self) -> Result<String, JsonError> {
        if !self.take(b'"') {
            return Err(self.fault());
        }
        let mut text = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1F)) {
                self.at += 1;
            }
            // The stretch ends before a sign of one byte, so that it ends between characters.
            text.push_str(self.text.get(start..self.at).unwrap_or_default());
            if self.take(b'"') {
                return Ok(text);
            }
            if !self.take(b'\\') {
                return Err(self.fault());
            }
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char, JsonError> {
        let sign = match self.peek() {
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'u') => {
                self.at += 1;
                return self.code();
            }
            _ => return Err(self.fault()),
        };
        self.at += 1;
        Ok(sign)
    }

    fn code(&mut self) -> Result<char, JsonError> {
        let first = self.four()?;
        if !(0xD800..0xDC00).contains(&first) {
            // Half of a pair means nothing by itself.
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let start = self.at;
        if self.take(b'\\') && self.take(b'u') {
            let second = self.four()?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        self.at = start;
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn four(&mut self) -> Result<u32, JsonError> {
        let mut code = 0;
        for _ in 0..4 {
            let figure = self.peek().and_then(|byte| char::from(byte).to_digit(16)).ok_or(self.fault())?;
            code = code * 16 + figure;
            self.at += 1;
        }
        Ok(code)
    }

    fn figures(&mut self) -> Result<Value, JsonError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        let plain = text.strip_prefix('-').unwrap_or(text);
        let is_whole = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
        if is_whole && (plain == "0" || !plain.starts_with('0')) {
            return Ok(text.parse().map_or(Value::Fraction, Value::Number));
        }
        let is_fraction = !is_whole && plain.starts_with(|sign: char| sign.is_ascii_digit());
        // Which fractions are well written is no matter of cases.
        if is_fraction { Ok(Value::Fraction) } else { Err(JsonError { at: start, too_deep: false }) }
    }

    fn constant(&mut self) -> Result<Value, JsonError> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (name, value) in [("null", Value::Null), ("true", Value::Truth(true)), ("false", Value::Truth(false))] {
            if rest.starts_with(name) {
                self.at += name.len();
                return Ok(value);
            }
        }
        Err(self.fault())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{DEPTH, Record, Value};

    /// Another reader of JSON, in other people's words.
    fn other(text: &str) -> Option<Value> {
        fn turn(value: &serde_json::Value) -> Value {
            match value {
                serde_json::Value::Null => Value::Null,
                serde_json::Value::Bool(truth) => Value::Truth(*truth),
                serde_json::Value::Number(number) => number.as_i64().map_or(Value::Fraction, Value::Number),
                serde_json::Value::String(text) => Value::Text(text.clone()),
                serde_json::Value::Array(values) => Value::List(values.iter().map(turn).collect()),
                serde_json::Value::Object(fields) => {
                    Value::Record(fields.iter().map(|(name, value)| (name.clone(), turn(value))).collect())
                }
            }
        }
        serde_json::from_str::<serde_json::Value>(text).ok().as_ref().map(turn)
    }

    #[track_caller]
    fn check(text: &str) {
        assert_eq!(Value::read(text).ok(), other(text), "{text}");
    }

    #[test]
    fn what_another_reader_reads_is_read_alike() {
        for text in [
            r#"{"a":[1,-2,0,9007199254740991],"b":{"c":null,"d":true,"e":false},"f":""}"#,
            r#" [ ] "#,
            r#"{ }"#,
            r#""\u00e9\ud83d\ude00\n\/\\\"""#,
            "[1.5,1e3,-0.1]",
            "[01]",
            "[1,]",
            "{\"a\" 1}",
            "\"a\nb\"",
            "nul",
            "",
            "[",
            "1 2",
            "-",
            "{\"a\":1}}",
        ] {
            check(text);
        }
    }

    #[test]
    fn ten_thousand_levels_are_reported_and_break_nothing() {
        let fault = Value::read(&"[".repeat(10_000)).unwrap_err();
        assert!(fault.too_deep && fault.at == DEPTH);
        assert!(Value::read(&"{\"a\":".repeat(10_000)).unwrap_err().too_deep);
        let deepest = ["[".repeat(DEPTH), "]".repeat(DEPTH)].concat();
        assert!(Value::read(&deepest).is_ok());
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 30, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn anything_that_another_writes_is_read(value in json()) {
            let text = value.to_string();
            prop_assert_eq!(Value::read(&text).ok(), other(&text));
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            prop_assert_eq!(Value::read(&pretty).ok(), other(&pretty));
        }

        #[test]
        fn what_is_written_another_reads(name in any::<String>(), text in any::<String>(), number in 0..=u64::from(u32::MAX)) {
            let mut written = String::new();
            let mut record = Record::begin(&mut written);
            record.text(&name, &text);
            record.number("n", number);
            record.end();
            let read: serde_json::Value = serde_json::from_str(&written).unwrap();
            if name != "n" {
                prop_assert_eq!(&read[&name], &serde_json::Value::from(text));
            }
            prop_assert_eq!(&read["n"], &serde_json::Value::from(number));
        }

        #[test]
        fn any_text_has_an_answer(text in any::<String>(), at in 0..50_usize) {
            let _ = (Value::read(&text), Value::read_at(&text, at));
        }

        #[test]
        fn any_signs_of_json_have_an_answer(text in "[\\[\\]{}\",:0-9truefalsn\\\\ .-]{0,60}") {
            prop_assert_eq!(Value::read(&text).is_ok() || text.contains('.') || text.contains('e'), other(&text).is_some() || text.contains('.') || text.contains('e'));
        }
    }
}
