//! One case: a few lines in the list, everything when it is open.

use domain::case::timeline::{Point, WIDTH, lay_out};
use domain::case::{Case, Change, DayKind, Journal, PaperKind};
use domain::date::{said, to_iso};
use domain::deadline::words::WINS;
use domain::finding::Finding;
use domain::island::case_tracker as words;
use domain::order::sorted;
use domain::word::Word;

use super::Tool;
use super::draw::{due_class, line};
use super::state::{Shown, State};
use crate::shell::view::{Element, View, element};

impl Tool {
    pub(super) fn draw_case(self, state: &State, shown: &Shown) -> View {
        let case = &shown.case;
        let id = case.id;
        let is_open = state.open == Some(id);
        let turn = move || {
            if is_open { self.turn(|state| state.open = None) } else { self.open(id) }
        };
        let toggle = self
            .button(if is_open { &words::CLOSE } else { &words::OPEN }, turn)
            .with("aria-expanded", if is_open { "true" } else { "false" });
        let next = shown.due.iter().find(|due| !due.settled && (due.safe >= state.today || due.meaning.is_last()));
        let status = case.status().map(|seen| {
            let seen_on =
                Finding::new(&words::STATUS_SEEN).with("status", &seen.title).with_finding("date", said(seen.on));
            self.say(&seen_on)
        });
        let status = status.unwrap_or_else(|| self.words.of(&words::STATUS_NONE).to_owned());
        let number = element("p").class("number").holding(self.number(&case.receipt, state.masked));
        let form = (!case.form.is_empty() && case.name() != case.form).then(|| line(case.form.clone()));
        let twin = shown.twin.map(|first| {
            element("div")
                .holding(self.line(&words::TWIN))
                .holding(self.button(&words::UNITE, move || self.unite(first, id)))
        });
        element("article")
            .class("case")
            .key(id.to_string())
            // A hidden number is not in the page at all.
            .with("data-receipt", self.number(&case.receipt, state.masked))
            .holding(
                element("h3")
                    .with("id", self.id(&format!("case-{id}")))
                    .with("tabindex", "-1")
                    .holding(self.name(case)),
            )
            .holding(number)
            .holding(form)
            .holding(element("p").class("case-status").holding(status))
            .holding(case.told_age(state.today).map(|age| line(self.say(&age))))
            .holding(next.map(|due| {
                element("p")
                    .class(due_class(due, state))
                    .holding(element("strong").holding(self.say(&due.told_left(state.today))))
                    .holding(" ")
                    .holding(self.say(&due.told()))
            }))
            .holding(twin)
            .holding(toggle)
            .holding(is_open.then(|| self.draw_open(state, shown)))
            .into()
    }

    fn draw_open(self, state: &State, shown: &Shown) -> Element {
        let case = &shown.case;
        let (id, receipt, away) = (case.id, case.receipt.clone(), case.clone());
        let looked = match case.looked {
            Some(on) => self.say(&Finding::new(&words::LOOKED).with_finding("date", said(on))),
            None => self.words.of(&words::LOOKED_NEVER).to_owned(),
        };
        let official = element("a")
            .with("href", self.words.link(words::LINK_CASE_STATUS))
            .with("target", "_blank")
            .with("rel", "noopener noreferrer")
            .holding(self.words.of(&words::OFFICIAL));
        element("div")
            .class("case-open")
            .holding(line(looked))
            .holding(
                element("p")
                    .class("case-actions")
                    .holding(self.button(&words::COPY, move || self.copy(&receipt)))
                    .holding(official)
                    .holding(self.button(&words::LOOK, move || self.write(id, vec![Change::Looked], &words::CHANGED))),
            )
            .holding(self.draw_status(case))
            .holding(self.draw_deadlines(state, shown))
            .holding(self.draw_days(state, case))
            .holding(self.draw_timeline(state, shown))
            .holding(self.draw_papers(case))
            .holding(self.draw_notes(case))
            .holding(self.draw_edit(case))
            .holding(self.draw_journal(state, case))
            .holding(self.button(&words::PUT_AWAY, move || self.put_away(&away)))
    }

    fn heading(self, word: &Word) -> Element {
        element("h4").holding(self.words.of(word))
    }

    /// A small form with its button.
    pub(super) fn form(self, button: &Word, then: impl Fn() + 'static) -> (Element, Element) {
        self.form_for(button, Box::new(then))
    }

    #[inline(never)]
    fn form_for(self, button: &Word, then: Box<dyn Fn()>) -> (Element, Element) {
        let form = element("form").class("case-form").with("novalidate", "").on("submit", then);
        (form, element("button").class("plain").with("type", "submit").holding(self.words.of(button)))
    }

    fn draw_status(self, case: &Case) -> Element {
        let id = case.id;
        let known = case.status().map(|seen| match self.tables.statuses.find(&seen.title) {
            Some(status) => [
                line(self.words.text(&format!("group-{}", status.group))),
                line(self.words.text(&format!("meaning-{}", status.meaning))),
                element("p").class("next").holding(self.words.text(&format!("next-{}", status.next))),
            ]
            .into_iter()
            .collect::<View>(),
            None => self.line(&words::STATUS_UNKNOWN).into(),
        });
        let list_id = self.id("titles");
        let titles: View = self
            .tables
            .statuses
            .status
            .iter()
            .map(|status| element("option").with("value", status.title.clone()))
            .collect();
        let input = element("input")
            .with("type", "text")
            .with("lang", "en")
            .with("autocomplete", "off")
            .with("list", list_id.clone());
        let (form, button) = self.form(&words::STATUS_BUTTON, move || self.set_status(id));
        element("section").holding(self.heading(&words::STATUS_HEADING)).holding(known).holding(
            form.holding(self.field("status", &words::STATUS_LABEL, Some(&words::STATUS_HINT), input))
                .holding(element("datalist").with("id", list_id).holding(titles))
                .holding(button),
        )
    }

    fn draw_deadlines(self, state: &State, shown: &Shown) -> Option<Element> {
        if shown.due.is_empty() {
            return None;
        }
        let id = shown.case.id;
        let lines: View = shown
            .due
            .iter()
            .map(|due| {
                let why: Vec<String> = due.told_why().iter().map(|finding| self.say(finding)).collect();
                let (key, is_settled) = (due.key.clone(), due.settled);
                let settle = move || self.write(id, vec![Change::Settled(key.clone(), !is_settled)], &words::CHANGED);
                element("li")
                    .class(due_class(due, state))
                    .with("data-due", to_iso(due.safe))
                    .holding(
                        line(element("strong").holding(self.say(&due.told_left(state.today))))
                            .holding(" ")
                            .holding(self.say(&due.told())),
                    )
                    .holding((!why.is_empty()).then(|| line(why.join(" "))))
                    .holding(line(self.words.text(&due.caution())))
                    .holding(line(element("a").with("href", due.source.clone()).holding(self.words.of(&words::SOURCE))))
                    .holding(self.button(if due.settled { &words::UNSETTLE } else { &words::SETTLE }, settle))
            })
            .collect();
        Some(
            element("section")
                .holding(self.heading(&words::DEADLINES_HEADING))
                .holding(line(self.words_in("strong", &WINS)))
                .holding(element("ul").class("case-due").holding(lines)),
        )
    }

    fn draw_days(self, state: &State, case: &Case) -> Element {
        let id = case.id;
        let lines: View = case
            .days
            .iter()
            .map(|dated| {
                let item = dated.item;
                let take = move || self.write(id, vec![Change::Day(item, None)], &words::CHANGED);
                element("li")
                    .holding(self.words.text(dated.day.kind.word()))
                    .holding(": ")
                    .holding(self.say(&said(dated.day.date)))
                    .holding(" ")
                    .holding(self.button(&words::TAKE_OUT, take))
            })
            .collect();
        // The date that the status asks for comes first.
        let asked =
            case.status().and_then(|seen| self.tables.statuses.find(&seen.title)).and_then(|status| status.day());
        let select = self.choice(DayKind::ALL.iter().map(|kind| (kind.code(), kind.word(), Some(*kind) == asked)));
        let date = || element("input").with("type", "date").with("autocomplete", "off");
        let error = self.error(state, "day-date").map(|error| error.draw(self.words, self.id("day-date-error")));
        let (form, button) = self.form(&words::DAY_BUTTON, move || self.add_day(id));
        element("section")
            .holding(self.heading(&words::DAYS_HEADING))
            .holding((!case.days.is_empty()).then(|| element("ul").holding(lines)))
            .holding(
                form.holding(self.field("day-kind", &words::DAY_KIND_LABEL, None, select))
                    .holding(error)
                    .holding(self.field("day-date", &words::DAY_DATE_LABEL, None, date()))
                    .holding(self.field("day-printed", &words::DAY_PRINTED_LABEL, None, date()))
                    .holding(self.tick("day-mailed", &words::DAY_MAILED_LABEL))
                    .holding(button),
            )
    }

    /// A box to tick, with its label behind it.
    pub(super) fn tick(self, part: &str, label: &Word) -> Element {
        let id = self.id(part);
        element("p")
            .class("tick")
            .holding(element("input").with("type", "checkbox").with("id", id.clone()))
            .holding(" ")
            .holding(element("label").with("for", id).holding(self.words.of(label)))
    }

    /// A choice of one among several: code, key of the word, whether it is chosen at first.
    pub(super) fn choice(self, kinds: impl Iterator<Item = (&'static str, &'static str, bool)>) -> Element {
        let options: View = kinds
            .map(|(code, word, is_first)| {
                element("option")
                    .with("value", code)
                    .with_some("selected", is_first.then_some(""))
                    .holding(self.words.text(word))
            })
            .collect();
        element("select").holding(options)
    }

    /// The dates and deadlines of a case on a line, and the same in a table.
    fn draw_timeline(self, state: &State, shown: &Shown) -> Option<Element> {
        let days =
            shown.case.days.iter().map(|dated| (dated.day.date, self.words.text(dated.day.kind.word()).to_owned()));
        let due = shown.due.iter().map(|due| (due.safe, self.words.text(&format!("rule-{}", due.rule)).to_owned()));
        let all: Vec<(domain::date::Date, String)> = days.chain(due).collect();
        let mut all = sorted(all, &|one, other| one.0.cmp(&other.0));
        all.dedup();
        if all.len() < 2 {
            return None;
        }
        let points: Vec<Point> =
            all.iter().map(|(date, label)| Point { date: *date, letters: label.chars().count() }).collect();
        let picture = lay_out(&points, state.today);
        let row = |row: usize| 24 * i32::try_from(row + 1).unwrap_or_default();
        let base = row(picture.rows) + 12;
        let at = |tag, x: i32, y: i32| element(tag).with("x", x.to_string()).with("y", y.to_string());
        let upright = |class: &'static str, x: i32, from: i32, to: i32| {
            element("line")
                .class(class)
                .with("x1", x.to_string())
                .with("x2", x.to_string())
                .with("y1", from.to_string())
                .with("y2", to.to_string())
        };
        let marks: View = picture
            .marks
            .iter()
            .filter_map(|mark| {
                let (_, label) = all.get(mark.point)?;
                let y = row(picture.rows - 1 - mark.row);
                Some(View::from([
                    upright("stem", mark.x, y + 4, base).into(),
                    element("circle").with("cx", mark.x.to_string()).with("cy", base.to_string()).with("r", "5").into(),
                    at("text", mark.label, y).holding(label.clone()).into(),
                ]))
            })
            .collect();
        let ticks: View = picture
            .ticks
            .iter()
            .map(|tick| {
                let text = format!("{:02}/{}", u8::from(tick.date.month()), tick.date.year());
                View::from([
                    upright("tick", tick.x, base, base + 8).into(),
                    at("text", tick.x, base + 24).class("tick").holding(text).into(),
                ])
            })
            .collect();
        let svg = element("svg")
            .class("timeline")
            .with("viewBox", format!("0 0 {WIDTH} {}", base + 32))
            .with("aria-hidden", "true")
            .with("focusable", "false")
            .holding(
                element("line")
                    .class("axis")
                    .with("x1", "0")
                    .with("x2", WIDTH.to_string())
                    .with("y1", base.to_string())
                    .with("y2", base.to_string()),
            )
            .holding(upright("today", picture.today, 0, base + 8))
            .holding(marks)
            .holding(ticks);
        let rows: View = all
            .iter()
            .map(|(date, label)| {
                element("tr")
                    .holding(element("th").with("scope", "row").holding(self.say(&said(*date))))
                    .holding(element("td").holding(label.clone()))
            })
            .collect();
        let head = |word: &Word| element("th").with("scope", "col").holding(self.words.of(word));
        let table = element("table")
            .holding(self.words_in("caption", &words::TIMELINE_CAPTION))
            .holding(
                element("thead")
                    .holding(element("tr").holding(head(&words::TIMELINE_DATE)).holding(head(&words::TIMELINE_WHAT))),
            )
            .holding(element("tbody").holding(rows));
        Some(element("section").holding(self.heading(&words::TIMELINE_HEADING)).holding(svg).holding(table))
    }

    fn draw_papers(self, case: &Case) -> Element {
        let id = case.id;
        let missing: Vec<&str> = case.missing_papers().map(|kind| self.words.text(kind.word())).collect();
        let told = if missing.is_empty() {
            self.words.of(&words::PAPERS_COMPLETE).to_owned()
        } else {
            self.words.fill(&words::PAPERS_MISSING, &missing.join(", "))
        };
        let lines: View = case
            .papers
            .iter()
            .map(|held| {
                let item = held.item;
                let texts = [self.words.text(held.paper.kind.word()), &held.paper.title, &held.paper.place];
                let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
                let take = move || self.write(id, vec![Change::Paper(item, None)], &words::CHANGED);
                element("li").holding(texts.join(", ")).holding(" ").holding(self.button(&words::TAKE_OUT, take))
            })
            .collect();
        let select = self.choice(PaperKind::ALL.iter().map(|kind| (kind.code(), kind.word(), false)));
        let (form, button) = self.form(&words::PAPER_BUTTON, move || self.add_paper(id));
        element("details")
            .class("tracker-part")
            .holding(self.words_in("summary", &words::PAPERS_HEADING))
            .holding(line(told))
            .holding((!case.papers.is_empty()).then(|| element("ul").holding(lines)))
            .holding(
                form.holding(self.field("paper-kind", &words::PAPER_KIND_LABEL, None, select))
                    .holding(self.text_field("paper-title", &words::PAPER_TITLE_LABEL, None, None))
                    .holding(self.text_field("paper-place", &words::PAPER_PLACE_LABEL, None, None))
                    .holding(button),
            )
    }

    fn draw_notes(self, case: &Case) -> Element {
        let id = case.id;
        let lines: View = case
            .notes
            .iter()
            .map(|note| element("li").holding(self.say(&said(note.on))).holding(": ").holding(note.text.clone()))
            .collect();
        let (form, button) = self.form(&words::NOTE_BUTTON, move || self.add_note(id));
        let area = element("textarea").with("rows", "3").with("autocomplete", "off");
        element("details")
            .class("tracker-part")
            .holding(self.words_in("summary", &words::NOTES_HEADING))
            .holding((!case.notes.is_empty()).then(|| element("ul").holding(lines)))
            .holding(form.holding(self.field("note", &words::NOTE_LABEL, None, area)).holding(button))
    }

    fn draw_edit(self, case: &Case) -> Element {
        let of = case.clone();
        let (form, button) = self.form(&words::EDIT_BUTTON, move || self.edit(&of));
        element("details").class("tracker-part").holding(self.words_in("summary", &words::EDIT_HEADING)).holding(
            form.holding(self.text_field("edit-label", &words::LABEL_LABEL, None, Some(case.label.clone())))
                .holding(self.text_field("edit-person", &words::PERSON_LABEL, None, Some(case.person.clone())))
                .holding(self.text_field("edit-form", &words::FORM_LABEL, None, Some(case.form.clone())))
                .holding(button),
        )
    }

    fn draw_journal(self, state: &State, case: &Case) -> Element {
        let entries = state.cases.find(case.id).map(Journal::entries).unwrap_or_default();
        let lines: View = entries
            .iter()
            .map(|entry| {
                element("li")
                    .holding(self.say(&said(entry.on)))
                    .holding(": ")
                    .holding(self.say(&entry.told(state.masked)))
            })
            .collect();
        element("details")
            .class("tracker-part")
            .holding(self.words_in("summary", &words::JOURNAL_HEADING))
            .holding(self.line(&words::JOURNAL_INTRO))
            .holding(element("ol").class("case-journal").holding(lines))
    }
}
