//! What is stored on the device, if the reader agrees: a step, a day, the steps behind, and perhaps the end of a wait.
//!
//! The form is one line of text: `1;<step>;<day>;<steps behind>;<step that waits>;<end of the wait>`.
//! The first part is the number of the form; a reader of an older page never writes over a newer one.

use super::script::{Script, Step};
use super::timer::Timer;
use crate::date::{Date, date};

/// The number of the form that is written here.
const FORM: u32 = 1;
/// Longer texts were not written here.
const LONGEST: usize = 4_096;

/// How far a reader came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The step of the path where they stopped.
    pub step: String,
    /// The day of that.
    pub day: Date,
    /// The steps of the path that they left behind by going on.
    pub behind: Vec<String>,
    /// The wait that has begun, if any.
    pub timer: Option<Timer>,
}

/// What a stored text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// Progress.
    Fine(Progress),
    /// Something else.
    Damaged,
    /// A form that is newer than this page.
    Newer,
}

impl Progress {
    /// The text to keep.
    #[must_use]
    pub fn write(&self) -> String {
        let (waits, ends) =
            self.timer.as_ref().map_or((String::new(), String::new()), |t| (t.step.clone(), t.ends.to_string()));
        let (year, month, day) = (self.day.year(), u8::from(self.day.month()), self.day.day());
        format!("{FORM};{};{year:04}-{month:02}-{day:02};{};{waits};{ends}", self.step, self.behind.join(" "))
    }

    /// Reads a stored text, whatever it is.
    #[must_use]
    pub fn read(text: &str) -> Read {
        let form = text.split(';').next().and_then(|form| form.parse::<u32>().ok());
        match form {
            Some(form) if form > FORM => Read::Newer,
            Some(FORM) if text.len() <= LONGEST => Self::parse(text).map_or(Read::Damaged, Read::Fine),
            _ => Read::Damaged,
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(';').skip(1);
        let step = name(parts.next()?)?;
        let mut numbers = parts.next()?.splitn(3, '-');
        let year = numbers.next()?.parse().ok()?;
        let day = date(year, numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?)?;
        let behind = parts.next()?.split_whitespace().map(name).collect::<Option<_>>()?;
        let timer = match (parts.next()?, parts.next()?) {
            ("", "") => None,
            (step, ends) => Some(Timer { step: name(step)?, ends: ends.parse().ok()? }),
        };
        parts.next().is_none().then_some(Self { step, day, behind, timer })
    }

    /// Where to go on in a script that may have other steps by now.
    ///
    /// A step that is still there is the one to go on with.
    /// Where it is gone, it is the first step after all that are known to be behind; without any, the first one.
    #[must_use]
    pub fn resume<'s>(&self, script: &'s Script) -> Option<&'s Step> {
        if script.number(&self.step).is_some() {
            return script.find(&self.step);
        }
        let furthest = self.behind.iter().filter_map(|id| script.number(id)).max().unwrap_or(0);
        script.numbered(furthest + 1).or_else(|| script.numbered(furthest))
    }
}

/// A name of a step, as files are named.
fn name(text: &str) -> Option<String> {
    let is_name = !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    is_name.then(|| text.to_owned())
}
