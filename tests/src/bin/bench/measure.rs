//! One run of a program: how long, how much of the processors, how much memory.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// What a run cost.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// From start to end.
    pub wall: Duration,
    /// Of all processors together, in the program and in the system for it.
    pub cpu: Duration,
    /// Its peak memory, in bytes.
    pub peak: u64,
}

/// Runs a program to its end.
///
/// # Panics
///
/// Where it cannot be run, or fails.
pub fn run(command: &mut Command) -> Cost {
    let began = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let ended = child.wait4().expect("the program ends");
    let wall = began.elapsed();
    assert!(ended.status.success(), "{command:?} failed: {}", ended.status);
    Cost { wall, cpu: ended.rusage.utime + ended.rusage.stime, peak: ended.rusage.maxrss }
}

/// Runs a program that fills a folder, which is empty when it begins.
pub fn fresh(out: &Path, command: &mut Command) -> Cost {
    drop(std::fs::remove_dir_all(out));
    run(command)
}

/// The cheapest of several runs: what else the machine did meanwhile only adds.
pub fn best(runs: Vec<Cost>) -> Option<Cost> {
    runs.into_iter().min_by_key(|cost| cost.cpu)
}

/// A program to compare with: in the folder of a Python module, or by its name on the path.
pub fn installed(module: &str, file: &str, name: &str) -> Option<PathBuf> {
    let script =
        format!("import {module} as found, os; print(os.path.join(os.path.dirname(found.__file__), '{file}'))");
    let packaged = Command::new("python3").args(["-c", &script]).output().ok();
    let packaged = packaged.map(|found| PathBuf::from(String::from_utf8_lossy(&found.stdout).trim()));
    let on_path = || {
        let folders = std::env::var_os("PATH")?;
        std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
    };
    packaged.filter(|path| path.is_file()).or_else(on_path)
}
