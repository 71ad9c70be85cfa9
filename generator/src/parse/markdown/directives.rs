//! The part of the walk that deals with components and tools.

use std::ops::Range;

use super::{Frame, Walk};
use crate::diagnostic::rules;
use crate::parse::body::Piece;
use crate::parse::directive::{Call, Marker, MarkerKind};
use crate::parse::fields::At;

impl Walk<'_> {
    pub(super) fn marker(&mut self, marker: &Marker) {
        match &marker.kind {
            MarkerKind::Leaf(call) if call.name.value == "tool" => self.tool(call, marker.span.clone()),
            MarkerKind::Leaf(call) => self.component(call.clone(), marker.span.clone(), None),
            MarkerKind::Open(call) => {
                let container = Some((call.clone(), marker.span.clone()));
                self.frames.push(Frame { container, ..Frame::default() });
            }
            MarkerKind::Close => {
                if self.frames.last().is_some_and(|frame| frame.container.is_some()) {
                    self.close_container();
                } else {
                    self.fault(
                        rules::UNOPENED_DIRECTIVE,
                        marker.span.clone(),
                        "this closes nothing",
                        "take the line out, or open a component above it with :::name",
                    );
                }
            }
            // Told already.
            MarkerKind::Broken(_) => {}
        }
    }

    fn close_container(&mut self) {
        let Some(frame) = self.pop() else { return };
        if let Some((call, span)) = frame.container {
            self.component(call, span, Some(frame.pieces));
        }
    }

    pub(super) fn component(&mut self, mut call: Call, span: Range<usize>, body: Option<Vec<Piece>>) {
        call.name.span = self.shift(call.name.span);
        let whole = self.shift(span);
        for arg in call.args.values_mut() {
            arg.span = self.offset + arg.span.start..self.offset + arg.span.end;
        }
        if self.components.check(self.file, &call, &whole, body.is_some(), self.report) {
            let args = call.args.into_iter().map(|(key, at)| (key, at.value)).collect();
            self.top().pieces.push(Piece::Component { name: call.name.value, args, body, span: whole });
        } else {
            self.extend(body.unwrap_or_default());
        }
    }

    fn tool(&mut self, call: &Call, span: Range<usize>) {
        let Some(name) = call.args.get("name") else {
            let names = domain::island::NAMES.join(", ");
            self.fault(
                rules::MISSING_ARGUMENT,
                span,
                "`tool` needs the name of a tool",
                &format!("write ::tool{{name=\"…\"}} with one of: {names}"),
            );
            return;
        };
        let at = At { value: name.value.clone(), span: self.shift(name.span.clone()) };
        self.top().pieces.push(Piece::Tool { name: at.value.clone() });
        if self.body.tools.iter().all(|tool| tool.value != at.value) {
            self.body.tools.push(at);
        }
    }
}
