//! `cargo site build`: writes the site.

use std::time::Instant;

use generator::cli::Options;
use generator::error::EnvironmentError;
use generator::fs;
use generator::render::checksums::Checksums;
use generator::wasm::Profile;

use crate::exit::Exit;
use crate::report::{is_site, print_with_sources};
use crate::session;
use crate::terminal::plain;

/// Builds the tools where they have changed, then the site, and writes it unless there are errors.
pub(crate) fn build(options: &Options, force: bool) -> Result<Exit, EnvironmentError> {
    if !is_site(options) {
        return Ok(Exit::Usage);
    }
    let out = options.out.clone().unwrap_or_else(|| options.root.join("dist"));
    if let Some(refusal) = fs::refusal(&options.root, &out, force) {
        note!("error: {}.", plain(&refusal));
        return Ok(Exit::Usage);
    }
    let tools = session::tools(options, Profile::Release)?;
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
    let checksums = Checksums::new(&writer);
    let previews = fs::Previews::new(&checksums, &out, session::preview_card(&tree));
    let built = session::build_into(&tree, &pages, options, tools.as_ref(), &previews);
    let stops = print_with_sources(&built.report, &tree, &pages, options);
    pages.all_read()?;
    if stops {
        drop(writer);
        note!("Nothing was written.");
        return Ok(Exit::Content);
    }
    checksums.finish(&origin.join().unwrap_or_default());
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
