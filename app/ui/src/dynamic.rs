//! What appears and disappears: elements under a condition, and lists of elements by their keys.
//!
//! As `<Show>` and `<For>` of Leptos, but all uses share one piece of compiled code: a tool with fifty of them would be twice as large.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;

/// Draws its children while a condition holds.
#[component]
pub fn When<Condition>(
    /// The condition; the children are rendered again only when it changes.
    when: Condition,
    /// What is drawn.
    children: ChildrenFn,
) -> AnyView
where
    Condition: Fn() -> bool + Send + Sync + 'static,
{
    drawn_while(Signal::derive(when), children)
}

fn drawn_while(condition: Signal<bool>, children: ChildrenFn) -> AnyView {
    let condition = Memo::new(move |_| condition.get());
    (move || condition.get().then(|| children())).into_any()
}

/// One element of a list that is still to be drawn.
struct Item {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// Draws an element for each entry; one whose key stays the same is not rendered again.
#[component]
pub fn Each<Entries, List, Entry, KeyOf, Key, Draw, Drawn>(
    /// The entries.
    each: Entries,
    /// What identifies an entry: whatever the element is drawn from.
    key: KeyOf,
    /// Draws an entry.
    children: Draw,
) -> AnyView
where
    Entries: Fn() -> List + Send + Sync + 'static,
    List: IntoIterator<Item = Entry>,
    Entry: Send + 'static,
    KeyOf: Fn(&Entry) -> Key + Send + Sync + 'static,
    Key: Hash,
    Draw: Fn(Entry) -> Drawn + Clone + Send + Sync + 'static,
    Drawn: IntoView + 'static,
{
    let item = move |entry: Entry| {
        let mut hasher = DefaultHasher::new();
        key(&entry).hash(&mut hasher);
        let draw = children.clone();
        Item { key: hasher.finish(), draw: Box::new(move || draw(entry).into_any()) }
    };
    drawn_by_key(Box::new(move || each().into_iter().map(&item).collect()))
}

fn drawn_by_key(items: Box<dyn Fn() -> Vec<Item> + Send + Sync>) -> AnyView {
    view! {
        <For each=move || items() key=|item| item.key let:item>
            {(item.draw)()}
        </For>
    }
    .into_any()
}
