//! The browser's side of a replaced site: a script in each page, and a stream that reports how
//! things are.
//!
//! A page knows the version it was made of; the stream sends the current one.
//! Where they differ the page is old, however the change and the page's loading crossed.
//! Where only the styles differ, the page takes them on. Where a mistake keeps a newer site
//! from being shown, its words lie over the page until it is fixed.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response, header};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use serde_json::json;
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::published::Published;
use super::site::Styles;

/// Below the base path; no page has such an address.
const SCRIPT: &str = "__waymark/live-reload.js";
const STYLES: &str = "__waymark/live-reload.css";
const EVENTS: &str = "__waymark/events";

/// Answers the addresses of live reload; `None` for every other.
pub(super) fn answer(published: &watch::Receiver<Arc<Published>>, address: &str) -> Option<Response<Body>> {
    let below_base = {
        let now = published.borrow();
        now.version.as_ref()?;
        now.site.below_base(address)?.to_owned()
    };
    match below_base.as_str() {
        SCRIPT => Some(file("text/javascript; charset=utf-8", include_str!("../../assets/live-reload.js"))),
        STYLES => Some(file("text/css; charset=utf-8", include_str!("../../assets/live-reload.css"))),
        EVENTS => Some(events(published.clone())),
        _ => None,
    }
}

fn file(media_type: &'static str, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// Reports the state at once and after each change, until the server ends.
fn events(published: watch::Receiver<Arc<Published>>) -> Response<Body> {
    let states =
        WatchStream::new(published).filter_map(|now| Some(Ok::<_, Infallible>(Event::default().data(state(&now)?))));
    Sse::new(states).keep_alive(KeepAlive::default()).into_response()
}

/// The state, as JSON in one line.
fn state(now: &Published) -> Option<String> {
    let sheet = |styles: &Styles| json!({"href": styles.href, "integrity": styles.integrity});
    let styles: Vec<_> = now.site.styles.iter().map(sheet).collect();
    Some(json!({"version": now.version.as_ref()?, "styles": styles, "problems": now.problems.as_deref()}).to_string())
}

/// The page with the script at the end of its body.
pub(super) fn with_script(page: &Bytes, base: &str, version: &str) -> Bytes {
    let script = format!("<script src=\"{base}{SCRIPT}\" data-version=\"{version}\"></script>");
    let end = b"</body>";
    let position = page.windows(end.len()).rposition(|window| window.eq_ignore_ascii_case(end)).unwrap_or(page.len());
    let (before, after) = page.split_at(position);
    Bytes::from([before, script.as_bytes(), after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_at_the_end_of_the_body() {
        let page = Bytes::from("<body><p>&lt;/body></p></body></html>");
        assert_eq!(
            with_script(&page, "/x/", "7"),
            "<body><p>&lt;/body></p><script src=\"/x/__waymark/live-reload.js\" data-version=\"7\"></script></body></html>"
        );
    }

    #[test]
    fn a_page_without_an_end_gets_the_script_too() {
        let page = Bytes::from("<p>Half");
        assert!(with_script(&page, "/", "7").ends_with(b"</script>"));
    }
}
