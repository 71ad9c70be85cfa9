//! The estimate as JSON, written by hand: a JSON library would weigh more than this whole module's code.
//!
//! ```json
//! {"score":1,"decades":5.8,
//!  "findings":[{"code":"why-first-words","arguments":{"count":"100"}}],
//!  "online":{"code":"time-years","arguments":{"count":"2"}},
//!  "stolen":{"code":"time-seconds","arguments":{"count":"40"}}}
//! ```
//!
//! `decades` is the decimal logarithm of the guesses, rounded down to a tenth.
//! Each `code` is the key of a sentence in content; an argument is text, or `{"word": key}` for another sentence, or an object like the whole for a sentence with arguments of its own.

use domain::finding::{Finding, Value};
use domain::password::Estimate;

/// The JSON of an estimate.
#[must_use]
pub fn write(estimate: &Estimate) -> String {
    let mut json = String::from("{\"score\":");
    json.push(char::from(b'0' + estimate.score.number()));
    json.push_str(",\"decades\":");
    number(&mut json, estimate.guesses);
    json.push_str(",\"findings\":[");
    for (place, found) in estimate.findings.iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        finding(&mut json, found);
    }
    json.push_str("],\"online\":");
    finding(&mut json, &estimate.online.finding());
    json.push_str(",\"stolen\":");
    finding(&mut json, &estimate.stolen.finding());
    json.push('}');
    json
}

/// The decimal logarithm with one place, in whole tenths: the machinery for printing fractions weighs 20 kB.
fn number(json: &mut String, guesses: f64) {
    let tenths = tenths(guesses.log10());
    json.push_str(&(tenths / 10).to_string());
    json.push('.');
    json.push_str(&(tenths % 10).to_string());
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the logarithm of at least one guess and at most 10^65; a cast of anything else stops at the ends of the type"
)]
fn tenths(decades: f64) -> u32 {
    (decades * 10.0 + 1e-9) as u32
}

fn finding(json: &mut String, found: &Finding) {
    json.push_str("{\"code\":");
    text(json, found.code);
    json.push_str(",\"arguments\":{");
    for (place, (name, value)) in found.arguments.iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        text(json, name);
        json.push(':');
        match value {
            Value::Text(value) => text(json, value),
            Value::Word(key) => {
                json.push_str("{\"word\":");
                text(json, key);
                json.push('}');
            }
            Value::Finding(inner) => finding(json, inner),
        }
    }
    json.push_str("}}");
}

/// A JSON string; codes and counts hold nothing to escape, but this must not depend on it.
fn text(json: &mut String, value: &str) {
    json.push('"');
    for character in value.chars() {
        match character {
            '"' | '\\' => {
                json.push('\\');
                json.push(character);
            }
            // No sentence's key or count holds one.
            control if control.is_control() => {}
            other => json.push(other),
        }
    }
    json.push('"');
}
