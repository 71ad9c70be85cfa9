//! The tables of letters that numbers begin with: prefixes of receipt numbers, and posts that issue visas.
//!
//! The tables are content; an editor can change them, and the rules get them as arguments.

mod fault;
mod post;
mod prefix;

pub use fault::CodeFault;
pub use post::{Post, PostTable};
pub use prefix::{DigitMeaning, Prefix, PrefixState, PrefixTable};
