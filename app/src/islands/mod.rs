//! The tools, one a file, each of the name that the page gives it.

pub mod case_tracker;
pub mod letter_finder;
pub mod password_strength;
pub mod receipt_validator;
pub mod sign_up_walkthrough;
