//! `cargo site check`: reports every mistake; fixes what surely can be; asks official addresses.

use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use bytes::Bytes;
use generator::cli::{CheckOptions, Format, Options};
use generator::diagnostic::Report;
use generator::error::EnvironmentError;
use generator::fix::{FixedFile, apply_fixes};
use generator::fs;
use generator::link_check::{AnswerCache, CheckSummary, Client};
use generator::preview::Preview;
use generator::render::output::{Output, OutputPath};
use generator::source::{Pages, SourceTree};

use crate::clock::today_utc;
use crate::exit::Exit;
use crate::report::{is_site, print_with_sources};
use crate::session;
use crate::session::build_options;

/// Reports every mistake and writes nothing, unless mending was asked for.
pub(crate) fn check(options: &Options, check_options: &CheckOptions) -> Result<Exit, EnvironmentError> {
    if !is_site(options) {
        return Ok(Exit::Usage);
    }
    if check_options.fix || check_options.diff {
        let fixed = apply_fixes(&fs::read_tree(&options.root)?, build_options(options, None));
        if offer(&fixed, options, check_options)? {
            fs::write_sources(&options.root, &fixed)?;
            note!("Fixed {}.", count(fixed.len(), "file"));
        }
    }
    let began = Instant::now();
    let (tree, pages) = fs::list_tree(&options.root)?;
    let mut built = session::build_into(&tree, &pages, options, None, &Discard);
    if check_options.links {
        ask_official(&tree, &pages, options, &mut built.report);
    }
    let fixable = built.report.diagnostics().iter().filter(|diagnostic| diagnostic.fix.is_some()).count();
    let stops = print_with_sources(&built.report, &tree, &pages, options);
    pages.all_read()?;
    if fixable > 0 && !check_options.fix && !check_options.diff {
        note!("{fixable} of these can be fixed automatically; to see how: cargo site check --diff");
    }
    if stops {
        return Ok(Exit::Content);
    }
    note!("Checked {} pages in {:.2} s: no errors.", built.pages, began.elapsed().as_secs_f32());
    Ok(Exit::Done)
}

/// Shows what would change; true if it is to be written.
fn offer(fixed: &[FixedFile], options: &Options, check_options: &CheckOptions) -> Result<bool, EnvironmentError> {
    if fixed.is_empty() {
        note!("There is nothing that can be fixed automatically.");
        return Ok(false);
    }
    for file in fixed {
        match options.format {
            Format::Human => say_part!("{}", file.diff()),
            // Standard output is for JSON alone.
            Format::Json => note_part!("{}", file.diff()),
        }
    }
    if !check_options.fix {
        note!("To write this: cargo site check --fix");
        return Ok(false);
    }
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return Ok(true);
    }
    note_part!("Write this to {}? [y/n] ", count(fixed.len(), "file"));
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(|error| EnvironmentError::io("read", "the keyboard".as_ref(), &error))?;
    Ok(matches!(line.trim(), "y" | "Y" | "yes"))
}

/// Where the files of a check go.
struct Discard;

impl Output for Discard {
    fn put(&self, _path: OutputPath, _bytes: Bytes) {}

    fn draw(&self, _preview: Preview) {}
}

/// Asks the official addresses that the content names, and says what was asked.
fn ask_official(tree: &SourceTree, pages: &dyn Pages, options: &Options, report: &mut Report) {
    let addresses = generator::link_check::addresses(tree, pages, build_options(options, None));
    let cache_path = options.root.join("target/waymark-links.json");
    let mut cache = AnswerCache::read(&cache_path);
    let today = options.today.unwrap_or_else(today_utc);
    let client = Client::new(Duration::from_secs(20), Duration::from_secs(1));
    let on_terminal = io::stderr().is_terminal();
    let asked = generator::link_check::ask(&addresses, &client, &mut cache, today, &|line| {
        if on_terminal {
            note_part!("\r\x1b[2K{line}");
        }
    });
    if on_terminal {
        note_part!("\r\x1b[2K");
    }
    for diagnostic in asked.diagnostics(&addresses) {
        report.push(diagnostic);
    }
    report.sort();
    let CheckSummary { asked: number, cached, unclear, offline } = asked.summary();
    if offline {
        note!("Official addresses: not checked: offline.");
    } else {
        note!("Official addresses: {number} asked, {cached} known from the last days, {unclear} gave no clear answer.");
    }
    for (address, why) in asked.unclear(&addresses) {
        note!("  {address}: {why}");
    }
    if let Err(error) = cache.write(&cache_path) {
        // The answers are known; only the next run asks again.
        note!("{error}");
    }
}

fn count(number: usize, name: &str) -> String {
    format!("{number} {name}{}", if number == 1 { "" } else { "s" })
}
