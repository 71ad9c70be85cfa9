//! What the templates of tables need beside Tera's own filters: text made safe for markdown, and dates.

use std::collections::BTreeMap;

use domain::date::{Date, from_iso};
use tera::{Kwargs, State, Tera, TeraResult};

use crate::parse::config::Lang;
use crate::parse::words::Words;

/// How a language writes dates.
#[derive(Clone, Default)]
struct Calendar {
    months: Vec<String>,
    date: String,
    month: String,
}

/// Adds the filters.
pub(super) fn register(tera: &mut Tera, words: &Words) {
    tera.register_filter("plain", |text: &str, _: Kwargs, _: &State| plain(text));
    let calendars: BTreeMap<Lang, Calendar> = words.keys().map(|lang| (lang.clone(), calendar(words, lang))).collect();
    let days = calendars.clone();
    tera.register_filter("day", move |text: &str, args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(written(&days, text, args.must_get("lang")?, |calendar| &calendar.date))
    });
    tera.register_filter("month", move |text: &str, args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(written(&calendars, text, args.must_get("lang")?, |calendar| &calendar.month))
    });
}

fn calendar(words: &Words, lang: &Lang) -> Calendar {
    let file = |name: &str| words.get(lang).and_then(|files| files.get(name));
    let text = |name: &str, key: &str| {
        file(name).and_then(|file| file.texts.get(key)).map(|at| at.value.clone()).unwrap_or_default()
    };
    let months = file("site").and_then(|file| file.lists.get("months")).cloned().unwrap_or_default();
    Calendar { months, date: text("site", "date"), month: text("pages", "month-year") }
}

/// A date as `2026-07-24` in the words of a language; the text itself where it is none.
fn written(
    calendars: &BTreeMap<Lang, Calendar>,
    text: &str,
    lang: &str,
    shape: impl Fn(&Calendar) -> &String,
) -> String {
    let found = calendars.get(&Lang::new(lang)).zip(from_iso(text));
    found.and_then(|(calendar, date)| in_words(calendar, date, shape(calendar))).unwrap_or_else(|| text.to_owned())
}

fn in_words(calendar: &Calendar, date: Date, shape: &str) -> Option<String> {
    let month = calendar.months.get(usize::from(u8::from(date.month())).checked_sub(1)?)?;
    let day = date.day().to_string();
    Some(shape.replace("{day}", &day).replace("{month}", month).replace("{year}", &date.year().to_string()))
}

/// Text that markdown shows as it is, on one line.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '\\' | '*' | '_' | '[' | ']' | '|' | '<' | '`' | '~') {
            out.push('\\');
        }
        out.push(if sign == '\n' { ' ' } else { sign });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn signs_of_markdown_are_escaped() {
        assert_eq!(plain("NBC*0 [a] | b_c\n<d>"), "NBC\\*0 \\[a\\] \\| b\\_c \\<d>");
    }
}
