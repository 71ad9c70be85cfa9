//! Any text at all, read as what a device keeps: no panic, and what can be read whole is written and read again the same.

#![no_main]

use domain::stored::{Reading, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = Reading::of(text);
    if let Some(stored) = reading.stored() {
        assert_eq!(Reading::of(&write(stored)), Reading::Fine(stored.clone()));
    }
});
