//! Puts one tool into its place; what goes wrong stays in that place.

use std::fmt;

use crate::islands;
use crate::shell::page::Place;

/// Why a tool could not start.
#[derive(Debug)]
pub struct MountError {
    /// The tool, as the page names it.
    pub component: String,
    /// The element that is not as it should be.
    pub element: &'static str,
    /// What was expected of it.
    pub expectation: &'static str,
}

impl fmt::Display for MountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.component)?;
        f.write_str(": ")?;
        f.write_str(self.element)?;
        f.write_str(" should ")?;
        f.write_str(self.expectation)
    }
}

impl std::error::Error for MountError {}

/// Mounts the tool that a place asks for.
///
/// `number` counts the places of the page from 1 and keeps the ids of equal tools apart.
///
/// # Errors
///
/// A place that asks for an unknown tool, or lacks what the tool needs, keeps its fallback.
pub fn mount(place: &Place, number: usize) -> Result<(), MountError> {
    match place.name().as_str() {
        domain::island::CASE_TRACKER => islands::case_tracker::mount(place, number),
        domain::island::LETTER_FINDER => islands::letter_finder::mount(place, number),
        domain::island::RECEIPT_VALIDATOR => islands::receipt_validator::mount(place, number),
        domain::island::PASSWORD_STRENGTH => islands::password_strength::mount(place, number),
        domain::island::SIGN_UP_WALKTHROUGH => islands::sign_up_walkthrough::mount(place),
        _ => Err(place.fault("[data-island]", "name a tool of this bundle")),
    }
}
