//! Figures of many cases on a slow phone; they are printed, and nothing is held against a limit.

use serde_json::json;
use tests::Visit;
use tests::wire::tell;

use super::driver::{ADDRESS, NAME, Tracker, stored};

/// A CPU so many times slower than this one.
const SLOWER: u32 = 4;

/// Numbers in the shape of receipt numbers that nobody has.
fn numbers(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("IOE09{number:03}00000")).collect()
}

/// Tells what is asked of the storage and when, and when cases are first in the page.
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

fn median(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() - 1])
}

/// Opens the tracker over so many cases on a slow phone, again and again; milliseconds from asking for them to seeing them.
fn loads(count: usize) -> (Tracker, Vec<f64>) {
    let text = stored(&numbers(count).iter().map(String::as_str).collect::<Vec<_>>());
    let page = Visit::to("/about/").open();
    page.script::<()>("localStorage.setItem(arguments[0], arguments[1]); return null", json!([NAME, text]));
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOWER}));
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({"source": WATCH}));
    let tracker = Tracker { page };
    let times = (0..5)
        .map(|_| {
            tracker.page.go(ADDRESS);
            tracker.ready();
            tracker.page.wait_for("the cases", "window.loaded");
            tracker.page.script("return window.loaded - window.asked[0].start;", json!([]))
        })
        .collect();
    (tracker, times)
}

#[test]
fn a_thousand_cases_are_measured_on_a_slow_phone() {
    let (tracker, times) = loads(1_000);
    let (load, slowest) = median(times);
    tell(&format!(
        "1,000 cases at a CPU 4 times slower: loaded and seen in {load:.0} ms, {slowest:.0} ms the slowest, 50 ms to reach"
    ));
    // From asking what stands there to having read back and compared what was written.
    let saves = (0..7)
        .map(|_| {
            tracker.page.script(
                "const note = () => document.getElementById('case-tracker-1-note');
                 const tick = () => new Promise((next) => setTimeout(next));
                 return (async () => {
                     if (!note()) document.querySelector('.case-row').click();
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
        .collect();
    let (save, slowest) = median(saves);
    tell(&format!(
        "1,000 cases at a CPU 4 times slower: saved and read back in {save:.0} ms, {slowest:.0} ms the slowest, 30 ms to reach"
    ));
}

#[test]
fn five_hundred_cases_in_view_are_measured_on_a_slow_phone() {
    let (tracker, _) = loads(500);
    while tracker.page.script::<usize>("return document.querySelectorAll('[data-receipt]').length", json!([])) < 500 {
        tracker.press_button("more-cases");
    }
    tracker.page.wait_for("all cases", "document.querySelectorAll('[data-receipt]').length === 500");
    let holds = (0..5)
        .map(|_| {
            tracker.page.script(
                "return (async () => {
                     const start = performance.now();
                     document.querySelectorAll('.case-row')[Math.floor(Math.random() * 400)].click();
                     await new Promise((next) => setTimeout(next));
                     document.body.getBoundingClientRect();
                     return performance.now() - start;
                 })();",
                json!([]),
            )
        })
        .collect();
    let (hold, slowest) = median(holds);
    tell(&format!(
        "500 cases in view at a CPU 4 times slower: a case opens in {hold:.0} ms, {slowest:.0} ms the slowest"
    ));
}
