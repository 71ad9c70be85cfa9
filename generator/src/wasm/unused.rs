//! Takes out of a compiled module what nobody needs, before wasm-bindgen makes its glue.
//!
//! 1. Exports that nobody calls, and functions of a crate that nothing of ours calls.
//! 2. What a panic would say. No page shows it: a module that panics ends there, and the page's loader says so in its own words.
//!    The compiler puts the message and the place of the source together wherever one could happen.
//! 3. What values look like to a programmer (`{:?}`), which panics say too: a page shows nothing of it.
//! 4. Everything that only these needed.

use std::collections::HashSet;

use walrus::ir::{Const, Instr, InstrLocId, InstrSeq, Unreachable, Value, VisitorMut, dfs_pre_order_mut};
use walrus::{ConstExpr, DataKind, FunctionId, FunctionKind, LocalFunction, Module, ValType};

/// Beginnings of the names of exports that nobody calls.
///
/// - What only a splitter of modules looks for. Leptos brings it, and its name is a digest of where its crate lies on the building machine: the one thing left that would make two machines' modules differ.
/// - The streams of `wasm-streams`, for answers of a server of Leptos' own, which Waymark has not: with all that they need, 6 kB (Brotli).
const EXPORTS: [&str; 4] =
    ["_WASM_SPLIT_MARKER_", "intounderlying", "__wbg_intounderlying", "__wbindgen_describe_intounderlying"];

/// Parts of the names of functions that nothing calls once those exports are gone.
///
/// Tables of functions still name them, so no collector of garbage finds that out: 3 kB (Brotli).
/// The number in front is how the compiler writes a name: its length.
const FUNCTIONS: [&str; 1] = ["12wasm_streams"];

/// Parts of the names of functions that a panic begins with, in the standard library.
const PANICS: [&str; 10] = [
    "9panicking",
    "9panic_fmt",
    "13unwrap_failed",
    "13expect_failed",
    "16slice_error_fail",
    "16slice_index_fail",
    "12handle_error",
    "17capacity_overflow",
    "18handle_alloc_error",
    "17len_mismatch_fail",
];

/// The part of the name of a function that writes what a value looks like to a programmer.
const DEBUG: [&str; 1] = ["5Debug3fmt"];

/// The module without what nobody needs.
///
/// Its functions must have the names that the compiler gives with `-Csymbol-mangling-version=v0`: only these tell of a generic function which crate's types it is for.
///
/// # Errors
///
/// Where `compiled` is no module.
pub(super) fn without_unused(compiled: &[u8]) -> walrus::Result<Vec<u8>> {
    let mut module = Module::from_buffer(compiled)?;
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| EXPORTS.iter().any(|start| export.name.starts_with(start)))
        .map(walrus::Export::id)
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    // What only those exports called goes first: a function that is still called keeps its body.
    walrus::passes::gc::run(&mut module);
    let mut ends = named(&module, &FUNCTIONS, |_| true);
    ends.extend(named(&module, &PANICS, never_returns));
    end_early(&mut module, ends);
    for id in named(&module, &DEBUG, |_| true) {
        write_nothing(&mut module, id);
    }
    blank_places(&mut module);
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// The functions with one of these parts in their names.
fn named(module: &Module, parts: &[&str], is_meant: impl Fn(&LocalFunction) -> bool) -> HashSet<FunctionId> {
    let has_part = |id: FunctionId| {
        let name = module.funcs.get(id).name.as_deref().unwrap_or_default();
        parts.iter().any(|part| name.contains(part))
    };
    let found = module.funcs.iter_local().filter(|(id, function)| has_part(*id) && is_meant(function));
    found.map(|(id, _)| id).collect()
}

/// Whether the compiler knew that the function never comes to its end.
fn never_returns(function: &LocalFunction) -> bool {
    matches!(function.block(function.entry_block()).instrs.last(), Some((Instr::Unreachable(_), _)))
}

/// Makes every function of `ends` stop the module at once, with all that leads nowhere but to them.
fn end_early(module: &mut Module, mut ends: HashSet<FunctionId>) {
    loop {
        let known = ends.len();
        let mut more = Vec::new();
        for function in module.funcs.iter_mut() {
            let id = function.id();
            let FunctionKind::Local(body) = &mut function.kind else { continue };
            let entry = body.entry_block();
            if ends.contains(&id) {
                end_at(body.block_mut(entry), 0);
                continue;
            }
            dfs_pre_order_mut(&mut Endings { ends: &ends }, body, entry);
            if matches!(body.block(entry).instrs.first(), Some((Instr::Unreachable(_), _))) {
                more.push(id);
            }
        }
        ends.extend(more);
        if ends.len() == known {
            return;
        }
    }
}

/// Ends each sequence of instructions where it calls a function that ends the module.
struct Endings<'a> {
    ends: &'a HashSet<FunctionId>,
}

impl VisitorMut for Endings<'_> {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let is_end = |(instruction, _): &(Instr, InstrLocId)| match instruction {
            Instr::Unreachable(_) => true,
            Instr::Call(call) => self.ends.contains(&call.func),
            _ => false,
        };
        let Some(end) = sequence.instrs.iter().position(is_end) else { return };
        // What only prepares the call goes with it. Nobody reads the memory of a module that has ended: what would be written is left out as well.
        let prepared = sequence.instrs[..end].iter().rev().take_while(|(instruction, _)| only_prepares(instruction));
        let start = end - prepared.count();
        end_at(sequence, start);
    }
}

/// Puts the end of the module at `start`, in place of all that follows.
fn end_at(sequence: &mut InstrSeq, start: usize) {
    sequence.instrs.truncate(start);
    sequence.instrs.push((Instr::Unreachable(Unreachable {}), InstrLocId::default()));
}

/// Makes a function that writes a text write nothing, and say that it has.
fn write_nothing(module: &mut Module, id: FunctionId) {
    let gives = module.types.results(module.funcs.get(id).ty()).to_vec();
    let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind else { return };
    let entry = function.entry_block();
    let body = &mut function.block_mut(entry).instrs;
    if gives == [ValType::I32] {
        // `Ok(())`, as the compiler passes it.
        *body = vec![(Instr::Const(Const { value: Value::I32(0) }), InstrLocId::default())];
    }
}

/// Puts zeros for the places of sources, which only panics told: the path of a file, and each line and column in it.
fn blank_places(module: &mut Module) {
    let ids: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in ids {
        let data = module.data.get_mut(id);
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind
            && let Ok(start) = usize::try_from(start)
        {
            blank(&mut data.value, start);
        }
    }
}

/// As [`blank_places`], for the bytes that stand in memory from `start` on.
fn blank(bytes: &mut [u8], start: usize) {
    let paths: HashSet<(usize, usize)> =
        paths(bytes).into_iter().map(|path| (start + path.start, path.len())).collect();
    let word = |bytes: &[u8], at: usize| -> Option<usize> {
        let word = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(word)).ok()
    };
    let mut told = HashSet::new();
    // A place is four words: where its path stands, how long that is, the line, the column.
    for at in (0..bytes.len()).step_by(4) {
        let Some(path) = word(bytes, at).zip(word(bytes, at + 4)).filter(|path| paths.contains(path)) else { continue };
        let is_place = word(bytes, at + 8)
            .zip(word(bytes, at + 12))
            .is_some_and(|(line, column)| (1..LINES).contains(&line) && (1..COLUMNS).contains(&column));
        if is_place {
            bytes[at..at + 16].fill(0);
            told.insert(path);
        }
    }
    // A path that no place told is perhaps no path.
    for (at, length) in told {
        bytes[at - start..at - start + length].fill(0);
    }
}

/// More lines than any source has.
const LINES: usize = 100_000;
/// More columns than any line has.
const COLUMNS: usize = 1_000;

/// Where the paths of sources stand, as the compiler writes them under the prefixes of `remap`.
fn paths(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    const BEGINNINGS: [&[u8]; 6] = [b"/rustc/", b"/crates/", b"/cargo/", b"/rust/", b"/waymark/", b"app/"];
    const END: &[u8] = b".rs";
    let ends = |from: usize| {
        let path = bytes.get(from..)?;
        let length = path.windows(END.len()).take(300).position(|end| end == END)? + END.len();
        path.get(..length)?.iter().all(u8::is_ascii_graphic).then_some(from..from + length)
    };
    let begins = |from: &usize| BEGINNINGS.iter().any(|beginning| bytes[*from..].starts_with(beginning));
    (0..bytes.len()).filter(begins).filter_map(ends).collect()
}

/// Whether an instruction does nothing but compute and put into memory.
fn only_prepares(instruction: &Instr) -> bool {
    matches!(
        instruction,
        Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::GlobalSet(_)
            | Instr::Const(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Load(_)
            | Instr::Store(_)
            | Instr::Select(_)
            | Instr::Drop(_)
    )
}

#[cfg(test)]
mod tests {
    use walrus::ir::BinaryOp;
    use walrus::{FunctionBuilder, ValType};

    use super::*;

    /// A module with `panic_bounds_check`, and `divided`, which calls it where the divisor is nothing.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let mut panics = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
        panics.name("_RNvNtCs1_4core9panicking18panic_bounds_check".to_owned());
        panics.func_body().unreachable();
        let place = module.locals.add(ValType::I32);
        let panics = panics.finish(vec![place], &mut module.funcs);

        let (number, divisor) = (module.locals.add(ValType::I32), module.locals.add(ValType::I32));
        let mut divided = FunctionBuilder::new(&mut module.types, &[ValType::I32, ValType::I32], &[ValType::I32]);
        divided.name("divided".to_owned());
        divided.func_body().local_get(divisor).if_else(
            None,
            |_| {},
            |absent| {
                absent.i32_const(1234).call(panics);
            },
        );
        divided.func_body().local_get(number).local_get(divisor).binop(BinaryOp::I32DivU);
        let divided = divided.finish(vec![number, divisor], &mut module.funcs);
        module.exports.add("divided", divided);
        let streams = FunctionBuilder::new(&mut module.types, &[], &[]).finish(Vec::new(), &mut module.funcs);
        module.exports.add("intounderlyingsource_pull", streams);
        module.emit_wasm()
    }

    /// The instructions of the exported functions, one after the other.
    fn check(compiled: &[u8], expected: &[&str]) {
        let module = Module::from_buffer(&without_unused(compiled).expect("a module")).expect("a module");
        struct Told(Vec<String>);
        impl<'instr> walrus::ir::Visitor<'instr> for Told {
            fn visit_instr(&mut self, instruction: &'instr Instr, _: &'instr InstrLocId) {
                let told = format!("{instruction:?}");
                self.0.push(told.split(['(', ' ']).next().unwrap_or_default().to_owned());
            }
        }
        let mut told = Told(Vec::new());
        for (_, function) in module.funcs.iter_local() {
            walrus::ir::dfs_in_order(&mut told, function, function.entry_block());
        }
        assert_eq!(told.0, expected);
        let exports: Vec<&str> = module.exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!(exports, ["divided"]);
    }

    #[test]
    fn places_of_sources_are_blanked_and_nothing_that_looks_like_one() {
        let place = |path: u32, length: u32, line: u32, column: u32| {
            [path, length, line, column].into_iter().flat_map(u32::to_le_bytes).collect::<Vec<u8>>()
        };
        let text = b"/crates/one/lib.rsapp/src/two.rs words.";
        let mut all = text.to_vec();
        all.push(b'.');
        // A place in the first path, and numbers that only begin like one in the second: there is no line 0.
        let other = place(1042, 14, 0, 9);
        all.extend(place(1024, 18, 7, 12));
        all.extend(&other);
        blank(&mut all, 1024);
        assert_eq!(all[..18], [0; 18]);
        assert_eq!(all[18..39], text[18..]);
        assert_eq!(all[40..56], [0; 16]);
        assert_eq!(all[56..], other[..]);
    }

    #[test]
    fn a_panic_keeps_its_end_and_loses_its_words() {
        check(&module(), &["LocalGet", "IfElse", "Unreachable", "LocalGet", "LocalGet", "Binop"]);
    }
}
