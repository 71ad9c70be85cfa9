//! Facts in the words of tools and templates.

use super::facts::FactTable;
use crate::diagnostic::Report;
use crate::parse::config::Lang;
use crate::parse::words::Words;
use crate::source::SourceTree;

/// Puts facts into the words of every language, and reports what is written there by hand.
pub(super) fn words(words: &mut Words, facts: &FactTable, default: &Lang, tree: &SourceTree, report: &mut Report) {
    // A site with facts of its own may lack those that built-in words name.
    let builtin = FactTable::builtin(default);
    for (lang, files) in words {
        for file in files.values_mut() {
            let own = tree.get(&file.path).is_some_and(|source| source.display_path.is_none());
            for at in file.texts.values_mut() {
                let facts = if own { facts } else { &builtin };
                match facts.fill(&at.value, lang) {
                    Ok(Some(filled)) => at.value = filled,
                    Err(missing) => report.push(missing.at(&file.path, at.span.clone())),
                    // The span begins with the quote in front of the text.
                    Ok(None) if own => facts.check(&file.path, lang, &at.value, at.span.start + 1, report),
                    Ok(None) => {}
                }
            }
        }
    }
}
