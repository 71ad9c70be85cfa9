//! The part of the walk that deals with components and tools.

use std::ops::Range;

use super::{Frame, Walk};
use crate::diagnostic::{Report, rules};
use crate::parse::body::{Component, Heading, IndexKind, Piece};
use crate::parse::directive::{Call, Marker, MarkerKind};
use crate::parse::fields::At;

/// How many components may be within each other.
const DEEPEST: usize = 8;

impl Walk<'_> {
    pub(super) fn marker(&mut self, marker: &Marker) {
        match &marker.kind {
            MarkerKind::Leaf(call) if call.name.value == "tool" => self.tool(call, marker.span.clone()),
            MarkerKind::Leaf(call) if call.name.value == "rules" => self.rules(),
            MarkerKind::Leaf(call) if call.name.value == "site-index" => self.site_index(call),
            MarkerKind::Leaf(call) if call.name.value == "data" => self.data(call, marker.span.clone()),
            MarkerKind::Leaf(call) => self.component(call.clone(), marker.span.clone(), None),
            MarkerKind::Open(call) => {
                if self.depth == DEEPEST {
                    self.fault(rules::deep_directive::component(DEEPEST + 1), marker.span.clone());
                }
                self.depth += 1;
                let container = Some((call.clone(), marker.span.clone()));
                self.frames.push(Frame { container, ..Frame::default() });
            }
            MarkerKind::Close => {
                if self.frames.last().is_some_and(|frame| frame.container.is_some()) {
                    self.close_container();
                } else if self.broken > 0 {
                    self.broken -= 1;
                } else {
                    self.fault(rules::unopened_directive::violation(), marker.span.clone());
                }
            }
            // Reported already; its closing line is none too many.
            MarkerKind::Broken(_) => {
                let line = &self.source[marker.span.clone()];
                self.broken += usize::from(line.starts_with(":::") && !line.starts_with("::::"));
            }
        }
    }

    fn close_container(&mut self) {
        let Some(frame) = self.pop() else { return };
        self.depth = self.depth.saturating_sub(1);
        match frame.container {
            Some((call, span)) if self.depth < DEEPEST => self.component(call, span, Some(frame.pieces)),
            // Too deep, and reported: its inside goes on as the page's own.
            _ => self.extend(frame.pieces),
        }
    }

    pub(super) fn component(&mut self, mut call: Call, span: Range<usize>, body: Option<Vec<Piece>>) {
        call.name.span = self.shift(call.name.span);
        let whole = self.shift(span);
        for arg in call.args.values_mut() {
            arg.span = self.offset + arg.span.start..self.offset + arg.span.end;
        }
        self.fill_arguments(&mut call);
        if self.components.check(self.file, &call, &whole, body.is_some(), self.report) {
            let args = call.args.into_iter().map(|(key, at)| (key, at.value)).collect();
            self.body.components.insert(call.name.value.clone());
            let component = Component { name: call.name.value, args, body, span: whole };
            self.top().pieces.push(Piece::Component(Box::new(component)));
        } else {
            self.extend(body.unwrap_or_default());
        }
    }

    /// Every rule, written by the rules themselves.
    fn rules(&mut self) {
        let text = rules::page::markdown();
        // What is made here has no mistakes that an editor could fix; a test looks for them.
        let written = super::parse(self.file, self.lang, &text, 0, self.level, self.components, &mut Report::default());
        self.extend(written.pieces);
        self.body.components.extend(written.body.components);
        self.last_level = 3;
        for heading in written.body.headings {
            self.ids.insert(heading.id.to_string());
            self.body.headings.push(Heading { bare_end: None, ..heading });
        }
    }

    /// The pages of the site, or with `of="headings"` their headings.
    fn site_index(&mut self, call: &Call) {
        for (key, at) in &call.args {
            let violation = match (key.as_str(), at.value.as_str()) {
                ("of", "headings") => continue,
                ("of", value) => rules::unknown_value::argument("site-index", key, value, &["headings".to_owned()]),
                _ => rules::unknown_argument::component("site-index", key, ["of"].into_iter()),
            };
            self.fault(violation, at.span.clone());
        }
        let kind = if call.args.contains_key("of") { IndexKind::Headings } else { IndexKind::Pages };
        self.top().pieces.push(Piece::SiteIndex(kind));
        self.body.has_site_index = true;
        self.body.components.insert(call.name.value.clone());
    }

    fn tool(&mut self, call: &Call, span: Range<usize>) {
        let Some(name) = call.args.get("name") else {
            self.fault(rules::missing_argument::tool(), span);
            return;
        };
        let at = At { value: name.value.clone(), span: self.shift(name.span.clone()) };
        self.top().pieces.push(Piece::Tool { name: at.value.clone() });
        if self.tools.insert(at.value.clone()) {
            self.body.tools.push(at);
        }
    }
}
