//! Keeps the paths of the machine out of the module.
//!
//! The compiler writes the path of a source file beside every expression that can panic.
//! Those paths would reveal who built the site, and make two machines' modules differ.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::toolchain::Toolchain;

/// The flags for the compiler, parted as cargo wants them in `CARGO_ENCODED_RUSTFLAGS`.
pub(super) fn encoded_flags(workspace: &Path, toolchain: &Toolchain) -> OsString {
    let mut flags = OsString::new();
    for (from, to) in prefixes(workspace, toolchain) {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    flags
}

/// Prefixes and what represents them; where several fit, the compiler takes the last.
fn prefixes(workspace: &Path, toolchain: &Toolchain) -> Vec<(PathBuf, String)> {
    let mut prefixes = Vec::new();
    if let Some(home) = cargo_home() {
        prefixes.push((home.clone(), "/cargo".to_owned()));
        // The folder of each registry is named after where it was downloaded from,
        // which is not the same everywhere.
        for registry in folders_in(&home.join("registry").join("src")) {
            prefixes.push((registry, "/crates".to_owned()));
        }
    }
    prefixes.push((workspace.to_path_buf(), "/waymark".to_owned()));
    prefixes.push((toolchain.sysroot.clone(), "/rust".to_owned()));
    if let Some(commit) = commit(toolchain) {
        // With Rust's own sources installed the compiler names them; without, it names their commit.
        prefixes.push((toolchain.sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    prefixes
}

/// Where cargo unpacks crates.
fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .filter(|home| !home.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .and_then(|home| std::path::absolute(home).ok())
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// The commit that the compiler was built from.
fn commit(toolchain: &Toolchain) -> Option<String> {
    let answer = Command::new(toolchain.compiler()).arg("-vV").output().ok()?;
    String::from_utf8_lossy(&answer.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .map(str::to_owned)
}
