//! `{fact:upload-size}` in texts without marks: words of tools, titles, arguments of components.

use crate::diagnostic::Violation;

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
    fn names_of_facts_are_replaced_by_their_values() {
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
