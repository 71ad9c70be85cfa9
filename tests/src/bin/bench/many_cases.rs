//! How long the case tracker takes with many cases on a slow phone.

use domain::case::{Cases, Change, Id, Moment};
use domain::stored::{Stored, write};
use serde_json::json;
use tests::{Page, Visit};

use crate::reader::slow_down;

const ADDRESS: &str = "/tools/case-tracker/";
/// The name under which the tracker stores its cases.
const NAME: &str = "waymark.cases";

/// Reports what is asked of the storage and when, and when cases are first in the page.
const WATCH: &str = "
    window.asked = [];
    for (const name of ['getItem', 'setItem']) {
        const real = Storage.prototype[name];
        Storage.prototype[name] = function (...given) {
            const start = performance.now();
            const answer = real.apply(this, given);
            if (given[0] === 'waymark.cases') asked.push({ name, start, end: performance.now() });
            return answer;
        };
    }
    new MutationObserver(() => { if (document.querySelector('[data-receipt]')) window.loaded ??= performance.now(); })
        .observe(document, { subtree: true, childList: true });";

/// The rows of the table, in milliseconds.
pub fn figures() -> String {
    let (page, loads) = loaded(1_000);
    let saves = saved(&page);
    let (page, _) = loaded(500);
    let changes = changed(&page);
    [
        ("1,000 cases until the first is seen", loads, 50),
        ("1,000 cases saved after a change and read back", saves, 30),
        ("A case opens among 500 in view", changes, 50),
    ]
    .map(|(what, times, goal)| {
        let (median, longest) = median(times);
        format!("| {what}, median | {median:.0} ms | {goal} ms |\n| {what}, longest | {longest:.0} ms | |\n")
    })
    .concat()
}

/// The stored text of so many cases with numbers that nobody has.
fn stored(count: u32) -> String {
    let mut cases = Cases::default();
    for number in 0..count {
        let moment = Moment { at: 1_764_000_000_000, on: tests::today(), id: Id::new(u64::from(100_000 + number)) };
        cases.write(Id::new(u64::from(number + 1)), moment, Change::Receipt(format!("IOE09{number:03}00000")));
    }
    write(&Stored { revision: 3, cases })
}

/// The median and the longest.
fn median(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() - 1])
}

/// Opens the tracker over so many cases again and again: milliseconds from asking for them to seeing them.
fn loaded(count: u32) -> (Page, Vec<f64>) {
    let page = Visit::to("/about/").open();
    page.script::<()>("localStorage.setItem(arguments[0], arguments[1]); return null", json!([NAME, stored(count)]));
    slow_down(&page);
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({"source": WATCH}));
    let times = (0..5)
        .map(|_| {
            page.go(ADDRESS);
            page.wait_for("the cases", "window.loaded");
            page.script("return window.loaded - window.asked[0].start;", json!([]))
        })
        .collect();
    (page, times)
}

/// Milliseconds from sending a note to having read back what was written.
fn saved(page: &Page) -> Vec<f64> {
    (0..7)
        .map(|_| {
            page.script(
                "const note = () => document.getElementById('case-tracker-1-note');
                 const tick = () => new Promise((next) => setTimeout(next));
                 return (async () => {
                     const heading = () => document.getElementById('case-tracker-1-notes');
                     if (!heading()) document.querySelector('.case-row').click();
                     while (!heading()) await tick();
                     heading().parentElement.open = true;
                     while (!note()) await tick();
                     note().value = 'a note';
                     note().dispatchEvent(new Event('input', { bubbles: true }));
                     asked.length = 0;
                     note().form.requestSubmit();
                     while (asked.length < 3) await tick();
                     return asked[2].end - asked[0].start;
                 })();",
                json!([]),
            )
        })
        .collect()
}

/// Milliseconds from a click on a case to its view, with all cases in view.
fn changed(page: &Page) -> Vec<f64> {
    page.script::<()>(
        "const rows = () => document.querySelectorAll('[data-receipt]').length;
         return (async () => {
             for (let seen = -1; rows() > seen;) {
                 seen = rows();
                 document.querySelector('.tracker-cases > button')?.click();
                 await new Promise((next) => setTimeout(next, 200));
             }
         })();",
        json!([]),
    );
    (0..5)
        .map(|_| {
            page.script(
                "return (async () => {
                     const start = performance.now();
                     const cases = document.querySelectorAll('.case-row');
                     cases[Math.floor(Math.random() * cases.length)].click();
                     await new Promise((next) => setTimeout(next));
                     document.body.getBoundingClientRect();
                     return performance.now() - start;
                 })();",
                json!([]),
            )
        })
        .collect()
}
