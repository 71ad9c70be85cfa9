//! A module of its own, which a worker loads when the first question comes.
//!
//! **What a question holds goes to the worker and nowhere else.**

use std::cell::RefCell;

use domain::island::{GLUE, MODULE, WORKER};
use js_sys::{Array, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::props::Record;
use super::storage::record;

/// What is done with an answer; nothing comes where the module could not be loaded or could not answer.
type Then = Box<dyn FnOnce(Option<String>)>;

/// What a function of a module is given.
#[derive(Clone, Copy)]
pub enum Given<'a> {
    /// A text.
    Text(&'a str),
    /// Whether something is so.
    Truth(bool),
    /// A number.
    Number(f64),
}

/// A module of its own; it stands as long as the page.
#[derive(Clone, Copy)]
pub struct Module(&'static RefCell<State>);

struct State {
    /// What the worker is told first: where the module lies.
    files: JsValue,
    worker: String,
    running: Option<Worker>,
    asked: u32,
    waiting: Vec<(u32, Then)>,
}

impl Module {
    /// The module whose addresses are among these files; nothing is loaded yet.
    pub fn of(files: &Record) -> Self {
        let integrity = files.text(&format!("{MODULE}-integrity"));
        let state = State {
            files: record([
                (GLUE, files.text(GLUE).into()),
                (MODULE, files.text(MODULE).into()),
                ("integrity", integrity.into()),
            ]),
            worker: files.text(WORKER).to_owned(),
            running: None,
            asked: 0,
            waiting: Vec::new(),
        };
        Self(Box::leak(Box::new(RefCell::new(state))))
    }

    /// Has the module loaded ahead of the first question.
    pub fn load(self) {
        let is_running = self.0.borrow().running.is_some();
        if !is_running {
            let started = self.start();
            self.0.borrow_mut().running = started;
        }
    }

    /// Calls a function of the module; where it cannot be loaded now, the next question tries again.
    pub fn ask(self, call: &str, with: &[Given<'_>], then: impl FnOnce(Option<String>) + 'static) {
        self.load();
        self.send(call, with, Box::new(then));
    }

    fn send(self, call: &str, with: &[Given<'_>], then: Then) {
        let given = |given: &Given<'_>| match *given {
            Given::Text(text) => text.into(),
            Given::Truth(is_so) => is_so.into(),
            Given::Number(number) => JsValue::from(number),
        };
        let with: Array = with.iter().map(given).collect();
        let mut state = self.0.borrow_mut();
        state.asked = state.asked.wrapping_add(1);
        let id = state.asked;
        let question = record([("id", id.into()), ("call", call.into()), ("with", with.into())]);
        let is_sent = state.running.as_ref().is_some_and(|worker| worker.post_message(&question).is_ok());
        if is_sent {
            state.waiting.push((id, then));
        } else {
            drop(state);
            then(None);
        }
    }

    /// A running worker that was told where the module lies; nothing where the browser has none.
    fn start(self) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let state = self.0.borrow();
        let worker = Worker::new_with_options(&state.worker, &options).ok()?;
        let answered = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| self.hear(&event.data()));
        let failed = Closure::<dyn Fn()>::new(move || self.fail());
        worker.set_onmessage(Some(answered.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        // They are few: a worker is started once, and again only after a failure.
        answered.forget();
        failed.forget();
        worker.post_message(&state.files).ok()?;
        Some(worker)
    }

    fn hear(self, message: &JsValue) {
        let get = |name: &str| Reflect::get(message, &name.into()).ok();
        let Some(id) = get("id").and_then(|id| id.as_f64()) else { return self.fail() };
        let mut state = self.0.borrow_mut();
        let place = state.waiting.iter().position(|(asked, _)| f64::from(*asked) == id);
        let then = place.map(|place| state.waiting.remove(place));
        drop(state);
        if let Some((_, then)) = then {
            then(get("answer").and_then(|answer| answer.as_string()));
        }
    }

    /// Nobody answers any more: all who wait are told so.
    fn fail(self) {
        let mut state = self.0.borrow_mut();
        if let Some(worker) = state.running.take() {
            worker.terminate();
        }
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        for (_, then) in waiting {
            then(None);
        }
    }
}
