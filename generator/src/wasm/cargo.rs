//! Runs cargo and reads what it says while it runs.
//!
//! Cargo speaks on two pipes: JSON messages (finished pieces, compiler errors) on one,
//! its progress and its own errors on the other. A thread reads each; this one keeps the time.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::progress::{self, Count, Progress};
use super::toolchain;
use crate::error::EnvironmentError;

/// What cargo had said at its end.
#[derive(Debug)]
pub(super) struct CargoOutput {
    /// How it ended.
    pub(super) status: ExitStatus,
    /// Where it put the modules, each with the name of its crate.
    pub(super) modules: Vec<(String, PathBuf)>,
    /// The compiler's errors, rendered.
    pub(super) compiler: Vec<String>,
    /// What cargo itself said, without its progress.
    pub(super) lines: Vec<String>,
}

/// Runs a command of cargo to its end, and reports the progress meanwhile.
///
/// # Errors
///
/// Where cargo cannot be started; the caller checks how it ended.
pub(super) fn run(command: &mut Command, progress: &mut Progress<'_>) -> Result<CargoOutput, EnvironmentError> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let program = PathBuf::from(command.get_program());
    let mut child = command.spawn().map_err(|error| toolchain::not_started(&program, &error))?;
    listen(&mut child, progress, &program)
}

/// One thing that cargo says.
enum Message {
    /// How far it is.
    Count(Count),
    /// Another cargo holds the folder.
    Waiting,
    /// The finished module of a crate is here.
    Module(String, PathBuf),
    /// A compiler's message, rendered.
    Compiler(String),
    /// A line of its own.
    Line(String),
}

/// Reads both pipes to their ends.
fn listen(child: &mut Child, progress: &mut Progress<'_>, program: &Path) -> Result<CargoOutput, EnvironmentError> {
    let (sender, receiver) = mpsc::channel();
    if let Some(pipe) = child.stdout.take() {
        let sender = sender.clone();
        thread::spawn(move || read_messages(pipe, &sender));
    }
    if let Some(pipe) = child.stderr.take() {
        let sender = sender.clone();
        thread::spawn(move || read_lines(pipe, &sender));
    }
    // The channel closes when both threads are done.
    drop(sender);

    let (mut modules, mut compiler, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    loop {
        progress.tick();
        match receiver.recv_timeout(Duration::from_secs(1)) {
            Ok(Message::Count(count)) => progress.count(count),
            Ok(Message::Waiting) => progress.waits(),
            Ok(Message::Module(name, path)) => modules.push((name, path)),
            Ok(Message::Compiler(message)) => compiler.push(message),
            Ok(Message::Line(line)) => lines.push(line),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = child.wait().map_err(|error| EnvironmentError::io("run", program, &error))?;
    Ok(CargoOutput { status, modules, compiler, lines })
}

/// Reads cargo's JSON messages, one a line.
/// <https://doc.rust-lang.org/cargo/reference/external-tools.html#json-messages>
fn read_messages(pipe: impl Read, sender: &Sender<Message>) {
    for line in BufReader::new(pipe).lines().map_while(Result::ok) {
        let message_of = serde_json::from_str(&line).ok().and_then(|message| message_of(&message));
        if let Some(message_of) = message_of
            && sender.send(message_of).is_err()
        {
            return;
        }
    }
}

/// What a message means here; most mean nothing.
fn message_of(message: &Value) -> Option<Message> {
    match message["reason"].as_str()? {
        "compiler-artifact" => {
            let mut files = message["filenames"].as_array()?.iter().filter_map(Value::as_str);
            let module = files.find(|file| file.ends_with(".wasm"))?;
            Some(Message::Module(crate_name(message["package_id"].as_str()?)?.to_owned(), module.into()))
        }
        "compiler-message" if message["message"]["level"] == "error" => {
            message["message"]["rendered"].as_str().map(|text| Message::Compiler(text.to_owned()))
        }
        _ => None,
    }
}

/// The name of a crate from the id of its package, which leaves the name out where the folder has the same.
/// <https://doc.rust-lang.org/cargo/reference/pkgid-spec.html>
fn crate_name(package_id: &str) -> Option<&str> {
    let (address, name) = package_id.rsplit_once('#')?;
    name.split_once('@').map(|(name, _)| name).or_else(|| address.rsplit('/').next())
}

/// Reads cargo's own lines; its progress line ends with a carriage return each time.
fn read_lines(pipe: impl Read, sender: &Sender<Message>) {
    let mut line = Vec::new();
    for byte in BufReader::new(pipe).bytes().map_while(Result::ok) {
        if byte != b'\n' && byte != b'\r' {
            line.push(byte);
            continue;
        }
        let text = String::from_utf8_lossy(&line).trim().to_owned();
        line.clear();
        let message_of = if let Some(count) = progress::count(&text) {
            Message::Count(count)
        } else if text.starts_with("Blocking waiting for file lock") {
            Message::Waiting
        } else if is_noise(&text) {
            continue;
        } else {
            Message::Line(text)
        };
        if sender.send(message_of).is_err() {
            return;
        }
    }
}

/// Whether a line only says that work goes on.
fn is_noise(line: &str) -> bool {
    const WORK: [&str; 7] =
        ["Compiling ", "Building", "Downloading ", "Downloaded ", "Updating ", "Fresh ", "Finished "];
    line.is_empty() || WORK.iter().any(|word| line.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(json: &str, lines: &str) -> Vec<String> {
        let (sender, receiver) = mpsc::channel();
        read_messages(json.as_bytes(), &sender);
        read_lines(lines.as_bytes(), &sender);
        drop(sender);
        receiver
            .into_iter()
            .map(|message_of| match message_of {
                Message::Module(name, path) => format!("module of {name}: {}", path.display()),
                Message::Compiler(message) => format!("compiler {message}"),
                Message::Line(line) => format!("line {line}"),
                Message::Count(count) => format!("count {}", count.done),
                Message::Waiting => "waiting".to_owned(),
            })
            .collect()
    }

    #[test]
    fn the_modules_are_where_cargo_reports_them() {
        let json = concat!(
            r#"{"reason":"compiler-artifact","package_id":"path+file:///w/app/domain#0.1.0","filenames":["/t/libdomain.rlib"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","package_id":"path+file:///w/app/bundles/receipt#bundle-receipt@0.1.0","filenames":["/t/receipt.wasm"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","package_id":"path+file:///w/app/strength#0.1.0","filenames":["/t/s.wasm","/t/s.rlib"]}"#,
            "\n",
        );
        assert_eq!(output(json, ""), ["module of bundle-receipt: /t/receipt.wasm", "module of strength: /t/s.wasm"]);
    }

    #[test]
    fn compiler_errors_are_collected_and_warnings_are_not() {
        let json = concat!(
            r#"{"reason":"compiler-message","message":{"level":"warning","rendered":"warning: w"}}"#,
            "\n",
            r#"{"reason":"compiler-message","message":{"level":"error","rendered":"error: e"}}"#,
            "\n",
        );
        assert_eq!(output(json, ""), ["compiler error: e"]);
    }

    #[test]
    fn cargos_own_errors_are_separated_from_its_progress() {
        let lines = concat!(
            "    Updating crates.io index\n",
            "    Blocking waiting for file lock on build directory\n",
            "    Building [>  ] 2/3: a\r   Compiling a v1.0.0\n",
            "error: failed to download `x`\n",
        );
        assert_eq!(output("", lines), ["waiting", "count 2", "line error: failed to download `x`"]);
    }

    #[test]
    fn a_cargo_that_is_not_there_is_reported_with_what_to_do() {
        let error = run(&mut Command::new("no-such-cargo"), &mut Progress::start(&|_| {})).expect_err("no cargo");
        assert!(error.to_string().contains("https://rustup.rs"), "{error}");
    }
}
