//! Something that is made anew, and so announced again, each time.

use leptos::prelude::*;

/// Draws its children as new elements each time the number changes, and nothing while there is none.
///
/// Whatever stood there before goes, also what the browser's translation made of it.
/// All uses share one piece of compiled code, which a `<For>` of their own would not.
#[component]
pub fn Renewed(
    /// Different each time.
    #[prop(into)]
    number: Signal<Option<u32>>,
    /// What is drawn.
    children: ChildrenFn,
) -> AnyView {
    view! {
        <For each=move || number.get() key=|number| *number let:_number>
            {children()}
        </For>
    }
    .into_any()
}
