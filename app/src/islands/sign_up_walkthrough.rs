//! The walkthrough: shows one step of the page at a time, each at its address, and remembers the place if the reader agrees.
//!
//! **The steps stay as the page has them**: this tool hides and shows, moves the focus, and adds a notice, a countdown and a title.

use domain::finding::Finding;
use domain::walkthrough::words::{DONE, PRINT};
use domain::walkthrough::{Action, Effect, Kept, Message, Notice, Script, Session, Step};

use crate::mount::MountError;
use crate::shell::held::Held;
use crate::shell::page::{PROPS, Place};
use crate::shell::view::{View, element};
use crate::shell::{clock, field, file, fragment, pause, steps, storage, title};
use crate::ui::words::Words;

/// The name under which the device keeps the place.
const KEPT: &str = "waymark.sign-up";
/// The id of the part of the page that tells of keeping the place.
const KEEPING: &str = "walk-keeping";
/// Milliseconds between two looks at the clock while a wait runs.
const TICK: u64 = 1_000;

/// Puts the tool into its place.
///
/// # Errors
///
/// Tells what the place lacks.
pub fn mount(place: &Place) -> Result<(), MountError> {
    let props = place.props()?;
    let record = |name| {
        let record = props.record(name);
        record.ok_or_else(|| place.fault(PROPS, "hold words, links and the script"))
    };
    // A tool stands as long as its page, and its script with it.
    let script: &'static Script = Box::leak(Box::new(Script::from_record(record("script")?.iter(), steps::title)));
    let session = Session::new(script).ok_or_else(|| place.fault(PROPS, "hold a script with steps"))?;
    let tool = Tool {
        words: Words::keep(record("words")?, record("links")?),
        page: Box::leak(title::get().into_boxed_str()),
        state: Held::new(State { session, said: String::new() }),
    };
    place.draw(move || tool.draw_notice(true))?;
    place.draw_at(&format!("#{KEEPING}"), move || tool.draw_keeping())?;
    for step in script.steps().iter().filter(|step| step.wait.is_some()) {
        place.draw_at(&format!("[id=\"{}\"] > .walk-timer", step.id), move || tool.draw_wait(step))?;
    }
    fragment::on_change(move || tool.take(Message::Go(&fragment::get())));
    storage::on_change(KEPT, move || tool.hear());
    tool.open();
    Ok(())
}

#[derive(Clone, Copy)]
struct Tool {
    words: Words,
    /// The page's own title.
    page: &'static str,
    state: Held<State>,
}

/// All that changes.
struct State {
    session: Session<'static>,
    /// What people who do not see the screen were told last.
    said: String,
}

impl Tool {
    fn open(self) {
        let text = storage::read(storage::Place::Device, KEPT);
        let kept = match &text {
            Ok(Some(text)) => Kept::Text(text),
            Ok(None) => Kept::Nothing,
            Err(_) => Kept::Denied,
        };
        self.take(Message::Open { fragment: &fragment::get(), kept });
        self.tick();
    }

    /// Another tab kept a place, or removed it.
    fn hear(self) {
        let Ok(text) = storage::read(storage::Place::Device, KEPT) else { return };
        let waited = self.state.peek(|state| state.session.is_waiting());
        self.take(Message::Elsewhere(text.as_deref()));
        if !waited {
            self.tick();
        }
    }

    /// Takes a message in, and does what comes of it.
    fn take(self, message: Message<'_>) {
        let now = clock::now();
        let mut effects = Vec::new();
        self.state.update(|state| effects = state.session.update(message, now));
        for effect in effects {
            self.perform(effect);
        }
        let done = self.words.of(&DONE);
        self.state.peek(|state| steps::mark_done(state.session.behind(), done));
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::Show(id) => {
                let origin = self.state.peek(|state| state.session.origin().id.clone());
                steps::show(&id, &origin);
            }
            Effect::Focus(id) => steps::focus(&id),
            Effect::Title(finding) => title::set(&self.words.say(&finding.with("page", self.page))),
            Effect::Visit(id) => fragment::visit(&id),
            Effect::Save(text) => {
                if !storage::keep(storage::Place::Device, KEPT, &text) {
                    self.take(Message::NotKept);
                }
            }
            Effect::Erase => {
                // What cannot be removed was not kept by this page either.
                let _ = storage::remove_all(storage::Place::Device, KEPT);
            }
            Effect::Announce(finding) => self.state.update(|state| state.said = self.words.say(&finding)),
        }
    }

    /// Looks at the clock, and again after a while as long as a wait runs.
    fn tick(self) {
        if self.state.peek(|state| state.session.is_waiting()) {
            self.take(Message::Tick);
            pause::after(TICK, move || self.tick());
        }
    }

    fn draw_notice(self, on_top: bool) -> View {
        let notice = self.state.with(|state| state.session.notice()).filter(|notice| notice.alert == on_top);
        self.draw(notice, Some("status"))
    }

    fn draw_keeping(self) -> View {
        let said = element("p")
            .class("visually-hidden")
            .with("role", "status")
            .holding(self.state.with(|state| state.said.clone()));
        let print = element("button")
            .with("type", "button")
            .class("button-quiet")
            .holding(self.words.of(&PRINT))
            .on("click", file::print);
        element("div").holding(self.draw_notice(false)).holding(print).holding(said).into()
    }

    fn draw_wait(self, step: &'static Step) -> View {
        let now = clock::now();
        let here = self.state.with(|state| {
            let session = &state.session;
            (session.place() == step).then(|| session.wait(now)).flatten()
        });
        self.draw(here, None)
    }

    fn draw(self, notice: Option<Notice>, role: Option<&'static str>) -> View {
        let frame = element("div").class("walk-notice").with_some("role", role);
        let Some(notice) = notice else { return frame.into() };
        let alert = notice.alert && role.is_none();
        let says = notice.says.map(|says| {
            let text = element("p").with_some("role", alert.then_some("alert")).holding(self.words.say(&says));
            // Words that must be noticed come as a new element: only that is announced.
            if alert { text.key("alert") } else { text }
        });
        let buttons = notice.buttons.into_iter().enumerate();
        let buttons: View = buttons.map(|(at, (label, action))| self.draw_button(at == 0, &label, action)).collect();
        frame.holding(says).holding(buttons).into()
    }

    fn draw_button(self, is_first: bool, label: &Finding, action: Action) -> View {
        let act = move || {
            let waited = self.state.peek(|state| state.session.is_waiting());
            self.take(Message::Do(action));
            if !waited {
                self.tick();
            }
            // The button that was pressed is gone: the focus stays where it stood.
            if matches!(action, Action::KeepNot | Action::Forget) {
                field::focus(KEEPING);
            }
        };
        element("button")
            .with("type", "button")
            .with_some("class", (!is_first).then_some("button-quiet"))
            .holding(self.words.say(label))
            .on("click", act)
            .into()
    }
}
