//! The server itself: a thread that answers until it is stopped.

use std::convert::Infallible;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::runtime;
use tokio::sync::watch;

use super::hosts::Hosts;
use super::published::Published;
use super::site::ServedSite;
use super::{answer, live_reload};
use crate::error::EnvironmentError;

/// How long answers that are under way may take after the end was asked for.
const GRACE: Duration = Duration::from_millis(300);

/// How long a client may take to send the head of a request. Then its connection is for others.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long to wait where the system has no connection to give, because too many are open.
const PAUSE: Duration = Duration::from_millis(200);

/// A running local server.
///
/// It has a thread of its own, so it may be used in any kind of code; dropping it ends it.
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
    /// With `live_reload`, pages get a script that loads them again after [`replace`](Self::replace);
    /// without it every byte is as in the site.
    ///
    /// # Errors
    ///
    /// Where the system has no thread or timer to give.
    pub fn start(listener: TcpListener, site: ServedSite, live_reload: bool) -> Result<Self, EnvironmentError> {
        Self::start_as(listener, None, site, live_reload)
    }

    /// As [`start`](Self::start), for a server that browsers may also ask for by the name `host`.
    ///
    /// # Errors
    ///
    /// As [`start`](Self::start).
    pub fn start_as(
        listener: TcpListener,
        host: Option<&str>,
        site: ServedSite,
        live_reload: bool,
    ) -> Result<Self, EnvironmentError> {
        Self::start_with(listener, host, site, live_reload, PATIENCE)
    }

    /// As [`start_as`](Self::start_as), with how long a client may take to send the head of a request.
    fn start_with(
        listener: TcpListener,
        host: Option<&str>,
        site: ServedSite,
        live_reload: bool,
        patience: Duration,
    ) -> Result<Self, EnvironmentError> {
        let refused = |error: std::io::Error| EnvironmentError::Server(error.to_string());
        let address = listener.local_addr().map_err(refused)?;
        listener.set_nonblocking(true).map_err(refused)?;
        let runtime = runtime::Builder::new_current_thread().enable_all().build().map_err(refused)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(refused)?
        };

        let hosts = Arc::new(Hosts::new(address.ip(), host));
        let began = live_reload.then(now);
        let (publish, published) =
            watch::channel(Arc::new(Published { site, version: began.map(|began| version(began, 0)), problems: None }));
        let thread = thread::Builder::new()
            .name("server".to_owned())
            .spawn(move || runtime.block_on(serve(listener, published, hosts, patience)))
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
        // Where it listens at every address, this machine's own is one that works in a browser.
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(if address.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
        }
        format!("http://{address}{base}")
    }

    /// Serves another site from the next request on, and notifies the browsers that live reload
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
    pub fn show_problems(&self, problems: &str) {
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
async fn serve(
    listener: tokio::net::TcpListener,
    published: watch::Receiver<Arc<Published>>,
    hosts: Arc<Hosts>,
    patience: Duration,
) {
    let connections = GracefulShutdown::new();
    let mut end = published.clone();
    let mut ended = std::pin::pin!(async move { while end.changed().await.is_ok() {} });
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut ended => break,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        // Small answers must not wait for a full packet; without it they are only slower.
        drop(stream.set_nodelay(true));
        let (published, hosts) = (published.clone(), hosts.clone());
        let service = service_fn(move |request: Request<Incoming>| {
            let response = respond(&published, &hosts, &request);
            async move { Ok::<_, Infallible>(response) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(patience)
            .serve_connection(TokioIo::new(stream), service);
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // A client that disconnected gets no error.
            drop(connection.await);
        });
    }
    // A browser that still has a connection after that loses it with the runtime.
    drop(tokio::time::timeout(GRACE, connections.shutdown()).await);
}

fn respond<T>(published: &watch::Receiver<Arc<Published>>, hosts: &Hosts, request: &Request<T>) -> Response<Body> {
    if let Some(response) = hosts.refusal(request).or_else(|| answer::refusal(request)) {
        return response;
    }
    if let Some(response) = live_reload::answer(published, request.uri().path()) {
        return response;
    }
    let now = published.borrow().clone();
    answer::answer(&now, request)
}

#[cfg(test)]
mod tests;
