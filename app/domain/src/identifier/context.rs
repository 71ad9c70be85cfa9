//! What the rules need to know besides the input.

use super::tables::PrefixTable;
use crate::date::Date;

/// What the rules need to know besides the input.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The known prefixes, with the posts whose letters begin other numbers.
    pub prefixes: &'a PrefixTable,
    /// Today's date where the reader is.
    pub today: Date,
}
