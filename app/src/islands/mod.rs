//! The tools, one a file, each of the name that the page gives it.

pub mod receipt_validator;
