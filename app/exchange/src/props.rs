//! What the page hands to its tool, as far as this module needs it.

use domain::date::{Date, from_iso};
use domain::deadline::RuleTable;
use domain::finding::Finding;
use domain::number::PostTable;
use domain::receipt::{Context, PrefixTable};
use domain::stored::json::Value;

/// The page's words, links and tables, and the reader's day.
pub struct Props {
    /// Sentences by their keys, in the order of the keys.
    words: Vec<(String, String)>,
    links: Vec<(String, String)>,
    prefixes: PrefixTable,
    /// The rules of deadlines; none for a tool that has none.
    pub rules: RuleTable,
    /// The day where the reader is.
    pub today: Date,
}

impl Props {
    /// Reads the props of a tool; nothing where `json` or `today` is something else.
    #[must_use]
    pub fn read(json: &str, today: &str) -> Option<Self> {
        let props = Value::read(json).ok()?;
        let table = |name| record(&props, name).unwrap_or_default();
        let posts = PostTable::from_record(pairs(&table("posts")));
        let mut words = record(&props, "words")?;
        words.sort();
        Some(Self {
            words,
            links: table("links"),
            prefixes: PrefixTable::from_record(pairs(&table("prefixes"))).with_posts(posts),
            rules: RuleTable::from_record(pairs(&table("deadlines"))),
            today: from_iso(today)?,
        })
    }

    /// What the rules of numbers need to know.
    #[must_use]
    pub fn context(&self) -> Context<'_> {
        Context { prefixes: &self.prefixes, today: self.today }
    }

    /// The sentence with a key; an empty one where there is none.
    #[must_use]
    pub fn word(&self, key: &str) -> &str {
        let place = self.words.binary_search_by(|(known, _)| known.as_str().cmp(key));
        place.ok().and_then(|place| self.words.get(place)).map_or("", |(_, sentence)| sentence)
    }

    /// The filled sentence of a finding.
    #[must_use]
    pub fn say(&self, finding: &Finding) -> String {
        finding.sentence(|key| self.word(key))
    }

    /// The address of a link; an empty one where there is none.
    #[must_use]
    pub fn link(&self, name: &str) -> &str {
        self.links.iter().find(|(known, _)| known == name).map_or("", |(_, address)| address)
    }
}

/// The texts of a record, in their order; nothing where there is no such record.
#[must_use]
pub fn record(of: &Value, name: &str) -> Option<Vec<(String, String)>> {
    let Value::Record(fields) = of.get(name)? else { return None };
    let text = |(name, value): &(String, Value)| match value {
        Value::Text(text) => Some((name.clone(), text.clone())),
        _ => None,
    };
    fields.iter().map(text).collect()
}

/// A record as tables read it.
pub fn pairs(record: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    record.iter().map(|(name, text)| (name.as_str(), text.as_str()))
}
