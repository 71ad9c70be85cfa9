//! Writes `lists/packed.bin` from the texts beside it: `cargo run -p strength --example pack`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists");
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap_or_default();
    let written =
        strength::sources::pack(read).is_some_and(|packed| std::fs::write(folder.join("packed.bin"), packed).is_ok());
    if written { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
