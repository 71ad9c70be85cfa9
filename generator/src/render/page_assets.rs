//! Which scripts, styles and modules a page loads.

use std::collections::{BTreeMap, BTreeSet};

use contract::bundle::{self, Bundle};

use super::assets::AssetView;
use super::sheet::Sheet;
use super::view::{AssetsView, ModuleView};

/// The files that a page with this sheet names. `files` are all assets by their names.
pub(super) fn page_assets(files: &BTreeMap<String, AssetView>, has_bundle: bool, sheet: &Sheet) -> AssetsView {
    let none = BTreeSet::new();
    let tools = if let Sheet::Tools(tools) = sheet { tools } else { &none };
    let file = |name: &str| files.get(name).cloned();
    AssetsView {
        css: file(&sheet.name()),
        frame: file("frame.js"),
        loader: file("loader.js").filter(|_| has_bundle && !tools.is_empty()),
        modules: modules(files, tools),
        icon: file("icon.svg"),
        touch_icon: file("touch-icon.png"),
    }
}

/// The compiled modules that have these tools: as few as can be.
fn modules(files: &BTreeMap<String, AssetView>, tools: &BTreeSet<String>) -> Vec<ModuleView> {
    let tools: Vec<&str> = tools.iter().map(String::as_str).collect();
    let module = |bundle: &&Bundle| {
        let file = |extension: &str| files.get(&format!("{}.{extension}", bundle.name)).cloned();
        Some(ModuleView { bindings: file("js")?, wasm: file("wasm")? })
    };
    bundle::for_tools(&tools).iter().filter_map(module).collect()
}
