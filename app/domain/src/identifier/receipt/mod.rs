//! Receipt numbers: three letters and ten digits that USCIS gives to a case.
//!
//! A rule is one file under `rules/`; a remark about a receipt number is one file under `remarks/`.
//! **No verdict says that a case exists**: only USCIS can say that.

pub mod fields;
pub(super) mod in_text;
pub(super) mod remarks;
pub(super) mod rules;
