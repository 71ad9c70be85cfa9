//! The command line: what people type, read and checked, nothing done yet.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::date::Date;

use crate::number::Shape;
use crate::parse::config::BaseUrl;

/// Builds Waymark: a static site with tools that run in the browser.
#[derive(Debug, Parser)]
#[command(name = "cargo site", bin_name = "cargo site", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the tools and the site, show it on this machine, and again after every change
    Serve {
        /// How to build.
        #[command(flatten)]
        options: Options,
        /// How to show it.
        #[command(flatten)]
        wishes: ServeOptions,
    },
    /// Write the finished site, ready to be put on any host
    Build {
        /// How to build.
        #[command(flatten)]
        options: Options,
        /// Write to a folder that has files of others; they stay unless a page has the same path
        #[arg(long)]
        force: bool,
    },
    /// Report every mistake in the content and write nothing
    Check {
        /// How to build.
        #[command(flatten)]
        options: Options,
        /// What more to do.
        #[command(flatten)]
        wishes: CheckOptions,
    },
    /// Say what a rule finds, why, and how it looks right
    Explain {
        /// The rule's name, as diagnostics show it in brackets; without it the list of all
        rule: Option<String>,
    },
    /// List the facts of content/data/facts.toml: how sure each is, when to look again, which pages show it
    Facts {
        /// Only those whose day to look again is over; fails if there is one
        #[arg(long)]
        stale: bool,
        /// The folder that holds `content`
        #[arg(long, value_name = "DIR", default_value = ".")]
        root: PathBuf,
        /// The day to which review days of facts are compared, instead of today
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        today: Option<Date>,
    },
    /// Begin a new page in every language, with its front matter filled in
    New {
        /// The folder below the language, such as accounts
        collection: String,
        /// The last part of the address, such as close-an-account
        slug: String,
        /// The page's title, for another language as es="Título"; where it is not given, it is
        /// asked for on a terminal, and otherwise made of the slug
        #[arg(long, value_name = "[LANG=]TITLE")]
        title: Vec<String>,
        /// Only in this language, instead of all
        #[arg(long)]
        lang: Vec<String>,
        /// The folder that holds `content`
        #[arg(long, value_name = "DIR", default_value = ".")]
        root: PathBuf,
        /// The day to write as reviewed, instead of today
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        today: Option<Date>,
    },
    /// Search the pages as a reader does, and print the results with their scores
    Search {
        /// What to search for
        words: Vec<String>,
        /// The language of the pages
        #[arg(long, default_value = "en")]
        lang: String,
        /// Ask the questions of a file with the pages that answer them, such as content/data/questions.toml
        #[arg(long, value_name = "FILE", conflicts_with = "words")]
        questions: Option<PathBuf>,
        /// The folder that holds `content`
        #[arg(long, value_name = "DIR", default_value = ".")]
        root: PathBuf,
    },
    /// Check numbers, one a line from standard input, by the rules of the receipt tool
    Number {
        /// What to write
        #[arg(long, value_enum, default_value_t = Shape::Jsonl)]
        format: Shape,
        /// The language of the words
        #[arg(long, default_value = "en")]
        lang: String,
        /// The folder that holds `content`
        #[arg(long, value_name = "DIR", default_value = ".")]
        root: PathBuf,
    },
}

/// What `build`, `check` and `serve` have in common.
#[derive(Clone, Debug, Args)]
pub struct Options {
    /// The folder that holds `content` (and, if it has its own, `templates` and `styles`)
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The folder to write; without it `dist` in the root
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The address of the published site; it may have a folder
    #[arg(long, value_name = "URL", value_parser = BaseUrl::parse)]
    pub base_url: Option<BaseUrl>,
    /// The day to which review dates are compared, instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
    /// Let warnings fail, as errors do
    #[arg(long)]
    pub strict: bool,
    /// How to report mistakes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Leave the tools out: their mount points show what to do by hand
    #[arg(long)]
    pub no_tools: bool,
}

/// What `serve` can do beside following every change.
#[derive(Clone, Debug, Default, Args)]
pub struct ServeOptions {
    /// The port; without it the first free one from 4000 on
    #[arg(long)]
    pub port: Option<u16>,
    /// The address or name to listen at, such as 0.0.0.0 in a container; without it only this
    /// machine can read the site
    #[arg(long, value_name = "ADDRESS")]
    pub host: Option<String>,
    /// Look at the files every so many seconds, where the system does not report changes: on
    /// network drives, in containers, below /mnt in WSL
    #[arg(long, value_name = "SECONDS", num_args = 0..=1, default_missing_value = "1", value_parser = clap::value_parser!(u16).range(1..=3600))]
    pub poll: Option<u16>,
}

/// What `check` can do beside telling.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct CheckOptions {
    /// Fix what can be fixed automatically, after showing it
    #[arg(long)]
    pub fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long)]
    pub diff: bool,
    /// Ask official addresses whether they still exist, if there is a network
    #[arg(long)]
    pub links: bool,
}

/// How mistakes are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line itself, for people
    Human,
    /// One JSON object a line, for editors and scripts
    Json,
}

fn day(text: &str) -> Result<Date, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let date = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            let number = |part: &str| part.parse::<u8>().ok();
            year.parse::<i32>().ok().zip(number(month)).zip(number(day))
        }
        _ => None,
    };
    date.and_then(|((year, month), day)| domain::date::date(year, month, day))
        .ok_or_else(|| "a day of the calendar is written as 2026-11-24".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_definition_is_consistent() {
        use clap::CommandFactory as _;
        Cli::command().debug_assert();
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        assert!(day("2026-11-24").is_ok());
        for wrong in ["2026-02-30", "24-11-2026", "tomorrow", "2026-11", ""] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}
