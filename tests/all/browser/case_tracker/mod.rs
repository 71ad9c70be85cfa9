//! The case tracker, live, as a reader uses it: by mouse and by keyboard.
//!
//! - `driver`: how these tests use it.
//! - `adding`: the first case, the question about the device, what is refused.
//! - `one_case`: a view of its own: dates, status, papers, the archive.
//! - `files`: lists, letters, backups, tables, calendars, the sheet.
//! - `privacy`: what others must not see, and the passphrase.
//! - `sheet`: the sheet for a lawyer.
//! - `lock`: the passphrase.
//! - `losses`: everything that can go wrong with what is stored; in none of it a case is lost.
//! - `tabs`: two tabs and one device.
//! - `offline`: without a network, and when the site is newer.
//! - `translation`: every text of the page is wrapped, before and after each action.
//! - `paper`: what is printed.

mod adding;
mod driver;
mod files;
mod lock;
mod losses;
mod offline;
mod one_case;
mod paper;
mod privacy;
mod sheet;
mod tabs;
mod translation;
