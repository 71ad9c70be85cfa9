//! The progress line of the long compile: what it says, and how often.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// Cargo's own count, as written at the end of its progress line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    /// Pieces that are done.
    pub(super) done: u32,
    /// Pieces in all.
    pub(super) all: u32,
}

/// Reads the count from cargo's progress line: `Building [==>   ] 3/61: serde, syn`.
pub(super) fn count(line: &str) -> Option<Count> {
    let line = line.trim_start().strip_prefix("Building [")?;
    let (_, line) = line.split_once("] ")?;
    let (numbers, _) = line.split_once(':').unwrap_or((line, ""));
    let (done, all) = numbers.trim().split_once('/')?;
    Some(Count { done: done.parse().ok()?, all: all.parse().ok()? })
}

/// A progress line that is reported now and then.
pub(super) struct Progress<'a> {
    print: &'a dyn Fn(&str),
    every: Duration,
    began: Instant,
    printed: Option<Instant>,
    count: Option<Count>,
    waiting: bool,
}

impl<'a> Progress<'a> {
    /// Starts the clock: a terminal's line is rewritten each second, a log gets one now and then.
    pub(super) fn start(print: &'a dyn Fn(&str)) -> Self {
        let every = if io::stderr().is_terminal() { 1 } else { 15 };
        Self {
            print,
            every: Duration::from_secs(every),
            began: Instant::now(),
            printed: None,
            count: None,
            waiting: false,
        }
    }

    /// Takes in how far cargo is.
    pub(super) fn count(&mut self, count: Count) {
        self.count = Some(count);
        self.waiting = false;
    }

    /// Takes in that another cargo is at work in the same folder.
    pub(super) fn waits(&mut self) {
        self.waiting = true;
    }

    /// Reports the line where it is time for it.
    pub(super) fn tick(&mut self) {
        if self.printed.is_none_or(|printed| printed.elapsed() >= self.every) {
            self.printed = Some(Instant::now());
            (self.print)(&line(self.count, self.waiting, self.began.elapsed()));
        }
    }
}

/// The words of the line.
fn line(count: Option<Count>, waiting: bool, elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    match count {
        _ if waiting => format!("Building the tools: waiting for another cargo, {seconds} s"),
        Some(Count { done, all }) => {
            format!("Building the tools: {done} of {all} pieces, {seconds} s")
        }
        None => "Building the tools for the browser; the first time takes a minute or two".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_progress_line_is_read() {
        let read = count("    Building [=====>          ] 12/61: serde, syn(build)");
        assert_eq!(read, Some(Count { done: 12, all: 61 }));
        let read = count("    Building [=====>          ] 12/61");
        assert_eq!(read, Some(Count { done: 12, all: 61 }));
    }

    #[test]
    fn other_lines_are_not_counts() {
        for line in ["", "   Compiling serde v1.0.0", "Building [", "Building [=>] x/y"] {
            assert_eq!(count(line), None, "{line}");
        }
    }

    #[test]
    fn the_line_shows_crates_and_seconds() {
        let count = Some(Count { done: 3, all: 9 });
        assert_eq!(line(count, false, Duration::from_millis(4200)), "Building the tools: 3 of 9 pieces, 4 s");
        assert!(line(count, true, Duration::ZERO).contains("another cargo"));
    }
}
