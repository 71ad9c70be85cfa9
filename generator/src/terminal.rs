//! What is printed: answers to standard output, everything else to standard error.
//!
//! Nobody may be there to read it (`cargo site number | head`): then it is dropped, where the
//! macros of the standard library would panic.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write as _};

/// Prints an answer.
macro_rules! say_part {
    ($($text:tt)*) => { $crate::terminal::to_stdout(format_args!($($text)*)) };
}

/// Prints an answer with a line break behind it.
macro_rules! say {
    ($($text:tt)*) => { $crate::terminal::to_stdout(format_args!("{}\n", format_args!($($text)*))) };
}

/// Prints words for the person at the keyboard.
macro_rules! note_part {
    ($($text:tt)*) => { $crate::terminal::to_stderr(format_args!($($text)*)) };
}

/// Prints words for the person at the keyboard with a line break behind them.
macro_rules! note {
    ($($text:tt)*) => { $crate::terminal::to_stderr(format_args!("{}\n", format_args!($($text)*))) };
}

pub(crate) fn to_stdout(text: fmt::Arguments<'_>) {
    let mut out = io::stdout().lock();
    // A reader that has gone wants no more.
    drop(out.write_fmt(text).and_then(|()| out.flush()));
}

pub(crate) fn to_stderr(text: fmt::Arguments<'_>) {
    drop(io::stderr().lock().write_fmt(text));
}

/// A text whose characters a terminal shows, and none that it obeys: names of files may hold any.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    let is_command = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.contains(is_command) { Cow::Owned(text.replace(is_command, "\u{fffd}")) } else { Cow::Borrowed(text) }
}
