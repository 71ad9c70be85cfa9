//! A module that runs in a worker: its files, and the messages between the page and the worker.
//!
//! The page first sends [`Files`] (as a JavaScript object), then one [`Request`] after another; each is answered by a [`Response`].
//! A request holds a question as JSON, which the exported function `answer` of the module takes; it gives the answer as JSON.

use serde::{Deserialize, Serialize};

use crate::File;

/// The files of a module that runs in a worker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// The script of the worker.
    pub worker: File,
    /// The JavaScript bindings of the module.
    pub bindings: File,
    /// The compiled module.
    pub module: File,
}

/// One question to a worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The number of the question; its answer has the same.
    pub id: u32,
    /// The question as JSON.
    pub question: String,
}

/// What a worker sends back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The number of the question; nothing where the module could not be loaded.
    pub id: Option<u32>,
    /// The answer as JSON; nothing where there is none.
    pub answer: Option<String>,
}
