//! Where the browser and its driver are on this machine.

use std::env;
use std::path::PathBuf;

/// The names under which systems install Chromium, or a browser that is one underneath.
const BROWSERS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The names of its driver.
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// The browser's program.
///
/// # Panics
///
/// Where there is none: a machine without a browser must not pass for one whose pages work.
pub(crate) fn browser() -> PathBuf {
    find(&BROWSERS).unwrap_or_else(|| missing("Chromium"))
}

/// The driver's program.
///
/// # Panics
///
/// Where there is none.
pub(crate) fn driver() -> PathBuf {
    find(&DRIVERS).unwrap_or_else(|| missing("Chromium's driver, `chromedriver`"))
}

fn missing(what: &str) -> ! {
    panic!(
        "{what} is not installed, and the tests need it: run `tests/run`, which installs it, or install the packages \
         of Chromium and chromedriver for your system by hand (on Debian: chromium and chromium-driver)."
    )
}

fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .map(|program| program.with_extension(env::consts::EXE_EXTENSION))
        .find(|program| program.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "Chromium is not installed, and the tests need it: run `tests/run`")]
    fn a_missing_browser_is_reported_with_what_to_do() {
        find(&["no-such-browser"]).unwrap_or_else(|| missing("Chromium"));
    }
}
