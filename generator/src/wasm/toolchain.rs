//! The compiler: where it is, which one it is, and its browser target.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

use super::TARGET;
use crate::error::EnvironmentError;

/// One installed Rust.
#[derive(Debug, Clone)]
pub(super) struct Toolchain {
    /// What to run to build.
    pub(super) cargo: PathBuf,
    /// What to run to add a target.
    rustup: PathBuf,
    /// The folder that holds `bin/` and `lib/rustlib/`.
    pub(super) sysroot: PathBuf,
}

/// Finds the Rust that cargo uses in the workspace.
///
/// Where cargo itself started the generator, it is the one beside that cargo, and no process has to be asked.
///
/// # Errors
///
/// Where there is no Rust, or none for this workspace.
pub(super) fn find(workspace: &Path) -> Result<Toolchain, EnvironmentError> {
    let cargo = env::var_os("CARGO").map(PathBuf::from);
    let compiler = env::var_os("RUSTC").map(PathBuf::from);
    let beside_cargo = match (&cargo, &compiler) {
        (Some(cargo), None) => cargo
            .parent()
            .and_then(Path::parent)
            .filter(|sysroot| sysroot.join("lib/rustlib").is_dir() && executable(sysroot, "rustc").is_file()),
        _ => None,
    };
    let sysroot = match beside_cargo {
        Some(sysroot) => sysroot.to_path_buf(),
        None => ask_sysroot(compiler.as_deref().unwrap_or(Path::new("rustc")), workspace)?,
    };
    Ok(Toolchain { cargo: cargo.unwrap_or_else(|| "cargo".into()), rustup: "rustup".into(), sysroot })
}

/// Asks a compiler for its folder; slow (it may start twice), so only where there is no other way.
fn ask_sysroot(compiler: &Path, workspace: &Path) -> Result<PathBuf, EnvironmentError> {
    let answer = Command::new(compiler)
        .args(["--print", "sysroot"])
        .current_dir(workspace)
        .output()
        .map_err(|error| not_started(compiler, &error))?;
    if !answer.status.success() {
        return Err(EnvironmentError::Compiler(
            compiler.to_owned(),
            workspace.to_owned(),
            String::from_utf8_lossy(&answer.stderr).into_owned(),
        ));
    }
    Ok(PathBuf::from(String::from_utf8_lossy(&answer.stdout).trim()))
}

/// The words for a program of Rust's that cannot be started.
pub(super) fn not_started(program: &Path, error: &std::io::Error) -> EnvironmentError {
    if error.kind() == ErrorKind::NotFound {
        EnvironmentError::NotInstalled(program.to_owned())
    } else {
        EnvironmentError::io("run", program, error)
    }
}

/// A program of the toolchain.
fn executable(sysroot: &Path, name: &str) -> PathBuf {
    sysroot.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

impl Toolchain {
    /// The toolchain of a folder, whatever is in it.
    #[cfg(test)]
    pub(super) fn of_sysroot(sysroot: &Path) -> Self {
        Self { cargo: "cargo".into(), rustup: "rustup".into(), sysroot: sysroot.to_path_buf() }
    }

    /// The compiler's program.
    pub(super) fn compiler(&self) -> PathBuf {
        executable(&self.sysroot, "rustc")
    }

    /// A text that changes when the compiler does.
    ///
    /// Asking the compiler for its version takes longer than all the rest of a build,
    /// so its program represents it, as cargo's own cache does it: path, size and time.
    pub(super) fn identity(&self) -> Result<String, EnvironmentError> {
        let compiler = self.compiler();
        let (size, time) = match fs::metadata(&compiler) {
            Ok(found) => (found.len(), found.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok())),
            // A compiler under another name; its folder still distinguishes versions.
            Err(error) if error.kind() == ErrorKind::NotFound => (0, None),
            Err(error) => return Err(EnvironmentError::io("read", &compiler, &error)),
        };
        Ok(format!("{} {size} {time:?}", compiler.display()))
    }

    /// Adds the browser target by rustup where the compiler lacks it.
    ///
    /// # Errors
    ///
    /// Where there is no rustup, or no network.
    pub(super) fn add_browser_target(&self, workspace: &Path, progress: &dyn Fn(&str)) -> Result<(), EnvironmentError> {
        if self.has_browser_target() {
            return Ok(());
        }
        progress(&format!("Adding the compiler's browser target ({TARGET})."));
        let answer = Command::new(&self.rustup)
            .args(["target", "add", TARGET])
            .current_dir(workspace)
            // Its own words are enough; a trace of its insides would bury them.
            .env_remove("RUST_BACKTRACE")
            .output()
            .map_err(|error| {
                if error.kind() == ErrorKind::NotFound {
                    EnvironmentError::TargetMissing(TARGET)
                } else {
                    EnvironmentError::io("run", &self.rustup, &error)
                }
            })?;
        if answer.status.success() && self.has_browser_target() {
            return Ok(());
        }
        Err(EnvironmentError::TargetNotAdded(TARGET, String::from_utf8_lossy(&answer.stderr).into_owned()))
    }

    /// Whether the compiler has the standard library of browsers.
    fn has_browser_target(&self) -> bool {
        self.sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(rustup: &str) -> EnvironmentError {
        let folder = env::temp_dir();
        let toolchain =
            Toolchain { cargo: "cargo".into(), rustup: rustup.into(), sysroot: folder.join("no-such-sysroot") };
        toolchain.add_browser_target(&folder, &|_| {}).expect_err("no target")
    }

    #[test]
    fn no_target_and_no_rustup_is_reported_with_what_to_do() {
        let error = add("no-such-rustup").to_string();
        assert!(error.contains("no rustup to add it"), "{error}");
        assert!(error.contains("--no-tools"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn no_target_and_no_network_is_reported_with_what_to_do() {
        // Any program that fails represents a rustup without a network.
        let error = add("false").to_string();
        assert!(error.contains("rustup could not add it"), "{error}");
        assert!(error.contains("Connect to the network"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_success_of_rustup_is_verified() {
        assert!(add("true").to_string().contains("could not add it"));
    }

    #[test]
    fn a_missing_compiler_is_reported_with_what_to_do() {
        let error = ask_sysroot(Path::new("no-such-rustc"), &env::temp_dir()).expect_err("no compiler").to_string();
        assert!(error.starts_with("`no-such-rustc` is not installed."), "{error}");
    }
}
