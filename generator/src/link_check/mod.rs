//! `cargo site check --links`: asks official addresses whether they still exist.
//!
//! An edge of the generator: it talks to the network, politely, and caches the answers on the
//! disk. Offices are asked one request after another, different offices side by side; what
//! was a few days ago is not asked again. **Only addresses that the content names are asked.**
//!
//! - [`addresses`] gathers what there is to ask.
//! - [`Client`] asks one address and follows it where it leads.
//! - [`AnswerCache`] remembers good answers for a week.
//! - [`ask`] puts the three together.

mod cache;
mod client;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Mutex;
use std::thread;

use domain::date::Date;

pub use cache::AnswerCache;
pub use client::{Answer, Client};

use crate::build::BuildOptions;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::link::Target;
use crate::parse::front_matter;
use crate::source::{Pages, SourcePath, SourceTree};

/// An official address and the positions in the content that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As it was written.
    pub url: String,
    /// Where it is: file and bytes.
    pub positions: Vec<(SourcePath, Range<usize>)>,
}

/// Every official address of a site, in order: links of pages, and their sources.
pub fn addresses(tree: &SourceTree, pages: &dyn Pages, inputs: BuildOptions<'_>) -> Vec<Address> {
    let mut report = Report::default();
    let mut build = crate::cache::Cache::for_one_build();
    let parsed = build.parse(tree, pages, inputs.base_url, &mut report);
    let site = build.link(&parsed, tree, &mut report);
    let mut found: BTreeMap<String, Vec<(SourcePath, Range<usize>)>> = BTreeMap::new();
    let pages = site.pages.iter().map(|page| (&page.source, &page.body, &*page.targets));
    let steps = site.walkthroughs.values().flat_map(|walkthrough| walkthrough.texts.values());
    for (file, body, targets) in pages.chain(steps.map(|step| (&step.source, &step.body, &*step.targets))) {
        for (target, reference) in targets.iter().zip(&body.references) {
            if let Target::External { href, official: Some(_) } = target {
                let (positions, position) =
                    (found.entry(href.clone()).or_default(), (file.clone(), reference.dest.span.clone()));
                // A step without a translation is on the pages of several languages.
                if !positions.contains(&position) {
                    positions.push(position);
                }
            }
        }
    }
    for page in site.pages.iter() {
        for source in page.front.sources.iter().filter(|at| front_matter::https_host(&at.value).is_some()) {
            found.entry(source.value.clone()).or_default().push((page.source.clone(), source.span.clone()));
        }
    }
    found.into_iter().map(|(url, positions)| Address { url, positions }).collect()
}

/// The answers, in the order of the addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    answers: Vec<Answer>,
    cached: usize,
}

/// A round of questions in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckSummary {
    /// How many addresses were asked.
    pub asked: usize,
    /// How many were known from the last days.
    pub cached: usize,
    /// How many gave an answer that says nothing about the page.
    pub unclear: usize,
    /// True if no office could be reached at all.
    pub offline: bool,
}

/// Asks every address that the cache does not know; the offices side by side, each of them one
/// address after the other. An office that cannot be reached once is not asked again.
pub fn ask(
    addresses: &[Address],
    client: &Client,
    cache: &mut AnswerCache,
    today: Date,
    progress: &(dyn Fn(&str) + Sync),
) -> Asked {
    let mut answers: Vec<Option<Answer>> = addresses.iter().map(|address| cache.get(&address.url, today)).collect();
    let cached = answers.iter().flatten().count();
    let mut by_office: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, address) in addresses.iter().enumerate().filter(|(at, _)| answers[*at].is_none()) {
        by_office.entry(office(&address.url)).or_default().push(at);
    }
    let received = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for waiting in by_office.values() {
            let received = &received;
            scope.spawn(move || {
                let mut reached = true;
                for (count, at) in waiting.iter().enumerate() {
                    if count > 0 && reached {
                        client.wait();
                    }
                    let url = addresses[*at].url.as_str();
                    progress(&format!("Asking {url}"));
                    let answer = if reached { client.ask(url) } else { Answer::Unreached };
                    reached = answer != Answer::Unreached;
                    // A panic of a thread is printed by itself; the other answers still count.
                    received.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((*at, answer));
                }
            });
        }
    });
    for (at, answer) in received.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        cache.insert(&addresses[at].url, &answer, today);
        answers[at] = Some(answer);
    }
    Asked { answers: answers.into_iter().map(|answer| answer.unwrap_or(Answer::Unreached)).collect(), cached }
}

impl Asked {
    /// What is reported to authors: addresses that are gone or have moved for good.
    pub fn diagnostics(&self, addresses: &[Address]) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (address, answer) in addresses.iter().zip(&self.answers) {
            let violation = match answer {
                Answer::Gone(status) => rules::dead_address::violation(&address.url, *status),
                Answer::Moved(to) => rules::moved_address::violation(&address.url, to),
                Answer::Unchanged | Answer::Unclear(_) | Answer::Unreached => continue,
            };
            for (file, span) in &address.positions {
                found.push(violation.clone().at(file, span.clone()));
            }
        }
        found
    }

    /// The addresses whose answers say nothing about the page, with the reason.
    pub fn unclear<'a>(&'a self, addresses: &'a [Address]) -> impl Iterator<Item = (&'a str, &'a str)> {
        addresses.iter().zip(&self.answers).filter_map(|(address, answer)| match answer {
            Answer::Unclear(why) => Some((address.url.as_str(), why.as_str())),
            _ => None,
        })
    }

    /// The round in numbers.
    pub fn summary(&self) -> CheckSummary {
        let count = |wanted: fn(&Answer) -> bool| self.answers.iter().filter(|answer| wanted(answer)).count();
        let unreached = count(|answer| *answer == Answer::Unreached);
        let tried = self.answers.len() - self.cached;
        CheckSummary {
            asked: tried - unreached,
            cached: self.cached,
            unclear: count(|answer| matches!(answer, Answer::Unclear(_))),
            offline: tried > 0 && unreached == tried,
        }
    }
}

/// The part of an address that names who answers: scheme, host and port.
fn office(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    url[host..].find(['/', '?', '#']).map_or(url, |end| &url[..host + end])
}

#[cfg(test)]
mod tests;
