//! Takes exports that nobody calls out of a compiled module, with all that only they need.

use walrus::Module;

/// Beginnings of the names of exports that nobody calls.
///
/// - What only a splitter of modules looks for. Leptos brings it, and its name holds a digest of where its crate is on the building machine: two machines would make different modules.
/// - The streams of `wasm-streams`, for answers of a server of Leptos' own, which Waymark has not.
const EXPORTS: [&str; 4] =
    ["_WASM_SPLIT_MARKER_", "intounderlying", "__wbg_intounderlying", "__wbindgen_describe_intounderlying"];

/// The module without those exports.
///
/// # Errors
///
/// Where `compiled` is no module.
pub(super) fn without_unused_exports(compiled: &[u8]) -> walrus::Result<Vec<u8>> {
    let mut module = Module::from_buffer(compiled)?;
    let is_unused = |export: &&walrus::Export| EXPORTS.iter().any(|start| export.name.starts_with(start));
    let unused: Vec<_> = module.exports.iter().filter(is_unused).map(walrus::Export::id).collect();
    for export in unused {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

#[cfg(test)]
mod tests {
    use walrus::FunctionBuilder;

    use super::*;

    #[test]
    fn unused_exports_go_with_their_functions_and_others_stay() {
        let mut module = Module::default();
        for name in ["start", "intounderlyingsource_pull", "_WASM_SPLIT_MARKER_1234"] {
            let function = FunctionBuilder::new(&mut module.types, &[], &[]).finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, function);
        }
        let stripped = without_unused_exports(&module.emit_wasm()).expect("a module");
        let stripped = Module::from_buffer(&stripped).expect("a module");
        let exports: Vec<&str> = stripped.exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!(exports, ["start"]);
        assert_eq!(stripped.funcs.iter().count(), 1);
    }

    #[test]
    fn bytes_that_are_no_module_are_an_error() {
        assert!(without_unused_exports(b"not wasm").is_err());
    }
}
