//! A tool's props: records of texts, read by the browser's own JSON reader.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Texts by their names, in the order of the page.
pub struct Record(Vec<(String, String)>);

impl Record {
    /// The text with this name, or an empty one.
    pub fn text(&self, name: &str) -> &str {
        self.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
    }

    /// All names with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// A tool's props before they are taken apart.
pub struct Props {
    text: String,
    read: JsValue,
}

impl Props {
    /// Reads JSON, or nothing where it is none.
    pub fn parse(json: String) -> Option<Self> {
        let read = JSON::parse(&json).ok()?;
        Some(Self { text: json, read })
    }

    /// The JSON.
    pub fn text(self) -> String {
        self.text
    }

    /// The record with this name, or nothing where the props hold no such record of texts.
    pub fn record(&self, name: &str) -> Option<Record> {
        let record: Object = Reflect::get(&self.read, &name.into()).ok()?.dyn_into().ok()?;
        let pair = |pair: JsValue| {
            let pair = Array::from(&pair);
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        };
        let pairs: Option<Vec<_>> = Object::entries(&record).iter().map(pair).collect();
        pairs.map(Record)
    }
}
