//! What the server says that a file is.

use tests::{Site, http};

/// An address, and its status and media type.
#[track_caller]
fn check(address: &str, status: u16, media_type: &str) {
    let server = Site::real().serve();
    let answer = http::get(server.address(), address).expect("an answer");
    assert_eq!((answer.status, answer.header("content-type")), (status, media_type), "{address}");
}

/// An asset, by its name without the fingerprint.
#[track_caller]
fn check_asset(name: &str, media_type: &str) {
    check(&format!("/{}", Site::real().asset(name)), 200, media_type);
}

#[test]
fn pages_are_html() {
    check("/", 200, "text/html; charset=utf-8");
    check("/es/", 200, "text/html; charset=utf-8");
}

#[test]
fn modules_and_scripts_have_the_types_that_browsers_demand() {
    check_asset("receipt.wasm", "application/wasm");
    check_asset("receipt.js", "text/javascript; charset=utf-8");
    check_asset("loader.js", "text/javascript; charset=utf-8");
}

#[test]
fn styles_and_pictures_have_their_types() {
    check_asset("main.css", "text/css; charset=utf-8");
    check_asset("icon.svg", "image/svg+xml");
    check_asset("og.png", "image/png");
}

#[test]
fn generated_metadata_files_have_their_types() {
    check("/robots.txt", 200, "text/plain; charset=utf-8");
    check("/sitemap.xml", 200, "application/xml; charset=utf-8");
}

#[test]
fn an_address_without_a_page_is_a_page_that_helps_with_the_status_404() {
    check("/no/such/page/", 404, "text/html; charset=utf-8");
    check("/es/no/", 404, "text/html; charset=utf-8");
    check("/_headers", 404, "text/html; charset=utf-8");
}
