//! A view whose markup stands in the page: the tool gives the values, the page everything else.
//!
//! The generator writes a `<template>` with the markup and the words of the reader's language; so the bundle holds neither, and a layout is changed without a compiler.
//!
//! - `{name}` in a text or an attribute stands for a text of the [`Model`]. An attribute that is nothing but one such place goes with its value.
//! - `data-if="name"`: the element is there where the model has a value of this name; `data-if="!name"` where it has none.
//! - `data-each="name"`: the element is there once for each entry of a list. An entry sees its own values first, then those around it.
//! - `data-own`, beside `data-each`: the entries are drawn from their own values alone, and from what never changes. An entry that is as it was is then not drawn anew.
//! - `data-on-click="deed"`: the deed that the tool is told when this happens, with the nearest `id` of the model; so for every event.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use domain::word::{self, pieces};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element as PageElement, Node};

use super::{Drawn, Element, Text, View, element};

/// What a tool does when a deed with this name is done to the entry with this id.
pub type Act = Rc<dyn Fn(&'static str, &str)>;

/// The values of a drawing, each under the name that the template knows.
#[derive(Clone, Default, PartialEq)]
pub struct Model(Vec<(Text, Value)>);

#[derive(Clone, PartialEq)]
enum Value {
    Text(Text),
    List(Vec<Model>),
}

impl Model {
    /// An entry with one text.
    pub fn one(name: &'static str, text: impl Into<Text>) -> Self {
        let mut entry = Self::default();
        entry.text(name, text);
        entry
    }

    /// Puts a text under a name.
    pub fn text(&mut self, name: &'static str, text: impl Into<Text>) {
        self.put(name, Value::Text(text.into()));
    }

    /// Puts a text under a name where there is one.
    pub fn some(&mut self, name: &'static str, text: Option<impl Into<Text>>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// Puts a name where something is so.
    pub fn when(&mut self, name: &'static str, is_so: bool) {
        if is_so {
            self.text(name, "");
        }
    }

    /// Puts entries under a name; no entries are no value.
    pub fn list(&mut self, name: &'static str, entries: impl IntoIterator<Item = Self>) {
        let entries: Vec<Self> = entries.into_iter().collect();
        if !entries.is_empty() {
            self.put(name, Value::List(entries));
        }
    }

    #[inline(never)]
    fn put(&mut self, name: &'static str, value: Value) {
        self.0.push((name.into(), value));
    }

    /// Puts everything of another model to this one.
    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Reads the values that a module gave as JSON: texts, and lists of such records. Nothing where it is no JSON.
    pub fn read(json: &str) -> Option<Self> {
        JSON::parse(json).ok().map(|value| Self::of(&value))
    }

    fn of(value: &JsValue) -> Self {
        let entry = |pair: JsValue| {
            let pair = Array::from(&pair);
            let value = pair.get(1);
            let value = match value.as_string() {
                Some(text) => Value::Text(text.into()),
                None => Value::List(Array::from(&value).iter().map(|value| Self::of(&value)).collect()),
            };
            Some((pair.get(0).as_string()?.into(), value))
        };
        Self(Object::entries(&Object::from(value.clone())).iter().filter_map(entry).collect())
    }

    /// The text under a name, or an empty one.
    pub fn get_text(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The entries under a name.
    pub fn get_list(&self, name: &str) -> &[Self] {
        match self.get(name) {
            Some(Value::List(entries)) => entries,
            _ => &[],
        }
    }

    fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    fn id(&self) -> Option<&Text> {
        match self.get("id") {
            Some(Value::Text(id)) => Some(id),
            _ => None,
        }
    }
}

/// An entry with all that is around it.
#[derive(Clone, Copy)]
struct Scope<'a> {
    model: &'a Model,
    outer: Option<&'a Scope<'a>>,
    /// The values of the drawing before this one.
    before: &'a Model,
}

impl<'a> Scope<'a> {
    fn find(&self, name: &str) -> Option<&'a Value> {
        let mut scope = Some(self);
        while let Some(here) = scope {
            if let Some(value) = here.model.get(name) {
                return Some(value);
            }
            scope = here.outer;
        }
        None
    }

    fn text(&self, name: &str) -> &'a str {
        match self.find(name) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// A text of the page with its places filled.
    fn fill(&self, text: &'static str) -> Text {
        if !text.contains('{') {
            return Cow::Borrowed(text);
        }
        let filled: String = pieces(text)
            .map(|piece| match piece {
                word::Piece::Text(text) => text,
                word::Piece::Placeholder(name) => self.text(name),
            })
            .collect();
        filled.into()
    }
}

/// The markup of a view, as it was read from the page, with the values that it was last filled with.
pub struct Template {
    pieces: Vec<Piece>,
    filled: RefCell<Model>,
}

enum Piece {
    Text(&'static str),
    Element(Shape),
}

struct Shape {
    tag: &'static str,
    each: Option<&'static str>,
    own: bool,
    condition: Option<&'static str>,
    attributes: Vec<(&'static str, &'static str)>,
    /// Events with the deeds that they stand for.
    deeds: Vec<(&'static str, &'static str)>,
    pieces: Vec<Piece>,
}

/// A text of the page that lives as long as the page.
fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

impl Template {
    /// Reads the markup in a node of the page.
    pub fn read(node: &Node) -> Self {
        Self { pieces: read_pieces(node), filled: RefCell::default() }
    }

    /// The view of a model; `act` hears of each deed.
    pub fn fill(&self, model: Model, act: &Act) -> View {
        let before = self.filled.take();
        let view = fill_pieces(&self.pieces, Scope { model: &model, outer: None, before: &before }, act);
        self.filled.replace(model);
        view
    }

    /// Draws a model where nobody sees it, and lets go of it.
    ///
    /// A browser compiles code when it first runs; so the first drawing that somebody waits for is as quick as the later ones.
    pub fn rehearse(&self, model: &Model) {
        let act: Act = Rc::new(|_, _| ());
        let view = fill_pieces(&self.pieces, Scope { model, outer: None, before: &Model::default() }, &act);
        drop(Drawn::new(view));
    }
}

fn read_pieces(of: &Node) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut next = of.first_child();
    while let Some(node) = next {
        if let Some(element) = node.dyn_ref::<PageElement>() {
            pieces.push(Piece::Element(Shape::read(element)));
        } else if let Some(text) = node.text_content().filter(|_| node.node_type() == Node::TEXT_NODE) {
            // Line breaks between elements are there for those who read the template.
            if !(text.contains('\n') && text.trim().is_empty()) {
                pieces.push(Piece::Text(keep(text)));
            }
        }
        next = node.next_sibling();
    }
    pieces
}

impl Shape {
    fn read(element: &PageElement) -> Self {
        let mut shape = Self {
            tag: keep(element.local_name()),
            each: None,
            own: false,
            condition: None,
            attributes: Vec::new(),
            deeds: Vec::new(),
            pieces: read_pieces(element),
        };
        for name in element.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            let value = keep(element.get_attribute(&name).unwrap_or_default());
            let name = keep(name);
            if name == "data-each" {
                shape.each = Some(value);
            } else if name == "data-own" {
                shape.own = true;
            } else if name == "data-if" {
                shape.condition = Some(value);
            } else if let Some(event) = name.strip_prefix("data-on-") {
                shape.deeds.push((event, value));
            } else {
                shape.attributes.push((name, value));
            }
        }
        shape
    }

    /// Adds the element as often as the model wants it, each under a key of its own: so what comes and goes never takes the place of what stays.
    fn fill_where_wanted(&self, scope: Scope<'_>, act: &Act, views: &mut Vec<View>) {
        if let Some(name) = self.each {
            let Some(Value::List(entries)) = scope.find(name) else { return };
            let before = match scope.before.get(name) {
                Some(Value::List(before)) if self.own => before.as_slice(),
                _ => &[],
            };
            for (place, model) in entries.iter().enumerate() {
                let is_same = |id: &Text| {
                    // Mostly an entry stands where it stood.
                    let there = before.get(place).filter(|known| known.id() == Some(id));
                    there.or_else(|| before.iter().find(|known| known.id() == Some(id))) == Some(model)
                };
                if let Some(id) = model.id().filter(|id| is_same(id)) {
                    views.push(View::Same(id.clone()));
                    continue;
                }
                let filled = self.fill(Scope { model, outer: Some(&scope), before: scope.before }, act);
                // Entries without a name of their own are told from what stands beside the list.
                views.push(filled.key(model.id().map_or(name, |id| id)).into());
            }
            return;
        }
        let Some(condition) = self.condition else {
            views.push(self.fill(scope, act).into());
            return;
        };
        let (name, wanted) = match condition.strip_prefix('!') {
            Some(name) => (name, false),
            None => (condition, true),
        };
        if scope.find(name).is_some() == wanted {
            views.push(self.fill(scope, act).key(condition).into());
        }
    }

    fn fill(&self, scope: Scope<'_>, act: &Act) -> Element {
        let mut filled = element(self.tag);
        for (name, value) in &self.attributes {
            let place = value.strip_prefix('{').and_then(|value| value.strip_suffix('}'));
            if place.is_none_or(|name| name.contains('{') || scope.find(name).is_some()) {
                filled = filled.with(name, scope.fill(value));
            }
        }
        for (event, deed) in &self.deeds {
            let (act, deed, id) = (Rc::clone(act), *deed, scope.text("id").to_owned());
            filled = filled.on(event, move || act(deed, &id));
        }
        filled.holding(fill_pieces(&self.pieces, scope, act))
    }
}

fn fill_pieces(pieces: &[Piece], scope: Scope<'_>, act: &Act) -> View {
    let mut views = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => views.push(View::Text(scope.fill(text))),
            Piece::Element(shape) => shape.fill_where_wanted(scope, act, &mut views),
        }
    }
    View::Several(views)
}
