//! What was found, as a reader sees it: kind by kind, and what is in the text several times only once.

use std::collections::BTreeMap;

use super::assessment::Assessment;
use super::item::{Item, ItemContent, ItemKind, Letter};

/// Everything of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: ItemKind,
    /// What was found, in the order of the text; never empty.
    pub lines: Vec<GroupLine>,
    /// How many more there are than a reader can use.
    pub left: usize,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// The text as found, cut where it is very long; nothing for a number that must not be shown.
    pub shown: Option<String>,
    /// How many times it is in the text.
    pub times: usize,
    /// What is said of it.
    pub assessment: Assessment,
}

/// More lines than this of one kind are no help to a reader, and slow down the page.
const LINES: usize = 100;
/// A longer text gives a reader nothing more.
const CHARACTERS: usize = 120;

/// Gathers what was found in a text.
#[must_use]
pub fn gather(text: &str, letter: &Letter) -> Vec<Group> {
    // A handful of kinds, in their order: not worth a map of their own.
    let mut gathered: Vec<(ItemKind, Gathering<'_>)> = Vec::new();
    for found in letter.all() {
        let Some(written) = text.get(found.range.clone()) else { continue };
        let kind = found.thing.kind();
        let position = gathered.partition_point(|(known, _)| *known < kind);
        if gathered.get(position).is_none_or(|(known, _)| *known != kind) {
            gathered.insert(position, (kind, Gathering::default()));
        }
        if let Some((_, gathering)) = gathered.get_mut(position) {
            gathering.add(written, found);
        }
    }
    gathered.into_iter().map(|(kind, gathering)| gathering.group(kind)).collect()
}

/// The things of one kind with their positions in the list.
#[derive(Default)]
struct Gathering<'t> {
    /// By the text, and whether it is a last day, which depends on the words before it.
    positions: BTreeMap<(&'t str, bool), usize>,
    lines: Vec<GroupLine>,
}

impl<'t> Gathering<'t> {
    fn add(&mut self, written: &'t str, found: &Item) {
        let thing = &found.thing;
        let is_deadline = matches!(thing, ItemContent::Date(dated) if dated.is_deadline);
        let position = *self.positions.entry((written, is_deadline)).or_insert(self.lines.len());
        match self.lines.get_mut(position) {
            Some(line) => line.times += 1,
            None => {
                self.lines.push(GroupLine { shown: shown(written, found), times: 1, assessment: thing.assessment() })
            }
        }
    }

    fn group(mut self, kind: ItemKind) -> Group {
        let left = self.lines.len().saturating_sub(LINES);
        self.lines.truncate(LINES);
        Group { kind, lines: self.lines, left }
    }
}

fn shown(written: &str, found: &Item) -> Option<String> {
    if is_secret(found) {
        return None;
    }
    let mut text = written.to_owned();
    for secret in found.inside.iter().filter(|inside| is_secret(inside)) {
        let from = secret.range.start.saturating_sub(found.range.start);
        let to = secret.range.end.saturating_sub(found.range.start);
        if let Some(hidden) = text.get(from..to) {
            // As many bytes as before, so that the positions of others stay.
            let cover = "*".repeat(hidden.len());
            text.replace_range(from..to, &cover);
        }
    }
    Some(match text.char_indices().nth(CHARACTERS) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    })
}

fn is_secret(found: &Item) -> bool {
    matches!(&found.thing, ItemContent::Number(number) if number.is_secret())
}
