//! Announcements for screen readers: a live region that is there, empty, before the first one.

use leptos::prelude::*;

use crate::renewed::Renewed;

/// Says things to a screen reader; a copy says them in the same region.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<Option<(u32, String)>>);

/// Makes an announcer available to all components below this one; one of them draws [`Announcements`].
pub fn provide_announcer() -> Announcer {
    let announcer = Announcer(RwSignal::new(None));
    provide_context(announcer);
    announcer
}

/// The announcer of the tool that this component belongs to.
#[must_use]
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_else(provide_announcer)
}

impl Announcer {
    /// Says a text, also where it is the same as before.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.0.update(|last| {
            let number = last.as_ref().map_or(0, |(number, _)| number.wrapping_add(1));
            *last = Some((number, text));
        });
    }

    /// Takes back what was said.
    pub fn clear(self) {
        self.0.set(None);
    }
}

/// The region in which announcements appear, each as a new element.
#[component]
pub fn Announcements(
    /// Whether only screen readers get them.
    #[prop(optional)]
    is_hidden: bool,
) -> impl IntoView {
    let Announcer(last) = use_announcer();
    let number = Signal::derive(move || last.with(|last| last.as_ref().map(|(number, _)| *number)));
    view! {
        <div role="status" class:visually-hidden=is_hidden>
            <Renewed number>
                <p>{last.with_untracked(|last| last.as_ref().map(|(_, text)| text.clone()))}</p>
            </Renewed>
        </div>
    }
}
