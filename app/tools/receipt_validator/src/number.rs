//! A number as it is drawn: in its parts, or with its changed characters marked.
//!
//! Numbers are not translated: a browser that translates the page leaves them as they are.

use domain::identifier::{Part, Repair};
use leptos::prelude::*;
use ui::words::use_words;

/// A number as one bar of cells with a bracket over each part, and below it what each part means.
///
/// The bar is a drawing; the list says the same in words.
#[component]
pub fn NumberParts(
    /// The parts, in the order of the number.
    parts: Vec<Part>,
) -> AnyView {
    let words = use_words();
    let drawn = |part: &Part| {
        let cells = part.text.chars().map(|character| view! { <span>{character.to_string()}</span> }).collect_view();
        view! {
            <div class=format!("bar-part cells-{}", part.text.len())>
                <span class="bar-name">{words.get(part.kind.word())}</span>
                <span class="bar-cells" translate="no">{cells}</span>
            </div>
        }
    };
    let bar = parts.iter().map(drawn).collect_view();
    let meaning = |part: Part| {
        view! {
            <div class="number-part">
                <dt translate="no">{part.text}</dt>
                <dd>
                    <strong>{words.get(part.kind.word())}</strong>
                    " "
                    <span>{words.say(&part.meaning)}</span>
                </dd>
            </div>
        }
    };
    view! {
        <div class="number-bar" aria-hidden="true">
            {bar}
        </div>
        <dl class="number-parts">{parts.into_iter().map(meaning).collect_view()}</dl>
    }
    .into_any()
}

/// A repaired number; characters that changed side by side are one mark.
#[component]
pub fn RepairedNumber(
    /// The repair.
    repair: Repair,
) -> impl IntoView {
    let run = |(is_changed, run): (bool, String)| {
        if is_changed { view! { <mark>{run}</mark> }.into_any() } else { view! { <span>{run}</span> }.into_any() }
    };
    view! { <span class="number" translate="no">{runs(&repair).into_iter().map(run).collect_view()}</span> }
}

/// The number cut where it changes from typed characters to repaired ones, each run with whether it was repaired.
fn runs(repair: &Repair) -> Vec<(bool, String)> {
    let mut runs: Vec<(bool, String)> = Vec::new();
    for (position, character) in (1..).zip(repair.number.chars()) {
        let is_changed = repair.changed.contains(&position);
        match runs.last_mut() {
            Some((same, run)) if *same == is_changed => run.push(character),
            _ => runs.push((is_changed, character.to_string())),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use domain::identifier::Repair;

    use super::runs;

    #[test]
    fn changed_characters_side_by_side_are_one_run() {
        let repair = Repair::new("EAC22123OOO0O", "EAC2212300000".to_owned());
        let expected = [(false, "EAC22123"), (true, "000"), (false, "0"), (true, "0")];
        let runs = runs(&repair);
        let runs: Vec<(bool, &str)> = runs.iter().map(|(changed, run)| (*changed, run.as_str())).collect();
        assert_eq!(runs, expected);
    }
}
