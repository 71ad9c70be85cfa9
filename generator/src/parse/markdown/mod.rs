//! From markdown to a [`Body`]: walks the events of pulldown-cmark and writes HTML with holes.
//!
//! **The walk knows one page only.** It checks what one page can know: headings, ids, raw
//! HTML, directives. Where links lead is for the link stage.

mod dialects;
mod directives;
mod first;
mod headings;
mod links;
mod lists;
mod lost_text;
mod nowrap;
mod raw_html;
mod signs;
mod tables;
mod text;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::body::{Body, Piece, attribute, push_html, push_text};
use super::components::Components;
use super::config::Lang;
use super::directive::{self, Call, Marker, MarkerKind};
use super::footnotes::Footnotes;
use crate::diagnostic::{Report, Violation, rules};
use crate::reading::Prose;
use crate::source::SourcePath;
use lost_text::Memory;
use tables::Table;

/// The extensions that authors may use.
const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH);

/// What came of a body.
pub struct Written {
    /// The headings, references and tools.
    pub body: Body,
    /// The body in order.
    pub pieces: Vec<Piece>,
    /// The running text, for what is said of its style.
    pub prose: Prose,
}

/// Parses a body that begins at the byte `offset` of its file.
///
/// `level` is that of the heading that the body is under: 1 for a page, 2 for a part of one.
pub fn parse(
    file: &SourcePath,
    lang: &Lang,
    body: &str,
    offset: usize,
    level: u8,
    components: &Components,
    report: &mut Report,
) -> Written {
    let start = Start { offset, level, last_level: level, has_first: false };
    walk(file, lang, body, start, components, report)
}

/// Parses text that is made in the place of a marker of a page: below a heading of the second level of `place`,
/// in a body of the first. Its positions are those of the text itself.
fn parse_below(
    file: &SourcePath,
    lang: &Lang,
    text: &str,
    (level, last_level): (u8, u8),
    components: &Components,
    report: &mut Report,
) -> Written {
    // What to do first is said by the page itself.
    let start = Start { offset: 0, level, last_level, has_first: true };
    walk(file, lang, text, start, components, report)
}

/// Where a walk begins.
struct Start {
    offset: usize,
    level: u8,
    last_level: u8,
    has_first: bool,
}

fn walk(
    file: &SourcePath,
    lang: &Lang,
    body: &str,
    Start { offset, level, last_level, has_first }: Start,
    components: &Components,
    report: &mut Report,
) -> Written {
    let (masked, markers) = directive::mask(body);
    let mut walk = Walk {
        file,
        lang,
        source: body,
        offset,
        components,
        report,
        frames: vec![Frame::default()],
        body: Body::default(),
        ids: BTreeSet::new(),
        repeats: BTreeMap::new(),
        tools: BTreeSet::new(),
        footnotes: Footnotes::default(),
        table: Table::default(),
        memory: Memory::default(),
        column: 0,
        in_table_head: false,
        in_code: false,
        in_heading: false,
        in_comment: false,
        has_first,
        nesting: 0,
        depth: 0,
        broken: 0,
        level,
        last_level,
        prose: Prose::with_capacity(masked.len()),
    };
    for marker in markers.values() {
        if let MarkerKind::Broken(fault) = &marker.kind {
            walk.fault(rules::directive_syntax::marker(fault), marker.span.clone());
        }
    }
    let mut broken = Vec::new();
    let parser = Parser::new_with_broken_link_callback(
        &masked,
        EXTENSIONS,
        Some(|link: BrokenLink<'_>| {
            if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
                broken.push((link.span.clone(), link.reference.to_string()));
            }
            None
        }),
    );
    let definitions: Vec<(String, Range<usize>)> =
        parser.reference_definitions().iter().map(|(label, found)| (label.to_owned(), found.span.clone())).collect();
    for (event, span) in TextMergeWithOffset::new(parser.into_offset_iter()) {
        walk.event(event, span, &markers);
    }
    walk.check_definitions(&definitions);
    for (span, reference) in broken {
        walk.fault(rules::undefined_reference::link(&reference), span);
    }
    walk.finish()
}

/// What collects pieces until something closes.
#[derive(Default)]
struct Frame {
    pieces: Vec<Piece>,
    /// The plain words, for headings, links and alternative texts.
    text: String,
    /// The container directive that this frame is the inside of.
    container: Option<(Call, Range<usize>)>,
    /// A heading's own id, a link's or image's reference, a footnote's label.
    note: Option<String>,
    number: usize,
    /// True for the paragraph that says what to do first.
    is_first: bool,
}

struct Walk<'a> {
    file: &'a SourcePath,
    lang: &'a Lang,
    source: &'a str,
    offset: usize,
    components: &'a Components,
    report: &'a mut Report,
    frames: Vec<Frame>,
    body: Body,
    ids: BTreeSet<String>,
    /// The last number of those ids that more than one heading would have.
    repeats: BTreeMap<String, usize>,
    /// The tools that the page has so far.
    tools: BTreeSet<String>,
    footnotes: Footnotes,
    table: Table,
    memory: Memory,
    column: usize,
    in_table_head: bool,
    in_code: bool,
    in_heading: bool,
    in_comment: bool,
    /// True once the page has said what to do first.
    has_first: bool,
    /// How many lists and quotations are open.
    nesting: usize,
    /// How many containers are open.
    depth: usize,
    /// How many markers that cannot be read may still be closed.
    broken: usize,
    level: u8,
    last_level: u8,
    prose: Prose,
}

impl Walk<'_> {
    fn event(&mut self, event: Event<'_>, span: Range<usize>, markers: &BTreeMap<usize, Marker>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) if self.in_code => self.plain(&text),
            Event::Text(text) => self.text(&text, span),
            Event::Code(code) => {
                self.say(&code, span.start + 1);
                self.top().text.push_str(&code);
                self.html("<code>");
                push_text(&mut self.top().pieces, &code);
                self.html("</code>");
            }
            Event::Html(html) => {
                if let Some(marker) = markers.get(&span.start) {
                    self.marker(marker);
                } else if html.trim().is_empty() {
                    // The end of a line, which comes by itself where a file has Windows line ends.
                } else if !self.is_comment(&html) {
                    self.raw_html(span);
                }
            }
            Event::InlineHtml(html) if html.starts_with("<!--") => {}
            Event::InlineHtml(_) => self.raw_html(span),
            Event::SoftBreak => {
                self.say(" ", span.start);
                self.top().text.push(' ');
                self.html("\n");
            }
            Event::HardBreak => {
                self.say(" ", span.start);
                self.top().text.push(' ');
                self.html("<br>\n");
            }
            Event::Rule => self.html("<hr>\n"),
            Event::FootnoteReference(label) => {
                let html = self.footnotes.reference(&label);
                self.html(&html);
            }
            Event::TaskListMarker(done) => {
                let (class, mark) = if done { ("task done", "☑") } else { ("task", "☐") };
                self.html(&format!("<span class=\"{class}\" aria-hidden=\"true\">{mark}</span> "));
            }
            // The extensions that give these are off.
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.open_paragraph(&span);
                self.html("<p>");
            }
            Tag::Heading { id, classes, attrs, .. } => {
                self.open_heading(&span, classes.len(), attrs.len());
                let note = id.map(|id| id.to_string());
                self.in_heading = true;
                self.frames.push(Frame { note, ..Frame::default() });
            }
            Tag::BlockQuote(_) => {
                self.nesting += 1;
                self.html("<blockquote>\n");
            }
            Tag::CodeBlock(kind) => {
                let class = match &kind {
                    CodeBlockKind::Fenced(language) if !language.is_empty() => {
                        let name = language.split([' ', ',']).next().unwrap_or_default();
                        format!(" class=\"language-{}\"", attribute(name))
                    }
                    _ => String::new(),
                };
                self.open_code(&kind, &span);
                self.in_code = true;
                self.html(&format!("<pre tabindex=\"0\"><code{class}>"));
            }
            Tag::List(start) => {
                // What an item says before a list of its own ends there.
                self.prose.end_block();
                self.open_list(start, &span);
                self.nesting += 1;
                match start {
                    None => self.html("<ul>\n"),
                    Some(1) => self.html("<ol>\n"),
                    Some(start) => self.html(&format!("<ol start=\"{start}\">\n")),
                }
            }
            Tag::Item => {
                self.open_item(&span);
                self.html("<li>");
            }
            Tag::FootnoteDefinition(label) => {
                self.frames.push(Frame { note: Some(label.to_string()), ..Frame::default() });
            }
            Tag::Table(alignments) => {
                self.table = Table::new(alignments);
                let class = if self.table.is_wide() { "table table-wide" } else { "table" };
                let label = self.body.headings.last().map_or(String::new(), |heading| {
                    format!(" role=\"group\" aria-labelledby=\"{}\"", attribute(&heading.id))
                });
                self.html(&format!("<div class=\"{class}\" tabindex=\"0\"{label}><table>\n"));
            }
            Tag::TableHead => {
                self.in_table_head = true;
                self.column = 0;
                self.html("<thead><tr>");
            }
            Tag::TableRow => {
                self.open_row(&span, self.table.columns());
                self.column = 0;
                self.html("<tr>");
            }
            Tag::TableCell => self.open_cell(),
            Tag::Emphasis => self.html("<em>"),
            Tag::Strong => {
                self.open_first();
                self.html("<strong>");
            }
            Tag::Strikethrough => {
                self.open_strikethrough(&span);
                self.html("<del>");
            }
            Tag::Link { link_type, dest_url, title, id } => {
                self.use_reference(link_type, &id);
                self.memory.in_link = true;
                self.memory.in_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                // CommonMark makes a link to a mailbox of an email address in angle brackets.
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                self.open_reference(&format!("{scheme}{dest_url}"), &title, span, false);
            }
            Tag::Image { link_type, dest_url, title, id } => {
                self.use_reference(link_type, &id);
                self.open_reference(&dest_url, &title, span, true);
            }
            // Blocks of HTML are dealt with line by line; the other extensions are off.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, span: Range<usize>) {
        match tag {
            TagEnd::Paragraph => {
                self.prose.end_block();
                self.html("</p>\n");
                self.close_first();
            }
            TagEnd::Heading(level) => {
                self.in_heading = false;
                self.heading(level as u8, span);
            }
            TagEnd::BlockQuote(_) => {
                self.nesting = self.nesting.saturating_sub(1);
                self.html("</blockquote>\n");
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.html("</code></pre>\n");
            }
            TagEnd::List(ordered) => {
                self.close_list(&span);
                self.nesting = self.nesting.saturating_sub(1);
                self.html(if ordered { "</ol>\n" } else { "</ul>\n" });
            }
            TagEnd::Item => {
                self.prose.end_block();
                self.html("</li>\n");
            }
            TagEnd::FootnoteDefinition => {
                if let Some(frame) = self.pop() {
                    let label = frame.note.unwrap_or_default();
                    if !self.footnotes.define(&label, span.clone(), frame.pieces) {
                        self.repeated_footnote(&label, &span);
                    }
                }
            }
            TagEnd::Table => self.html("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_table_head = false;
                self.html("</tr></thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Emphasis => self.html("</em>"),
            TagEnd::Strong => self.html("</strong>"),
            TagEnd::Strikethrough => self.html("</del>"),
            TagEnd::Link => {
                self.memory.in_link = false;
                self.memory.in_autolink = false;
                self.close_link(span);
            }
            TagEnd::Image => self.close_image(span),
            TagEnd::HtmlBlock => self.close_html(&span),
            _ => {}
        }
    }

    /// Counts words as running text; headings are not, nor is code in blocks.
    fn say(&mut self, words: &str, at: usize) {
        if !self.in_heading {
            self.prose.push(words, at + self.offset);
        }
    }

    fn plain(&mut self, text: &str) {
        self.top().text.push_str(text);
        if self.in_code {
            return push_text(&mut self.top().pieces, text);
        }
        self.push_unbroken(text);
    }

    fn finish(mut self) -> Written {
        while self.frames.len() > 1 {
            if let Some(span) = self.frames.last().and_then(|frame| frame.container.as_ref()).map(|(_, at)| at.clone())
            {
                self.fault(rules::unclosed_directive::violation(), span);
            }
            let pieces = self.pop().map(|frame| frame.pieces).unwrap_or_default();
            self.extend(pieces);
        }
        self.check_footnotes();
        let notes = std::mem::take(&mut self.footnotes).finish();
        self.extend(notes);
        let mut pieces = self.pop().map(|frame| frame.pieces).unwrap_or_default();
        // Bodies wait until the whole site is linked: no spare capacity is held meanwhile. A copy has
        // none; the allocator leaves half of it to a text that is only made shorter.
        for piece in &mut pieces {
            if let Piece::Html(html) = piece {
                *html = html.as_str().to_owned();
            }
        }
        self.body.headings.shrink_to_fit();
        self.body.references.shrink_to_fit();
        Written { body: self.body, pieces, prose: self.prose }
    }

    fn top(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    fn pop(&mut self) -> Option<Frame> {
        self.frames.pop()
    }

    fn html(&mut self, html: &str) {
        push_html(&mut self.top().pieces, html);
    }

    fn html_of(&mut self, parts: &[&str]) {
        for part in parts {
            self.html(part);
        }
    }

    fn extend(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match piece {
                Piece::Html(html) => self.html(&html),
                other => self.top().pieces.push(other),
            }
        }
    }

    fn shift(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    fn fault(&mut self, violation: Violation, span: Range<usize>) {
        self.report.push(violation.at(self.file, self.shift(span)));
    }
}
