//! A module that runs in a worker, beside the page: it is loaded at the first question.
//!
//! **What a question holds goes to the worker and nowhere else.**

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use contract::worker::Files;
use futures_channel::oneshot;
use js_sys::{Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, WorkerOptions, WorkerType};

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkerError {
    /// The worker or its module could not be loaded.
    NotLoaded,
    /// What came back is not an answer to this question.
    Unreadable,
}

/// A client of one worker. Clones share the worker.
#[derive(Clone)]
pub struct Worker {
    files: Rc<Files>,
    shared: Rc<RefCell<Shared>>,
}

#[derive(Default)]
struct Shared {
    running: Option<Running>,
    last_id: u32,
    /// Who waits for which answer.
    waiting: BTreeMap<u32, oneshot::Sender<Option<String>>>,
}

struct Running {
    worker: web_sys::Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn()>,
}

impl Worker {
    /// A client of the worker with these files; nothing is loaded yet.
    #[must_use]
    pub fn new(files: Files) -> Self {
        Self { files: Rc::new(files), shared: Rc::default() }
    }

    /// Asks a question and waits for the answer; after a failure the next question loads the worker again.
    ///
    /// # Errors
    ///
    /// [`WorkerError`] where no answer comes.
    pub async fn ask<Question: Serialize, Answer: DeserializeOwned>(
        &self,
        question: &Question,
    ) -> Result<Answer, WorkerError> {
        let question = serde_json::to_string(question).map_err(|_| WorkerError::Unreadable)?;
        let answer = self.send(&question).ok_or(WorkerError::NotLoaded)?;
        let answer = answer.await.ok().flatten().ok_or(WorkerError::NotLoaded)?;
        contract::json::read(&answer).map_err(|_| WorkerError::Unreadable)
    }

    fn send(&self, question: &str) -> Option<oneshot::Receiver<Option<String>>> {
        if self.shared.borrow().running.is_none() {
            let running = self.start()?;
            self.shared.borrow_mut().running = Some(running);
        }
        let mut shared = self.shared.borrow_mut();
        shared.last_id = shared.last_id.wrapping_add(1);
        let id = shared.last_id;
        let request = object(&[("id", id.into()), ("question", question.into())]);
        shared.running.as_ref()?.worker.post_message(&request).ok()?;
        let (sender, receiver) = oneshot::channel();
        shared.waiting.insert(id, sender);
        Some(receiver)
    }

    /// A running worker that knows where its module is; nothing where the browser refuses.
    fn start(&self) -> Option<Running> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&self.files.worker.href, &options).ok()?;
        // The worker lives in the shared state: a strong reference from its listeners would never release either.
        let (shared, failed) = (Rc::downgrade(&self.shared), Rc::downgrade(&self.shared));
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(shared) = shared.upgrade() {
                receive(&shared, &event.data());
            }
        });
        let on_error = Closure::<dyn Fn()>::new(move || {
            if let Some(shared) = failed.upgrade() {
                fail(&shared);
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let files = object(&[
            ("bindings", self.files.bindings.href.as_str().into()),
            ("module", self.files.module.href.as_str().into()),
            ("integrity", self.files.module.integrity.as_str().into()),
        ]);
        worker.post_message(&files).ok()?;
        Some(Running { worker, _on_message: on_message, _on_error: on_error })
    }
}

fn receive(shared: &RefCell<Shared>, response: &JsValue) {
    let field = |name: &str| Reflect::get(response, &name.into()).ok();
    let Some(id) = field("id").and_then(|id| id.as_f64()) else { return fail(shared) };
    let waiting = std::mem::take(&mut shared.borrow_mut().waiting);
    let (mut answered, left): (BTreeMap<_, _>, BTreeMap<_, _>) =
        waiting.into_iter().partition(|(asked, _)| f64::from(*asked) == id);
    shared.borrow_mut().waiting = left;
    if let Some((_, sender)) = answered.pop_first() {
        // The asker may be gone.
        let _ = sender.send(field("answer").and_then(|answer| answer.as_string()));
    }
}

/// Nobody answers any more: all who wait get no answer.
fn fail(shared: &RefCell<Shared>) {
    let (running, waiting) = {
        let mut shared = shared.borrow_mut();
        (shared.running.take(), std::mem::take(&mut shared.waiting))
    };
    if let Some(running) = running {
        running.worker.terminate();
        // This may run inside one of its own listeners, which must outlive the call.
        gloo_timers::callback::Timeout::new(0, move || drop(running)).forget();
    }
    for sender in waiting.into_values() {
        let _ = sender.send(None);
    }
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object accepts every field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
