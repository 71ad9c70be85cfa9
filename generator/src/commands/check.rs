//! `cargo site check`: tells every mistake; mends what surely can be; asks official addresses.

use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use bytes::Bytes;
use generator::cli::{CheckOptions, Format, Options};
use generator::diagnostic::Report;
use generator::error::EnvironmentError;
use generator::fix::{Mended, mend};
use generator::fs;
use generator::official::{Cache, Client, Summary};
use generator::render::output::{Output, OutputPath};
use generator::source::{Pages, SourceTree};

use crate::clock::today_utc;
use crate::exit::Exit;
use crate::report::{is_site, tell_of};
use crate::session;
use crate::session::build_options;

/// Tells every mistake and writes nothing, unless mending was asked for.
pub(crate) fn check(options: &Options, wishes: &CheckOptions) -> Result<Exit, EnvironmentError> {
    if !is_site(options) {
        return Ok(Exit::Usage);
    }
    if wishes.fix || wishes.diff {
        let mended = mend(&fs::read_tree(&options.root)?, build_options(options, None));
        if offer(&mended, options, wishes)? {
            fs::write_sources(&options.root, &mended)?;
            note!("Mended {}.", count(mended.len(), "file"));
        }
    }
    let began = Instant::now();
    let (tree, pages) = fs::list_tree(&options.root)?;
    let mut built = session::build_into(&tree, &pages, options, None, &Nowhere);
    if wishes.links {
        ask_official(&tree, &pages, options, &mut built.report);
    }
    let mendable = built.report.diagnostics().iter().filter(|told| told.fix.is_some()).count();
    let stops = tell_of(&built.report, &tree, &pages, options);
    pages.all_read()?;
    if mendable > 0 && !wishes.fix && !wishes.diff {
        note!("{mendable} of these may mend themselves; to see how: cargo site check --diff");
    }
    if stops {
        return Ok(Exit::Content);
    }
    note!("Checked {} pages in {:.2} s: no errors.", built.pages, began.elapsed().as_secs_f32());
    Ok(Exit::Done)
}

/// Shows what would change; true if it is to be written.
fn offer(mended: &[Mended], options: &Options, wishes: &CheckOptions) -> Result<bool, EnvironmentError> {
    if mended.is_empty() {
        note!("There is nothing that surely mends itself.");
        return Ok(false);
    }
    for file in mended {
        match options.format {
            Format::Human => say_part!("{}", file.diff()),
            // Standard output is for JSON alone.
            Format::Json => note_part!("{}", file.diff()),
        }
    }
    if !wishes.fix {
        note!("To write this: cargo site check --fix");
        return Ok(false);
    }
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return Ok(true);
    }
    note_part!("Write this to {}? [y/n] ", count(mended.len(), "file"));
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(|error| EnvironmentError::io("read", "the keyboard".as_ref(), &error))?;
    Ok(matches!(line.trim(), "y" | "Y" | "yes"))
}

/// Where the files of a check go.
struct Nowhere;

impl Output for Nowhere {
    fn put(&self, _path: OutputPath, _bytes: Bytes) {}
}

/// Asks the official addresses that the content names, and says what was asked.
fn ask_official(tree: &SourceTree, pages: &dyn Pages, options: &Options, report: &mut Report) {
    let addresses = generator::official::addresses(tree, pages, build_options(options, None));
    let place = options.root.join("target/waymark-links.json");
    let mut cache = Cache::read(&place);
    let today = options.today.unwrap_or_else(today_utc);
    let client = Client::new(Duration::from_secs(20), Duration::from_secs(1));
    let on_terminal = io::stderr().is_terminal();
    let asked = generator::official::ask(&addresses, &client, &mut cache, today, &|line| {
        if on_terminal {
            note_part!("\r\x1b[2K{line}");
        }
    });
    if on_terminal {
        note_part!("\r\x1b[2K");
    }
    for told in asked.diagnostics(&addresses) {
        report.push(told);
    }
    report.sort();
    let Summary { asked: number, kept, unclear, offline } = asked.summary();
    if offline {
        note!("Official addresses: not checked: offline.");
    } else {
        note!("Official addresses: {number} asked, {kept} known from the last days, {unclear} gave no clear answer.");
    }
    for (address, why) in asked.unclear(&addresses) {
        note!("  {address}: {why}");
    }
    if let Err(error) = cache.write(&place) {
        // The answers are known; only the next run asks again.
        note!("{error}");
    }
}

fn count(number: usize, name: &str) -> String {
    format!("{number} {name}{}", if number == 1 { "" } else { "s" })
}
