//! The answers of earlier checks, on the disk: good answers are not requested again within a week.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::date::Date;
use serde::{Deserialize, Serialize};

use super::Answer;
use crate::error::EnvironmentError;

/// How long a good answer counts, in days.
const DAYS_CACHED: i32 = 7;

/// Good answers by address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerCache {
    answers: BTreeMap<String, CachedAnswer>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CachedAnswer {
    /// The day as a Julian number, so that ages are differences.
    day: i32,
    /// The new address, for one that has moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
}

impl AnswerCache {
    /// Reads what was cached. A file that is missing or damaged holds nothing: it is only a memory.
    pub fn read(path: &Path) -> Self {
        fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes what is to be cached.
    ///
    /// # Errors
    ///
    /// A disk that does not take it.
    pub fn write(&self, path: &Path) -> Result<(), EnvironmentError> {
        let io_error = |error| EnvironmentError::io("write", path, &error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(io_error)?;
        }
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        fs::write(path, text).map_err(io_error)
    }

    /// The answer of the last days.
    pub fn get(&self, url: &str, today: Date) -> Option<Answer> {
        let cached = self.answers.get(url)?;
        let age = today.to_julian_day().checked_sub(cached.day)?;
        // A day ahead of today comes from a wrong clock.
        (0..DAYS_CACHED).contains(&age).then(|| cached.moved.clone().map_or(Answer::Unchanged, Answer::Moved))
    }

    /// Keeps an answer that is worth it; faults and silence are asked for again.
    pub fn insert(&mut self, url: &str, answer: &Answer, today: Date) {
        let moved = match answer {
            Answer::Unchanged => None,
            Answer::Moved(to) => Some(to.clone()),
            Answer::Gone(_) | Answer::Unclear(_) | Answer::Unreached => {
                self.answers.remove(url);
                return;
            }
        };
        self.answers.insert(url.to_owned(), CachedAnswer { day: today.to_julian_day(), moved });
    }
}
