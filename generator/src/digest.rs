//! Digests: numbers that show whether something has changed.
//!
//! They compare values within one run and are never written anywhere: what a published file is
//! called comes from SHA-256, in [`crate::render`].

use std::hash::{BuildHasher as _, Hash};

use foldhash::quality::FixedState;

/// The digest of a value.
pub fn of(value: impl Hash) -> u64 {
    FixedState::default().hash_one(value)
}
