//! Encryption with a passphrase, by the browser's own [Web Cryptography](https://www.w3.org/TR/WebCryptoAPI/).
//!
//! PBKDF2 with SHA-256 makes a key of the passphrase, AES-GCM encrypts; the parameters are authenticated with the text.
//! A page without a secure connection has no cryptography: then nothing is offered.

use domain::stored::{Encrypted, ROUNDS};
use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, AesKeyGenParams, CryptoKey, Pbkdf2Params, SubtleCrypto};

use crate::{random, window};

/// Why a text was not encrypted or decrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CryptoError {
    /// The browser has no cryptography for this page.
    Unavailable,
    /// The key does not fit, or the text was changed.
    Refused,
}

/// The key of a passphrase for one salt; the passphrase itself is never stored.
#[derive(Clone)]
pub struct Key {
    key: CryptoKey,
    rounds: u64,
    salt: String,
}

fn subtle() -> Result<SubtleCrypto, CryptoError> {
    let crypto = window().and_then(|window| window.crypto().ok()).ok_or(CryptoError::Unavailable)?;
    let is_there = Reflect::get(&crypto, &"subtle".into()).is_ok_and(|found| found.is_object());
    if is_there { Ok(crypto.subtle()) } else { Err(CryptoError::Unavailable) }
}

/// Whether the browser can encrypt.
#[must_use]
pub fn is_available() -> bool {
    subtle().is_ok()
}

/// Derives the key of a passphrase, with the salt of an encrypted text or with a fresh one. It takes a second or more.
///
/// # Errors
///
/// [`CryptoError`] where the browser cannot.
pub async fn derive_key(passphrase: &str, encrypted: Option<&Encrypted>) -> Result<Key, CryptoError> {
    let subtle = subtle()?;
    let salt = match encrypted {
        Some(locked) => locked.salt.clone(),
        None => random::bytes::<16>().and_then(|salt| to_base64(&salt)).ok_or(CryptoError::Unavailable)?,
    };
    let rounds = encrypted.map_or(ROUNDS, |locked| locked.rounds);
    let bytes = from_base64(&salt).ok_or(CryptoError::Refused)?;
    let raw: Object = Uint8Array::from(passphrase.as_bytes()).into();
    let import = subtle
        .import_key_with_str("raw", &raw, "PBKDF2", false, &Array::of1(&"deriveKey".into()))
        .map_err(|_| CryptoError::Refused)?;
    let imported: CryptoKey = settled(import).await?;
    let count = u32::try_from(rounds).map_err(|_| CryptoError::Refused)?;
    let parameters = Pbkdf2Params::new("PBKDF2", &"SHA-256".into(), count, &bytes);
    let kind = AesKeyGenParams::new("AES-GCM", 256);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let derive = subtle
        .derive_key_with_object_and_object(&parameters, &imported, &kind, false, &uses)
        .map_err(|_| CryptoError::Refused)?;
    Ok(Key { key: settled(derive).await?, rounds, salt })
}

/// Encrypts a text, with a fresh nonce.
///
/// # Errors
///
/// [`CryptoError`] where the browser cannot.
pub async fn encrypt(key: &Key, text: &str) -> Result<String, CryptoError> {
    let nonce = random::bytes::<12>().and_then(|nonce| to_base64(&nonce)).ok_or(CryptoError::Unavailable)?;
    let locked = Encrypted { rounds: key.rounds, salt: key.salt.clone(), nonce, ciphertext: String::new() };
    let promise = subtle()?
        .encrypt_with_object_and_js_u8_array(&parameters(&locked)?.into(), &key.key, &Uint8Array::from(text.as_bytes()))
        .map_err(|_| CryptoError::Refused)?;
    let encrypted = JsFuture::from(promise).await.map_err(|_| CryptoError::Refused)?;
    let ciphertext = bytes_to_base64(&Uint8Array::new(&encrypted)).ok_or(CryptoError::Refused)?;
    Ok(Encrypted { ciphertext, ..locked }.write())
}

/// Decrypts a text.
///
/// # Errors
///
/// [`CryptoError::Refused`] where the key does not fit, or anything was changed.
pub async fn decrypt(key: &Key, locked: &Encrypted) -> Result<String, CryptoError> {
    let bytes = from_base64(&locked.ciphertext).ok_or(CryptoError::Refused)?;
    let promise = subtle()?
        .decrypt_with_object_and_js_u8_array(&parameters(locked)?.into(), &key.key, &bytes)
        .map_err(|_| CryptoError::Refused)?;
    let text = JsFuture::from(promise).await.map_err(|_| CryptoError::Refused)?;
    String::from_utf8(Uint8Array::new(&text).to_vec()).map_err(|_| CryptoError::Refused)
}

fn parameters(locked: &Encrypted) -> Result<AesGcmParams, CryptoError> {
    let nonce = from_base64(&locked.nonce).ok_or(CryptoError::Refused)?;
    let parameters = AesGcmParams::new("AES-GCM", &nonce);
    parameters.set_additional_data(&Uint8Array::from(locked.header().as_bytes()));
    Ok(parameters)
}

async fn settled<Value: JsCast>(promise: js_sys::Promise) -> Result<Value, CryptoError> {
    let value = JsFuture::from(promise).await.map_err(|_| CryptoError::Refused)?;
    value.dyn_into().map_err(|_| CryptoError::Refused)
}

fn to_base64(bytes: &[u8]) -> Option<String> {
    bytes_to_base64(&Uint8Array::from(bytes))
}

/// Base64 by the browser, in pieces, because a call takes only so many characters.
fn bytes_to_base64(bytes: &Uint8Array) -> Option<String> {
    let mut text = String::new();
    let mut from = 0;
    while from < bytes.length() {
        // A multiple of three bytes is written without padding.
        let to = (from + 3 * 4096).min(bytes.length());
        let codes: Vec<u16> = bytes.subarray(from, to).to_vec().into_iter().map(u16::from).collect();
        let binary: String = JsString::from_char_code(&codes).into();
        text.push_str(&window()?.btoa(&binary).ok()?);
        from = to;
    }
    Some(text)
}

fn from_base64(text: &str) -> Option<Uint8Array> {
    let binary = window()?.atob(text).ok()?;
    // Each character is one byte.
    let bytes: Vec<u8> =
        binary.chars().map(|character| u8::try_from(u32::from(character)).ok()).collect::<Option<_>>()?;
    Some(Uint8Array::from(bytes.as_slice()))
}
