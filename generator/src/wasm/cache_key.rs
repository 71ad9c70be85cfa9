//! Everything that the modules depend on, as one short text: same key, same modules.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use super::toolchain::Toolchain;
use crate::error::EnvironmentError;

/// Files outside `app/` that decide what cargo builds.
/// The lock file holds the version of wasm-bindgen too, for the crate and for the tool alike.
const BESIDE: [&str; 5] = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo/config.toml", ".cargo/config"];

/// The recipe: how cargo and wasm-bindgen are called is part of what comes out.
static RECIPE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/wasm");

/// A digest in hexadecimal digits, fit for a folder's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CacheKey(String);

impl CacheKey {
    /// A key for tests.
    #[cfg(test)]
    pub(super) fn of(digits: &str) -> Self {
        Self(digits.to_owned())
    }

    /// The digits.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads the sources of the modules and the identity of the compiler.
///
/// # Errors
///
/// Where the workspace has no `app/`, or a file cannot be read.
pub(super) fn read(workspace: &Path, toolchain: &Toolchain) -> Result<CacheKey, EnvironmentError> {
    let app = workspace.join("app");
    if !app.join("bundles").is_dir() {
        return Err(EnvironmentError::NoToolSources(app));
    }
    let mut files = BESIDE.map(|name| workspace.join(name)).to_vec();
    collect(&app, &mut files)?;
    files.sort();

    let mut digest = Sha256::new();
    for file in RECIPE.files() {
        add(&mut digest, file.contents());
    }
    add(&mut digest, toolchain.identity()?.as_bytes());
    for path in files {
        let name = path.strip_prefix(workspace).unwrap_or(&path);
        match fs::read(&path) {
            Ok(bytes) => {
                add(&mut digest, name.to_string_lossy().as_bytes());
                add(&mut digest, &bytes);
            }
            // An editor that writes by renaming, or an optional file.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(EnvironmentError::io("read", &path, &error)),
        }
    }
    let digits = digest.finalize()[..12].iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(CacheKey(digits))
}

/// Adds a piece with its length, so that two pieces never run into each other.
fn add(digest: &mut Sha256, piece: &[u8]) {
    digest.update((piece.len() as u64).to_le_bytes());
    digest.update(piece);
}

/// Adds every file below `folder`, except hidden ones, build folders and editors' copies.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), EnvironmentError> {
    let unreadable = |error: io::Error| EnvironmentError::io("read", folder, &error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') || name.ends_with('~') || name == "target" {
            continue;
        }
        if entry.path().is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small workspace in a folder of its own, gone when dropped.
    struct Workspace(PathBuf);

    impl Workspace {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("waymark-cache-key-{name}-{}", std::process::id()));
            let this = Self(folder);
            this.write("Cargo.toml", "[workspace]");
            this.write("app/bundles/one/Cargo.toml", "[package]");
            this.write("app/bundles/one/src/lib.rs", "//! Nothing.");
            this.write("app/domain/src/lib.rs", "//! Nothing.");
            this
        }

        fn write(&self, path: &str, text: &str) {
            let path = self.0.join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }

        fn key(&self) -> CacheKey {
            read(&self.0, &Toolchain::of_sysroot(&self.0)).expect("a key")
        }
    }

    impl Drop for Workspace {
        fn drop(&mut self) {
            drop(fs::remove_dir_all(&self.0));
        }
    }

    #[test]
    fn the_same_sources_give_the_same_key() {
        let workspace = Workspace::new("same");
        let before = workspace.key();
        workspace.write("app/bundles/one/src/lib.rs", "//! Nothing.");
        assert_eq!(workspace.key(), before);
    }

    #[test]
    fn every_source_counts() {
        for (case, path) in [
            "app/bundles/one/src/lib.rs",
            "app/domain/src/lib.rs",
            "app/bundles/one/src/new.rs",
            "app/bundles/one/Cargo.toml",
            "Cargo.toml",
            "Cargo.lock",
            "rust-toolchain.toml",
            ".cargo/config.toml",
        ]
        .into_iter()
        .enumerate()
        {
            let workspace = Workspace::new(&format!("source-{case}"));
            let before = workspace.key();
            workspace.write(path, "changed");
            assert_ne!(workspace.key(), before, "{path}");
        }
    }

    #[test]
    fn another_compiler_gives_another_key() {
        let workspace = Workspace::new("compiler");
        workspace.write("bin/rustc", "one");
        let before = workspace.key();
        workspace.write("bin/rustc", "the next one");
        assert_ne!(workspace.key(), before);
    }

    #[test]
    fn what_cargo_never_reads_does_not_count() {
        let workspace = Workspace::new("beside");
        let before = workspace.key();
        workspace.write("app/bundles/one/src/.lib.rs.swp", "x");
        workspace.write("app/bundles/one/src/lib.rs~", "x");
        workspace.write("app/target/debug/x", "x");
        workspace.write("content/en/index.md", "x");
        assert_eq!(workspace.key(), before);
    }

    #[test]
    fn a_text_that_moves_to_the_next_file_counts() {
        let workspace = Workspace::new("moved");
        workspace.write("app/bundles/one/src/a.rs", "one");
        workspace.write("app/bundles/one/src/b.rs", "");
        let before = workspace.key();
        workspace.write("app/bundles/one/src/a.rs", "");
        workspace.write("app/bundles/one/src/b.rs", "one");
        assert_ne!(workspace.key(), before);
    }

    #[test]
    fn a_workspace_without_tools_is_an_error() {
        let workspace = Workspace::new("none");
        fs::remove_dir_all(workspace.0.join("app")).expect("removed");
        let error = read(&workspace.0, &Toolchain::of_sysroot(&workspace.0)).expect_err("no app");
        assert!(error.to_string().contains("--no-tools"), "{error}");
    }
}
