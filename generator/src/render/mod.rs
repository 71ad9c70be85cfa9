//! Stage 5, `render`: from a site to the files that are written.
//!
//! **Rendering knows nothing of the disk, and nothing in it depends on the time of day**:
//! the same site gives the same bytes.

pub mod assets;
mod body;
pub mod checksums;
pub mod context;
mod discovery;
mod indexed_page;
mod islands;
mod json_ld;
pub mod offline;
pub mod other_pages;
pub mod output;
pub mod output_path;
mod page;
mod page_assets;
pub mod page_inputs;
mod policy;
pub mod renderer;
mod script_json;
mod sheet;
pub mod site_files;
mod site_index;
mod style_checks;
mod styles;
mod text;
mod view;
mod walkthrough;
mod walkthrough_view;

use bytes::Bytes;
use contract::case_tracker;

use crate::diagnostic::{Report, rules};
use crate::link::Site;
use crate::search;
use crate::source::{SourcePath, SourceTree, WELL_KNOWN};
use crate::wasm::AppBundle;
pub use assets::Loaded;
use output::OutputPath;

/// What is loaded beside the files of the tree: it is made of the site's content.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LoadInputs {
    /// The style sheets, with what their pages use.
    sheets: sheet::UsesBySheet,
    /// Scheme and host of the site's address, which printed links need.
    origin: String,
    /// Files with the names that people know.
    files: Vec<(String, String)>,
}

/// Of a site without tools.
impl Default for LoadInputs {
    fn default() -> Self {
        Self { sheets: sheet::without_tools(), origin: String::new(), files: Vec::new() }
    }
}

/// What of the site decides about what its pages load.
pub fn load_inputs(site: &Site) -> LoadInputs {
    let sheets = sheet::of_site(site);
    let has_tracker = sheets.keys().any(|sheet| sheet.has_tool(case_tracker::NAME));
    let files = if has_tracker { islands::content_files(&site.resources) } else { Vec::new() };
    LoadInputs { sheets, origin: site.config.base_url.origin().to_owned(), files }
}

/// True for the files that [`load`] reads.
pub fn is_loaded(path: &SourcePath) -> bool {
    ["styles/", "scripts/", "content/assets/"].iter().any(|folder| path.as_str().starts_with(folder))
}

/// Fingerprints and takes in all that pages load.
pub fn load(tree: &SourceTree, content: &LoadInputs, bundle: Option<&AppBundle>, report: &mut Report) -> Loaded {
    let Loaded { mut assets, mut files, .. } = Loaded::default();
    let mut schema = None;
    let mut add = |name: &str, bytes: Bytes| assets.add(name, bytes, &mut files);
    for (name, css) in styles::bundle(tree, &content.sheets, &content.origin, report) {
        add(&name, css.into());
    }
    let mut scripts = vec!["frame.js"];
    if let Some(bundle) = bundle {
        scripts.push("loader.js");
        scripts.push("worker.js");
        scripts.push(offline::CONTROL);
        scripts.extend([search::SCRIPT, search::WORKER]);
        for (name, module) in &bundle.modules {
            add(&format!("{name}.js"), Bytes::copy_from_slice(&module.bindings));
            add(&format!("{name}.wasm"), Bytes::copy_from_slice(&module.wasm));
        }
        for (lang, list) in &bundle.passphrases {
            add(&format!("passphrase-{lang}.txt"), Bytes::copy_from_slice(list));
        }
    }
    let script = |name: &str| tree.get(&SourcePath::new(name)).map(|file| Bytes::copy_from_slice(&file.bytes));
    let offline = script("scripts/offline-worker.js");
    if bundle.is_some() {
        for (name, text) in &content.files {
            add(name, Bytes::copy_from_slice(text.as_bytes()));
        }
        schema = script("scripts/cases-1.schema.json");
    }
    for name in scripts {
        if let Some(script) = tree.get(&SourcePath::new(format!("scripts/{name}"))) {
            add(name, Bytes::copy_from_slice(&script.bytes));
        }
    }
    // Those of the tools are reserved without the tools too: what may be checked may be built.
    let own = content.files.iter().map(|(name, _)| name);
    let reserved: Vec<String> = assets.iter().map(|(name, _)| name).chain(own).cloned().collect();
    for (path, file) in rules::unsafe_asset::checked(tree, &reserved, report) {
        let (name, bytes) = (&path.as_str()[rules::unsafe_asset::FOLDER.len()..], Bytes::copy_from_slice(&file.bytes));
        if name.starts_with(WELL_KNOWN) {
            assets.add_as(name, bytes, &mut files);
        } else {
            assets.add(name, bytes, &mut files);
        }
    }
    if let Some(schema) = schema {
        files.insert(OutputPath::new("schema/cases-1.json"), schema);
    }
    Loaded { assets, files, offline, has_bundle: bundle.is_some() }
}
