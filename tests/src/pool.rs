//! Browsers that go from one page to the next: to start one takes longer than most tests.

use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::browser::{Browser, Setup};

/// The browsers of this run.
struct Pool {
    /// How many pages are open.
    borrowed: usize,
    idle: Vec<Browser>,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { borrowed: 0, idle: Vec::new() });

fn pool() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser with one empty window, borrowed until this is dropped.
///
/// It comes back only from a test that passed, with a new window and without what the page stored. A browser with a setup
/// of its own ends with its page. All others end with the last open page: no browser outlives the run.
pub(crate) struct PooledBrowser {
    /// Nothing once it was given back.
    browser: Option<Browser>,
    comes_back: bool,
}

impl PooledBrowser {
    pub(crate) fn borrow(setup: Setup) -> Self {
        let comes_back = setup == Setup::default();
        let idle = {
            let mut pool = pool();
            pool.borrowed += 1;
            if comes_back { pool.idle.pop() } else { None }
        };
        // Counted before it starts: a start that fails must still be given back.
        let mut borrowed = Self { browser: idle, comes_back };
        borrowed.browser.get_or_insert_with(|| Browser::start(setup));
        borrowed
    }
}

impl Deref for PooledBrowser {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.browser.as_ref().expect("it is given back in `drop` alone")
    }
}

impl Drop for PooledBrowser {
    fn drop(&mut self) {
        let clean = self.browser.take().filter(|_| self.comes_back && !thread::panicking()).and_then(Browser::cleared);
        let ended = {
            let mut pool = pool();
            pool.borrowed -= 1;
            pool.idle.extend(clean);
            if pool.borrowed == 0 { std::mem::take(&mut pool.idle) } else { Vec::new() }
        };
        // Outside the lock: to end a browser takes time.
        drop(ended);
    }
}
