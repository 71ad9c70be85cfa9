//! Compiles the tools for the browser: first all crates are fetched, then cargo builds.

use std::env;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::Command;

use super::cargo::{self, CargoOutput};
use super::progress::Progress;
use super::toolchain::Toolchain;
use super::{Package, Profile, TARGET, packages, remap, target_folder};
use crate::error::EnvironmentError;

/// The flag of Leptos under which views of different types share compiled code.
const ERASE_COMPONENTS: &str = "--cfg=erase_components";

/// Compiles the crates, and gives the compiler's module of each by its name, not yet fit for a browser.
///
/// One call for all crates with the same flags is enough: the features that cargo unifies between them only choose bindings of the browser, and the linker leaves out what a module does not call.
///
/// # Errors
///
/// Where cargo cannot be started, cannot fetch or cannot build; its own words come along.
pub(super) fn compile(
    workspace: &Path,
    toolchain: &Toolchain,
    profile: Profile,
    progress: &dyn Fn(&str),
) -> Result<Vec<(&'static str, Vec<u8>)>, EnvironmentError> {
    let packages = packages();
    let mut progress = Progress::start(progress);
    let fetched = cargo::run(&mut fetch(workspace, toolchain)?, &mut progress)?;
    if !fetched.status.success() {
        return Err(not_fetched(&fetched));
    }
    let mut modules = Vec::new();
    for erases_components in [false, true] {
        let alike: Vec<&Package> =
            packages.iter().filter(|package| package.erases_components(profile) == erases_components).collect();
        if alike.is_empty() {
            continue;
        }
        let mut build = build(workspace, toolchain, profile, &alike, erases_components)?;
        let built = cargo::run(&mut build, &mut progress)?;
        if !built.status.success() {
            return Err(not_built(&built));
        }
        for package in alike {
            modules.push((package.module, module(&package.crate_name, &built)?));
        }
    }
    Ok(modules)
}

/// Reads the module that cargo made of a crate.
fn module(crate_name: &str, built: &CargoOutput) -> Result<Vec<u8>, EnvironmentError> {
    let Some((_, path)) = built.modules.iter().find(|(known, _)| known == crate_name) else {
        return Err(EnvironmentError::NoModule(crate_name.to_owned(), built.lines.join("\n")));
    };
    fs::read(path).map_err(|error| EnvironmentError::io("read", path, &error))
}

fn not_fetched(output: &CargoOutput) -> EnvironmentError {
    EnvironmentError::CratesNotFetched(output.lines.join("\n"))
}

fn not_built(output: &CargoOutput) -> EnvironmentError {
    if output.compiler.is_empty() {
        EnvironmentError::ToolsNotBuilt(output.lines.join("\n"))
    } else {
        EnvironmentError::ToolsNotCompiled(output.compiler.join("\n"))
    }
}

/// The call that downloads and unpacks the crates, so that `remap` can see where they lie.
fn fetch(workspace: &Path, toolchain: &Toolchain) -> Result<Command, EnvironmentError> {
    let mut command = cargo_command(workspace, toolchain, "fetch")?;
    command.args(["--target", TARGET]);
    Ok(command)
}

/// The call that builds: the same on every machine, whatever the person's environment says of flags.
fn build(
    workspace: &Path,
    toolchain: &Toolchain,
    profile: Profile,
    packages: &[&Package],
    erases_components: bool,
) -> Result<Command, EnvironmentError> {
    let mut flags = remap::encoded_flags(workspace, toolchain);
    if erases_components {
        flags.push("\u{1f}");
        flags.push(ERASE_COMPONENTS);
    }
    let mut command = cargo_command(workspace, toolchain, "build")?;
    command
        .args(packages.iter().flat_map(|package| ["--package", &package.crate_name]))
        .args(["--profile", profile.name(), "--target", TARGET])
        .arg(if coloured() { "--message-format=json-diagnostic-rendered-ansi" } else { "--message-format=json" })
        // This one variable is above every other way to give the compiler flags.
        .env("CARGO_ENCODED_RUSTFLAGS", flags)
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_INCREMENTAL")
        .env_remove("CARGO_BUILD_TARGET");
    Ok(command)
}

/// What both calls share: the folder, the lock file, and a way of speaking that `cargo` can read.
fn cargo_command(workspace: &Path, toolchain: &Toolchain, subcommand: &str) -> Result<Command, EnvironmentError> {
    let mut command = Command::new(&toolchain.cargo);
    command
        .arg(subcommand)
        .current_dir(workspace)
        .env_remove("CARGO_TERM_VERBOSE")
        .env("CARGO_TERM_QUIET", "false")
        // Cargo reports its progress even without a terminal.
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "120")
        .env("CARGO_TERM_COLOR", "never");
    if workspace.join("Cargo.lock").is_file() {
        command.arg("--locked");
    }
    if env::var_os("CARGO_TARGET_DIR").is_some() {
        command.env("CARGO_TARGET_DIR", target_folder(workspace)?);
    }
    Ok(command)
}

/// Whether the compiler's errors are rendered in colour.
fn coloured() -> bool {
    io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
