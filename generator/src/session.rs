//! What a run of the binary does with the pipeline: tools once, then the site, once or again and again.

mod serving;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use generator::cli::Options;
use generator::machine::MachineError;
use generator::render::output::Output;
use generator::source::{Pages, SourceTree};
use generator::wasm::{AppBundle, app_bundle};
use generator::{Inputs, Outcome};

use super::today_utc;

pub(super) use serving::serve;

/// Stages 2 to 4 with the options of this run, file by file into `output`.
pub(super) fn build_into(
    tree: &SourceTree,
    pages: &dyn Pages,
    options: &Options,
    tools: Option<&AppBundle>,
    output: &dyn Output,
) -> Outcome {
    generator::build_into(tree, pages, inputs(options, tools), output)
}

pub(super) fn inputs<'a>(options: &'a Options, tools: Option<&'a AppBundle>) -> Inputs<'a> {
    Inputs { bundle: tools, base_url: options.base_url.as_ref(), today: options.today.unwrap_or_else(today_utc) }
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
