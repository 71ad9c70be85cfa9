//! The app bundle: the tools of `app/`, compiled for the browser, and beside it two modules that a worker loads when they are wanted: the password estimator of `app/strength/`, and what reads and writes texts, of `app/exchange/`.
//!
//! An edge of the generator: it runs cargo and rustup, and reads and writes the build folder.
//! The pipeline knows the bundle only as bytes, and **the generator never links `app`**.
//!
//! 1. `stamp` reads everything that the bundle depends on into one short text.
//! 2. `kept` gives back the bundle of that stamp where it was built before: a few milliseconds.
//! 3. `toolchain` finds the compiler and adds its browser target where it is missing.
//! 4. `compile` has `cargo` fetch and build, with a `progress` line, and `remap` keeps the machine's paths out.
//! 5. `unused` takes out of what the compiler wrote what nobody needs, and `bindings` turns it into a module and its glue.
//! 6. `passphrases` reads the lists that need no compiler.
//! 7. `kept` puts the bundle aside for the next time.

mod bindings;
mod cargo;
mod compile;
mod kept;
mod passphrases;
mod progress;
mod remap;
mod stamp;
mod toolchain;
mod unused;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::machine::MachineError;

/// The target that browsers run.
const TARGET: &str = "wasm32-unknown-unknown";

/// The crates that are compiled for the browser.
const CRATES: [&str; 3] = ["app", "strength", "exchange"];

/// All that is compiled for the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppBundle {
    /// The tools; the glue's `start` export mounts them.
    pub app: Bound,
    /// The password estimator with its lists; the glue's `estimate` export asks it.
    pub strength: Bound,
    /// What reads letters and lists and writes files; the glue's exports each answer a question.
    pub exchange: Bound,
    /// The words of passphrases by the code of their language: a text with one word a line.
    pub passphrases: BTreeMap<String, Vec<u8>>,
}

/// One compiled crate as two files that belong together.
///
/// The glue is a JavaScript module: its default export starts the module it is given
/// (`{ module_or_path }`), after which its other exports can be called.
/// It never looks for the module by itself, so both may have any name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// A JavaScript module, UTF-8.
    pub glue: Vec<u8>,
    /// A WebAssembly module.
    pub module: Vec<u8>,
}

/// Gives the app bundle of the workspace, and builds it first where something it depends on has changed.
///
/// `workspace` is the folder with the root `Cargo.toml`.
/// `progress` is called with a short line, without a line break, when there is something to tell:
/// about once a second where standard error is a terminal (rewrite the line there),
/// otherwise about every fifteen seconds; never when the bundle is up to date.
///
/// # Errors
///
/// Says what is missing (cargo, the target, the network, the disk),
/// or carries the compiler's own words where `app` does not compile.
/// What was built before stays as it was.
pub fn app_bundle(workspace: &Path, progress: &dyn Fn(&str)) -> Result<AppBundle, MachineError> {
    let toolchain = toolchain::find(workspace)?;
    let stamp = stamp::read(workspace, &toolchain)?;
    let folder = target_folder(workspace)?.join("app-bundle");
    if let Some([app, strength, exchange]) = kept::find(&folder, &stamp) {
        return Ok(AppBundle { app, strength, exchange, passphrases: passphrases::read(workspace)? });
    }

    let began = Instant::now();
    toolchain.add_browser_target(workspace, progress)?;
    let [app, strength, exchange] = compile::compile(workspace, &toolchain, progress)?;
    let bundle = AppBundle {
        app: bindings::bind("app", app)?,
        strength: bindings::bind("strength", strength)?,
        exchange: bindings::bind("exchange", exchange)?,
        passphrases: passphrases::read(workspace)?,
    };
    kept::keep(&folder, &stamp, &bundle)?;
    progress(&format!("Built the tools in {:.0} s.", began.elapsed().as_secs_f32().ceil()));
    Ok(bundle)
}

/// Cargo's build folder: where the environment says, else beside the workspace's manifest.
fn target_folder(workspace: &Path) -> Result<PathBuf, MachineError> {
    match std::env::var_os("CARGO_TARGET_DIR") {
        // The child runs in another folder, so a relative path is pinned to where this process runs.
        Some(folder) if !folder.is_empty() => {
            let folder = PathBuf::from(folder);
            std::path::absolute(&folder).map_err(|error| MachineError::io("use", &folder, &error))
        }
        _ => Ok(workspace.join("target")),
    }
}
