//! What a run of the binary does with the pipeline: tools once, then the site, once or again and again.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use generator::cli::Options;
use generator::diagnostic::draw;
use generator::machine::MachineError;
use generator::parse::body::attribute;
use generator::render::output::Output;
use generator::serve::{DEFAULT_PORT, ServedSite, Server, bind, watch};
use generator::source::SourceTree;
use generator::wasm::{AppBundle, app_bundle};
use generator::{Built, Inputs, Outcome, gallery};

use super::{Exit, read, tell, tell_machine, today_utc};

/// Stages 2 to 4 with the options of this run.
pub(super) fn build(tree: &SourceTree, options: &Options, tools: Option<&AppBundle>) -> Built {
    generator::build(tree, inputs(options, tools))
}

/// As [`build`], file by file into `output`.
pub(super) fn build_into(
    tree: SourceTree,
    options: &Options,
    tools: Option<&AppBundle>,
    output: &mut dyn Output,
) -> Outcome {
    generator::build_into(tree, inputs(options, tools), output)
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

/// Serves the site until it is stopped, and builds it anew after every change.
///
/// A mistake never takes the last good site away: it is told, and the site stays as it was.
pub(super) fn serve(options: &Options, port: Option<u16>) -> Result<Exit, MachineError> {
    let Some(mut tree) = read(options)? else { return Ok(Exit::Usage) };
    gallery::add(&mut tree);
    // A port that cannot be had is told before the long work begins.
    let listener = bind(port)?;
    let tools = tools(options)?;
    let first = make(&tree, options, tools.as_ref());
    let server = Server::start(listener, first, true)?;
    if port.is_none() && server.address().port() != DEFAULT_PORT {
        eprintln!("Port {DEFAULT_PORT} is taken; this is the next free one.");
    }
    println!("The site is at {}", server.home());
    eprintln!("All components are at {}gallery/", server.home());
    eprintln!("Pages follow every change to the content. Stop with Ctrl-C.");
    let mut tools = tools;
    watch(&watched(&options.root), |changed| {
        if let Err(error) = rebuild(changed, options, &mut tools, &server) {
            tell_machine(&error);
        }
    })?;
    server.shut_down();
    eprintln!("Stopped.");
    Ok(Exit::Done)
}

fn rebuild(
    changed: &[PathBuf],
    options: &Options,
    tools: &mut Option<AppBundle>,
    server: &Server,
) -> Result<(), MachineError> {
    let app = workspace().join("app");
    if changed.iter().any(|path| path.starts_with(&app)) {
        *tools = self::tools(options)?;
    }
    let Some(mut tree) = read(options)? else { return Ok(()) };
    gallery::add(&mut tree);
    let began = Instant::now();
    let built = build(&tree, options, tools.as_ref());
    if tell(&built.outcome.report, &tree, options) {
        eprintln!("The pages shown are the last good ones.");
        return Ok(());
    }
    server.replace(served(built));
    eprintln!("Built again in {:.2} s.", began.elapsed().as_secs_f32());
    Ok(())
}

/// The first site to show: the built one, or the mistakes where there is none yet.
fn make(tree: &SourceTree, options: &Options, tools: Option<&AppBundle>) -> ServedSite {
    let built = build(tree, options, tools);
    if !tell(&built.outcome.report, tree, options) {
        return served(built);
    }
    eprintln!("Mend these, and the site appears.");
    let text = attribute(&draw(&built.outcome.report, tree, false));
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Mistakes</title></head>\n\
         <body>\n<h1>Mend these, and the site appears</h1>\n<pre>{text}</pre>\n</body>\n</html>\n"
    );
    ServedSite::new(&built.outcome.base_folder, [("index.html", page.clone()), ("404.html", page)])
}

/// The site as this machine shows it: over plain http, which Safari would not let stand beside
/// the wish to upgrade every request.
fn served(built: Built) -> ServedSite {
    let files = built.output.into_iter().map(|(path, bytes)| match path.as_str() {
        "_headers" => {
            let text = String::from_utf8_lossy(&bytes).replace("; upgrade-insecure-requests", "");
            (path.as_str().to_owned(), text.into_bytes())
        }
        _ => (path.as_str().to_owned(), bytes),
    });
    ServedSite::new(&built.outcome.base_folder, files)
}

/// What the site is made of: its own folder, and the tools' sources where they are at hand.
fn watched(root: &Path) -> Vec<PathBuf> {
    let own = ["content", "styles", "templates", "generator/templates", "generator/assets", "generator/fixtures"];
    // A folder that is not there yet counts as soon as it is, if the folder around it is there.
    let own = own.iter().map(|folder| root.join(folder));
    own.chain([workspace().join("app")]).filter(|path| path.parent().is_some_and(Path::is_dir)).collect()
}
