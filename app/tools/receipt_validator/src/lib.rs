//! The number tool: a field, a check on the device, an answer.
//!
//! **The number stays in the field and in the answer**: it never enters the address, the title or the history.
//!
//! 1. [`ReceiptValidator`]: the tool.
//! 2. [`answer`]: the verdict with everything that was found.
//! 3. [`number`]: a number as it is drawn: in its parts, with changed characters marked.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod answer;
pub mod number;

use browser::clock;
use contract::receipt_validator::{ReceiptValidatorPageProps, keys};
use domain::number::{Kind, PostTable};
use domain::receipt::{Context, Judgement, PrefixTable, check};
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use ui::error_summary::{ErrorSummary, Labels};
use ui::field_error::FieldError;
use ui::focus::focus_next;
use ui::mount::element_id;
use ui::text_field::TextField;
use ui::words::provide_words;

use answer::Answer;

const LABELS: Labels = Labels { heading: &keys::ERROR_HEADING, title: &keys::ERROR_TITLE };

/// The number tool.
#[component]
pub fn ReceiptValidator(
    /// What the page gives.
    props: ReceiptValidatorPageProps,
) -> impl IntoView {
    let words = provide_words(props.words, props.links);
    let posts = PostTable::from_record(props.posts.iter().map(|(code, city)| (code.as_str(), city.as_str())));
    let prefixes = StoredValue::new(props.prefixes.with_posts(posts));
    let field = element_id("number");

    let typed = RwSignal::new(String::new());
    let judgement = RwSignal::new(None::<Judgement>);
    let error = RwSignal::new(None::<FieldError>);
    let answer = NodeRef::<html::Div>::new();

    let show = {
        let field = field.clone();
        move |judged: Judgement| {
            // Nobody should leave a secret number in a field.
            if judged.kind.is_some_and(Kind::is_secret) {
                typed.set(String::new());
            }
            error.set(field_error(&judged, &field, |finding| words.say(finding)));
            if error.with_untracked(Option::is_none) {
                focus_next(answer);
            }
            judgement.set(Some(judged));
        }
    };
    let check_number = move |number: &str| {
        prefixes.with_value(|prefixes: &PrefixTable| check(number, Context { prefixes, today: clock::today() }))
    };
    let submit = {
        let show = show.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            show(check_number(&typed.get_untracked()));
        }
    };
    let accept = {
        let show = show.clone();
        Callback::new(move |number: String| {
            show(check_number(&number));
            typed.set(number);
        })
    };
    let settle = Callback::new(move |kind: Kind| show(Judgement::answered(kind)));

    view! {
        <ErrorSummary error labels=LABELS/>
        <form class="island-form receipt-form" novalidate on:submit=submit>
            <TextField
                id=field
                label=words.get(&keys::LABEL)
                hint=words.get(&keys::HINT)
                value=typed
                error
                error_mark=words.get(&keys::ERROR_MARK)
                is_code=true
            />
            <button type="submit">{words.get(&keys::BUTTON)}</button>
        </form>
        <Answer judgement accept settle node_ref=answer/>
    }
}

/// What must be changed in the field, in one text, where the verdict refuses what was typed.
fn field_error(
    judgement: &Judgement,
    field: &str,
    say: impl Fn(&domain::finding::Finding) -> String,
) -> Option<FieldError> {
    let message = || judgement.findings.iter().map(say).collect::<Vec<_>>().join(" ");
    let is_empty = judgement.verdict == domain::receipt::Verdict::Empty;
    judgement.verdict.refuses().then(|| FieldError::new(field, message()).quiet(is_empty))
}
