//! `cargo site number`: says what the numbers of standard input are.

use std::io::Read as _;
use std::path::Path;

use generator::diagnostic::Report;
use generator::error::EnvironmentError;
use generator::fs;
use generator::number::{Shape, describe};
use generator::parse::config::Lang;

use crate::clock::today_utc;
use crate::exit::Exit;

/// Reads standard input and prints a verdict for each number.
pub(crate) fn number(root: &Path, lang: &str, shape: Shape) -> Result<Exit, EnvironmentError> {
    // Outside of a site the built-in words and facts serve as well.
    let tree = if root.join("content").is_dir() { fs::read_tree(root)? } else { generator::builtin::tree() };
    let parsed = generator::parse::resources(&tree, None, &mut Report::default());
    let words = parsed.words.get(&Lang::new(lang)).and_then(|files| files.get(contract::receipt_validator::NAME));
    let Some(words) = words else {
        let known: Vec<&str> = parsed.words.keys().map(Lang::as_str).collect();
        note!("error: There are no words in `{lang}`; there are: {}", known.join(", "));
        return Ok(Exit::Usage);
    };
    let mut text = Vec::new();
    std::io::stdin()
        .read_to_end(&mut text)
        .map_err(|error| EnvironmentError::io("read", Path::new("standard input"), &error))?;
    say_part!("{}", describe(&String::from_utf8_lossy(&text), &parsed.facts.prefixes, words, today_utc(), shape));
    Ok(Exit::Done)
}
