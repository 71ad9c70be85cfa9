//! What stands in the page for a view, and how it becomes what the next view says.
//!
//! What is the same stays in the page as it is, with its focus, its selection and what was typed into it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, Node};

use super::{Parts, Text, Then, View};

/// What stands in the page for a [`View`].
pub enum Drawn {
    /// Words with their node.
    Text(Text, web_sys::Text),
    /// An element with all that is in it.
    Element(Box<DrawnElement>),
    /// Several side by side.
    Several(Vec<Drawn>),
}

/// What stands in the page for an element.
pub struct DrawnElement {
    node: web_sys::Element,
    tag: &'static str,
    key: Option<String>,
    attributes: Vec<(&'static str, Text)>,
    listeners: Vec<Listener>,
    children: Vec<Drawn>,
}

/// A listener in the page; what it does changes with each view, so that a view's own values are never older than what is seen.
struct Listener {
    name: &'static str,
    then: Rc<RefCell<Then>>,
    // Held so that the page can call it as long as the element stands.
    _called: Closure<dyn FnMut(Event)>,
}

impl Drawn {
    /// Makes the nodes of a view, which are not in the page yet.
    pub fn new(view: View) -> Self {
        match view {
            View::Text(text) => {
                let node = Rndr::create_text_node(&text);
                Self::Text(text, node)
            }
            View::Element(element) => Self::Element(Box::new(DrawnElement::new(*element.0))),
            View::Several(views) => Self::Several(views.into_iter().map(Self::new).collect()),
            View::Same(_) => Self::Several(Vec::new()),
        }
    }

    /// Becomes what `view` says; what has to be replaced is replaced at its place in the page.
    pub fn follow(&mut self, view: View) {
        let place = self.first().map(|(parent, first)| (parent, first.previous_sibling()));
        if self.turn_into(view)
            && let Some((parent, before)) = place
        {
            let marker = match before {
                Some(before) => before.next_sibling(),
                None => parent.first_child(),
            };
            self.insert(&parent, marker.as_ref());
        }
    }

    /// As [`Self::follow`]; tells whether nodes are now others, or in another order, and have to be put into their places.
    fn turn_into(&mut self, view: View) -> bool {
        match (&mut *self, view) {
            (Self::Text(shown, node), View::Text(text)) => {
                if *shown != text {
                    Rndr::set_text(node, &text);
                    *shown = text;
                }
                false
            }
            (Self::Element(drawn), View::Element(element)) if drawn.fits(&element.0) => {
                drawn.follow(*element.0);
                false
            }
            (Self::Several(drawn), View::Several(views)) => follow_all(drawn, views),
            (Self::Element(_), View::Same(_)) => false,
            (_, view) => {
                self.remove();
                *self = Self::new(view);
                true
            }
        }
    }

    /// Puts all nodes into `parent`, in front of `marker` or at the end.
    pub fn insert(&self, parent: &web_sys::Element, marker: Option<&Node>) {
        self.each(&mut |node| Rndr::insert_node(parent, node, marker));
    }

    /// Takes all nodes out of the page.
    pub fn remove(&self) {
        self.each(&mut Rndr::remove);
    }

    /// The first node that stands in the page, with its parent.
    pub fn first(&self) -> Option<(web_sys::Element, Node)> {
        let mut first: Option<Node> = None;
        self.each(&mut |node| {
            first.get_or_insert_with(|| node.clone());
        });
        let first = first?;
        Some((first.parent_element()?, first))
    }

    /// Adds the outermost elements to those that are known.
    pub fn elements_into(&self, mut known: Vec<web_sys::Element>) -> Vec<web_sys::Element> {
        self.each(&mut |node| known.extend(node.dyn_ref::<web_sys::Element>().cloned()));
        known
    }

    /// Hands each outermost node on, in its order.
    fn each(&self, hand: &mut dyn FnMut(&Node)) {
        match self {
            Self::Text(_, node) => hand(node),
            Self::Element(drawn) => hand(&drawn.node),
            Self::Several(drawn) => drawn.iter().for_each(|drawn| drawn.each(hand)),
        }
    }

    fn key(&self) -> Option<&str> {
        match self {
            Self::Element(drawn) => drawn.key.as_deref(),
            _ => None,
        }
    }
}

/// The elements that belong to pictures and not to HTML.
const PICTURES: [&str; 5] = ["svg", "g", "line", "circle", "text"];

impl DrawnElement {
    fn new(element: Parts) -> Self {
        let space = PICTURES.contains(&element.tag).then_some("http://www.w3.org/2000/svg");
        let node = Rndr::create_element(element.tag, space);
        let children: Vec<Drawn> = element.children.into_iter().map(Drawn::new).collect();
        for child in &children {
            child.insert(&node, None);
        }
        for (name, value) in &element.attributes {
            Rndr::set_attribute(&node, name, value);
        }
        let listeners = element.listeners.into_iter().map(|(name, then)| Listener::new(&node, name, then)).collect();
        let Parts { tag, key, attributes, .. } = element;
        Self { node, tag, key, attributes, listeners, children }
    }

    /// Whether the element in the page can become the one that is wanted.
    fn fits(&self, element: &Parts) -> bool {
        let events = self.listeners.iter().map(|listener| listener.name);
        self.tag == element.tag && self.key == element.key && events.eq(element.listeners.iter().map(|(name, _)| *name))
    }

    fn follow(&mut self, element: Parts) {
        for (name, value) in &element.attributes {
            if !self.attributes.iter().any(|(known, shown)| known == name && shown == value) {
                Rndr::set_attribute(&self.node, name, value);
            }
        }
        for (name, _) in &self.attributes {
            if !element.attributes.iter().any(|(wanted, _)| wanted == name) {
                Rndr::remove_attribute(&self.node, name);
            }
        }
        self.attributes = element.attributes;
        for (listener, (_, then)) in self.listeners.iter().zip(element.listeners) {
            listener.then.replace(then);
        }
        if follow_all(&mut self.children, element.children) {
            arrange(&self.node, &self.children);
        }
    }
}

impl Listener {
    fn new(node: &web_sys::Element, name: &'static str, then: Then) -> Self {
        let then = Rc::new(RefCell::new(then));
        let now = Rc::clone(&then);
        let called = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            // Let go of at once: what is done may draw this very element anew.
            let then = Rc::clone(&*now.borrow());
            then(&event);
        });
        // Only a name that is no text is refused.
        let _ = node.add_event_listener_with_callback(name, called.as_ref().unchecked_ref());
        Self { name, then, _called: called }
    }
}

/// Makes of the pieces in the page those that are wanted: each keyed one from its own, each other one from the next.
///
/// Tells whether nodes are now others, or in another order.
fn follow_all(drawn: &mut Vec<Drawn>, views: Vec<View>) -> bool {
    let mut old: Vec<Option<Drawn>> = std::mem::take(drawn).into_iter().map(Some).collect();
    let mut changed = false;
    // Where the last piece was found, and one past it: nearly always the next one is right there.
    let mut next = 0;
    for view in views {
        let key = view.key();
        let is_same = |old: &Option<Drawn>| old.as_ref().is_some_and(|old| old.key() == key);
        let found = old.iter().skip(next).position(is_same).map(|place| place + next).or_else(|| {
            // Only a key brings a piece back from further ahead.
            key.and_then(|_| old.iter().position(is_same))
        });
        match found.and_then(|place| Some((place, old.get_mut(place)?.take()?))) {
            Some((place, mut piece)) => {
                changed |= place < next;
                next = next.max(place + 1);
                changed |= piece.turn_into(view);
                drawn.push(piece);
            }
            None => {
                changed = true;
                drawn.push(Drawn::new(view));
            }
        }
    }
    old.iter().flatten().for_each(Drawn::remove);
    changed
}

/// Puts the pieces of an element into their order; what stands right already is not touched.
fn arrange(parent: &web_sys::Element, drawn: &[Drawn]) {
    let mut cursor = parent.first_child();
    for piece in drawn {
        piece.each(&mut |node| {
            if cursor.as_ref() == Some(node) {
                cursor = node.next_sibling();
            } else {
                Rndr::insert_node(parent, node, cursor.as_ref());
            }
        });
    }
}

impl View {
    fn key(&self) -> Option<&str> {
        match self {
            Self::Element(element) => element.0.key.as_deref(),
            Self::Same(key) => Some(key),
            _ => None,
        }
    }
}
