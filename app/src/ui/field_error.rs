//! What must be changed in a field, as it stands in the summary and beside the field.

use domain::receipt::Verdict;

/// One error of a field.
#[derive(Clone)]
pub struct FieldError {
    /// The sentence, the same in both places.
    pub message: String,
    /// Whether nothing was typed yet: then it is said without the colour of an error.
    pub quiet: bool,
}

impl FieldError {
    /// The error of a verdict that refuses; `message` is asked for only then.
    pub fn of(verdict: Verdict, message: impl FnOnce() -> String) -> Option<Self> {
        verdict.refuses().then(|| Self { message: message(), quiet: verdict == Verdict::Empty })
    }

    /// `name` as a class, and a second class for a quiet error.
    pub fn class(&self, name: &str) -> String {
        let quiet = if self.quiet { " quiet" } else { "" };
        [name, quiet].concat()
    }
}
