//! A passphrase for what is stored: opening, protecting, locking.

use browser::crypto::{self, CryptoError, Key};
use browser::storage::{self, Area};
use browser::text::normalize;
use domain::stored::{Encrypted, Outcome, Reading};
use leptos::prelude::*;

use super::{ASIDE, CASES};
use crate::tracker::Tracker;

/// Why a passphrase does not protect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProtectError {
    /// The browser cannot encrypt.
    Unavailable,
    /// The encrypted text was not stored, so everything is as before; for one because there is no space left.
    NotStored,
}

/// A passphrase as the key is made of it: the same from every keyboard, without spaces at its ends.
#[must_use]
pub fn normalized(passphrase: &str) -> String {
    normalize(passphrase, "NFKC").trim().to_owned()
}

/// Opens a text with a passphrase: as it is normalized now, then as it was typed, which is how older versions took it.
///
/// # Errors
///
/// [`CryptoError`] where neither opens it. It takes a second or more.
pub async fn open(locked: &Encrypted, passphrase: &str) -> Result<(Key, String), CryptoError> {
    let now = normalized(passphrase);
    let composed = normalize(passphrase, "NFC");
    let mut tried: Vec<String> = Vec::new();
    for passphrase in [now, passphrase.to_owned(), composed] {
        if tried.contains(&passphrase) {
            continue;
        }
        let key = crypto::derive_key(&passphrase, Some(locked)).await?;
        if let Ok(text) = crypto::decrypt(&key, locked).await {
            return Ok((key, text));
        }
        tried.push(passphrase);
    }
    Err(CryptoError::Refused)
}

impl Tracker {
    /// Opens what is stored with a passphrase.
    ///
    /// # Errors
    ///
    /// [`CryptoError`] where it does not open it.
    pub async fn unlock(self, passphrase: &str) -> Result<(), CryptoError> {
        let persistence = self.persistence;
        let Some(locked) = persistence.locked.get_untracked() else { return Ok(()) };
        let (key, text) = open(&locked, passphrase).await?;
        let Reading::Fine(stored) = Reading::parse(&text) else { return Err(CryptoError::Refused) };
        persistence.internals.update_value(|internals| internals.key = Some(key));
        persistence.is_encrypted.set(true);
        persistence.locked.set(None);
        self.absorb(&stored, &locked.write());
        Ok(())
    }

    /// Protects what is stored with a passphrase. **It is protected only where this gives `Ok`**: the encrypted text was read back.
    ///
    /// # Errors
    ///
    /// [`ProtectError`] says why not; then everything is as before.
    pub async fn protect(self, passphrase: &str) -> Result<(), ProtectError> {
        let key = crypto::derive_key(&normalized(passphrase), None).await.map_err(|_| ProtectError::Unavailable)?;
        self.persistence.internals.update_value(|internals| internals.key = Some(key.clone()));
        self.persistence.is_encrypted.set(true);
        if self.save_now().await != Outcome::Stored || !encrypt_aside(&key).await {
            self.persistence.is_encrypted.set(false);
            self.save_now().await;
            self.persistence.internals.update_value(|internals| internals.key = None);
            return Err(ProtectError::NotStored);
        }
        Ok(())
    }

    /// Ends the protection: what is stored is written without encryption. False where it was not stored.
    pub async fn stop_protecting(self) -> bool {
        self.persistence.is_encrypted.set(false);
        let is_stored = self.save_now().await == Outcome::Stored;
        self.persistence.is_encrypted.set(!is_stored);
        is_stored
    }

    /// Locks at once what is protected: key and cases leave the memory. False where something is not saved yet.
    pub async fn lock_now(self) -> bool {
        if !self.persistence.is_encrypted.get_untracked() || self.save_now().await != Outcome::Stored {
            return false;
        }
        self.ask_passphrase();
        if !self.persistence.locked.with_untracked(Option::is_some) {
            return false;
        }
        self.list.cases.set(domain::case::Cases::default());
        self.read_all();
        self.panel.set(None);
        self.toast.set(None);
        self.error.set(None);
        true
    }

    /// Forgets the key, and waits for the passphrase of what is stored.
    pub(super) fn ask_passphrase(self) {
        let text = storage::get(self.persistence.area(), CASES).ok().flatten().unwrap_or_default();
        if let Reading::Encrypted(locked) = Reading::parse(&text) {
            self.persistence.internals.update_value(|internals| {
                internals.key = None;
                internals.read = None;
            });
            self.persistence.locked.set(Some(locked));
        }
    }
}

/// Encrypts the damaged texts that were put aside: they hold what the passphrase protects. False where one is left.
async fn encrypt_aside(key: &Key) -> bool {
    let mut is_done = true;
    for area in [Area::Local, Area::Session] {
        for name in storage::keys(area, ASIDE) {
            let Ok(Some(text)) = storage::get(area, &name) else { continue };
            // One that is encrypted keeps its passphrase.
            if matches!(Reading::parse(&text), Reading::Encrypted(_)) {
                continue;
            }
            let is_stored = match crypto::encrypt(key, &text).await {
                Ok(encrypted) => storage::set_verified(area, &name, &encrypted).is_ok(),
                Err(_) => false,
            };
            is_done &= is_stored;
        }
    }
    is_done
}
