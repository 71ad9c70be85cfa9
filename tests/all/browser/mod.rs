//! The built site in a real browser.
//!
//! - `accessibility`: no barrier on any page, on any kind of screen.
//! - `case_tracker`: the case tracker by mouse and by keyboard: adding, one case, files, privacy, losses, two tabs.
//! - `every_page`: what holds for each page: its head, its ids, its width, silence on console and network.
//! - `instruments`: that the tests themselves would see a fault.
//! - `layout`: what is around every text: the way past it, the menu, and the way to the other language.
//! - `live_reload`: what a maintainer sees of an edit, a mistake and other styles.
//! - `media_types`: what the server says that a file is.
//! - `offline`: without a network, with a bad one, on a full device, and when the site is newer.
//! - `paper`: what is printed: sheets on one page, whole addresses, steps in any colours.
//! - `password_strength`: the password tool, typed into and clicked, in both languages.
//! - `policies`: what pages may load and do, declared in the page and by the server.
//! - `receipt_validator`: the number tool by keyboard and by mouse, in both languages.
//! - `search`: the search by keyboard, as it is announced, translated, without script, and silent.
//! - `sign_up_walkthrough`: the sign-up walkthrough, step by step and across visits.
//! - `sizes`: the figures for what goes over the wire.
//! - `theme_switch`: light and dark, chosen and remembered.
//! - `without_script`: everything can be read with scripts turned off.

mod accessibility;
mod case_tracker;
mod every_page;
mod instruments;
mod layout;
mod live_reload;
mod media_types;
mod offline;
mod paper;
mod password_strength;
mod policies;
mod receipt_validator;
mod search;
mod sign_up_walkthrough;
mod sizes;
mod theme_switch;
mod without_script;
