//! A number with the characters marked that differ from what was typed.

use domain::receipt::Repair;

use crate::shell::view::{Element, View, element};

/// Draws a repaired number; characters that changed side by side are one mark.
pub fn marked_number(repair: &Repair) -> Element {
    let mut runs: Vec<(bool, String)> = Vec::new();
    for (place, character) in (1..).zip(repair.number.chars()) {
        let changed = repair.changed.contains(&place);
        match runs.last_mut() {
            Some((same, run)) if *same == changed => run.push(character),
            _ => runs.push((changed, character.to_string())),
        }
    }
    let runs: View = runs
        .into_iter()
        .map(|(changed, run)| if changed { element("mark").holding(run).into() } else { View::from(run) })
        .collect();
    element("span").class("number").holding(runs)
}
