//! The part of the walk that deals with facts, tables and terms.

use std::ops::Range;

use super::{Walk, Written, parse_below};
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::body::{Heading, Piece, attribute};
use crate::parse::directive::Call;

/// The level of an entry that has an anchor and is no heading.
const ENTRY: u8 = 7;

impl Walk<'_> {
    /// Checks a run of text as written, against terms and facts.
    pub(super) fn check_words(&mut self, span: &Range<usize>) {
        let vocabulary = &self.components.vocabulary;
        let at = span.start + self.offset;
        let text = &self.source[span.clone()];
        vocabulary.terms.check(self.file, self.lang, text, at, self.report);
        vocabulary.facts.check(self.file, self.lang, text, at, self.report);
    }

    /// Fills the facts that arguments name, and checks what readers see of the others.
    pub(super) fn fill_arguments(&mut self, call: &mut Call) {
        let vocabulary = self.components.vocabulary.clone();
        // A directive within a line is part of a run of text, which is checked as a whole.
        let is_inline = call.args.contains_key("text");
        for at in call.args.values_mut() {
            match vocabulary.facts.fill(&at.value, self.lang) {
                Ok(Some(filled)) => at.value = filled,
                Err(missing) => self.report.push(missing.at(self.file, at.span.clone())),
                Ok(None) if is_inline => {}
                Ok(None) => {
                    let value = at.span.end.saturating_sub(1 + at.value.len());
                    vocabulary.terms.check(self.file, self.lang, &at.value, value, self.report);
                    vocabulary.facts.check(self.file, self.lang, &at.value, value, self.report);
                }
            }
        }
    }

    /// The value of a fact within a line; with `dated="yes"` also when it was published.
    pub(super) fn fact(&mut self, call: &Call, span: Range<usize>) {
        let Some(name) = call.args.get("text") else { return };
        let vocabulary = self.components.vocabulary.clone();
        match vocabulary.facts.value(&name.value, self.lang) {
            Ok(value) => {
                self.say(value, span.start);
                self.plain(value);
            }
            Err(missing) => self.report.push(missing.at(self.file, self.shift(span))),
        }
    }

    /// Words with an anchor of their own, such as an entry of a table.
    pub(super) fn anchor(&mut self, call: &Call, span: Range<usize>) {
        let (Some(text), Some(id)) = (call.args.get("text"), call.args.get("id")) else {
            return self.fault(rules::missing_argument::anchor(), span);
        };
        self.say(&text.value, span.start);
        self.top().text.push_str(&text.value);
        if !self.ids.insert(id.value.clone()) {
            return self.fault(rules::repeated_id::entry(&id.value), span);
        }
        let lang = call.args.get("lang").map(|lang| format!(" lang=\"{}\"", attribute(&lang.value)));
        self.html(&format!("<span class=\"anchor\" id=\"{}\"{}>", attribute(&id.value), lang.unwrap_or_default()));
        let before = self.top().text.len();
        self.plain(&text.value);
        self.top().text.truncate(before);
        self.html("</span>");
        let (id, text) = (id.value.as_str().into(), text.value.as_str().into());
        self.body.headings.push(Heading { level: ENTRY, id, text, bare_end: None });
    }

    /// A table of `content/data`, rendered by its template into markdown and from there as any other text.
    pub(super) fn data(&mut self, call: &Call, span: Range<usize>) {
        let vocabulary = self.components.vocabulary.clone();
        let text = match vocabulary.datasets.draw(call, self.file, self.lang) {
            Ok(text) => text,
            Err(fault) => {
                let at = fault.span.unwrap_or(span);
                return self.fault(fault.violation, at);
            }
        };
        if text.lines().any(|line| line.starts_with("::data")) {
            return self.fault(rules::deep_directive::table(), span);
        }
        let mut reported = Report::default();
        let levels = (self.level, self.last_level);
        let written = parse_below(self.file, self.lang, &text, levels, self.components, &mut reported);
        let whole = self.shift(span.clone());
        for inner in reported.diagnostics() {
            // The positions are those of a text that no editor has; terms are reported in the table itself.
            if inner.rule != rules::UNWANTED_TERM && inner.rule != rules::HAND_WRITTEN_FACT {
                let message = rules::data_mistake::rendered(&inner.message);
                self.report.push(Diagnostic { span: whole.clone(), message, fix: None, ..inner.clone() });
            }
        }
        self.insert(written, &span);
    }

    /// Takes over what was written elsewhere, as if it was in the place of a marker.
    fn insert(&mut self, written: Written, span: &Range<usize>) {
        let Written { body, mut pieces, prose } = written;
        let before = self.body.references.len();
        renumber(&mut pieces, before);
        let whole = self.shift(span.clone());
        self.body.references.extend(body.references.into_iter().map(|mut reference| {
            reference.dest.span = whole.clone();
            reference
        }));
        self.prose.quote(&prose, whole.start);
        for heading in body.headings {
            if !self.ids.insert(heading.id.to_string()) {
                self.fault(rules::repeated_id::entry(&heading.id), span.clone());
            }
            if heading.level < ENTRY {
                self.last_level = heading.level;
            }
            self.body.headings.push(Heading { bare_end: None, ..heading });
        }
        self.extend(pieces);
    }
}

/// Adds to the numbers of references in pieces.
fn renumber(pieces: &mut [Piece], by: usize) {
    for piece in pieces {
        match piece {
            Piece::LinkOpen(number) | Piece::LinkClose(number) => *number += by,
            Piece::Image(image) => image.0 += by,
            Piece::Component(component) => {
                if let Some(body) = &mut component.body {
                    renumber(body, by);
                }
            }
            Piece::First(pieces) => renumber(pieces, by),
            Piece::Html(_) | Piece::Word(_) | Piece::SiteIndex(_) | Piece::Tool { .. } => {}
        }
    }
}
