//! A number with the characters marked that differ from what was typed.

use domain::receipt::Repair;
use leptos::prelude::*;

/// Draws a repaired number; characters that changed side by side are one mark.
pub fn marked_number(repair: &Repair) -> AnyView {
    let mut runs: Vec<(bool, String)> = Vec::new();
    for (place, character) in (1..).zip(repair.number.chars()) {
        let changed = repair.changed.contains(&place);
        match runs.last_mut() {
            Some((same, run)) if *same == changed => run.push(character),
            _ => runs.push((changed, character.to_string())),
        }
    }
    let runs: Vec<AnyView> = runs
        .into_iter()
        .map(|(changed, run)| if changed { view! { <mark>{run}</mark> }.into_any() } else { run.into_any() })
        .collect();
    view! { <span class="number">{runs}</span> }.into_any()
}
