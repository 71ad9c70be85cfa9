//! From what the compiler wrote to what a browser loads: a small module and its JavaScript bindings.

use std::fmt;

use wasm_bindgen_cli_support::{Bindgen, Output};

use super::Module;
use super::strip::without_unused_exports;
use crate::error::EnvironmentError;

/// Makes a module and its bindings from the compiler's module of the crate `name`.
///
/// # Errors
///
/// Where the module was made with another version of wasm-bindgen, or brings scripts of its own,
/// which a bundle has no room for.
pub(super) fn bind(name: &str, compiled: &[u8]) -> Result<Module, EnvironmentError> {
    let compiled = without_unused_exports(compiled).map_err(not_read)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, compiled)
        .typescript(false)
        // The loader always says where the module is; its name has a fingerprint.
        .omit_default_module_path(true)
        .demangle(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen.web(true).and_then(Bindgen::generate_output).map_err(not_read)?;
    if let Some(script) = own_scripts(&output) {
        return Err(EnvironmentError::OwnScript(script.to_owned()));
    }
    let script = shorten_imports(output.js().to_owned(), output.wasm_mut());
    Ok(Module { bindings: trim(&script).into_bytes(), wasm: output.wasm_mut().emit_wasm() })
}

fn not_read(error: impl fmt::Display) -> EnvironmentError {
    EnvironmentError::Bindings(format!("{error:#}"))
}

/// Gives each import of the module a short name, in the module and in its bindings.
///
/// wasm-bindgen ends each name with a digest of 16 figures, which no compression makes smaller: 2 kB (Brotli) that nobody reads.
fn shorten_imports(mut script: String, module: &mut walrus::Module) -> String {
    for (number, import) in (0_u32..).zip(module.imports.iter_mut().filter(|import| import.name.starts_with("__wbg_")))
    {
        let short = format!("_{number}");
        // A name ends where the characters of names end: none of them is the beginning of another, for all have digests of one length.
        script = script.replace(&import.name, &short);
        import.name = short;
    }
    script
}

/// The script without its comments and its indentation: three tenths of a kB (Brotli) that browsers do not need.
fn trim(script: &str) -> String {
    let mut trimmed = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/**");
        if !in_comment && !line.is_empty() {
            trimmed.push_str(line);
            trimmed.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    trimmed
}

/// The first script that a crate wants beside the bindings, where there is one.
fn own_scripts(output: &Output) -> Option<&str> {
    output
        .snippets()
        .iter()
        // Every crate with bindings has an entry, mostly an empty one.
        .filter_map(|(name, scripts)| (!scripts.is_empty()).then_some(name))
        .chain(output.local_modules().keys())
        .chain(output.npm_dependencies().keys())
        .map(String::as_str)
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let script = "/**\n * Takes `a`.\n */\nexport function f(a) {\n    return a / 2;\n}\n\n/** One line. */\n";
        assert_eq!(trim(script), "export function f(a) {\nreturn a / 2;\n}\n");
    }

    #[test]
    fn bytes_that_are_no_module_are_an_error_in_words() {
        let error = bind("receipt", b"not wasm").expect_err("no module");
        assert!(matches!(error, EnvironmentError::Bindings(_)), "{error}");
    }
}
