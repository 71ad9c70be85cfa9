//! The values of a template as JSON: a record of texts and of lists of such records.
//!
//! ```json
//! {"heading":"3 things found","groups":[{"kind-heading":"Numbers"}]}
//! ```
//!
//! A name that stands for "this is so" has an empty text; what is not so has no name.

use domain::stored::json::Record;

/// The values of a template, in writing.
pub struct Model<'t>(Record<'t>);

/// Writes a model.
#[must_use]
pub fn write(fill: impl FnOnce(&mut Model<'_>)) -> String {
    let mut json = String::new();
    write_into(&mut json, fill);
    json
}

fn write_into(json: &mut String, fill: impl FnOnce(&mut Model<'_>)) {
    let mut model = Model(Record::begin(json));
    fill(&mut model);
    model.0.end();
}

impl Model<'_> {
    /// Puts a text under a name.
    pub fn text(&mut self, name: &str, text: &str) {
        self.0.text(name, text);
    }

    /// Puts a name where something is so.
    pub fn when(&mut self, name: &str, is_so: bool) {
        if is_so {
            self.text(name, "");
        }
    }

    /// Puts entries under a name; no entries are no value.
    pub fn list<Entry>(&mut self, name: &str, entries: &[Entry], fill: impl Fn(&Entry, &mut Model<'_>)) {
        if entries.is_empty() {
            return;
        }
        let json = self.0.name(name);
        for (place, entry) in entries.iter().enumerate() {
            json.push(if place == 0 { '[' } else { ',' });
            write_into(json, |model| fill(entry, model));
        }
        json.push(']');
    }
}
