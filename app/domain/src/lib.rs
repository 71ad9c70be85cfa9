//! The rules of Waymark's tools: what a U.S. immigration number is, and what can honestly be read from it.
//!
//! **This crate knows no page, clock, disk, network or language.**
//! Text, tables and today's date come in as arguments.
//! What the rules find goes out as codes with arguments ([`finding::Finding`]); the sentences for them live in the site's content, in each language.
//!
//! The parts:
//!
//! 1. [`date`]: calendar dates, fiscal years, federal holidays and working days.
//! 2. [`message`] and [`finding`]: the names of sentences, and what fills them.
//! 3. [`identifier`]: receipt numbers and the other numbers that people have in their hands.
//! 5. [`letter`]: everything that is in a whole letter or message.
//! 6. [`walkthrough`]: the steps of signing up, and one reader's way through them.
//! 7. [`case`], [`status`] and [`deadline`]: a case with its journal, what its status means, and what is due when.
//! 8. [`stored`] and [`transfer`]: how cases are stored, and how they come in and go out in files.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        reason = "a test that cannot go on says so by panicking"
    )
)]

pub mod case;
pub mod character;
pub mod date;
pub mod deadline;
pub mod finding;
pub mod identifier;
pub mod letter;
pub mod message;
pub mod password;
pub mod sort;
pub mod status;
pub mod stored;
pub mod transfer;
pub mod walkthrough;
mod work;

/// The examples of the readme run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
