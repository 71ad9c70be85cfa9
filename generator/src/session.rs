//! What a run of the binary does with the pipeline: tools once, then the site, once or again and again.

mod serving;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use generator::cache::Cache;
use generator::cli::Options;
use generator::diagnostic::Report;
use generator::error::EnvironmentError;
use generator::parse::config;
use generator::preview::Card;
use generator::render::output::Output;
use generator::source::{Pages, SourcePath, SourceTree};
use generator::wasm::{AppBundle, Profile, app_bundle};
use generator::{BuildOptions, Outcome};

use crate::clock::today_utc;

pub(super) use serving::serve;

/// Stages 2 to 4 with the options of this run, file by file into `output`.
pub(super) fn build_into(
    tree: &SourceTree,
    pages: &dyn Pages,
    options: &Options,
    tools: Option<&Arc<AppBundle>>,
    output: &dyn Output,
) -> Outcome {
    // By one of the workers, whose memory the stages between the parallel ones take too.
    rayon::scope(|_| {
        generator::build_into(&mut Cache::for_one_build(), tree, pages, build_options(options, tools), output)
    })
}

pub(super) fn build_options<'a>(options: &'a Options, tools: Option<&'a Arc<AppBundle>>) -> BuildOptions<'a> {
    BuildOptions { bundle: tools, base_url: options.base_url.as_ref(), today: options.today.unwrap_or_else(today_utc) }
}

/// The card that the pictures of pages are rendered on, where the site names one.
pub(super) fn preview_card(tree: &SourceTree) -> Option<Card> {
    let card = config::parse(tree, None, &mut Report::default()).preview_card?;
    Card::read(&tree.get(&SourcePath::new(format!("content/assets/{card}")))?.bytes).ok()
}

/// What a site is made of, in one line: the commit of its folder and the compiler of its tools, as
/// far as the machine knows them.
pub(super) fn origin(options: &Options) -> String {
    let git = |arguments: &[&str]| answer(Command::new("git").arg("-C").arg(&options.root).args(arguments));
    // Sooner seen than asked: for a small site, git takes as long as the build.
    let has_commits =
        options.root.canonicalize().is_ok_and(|root| root.ancestors().any(|folder| folder.join(".git").exists()));
    let commit = has_commits.then(|| git(&["rev-parse", "HEAD"])).flatten().map(|commit| {
        let is_clean = git(&["status", "--porcelain"]).is_some_and(|changed| changed.is_empty());
        format!("commit {commit}{}", if is_clean { "" } else { " with changes" })
    });
    let compiler = if options.no_tools { None } else { answer(Command::new("rustc").arg("--version")) };
    let parts: Vec<String> = commit.into_iter().chain(compiler).collect();
    if parts.is_empty() { String::new() } else { format!("Made of {}", parts.join(", with ")) }
}

/// The first line that a program answers; nothing where it is missing or fails.
fn answer(program: &mut Command) -> Option<String> {
    let output = program.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// The tools, built first if they have changed; nothing if they are not wanted.
pub(super) fn tools(options: &Options, profile: Profile) -> Result<Option<Arc<AppBundle>>, EnvironmentError> {
    if options.no_tools {
        return Ok(None);
    }
    let on_terminal = std::io::stderr().is_terminal();
    let progress = |line: &str| {
        if on_terminal {
            note_part!("\r\x1b[2K{line}");
        } else {
            note!("{line}");
        }
    };
    let bundle = app_bundle(&workspace(), profile, &progress);
    if on_terminal {
        note_part!("\r\x1b[2K");
    }
    bundle.map(|bundle| Some(Arc::new(bundle)))
}

/// Waymark's own checkout: cargo gives a program that it runs the path of the program's crate.
fn workspace() -> PathBuf {
    let generator = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    generator.as_deref().and_then(Path::parent).map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}
