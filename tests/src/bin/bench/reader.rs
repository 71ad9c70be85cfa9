//! How long a reader waits on a slow phone: for each tool to be live, for a verdict, for the list of a long letter.
//!
//! The network and the processor are slowed down by the browser itself; the machine must do nothing else meanwhile.

use std::fmt::Write as _;

use serde_json::json;
use tests::{Page, Site, Visit};

use crate::{estimator, many_cases};

/// What Lighthouse calls slow 4G: round trips of 150 ms, 1.6 megabits a second down, and a CPU four times slower.
const ROUND_TRIP: u32 = 150;
const BYTES_A_SECOND: u32 = 1_600_000 / 8;
const SLOWER: u32 = 4;

/// Each tool's page, and the seconds within which it should be live.
const LIVE: [(&str, f64); 5] = [
    ("/tools/receipt-number/", 2.5),
    ("/numbers/receipt-number/", 2.5),
    ("/tools/password-strength/", 2.5),
    ("/sign-up/", 2.5),
    ("/tools/case-tracker/", 3.0),
];

/// One input for each kind of verdict; no case has these numbers.
const NUMBERS: [&str; 6] =
    ["eac-22-123-00000", "IOE090000000", "IOE09O0000000", "XYZ0900000000", "hello", "MNL2011 747 003"];

/// All figures, as a part of the page that keeps them.
pub fn figures() -> String {
    let mut out = String::from(
        "## Waiting on a slow phone {#reader}\n\nOn simulated slow 4G, with a CPU four times slower.\n\n| What | Time | To reach |\n|---|--:|--:|\n",
    );
    for (address, goal) in LIVE {
        let _ = writeln!(out, "| `{address}` until the tool is live | {:.2} s | {goal:.1} s |", live(address) / 1e3);
    }
    let numbers = NUMBERS.map(str::to_owned);
    let [first, median, longest] = answers("[data-verdict]", &numbers);
    let _ = writeln!(out, "| The first verdict | {first:.0} ms | 50 ms |");
    let _ = writeln!(out, "| A later verdict, median | {median:.0} ms | 16 ms |");
    let _ = writeln!(out, "| A later verdict, longest | {longest:.0} ms | |");
    let [_, median, _] = answers("[data-found]", &letters());
    let _ = writeln!(out, "| A letter of 200 kB, median | {median:.0} ms | |");
    out.push_str(&estimator::figures());
    out.push_str(&many_cases::figures());
    out
}

/// Milliseconds from asking for a page until its first tool is live, with nothing in the cache.
fn live(address: &str) -> f64 {
    let page = Visit::to("/about/").on(Site::real().clone().compressed()).open();
    page.devtools("Network.enable", &json!({}));
    page.devtools("Network.clearBrowserCache", &json!({}));
    page.devtools(
        "Network.emulateNetworkConditions",
        &json!({"offline": false, "latency": ROUND_TRIP, "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}),
    );
    slow_down(&page);
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({"source": "new MutationObserver((changes) => {
                const isLive = changes.some((change) => change.target.dataset?.state === 'ready');
                if (isLive) window.live ??= performance.now();
            }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });"}),
    );
    page.go(address);
    page.wait_for("a live tool", "window.live");
    page.script("return window.live;", json!([]))
}

/// Slows the processor down as a cheap phone does.
pub fn slow_down(page: &Page) {
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOWER}));
}

/// Milliseconds from sending the form of the number tool to its answer in the page and laid out: the first, and of those after it the median and the longest.
///
/// `answered` is the selector of an answer.
fn answers(answered: &str, texts: &[String]) -> [f64; 3] {
    let page = Visit::to(LIVE[0].0).open();
    page.wait_for_tools();
    slow_down(&page);
    page.script(
        "const field = document.querySelector('[data-island] textarea');
        const mount = document.querySelector('.island-mount');
        return (async () => {
            // Nobody has typed a number in the first second.
            await new Promise((done) => setTimeout(done, 1000));
            const times = [];
            for (const text of [...arguments[1], ...arguments[1], ...arguments[1]]) {
                field.value = text;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                // A reader sees what was pasted before pressing the button.
                field.getBoundingClientRect();
                const changed = new Promise((done) => new MutationObserver(() => {
                    if (mount.querySelector(arguments[0])) done();
                }).observe(mount, { subtree: true, childList: true, characterData: true, attributes: true }));
                const start = performance.now();
                field.form.requestSubmit();
                await changed;
                mount.getBoundingClientRect();
                times.push(performance.now() - start);
            }
            const [first, ...later] = times;
            later.sort((a, b) => a - b);
            return [first, later[Math.floor(later.length / 2)], later.at(-1)];
        })();",
        json!([answered, texts]),
    )
}

/// Letters of 200 kB, each of another length, so that each brings another answer.
fn letters() -> [String; 3] {
    let line = "Your case EAC2212300000 was received on March 3, 2026. See https://www.uscis.gov/ or call 800-375-5283, \
                and write to nobody@example.com before 04/05/2027 about what you were asked to bring along. ";
    let prose = "It is a long letter with words alone and it goes on and on without a number or a date in any line. ";
    let of_200_kb = |line: &str| line.repeat(200_000 / line.len());
    [of_200_kb(line), of_200_kb(prose), of_200_kb(line).split_off(line.len())]
}
