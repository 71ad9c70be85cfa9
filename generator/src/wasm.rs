//! What is compiled for the browser: the bundles of `app/bundles/`, each with the tools that are on a page together, and the password estimator of `app/strength/`, which a worker loads.
//!
//! An edge of the generator: it runs cargo and rustup, and reads and writes the build folder.
//! The pipeline knows the modules only as bytes, and **the generator never links a tool**.
//!
//! 1. `cache_key` reads everything that the modules depend on into one short text.
//! 2. `cache` gives back the modules of that key where they were built before: a few milliseconds.
//! 3. `toolchain` finds the compiler and adds its browser target where it is missing.
//! 4. `compile` has `cargo` fetch and build, with a `progress` line, and `remap` keeps the machine's paths out.
//! 5. `strip` takes out exports that nobody calls, and `bindings` makes a module and its JavaScript of each crate.
//! 6. `passphrases` reads the lists that need no compiler.
//! 7. `cache` stores the modules for the next time.
//!
//! A [`Profile`] says for whom they are compiled: small for readers, or quickly for who edits.

mod bindings;
mod cache;
mod cache_key;
mod cargo;
mod compile;
mod passphrases;
mod progress;
mod remap;
mod strip;
mod toolchain;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use contract::bundle::BUNDLES;
use contract::search::MODULE as SEARCH;

use crate::error::EnvironmentError;

/// The target that browsers run.
const TARGET: &str = "wasm32-unknown-unknown";

/// The name of the module with the password estimator.
pub const ESTIMATOR: &str = "strength";

/// All that is compiled for the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppBundle {
    /// The modules by their names: one for each of [`BUNDLES`], and [`ESTIMATOR`].
    pub modules: Modules,
    /// The words of passphrases by the code of their language: a text with one word a line.
    pub passphrases: BTreeMap<String, Vec<u8>>,
}

/// Modules by their names.
pub type Modules = BTreeMap<String, Module>;

/// A compiled module with its JavaScript bindings.
///
/// The bindings are a JavaScript module: its default export starts the WebAssembly module that it is given
/// (`{ module_or_path }`), after which its other exports can be called.
/// It never looks for the module by itself, so both may have any name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// A JavaScript module, UTF-8.
    pub bindings: Vec<u8>,
    /// A WebAssembly module.
    pub wasm: Vec<u8>,
}

/// For whom the modules are compiled. Each is a profile of cargo in the root `Cargo.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For readers: as small as can be. From nothing this takes minutes.
    Release,
    /// For the person who edits on this machine: in half the time, and many times as large.
    Development,
}

impl Profile {
    /// Its name in `Cargo.toml`.
    fn name(self) -> &'static str {
        match self {
            Self::Release => "wasm",
            Self::Development => "wasm-dev",
        }
    }
}

/// A crate that is compiled for the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Package {
    /// The name of the crate.
    crate_name: String,
    /// The name of its module.
    module: &'static str,
    /// Whether its views share compiled code where modules should be small.
    erases_components: bool,
}

impl Package {
    /// Whether its views share compiled code, which is also compiled sooner.
    fn erases_components(&self, profile: Profile) -> bool {
        self.erases_components || profile == Profile::Development
    }
}

/// Every crate that is compiled for the browser.
fn packages() -> Vec<Package> {
    let bundles = BUNDLES.iter().map(|bundle| Package {
        crate_name: format!("bundle-{}", bundle.name),
        module: bundle.name,
        erases_components: bundle.erases_components,
    });
    let estimator = Package { crate_name: ESTIMATOR.to_owned(), module: ESTIMATOR, erases_components: false };
    let search = Package { crate_name: format!("bundle-{SEARCH}"), module: SEARCH, erases_components: false };
    bundles.chain([estimator, search]).collect()
}

/// Gives the modules of the workspace, and builds them first where something they depend on has changed.
///
/// `workspace` is the folder with the root `Cargo.toml`.
/// For [`Profile::Development`], small modules of the same sources do as well where they are built.
/// `progress` is called with a short line, without a line break, when there is something to report:
/// about once a second where standard error is a terminal (rewrite the line there),
/// otherwise about every fifteen seconds; never when the modules are up to date.
///
/// # Errors
///
/// Says what is missing (cargo, the target, the network, the disk),
/// or carries the compiler's own words where `app` does not compile.
/// What was built before stays unchanged.
pub fn app_bundle(workspace: &Path, profile: Profile, progress: &dyn Fn(&str)) -> Result<AppBundle, EnvironmentError> {
    let toolchain = toolchain::find(workspace)?;
    let key = cache_key::read(workspace, &toolchain)?;
    let folder = target_folder(workspace)?.join("app-bundle");
    let passphrases = passphrases::read(workspace)?;
    if let Some(modules) = cache::find(&folder, profile, &key) {
        return Ok(AppBundle { modules, passphrases });
    }

    let began = Instant::now();
    toolchain.add_browser_target(workspace, progress)?;
    let compiled = compile::compile(workspace, &toolchain, profile, progress)?;
    let modules: Modules = compiled
        .into_iter()
        .map(|(name, compiled)| Ok((name.to_owned(), bindings::bind(name, &compiled)?)))
        .collect::<Result<_, EnvironmentError>>()?;
    cache::store(&folder, profile, &key, &modules)?;
    progress(&format!("Built the tools in {:.0} s.", began.elapsed().as_secs_f32().ceil()));
    Ok(AppBundle { modules, passphrases })
}

/// Cargo's build folder: where the environment says, else beside the workspace's manifest.
fn target_folder(workspace: &Path) -> Result<PathBuf, EnvironmentError> {
    match std::env::var_os("CARGO_TARGET_DIR") {
        // The child runs in another folder, so a relative path is pinned to where this process runs.
        Some(folder) if !folder.is_empty() => {
            let folder = PathBuf::from(folder);
            std::path::absolute(&folder).map_err(|error| EnvironmentError::io("use", &folder, &error))
        }
        _ => Ok(workspace.join("target")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_has_the_profiles() {
        let manifest = include_str!("../../Cargo.toml");
        for profile in [Profile::Release, Profile::Development] {
            assert!(manifest.contains(&format!("\n[profile.{}]\n", profile.name())), "{profile:?}");
        }
    }

    #[test]
    fn who_edits_waits_for_one_call_of_cargo() {
        assert!(packages().iter().all(|package| package.erases_components(Profile::Development)));
        assert!(packages().iter().any(|package| !package.erases_components(Profile::Release)));
    }
}
