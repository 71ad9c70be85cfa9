//! Errors of the environment rather than of the content: the disk, a tool, a port, the network.
//!
//! Mistakes in the content are diagnostics with a position; an [`EnvironmentError`] has none.
//! It says one thing, in a sentence for the person at the keyboard, and what to do about it.
//! It prints nothing and ends nothing: `main` does both.

use std::fmt;
use std::io::{self, ErrorKind};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// One thing that the environment refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EnvironmentError {
    /// The disk refused an action on a file or folder.
    Io {
        /// The refused action, a verb: "read", "write", "make", "run", "use" or "watch".
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The kind of the system's error.
        kind: ErrorKind,
        /// The system's own words.
        reason: String,
    },
    /// The folder of a site has no folder `content`.
    NoContentFolder(PathBuf),
    /// A link among the sources cannot be followed.
    Link(PathBuf, LinkFault),
    /// A source is a pipe, a socket or a device: reading it might never end.
    NotAFile(PathBuf),
    /// A path of the output that no file may have.
    FileName(String),
    /// A fix belongs to a file outside of the site.
    FixOutside(PathBuf),
    /// A file was changed between the check and its fix.
    ChangedMeanwhile(PathBuf),
    /// Another program listens on the port.
    PortInUse(u16),
    /// The system reserves the port.
    PortReserved(u16),
    /// The port cannot be opened for another reason.
    Port(u16, String),
    /// None of the ports from the first to the last is free.
    NoFreePort(u16, u16),
    /// A host's name that means no address.
    UnknownHost(String),
    /// An address of another machine.
    ForeignAddress(IpAddr),
    /// The server does not start.
    Server(String),
    /// The system watches as many files as it allows.
    WatchLimit,
    /// A folder cannot be watched.
    Watch(PathBuf, String),
    /// There are no sources of the tools in this folder.
    NoToolSources(PathBuf),
    /// A program is not installed.
    NotInstalled(PathBuf),
    /// The Rust compiler fails in this folder; with its output.
    Compiler(PathBuf, PathBuf, String),
    /// The compiler lacks the target of browsers, and there is no rustup.
    TargetMissing(&'static str),
    /// The compiler lacks the target of browsers, and rustup cannot add it; with its output.
    TargetNotAdded(&'static str, String),
    /// Cargo cannot download the crates of the tools; with its output.
    CratesNotFetched(String),
    /// Cargo cannot build the tools; with its output.
    ToolsNotBuilt(String),
    /// The tools do not compile; with the compiler's output.
    ToolsNotCompiled(String),
    /// A crate was built and is no module; with cargo's output.
    NoModule(String, String),
    /// The tools bring a script of their own.
    OwnScript(String),
    /// wasm-bindgen cannot read the compiled tools.
    Bindings(String),
    /// The thread that builds the tools ended early.
    BuildInterrupted,
}

/// Why a link cannot be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// Its target does not exist.
    NoTarget,
    /// It leads to itself.
    Circle,
    /// It leads to a folder above it.
    Above,
    /// It leads out of the site's folder.
    Outside,
    /// It is one of more than so many folders behind links.
    TooMany(usize),
}

const WITHOUT_TOOLS: &str = "or leave the tools out with `--no-tools`.";

impl EnvironmentError {
    /// An error of the disk: `action` is a verb ("read", "write"), `path` the file or folder.
    #[must_use]
    pub fn io(action: &'static str, path: &Path, error: &io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), kind: error.kind(), reason: error.to_string() }
    }

    /// The sentence that says what could not be done.
    #[must_use]
    pub fn message(&self) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Io { action, path, kind, reason } => {
                format!("Cannot {action} `{}`: {}.", path.display(), in_plain_words(*kind).unwrap_or(reason))
            }
            Self::NoContentFolder(root) => format!("There is no folder `content` in `{}`.", shown(root)),
            Self::Link(path, fault) => format!("`{}` {}.", shown(path), fault.message()),
            Self::NotAFile(path) => format!("`{}` is neither a file nor a folder.", shown(path)),
            Self::FileName(path) => format!("`{path:?}` cannot be the name of a file of the site."),
            Self::FixOutside(path) => format!("`{}` is a link to a file outside of the site.", shown(path)),
            Self::ChangedMeanwhile(path) => format!("`{}` has changed meanwhile.", shown(path)),
            Self::PortInUse(port) => format!("Port {port} is already in use."),
            Self::PortReserved(port) => format!("The system reserves port {port}."),
            Self::Port(port, reason) => format!("Cannot open port {port}: {reason}."),
            Self::NoFreePort(first, last) => format!("No port from {first} to {last} is free."),
            Self::UnknownHost(host) => format!("`{host}` is no address of this machine."),
            Self::ForeignAddress(address) => format!("`{address}` is no address of this machine."),
            Self::Server(reason) => format!("Cannot start the server: {reason}."),
            Self::WatchLimit => "The system watches as many files as it allows.".to_owned(),
            Self::Watch(path, reason) => format!("Cannot watch `{}`: {reason}.", shown(path)),
            Self::NoToolSources(app) => format!("The sources of the tools are not at `{}`.", shown(app)),
            Self::NotInstalled(program) => format!("`{}` is not installed.", shown(program)),
            Self::Compiler(compiler, folder, _) => {
                format!("`{}` does not work in `{}`.", shown(compiler), shown(folder))
            }
            Self::TargetMissing(target) => format!(
                "The compiler cannot build for the browser: its target {target} is missing, and there is no rustup to add it."
            ),
            Self::TargetNotAdded(target, _) => format!(
                "The compiler cannot build for the browser: its target {target} is missing, and rustup could not add it."
            ),
            Self::CratesNotFetched(_) => "Cargo could not fetch the crates of the tools.".to_owned(),
            Self::ToolsNotBuilt(_) => "Cargo could not build the tools in app/.".to_owned(),
            Self::ToolsNotCompiled(_) => "The tools in app/ do not compile.".to_owned(),
            Self::NoModule(name, _) => format!("Cargo built the crate `{name}` but made no module of it."),
            Self::OwnScript(script) => {
                format!("The tools bring a script of their own, `{script}`, and the app bundle has no place for it.")
            }
            Self::Bindings(reason) => format!("wasm-bindgen cannot read the compiled tools: {reason}."),
            Self::BuildInterrupted => "Building the tools ended early.".to_owned(),
        }
    }

    /// The sentence that says what to do, where there is one.
    #[must_use]
    pub fn advice(&self) -> Option<String> {
        let plain = match self {
            Self::Io { kind, .. } => return help_for(*kind).map(str::to_owned),
            Self::FileName(_) | Self::Server(_) | Self::Watch(..) | Self::BuildInterrupted => return None,
            Self::NotInstalled(_) => return Some(format!("Install Rust from https://rustup.rs, {WITHOUT_TOOLS}")),
            Self::TargetMissing(_) => {
                let sources = "Install Rust from https://rustup.rs or the target from your system's packages";
                return Some(format!("{sources}, {WITHOUT_TOOLS}"));
            }
            Self::TargetNotAdded(target, _) => {
                return Some(format!("Connect to the network and run `rustup target add {target}`, {WITHOUT_TOOLS}"));
            }
            // A crate that was added to the tools while the site is served leaves the lock file behind for a moment.
            Self::CratesNotFetched(output) if output.contains("--locked") => {
                "Run `cargo fetch` once, which brings Cargo.lock up to date, then the same command again."
            }
            Self::CratesNotFetched(_) => {
                return Some(format!("Connect to the network and run the same command again, {WITHOUT_TOOLS}"));
            }
            Self::ToolsNotBuilt(_) => return Some(format!("Correct what cargo says above, {WITHOUT_TOOLS}")),
            Self::ToolsNotCompiled(_) => return Some(format!("Correct the errors above, {WITHOUT_TOOLS}")),
            Self::NoToolSources(_) => {
                return Some(format!("Run the generator from its checkout, {WITHOUT_TOOLS}"));
            }
            Self::NoContentFolder(_) => "Name the folder that holds it with --root.",
            Self::Link(_, LinkFault::TooMany(_)) => "Remove links to folders that hold links themselves.",
            Self::Link(..) => "Remove the link, or put a copy of the file in its place.",
            Self::NotAFile(_) => "Remove it from the sources.",
            Self::FixOutside(_) => "Change that file yourself.",
            Self::ChangedMeanwhile(_) => "Run the same command again.",
            Self::PortInUse(_) => "Choose another with `--port`, or stop the program that uses it.",
            Self::PortReserved(_) => "Choose one above 1023 with `--port`.",
            Self::Port(..) | Self::NoFreePort(..) => "Choose another with `--port`.",
            Self::UnknownHost(_) => "Name an IP address such as 0.0.0.0, or leave `--host` out.",
            Self::ForeignAddress(_) => "Name one of its addresses, or 0.0.0.0 for all of them, or leave `--host` out.",
            Self::WatchLimit => "Close a program that watches many, or raise `fs.inotify.max_user_watches`.",
            Self::Compiler(..) => "Repair the Rust installation as it says above, then run the same command again.",
            Self::NoModule(..) => "In its Cargo.toml, `crate-type` under `[lib]` must hold \"cdylib\".",
            Self::OwnScript(_) => "Leave out the crate that brings it, or call the browser through web-sys instead.",
            Self::Bindings(_) => {
                "In the root Cargo.toml, `wasm-bindgen` and `wasm-bindgen-cli-support` must have the same version."
            }
        };
        Some(plain.to_owned())
    }

    /// The output of the tool that failed, where one did; many lines, perhaps coloured.
    #[must_use]
    pub fn tool_output(&self) -> Option<&str> {
        let (Self::Compiler(.., output)
        | Self::TargetNotAdded(_, output)
        | Self::CratesNotFetched(output)
        | Self::ToolsNotBuilt(output)
        | Self::ToolsNotCompiled(output)
        | Self::NoModule(_, output)) = self
        else {
            return None;
        };
        Some(output.as_str()).filter(|output| !output.trim().is_empty())
    }
}

impl LinkFault {
    fn message(self) -> String {
        match self {
            Self::NoTarget => "is a link to a file that is not there".to_owned(),
            Self::Circle => "is a link that leads to itself".to_owned(),
            Self::Above => "is a link to a folder above it".to_owned(),
            Self::Outside => "leads out of the site's folder".to_owned(),
            Self::TooMany(most) => format!("is one of more than {most} folders behind links"),
        }
    }
}

/// Common errors of a disk in plain words.
const fn in_plain_words(kind: ErrorKind) -> Option<&'static str> {
    match kind {
        ErrorKind::NotFound => Some("it is not there"),
        ErrorKind::PermissionDenied => Some("you have no right to it"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("the disk is full"),
        ErrorKind::ReadOnlyFilesystem => Some("the disk is read-only"),
        ErrorKind::NotADirectory => Some("part of it is a file, not a folder"),
        ErrorKind::IsADirectory => Some("it is a folder, not a file"),
        _ => None,
    }
}

/// What to do about common errors of a disk.
const fn help_for(kind: ErrorKind) -> Option<&'static str> {
    match kind {
        ErrorKind::PermissionDenied => Some("Give yourself the right, or choose another folder."),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("Free some space, then run the same command again."),
        ErrorKind::ReadOnlyFilesystem => Some("Choose a folder on a disk that can be written."),
        _ => None,
    }
}

/// The message and the advice; the output of a tool is left to [`EnvironmentError::tool_output`].
impl fmt::Display for EnvironmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())?;
        match self.advice() {
            Some(advice) => write!(f, "\n  help: {advice}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for EnvironmentError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_one_clear_sentence_and_what_to_do() {
        let full = io::Error::from(ErrorKind::StorageFull);
        let error = EnvironmentError::io("write", Path::new("dist/index.html"), &full);
        assert_eq!(
            error.to_string(),
            "Cannot write `dist/index.html`: the disk is full.\n  help: Free some space, then run the same command again."
        );
    }

    #[test]
    fn empty_output_of_a_tool_is_not_shown() {
        assert_eq!(EnvironmentError::ToolsNotBuilt(" \n".to_owned()).tool_output(), None);
        assert_eq!(EnvironmentError::ToolsNotBuilt("no".to_owned()).tool_output(), Some("no"));
    }
}
