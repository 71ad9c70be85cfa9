//! What the walkthrough promises, for every script and every way through it.

mod every_script;

use super::progress::{Progress, Read};
use super::session::Action;
use super::{Effect, Message, Now, Script, ScriptFault, Session, Step, StorageState, StoredProgress};
use crate::date::date;

fn step(id: &str) -> Step {
    Step { id: id.to_owned(), title: format!("Title of {id}"), ..Step::default() }
}

fn names(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// Three steps; the second has help, one piece of it a question with two answers, and a wait.
fn script() -> Script {
    let email = Step { trouble: names(&["no-email", "no-phone"]), wait: Some(10), ..step("email") };
    let question = Step { is_branch: true, choices: names(&["with-code", "without-code"]), ..step("no-phone") };
    let branch = |id| Step { is_branch: true, ..step(id) };
    Script::new(vec![
        step("ready"),
        email,
        step("done"),
        Step { back: Some("ready".to_owned()), ..branch("no-email") },
        question,
        branch("with-code"),
        branch("without-code"),
    ])
}

fn now() -> Now {
    Now { day: date(2026, 11, 2).unwrap(), milliseconds: 1_000_000 }
}

fn later(minutes: u64) -> Now {
    Now { milliseconds: now().milliseconds + minutes * 60_000, ..now() }
}

fn open(script: &Script, fragment: &str, stored: StoredProgress<'_>) -> (Session, Vec<Effect>) {
    let mut session = Session::new(script.clone()).unwrap();
    let effects = session.update(Message::Open { fragment, stored }, now());
    (session, effects)
}

fn saved(effects: &[Effect]) -> Option<Progress> {
    effects.iter().find_map(|effect| match effect {
        Effect::Save(text) => match Progress::read(text) {
            Read::Fine(progress) => Some(progress),
            other => panic!("{text}: {other:?}"),
        },
        _ => None,
    })
}

fn sentence(finding: &crate::finding::Finding) -> String {
    let mut all = vec![finding.code.to_owned()];
    for (name, value) in &finding.arguments {
        all.push(match value {
            crate::finding::ArgumentValue::Text(text) => format!("{name}={text}"),
            crate::finding::ArgumentValue::Word(key) => format!("{name}={key}"),
            crate::finding::ArgumentValue::Finding(inner) => format!("{name}=({})", sentence(inner)),
        });
    }
    all.join(" ")
}

fn title(effects: &[Effect]) -> String {
    let mut titles = effects.iter().filter_map(|effect| match effect {
        Effect::Title(finding) => Some(sentence(finding)),
        _ => None,
    });
    titles.next_back().unwrap_or_default()
}

fn notice(session: &Session) -> &'static str {
    session.notice().and_then(|notice| notice.says).map_or("", |says| says.code)
}

/// A script in, its faults out.
#[track_caller]
fn check(steps: Vec<Step>, expected: &[ScriptFault<'_>]) {
    assert_eq!(Script::new(steps).faults(), expected);
}

#[test]
fn a_good_script_has_no_fault() {
    assert_eq!(script().faults(), []);
}

#[test]
fn each_fault_is_found_where_it_is() {
    let branch = |id| Step { is_branch: true, ..step(id) };
    let helped = |ids: &[&str]| Step { trouble: names(ids), ..step("a") };
    check(vec![], &[ScriptFault::NoPath]);
    check(vec![step("a"), step("a")], &[ScriptFault::Repeated { id: "a" }]);
    check(vec![helped(&["x"])], &[ScriptFault::Unknown { from: "a", to: "x" }]);
    check(vec![Step { choices: names(&["x"]), ..step("a") }], &[ScriptFault::Unknown { from: "a", to: "x" }]);
    check(vec![helped(&["b"]), step("b")], &[ScriptFault::HelpOnPath { from: "a", to: "b" }]);
    check(vec![step("a"), branch("b")], &[ScriptFault::Unreachable { id: "b" }]);
    check(vec![Step { back: Some("a".into()), ..step("a") }], &[ScriptFault::BackOnPath { id: "a" }]);
    check(
        vec![helped(&["b", "c"]), Step { back: Some("c".into()), ..branch("b") }, branch("c")],
        &[ScriptFault::BackToBranch { from: "b", to: "c" }],
    );
    check(
        vec![helped(&["b"]), Step { back: Some("x".into()), ..branch("b") }],
        &[ScriptFault::Unknown { from: "b", to: "x" }],
    );
    let question = |id, to: &str| Step { choices: names(&[to]), ..branch(id) };
    check(
        vec![helped(&["b"]), question("b", "c"), question("c", "b")],
        &[ScriptFault::DeadEnd { id: "b" }, ScriptFault::DeadEnd { id: "c" }],
    );
}

#[test]
fn a_branch_leads_back_to_its_choice_or_to_all_that_lead_to_it() {
    let script = script();
    let back = |id: &str| -> Vec<String> { script.returns(id).into_iter().map(|step| step.id.clone()).collect() };
    assert_eq!(back("no-email"), ["ready"]);
    assert_eq!(back("without-code"), ["email"]);
    assert_eq!(back("email"), [""; 0]);
}

#[test]
fn a_first_visit_shows_the_first_step_and_leaves_title_and_focus_alone() {
    let script = script();
    let (session, effects) = open(&script, "", StoredProgress::Nothing);
    assert_eq!(effects, [Effect::Show("ready".into())]);
    assert_eq!(session.notice(), None);
}

#[test]
fn an_address_opens_its_step() {
    let script = script();
    let (session, effects) = open(&script, "with-code", StoredProgress::Nothing);
    assert_eq!(session.origin().id, "email");
    assert_eq!(effects[..2], [Effect::Show("with-code".into()), Effect::Focus("with-code".into())]);
    assert_eq!(title(&effects), "title place=(place-branch title=Title of with-code)");
}

#[test]
fn going_on_moves_focus_and_title() {
    let script = script();
    let (mut session, _) = open(&script, "", StoredProgress::Nothing);
    let effects = session.update(Message::Go("email"), now());
    assert!(effects.contains(&Effect::Show("email".into())) && effects.contains(&Effect::Focus("email".into())));
    assert_eq!(title(&effects), "title place=(place-step number=2 count=3 title=Title of email)");
    assert_eq!(session.behind(), ["ready"]);
    assert_eq!(session.update(Message::Go("page-main"), now()), [], "other addresses change nothing");
    assert_eq!(session.step().id, "email");
}

#[test]
fn nothing_is_stored_before_the_reader_agrees() {
    let script = script();
    let (mut session, _) = open(&script, "", StoredProgress::Nothing);
    assert_eq!(notice(&session), "");
    assert_eq!(saved(&session.update(Message::Go("email"), now())), None);
    assert_eq!(notice(&session), "ask");
    let stored = saved(&session.update(Message::Do(Action::Store), now())).unwrap();
    assert_eq!((stored.step.as_str(), stored.day), ("email", now().day));
    assert_eq!(notice(&session), "kept");
    assert_eq!(session.update(Message::Do(Action::Forget), now()), [Effect::Erase]);
    assert_eq!(notice(&session), "forgotten");
    assert_eq!(saved(&session.update(Message::Go("done"), now())), None);
}

#[test]
fn a_refusal_is_the_end_of_the_question() {
    let script = script();
    let (mut session, _) = open(&script, "", StoredProgress::Nothing);
    session.update(Message::Go("email"), now());
    session.update(Message::Do(Action::DoNotStore), now());
    assert_eq!(saved(&session.update(Message::Go("done"), now())), None);
    assert_eq!(notice(&session), "refused");
}

#[test]
fn progress_that_was_not_stored_is_reported() {
    let script = script();
    let (mut session, _) = open(&script, "", StoredProgress::Nothing);
    session.update(Message::Go("email"), now());
    session.update(Message::Do(Action::Store), now());
    session.update(Message::NotStored, now());
    assert_eq!((session.storage_state(), notice(&session)), (StorageState::Denied, "denied"));
    let (mut session, _) = open(&script, "", StoredProgress::Denied);
    assert_eq!(notice(&session), "");
    session.update(Message::Go("email"), now());
    assert_eq!(notice(&session), "denied");
}

#[test]
fn what_another_tab_left_behind_is_behind_here_and_the_step_stays() {
    let script = script();
    let (mut session, _) = open(&script, "", StoredProgress::Text("1;email;2026-11-01;ready;;"));
    session.update(Message::Go("email"), now());
    assert_eq!(session.update(Message::Elsewhere(Some("1;done;2026-11-24;ready email;;")), now()), []);
    assert_eq!((session.step().id.as_str(), session.behind().join(" ")), ("email", "ready email".to_owned()));
    let stored = saved(&session.update(Message::Go("ready"), now())).unwrap();
    assert_eq!(stored.behind, ["ready", "email"], "nothing of the other tab is written over");
}

#[test]
fn an_answer_in_another_tab_counts_here() {
    let script = script();
    let (mut session, _) = open(&script, "", StoredProgress::Nothing);
    session.update(Message::Elsewhere(Some("1;email;2026-11-24;ready;;")), now());
    assert_eq!((session.storage_state(), notice(&session)), (StorageState::Agreed, "kept"));
    session.update(Message::Elsewhere(None), now());
    assert_eq!((session.storage_state(), notice(&session)), (StorageState::Forgotten, "forgotten"));
    assert_eq!(saved(&session.update(Message::Go("email"), now())), None, "forgotten stays forgotten");
    let (mut session, _) = open(&script, "", StoredProgress::Nothing);
    session.update(Message::Do(Action::DoNotStore), now());
    session.update(Message::Elsewhere(Some("1;email;2026-11-24;ready;;")), now());
    assert_eq!(session.storage_state(), StorageState::Refused, "who refused here is not overruled");
    session.update(Message::Elsewhere(Some("2;what is this")), now());
    assert_eq!(session.storage_state(), StorageState::Newer);
}

#[test]
fn a_return_offers_the_step_with_its_day() {
    let script = script();
    let (mut session, effects) = open(&script, "", StoredProgress::Text("1;done;2026-10-31;ready email;;"));
    assert_eq!(effects, [Effect::Show("ready".into())]);
    assert_eq!(
        sentence(&session.notice().unwrap().says.unwrap()),
        "stopped number=3 date=(date day=31 month=month-10 year=2026)"
    );
    let stored = saved(&session.update(Message::Go("email"), now())).unwrap();
    assert_eq!(stored.step, "done", "an open offer loses nothing");
    assert_eq!(session.update(Message::Do(Action::Resume), now()), [Effect::Visit("done".into())]);
    session.update(Message::Go("done"), now());
    assert_eq!(notice(&session), "kept");
}

#[test]
fn starting_again_forgets_the_older_step() {
    let script = script();
    let (mut session, _) = open(&script, "", StoredProgress::Text("1;done;2026-10-31;ready email;;"));
    let effects = session.update(Message::Do(Action::StartAgain), now());
    let stored = saved(&effects).unwrap();
    assert_eq!((stored.step.as_str(), stored.behind.len()), ("ready", 0));
    assert!(effects.contains(&Effect::Visit("ready".into())));
    assert_eq!(notice(&session), "kept");
}

#[test]
fn a_damaged_or_newer_text_stays_until_the_reader_decides() {
    let script = script();
    for (text, told) in [("oh no", "damaged"), ("", "damaged"), ("2;done;whatever", "newer")] {
        let (mut session, _) = open(&script, "", StoredProgress::Text(text));
        assert_eq!(notice(&session), told, "{text}");
        assert_eq!(saved(&session.update(Message::Go("email"), now())), None, "{text}");
    }
}

#[test]
fn a_wait_counts_on_the_wall_clock_and_its_end_is_announced() {
    let script = script();
    let (mut session, _) = open(&script, "email", StoredProgress::Nothing);
    let wait = |session: &Session, now| sentence(&session.wait(now).unwrap().says.unwrap());
    assert_eq!(session.wait(now()).unwrap().says, None);
    let effects = session.update(Message::Do(Action::StartWait), now());
    assert!(title(&effects).starts_with("title place=(place-waiting minutes=10"));
    assert_eq!(wait(&session, later(3)), "wait-left minutes=7 seconds=00");
    assert!(session.is_waiting());
    // A page that slept for an hour notices it with the first tick.
    let effects = session.update(Message::Tick, later(60));
    assert!(title(&effects).starts_with("title place=(place-waited"));
    assert!(session.wait(later(60)).unwrap().alert && !session.is_waiting());
    assert_eq!(session.update(Message::Tick, later(61)).len(), 1, "it is told once");
    session.update(Message::Do(Action::StopWait), later(62));
    assert_eq!(session.wait(later(62)).unwrap().says, None);
}

#[test]
fn a_wait_that_ends_elsewhere_is_announced() {
    let script = script();
    let (mut session, _) = open(&script, "email", StoredProgress::Nothing);
    session.update(Message::Do(Action::StartWait), now());
    session.update(Message::Go("no-phone"), now());
    let effects = session.update(Message::Tick, later(11));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Announce(said) if said.code == "wait-over")));
}

#[test]
fn a_wait_survives_a_reload() {
    let script = script();
    let (mut session, _) = open(&script, "email", StoredProgress::Nothing);
    session.update(Message::Do(Action::Store), now());
    let effects = session.update(Message::Do(Action::StartWait), now());
    let Some(Effect::Save(text)) = effects.iter().find(|effect| matches!(effect, Effect::Save(_))) else { panic!() };
    let mut again = Session::new(script.clone()).unwrap();
    again.update(Message::Open { fragment: "email", stored: StoredProgress::Text(text) }, later(4));
    assert_eq!(sentence(&again.wait(later(4)).unwrap().says.unwrap()), "wait-left minutes=6 seconds=00");
}

#[test]
fn a_clock_at_the_ends_of_time_is_no_trouble() {
    let script = script();
    for (year, milliseconds) in [(1970, 0), (2099, 4_102_444_799_000), (9999, u64::MAX)] {
        let now = Now { day: date(year, 1, 1).unwrap(), milliseconds };
        let (mut session, _) = open(&script, "email", StoredProgress::Nothing);
        session.update(Message::Do(Action::Store), now);
        let stored = saved(&session.update(Message::Do(Action::StartWait), now)).unwrap();
        assert_eq!(stored.day, now.day);
    }
}
