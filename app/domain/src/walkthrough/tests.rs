//! What the walkthrough promises, for every script and every way through it.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use super::progress::{Progress, Read};
use super::session::Action;
use super::{Effect, Fault, Keeping, Kept, Message, Now, Script, Session, Step};
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

fn open<'s>(script: &'s Script, fragment: &str, kept: Kept<'_>) -> (Session<'s>, Vec<Effect>) {
    let mut session = Session::new(script).unwrap();
    let effects = session.update(Message::Open { fragment, kept }, now());
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
            crate::finding::Value::Text(text) => format!("{name}={text}"),
            crate::finding::Value::Word(key) => format!("{name}={key}"),
            crate::finding::Value::Finding(inner) => format!("{name}=({})", sentence(inner)),
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

fn notice(session: &Session<'_>) -> &'static str {
    session.notice().and_then(|notice| notice.says).map_or("", |says| says.code)
}

/// A script in, its faults out.
#[track_caller]
fn check(steps: Vec<Step>, expected: &[Fault<'_>]) {
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
    check(vec![], &[Fault::NoPath]);
    check(vec![step("a"), step("a")], &[Fault::Repeated { id: "a" }]);
    check(vec![helped(&["x"])], &[Fault::Unknown { from: "a", to: "x" }]);
    check(vec![Step { choices: names(&["x"]), ..step("a") }], &[Fault::Unknown { from: "a", to: "x" }]);
    check(vec![helped(&["b"]), step("b")], &[Fault::HelpOnPath { from: "a", to: "b" }]);
    check(vec![step("a"), branch("b")], &[Fault::Unreachable { id: "b" }]);
    check(vec![Step { back: Some("a".into()), ..step("a") }], &[Fault::BackOnPath { id: "a" }]);
    check(
        vec![helped(&["b", "c"]), Step { back: Some("c".into()), ..branch("b") }, branch("c")],
        &[Fault::BackToBranch { from: "b", to: "c" }],
    );
    check(
        vec![helped(&["b"]), Step { back: Some("x".into()), ..branch("b") }],
        &[Fault::Unknown { from: "b", to: "x" }],
    );
    let question = |id, to: &str| Step { choices: names(&[to]), ..branch(id) };
    check(
        vec![helped(&["b"]), question("b", "c"), question("c", "b")],
        &[Fault::DeadEnd { id: "b" }, Fault::DeadEnd { id: "c" }],
    );
}

#[test]
fn a_branch_goes_back_to_its_choice_or_to_all_that_lead_to_it() {
    let script = script();
    let back = |id: &str| -> Vec<String> { script.returns(id).into_iter().map(|step| step.id.clone()).collect() };
    assert_eq!(back("no-email"), ["ready"]);
    assert_eq!(back("without-code"), ["email"]);
    assert_eq!(back("email"), [""; 0]);
}

#[test]
fn a_first_visit_shows_the_first_step_and_leaves_title_and_focus_alone() {
    let script = script();
    let (session, effects) = open(&script, "", Kept::Nothing);
    assert_eq!(effects, [Effect::Show("ready".into())]);
    assert_eq!(session.notice(), None);
}

#[test]
fn an_address_opens_its_step() {
    let script = script();
    let (session, effects) = open(&script, "with-code", Kept::Nothing);
    assert_eq!(session.origin().id, "email");
    assert_eq!(effects[..2], [Effect::Show("with-code".into()), Effect::Focus("with-code".into())]);
    assert_eq!(title(&effects), "title place=(place-branch title=Title of with-code)");
}

#[test]
fn going_on_moves_focus_and_title() {
    let script = script();
    let (mut session, _) = open(&script, "", Kept::Nothing);
    let effects = session.update(Message::Go("email"), now());
    assert!(effects.contains(&Effect::Show("email".into())) && effects.contains(&Effect::Focus("email".into())));
    assert_eq!(title(&effects), "title place=(place-step number=2 count=3 title=Title of email)");
    assert_eq!(session.behind(), ["ready"]);
    assert_eq!(session.update(Message::Go("page-main"), now()), [], "other addresses change nothing");
    assert_eq!(session.place().id, "email");
}

#[test]
fn nothing_is_kept_before_the_reader_agrees() {
    let script = script();
    let (mut session, _) = open(&script, "", Kept::Nothing);
    assert_eq!(notice(&session), "");
    assert_eq!(saved(&session.update(Message::Go("email"), now())), None);
    assert_eq!(notice(&session), "ask");
    let kept = saved(&session.update(Message::Do(Action::Keep), now())).unwrap();
    assert_eq!((kept.step.as_str(), kept.day), ("email", now().day));
    assert_eq!(notice(&session), "kept");
    assert_eq!(session.update(Message::Do(Action::Forget), now()), [Effect::Erase]);
    assert_eq!(notice(&session), "forgotten");
    assert_eq!(saved(&session.update(Message::Go("done"), now())), None);
}

#[test]
fn a_refusal_is_the_end_of_the_question() {
    let script = script();
    let (mut session, _) = open(&script, "", Kept::Nothing);
    session.update(Message::Go("email"), now());
    session.update(Message::Do(Action::KeepNot), now());
    assert_eq!(saved(&session.update(Message::Go("done"), now())), None);
    assert_eq!(notice(&session), "");
}

#[test]
fn a_place_that_was_not_kept_is_told() {
    let script = script();
    let (mut session, _) = open(&script, "", Kept::Nothing);
    session.update(Message::Go("email"), now());
    session.update(Message::Do(Action::Keep), now());
    session.update(Message::NotKept, now());
    assert_eq!((session.keeping(), notice(&session)), (Keeping::Denied, "denied"));
    let (mut session, _) = open(&script, "", Kept::Denied);
    assert_eq!(notice(&session), "");
    session.update(Message::Go("email"), now());
    assert_eq!(notice(&session), "denied");
}

#[test]
fn a_return_offers_the_step_with_its_day() {
    let script = script();
    let (mut session, effects) = open(&script, "", Kept::Text("1;done;2026-10-31;ready email;;"));
    assert_eq!(effects, [Effect::Show("ready".into())]);
    assert_eq!(
        sentence(&session.notice().unwrap().says.unwrap()),
        "stopped number=3 date=(date day=31 month=month-10 year=2026)"
    );
    let kept = saved(&session.update(Message::Go("email"), now())).unwrap();
    assert_eq!(kept.step, "done", "an open offer loses nothing");
    assert_eq!(session.update(Message::Do(Action::Resume), now()), [Effect::Visit("done".into())]);
    session.update(Message::Go("done"), now());
    assert_eq!(notice(&session), "kept");
}

#[test]
fn beginning_anew_forgets_the_older_place() {
    let script = script();
    let (mut session, _) = open(&script, "", Kept::Text("1;done;2026-10-31;ready email;;"));
    let effects = session.update(Message::Do(Action::StartAgain), now());
    let kept = saved(&effects).unwrap();
    assert_eq!((kept.step.as_str(), kept.behind.len()), ("ready", 0));
    assert!(effects.contains(&Effect::Visit("ready".into())));
    assert_eq!(notice(&session), "kept");
}

#[test]
fn a_damaged_or_newer_text_stays_until_the_reader_decides() {
    let script = script();
    for (text, told) in [("oh no", "damaged"), ("", "damaged"), ("2;done;whatever", "newer")] {
        let (mut session, _) = open(&script, "", Kept::Text(text));
        assert_eq!(notice(&session), told, "{text}");
        assert_eq!(saved(&session.update(Message::Go("email"), now())), None, "{text}");
    }
}

#[test]
fn a_wait_counts_on_the_wall_clock_and_says_when_it_is_over() {
    let script = script();
    let (mut session, _) = open(&script, "email", Kept::Nothing);
    let wait = |session: &Session<'_>, now| sentence(&session.wait(now).unwrap().says.unwrap());
    assert_eq!(session.wait(now()).unwrap().says, None);
    let effects = session.update(Message::Do(Action::StartWait), now());
    assert!(title(&effects).starts_with("title place=(place-waiting minutes=10"));
    assert_eq!(wait(&session, later(3)), "wait-left minutes=7 seconds=00");
    assert!(session.is_waiting());
    // A page that slept for an hour hears of it with the first tick.
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
    let (mut session, _) = open(&script, "email", Kept::Nothing);
    session.update(Message::Do(Action::StartWait), now());
    session.update(Message::Go("no-phone"), now());
    let effects = session.update(Message::Tick, later(11));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Announce(said) if said.code == "wait-over")));
}

#[test]
fn a_wait_survives_a_reload() {
    let script = script();
    let (mut session, _) = open(&script, "email", Kept::Nothing);
    session.update(Message::Do(Action::Keep), now());
    let effects = session.update(Message::Do(Action::StartWait), now());
    let Some(Effect::Save(text)) = effects.iter().find(|effect| matches!(effect, Effect::Save(_))) else { panic!() };
    let mut again = Session::new(&script).unwrap();
    again.update(Message::Open { fragment: "email", kept: Kept::Text(text) }, later(4));
    assert_eq!(sentence(&again.wait(later(4)).unwrap().says.unwrap()), "wait-left minutes=6 seconds=00");
}

#[test]
fn a_clock_at_the_ends_of_time_is_no_trouble() {
    let script = script();
    for (year, milliseconds) in [(1970, 0), (2099, 4_102_444_799_000), (9999, u64::MAX)] {
        let now = Now { day: date(year, 1, 1).unwrap(), milliseconds };
        let (mut session, _) = open(&script, "email", Kept::Nothing);
        session.update(Message::Do(Action::Keep), now);
        let kept = saved(&session.update(Message::Do(Action::StartWait), now)).unwrap();
        assert_eq!(kept.day, now.day);
    }
}

// For every script.

/// Steps that lead anywhere, also to themselves, to what is not there and to nothing.
fn any_script() -> impl Strategy<Value = Script> {
    let count = 1..7_usize;
    count.prop_flat_map(|count| {
        let id = (0..count + 1).prop_map(|at| format!("s{at}"));
        let ids = vec(id.clone(), 0..3);
        let one =
            (any::<bool>(), ids.clone(), ids, proptest::option::weighted(0.2, id), proptest::option::of(1..30_u32));
        vec(one, count).prop_map(|all| {
            let step =
                |(at, (is_branch, trouble, choices, back, wait)): (usize, (bool, _, _, Option<String>, _))| Step {
                    id: format!("s{at}"),
                    title: format!("Step | {at}"),
                    is_branch,
                    wait,
                    trouble,
                    choices,
                    back: back.filter(|_| is_branch),
                };
            Script::new(all.into_iter().enumerate().map(step).collect())
        })
    })
}

/// Steps of a path with branches that hang on it as authors hang them: no fault by construction.
fn good_script() -> impl Strategy<Value = Script> {
    (1..6_usize, vec((any::<prop::sample::Index>(), any::<bool>(), any::<Option<prop::sample::Index>>()), 0..8))
        .prop_map(|(path, branches)| {
            let mut steps: Vec<Step> =
                (0..path).map(|at| Step { wait: (at % 2 == 0).then_some(10), ..step(&format!("p{at}")) }).collect();
            for (at, (parent, is_answer, back)) in branches.into_iter().enumerate() {
                let id = format!("b{at}");
                let parent = parent.index(steps.len());
                if is_answer || steps[parent].is_branch {
                    steps[parent].choices.push(id.clone());
                } else {
                    steps[parent].trouble.push(id.clone());
                }
                let back = back.map(|back| format!("p{}", back.index(path)));
                steps.push(Step { is_branch: true, back, ..step(&id) });
            }
            Script::new(steps)
        })
}

/// Where the page lets a reader go from a step.
fn links(script: &Script, id: &str) -> BTreeSet<String> {
    let own = script.find(id).into_iter().flat_map(|step| step.trouble.iter().chain(&step.choices).cloned());
    let beside = [script.before(id), script.after(id)].into_iter().flatten().map(|step| step.id.clone());
    let back = script.returns(id).into_iter().map(|step| step.id.clone());
    own.chain(beside).chain(back).filter(|id| script.find(id).is_some()).collect()
}

/// Everything that links lead to, told the slow way.
fn reach(script: &Script, from: &str, along: impl Fn(&str) -> BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::from([from.to_owned()]);
    for _ in 0..script.steps().len() {
        let next: Vec<String> = found.iter().flat_map(|id| along(id)).collect();
        found.extend(next);
    }
    found
}

fn check_good(script: &Script) -> Result<(), TestCaseError> {
    let first = script.numbered(1).unwrap().id.clone();
    let last = script.path().last().unwrap().id.clone();
    let reached = reach(script, &first, |id| links(script, id));
    for step in script.steps() {
        prop_assert!(reached.contains(&step.id), "{} cannot be reached", step.id);
        let onward = reach(script, &step.id, |id| links(script, id));
        prop_assert!(onward.contains(&last), "{} is a dead end", step.id);
        if step.is_branch {
            let back = script.returns(&step.id);
            prop_assert!(!back.is_empty() && back.iter().all(|step| !step.is_branch), "{} does not come back", step.id);
            // Answers alone come to advice or to the path, however one chooses the way to them.
            let answers = |id: &str| -> BTreeSet<String> {
                script.find(id).map(|s| s.choices.iter().cloned().collect()).unwrap_or_default()
            };
            let ends = reach(script, &step.id, answers);
            prop_assert!(ends.iter().filter_map(|id| script.find(id)).any(|s| !s.is_branch || s.choices.is_empty()));
        }
    }
    Ok(())
}

fn any_message() -> impl Strategy<Value = (u8, prop::sample::Index, u64)> {
    (0..12_u8, any::<prop::sample::Index>(), 0..3_000_000_u64)
}

proptest! {
    #[test]
    fn a_script_without_faults_has_no_dead_end_and_every_branch_comes_back(script in any_script()) {
        if script.faults().is_empty() {
            check_good(&script)?;
        }
    }

    #[test]
    fn branches_that_hang_on_the_path_make_no_fault(script in good_script()) {
        prop_assert_eq!(script.faults(), []);
        check_good(&script)?;
    }

    #[test]
    fn what_hangs_nowhere_or_turns_in_a_circle_is_found(script in good_script()) {
        let first = script.numbered(1).unwrap().id.clone();
        let mut steps = script.steps().to_vec();
        steps.push(Step { is_branch: true, ..step("lost") });
        let lost = Script::new(steps.clone());
        prop_assert_eq!(lost.faults(), [Fault::Unreachable { id: "lost" }]);
        for step in &mut steps {
            if step.id == "lost" { step.choices = names(&["lost"]); }
            if step.id == first { step.trouble.push("lost".to_owned()); }
        }
        let turning = Script::new(steps);
        prop_assert_eq!(turning.faults(), [Fault::DeadEnd { id: "lost" }]);
    }

    #[test]
    fn a_script_travels_with_its_page(script in any_script()) {
        let record = script.to_record();
        let back = Script::from_record(record.iter().map(|(key, line)| (key.as_str(), line.as_str())));
        prop_assert_eq!(back, script);
    }

    #[test]
    fn any_record_is_a_script_of_some_kind(lines in vec(any::<String>(), 0..6)) {
        let script = Script::from_record(lines.iter().map(|line| ("", line.as_str())));
        let _ = script.faults();
        let _ = Session::new(&script);
    }

    #[test]
    fn the_place_is_always_a_step_and_its_origin_on_the_path(
        script in good_script(),
        messages in vec(any_message(), 0..40),
        kept in any::<Option<String>>(),
    ) {
        let ids: Vec<String> = script.steps().iter().map(|step| step.id.clone()).collect();
        let kept = kept.as_deref().map_or(Kept::Nothing, Kept::Text);
        let (mut session, _) = open(&script, "", kept);
        for (kind, at, milliseconds) in messages {
            let now = Now { milliseconds, ..now() };
            let message = match kind {
                0 => Message::Do(Action::Resume),
                1 => Message::Do(Action::StartAgain),
                2 => Message::Do(Action::Keep),
                3 => Message::Do(Action::KeepNot),
                4 => Message::Do(Action::Forget),
                5 => Message::Do(Action::StartWait),
                6 => Message::Do(Action::StopWait),
                7 => Message::NotKept,
                8 => Message::Tick,
                9 => Message::Go("page-main"),
                _ => Message::Go(&ids[at.index(ids.len())]),
            };
            let effects = session.update(message, now);
            prop_assert!(script.find(&session.place().id).is_some());
            prop_assert!(!session.origin().is_branch);
            let saves = effects.iter().any(|effect| matches!(effect, Effect::Save(_)));
            prop_assert!(!saves || session.keeping() == Keeping::Agreed, "kept without consent");
            for effect in &effects {
                if let Effect::Save(text) = effect {
                    prop_assert!(matches!(Progress::read(text), Read::Fine(_)), "{}", text);
                }
            }
            let (_, _) = (session.notice(), session.wait(now));
        }
    }

    #[test]
    fn progress_survives_a_change_of_the_steps(
        before in good_script(),
        after in good_script(),
        at in any::<prop::sample::Index>(),
        agreed in any::<bool>(),
    ) {
        let path: Vec<&Step> = before.path().collect();
        let stop = at.index(path.len());
        let (mut session, _) = open(&before, "", Kept::Nothing);
        let mut text = None;
        if agreed {
            text = session.update(Message::Do(Action::Keep), now()).pop();
        }
        for step in &path[..=stop] {
            for effect in session.update(Message::Go(&step.id), now()) {
                if matches!(effect, Effect::Save(_)) { text = Some(effect); }
            }
        }
        prop_assert_eq!(text.is_some(), agreed);
        let Some(Effect::Save(text)) = text else { return Ok(()) };
        let Read::Fine(progress) = Progress::read(&text) else { panic!("{text}") };
        // The same steps: the same place. Other steps: a step that is there, and none that is behind.
        prop_assert_eq!(&progress.place(&before).unwrap().id, &path[stop].id);
        let place = progress.place(&after).unwrap();
        prop_assert!(!place.is_branch);
        let number = after.number(&place.id).unwrap();
        if after.number(&progress.step).is_none() {
            let all = after.path().count();
            for id in &progress.behind {
                prop_assert!(after.number(id).is_none_or(|behind| behind < number || behind == all));
            }
        }
        // A page with the new steps opens with it.
        let (mut session, _) = open(&after, "", Kept::Text(&text));
        let offered = session.update(Message::Do(Action::Resume), now());
        let expected: &[Effect] = &[Effect::Visit(place.id.clone())];
        prop_assert_eq!(&offered[..], if number > 1 { expected } else { &[] });
    }

    #[test]
    fn steps_put_in_front_or_taken_out_move_nobody_back(extra in 0..4_usize, gone in 0..3_usize) {
        let ids = ["ready", "email", "password", "done"];
        let mut steps: Vec<Step> = (0..extra).map(|at| step(&format!("new{at}"))).collect();
        steps.extend(ids.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, id)| step(id)));
        let script = Script::new(steps);
        let progress = Progress { step: ids[gone].to_owned(), day: now().day, behind: names(&ids[..gone]), timer: None };
        // Who had reached a step that is gone goes on with the one that came after it.
        let expected = if gone == 0 && extra > 0 { "new0" } else { ids[gone + 1] };
        prop_assert_eq!(&progress.place(&script).unwrap().id, expected);
    }

    #[test]
    fn any_kept_text_is_read_somehow(text in "[0-9a-z;: -]{0,60}", other in any::<String>()) {
        for text in [text.as_str(), other.as_str()] {
            if let Read::Fine(progress) = Progress::read(text) {
                prop_assert_eq!(Progress::read(&progress.write()), Read::Fine(progress));
            }
        }
    }

    #[test]
    fn progress_cut_short_is_never_taken_for_other_progress(cut in 0..60_usize) {
        let text = "1;done;2026-10-31;ready email;email;1700000000000";
        let part = &text[..cut.min(text.len() - 1)];
        if let Read::Fine(progress) = Progress::read(part) {
            // Only the last number may be shorter: then the wait is over sooner.
            prop_assert_eq!(progress.step.as_str(), "done");
            prop_assert_eq!(progress.behind.len(), 2);
        }
    }
}
