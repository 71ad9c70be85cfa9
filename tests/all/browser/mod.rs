//! The built site in a real browser.
//!
//! - `accessibility`: no barrier on any page, on any kind of screen.
//! - `case_tracker`: the case tracker: adding, deadlines, files, privacy, use without a network.
//! - `every_page`: what holds for each page: its head, its ids, its width, silence on console and network.
//! - `frame`: what stands around every text: the way past it, the menu, and the way to the other language.
//! - `instruments`: that the tests themselves would see a fault.
//! - `live_reload`: what a maintainer sees of an edit, a mistake and other styles.
//! - `media_types`: what the server says that a file is.
//! - `password_tool`: the password tool by keyboard, in both languages.
//! - `paper`: what is printed: sheets on one page, whole addresses, steps in any colours.
//! - `policies`: what pages may load and do, told in the page and by the server.
//! - `receipt_validator`: the number tool by keyboard and by mouse, in both languages.
//! - `sizes`: the figures for what goes over the wire.
//! - `speed`: how long a reader waits on a slow phone.
//! - `theme_switch`: light and dark, chosen and remembered.
//! - `tracker`: how the tests of the case tracker use it.
//! - `tracker_losses`: everything that can go wrong with what the tracker keeps.
//! - `tracker_more`: what a file replaces, what the tab tells, the sheet in another language, people.
//! - `walkthrough`: the sign-up walkthrough, step by step and across visits.
//! - `without_script`: everything can be read with scripts turned off.

mod accessibility;
mod case_tracker;
mod every_page;
mod frame;
mod instruments;
mod live_reload;
mod media_types;
mod password_tool;
mod paper;
mod policies;
mod receipt_validator;
mod sizes;
mod speed;
mod theme_switch;
mod tracker;
mod tracker_losses;
mod tracker_more;
mod walkthrough;
mod without_script;
