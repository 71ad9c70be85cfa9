//! The browser translates the page: every text is wrapped, before and after each action, and the visible text stays right.

use serde_json::{Value, json};

use super::driver::Tracker;

const ONE: &str = "IOE0900000000";
const TWO: &str = "EAC2212300000";

/// Wraps each text of the page in two elements, as browsers do, and each one that comes later.
const TRANSLATE: &str = "
    const wrap = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            const parent = text.parentElement;
            if (!parent || !text.data.trim() || parent.closest('script, style, textarea, option') || 'translated' in parent.dataset) continue;
            const outer = document.createElement('font');
            const inner = document.createElement('font');
            inner.dataset.translated = '';
            inner.textContent = text.data;
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
        for (const added of changes.flatMap((change) => [...change.addedNodes])) {
            const root = added.nodeType === 1 ? added : added.parentElement;
            if (root?.isConnected && !('translated' in root.dataset)) wrap(root);
        }
    }).observe(document.body, { subtree: true, childList: true });
    return null";

#[test]
fn a_translated_page_shows_every_change() {
    let tracker = Tracker::open();
    tracker.page.script::<Value>(TRANSLATE, json!([]));
    tracker.add_first(ONE);
    tracker.add_case(TWO);
    let heading = tracker.word("cases-heading").replace("{count}", "2");
    tracker.page.expect::<String, _>("document.getElementById('case-tracker-1-cases').textContent", heading);
    tracker.open_case(ONE);
    for title in ["Case Was Received", "Case Was Approved"] {
        tracker.write_status(title);
        tracker.has_focus("status-now");
        tracker.page.expect::<bool, _>(
            &format!("document.getElementById('case-tracker-1-status-now').textContent.startsWith('{title}')"),
            true,
        );
        tracker.page.expect::<bool, _>(
            &format!("document.querySelector('[data-receipt={ONE}]').textContent.includes('{title}')"),
            true,
        );
    }
    tracker.add_date("interview", "2026-12-10");
    tracker.has_focus("day-");
    tracker.press_button("put-away");
    tracker.shows(&[TWO]);
    tracker.press_button("undo");
    tracker.shows(&[TWO, ONE]);
}
