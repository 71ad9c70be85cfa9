//! Which words of a tool its template shows, read from the template itself.
//!
//! In the template of an island `tool` holds the words of the tool, and `letter` those of the letter reader.
//! `tool.label` and `tool["by-hand-intro"]` name a word; `tool["office-" ~ prefix.office]` names the words that begin so.
//! A template fills a placeholder by `tool["count"] | replace(from="{count}", to=…)`.
//! Other templates that it includes are read with it.

use std::collections::{BTreeMap, BTreeSet};

/// The words of one words file that a template shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TemplateWords {
    /// The keys that stand in the template, each with the placeholders that the template fills, without their braces.
    pub keys: BTreeMap<String, BTreeSet<String>>,
    /// What the keys begin with that the template puts together.
    pub prefixes: BTreeSet<String>,
}

impl TemplateWords {
    /// True if the template shows this word.
    pub fn contains(&self, key: &str) -> bool {
        self.keys.contains_key(key) || self.prefixes.iter().any(|prefix| key.starts_with(prefix.as_str()))
    }
}

/// The words that a template shows of those in `variable`. `sources` are all templates by their names.
pub fn words_of(name: &str, variable: &str, sources: &BTreeMap<&str, &str>) -> TemplateWords {
    let mut words = TemplateWords::default();
    let (mut waiting, mut read) = (vec![name.to_owned()], BTreeSet::new());
    while let Some(name) = waiting.pop() {
        let Some(text) = sources.get(name.as_str()) else { continue };
        if read.insert(name) {
            for tag in tags(text) {
                let tokens = tokens(tag);
                read_tag(&tokens, variable, &mut words);
                if let [Token::Name("include"), Token::Text(included), ..] = *tokens {
                    waiting.push(included.to_owned());
                }
            }
        }
    }
    words
}

/// What is between the braces of each expression and each statement, one after another.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once('{')?;
            let end = match after.chars().next()? {
                '{' => "}}",
                '%' => "%}",
                '#' => "#}",
                _ => {
                    rest = after;
                    continue;
                }
            };
            let (tag, after_tag) = after.get(1..)?.split_once(end)?;
            rest = after_tag;
            if end != "#}" {
                return Some(tag);
            }
        }
    })
}

/// A piece of a tag, as far as words are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Name(&'a str),
    Text(&'a str),
    Sign(char),
}

fn tokens(tag: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = tag.trim_start_matches('-');
    while let Some(first) = rest.chars().next() {
        let (token, after) = if matches!(first, '"' | '\'' | '`') {
            let inside = &rest[1..];
            let (text, after) = inside.split_once(first).unwrap_or((inside, ""));
            (Some(Token::Text(text)), after)
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|character: char| !character.is_alphanumeric() && character != '_');
            let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
            (Some(Token::Name(name)), after)
        } else {
            ((!first.is_whitespace()).then_some(Token::Sign(first)), &rest[first.len_utf8()..])
        };
        tokens.extend(token);
        rest = after;
    }
    tokens
}

fn read_tag(tokens: &[Token<'_>], variable: &str, words: &mut TemplateWords) {
    let placeholder = |token: &Token<'_>| match token {
        Token::Text(text) => text.strip_prefix('{')?.strip_suffix('}').map(str::to_owned),
        _ => None,
    };
    let filled: BTreeSet<String> = tokens.iter().filter_map(placeholder).collect();
    for (at, token) in tokens.iter().enumerate() {
        let is_field = at > 0 && tokens[at - 1] == Token::Sign('.');
        if *token != Token::Name(variable) || is_field {
            continue;
        }
        match tokens[at + 1..] {
            [Token::Sign('.'), Token::Name(key), ..] | [Token::Sign('['), Token::Text(key), Token::Sign(']'), ..] => {
                words.keys.entry(key.to_owned()).or_default().extend(filled.iter().cloned());
            }
            [Token::Sign('['), Token::Text(prefix), Token::Sign('~'), ..] => {
                words.prefixes.insert(prefix.to_owned());
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, keys: &[&str], prefixes: &[&str]) {
        let part = "{{ tool.part }}";
        let sources = BTreeMap::from([("island.html", template), ("part.html", part)]);
        let words = words_of("island.html", "tool", &sources);
        assert_eq!(words.keys.keys().map(String::as_str).collect::<Vec<_>>(), keys, "{template}");
        assert_eq!(words.prefixes.iter().map(String::as_str).collect::<Vec<_>>(), prefixes, "{template}");
    }

    #[test]
    fn words_are_found_in_expressions_and_statements() {
        check("<p>{{ tool.label }} {{- tool[\"by-hand\"] -}}</p>", &["by-hand", "label"], &[]);
        check("{% if tool.a %}{{ x or tool['b'] }}{% endif %}", &["a", "b"], &[]);
        check("{{ tool[\"copy\"] | replace(from=\"{x}\", to=y) }}", &["copy"], &[]);
    }

    #[test]
    fn placeholders_are_those_that_the_template_fills() {
        let template = "{{ tool.days | replace(from=\"{count}\", to=rule.days) }}{{ tool.other }}";
        let words = words_of("island.html", "tool", &BTreeMap::from([("island.html", template)]));
        let days = BTreeSet::from(["count".to_owned()]);
        assert_eq!(words.keys, BTreeMap::from([("days".to_owned(), days), ("other".to_owned(), BTreeSet::new())]));
    }

    #[test]
    fn keys_that_are_put_together_are_known_by_their_beginning() {
        check("{{ tool[\"office-\" ~ prefix.office] }}", &[], &["office-"]);
    }

    #[test]
    fn text_comments_and_other_values_are_no_words() {
        check("tool.text {# {{ tool.comment }} #} {{ \"tool.quoted\" }} {{ x.tool.field }} {{ mytool.x }}", &[], &[]);
        check("{ tool.brace } {{ tool }}", &[], &[]);
    }

    #[test]
    fn included_templates_are_read_too() {
        check("{% include \"part.html\" %}", &["part"], &[]);
        check("{%- include 'part.html' -%}{{ tool.own }}", &["own", "part"], &[]);
        check("{% include \"missing.html\" %}", &[], &[]);
    }
}
