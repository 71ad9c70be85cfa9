//! The part of the walk that deals with links and images.

use std::ops::Range;

use super::{Frame, Walk};
use crate::diagnostic::rules;
use crate::parse::body::{Piece, Reference};
use crate::parse::fields::At;
use crate::parse::front_matter::{OFFICIAL_HOSTS, https_host, is_below};

impl Walk<'_> {
    pub(super) fn open_reference(&mut self, dest: &str, title: &str, span: Range<usize>, image: bool) {
        let number = self.body.references.len();
        let dest_span = dest_in(&self.source[span.clone()], dest.strip_prefix("mailto:").unwrap_or(dest))
            .map_or(span.clone(), |found| span.start + found.start..span.start + found.end);
        let dest = At { value: dest.to_owned(), span: self.shift(dest_span) };
        let title = (!title.is_empty()).then(|| title.into());
        self.body.references.push(Reference { dest, title, names_host: false, image });
        if !image {
            self.top().pieces.push(Piece::LinkOpen(number));
        }
        self.frames.push(Frame { number, ..Frame::default() });
    }

    pub(super) fn close_link(&mut self, span: Range<usize>) {
        let Some(mut frame) = self.pop() else { return };
        self.top().text.push_str(&frame.text);
        let is_call = self.body.references.get(frame.number).is_some_and(|to| to.dest.value.starts_with("tel:"));
        if let ([Piece::Html(number)], true) = (frame.pieces.as_mut_slice(), is_call) {
            // Nobody copies the words of a link that calls: they get hyphens that never break.
            *number = number.replace('-', "\u{2011}");
        }
        self.extend(frame.pieces);
        self.top().pieces.push(Piece::LinkClose(frame.number));
        let whole = span.clone();
        let at = self.shift(span);
        rules::vague_link::check(self.file, self.lang, &frame.text, at, self.report);
        if let Some(reference) = self.body.references.get_mut(frame.number) {
            let host = https_host(&reference.dest.value).filter(|host| is_below(host, &OFFICIAL_HOSTS));
            let bare = host.as_deref().map(|host| host.strip_prefix("www.").unwrap_or(host));
            reference.names_host = bare.is_some_and(|host| frame.text.to_lowercase().contains(host));
            let title = reference.title.as_deref().unwrap_or_default();
            let misleads = [&frame.text, title]
                .into_iter()
                .find_map(|words| rules::lookalike_address::misleading(words, &reference.dest.value));
            if let Some(violation) = misleads {
                self.fault(violation, whole);
            }
        }
    }

    pub(super) fn close_image(&mut self, span: Range<usize>) {
        let Some(frame) = self.pop() else { return };
        if frame.text.trim().is_empty() {
            self.fault(rules::image_without_text::violation(), span);
        }
        // The words of a link around an image are those of the image.
        self.top().text.push_str(&frame.text);
        self.top().pieces.push(Piece::Image(Box::new((frame.number, frame.text))));
    }
}

/// Where a link or an image has its address: behind `](`, not in a title that says the same.
fn dest_in(link: &str, dest: &str) -> Option<Range<usize>> {
    let behind_bracket = link.rmatch_indices("](").find_map(|(at, bracket)| {
        let rest = &link[at + bracket.len()..];
        let blanks = rest.len() - rest.trim_start().trim_start_matches('<').len();
        rest[blanks..].starts_with(dest).then_some(at + bracket.len() + blanks)
    });
    let start = behind_bracket.or_else(|| link.rfind(dest))?;
    Some(start..start + dest.len())
}
