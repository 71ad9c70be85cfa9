//! Search over the headings of the site: the form of the index, its writer and its reader.
//!
//! **It knows no page, network, clock or storage, and stores nothing that is asked.**
//! The generator writes an index with [`write`]; a small module in a worker reads it with [`Engine`].
//! Both cut texts into words with the same code, so they always agree.
//!
//! 1. [`text`]: a text becomes folded words with their positions; codes such as `I-485` become one word.
//! 2. [`stem`]: a word becomes its stem, in the languages that have a stemmer.
//! 3. [`write`]: weighted words of all headings become a few small text files.
//! 4. [`read`]: the files become tables again; a file that is none of ours is refused.
//! 5. [`question`]: what a person typed becomes groups of words.
//! 6. [`engine`]: the groups become results, or the names of the files that are missing for that.
//! 7. [`number`]: whether a text is a number of a case or of a person.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        reason = "a test that cannot go on says so by panicking"
    )
)]

pub mod engine;
mod figures;
mod lookup;
mod marks;
pub mod number;
pub mod question;
pub mod read;
pub mod stem;
pub mod text;
pub mod write;

pub use engine::{Engine, Hit, Reply};
