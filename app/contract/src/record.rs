//! Values by their keys, as a JSON object.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Values by their keys; it is used as the map that it holds.
///
/// A contract has these and no maps: the reader of [`crate::json`] takes keys as `&str` alone, and a map with `String` keys would end the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Record<Value>(BTreeMap<String, Value>);

impl<Value> Record<Value> {
    /// Without a value.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether there is no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<Value> Default for Record<Value> {
    fn default() -> Self {
        Self::new()
    }
}

impl<Value> Deref for Record<Value> {
    type Target = BTreeMap<String, Value>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<Value> DerefMut for Record<Value> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl<Value> From<BTreeMap<String, Value>> for Record<Value> {
    fn from(values: BTreeMap<String, Value>) -> Self {
        Self(values)
    }
}

impl<Value, const COUNT: usize> From<[(String, Value); COUNT]> for Record<Value> {
    fn from(entries: [(String, Value); COUNT]) -> Self {
        entries.into_iter().collect()
    }
}

impl<Value> FromIterator<(String, Value)> for Record<Value> {
    fn from_iter<Entries: IntoIterator<Item = (String, Value)>>(entries: Entries) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<'de, Value: Deserialize<'de>> Deserialize<'de> for Record<Value> {
    fn deserialize<From: Deserializer<'de>>(deserializer: From) -> Result<Self, From::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// Reads the entries of a record.
struct Entries<Value>(PhantomData<Value>);

impl<'de, Value: Deserialize<'de>> Visitor<'de> for Entries<Value> {
    type Value = Record<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<Map: MapAccess<'de>>(self, mut map: Map) -> Result<Record<Value>, Map::Error> {
        let mut record = Record::new();
        while let Some((Key(key), value)) = map.next_entry()? {
            record.insert(key, value);
        }
        Ok(record)
    }
}

/// A key of a record.
struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<From: Deserializer<'de>>(deserializer: From) -> Result<Self, From::Error> {
        deserializer.deserialize_str(KeyText)
    }
}

/// Reads a key.
struct KeyText;

impl Visitor<'_> for KeyText {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<Wrong: Error>(self, key: &str) -> Result<Key, Wrong> {
        Ok(Key(key.to_owned()))
    }
}
