//! The binary: composes the edges and the pipeline. The only place that prints (through `terminal`), the only exit.

#[macro_use]
mod terminal;
mod commands;
mod session;

use std::io::{IsTerminal as _, Read as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use clap::Parser as _;
use commands::new::Page;
use domain::date::Date;
use generator::cli::{Cli, Command, Format, Options};
use generator::diagnostic::{Report, draw, json_lines};
use generator::fs;
use generator::machine::MachineError;
use generator::number::{Shape, judge};
use generator::parse::config::Lang;
use generator::render::output::{Output, OutputPath};
use generator::render::sums::Sums;
use generator::source::{Pages, SourceTree};
use terminal::plain;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The exit codes that scripts rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    Done = 0,
    Content = 1,
    Usage = 2,
    Machine = 3,
}

fn main() -> ExitCode {
    let exit = match Cli::parse().command {
        Command::Serve { options, wishes } => session::serve(&options, &wishes),
        Command::Build { options, force } => build(&options, force),
        Command::Check { options, wishes } => commands::check::check(&options, &wishes),
        Command::Explain { rule } => Ok(commands::explain::explain(rule.as_deref())),
        Command::New { collection, slug, title, lang, root, today } => {
            let page = Page { collection, slug, titles: title, languages: lang, root, today };
            commands::new::new(&page)
        }
        Command::Number { format, lang, root } => number(&root, &lang, format),
    };
    let exit = exit.unwrap_or_else(|error| {
        tell_machine(&error);
        Exit::Machine
    });
    ExitCode::from(exit as u8)
}

fn build(options: &Options, force: bool) -> Result<Exit, MachineError> {
    if !is_site(options) {
        return Ok(Exit::Usage);
    }
    let out = options.out.clone().unwrap_or_else(|| options.root.join("dist"));
    if let Some(refusal) = fs::refusal(&options.root, &out, force) {
        note!("error: {}.", plain(&refusal));
        return Ok(Exit::Usage);
    }
    let tools = session::tools(options)?;
    let writer = fs::SiteWriter::new(&out, || {
        note!("Another build writes to `{}` at this moment; this one waits for its end.", out.display());
    })?;
    let began = Instant::now();
    // Other programs answer while the site is built.
    let origin = {
        let options = options.clone();
        std::thread::spawn(move || session::origin(&options))
    };
    let (tree, pages) = fs::list_tree(&options.root)?;
    let sums = Sums::new(&writer);
    let built = session::build_into(&tree, &pages, options, tools.as_ref(), &sums);
    let stops = tell_of(&built.report, &tree, &pages, options);
    pages.all_read()?;
    if stops {
        drop(writer);
        note!("Nothing was written.");
        return Ok(Exit::Content);
    }
    sums.finish(&origin.join().unwrap_or_default());
    let wrote = writer.finish()?;
    note!(
        "Built {} pages in {:.2} s: {} files written, {} unchanged, {} removed in {}.",
        built.pages,
        began.elapsed().as_secs_f32(),
        wrote.written,
        wrote.unchanged,
        wrote.removed,
        out.display()
    );
    note!("Put that folder on any host, or look at the site with: cargo site serve");
    Ok(Exit::Done)
}

fn number(root: &Path, lang: &str, shape: Shape) -> Result<Exit, MachineError> {
    // Outside of a site the built-in words and facts serve as well.
    let tree = if root.join("content").is_dir() { fs::read_tree(root)? } else { generator::builtin::tree() };
    let parsed = generator::parse::frame(&tree, None, &mut Report::default());
    let words = parsed.words.get(&Lang::new(lang)).and_then(|files| files.get(contract::receipt_validator::NAME));
    let Some(words) = words else {
        let known: Vec<&str> = parsed.words.keys().map(Lang::as_str).collect();
        note!("error: There are no words in `{lang}`; there are: {}", known.join(", "));
        return Ok(Exit::Usage);
    };
    let mut text = Vec::new();
    std::io::stdin()
        .read_to_end(&mut text)
        .map_err(|error| MachineError::io("read", Path::new("standard input"), &error))?;
    say_part!("{}", judge(&String::from_utf8_lossy(&text), &parsed.facts.prefixes, words, today_utc(), shape));
    Ok(Exit::Done)
}

/// True if the folder named is a site; tells it if not.
fn is_site(options: &Options) -> bool {
    let found = options.root.join("content").is_dir();
    if !found {
        note!("error: There is no folder `content` in `{}`.", options.root.display());
        note!("  help: Run this where it is, or name its place with --root.");
    }
    found
}

/// Tells what the machine would not do, after the words of the tool that failed.
fn tell_machine(error: &MachineError) {
    if let Some(output) = error.tool_output() {
        note!("{output}");
    }
    note!("error: {}", plain(&error.to_string()));
}

/// Where the files of a check go.
struct Nowhere;

impl Output for Nowhere {
    fn put(&self, _path: OutputPath, _bytes: Bytes) {}
}

/// Tells every diagnostic of a build that did not keep its pages; reads again those to be told of.
fn tell_of(report: &Report, tree: &SourceTree, pages: &dyn Pages, options: &Options) -> bool {
    let mut told = SourceTree::default();
    for file in report.diagnostics().iter().map(|diagnostic| &diagnostic.file) {
        match (told.get(file), tree.get(file)) {
            (None, Some(known)) if known.bytes.is_empty() && file.is_markdown() => {
                told.insert(file.clone(), pages.read(file).unwrap_or_default().into_owned());
            }
            (None, Some(known)) => told.put(file.clone(), known.clone()),
            _ => {}
        }
    }
    tell(report, &told, options)
}

/// Tells every diagnostic; true if they are reason to stop.
fn tell(report: &Report, tree: &SourceTree, options: &Options) -> bool {
    match options.format {
        Format::Json => say_part!("{}", json_lines(report, tree)),
        Format::Human => {
            let color =
                std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
            note_part!("{}", draw(report, tree, color));
        }
    }
    let (errors, warnings) = (report.errors(), report.warnings());
    if errors + warnings > 0 {
        let count = |number: usize, name: &str| format!("{number} {name}{}", if number == 1 { "" } else { "s" });
        note!("{}, {}.", count(errors, "error"), count(warnings, "warning"));
    }
    errors > 0 || (options.strict && warnings > 0)
}

/// Today's date in UTC: review dates are no matter of hours.
fn today_utc() -> Date {
    const EPOCH: i64 = 2_440_588;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or(0) + EPOCH;
    i32::try_from(days).ok().and_then(|day| Date::from_julian_day(day).ok()).unwrap_or(Date::MIN)
}
