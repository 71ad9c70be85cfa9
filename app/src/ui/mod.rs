//! What several tools draw: fields, errors, words.

pub mod code_field;
pub mod error_summary;
pub mod field_error;
pub mod marked_number;
pub mod number_parts;
pub mod password;
pub mod words;
