//! The password estimator, a module of its own: what it is asked, and what it says.

use domain::finding::Value;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::module::{Given, Module};

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

/// Asks the estimator about a password; `then` hears nothing where it cannot work.
pub fn ask(module: Module, password: &str, own: &str, year: i32, then: impl FnOnce(Option<Estimate>) + 'static) {
    let question = [Given::Text(password), Given::Text(own), Given::Number(year.into())];
    module.ask("estimate", &question, move |answer| then(answer.and_then(|answer| read(&answer))));
}

fn read(answer: &str) -> Option<Estimate> {
    let json = JSON::parse(answer).ok()?;
    let findings = Array::from(&get(&json, "findings")?).iter().map(|found| told(&found)).collect::<Option<_>>()?;
    Some(Estimate {
        score: u8::try_from(whole(get(&json, "score")?.as_f64()?)).ok()?,
        decades: get(&json, "decades")?.as_f64()?,
        findings,
        online: told(&get(&json, "online")?)?,
        stolen: told(&get(&json, "stolen")?)?,
    })
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
    reason = "a score, which is whole; a cast of anything else stops at the ends of the type"
)]
fn whole(number: f64) -> u32 {
    number as u32
}
