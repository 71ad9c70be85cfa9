//! The sign-up walkthrough: a script of steps, and one reader's way through it.
//!
//! The steps, their order, their branches and their waiting times are content; here are the rules.
//!
//! 1. [`script`]: the steps and where each leads, with every fault that a script can have.
//! 2. [`session`]: one visit as a state machine: a message comes in, effects go out as data.
//! 3. [`progress`]: what is stored on the device, and how it survives a change of the steps.
//! 4. [`timer`]: a wait with its end on the wall clock.
//! 5. [`words`]: the sentences that the walkthrough may say.
//!
//! **Nothing secret is asked for or stored**: progress is the name of a step, a day and perhaps the end of a wait.

pub mod progress;
pub mod script;
pub mod session;
pub mod timer;
pub mod words;

#[cfg(test)]
mod tests;

pub use progress::Progress;
pub use script::{Script, ScriptFault, Step};
pub use session::{Action, Effect, Message, Notice, Now, Session, StorageState, StoredProgress};
pub use timer::{Left, Timer};
