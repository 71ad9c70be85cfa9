//! `{fact:upload-size}` in texts without marks: words of tools, titles, arguments of components.

use super::facts::FactTable;
use crate::diagnostic::{Report, Violation};
use crate::parse::config::Lang;
use crate::parse::words::Words;
use crate::source::SourceTree;

/// How the name of a fact begins in such a text.
const OPEN: &str = "{fact:";

/// The text with its facts; nothing where it names none.
pub(super) fn text<'v>(
    text: &str,
    value: impl Fn(&str) -> Result<&'v str, Violation>,
) -> Result<Option<String>, Violation> {
    if !text.contains(OPEN) {
        return Ok(None);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (id, behind) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(value(id)?);
        rest = behind;
    }
    out.push_str(rest);
    Ok(Some(out))
}

/// Puts facts into the words of every language, and tells what is written there by hand.
pub(super) fn words(words: &mut Words, facts: &FactTable, default: &Lang, tree: &SourceTree, report: &mut Report) {
    // A site with facts of its own may lack those that built-in words name.
    let builtin = FactTable::builtin(default);
    for (lang, files) in words {
        for file in files.values_mut() {
            let own = tree.get(&file.path).is_some_and(|source| source.display_path.is_none());
            for at in file.texts.values_mut() {
                let facts = if own { facts } else { &builtin };
                match facts.fill(&at.value, lang) {
                    Ok(Some(filled)) => at.value = filled,
                    Err(missing) => report.push(missing.at(&file.path, at.span.clone())),
                    // The span begins with the quote in front of the text.
                    Ok(None) if own => facts.check(&file.path, lang, &at.value, at.span.start + 1, report),
                    Ok(None) => {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::unknown_fact;

    #[track_caller]
    fn check(from: &str, expected: Option<&str>) {
        let value = |id: &str| match id {
            "wait" => Ok("20 minutes"),
            _ => Err(unknown_fact::violation(id, std::iter::empty())),
        };
        assert_eq!(text(from, value), Ok(expected.map(str::to_owned)), "{from}");
    }

    #[test]
    fn facts_take_the_place_of_their_names() {
        check(
            "Wait {fact:wait}, then {fact:wait} more for {count}.",
            Some("Wait 20 minutes, then 20 minutes more for {count}."),
        );
        check("Nothing here {count}", None);
    }

    #[test]
    fn an_unknown_name_is_reported() {
        let unknown = |id: &str| unknown_fact::violation(id, std::iter::empty());
        assert_eq!(text("{fact:size}", |id| Err(unknown(id))), Err(unknown("size")));
    }
}
