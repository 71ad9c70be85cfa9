//! What a finished page says, heading by heading: the text of its `<main>` without lists of links, pictures and scripts.

use crate::character_reference;

/// A heading with the text below it, up to the next one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The anchor; empty for the page itself.
    pub anchor: String,
    /// The words of the heading; empty for the page itself.
    pub heading: String,
    /// The first paragraph or the first entry of a list.
    pub lead: String,
    /// The rest.
    pub text: String,
}

/// Elements whose text is no text of the page.
const SKIPPED: [&str; 6] = ["nav", "script", "style", "svg", "template", "button"];

/// Classes of elements whose text is on every page, or that of other pages.
const SKIPPED_CLASSES: [&str; 5] = ["sources", "checked", "walk-way", "walk-count", "a-z"];

/// The parts of a page: first the page itself, then its headings.
#[must_use]
pub fn parts(html: &str) -> Vec<Part> {
    let main = html.find("<main").and_then(|start| html.get(start..)).unwrap_or_default();
    let main = main.find("</main>").and_then(|end| main.get(..end)).unwrap_or(main);
    let mut reader = Reader { parts: vec![Part::default()], ..Reader::default() };
    let mut rest = main;
    while let Some((text, tag)) = rest.split_once('<') {
        reader.text(text);
        let Some((tag, after)) = tag.split_once('>') else { break };
        reader.tag(tag);
        rest = after;
    }
    // A tag that never ends is no text.
    if !rest.contains('<') {
        reader.text(rest);
    }
    reader.parts
}

#[derive(Default)]
struct Reader<'a> {
    parts: Vec<Part>,
    /// The element that is skipped, and how many of its name are open in it.
    skipped: Option<(&'a str, usize)>,
    /// The id of the last element that has one, for headings that have none.
    last_id: Option<&'a str>,
    /// The element of the heading that is open.
    heading: Option<&'a str>,
    /// True once the first paragraph of the part has ended.
    lead_ended: bool,
}

impl<'a> Reader<'a> {
    fn tag(&mut self, tag: &'a str) {
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        let closes = tag.starts_with('/');
        if let Some((skipped, depth)) = self.skipped {
            if name == skipped {
                let depth = if closes { depth - 1 } else { depth + 1 };
                self.skipped = (depth > 0).then_some((skipped, depth));
            }
            return;
        }
        if closes {
            self.close(name);
        } else {
            self.open(name, tag);
        }
    }

    fn open(&mut self, name: &'a str, tag: &'a str) {
        let is_skipped = |class: &str| class.split(' ').any(|class| SKIPPED_CLASSES.contains(&class));
        if SKIPPED.contains(&name) || attribute(tag, "class").is_some_and(is_skipped) {
            self.skipped = Some((name, 1));
            return;
        }
        let id = attribute(tag, "id").filter(|id| !id.is_empty());
        if matches!(name, "h2" | "h3" | "h4") {
            self.heading = Some(name);
            if let Some(anchor) = id.or(self.last_id.take()).filter(|anchor| !anchor.starts_with("page-")) {
                self.parts.push(Part { anchor: anchor.to_owned(), ..Part::default() });
                self.lead_ended = false;
            }
        } else if name == "h1" {
            self.skipped = Some((name, 1));
        } else if id.is_some() {
            self.last_id = id;
        }
        self.space();
    }

    fn close(&mut self, name: &str) {
        if self.heading == Some(name) {
            self.heading = None;
        } else if matches!(name, "p" | "li") {
            let part = self.parts.last();
            self.lead_ended |= part.is_some_and(|part| !part.lead.trim().is_empty());
        }
        if !matches!(name, "a" | "strong" | "em" | "span" | "b" | "i" | "code") {
            self.space();
        }
    }

    fn field(&mut self) -> Option<&mut String> {
        let (in_heading, lead_ended) = (self.heading.is_some(), self.lead_ended);
        let part = self.parts.last_mut()?;
        Some(match (in_heading, lead_ended) {
            (true, _) if !part.anchor.is_empty() => &mut part.heading,
            (_, false) => &mut part.lead,
            _ => &mut part.text,
        })
    }

    fn space(&mut self) {
        if let Some(field) = self.field().filter(|field| !field.is_empty() && !field.ends_with(' ')) {
            field.push(' ');
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() || text.is_empty() {
            return;
        }
        if let Some(field) = self.field() {
            decode_into(text, field);
        }
    }
}

/// The value of an attribute in double quotes, as the pipeline writes them.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    // Most tags have none.
    let (_, mut rest) = tag.split_once([' ', '\n'])?;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, next) = after.split_once('"')?;
        if before.trim_start().rsplit([' ', '\n']).next() == Some(name) {
            return Some(value);
        }
        rest = next;
    }
    None
}

/// Adds a text with its character references resolved.
fn decode_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let known = after.split_once(';').and_then(|(name, next)| Some((reference(name)?, next)));
        match known {
            Some((character, next)) => {
                out.push(character);
                rest = next;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
}

fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "nbsp" => Some(' '),
        _ => character_reference::numeric(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts in one line each.
    fn check(html: &str, expected: &[&str]) {
        let parts = parts(&format!("<nav>x</nav><main id=\"page-main\">{html}</main><p>x</p>"));
        let line =
            |part: &Part| format!("{}|{}|{}|{}", part.anchor, part.heading.trim(), part.lead.trim(), part.text.trim());
        assert_eq!(parts.iter().map(line).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn each_heading_has_its_text() {
        check(
            "<h1>T</h1><p>One <b>two</b>.</p><p>Three</p><h2 id=\"a\">A &amp; b</h2><ul><li>x</li><li>y</li></ul>",
            &["||One two.|Three", "a|A & b|x|y"],
        );
    }

    #[test]
    fn a_heading_without_an_id_has_that_of_its_section() {
        check("<section id=\"step\"><p class=\"walk-count\">Step 1</p><h2>S</h2>t</section>", &["|||", "step|S|t|"]);
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        check("<nav><nav>n</nav>n</nav><script>s</script><svg><text>t</text></svg>a&#8209;b", &["||a\u{2011}b|"]);
        check("<section class=\"x sources\"><section>s</section>s</section>a", &["||a|"]);
        check("<p", &["|||"]);
    }
}
