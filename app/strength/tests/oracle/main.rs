//! Our scores compared with those of the `zxcvbn` crate, on passwords that a seeded generator makes.
//!
//! - [`made`]: the passwords.
//! - [`agreement`]: how often the scores are the same.
//! - [`spanish`]: Spanish passwords, where ours must be the stricter.
//! - [`lists`]: the packed lists are what the texts give.
//! - [`answers`]: what the worker gets.

#![expect(clippy::print_stdout, reason = "the figures reached are worth reading, not only whether they are enough")]

mod agreement;
mod answers;
mod lists;
mod made;
mod spanish;
