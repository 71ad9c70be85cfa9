//! The server itself: a thread that answers until it is told to end.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{Request, State};
use axum::serve::ListenerExt;
use tokio::runtime;
use tokio::sync::watch;

use super::site::ServedSite;
use super::{answer, live_reload};
use crate::machine::MachineError;

/// How long answers that are under way may take after the end was asked for.
const GRACE: Duration = Duration::from_millis(300);

/// What browsers get now.
#[derive(Debug)]
pub(super) struct Published {
    /// The pages and all beside them.
    pub(super) site: ServedSite,
    /// Tells this site from the one before; `None` without live reload.
    pub(super) version: Option<String>,
    /// What keeps a newer site from being shown, in words.
    pub(super) problems: Option<Arc<str>>,
}

/// A running local server.
///
/// It has a thread of its own, so it may be held in any kind of code; dropping it ends it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    /// The thread serves as long as this end of the channel exists.
    publish: Option<watch::Sender<Arc<Published>>>,
    thread: Option<JoinHandle<()>>,
    /// Two runs of the server must not share a version, so each counts from its own start.
    began: Option<u128>,
    count: AtomicU64,
}

impl Server {
    /// Starts to serve a site on a listener, as [`bind`](super::bind) gives it.
    ///
    /// With `live_reload`, pages get a script that loads them anew after [`replace`](Self::replace);
    /// without it every byte is as in the site.
    ///
    /// # Errors
    ///
    /// Where the system has no thread or timer to give.
    pub fn start(listener: TcpListener, site: ServedSite, live_reload: bool) -> Result<Self, MachineError> {
        let refused = |error: std::io::Error| MachineError::new(format!("Cannot start the server: {error}."));
        let address = listener.local_addr().map_err(refused)?;
        listener.set_nonblocking(true).map_err(refused)?;
        let runtime = runtime::Builder::new_current_thread().enable_all().build().map_err(refused)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(refused)?
        };

        let began = live_reload.then(now);
        let (publish, published) =
            watch::channel(Arc::new(Published { site, version: began.map(|began| version(began, 0)), problems: None }));
        let thread = thread::Builder::new()
            .name("server".to_owned())
            .spawn(move || runtime.block_on(serve(listener, published)))
            .map_err(refused)?;
        Ok(Self { address, publish: Some(publish), thread: Some(thread), began, count: AtomicU64::new(0) })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the home page, for a person or a browser.
    #[must_use]
    pub fn home(&self) -> String {
        let base =
            self.publish.as_ref().map_or_else(|| "/".to_owned(), |publish| publish.borrow().site.base().to_owned());
        format!("http://{}{base}", self.address)
    }

    /// Serves another site from the next request on, and tells the browsers that live reload
    /// reaches; where only its styles are others, they take these on and stay as they are.
    pub fn replace(&self, site: ServedSite) {
        let Some(publish) = &self.publish else { return };
        let now = publish.borrow().clone();
        let same = site.content.is_some() && site.content == now.site.content;
        let version = if same {
            now.version.clone()
        } else {
            let count = self.count.fetch_add(1, Ordering::Relaxed) + 1;
            self.began.map(|began| version(began, count))
        };
        publish.send_replace(Arc::new(Published { site, version, problems: None }));
    }

    /// Lays words over the site that is shown, until the next one replaces it.
    pub fn tell(&self, problems: &str) {
        let Some(publish) = &self.publish else { return };
        let now = publish.borrow().clone();
        let (site, version) = (now.site.clone(), now.version.clone());
        publish.send_replace(Arc::new(Published { site, version, problems: Some(problems.into()) }));
    }

    /// Ends it: answers that are under way get a moment, then the port is free.
    pub fn shut_down(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.publish = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has already said so.
            drop(thread.join());
        }
    }
}

/// Milliseconds since 1970.
fn now() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_millis())
}

fn version(began: u128, count: u64) -> String {
    format!("{began}.{count}")
}

/// Answers until the other end of the channel is gone.
async fn serve(listener: tokio::net::TcpListener, published: watch::Receiver<Arc<Published>>) {
    let listener = listener.tap_io(|connection| {
        // Small answers must not wait for a full packet; without it they are only slower.
        drop(connection.set_nodelay(true));
    });
    let router = Router::new().fallback(respond).with_state(published.clone());
    let serving = axum::serve(listener, router).with_graceful_shutdown(ended(published.clone()));
    let serving = tokio::spawn(serving.into_future());
    ended(published).await;
    // Whoever still holds a connection after that loses it with the runtime.
    drop(tokio::time::timeout(GRACE, serving).await);
}

async fn ended(mut published: watch::Receiver<Arc<Published>>) {
    while published.changed().await.is_ok() {}
}

async fn respond(
    State(published): State<watch::Receiver<Arc<Published>>>,
    request: Request,
) -> axum::response::Response {
    if let Some(response) = live_reload::answer(&published, request.uri().path()) {
        return response;
    }
    let now = published.borrow().clone();
    answer::answer(&now, &request)
}

#[cfg(test)]
mod tests;
