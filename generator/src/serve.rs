//! The local server: shows a site from memory as a good host would, and notifies browsers when it changed.
//!
//! An edge of the generator: it opens a port and watches folders.
//! **It knows nothing of content or templates and never reads a file of the site**:
//! it gets finished bytes, and a path that is not among them does not exist.
//!
//! - `port` opens the listener, on loopback unless another address was asked for; `hosts` says which names it answers to.
//! - [`ServedSite`] finds what an address means; `header_rules` and `media_type` say what goes with it.
//! - `answer` makes a response of that.
//! - [`Server`] runs on a thread of its own until it is dropped; tests use it without live reload.
//! - `live_reload` is the browser's side of a replaced site.
//! - [`watch()`] reports changed files until Ctrl-C.

mod answer;
mod header_rules;
mod hosts;
mod live_reload;
mod media_type;
mod port;
mod published;
mod server;
mod site;
mod watch;

pub use port::{DEFAULT_PORT, bind, bind_host};
pub use server::Server;
pub use site::{ServedSite, Styles};
pub use watch::{Waker, Watching, watch};
