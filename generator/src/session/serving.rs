//! Serves the site until it is stopped, and follows every change.
//!
//! A mistake never takes the last good site away: it is reported, here and in the browser, and the
//! site stays unchanged.

use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use generator::cli::{Options, ServeOptions};
use generator::diagnostic::{Report, draw};
use generator::error::EnvironmentError;
use generator::live_site::LiveSite;
use generator::parse::body::attribute;
use generator::serve::{DEFAULT_PORT, ServedSite, Server, Styles, Waker, Watching, bind, bind_host, watch};
use generator::source::SourceTree;
use generator::wasm::{AppBundle, Profile};
use generator::{fs, gallery};

use super::{build_options, tools, workspace};
use crate::exit::Exit;
use crate::report::{is_site, print_diagnostics, print_error};
use crate::terminal::plain;

/// Serves the site until Ctrl-C.
pub(crate) fn serve(options: &Options, wishes: &ServeOptions) -> Result<Exit, EnvironmentError> {
    if !is_site(options) {
        return Ok(Exit::Usage);
    }
    // A port that cannot be had is reported before the long work begins.
    let listener = match &wishes.host {
        Some(host) => bind_host(host, wishes.port)?,
        None => bind(wishes.port)?,
    };
    let bundle = tools(options, Profile::Development)?;
    let mut tree = fs::read_tree(&options.root)?;
    gallery::add(&mut tree);
    let mut site = Serving {
        options,
        tree,
        site: LiveSite::default(),
        bundle,
        work: None,
        reported: Report::default(),
        caught_up: false,
    };
    let first = site.first();
    let server = Server::start_as(listener, wishes.host.as_deref(), first, true)?;
    if wishes.port.is_none() && server.address().port() != DEFAULT_PORT {
        note!("Port {DEFAULT_PORT} is taken; this is the next free one.");
    }
    let ready = |waker: &Waker, watching: &Watching| {
        if !server.address().ip().is_loopback() {
            note!(
                "warning: Everybody who reaches this machine at {} can read this site, drafts too.",
                server.address()
            );
        }
        say!("The site is at {}", server.home());
        note!("All components are at {}gallery/", server.home());
        match watching {
            Watching::Reported => {}
            Watching::Polled(every) => note!("The files are looked at every {} s.", every.as_secs()),
            Watching::PolledFor(reason, every) => {
                note!("warning: {}", plain(&reason.to_string()));
                note!("The files are looked at every {} s instead.", every.as_secs());
            }
        }
        note!("Pages follow every change to the content. Stop with Ctrl-C.");
        // What was saved while the first site was built would be missed otherwise.
        waker.wake();
    };
    let poll = wishes.poll.map(|seconds| Duration::from_secs(seconds.into()));
    watch(&watched(&options.root), poll, ready, |changed, waker| {
        if let Err(error) = site.follow(changed, waker, &server) {
            print_error(&error);
            let tool = error.tool_output().map(|output| format!("\n\n{output}")).unwrap_or_default();
            server.show_problems(&format!("error: {error}{tool}"));
        }
    })?;
    server.shut_down();
    note!("Stopped.");
    Ok(Exit::Done)
}

/// The site that is served, and what it is made of.
struct Serving<'a> {
    options: &'a Options,
    tree: SourceTree,
    site: LiveSite,
    bundle: Option<Arc<AppBundle>>,
    work: Option<Work>,
    reported: Report,
    /// False until the sources have been read once since they are being watched.
    caught_up: bool,
}

/// Tools that are being built while pages are shown with those from before.
struct Work {
    thread: JoinHandle<Result<Option<Arc<AppBundle>>, EnvironmentError>>,
    /// True if their sources have changed since it began.
    stale: bool,
}

impl Serving<'_> {
    /// The first site to show: the built one, or the mistakes where there is none yet.
    fn first(&mut self) -> ServedSite {
        let outcome = self.site.build(&self.tree, build_options(self.options, self.bundle.as_ref()));
        let stops = print_diagnostics(&outcome.report, &self.tree, self.options);
        self.reported = outcome.report;
        if !stops {
            return self.served(&outcome.base_folder);
        }
        note!("Correct these, and the site appears.");
        let text = attribute(&draw(&self.reported, &self.tree, false));
        let page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Mistakes</title></head>\n\
             <body>\n<h1>Correct these, and the site appears</h1>\n<pre>{text}</pre>\n</body>\n</html>\n"
        );
        ServedSite::new(&outcome.base_folder, [("index.html", page.clone()), ("404.html", page)])
    }

    /// Follows a change of files, or tools that are done.
    fn follow(&mut self, changed: &[PathBuf], waker: &Waker, server: &Server) -> Result<(), EnvironmentError> {
        let began = Instant::now();
        let app = workspace().join("app");
        let (tools, own): (Vec<_>, Vec<_>) = changed.iter().cloned().partition(|path| path.starts_with(&app));
        if !tools.is_empty() {
            self.build_tools(waker);
        }
        // Tools that failed keep no page from being shown; they are reported last.
        let (has_tools, failed) = match self.take_tools(waker) {
            Ok(new) => (new, Ok(())),
            Err(error) => (false, Err(error)),
        };
        let own = if mem::replace(&mut self.caught_up, true) { own } else { vec![self.options.root.clone()] };
        let has_changed = !own.is_empty() && self.read_again(&own)?;
        if !has_tools && !has_changed {
            return failed;
        }
        let outcome = self.site.build(&self.tree, build_options(self.options, self.bundle.as_ref()));
        let news = outcome.report.news(&self.reported);
        self.reported = outcome.report;
        let strict = self.options.strict && self.reported.warnings() > 0;
        let stops = print_diagnostics(if strict { &self.reported } else { &news }, &self.tree, self.options);
        if stops {
            note!("The pages shown are the last good ones.");
            server.show_problems(&draw(&news, &self.tree, false));
            return failed;
        }
        server.replace(self.served(&outcome.base_folder));
        note!("Built again in {:.3} s.", began.elapsed().as_secs_f32());
        failed
    }

    /// Brings the tree up to date. The gallery is no file of the folder, so it steps aside meanwhile.
    fn read_again(&mut self, changed: &[PathBuf]) -> Result<bool, EnvironmentError> {
        gallery::remove(&mut self.tree);
        let read = fs::read_again(&self.options.root, &mut self.tree, changed);
        gallery::add(&mut self.tree);
        read
    }

    /// Begins to build the tools, or notes that it must be done again.
    fn build_tools(&mut self, waker: &Waker) {
        if self.options.no_tools {
            return;
        }
        if let Some(work) = &mut self.work {
            work.stale = true;
            return;
        }
        note!("Building the tools; meanwhile the site shows those from before.");
        let (options, waker) = (self.options.clone(), waker.clone());
        let thread = thread::spawn(move || {
            let built = tools(&options, Profile::Development);
            waker.wake();
            built
        });
        self.work = Some(Work { thread, stale: false });
    }

    /// Takes tools that are done; true if there are new ones.
    fn take_tools(&mut self, waker: &Waker) -> Result<bool, EnvironmentError> {
        let Some(work) = self.work.take_if(|work| work.thread.is_finished()) else { return Ok(false) };
        if work.stale {
            self.build_tools(waker);
        }
        let new = work.thread.join().map_err(|_| EnvironmentError::BuildInterrupted)??;
        let differs = new != self.bundle;
        self.bundle = new;
        Ok(differs)
    }

    /// The site as this machine shows it.
    fn served(&self, base_folder: &str) -> ServedSite {
        let styles = self.site.styles().into_values().map(|asset| Styles {
            href: format!("{}{}", base_folder, asset.route.as_str().trim_start_matches('/')),
            integrity: asset.integrity,
        });
        let site = ServedSite::of(base_folder, self.site.files()).over_http();
        let site = site.with_search(self.site.search());
        site.with_sheet_rewrite(self.site.sheet_rewrite()).with_content(self.site.content(), styles.collect())
    }
}

/// What the site is made of: its own folder, and the tools' sources where they are at hand.
fn watched(root: &Path) -> Vec<PathBuf> {
    let own = ["content", "styles", "templates", "generator/templates", "generator/assets", "generator/fixtures"];
    // A folder that is not there yet counts as soon as it is, if the folder around it is there.
    let own = own.iter().map(|folder| root.join(folder));
    own.chain([workspace().join("app")]).filter(|path| path.parent().is_some_and(Path::is_dir)).collect()
}
