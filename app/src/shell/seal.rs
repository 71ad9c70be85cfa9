//! Sealing and opening texts with a passphrase, by the browser's own cryptography.
//!
//! Where the page came over an open line browsers have none; then nothing is offered.

use js_sys::{Array, JsString, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::promise::settle;
use super::storage::{call, record};
use super::{chance, field};
use domain::stored::{Locked, ROUNDS};

/// What a passphrase is held as: its key for one salt, never the passphrase itself.
#[derive(Clone)]
pub struct Key {
    key: JsValue,
    rounds: u64,
    salt: String,
}

fn subtle() -> Option<JsValue> {
    let crypto = Reflect::get(&window(), &"crypto".into()).ok()?;
    Reflect::get(&crypto, &"subtle".into()).ok().filter(JsValue::is_object)
}

/// Whether the browser can seal.
pub fn can() -> bool {
    subtle().is_some()
}

/// Makes the key of a passphrase, with the salt of a sealed text or with a fresh one.
pub fn key(passphrase: &str, of: Option<&Locked>, then: impl FnOnce(Option<Key>) + 'static) {
    let salt = match of {
        Some(locked) => Some(locked.salt.clone()),
        None => chance::bytes::<16>().and_then(|salt| to_base64(&salt)),
    };
    let rounds = of.map_or(ROUNDS, |locked| locked.rounds);
    let Some(((subtle, salt), bytes)) = subtle().zip(salt).and_then(|(subtle, salt)| {
        let bytes = from_base64(&salt)?;
        Some(((subtle, salt), bytes))
    }) else {
        then(None);
        return;
    };
    let raw = field::utf8(passphrase);
    let imported = call(
        &subtle,
        "importKey",
        &["raw".into(), raw, "PBKDF2".into(), false.into(), Array::of1(&"deriveKey".into()).into()],
    );
    let Some(imported) = imported else {
        then(None);
        return;
    };
    settle(&imported, move |imported| {
        // A number of this size is exact in the browser's numbers.
        let count = u32::try_from(rounds).unwrap_or(u32::MAX);
        let made_of = record([
            ("name", "PBKDF2".into()),
            ("hash", "SHA-256".into()),
            ("salt", bytes),
            ("iterations", count.into()),
        ]);
        let kind = record([("name", "AES-GCM".into()), ("length", 256.into())]);
        let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
        let derived = imported
            .and_then(|imported| call(&subtle, "deriveKey", &[made_of, imported, kind, false.into(), uses.into()]));
        match derived {
            Some(derived) => settle(&derived, move |key| then(key.map(|key| Key { key, rounds, salt }))),
            None => then(None),
        }
    });
}

/// Seals a text.
pub fn seal(key: &Key, text: &str, then: impl FnOnce(Option<String>) + 'static) {
    let nonce = chance::bytes::<12>().and_then(|nonce| to_base64(&nonce));
    let Some(nonce) = nonce else {
        then(None);
        return;
    };
    let locked = Locked { rounds: key.rounds, salt: key.salt.clone(), nonce, sealed: String::new() };
    match run("encrypt", key, &locked, field::utf8(text)) {
        Some(promise) => settle(&promise, move |sealed| {
            let sealed = sealed.and_then(|sealed| bytes_to_base64(&Uint8Array::new(&sealed)));
            then(sealed.map(|sealed| Locked { sealed, ..locked }.write()));
        }),
        None => then(None),
    }
}

/// Opens a sealed text; `then` hears nothing where the key does not fit, or anything was changed.
pub fn open(key: &Key, locked: &Locked, then: impl FnOnce(Option<String>) + 'static) {
    let promise = from_base64(&locked.sealed).and_then(|sealed| run("decrypt", key, locked, sealed));
    match promise {
        Some(promise) => settle(&promise, move |text| then(text.and_then(|text| field::text_of(&text)))),
        None => then(None),
    }
}

fn run(what: &str, key: &Key, locked: &Locked, bytes: JsValue) -> Option<js_sys::Promise> {
    let how = record([
        ("name", "AES-GCM".into()),
        ("iv", from_base64(&locked.nonce)?),
        ("additionalData", field::utf8(&locked.header())),
    ]);
    call(&subtle()?, what, &[how, key.key.clone(), bytes])
}

fn to_base64(bytes: &[u8]) -> Option<String> {
    bytes_to_base64(&Uint8Array::from(bytes))
}

/// Base64 by the browser, piece by piece, because a call takes only so many characters.
fn bytes_to_base64(bytes: &Uint8Array) -> Option<String> {
    let mut text = String::new();
    let mut from = 0;
    while from < bytes.length() {
        // A multiple of three bytes is written without a rest.
        let to = (from + 3 * 4096).min(bytes.length());
        let codes: Vec<u16> = bytes.subarray(from, to).to_vec().into_iter().map(u16::from).collect();
        let binary: String = JsString::from_char_code(&codes).into();
        text.push_str(&window().btoa(&binary).ok()?);
        from = to;
    }
    Some(text)
}

fn from_base64(text: &str) -> Option<JsValue> {
    let binary = window().atob(text).ok()?;
    // Each character stands for one byte.
    let bytes: Vec<u8> = binary.chars().map(|sign| u8::try_from(u32::from(sign)).ok()).collect::<Option<_>>()?;
    Some(Uint8Array::from(bytes.as_slice()).into())
}
