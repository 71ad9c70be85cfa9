//! How long a reader waits on a slow phone: for a tool to come, for a verdict, for a whole letter.
//!
//! Only the machine can be slow here, so a figure is printed and nothing is held against a limit.

use serde_json::json;
use tests::wire::tell;
use tests::{Site, Visit};

use super::receipt_validator::{PLACES, VERDICTS};

/// What Lighthouse calls slow 4G: round trips of 150 ms, 1.6 megabits a second down, and a CPU four times slower.
const ROUND_TRIP: u32 = 150;
const BYTES_A_SECOND: u32 = 1_600_000 / 8;
const SLOWER: u32 = 4;

#[test]
fn the_way_to_a_live_tool_is_measured_on_slow_4g() {
    for place in [PLACES[0], "/tools/password-strength/"] {
        let page = Visit::to("/about/").on(Site::real().clone().compressed()).open();
        page.devtools("Network.enable", &json!({}));
        page.devtools("Network.clearBrowserCache", &json!({}));
        page.devtools(
            "Network.emulateNetworkConditions",
            &json!({"offline": false, "latency": ROUND_TRIP, "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}),
        );
        page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": SLOWER}));
        page.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({"source": "new MutationObserver((changes) => {
                    const is_live = changes.some((change) => change.target.dataset?.state === 'ready');
                    if (is_live) window.live ??= performance.now();
                }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });"}),
        );
        page.go(place);
        page.wait_for("a live tool", "window.live");
        let live: f64 = page.script("return window.live;", json!([]));
        tell(&format!("{place} live after {:.2} s on simulated slow 4G, 2.50 s to reach", live / 1000.0));
    }
}

/// Milliseconds from sending a form to its answer in the page and laid out, on a CPU so many times slower: median and longest.
///
/// `answered` is the selector of an answer.
fn answers(island: &str, answered: &str, texts: &[String], slower: u32) -> [f64; 2] {
    let page = Visit::to(PLACES[0]).open();
    page.wait_for("live tools", "!document.querySelector('[data-island]:not([data-state])')");
    page.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": slower}));
    page.script(
        "const island = document.querySelector(`[data-island=${arguments[0]}]`);
        const field = island.querySelector('input, textarea');
        const answer = island.querySelector('.island-mount');
        return (async () => {
            // Nobody has typed a number in the first second.
            await new Promise((done) => setTimeout(done, 1000));
            const times = [];
            for (const text of [...arguments[2], ...arguments[2], ...arguments[2]]) {
                field.value = text;
                // A reader sees what was pasted before pressing the button.
                field.getBoundingClientRect();
                // A module's answer comes after a word that it is on its way.
                const changed = new Promise((done) => new MutationObserver(() => {
                    if (answer.querySelector(arguments[1])) done();
                }).observe(answer, { subtree: true, childList: true, characterData: true, attributes: true }));
                const start = performance.now();
                island.querySelector('form').requestSubmit();
                await changed;
                answer.getBoundingClientRect();
                times.push(performance.now() - start);
            }
            times.sort((a, b) => a - b);
            return [times[Math.floor(times.length / 2)], times.at(-1)];
        })();",
        json!([island, answered, texts]),
    )
}

#[test]
fn a_verdict_is_measured_on_a_slow_phone() {
    let texts: Vec<String> = VERDICTS.iter().map(|(typed, ..)| (*typed).to_owned()).collect();
    let [median, longest] = answers("receipt-validator", "[data-verdict]", &texts, SLOWER);
    tell(&format!("a verdict at a CPU 4 times slower: {median:.1} ms, {longest:.1} ms the slowest, 16 ms to reach"));
}

#[test]
fn a_letter_of_200_kb_is_measured() {
    let line = "Your case EAC2212300000 was received on March 3, 2026. See https://www.uscis.gov/ or call 800-375-5283, \
                and write to nobody@example.com before 04/05/2027 about what you were asked to bring along. ";
    let of_200_kb = |line: &str| line.repeat(200_000 / line.len());
    let prose = "It is a long letter with words alone and it goes on and on without a number or a date in any line. ";
    // Each of another length, so that each brings another answer.
    let texts = [of_200_kb(line), of_200_kb(prose), of_200_kb(line).split_off(line.len())];
    let [median, longest] = answers("receipt-validator", "[data-found]", &texts, SLOWER);
    tell(&format!("a letter of 200 kB at a CPU 4 times slower: {median:.0} ms, {longest:.0} ms the slowest"));
}
