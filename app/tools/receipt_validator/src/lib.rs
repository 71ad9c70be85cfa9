//! The number tool: one field for a number, several numbers, a letter or a message; a check on the device; an answer.
//!
//! **What is typed stays in the field and in the answer**: it never enters the address, the title or the history.
//!
//! 1. [`ReceiptValidator`]: the tool.
//! 2. [`entry`]: what an entry asks for: a verdict, or a list of everything in it.
//! 3. [`answer`]: the verdict with everything that was found.
//! 4. [`letter`]: where a list comes from; another crate reads letters, and a bundle joins the two.
//! 5. [`number`]: a number as it is drawn: in its parts, with changed characters marked.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod answer;
pub mod entry;
pub mod letter;
pub mod number;

use browser::storage::{self, Area};
use browser::{clock, lifecycle};
use contract::letter_finder::TextRequest;
use contract::receipt_validator::{PENDING_TEXT, ReceiptValidatorPageProps, keys};
use domain::identifier::{Context, IdentifierKind, Judgement, PostTable, PrefixTable, check};
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use ui::announcer::{Announcements, Announcer, provide_announcer};
use ui::error_summary::{ErrorSummary, Labels};
use ui::field_error::FieldError;
use ui::focus::focus_next;
use ui::growing_field::GrowingField;
use ui::mount::element_id;
use ui::words::{Words, provide_words};

use answer::{Answer, Shown};
use entry::{Outcome, assess};
use letter::{LetterReader, LetterSlot};

const LABELS: Labels = Labels { heading: &keys::ERROR_HEADING, title: &keys::ERROR_TITLE };

/// The known prefixes with the cities of posts, as the rules take them.
#[must_use]
pub fn prefixes(props: &ReceiptValidatorPageProps) -> PrefixTable {
    let posts = PostTable::from_record(props.posts.iter().map(|(code, city)| (code.as_str(), city.as_str())));
    props.prefixes.clone().with_posts(posts)
}

/// The number tool.
#[component]
pub fn ReceiptValidator(
    /// What the page gives.
    props: ReceiptValidatorPageProps,
    /// Reads longer texts; without it they are offered to the page that can.
    #[prop(default = None)]
    reader: Option<LetterReader>,
) -> impl IntoView {
    let prefixes = prefixes(&props);
    let words = provide_words(props.words, props.links);
    let tool = Tool::new(words, prefixes, reader);
    let Tool { typed, error, shown, request, list_heading, field_ref, .. } = tool;

    if tool.reads_letters() {
        tool.take_up();
    }
    let leaving = StoredValue::new_local(lifecycle::on_leave(move || tool.clear()));
    on_cleanup(move || leaving.dispose());

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        // Extensions fill fields without a word to the page.
        if let Some(field) = field_ref.get_untracked() {
            typed.set(field.value());
        }
        tool.submit();
    };
    let check_one = Callback::new(move |number: String| tool.check_one(&number));
    let list = tool.reader.with_value(|reader| {
        let slot = LetterSlot { request, check: check_one, heading: list_heading };
        reader.as_ref().map(|reader| reader.list.run(slot))
    });
    view! {
        <ErrorSummary error labels=LABELS/>
        <form class="island-form receipt-form" novalidate on:submit=submit>
            <GrowingField
                id=tool.field_id()
                label=words.get(&keys::LABEL)
                hint=words.get(&keys::HINT)
                value=typed
                error
                error_mark=words.get(&keys::ERROR_MARK)
                node_ref=field_ref
                is_code=true
            />
            <button type="submit">{words.get(&keys::BUTTON)}</button>
        </form>
        <Answer
            shown
            accept=Callback::new(move |number: String| tool.accept(number))
            settle=Callback::new(move |kind: IdentifierKind| tool.show(Shown::new(domain::identifier::stated(kind))))
            back=Callback::new(move |()| focus_next(list_heading))
        />
        {list}
        <Announcements is_hidden=true/>
    }
}

/// What the tool knows and shows.
#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    announcer: Announcer,
    prefixes: StoredValue<PrefixTable>,
    reader: StoredValue<Option<LetterReader>>,
    field_id: StoredValue<String>,
    field_ref: NodeRef<html::Textarea>,
    typed: RwSignal<String>,
    error: RwSignal<Option<FieldError>>,
    shown: RwSignal<Option<Shown>>,
    request: RwSignal<Option<TextRequest>>,
    list_heading: NodeRef<html::H2>,
}

impl Tool {
    fn new(words: Words, prefixes: PrefixTable, reader: Option<LetterReader>) -> Self {
        Self {
            words,
            announcer: provide_announcer(),
            prefixes: StoredValue::new(prefixes),
            reader: StoredValue::new(reader),
            field_id: StoredValue::new(element_id("number")),
            field_ref: NodeRef::new(),
            typed: RwSignal::default(),
            error: RwSignal::default(),
            shown: RwSignal::default(),
            request: RwSignal::default(),
            list_heading: NodeRef::new(),
        }
    }

    fn field_id(self) -> String {
        self.field_id.get_value()
    }

    fn reads_letters(self) -> bool {
        self.reader.with_value(Option::is_some)
    }

    fn check(self, number: &str) -> Judgement {
        self.prefixes.with_value(|prefixes| check(number, Context { prefixes, today: clock::today() }))
    }

    /// Answers what is in the field.
    fn submit(self) {
        let text = self.typed.get_untracked();
        let outcome = self.reader.with_value(|reader| {
            let finds = reader.as_ref().map(|reader| move |text: &str| reader.finds.run(text.to_owned()));
            assess(&text, |text| self.check(text), finds)
        });
        match outcome {
            Outcome::Verdict(judgement) => {
                self.request.set(None);
                self.show(Shown::new(judgement));
            }
            Outcome::VerdictAndList(judgement) => {
                self.request.set(Some(TextRequest::new(text, false)));
                self.show(Shown::new(judgement));
            }
            Outcome::List => {
                self.error.set(None);
                self.shown.set(None);
                self.request.set(Some(TextRequest::new(text, true)));
            }
            Outcome::Elsewhere(judgement) => {
                self.request.set(None);
                self.show(Shown::elsewhere(judgement, text));
            }
        }
    }

    /// Answers one number of the list; the list and the field stay.
    fn check_one(self, number: &str) {
        self.show(Shown::new(self.check(number)).from_list());
    }

    /// Puts a repaired number into the field, unless there is a longer text, and answers it.
    fn accept(self, number: String) {
        if self.request.with_untracked(Option::is_some) {
            self.check_one(&number);
            return;
        }
        self.show(Shown::new(self.check(&number)));
        self.typed.set(number);
    }

    fn show(self, shown: Shown) {
        // Nobody should leave a secret number in a field.
        if !shown.is_from_list
            && shown.judgement.as_ref().and_then(|judgement| judgement.kind).is_some_and(IdentifierKind::is_secret)
        {
            self.empty_field();
        }
        let error = shown.judgement.as_ref().filter(|_| shown.is_refused());
        self.error.set(error.map(|judgement| self.field_error(judgement)));
        // The heading takes the focus and an error is an alert: what is announced besides is one sentence.
        if shown.is_refused() {
            self.announcer.clear();
        } else {
            self.announcer.say(shown.sentence(self.words));
        }
        self.shown.set(Some(shown));
    }

    /// What must be changed in the field, in one text.
    fn field_error(self, judgement: &Judgement) -> FieldError {
        let sentences = judgement.findings.iter().map(|finding| self.words.say(finding));
        let is_empty = judgement.verdict == domain::identifier::Verdict::Empty;
        FieldError::new(self.field_id(), sentences.collect::<Vec<_>>().join(" ")).quiet(is_empty)
    }

    /// Takes up a text that another page gave.
    fn take_up(self) {
        let Ok(Some(text)) = storage::get(Area::Session, PENDING_TEXT) else { return };
        // What is still there after this is read again only at the next visit of this tab.
        let _ = storage::remove_all(Area::Session, PENDING_TEXT);
        self.typed.set(text);
        self.submit();
    }

    fn empty_field(self) {
        self.typed.set(String::new());
        // What an extension filled in never came to the signal.
        if let Some(field) = self.field_ref.get_untracked() {
            field.set_value("");
        }
    }

    /// Leaves nothing behind for who comes next.
    fn clear(self) {
        self.empty_field();
        self.error.set(None);
        self.shown.set(None);
        self.request.set(None);
        self.announcer.clear();
    }
}
