//! From the writing of an older page to that of this one.
//!
//! Each step is a pure function from one schema to the next; steps are never changed, and texts of every schema are stored as fixtures permanently.
//! A step that changes how a case begins brings its older beginning to the rescue of damaged texts too.

use super::json::Value;

/// A step from one schema to the next: it takes any value, and gives it back unchanged where it does not know it.
pub type SchemaUpgrade = fn(Value) -> Value;

/// The steps, the first of which goes from schema 1 to schema 2.
pub(super) const STEPS: &[SchemaUpgrade] = &[];

/// The schema that this page writes.
pub const SCHEMA: u64 = 1;

const _: () = assert!(STEPS.len() as u64 + 1 == SCHEMA, "each step makes a schema");

/// A value of an older schema, in this one.
#[must_use]
pub fn upgraded(value: Value, schema: u64, steps: &[SchemaUpgrade]) -> Value {
    let done = usize::try_from(schema.saturating_sub(1)).unwrap_or(usize::MAX);
    steps.iter().skip(done).fold(value, |value, step| step(value))
}
