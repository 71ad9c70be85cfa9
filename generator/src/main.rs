//! The binary: parses the arguments, runs a command, exits. Printing goes through `terminal`.

#[macro_use]
mod terminal;
mod clock;
mod commands;
mod exit;
mod report;
mod session;

use std::process::ExitCode;

use clap::Parser as _;
use commands::new::NewPage;
use exit::Exit;
use generator::cli::{Cli, Command};
use report::print_error;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let exit = match Cli::parse().command {
        Command::Serve { options, wishes } => session::serve(&options, &wishes),
        Command::Build { options, force } => commands::build::build(&options, force),
        Command::Check { options, wishes } => commands::check::check(&options, &wishes),
        Command::Explain { rule } => Ok(commands::explain::explain(rule.as_deref())),
        Command::Facts { stale, root, today } => commands::facts::facts(&root, today, stale),
        Command::New { collection, slug, title, lang, root, today } => {
            let page = NewPage { collection, slug, titles: title, languages: lang, root, today };
            commands::new::new(&page)
        }
        Command::Search { words, lang, questions, root } => match questions {
            Some(file) => commands::search::questions(&file, &root),
            None => commands::search::words(&words.join(" "), &lang, &root),
        },
        Command::Number { format, lang, root } => commands::number::number(&root, &lang, format),
    };
    let exit = exit.unwrap_or_else(|error| {
        print_error(&error);
        Exit::Machine
    });
    ExitCode::from(exit as u8)
}
