//! Runs tests of components in a headless browser: the runner of wasm-bindgen itself, in the version that the lock file pins.
//!
//! Cargo starts it for the target `wasm32-unknown-unknown`; `tests/run` configures cargo so.
//! <https://wasm-bindgen.github.io/wasm-bindgen/wasm-bindgen-test/usage.html>

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    Ok(wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())?)
}
