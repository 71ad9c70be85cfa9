//! Something that is made again, and so announced again, each time.

use leptos::either::Either;
use leptos::prelude::*;

/// Draws its children as new elements each time the number changes, and nothing while there is none.
///
/// What was drawn before goes, also what the browser's translation made of it.
/// Children must be elements, not texts: the new ones are inserted before the old ones.
#[component]
pub fn Renewed(
    /// Different each time.
    #[prop(into)]
    number: Signal<Option<u32>>,
    /// What is drawn.
    children: ChildrenFn,
) -> AnyView {
    let number = Memo::new(move |_| number.get());
    // Leptos updates a view in situ where its type stays; the two sides of `Either` are never updated into each other.
    // A `<For>` with the number as its key does the same, and weighs 3 kB more in a module that has no other list.
    let mut is_left = false;
    let draw = move || {
        is_left = !is_left;
        number.get().map(|_| if is_left { Either::Left(children()) } else { Either::Right(children()) })
    };
    draw.into_any()
}
