//! `cargo site new`: writes the beginnings of a page in every language, and overwrites nothing.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal as _, Write as _};
use std::path::PathBuf;

use domain::date::Date;
use generator::cache::Cache;
use generator::diagnostic::Report;
use generator::error::EnvironmentError;
use generator::new_page::{PageRequest, Titles};
use generator::parse::config::Lang;

use crate::clock::today_utc;
use crate::exit::Exit;

/// What was asked for on the command line.
pub(crate) struct NewPage {
    pub collection: String,
    pub slug: String,
    pub titles: Vec<String>,
    pub languages: Vec<String>,
    pub root: PathBuf,
    pub today: Option<Date>,
}

/// Writes the page in each language where it is not there yet.
pub(crate) fn new(page: &NewPage) -> Result<Exit, EnvironmentError> {
    if !page.root.join("content").is_dir() {
        note!("error: There is no folder `content` in `{}`.", page.root.display());
        note!("  help: Run this where it is, or name its place with --root.");
        return Ok(Exit::Usage);
    }
    let tree = generator::fs::read_tree(&page.root)?;
    let parsed = Cache::for_one_build().parse(&tree, &tree, None, &mut Report::default());
    let config = &parsed.config;
    let today = page.today.unwrap_or_else(today_utc);
    let Some(request) = PageRequest::new(&page.collection, &page.slug, &parsed.pages, &parsed.steps, today) else {
        note!(
            "error: Folder and slug have lower-case letters, numbers and dashes only, such as: accounts close-an-account"
        );
        return Ok(Exit::Usage);
    };
    let wanted = |lang: &Lang| page.languages.is_empty() || page.languages.iter().any(|code| code == lang.as_str());
    if let Some(strange) = page.languages.iter().find(|code| !config.languages.contains_key(&Lang::new(code.as_str())))
    {
        let known: Vec<&str> = config.languages.keys().map(Lang::as_str).collect();
        note!("error: The site has no language `{strange}`; it has: {}", known.join(", "));
        return Ok(Exit::Usage);
    }
    let file_of = |lang: &Lang| page.root.join(request.path(lang).as_str());
    let languages: Vec<(&Lang, &String)> =
        config.ordered_languages().filter(|(lang, _)| wanted(lang) && !file_of(lang).exists()).collect();
    if languages.is_empty() {
        note!("error: `{}` is there already.", file_of(&config.default_language).display());
        return Ok(Exit::Usage);
    }
    let mut titles = Titles::of(&page.titles, config);
    if io::stdin().is_terminal() && io::stderr().is_terminal() {
        titles.ask(languages.iter().copied(), ask);
    }
    for (lang, _) in &languages {
        let file = file_of(lang);
        write(&file, &request.text(lang, &titles, &config.default_language))?;
        say!("{}", file.display());
    }
    note!("Fill in description and sources, write the text, and see it with: cargo site serve");
    Ok(Exit::Done)
}

fn ask(language: &str) -> Option<String> {
    note_part!("Title in {language}: ");
    let mut line = String::new();
    io::stdin().read_line(&mut line).ok().map(|_| line)
}

fn write(file: &PathBuf, text: &str) -> Result<(), EnvironmentError> {
    let io_error = |error: io::Error| EnvironmentError::io("write", file, &error);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| EnvironmentError::io("make", folder, &error))?;
    }
    match OpenOptions::new().write(true).create_new(true).open(file) {
        Ok(mut open) => open.write_all(text.as_bytes()).map_err(io_error),
        // Somebody else was faster: theirs stays.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(io_error(error)),
    }
}
