//! A text that a passphrase opens.
//!
//! The key is made of the passphrase by PBKDF2 with HMAC-SHA-256, the text is encrypted by AES-GCM with 256 bits.
//! The browser does both; here is only what is around the encrypted text.
//! Everything that a key depends on is part of what the encryption authenticates ([`Encrypted::header`]), so that nobody can change it unseen.

use super::json::{Record, Value};
use super::upgrade::SCHEMA;
use super::{FORMAT, LARGEST};

/// The rounds of a new key.
///
/// Source: [OWASP, password storage](https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2): at least 600,000 with HMAC-SHA-256.
pub const ROUNDS: u64 = 600_000;
/// More rounds than this would hold a phone up for minutes: a file that asks for them was made to do so.
const MOST_ROUNDS: u64 = 10_000_000;

const FORMAT_LOCKED: &str = "locked";

/// An encrypted text with what its key is made of; byte strings are written in Base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encrypted {
    /// The rounds of the key.
    pub rounds: u64,
    /// 16 random bytes of the key.
    pub salt: String,
    /// 12 random bytes, the nonce of the encryption.
    pub nonce: String,
    /// The encrypted text with its authentication tag.
    pub ciphertext: String,
}

impl Encrypted {
    /// Reads an encrypted text; nothing where it is none, or asks for fewer rounds than are safe, or more than are sensible.
    #[must_use]
    pub fn from_json(value: &Value) -> Option<Self> {
        let is_locked = value.text(FORMAT) == Some(FORMAT_LOCKED)
            && value.number("schema") == Some(SCHEMA)
            && value.text("key") == Some(KEY)
            && value.text("seal") == Some(SEAL);
        let rounds = value.number("rounds").filter(|rounds| (ROUNDS..=MOST_ROUNDS).contains(rounds))?;
        let bytes = |name: &str, lengths: std::ops::RangeInclusive<usize>| {
            let text = value.text(name).filter(|text| lengths.contains(&text.len()) && is_base64(text));
            text.map(str::to_owned)
        };
        let locked = Self {
            rounds,
            salt: bytes("salt", 24..=24)?,
            nonce: bytes("nonce", 16..=16)?,
            ciphertext: bytes("sealed", 24..=2 * LARGEST)?,
        };
        is_locked.then_some(locked)
    }

    /// The schema of an encrypted text that this page does not know: a later one, or another key derivation or cipher, or more rounds.
    #[must_use]
    pub fn newer(value: &Value) -> Option<u64> {
        if value.text(FORMAT) != Some(FORMAT_LOCKED) {
            return None;
        }
        let schema = value.number("schema")?;
        let is_other = |name: &str, known: &str| value.text(name).is_some_and(|text| text != known);
        let is_later = schema > SCHEMA
            || is_other("key", KEY)
            || is_other("seal", SEAL)
            || value.number("rounds").is_some_and(|rounds| rounds > MOST_ROUNDS);
        is_later.then_some(schema)
    }

    /// Whether a text that cannot be read was an encrypted one: then nothing is started instead of it without a question.
    #[must_use]
    pub(super) fn was_encrypted(text: &str) -> bool {
        let begin: String = text.chars().take(BEGIN).filter(|sign| !sign.is_whitespace()).collect();
        begin.contains(LOCKED) || [CIPHERTEXT, KEY, SEAL].iter().filter(|mark| text.contains(*mark)).count() > 1
    }

    /// What the encryption authenticates besides the text: everything that the key and the encryption depend on.
    #[must_use]
    pub fn header(&self) -> String {
        format!("{FORMAT} {FORMAT_LOCKED} {SCHEMA} {KEY} {} {} {SEAL} {}", self.rounds, self.salt, self.nonce)
    }

    /// The text that is stored.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::with_capacity(self.ciphertext.len() + 200);
        let mut record = Record::begin(&mut text);
        record.text(FORMAT, FORMAT_LOCKED);
        record.number("schema", SCHEMA);
        record.text("key", KEY);
        record.number("rounds", self.rounds);
        record.text("salt", &self.salt);
        record.text("seal", SEAL);
        record.text("nonce", &self.nonce);
        record.text("sealed", &self.ciphertext);
        record.end();
        text
    }
}

/// How much of a text says what it is.
const BEGIN: usize = 400;
/// How an encrypted text says so.
const LOCKED: &str = "\"waymark\":\"locked\"";
const CIPHERTEXT: &str = "\"sealed\":";
const KEY: &str = "PBKDF2-HMAC-SHA-256";
const SEAL: &str = "AES-GCM-256";

fn is_base64(text: &str) -> bool {
    let plain = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - plain.len() <= 2
        && plain.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}
