//! One visit: where the reader is, what is stored, what waits. Messages come in, effects go out.

use std::sync::Arc;

use super::progress::{Progress, Read};
use super::script::{Script, Step};
use super::timer::{Left, Timer};
use super::words::{
    ASK, DAMAGED, DENIED, DO_NOT_STORE, FORGET, FORGOTTEN, NEWER, REFUSED, RESUME, START_AGAIN, STOPPED, STORE, STORED,
    TITLE, TITLE_BRANCH, TITLE_STEP, TITLE_WAITED, TITLE_WAITING, WAIT_BEGUN, WAIT_LEFT, WAIT_OVER, WAIT_START,
    WAIT_STOP,
};
use crate::date::{Date, phrase};
use crate::finding::Finding;
use crate::message::MessageKey;

/// The time of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The day where the reader is.
    pub day: Date,
    /// Milliseconds since 1970.
    pub milliseconds: u64,
}

/// What the device had stored when the page was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoredProgress<'a> {
    /// Nothing.
    Nothing,
    /// A text.
    Text(&'a str),
    /// The browser lets this page keep nothing.
    Denied,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message<'a> {
    /// The page was opened, at a fragment of its address (empty where it has none).
    Open {
        /// The fragment.
        fragment: &'a str,
        /// What the device had stored.
        stored: StoredProgress<'a>,
    },
    /// The address has this fragment now: a link, the browser's Back or Forward.
    Go(&'a str),
    /// A button.
    Do(Action),
    /// Another tab stored this text on the device, or removed what was there.
    Elsewhere(Option<&'a str>),
    /// The device did not keep what it was to keep.
    NotStored,
    /// Some time has passed.
    Tick,
}

/// What the buttons do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Goes to the step where the reader stopped.
    Resume,
    /// Starts again.
    StartAgain,
    /// Lets the device store the progress.
    Store,
    /// Does not.
    DoNotStore,
    /// Removes what the device stores.
    Forget,
    /// Starts the wait of this step.
    StartWait,
    /// Ends the wait, over or not.
    StopWait,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Show this step and no other.
    Show(String),
    /// Move the focus to the heading of this step.
    Focus(String),
    /// Give the page this title; the argument `page` is still to be filled with the page's own.
    Title(Finding),
    /// Go to this fragment, as a link would; [`Message::Go`] follows.
    Visit(String),
    /// Keep this text; [`Message::NotStored`] follows where that fails.
    Save(String),
    /// Remove the stored text.
    Erase,
    /// Announce to people who do not see the screen.
    Announce(Finding),
}

/// What is known of storing the progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageState {
    /// The reader was not asked, or has not answered.
    Unasked,
    /// The reader agreed.
    Agreed,
    /// The reader refused.
    Refused,
    /// The reader had it removed.
    Forgotten,
    /// The browser stores nothing.
    Denied,
    /// What is there cannot be read; it stays until the reader agrees to store progress.
    Damaged,
    /// What is there was written by a newer page; it stays.
    Newer,
}

/// One sentence with buttons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence; none where the buttons say all.
    pub says: Option<Finding>,
    /// The buttons: what is on them, and what they do.
    pub buttons: Vec<(Finding, Action)>,
    /// True for what must be noticed at once.
    pub alert: bool,
}

impl Notice {
    fn new(says: Finding, buttons: &[(&MessageKey, Action)]) -> Self {
        let buttons = buttons.iter().map(|(word, action)| (Finding::new(word), *action)).collect();
        Self { says: Some(says), buttons, alert: false }
    }
}

/// One visit to the walkthrough.
#[derive(Debug, Clone)]
pub struct Session {
    script: Arc<Script>,
    current: Step,
    /// The step of the path that the reader is at, also while a branch is shown.
    origin: Step,
    behind: Vec<String>,
    storage_state: StorageState,
    stopped: Option<(Date, Step)>,
    timer: Option<Timer>,
    moved: bool,
    /// Whether the title is the page's own.
    untitled: bool,
    waited: bool,
}

impl Session {
    /// A visit at the first step; nothing where the script has none.
    #[must_use]
    pub fn new(script: Script) -> Option<Self> {
        let first = script.numbered(1)?.clone();
        Some(Self {
            script: Arc::new(script),
            current: first.clone(),
            origin: first,
            behind: Vec::new(),
            storage_state: StorageState::Unasked,
            stopped: None,
            timer: None,
            moved: false,
            untitled: true,
            waited: false,
        })
    }

    /// The step or branch that is shown.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.current
    }

    /// Whether the first step of the path is shown.
    #[must_use]
    pub fn is_at_start(&self) -> bool {
        self.script.number(&self.current.id) == Some(1)
    }

    /// The step of the path that the reader is at.
    #[must_use]
    pub fn origin(&self) -> &Step {
        &self.origin
    }

    /// The steps of the path that the reader left behind by going on.
    #[must_use]
    pub fn behind(&self) -> &[String] {
        &self.behind
    }

    /// What is known of storing the progress.
    #[must_use]
    pub fn storage_state(&self) -> StorageState {
        self.storage_state
    }

    /// Takes a message in.
    pub fn update(&mut self, message: Message<'_>, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        match message {
            Message::Open { fragment, stored } => self.open(fragment, stored, now, &mut effects),
            Message::Go(fragment) => self.go(fragment, now, &mut effects),
            Message::Do(action) => self.act(action, now, &mut effects),
            Message::Elsewhere(text) => self.elsewhere(text, now),
            Message::NotStored => self.storage_state = StorageState::Denied,
            Message::Tick => self.tick(now, &mut effects),
        }
        effects
    }

    fn open(&mut self, fragment: &str, stored: StoredProgress<'_>, now: Now, effects: &mut Vec<Effect>) {
        let asked = self.script.find(fragment).cloned();
        match stored {
            StoredProgress::Nothing => {}
            StoredProgress::Denied => self.storage_state = StorageState::Denied,
            StoredProgress::Text(text) => match Progress::read(text) {
                Read::Fine(progress) => self.remember(progress, asked.as_ref(), now),
                Read::Damaged => self.storage_state = StorageState::Damaged,
                Read::Newer => self.storage_state = StorageState::Newer,
            },
        }
        let is_asked = asked.is_some();
        if let Some(step) = asked {
            self.settle(step);
        }
        effects.push(Effect::Show(self.current.id.clone()));
        if is_asked {
            self.untitled = false;
            effects.push(Effect::Focus(self.current.id.clone()));
        }
        if is_asked || self.timer.is_some() {
            self.untitled = false;
            effects.push(self.title(now));
        }
    }

    fn remember(&mut self, progress: Progress, asked: Option<&Step>, now: Now) {
        self.storage_state = StorageState::Agreed;
        let current = progress.resume(&self.script).filter(|step| Some(*step) != asked);
        let current = current.filter(|step| self.script.before(&step.id).is_some());
        self.stopped = current.map(|step| (progress.day, step.clone()));
        self.follow(progress.timer, progress.behind, now);
    }

    /// Takes over the wait that is stored, and what is behind.
    fn follow(&mut self, timer: Option<Timer>, behind: Vec<String>, now: Now) {
        self.timer = timer.and_then(|timer| {
            let minutes = self.script.find(&timer.step)?.wait?;
            Some(timer.within(minutes, now.milliseconds))
        });
        self.waited = self.left(now) == Some(Left::Nothing);
        for id in behind {
            if self.script.number(&id).is_some() && !self.behind.contains(&id) {
                self.behind.push(id);
            }
        }
    }

    /// The other tab has the same reader and the same device: what they said there counts here, and no tab writes over what another one stored.
    ///
    /// The step of this tab stays: nobody wants a page to move by itself.
    fn elsewhere(&mut self, text: Option<&str>, now: Now) {
        match text.map(Progress::read) {
            None if self.storage_state == StorageState::Agreed => {
                self.storage_state = StorageState::Forgotten;
                self.stopped = None;
            }
            Some(Read::Fine(progress))
                if matches!(self.storage_state, StorageState::Agreed | StorageState::Unasked) =>
            {
                self.storage_state = StorageState::Agreed;
                self.follow(progress.timer, progress.behind, now);
            }
            Some(Read::Newer) => self.storage_state = StorageState::Newer,
            _ => {}
        }
    }

    fn go(&mut self, fragment: &str, now: Now, effects: &mut Vec<Effect>) {
        // An empty fragment is the page without one: its first step. Other addresses lead out of the walkthrough.
        let found = if fragment.is_empty() { self.script.numbered(1) } else { self.script.find(fragment) };
        let Some(step) = found.cloned() else { return };
        let id = step.id.clone();
        if step != self.current {
            let from = self.current.id.clone();
            if self.script.after(&from) == Some(&step) && !self.behind.contains(&from) {
                self.behind.push(from.clone());
            }
            self.moved = true;
            if self.timer.as_ref().is_some_and(|timer| timer.step == from) && self.waited {
                self.timer = None;
                self.waited = false;
            }
            self.settle(step);
            self.save(now, effects);
        }
        self.untitled = false;
        effects.push(Effect::Show(id.clone()));
        effects.push(self.title(now));
        effects.push(Effect::Focus(id));
    }

    /// Makes a step the current one, and finds the step of the path that it belongs to.
    fn settle(&mut self, step: Step) {
        if !step.is_branch {
            self.origin = step.clone();
        } else if !self.script.leads(&self.origin.id, &step.id)
            && let Some(back) = self.script.returns(&step.id).first().map(|back| (*back).clone())
        {
            self.origin = back;
        }
        self.current = step;
        // Who walked as far as they had come before needs no offer to go there.
        let number = |step: &Step| self.script.number(&step.id);
        if self.stopped.as_ref().is_some_and(|(_, stopped)| number(&self.origin) >= number(stopped)) {
            self.stopped = None;
        }
    }

    fn act(&mut self, action: Action, now: Now, effects: &mut Vec<Effect>) {
        match action {
            Action::Resume => {
                if let Some((_, step)) = self.stopped.take() {
                    effects.push(Effect::Visit(step.id));
                }
            }
            Action::StartAgain => {
                self.stopped = None;
                self.behind.clear();
                self.timer = None;
                self.waited = false;
                let first = self.script.numbered(1).unwrap_or(&self.current).clone();
                let id = first.id.clone();
                self.settle(first);
                self.save(now, effects);
                effects.push(Effect::Show(id.clone()));
                effects.push(Effect::Focus(id.clone()));
                effects.push(Effect::Visit(id));
            }
            Action::Store => {
                self.storage_state = StorageState::Agreed;
                self.save(now, effects);
            }
            Action::DoNotStore => self.storage_state = StorageState::Refused,
            Action::Forget => {
                self.storage_state = StorageState::Forgotten;
                self.stopped = None;
                effects.push(Effect::Erase);
            }
            Action::StartWait => {
                if let Some(minutes) = self.current.wait {
                    self.timer = Some(Timer::start(&self.current.id, minutes, now.milliseconds));
                    self.waited = false;
                    self.save(now, effects);
                    self.untitled = false;
                    effects.push(self.title(now));
                    effects.push(Effect::Announce(Finding::new(&WAIT_BEGUN).with("minutes", minutes)));
                }
            }
            Action::StopWait => {
                self.timer = None;
                self.waited = false;
                self.save(now, effects);
                effects.push(self.title(now));
            }
        }
    }

    fn tick(&mut self, now: Now, effects: &mut Vec<Effect>) {
        let Some(left) = self.left(now) else { return };
        if left == Left::Nothing && !self.waited {
            self.waited = true;
            let minutes = self.waits().unwrap_or_default();
            // Beside its step an alert says it; elsewhere only this announces it.
            if self.timer.as_ref().is_some_and(|timer| timer.step != self.current.id) {
                effects.push(Effect::Announce(Finding::new(&WAIT_OVER).with("minutes", minutes)));
            }
        }
        effects.push(self.title(now));
    }

    /// Stores the progress, if the reader agreed.
    ///
    /// While it is open whether to go on from an older step, the stored one stays.
    fn save(&self, now: Now, effects: &mut Vec<Effect>) {
        if self.storage_state != StorageState::Agreed {
            return;
        }
        let (day, step) = self.stopped.as_ref().map_or((now.day, &self.origin), |(day, step)| (*day, step));
        let progress = Progress { step: step.id.clone(), day, behind: self.behind.clone(), timer: self.timer.clone() };
        effects.push(Effect::Save(progress.write()));
    }

    fn left(&self, now: Now) -> Option<Left> {
        self.timer.as_ref().map(|timer| timer.left(now.milliseconds))
    }

    /// Whether time has to be announced.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.timer.is_some() && !self.waited
    }

    /// How many minutes the running wait has in all.
    fn waits(&self) -> Option<u32> {
        self.script.find(&self.timer.as_ref()?.step)?.wait
    }

    fn title(&self, now: Now) -> Effect {
        let title = self.current.title.as_str();
        let mut position = match self.script.number(&self.current.id) {
            Some(number) => Finding::new(&TITLE_STEP)
                .with("number", number)
                .with("count", self.script.path().count())
                .with("title", title),
            None => Finding::new(&TITLE_BRANCH).with("title", title),
        };
        match self.left(now) {
            Some(Left::Time { minutes, seconds }) => {
                let minutes = minutes + u64::from(seconds > 0);
                position = Finding::new(&TITLE_WAITING).with("minutes", minutes).with_finding("place", position);
            }
            Some(Left::Nothing) => position = Finding::new(&TITLE_WAITED).with_finding("place", position),
            None => {}
        }
        Effect::Title(Finding::new(&TITLE).with_finding("place", position))
    }

    /// What is above the step now, if anything.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        if let Some((day, step)) = &self.stopped {
            let number = self.script.number(&step.id).unwrap_or(1);
            let says = Finding::new(&STOPPED).with("number", number).with_finding("date", phrase(*day));
            let offer = Notice::new(says, &[(&RESUME, Action::Resume), (&START_AGAIN, Action::StartAgain)]);
            return Some(Notice { alert: true, ..offer });
        }
        let says = |word| Some(Notice::new(Finding::new(word), &[]));
        let keep: &[(&MessageKey, Action)] = &[(&STORE, Action::Store), (&DO_NOT_STORE, Action::DoNotStore)];
        match self.storage_state {
            StorageState::Unasked => self.moved.then(|| Notice::new(Finding::new(&ASK), keep)),
            StorageState::Agreed => Some(Notice::new(Finding::new(&STORED), &[(&FORGET, Action::Forget)])),
            StorageState::Refused => Some(Notice::new(Finding::new(&REFUSED), &[(&STORE, Action::Store)])),
            StorageState::Forgotten => says(&FORGOTTEN),
            StorageState::Denied => self.moved.then(|| says(&DENIED)).flatten(),
            StorageState::Damaged => Some(Notice::new(Finding::new(&DAMAGED), keep)),
            StorageState::Newer => says(&NEWER),
        }
    }

    /// The wait of the step that is shown, with its button; nothing where no wait is advised.
    #[must_use]
    pub fn wait(&self, now: Now) -> Option<Notice> {
        let minutes = self.current.wait?;
        let stop: &[(&MessageKey, Action)] = &[(&WAIT_STOP, Action::StopWait)];
        let running = self.timer.as_ref().filter(|timer| timer.step == self.current.id);
        Some(match running.map(|timer| timer.left(now.milliseconds)) {
            None => {
                let start = Finding::new(&WAIT_START).with("minutes", minutes);
                Notice { says: None, buttons: vec![(start, Action::StartWait)], alert: false }
            }
            Some(Left::Time { minutes, seconds }) => {
                let seconds = format!("{seconds:02}");
                Notice::new(Finding::new(&WAIT_LEFT).with("minutes", minutes).with("seconds", seconds), stop)
            }
            Some(Left::Nothing) => {
                Notice { alert: true, ..Notice::new(Finding::new(&WAIT_OVER).with("minutes", minutes), stop) }
            }
        })
    }
}
