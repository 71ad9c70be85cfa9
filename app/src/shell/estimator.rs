//! The password estimator: a worker with a module of its own, started when the first password is typed.
//!
//! **A password goes to the worker and nowhere else.**

use domain::finding::Value;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Where the estimator's files lie.
pub struct Files<'a> {
    /// The worker's script.
    pub worker: &'a str,
    /// The module's glue.
    pub glue: &'a str,
    /// The module.
    pub module: &'a str,
    /// The module's sum.
    pub integrity: &'a str,
}

/// A finding as it comes from the worker: the key of a sentence, and what fills it.
#[derive(Clone)]
pub struct Told {
    /// The key of the sentence.
    pub code: String,
    /// What fills the sentence's placeholders.
    pub arguments: Vec<(String, Value)>,
}

/// What the estimator says of one password.
#[derive(Clone)]
pub struct Estimate {
    /// The score from 0 to 4.
    pub score: u8,
    /// The decimal logarithm of the guesses.
    pub decades: f64,
    /// Why it is weak, then what would help.
    pub findings: Vec<Told>,
    /// How long guessing takes at the sign-in page.
    pub online: Told,
    /// How long guessing takes with a stolen list.
    pub stolen: Told,
}

/// A running estimator.
#[derive(Clone)]
pub struct Estimator(Worker);

impl Estimator {
    /// Starts it; nothing where the browser has no workers.
    ///
    /// `hear` gets each answer with the number of its question, or nothing where the estimator cannot work.
    pub fn start(files: &Files<'_>, hear: impl Fn(Option<(u32, Estimate)>) + Clone + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(files.worker, &options).ok()?;
        let answered = {
            let hear = hear.clone();
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(answer(&event.data())))
        };
        let failed = Closure::<dyn Fn()>::new(move || hear(None));
        worker.set_onmessage(Some(answered.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        // The worker stays as long as the page.
        answered.forget();
        failed.forget();
        let first = record([
            ("glue", files.glue.into()),
            ("module", files.module.into()),
            ("integrity", files.integrity.into()),
        ]);
        worker.post_message(&first).ok()?;
        Some(Self(worker))
    }

    /// Asks about a password; `number` comes back with the answer.
    pub fn ask(&self, number: u32, password: &str, own: &str, year: i32) {
        let question =
            record([("id", number.into()), ("password", password.into()), ("own", own.into()), ("year", year.into())]);
        // Texts and numbers can always be sent.
        let _ = self.0.post_message(&question);
    }
}

fn record<const COUNT: usize>(entries: [(&str, JsValue); COUNT]) -> JsValue {
    let record = Object::new();
    for (name, value) in entries {
        // A plain record takes every entry.
        let _ = Reflect::set(&record, &name.into(), &value);
    }
    record.into()
}

fn answer(message: &JsValue) -> Option<(u32, Estimate)> {
    let number = whole(get(message, "id")?.as_f64()?);
    let json = JSON::parse(&get(message, "answer")?.as_string()?).ok()?;
    let findings = Array::from(&get(&json, "findings")?).iter().map(|found| told(&found)).collect::<Option<_>>()?;
    let estimate = Estimate {
        score: u8::try_from(whole(get(&json, "score")?.as_f64()?)).ok()?,
        decades: get(&json, "decades")?.as_f64()?,
        findings,
        online: told(&get(&json, "online")?)?,
        stolen: told(&get(&json, "stolen")?)?,
    };
    Some((number, estimate))
}

fn told(found: &JsValue) -> Option<Told> {
    let arguments: Object = get(found, "arguments")?.dyn_into().ok()?;
    let argument = |pair: JsValue| {
        let pair = Array::from(&pair);
        let value = pair.get(1);
        let value = match value.as_string() {
            Some(text) => Value::Text(text),
            None => Value::Word(get(&value, "word")?.as_string()?),
        };
        Some((pair.get(0).as_string()?, value))
    };
    let arguments = Object::entries(&arguments).iter().map(argument).collect::<Option<_>>()?;
    Some(Told { code: get(found, "code")?.as_string()?, arguments })
}

fn get(record: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(record, &name.into()).ok()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of questions and scores, which are whole; a cast of anything else stops at the ends of the type"
)]
fn whole(number: f64) -> u32 {
    number as u32
}
