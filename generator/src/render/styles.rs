//! Styles: bundled from `styles/main.css` for each kind of page, lowered for older browsers, minified.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::error::ErrorLocation;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

use super::sheet::{Sheet, Uses, UsesBySheet};
use super::style_checks;
use crate::diagnostic::line_column::byte_at;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::parse::front_matter::Layout;
use crate::source::{SourcePath, SourceTree};

/// The oldest browsers that get the whole look. Cascade layers cannot be lowered, and the app
/// bundle needs reference types: both came with these versions, in early 2022.
const OLDEST: Browsers = Browsers {
    android: None,
    chrome: Some(99 << 16),
    edge: Some(99 << 16),
    firefox: Some(97 << 16),
    ie: None,
    ios_saf: Some(15 << 16 | 4 << 8),
    opera: None,
    safari: Some(15 << 16 | 4 << 8),
    samsung: None,
};

/// Bundles the sheets by their names; none of them, and a report, if a file cannot be read.
///
/// Every sheet ends with the custom property `--origin`: scheme and host of the site, for printed links.
pub fn bundle(tree: &SourceTree, wanted: &UsesBySheet, origin: &str, report: &mut Report) -> Vec<(String, Vec<u8>)> {
    let before = report.errors();
    let sheets = sheets(tree, report);
    if sheets.is_empty() {
        return Vec::new();
    }
    let mut faulty = BTreeSet::new();
    for (path, text) in &sheets {
        // Before it is parsed: what nests too deep would end the process.
        if let Some((span, fault)) = style_checks::fault(text) {
            report.push(rules::style_mistake::violation(fault).at(&source_path(path), span));
            faulty.insert(path);
        }
    }
    let provider = Sheets { sheets: &sheets, read: Mutex::default() };
    let bundled: Option<Result<Vec<_>, Box<Diagnostic>>> = (report.errors() == before)
        .then(|| wanted.iter().map(|(sheet, uses)| Ok((sheet.name(), one(sheet, uses, &provider)?))).collect());
    // The bundler stops at the first mistake, and does not read what no page uses. What is in the program was tested with it.
    let stopped = !matches!(bundled, Some(Ok(_)));
    let read = provider.read.into_inner().unwrap_or_default();
    let is_own = |path: &Path| tree.get(&source_path(path)).is_some_and(|file| file.display_path.is_none());
    for (path, text) in sheets.iter().filter(|(path, _)| !faulty.contains(path)) {
        let is_unread = !read.contains(path) && is_own(path);
        if (stopped || is_unread)
            && let Err(error) = StyleSheet::parse(text, ParserOptions::default())
        {
            report.push(mistake(path, text, error.loc.as_ref(), &error.kind.to_string()));
        }
    }
    if report.errors() > before {
        return Vec::new();
    }
    let mut bundled = bundled.unwrap_or(Ok(Vec::new())).unwrap_or_else(|only_together| {
        report.push(*only_together);
        Vec::new()
    });
    for (_, sheet) in &mut bundled {
        sheet.extend(property("--origin", origin).into_bytes());
    }
    bundled
}

/// The text of every sheet by its path.
fn sheets<'a>(tree: &'a SourceTree, report: &mut Report) -> BTreeMap<PathBuf, &'a str> {
    let files = tree.below("styles").filter(|(path, _)| path.extension() == "css");
    files
        .filter_map(|(path, file)| match std::str::from_utf8(&file.bytes) {
            Ok(text) => Some((PathBuf::from(path.as_str()), text)),
            Err(error) => {
                let at = error.valid_up_to();
                report.push(rules::not_utf8::text().at(path, at..at + 1));
                None
            }
        })
        .collect()
}

fn source_path(path: &Path) -> SourcePath {
    SourcePath::new(path.to_string_lossy().replace('\\', "/"))
}

/// A custom property of the whole page that holds a text.
fn property(name: &str, text: &str) -> String {
    format!(":root{{{name}:\"{}\"}}", text.replace(['"', '\\', '\n'], ""))
}

/// One sheet: what its pages do not use is read as if nothing was in it.
fn one(wanted: &Sheet, uses: &Uses, sheets: &Sheets<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
    let provider = UsedSheets { sheets, wanted, uses };
    let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
    let main = Path::new("styles/main.css");
    let fail = |loc: Option<&ErrorLocation>, message: String| {
        let path = loc.map_or(main, |loc| Path::new(&loc.filename));
        Box::new(mistake(path, sheets.sheets.get(path).copied().unwrap_or_default(), loc, &message))
    };
    let mut sheet = bundler.bundle(main).map_err(|error| fail(error.loc.as_ref(), error.kind.to_string()))?;
    let targets = Targets::from(OLDEST);
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| fail(error.loc.as_ref(), error.kind.to_string()))?;
    let result = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    result.map(|css| css.code.into_bytes()).map_err(|error| fail(error.loc.as_ref(), error.kind.to_string()))
}

fn mistake(path: &Path, text: &str, loc: Option<&ErrorLocation>, message: &str) -> Diagnostic {
    let at = loc.map_or(0, |loc| byte_at(text, loc.line as usize + 1, loc.column as usize));
    rules::style_mistake::violation(message).at(&source_path(path), at..at)
}

/// The sheets of the tree, and which of them the bundler has read.
struct Sheets<'a> {
    sheets: &'a BTreeMap<PathBuf, &'a str>,
    read: Mutex<BTreeSet<PathBuf>>,
}

/// The sheets that some pages use, for the bundler.
struct UsedSheets<'a> {
    sheets: &'a Sheets<'a>,
    wanted: &'a Sheet,
    uses: &'a Uses,
}

/// The styles that only some layouts need; what is in the other sheets, several layouts share.
const OF_LAYOUTS: [(&str, &[Layout]); 5] = [
    ("styles/layouts/home.css", &[Layout::Home]),
    ("styles/layouts/section.css", &[Layout::Home, Layout::Section]),
    ("styles/layouts/tool.css", &[Layout::Tool]),
    ("styles/layouts/not-found.css", &[Layout::NotFound]),
    ("styles/layouts/search-page.css", &[Layout::Search]),
];

impl UsedSheets<'_> {
    /// Whether a file has the styles of a tool, layout or component that the pages have not, or of all tools where they have none.
    fn is_left_out(&self, file: &Path) -> bool {
        if let Some((_, layouts)) = OF_LAYOUTS.iter().find(|(sheet, _)| file == Path::new(sheet)) {
            return layouts.iter().all(|layout| !self.uses.layouts.contains(layout));
        }
        if file == Path::new("styles/islands.css") {
            return !matches!(self.wanted, Sheet::Tools(_));
        }
        let stem = |folder: &str| Some(file.strip_prefix(folder).ok()?.file_stem()?.to_string_lossy().into_owned());
        let is_of_other_tool = stem("styles/islands").is_some_and(|tool| !self.wanted.has_tool(&tool));
        let site_index = || (file == Path::new("styles/site-index.css")).then(|| "site-index".to_owned());
        let component = stem("styles/components").or_else(site_index).zip(self.uses.components.as_ref());
        is_of_other_tool || component.is_some_and(|(name, used)| !used.contains(&name))
    }
}

impl SourceProvider for UsedSheets<'_> {
    type Error = std::io::Error;

    fn read<'b>(&'b self, file: &Path) -> Result<&'b str, Self::Error> {
        let text = self.sheets.sheets.get(file).copied().ok_or_else(|| {
            std::io::Error::new(std::io::ErrorKind::NotFound, format!("there is no style sheet {}", file.display()))
        })?;
        if self.is_left_out(file) {
            return Ok("");
        }
        self.sheets.read.lock().unwrap_or_else(PoisonError::into_inner).insert(file.to_owned());
        Ok(text)
    }

    fn resolve(&self, specifier: &str, originating_file: &Path) -> Result<ResolveResult, Self::Error> {
        let joined = source_path(originating_file).join(specifier).map(|path| PathBuf::from(path.as_str()));
        Ok(joined.unwrap_or_else(|| PathBuf::from(specifier)).into())
    }
}
