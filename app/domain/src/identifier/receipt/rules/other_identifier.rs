//! A number that people take for a receipt number: its kinds have rules of their own, in [`crate::identifier::other`].
//!
//! Examples: `A012345678`; `MNL2011 747 003`.
//! It is asked before the receipt numbers, since four posts share their letters with offices at USCIS.

use super::ReceiptRule;
use crate::identifier::other::{judgement, recognize};

pub(super) const RULE: ReceiptRule =
    ReceiptRule { words: &[], check: |entry, context| recognize(entry, context).map(judgement) };
