//! `cargo site search`: what readers find, with scores, so that editors can tune titles and synonyms.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use generator::BuildOptions;
use generator::diagnostic::Report;
use generator::error::EnvironmentError;
use generator::parse::config::Lang;
use generator::search::questions::{Hits, Questions, ask, rank};
use generator::search::{Searchable, searchable};

use crate::clock::today_utc;
use crate::exit::Exit;

/// How many results are printed.
const SHOWN: usize = 10;

/// Prints the results of a question.
pub(crate) fn words(question: &str, lang: &str, root: &Path) -> Result<Exit, EnvironmentError> {
    let Searchable { indexes, .. } = read(root)?;
    let Some(files) = indexes.get(&Lang::new(lang)).filter(|_| !question.trim().is_empty()) else {
        let known: Vec<&str> = indexes.keys().map(Lang::as_str).collect();
        note!("error: Give words to search for, and one of the languages {} by --lang.", known.join(", "));
        return Ok(Exit::Usage);
    };
    let (count, hits, nearest, needed) = ask(files, question, SHOWN);
    for hit in &hits {
        let plain = |text: &str| text.replace(['\u{1}', '\u{2}'], "");
        say!("{:7.1}  {}  {}", hit.score, hit.href, [plain(&hit.title), plain(&hit.heading)].join("  "));
    }
    if !nearest.is_empty() {
        note!("Near words: {}", nearest.join(", "));
    }
    let bytes: usize = needed.iter().filter_map(|name| files.get(name)).map(String::len).sum();
    note!("{count} pages; {} files of the index with {:.1} kB were needed.", needed.len(), bytes as f64 / 1000.0);
    Ok(Exit::Done)
}

/// Prints the questions whose answer is not first, and how often it is.
pub(crate) fn questions(file: &Path, root: &Path) -> Result<Exit, EnvironmentError> {
    let text = fs::read_to_string(file).map_err(|error| EnvironmentError::io("read", file, &error))?;
    let questions: Questions = match toml::from_str(&text) {
        Ok(questions) => questions,
        Err(error) => {
            note!("error: {}: {error}", file.display());
            return Ok(Exit::Content);
        }
    };
    let site = read(root)?;
    let mut all: BTreeMap<&str, Hits> = BTreeMap::new();
    for (lang, questions) in &questions.0 {
        let Some(files) = site.indexes.get(&Lang::new(lang.as_str())) else {
            note!("error: The site has no language `{lang}`.");
            return Ok(Exit::Content);
        };
        for (question, wanted) in questions {
            let (_, hits, ..) = ask(files, question, SHOWN);
            let rank = rank(&hits, wanted, &site.keys);
            all.entry(lang).or_default().count(rank);
            if rank != Some(0) {
                let at = rank.map_or("-".to_owned(), |rank| (rank + 1).to_string());
                let first = hits.first().map_or("nothing", |hit| hit.href.as_str());
                say!("{lang}  {at:>2}  {question}  (first: {first})");
            }
        }
    }
    for (lang, Hits { asked, first, three }) in all {
        note!("{lang}: {first} of {asked} first, {three} among the first three.");
    }
    Ok(Exit::Done)
}

/// The indexes of the site in a folder.
fn read(root: &Path) -> Result<Searchable, EnvironmentError> {
    let tree = generator::fs::read_tree(root)?;
    let options = BuildOptions { bundle: None, base_url: None, today: today_utc() };
    Ok(searchable(&tree, options, &mut Report::default()))
}
