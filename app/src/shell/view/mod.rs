//! What a tool draws: elements and texts as plain values, of one type for every shape.
//!
//! Leptos' `view!` gives each shape a type of its own, and each type brings its own copy of building, comparing, mounting and taking away: one to two kB of the bundle for every shape.
//! [`View`] is one more view of Leptos: it stands on Leptos' own [`Render`] and [`Mountable`], so signals, effects and mounting are Leptos', and the machinery is there once.
//!
//! A text is always shown as text: nothing here reads markup.
//!
//! 1. This file: the values, and how they are put together.
//! 2. `template`: a view whose markup stands in the page.
//! 3. `drawn`: what stands in the page for them, and how it becomes what the next value says.

mod drawn;
mod template;

use std::borrow::Cow;
use std::rc::Rc;

use leptos::tachys::view::{Mountable, Render};
use web_sys::Event;

pub use drawn::Drawn;
pub use template::{Act, Model, Template};

/// A text, or the value of an attribute.
pub type Text = Cow<'static, str>;

/// What is done when something happens to an element.
type Then = Rc<dyn Fn(&Event)>;

/// A piece of what a tool draws.
///
/// The outermost view of a tool is an element: a view without a node has no place in the page.
pub enum View {
    /// Words.
    Text(Text),
    /// An element with all that is in it.
    Element(Element),
    /// The element with this key as it stands there: nothing that it is drawn from has changed.
    Same(Text),
    /// Several pieces, or none, side by side. No piece keeps the place of one that may come.
    Several(Vec<View>),
}

/// An element as it should be; a pointer, so that putting one together moves nothing but that.
pub struct Element(Box<Parts>);

/// All that makes an element.
struct Parts {
    tag: &'static str,
    key: Option<String>,
    attributes: Vec<(&'static str, Text)>,
    listeners: Vec<(&'static str, Then)>,
    children: Vec<View>,
}

/// An element of HTML, still empty.
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, key: None, attributes: Vec::new(), listeners: Vec::new(), children: Vec::new() }))
}

impl Element {
    /// Known by this name among the elements beside it: under another name it is another element.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// With these words as its `class`.
    pub fn class(self, names: impl Into<Text>) -> Self {
        self.with("class", names)
    }

    /// With an attribute.
    pub fn with(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.attribute(name, value.into())
    }

    /// With an attribute where there is a value for it.
    pub fn with_some(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Holding one more piece, behind those that it holds.
    pub fn holding(self, piece: impl Into<View>) -> Self {
        self.child(piece.into())
    }

    /// Does `then` when an event of this name comes to the element, in place of what the browser would do.
    pub fn on(self, name: &'static str, then: impl Fn() + 'static) -> Self {
        self.doing(name, Box::new(then))
    }

    /// Not generic, so that what surrounds each deed is in the bundle once.
    #[inline(never)]
    fn doing(self, name: &'static str, then: Box<dyn Fn()>) -> Self {
        self.hearing(
            name,
            Rc::new(move |event| {
                event.prevent_default();
                then();
            }),
        )
    }

    fn hearing(mut self, name: &'static str, then: Then) -> Self {
        self.0.listeners.push((name, then));
        self
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Text) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn child(mut self, piece: View) -> Self {
        self.0.children.push(piece);
        self
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for View {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Vec<View>> for View {
    fn from(pieces: Vec<View>) -> Self {
        Self::Several(pieces)
    }
}

impl<const COUNT: usize> From<[View; COUNT]> for View {
    fn from(pieces: [View; COUNT]) -> Self {
        Self::Several(pieces.into())
    }
}

impl<Piece: Into<View>> From<Option<Piece>> for View {
    fn from(piece: Option<Piece>) -> Self {
        match piece {
            Some(piece) => Self::Several(vec![piece.into()]),
            None => Self::Several(Vec::new()),
        }
    }
}

impl FromIterator<Element> for View {
    fn from_iter<Pieces: IntoIterator<Item = Element>>(pieces: Pieces) -> Self {
        Self::Several(pieces.into_iter().map(Into::into).collect())
    }
}

impl FromIterator<View> for View {
    fn from_iter<Pieces: IntoIterator<Item = View>>(pieces: Pieces) -> Self {
        Self::Several(pieces.into_iter().collect())
    }
}

impl Render for View {
    type State = Drawn;

    fn build(self) -> Drawn {
        Drawn::new(self)
    }

    fn rebuild(self, drawn: &mut Drawn) {
        drawn.follow(self);
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.insert(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.first() {
            Some((parent, first)) => {
                child.mount(&parent, Some(&first));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.elements_into(Vec::new())
    }
}
