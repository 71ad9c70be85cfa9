//! How long the password estimator takes for a key on a slow phone.

use serde_json::json;
use tests::{Site, Visit};

use crate::reader::slow_down;

/// What people type, key by key, and what costs the estimator most.
const TYPED: [&str; 6] = [
    "Guadalupe2024!",
    "correct horse battery staple",
    "P@ssw0rd1985",
    "Velvet-otter-canyon-quilt-marble-7!",
    "4@8(3691|70$5+%24@8(3691|70$5+%24@8(3691|70$5+%24@8(3691|70$5+%2",
    "1/1/911/1/911/1/91qwertyqwertyabcabcabc111aaa2024!!zaq12wsxPassw",
];

/// The rows of the table: milliseconds a key, and once for its lists.
pub fn figures() -> String {
    let page = Visit::to("/tools/password-strength/").open();
    page.wait_for_tools();
    let site = Site::real();
    let (bindings, module) = (site.asset("strength.js"), site.asset("strength.wasm"));
    slow_down(&page);
    let [load, median, slowest]: [f64; 3] = page.script(
        "const [bindings, module, passwords] = arguments;
        return (async () => {
            const strength = await import(bindings);
            await strength.default({ module_or_path: await (await fetch(module)).arrayBuffer() });
            const timed = (work) => { const start = performance.now(); work(); return performance.now() - start; };
            const load = timed(() => strength.answer(JSON.stringify('prepare')));
            const times = [];
            for (const password of passwords) {
                for (let length = 1; length <= password.length; length += 1) {
                    const asked = { password: password.slice(0, length), own: 'maria.lopez85', year: 2026 };
                    const question = JSON.stringify({ estimate: asked });
                    const key = () => strength.answer(question);
                    // The browser slows the page down in slices of time, so one short call may slip through: ten average it.
                    const ten = () => timed(() => { for (let time = 0; time < 10; time += 1) key(); }) / 10;
                    // Other programs take the processor away now and then; the best of three is nearest to the estimator's own.
                    times.push(Math.min(ten(), ten(), ten()));
                }
            }
            times.sort((a, b) => a - b);
            return [load, times[Math.floor(times.length / 2)], times.at(-1)];
        })();",
        json!([format!("/{bindings}"), format!("/{module}"), TYPED]),
    );
    format!(
        "| A key in the password field, median | {median:.2} ms | 5 ms |\n\
         | A key in the password field, longest | {slowest:.2} ms | |\n\
         | The lists of the estimator, once | {load:.0} ms | |\n"
    )
}
