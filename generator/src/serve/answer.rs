//! From a request to a response.

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Method, Request, Response, StatusCode, header};

use super::live_reload;
use super::media_type::{is_page, media_type};
use super::published::Published;
use super::site::{Found, ServedSite};
use crate::render::checksums;

/// The answer to a request that changes something: nothing here can be changed.
pub(super) fn refusal<T>(request: &Request<T>) -> Option<Response<Body>> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return None;
    }
    let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD work here.");
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    Some(response)
}

/// Answers a request from what is published.
///
/// `HEAD` gets the body too: the HTTP layer sends its length and leaves it out.
pub(super) fn answer<T>(published: &Published, request: &Request<T>) -> Response<Body> {
    let address = request.uri().path();
    let site = &published.site;
    // A service worker stores pages as they are published: without the script of live reload.
    let is_stored = request.headers().get("sec-fetch-dest").is_some_and(|purpose| purpose == "empty");
    let version = published.version.as_deref().filter(|_| !is_stored);
    let mut response = match site.find(address) {
        Found::File(path, bytes) => file(StatusCode::OK, path, bytes, site, version),
        Found::Checksums => checksums(site),
        Found::Elsewhere(to) => elsewhere(&to, request.uri().query()),
        Found::Nothing(Some((path, bytes))) => file(StatusCode::NOT_FOUND, path, bytes, site, version),
        Found::Nothing(None) => plain(StatusCode::NOT_FOUND, "There is no page at this address."),
    };
    add_headers(&mut response, site, address);
    response
}

fn file(status: StatusCode, path: &str, bytes: &Bytes, site: &ServedSite, version: Option<&str>) -> Response<Body> {
    let bytes = if is_page(path) { site.with_new_sheets(bytes) } else { bytes.clone() };
    let bytes = match version {
        Some(version) if is_page(path) => live_reload::with_script(&bytes, site.base(), version),
        _ => bytes,
    };
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(path)));
    response
}

/// The sums of all files, which a build writes and the server makes when they are asked for.
fn checksums(site: &ServedSite) -> Response<Body> {
    let mut response = Response::new(Body::from(site.checksums()));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(checksums::FILE)));
    response
}

/// Sends the browser on, for this time only: tomorrow the address may be another page.
fn elsewhere(to: &str, query: Option<&str>) -> Response<Body> {
    let to = match query {
        Some(query) => format!("{to}?{query}"),
        None => to.to_owned(),
    };
    let Ok(location) = HeaderValue::from_str(&to) else {
        return plain(StatusCode::NOT_FOUND, "There is no page at this address.");
    };
    let mut response = plain(StatusCode::TEMPORARY_REDIRECT, "");
    response.headers_mut().insert(header::LOCATION, location);
    response
}

pub(super) fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

/// Adds what the rules say; where they are silent, nothing may be shown from a cache unasked.
fn add_headers(response: &mut Response<Body>, site: &ServedSite, address: &str) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    for (name, value) in &site.headers_for(address) {
        headers.insert(name, value.clone());
    }
}
