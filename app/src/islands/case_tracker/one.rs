//! One case: a few lines in the list, everything when it is open.

use domain::case::timeline::{Point, WIDTH, lay_out};
use domain::case::{DayKind, Journal};
use domain::date::{Date, days_between, said, to_iso};
use domain::deadline::Due;
use domain::finding::Finding;
use domain::island::case_tracker as words;
use domain::order::sorted;

use super::Tool;
use super::model::class;
use super::state::{Shown, State};
use crate::shell::view::Model;

impl Tool {
    pub(super) fn case(self, state: &State, shown: &Shown) -> Model {
        let case = &shown.case;
        let mut model = Model::default();
        model.text("id", case.id.to_string());
        model.text("name", self.name(case));
        // A hidden number is not in the page at all.
        model.text("number", self.receipt(&case.receipt, state.masked));
        // The same person has the same colour on every device.
        let tone =
            |person: &str| person.bytes().fold(0_u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte)) % TONES;
        model.some("tone", (!case.person.is_empty()).then(|| tone(&case.person).to_string()));
        model.some("form", (!case.form.is_empty() && case.name() != case.form).then(|| case.form.clone()));
        let status = case.status().map(|seen| {
            let seen_on = Finding::new(&words::STATUS_SEEN).with("status", &seen.title);
            self.say(&seen_on.with_finding("date", said(seen.on)))
        });
        model.text("status", status.unwrap_or_else(|| self.words.of(&words::STATUS_NONE).to_owned()));
        let before = case.statuses.get(1).map(|seen| {
            let seen_on = Finding::new(&words::STATUS_BEFORE).with("status", &seen.title);
            self.say(&seen_on.with_finding("date", said(seen.on)))
        });
        model.some("before", before);
        model.some("age", case.told_age(state.today).map(|age| self.say(&age)));
        let next = shown.due.iter().find(|due| !due.settled && (due.safe >= state.today || due.meaning.is_last()));
        if let Some(due) = next {
            model.text("next", self.say(&due.told()));
            model.text("next-left", self.say(&due.told_left(state.today)));
            model.text("next-standing", class(due, state.today));
        }
        model.when("twin", shown.twin.is_some());
        if state.open == Some(case.id) {
            model.when("opened", true);
            self.opened(state, shown, &mut model);
        }
        model
    }

    fn opened(self, state: &State, shown: &Shown, model: &mut Model) {
        let case = &shown.case;
        // A case is drawn from its own values alone.
        self.error(state, model);
        let looked = match case.looked {
            Some(on) => self.say(&Finding::new(&words::LOOKED).with_finding("date", said(on))),
            None => self.words.of(&words::LOOKED_NEVER).to_owned(),
        };
        model.text("looked", looked);
        let mut asked = None;
        if let Some(titles) = state.titles {
            if let Some(seen) = case.status() {
                let status = titles.table.find(&seen.title);
                model.when("unknown", status.is_none());
                if let Some(status) = status {
                    model.text("group", titles.words.text(&format!("group-{}", status.group)));
                    model.text("meaning", titles.words.text(&format!("meaning-{}", status.meaning)));
                    model.text("to-do", titles.words.text(&format!("next-{}", status.next)));
                    // The date that the status asks for comes first.
                    asked = status.day();
                }
            }
            model.list("titles", titles.table.status.iter().map(|status| Model::one("title", status.title.clone())));
        }
        model.list("deadlines", shown.due.iter().map(|due| self.deadline(state, due)));
        let days = case.days.iter().map(|dated| {
            let mut entry = Model::one("id", dated.item.to_string());
            entry.text("kind", self.words.text(dated.day.kind.word()));
            entry.text("date", self.day(dated.day.date));
            entry
        });
        model.list("days", days);
        model.list("kinds", DayKind::ALL.iter().map(|kind| self.kind(*kind, Some(*kind) == asked)));
        self.timeline(state, shown, model);
        let missing: Vec<&str> = case.missing_papers().map(|kind| self.words.text(kind.word())).collect();
        model.some("missing", (!missing.is_empty()).then(|| missing.join(", ")));
        let papers = case.papers.iter().map(|held| {
            let texts = [self.words.text(held.paper.kind.word()), &held.paper.title, &held.paper.place];
            let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            let mut entry = Model::one("id", held.item.to_string());
            entry.text("paper", texts.join(", "));
            entry
        });
        model.list("papers", papers);
        model.list("notes", case.notes.iter().map(|note| self.dated(note.on, note.text.clone())));
        model.text("own-label", case.label.clone());
        model.text("own-person", case.person.clone());
        model.text("own-form", case.form.clone());
        let entries = state.cases.find(case.id).map(Journal::entries).unwrap_or_default();
        let journal = entries.iter().map(|entry| self.dated(entry.on, self.say(&entry.told(state.masked))));
        model.list("journal", journal);
    }

    fn day(self, date: Date) -> String {
        self.say(&said(date))
    }

    fn dated(self, on: Date, text: String) -> Model {
        let mut entry = Model::one("date", self.day(on));
        entry.text("text", text);
        entry
    }

    /// A kind of date to choose.
    pub(super) fn kind(self, kind: DayKind, is_first: bool) -> Model {
        let mut entry = Model::one("code", kind.code().to_owned());
        entry.text("kind", self.words.text(kind.word()));
        entry.when("first", is_first);
        entry
    }

    fn deadline(self, state: &State, due: &Due) -> Model {
        let mut entry = self.due(state, due);
        entry.text("id", due.key.clone());
        entry.text("date", to_iso(due.safe));
        let why: Vec<String> = due.told_why().iter().map(|finding| self.say(finding)).collect();
        entry.some("why", (!why.is_empty()).then(|| why.join(" ")));
        entry.text("caution", self.words.text(&due.caution()));
        entry.text("source", due.source.clone());
        entry.when("settled", due.settled);
        entry
    }

    /// The dates and deadlines of a case on a line, and the same in a table.
    fn timeline(self, state: &State, shown: &Shown, model: &mut Model) {
        let all: Vec<(Date, String)> = self.dates(shown).map(|(date, what)| (date, what.to_owned())).collect();
        self.picture(all, state.today, model);
    }

    /// The dates and deadlines of a case, each with what it is.
    fn dates(self, shown: &Shown) -> impl Iterator<Item = (Date, &'static str)> {
        let days = shown.case.days.iter().map(move |dated| (dated.day.date, self.words.text(dated.day.kind.word())));
        let due = shown.due.iter().map(move |due| (due.safe, self.words.text(&format!("rule-{}", due.rule))));
        days.chain(due)
    }

    /// The dates and deadlines of all cases that are nearest to today, on one line; nothing where one case has them all.
    pub(super) fn timeline_of_all(self, state: &State) -> Option<Model> {
        let of = |shown: &Shown| -> Vec<(Date, String)> {
            let name = self.name(&shown.case);
            self.dates(shown).map(|(date, what)| (date, format!("{name}: {what}"))).collect()
        };
        let with_dates: Vec<Vec<(Date, String)>> =
            state.shown.iter().map(of).filter(|dates| !dates.is_empty()).collect();
        if with_dates.len() < 2 {
            return None;
        }
        let far = |date: Date| days_between(state.today, date).unsigned_abs();
        let mut nearest =
            sorted(with_dates.into_iter().flatten().collect(), &|one: &(Date, String), other: &(Date, String)| {
                far(one.0).cmp(&far(other.0))
            });
        nearest.truncate(IN_ALL);
        let mut model = Model::default();
        self.picture(nearest, state.today, &mut model);
        Some(model)
    }

    fn picture(self, all: Vec<(Date, String)>, today: Date, model: &mut Model) {
        let mut all = sorted(all, &|one, other| one.0.cmp(&other.0));
        all.dedup();
        if all.len() < 2 {
            return;
        }
        let point = |(date, label): &(Date, String)| Point { date: *date, letters: label.chars().count() };
        let picture = lay_out(&all.iter().map(point).collect::<Vec<_>>(), today);
        let row = |row: usize| 24 * i32::try_from(row + 1).unwrap_or_default();
        let base = row(picture.rows) + 12;
        let places = [
            ("width", WIDTH),
            ("height", base + 32),
            ("base", base),
            ("below", base + 8),
            ("beneath", base + 24),
            ("today", picture.today),
        ];
        for (name, place) in places {
            model.text(name, place.to_string());
        }
        let marks = picture.marks.iter().filter_map(|mark| {
            let (date, label) = all.get(mark.point)?;
            let mut entry = Model::one("x", mark.x.to_string());
            entry.text("at", mark.label.to_string());
            let y = row(picture.rows - 1 - mark.row);
            entry.text("y", y.to_string());
            entry.text("top", (y + 4).to_string());
            entry.text("what", label.clone());
            entry.text("date", self.day(*date));
            Some(entry)
        });
        model.list("marks", marks);
        let ticks = picture.ticks.iter().map(|tick| {
            let mut entry = Model::one("x", tick.x.to_string());
            entry.text("month", format!("{:02}/{}", u8::from(tick.date.month()), tick.date.year()));
            entry
        });
        model.list("ticks", ticks);
    }
}

/// Colours that people are told apart by, beside their names.
const TONES: u8 = 6;
/// Dates that the picture of all cases shows at most.
const IN_ALL: usize = 30;
