//! What holds for every script, every way through it, and every stored text.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use super::{names, now, open, step};
use crate::walkthrough::progress::{Progress, Read};
use crate::walkthrough::session::Action;
use crate::walkthrough::{Effect, Message, Now, Script, ScriptFault, Session, Step, StorageState, StoredProgress};

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

/// Everything that links lead to, computed the slow way.
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
    (0..18_u8, any::<prop::sample::Index>(), 0..3_000_000_u64)
}

proptest! {
    #[test]
    fn a_script_without_faults_has_no_dead_end_and_every_branch_comes_back(script in any_script()) {
        if script.faults().is_empty() {
            check_good(&script)?;
        }
    }

    #[test]
    fn branches_of_the_path_are_no_fault(script in good_script()) {
        prop_assert_eq!(script.faults(), []);
        check_good(&script)?;
    }

    #[test]
    fn unreachable_and_circular_steps_are_found(script in good_script()) {
        let first = script.numbered(1).unwrap().id.clone();
        let mut steps = script.steps().to_vec();
        steps.push(Step { is_branch: true, ..step("lost") });
        let lost = Script::new(steps.clone());
        prop_assert_eq!(lost.faults(), [ScriptFault::Unreachable { id: "lost" }]);
        for step in &mut steps {
            if step.id == "lost" { step.choices = names(&["lost"]); }
            if step.id == first { step.trouble.push("lost".to_owned()); }
        }
        let turning = Script::new(steps);
        prop_assert_eq!(turning.faults(), [ScriptFault::DeadEnd { id: "lost" }]);
    }

    #[test]
    fn a_script_travels_with_its_page(script in any_script()) {
        let record = script.to_record();
        let title = |id: &str| script.find(id).map(|step| step.title.clone()).unwrap_or_default();
        let back = Script::from_record(record.iter().map(|(key, line)| (key.as_str(), line.as_str())), title);
        prop_assert_eq!(back, script);
    }

    #[test]
    fn any_record_is_a_script_of_some_kind(lines in vec(any::<String>(), 0..6)) {
        let script = Script::from_record(lines.iter().map(|line| ("", line.as_str())), str::to_owned);
        let _ = script.faults();
        let _ = Session::new(script.clone());
    }

    #[test]
    fn the_current_step_exists_and_its_origin_is_on_the_path(
        script in good_script(),
        messages in vec(any_message(), 0..40),
        stored in any::<Option<String>>(),
        behind in any::<prop::sample::Index>(),
    ) {
        let ids: Vec<String> = script.steps().iter().map(|step| step.id.clone()).collect();
        let elsewhere = format!("1;{0};2026-11-24;{0};;", ids[behind.index(ids.len())]);
        let stored = stored.as_deref().map_or(StoredProgress::Nothing, StoredProgress::Text);
        let (mut session, _) = open(&script, "", stored);
        for (kind, at, milliseconds) in messages {
            let now = Now { milliseconds, ..now() };
            let message = match kind {
                0 => Message::Do(Action::Resume),
                1 => Message::Do(Action::StartAgain),
                2 => Message::Do(Action::Store),
                3 => Message::Do(Action::DoNotStore),
                4 => Message::Do(Action::Forget),
                5 => Message::Do(Action::StartWait),
                6 => Message::Do(Action::StopWait),
                7 => Message::NotStored,
                8 => Message::Tick,
                9 => Message::Go("page-main"),
                10 => Message::Elsewhere(None),
                11 => Message::Elsewhere(Some(elsewhere.as_str())),
                _ => Message::Go(&ids[at.index(ids.len())]),
            };
            let effects = session.update(message, now);
            prop_assert!(script.find(&session.step().id).is_some());
            prop_assert!(!session.origin().is_branch);
            let saves = effects.iter().any(|effect| matches!(effect, Effect::Save(_)));
            prop_assert!(!saves || session.storage_state() == StorageState::Agreed, "kept without consent");
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
        let (mut session, _) = open(&before, "", StoredProgress::Nothing);
        let mut text = None;
        if agreed {
            text = session.update(Message::Do(Action::Store), now()).pop();
        }
        for step in &path[..=stop] {
            for effect in session.update(Message::Go(&step.id), now()) {
                if matches!(effect, Effect::Save(_)) { text = Some(effect); }
            }
        }
        prop_assert_eq!(text.is_some(), agreed);
        let Some(Effect::Save(text)) = text else { return Ok(()) };
        let Read::Fine(progress) = Progress::read(&text) else { panic!("{text}") };
        // The same steps: the same step. Other steps: a step that is there, and none that is behind.
        prop_assert_eq!(&progress.resume(&before).unwrap().id, &path[stop].id);
        let current = progress.resume(&after).unwrap();
        prop_assert!(!current.is_branch);
        let number = after.number(&current.id).unwrap();
        if after.number(&progress.step).is_none() {
            let all = after.path().count();
            for id in &progress.behind {
                prop_assert!(after.number(id).is_none_or(|behind| behind < number || behind == all));
            }
        }
        // A page with the new steps opens with it.
        let (mut session, _) = open(&after, "", StoredProgress::Text(&text));
        let offered = session.update(Message::Do(Action::Resume), now());
        let expected: &[Effect] = &[Effect::Visit(current.id.clone())];
        prop_assert_eq!(&offered[..], if number > 1 { expected } else { &[] });
    }

    #[test]
    fn inserted_or_removed_steps_move_nobody_back(extra in 0..4_usize, gone in 0..3_usize) {
        let ids = ["ready", "email", "password", "done"];
        let mut steps: Vec<Step> = (0..extra).map(|at| step(&format!("new{at}"))).collect();
        steps.extend(ids.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, id)| step(id)));
        let script = Script::new(steps);
        let progress = Progress { step: ids[gone].to_owned(), day: now().day, behind: names(&ids[..gone]), timer: None };
        // Who had reached a step that is gone goes on with the one that came after it.
        let expected = if gone == 0 && extra > 0 { "new0" } else { ids[gone + 1] };
        prop_assert_eq!(&progress.resume(&script).unwrap().id, expected);
    }

    #[test]
    fn any_stored_text_is_read_somehow(text in "[0-9a-z;: -]{0,60}", other in any::<String>()) {
        for text in [text.as_str(), other.as_str()] {
            if let Read::Fine(progress) = Progress::read(text) {
                prop_assert_eq!(Progress::read(&progress.write()), Read::Fine(progress));
            }
        }
    }

    #[test]
    fn truncated_progress_is_never_read_as_other_progress(cut in 0..60_usize) {
        let text = "1;done;2026-10-31;ready email;email;1700000000000";
        let part = &text[..cut.min(text.len() - 1)];
        if let Read::Fine(progress) = Progress::read(part) {
            // Only the last number may be shorter: then the wait is over sooner.
            prop_assert_eq!(progress.step.as_str(), "done");
            prop_assert_eq!(progress.behind.len(), 2);
        }
    }
}
