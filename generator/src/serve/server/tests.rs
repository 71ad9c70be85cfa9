//! The server asked over a real connection, with requests written by hand.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::super::{Styles, bind};
use super::*;

fn site(base: &str, home: &str) -> ServedSite {
    ServedSite::new(
        base,
        [
            ("index.html", format!("<body>{home}</body>").into_bytes()),
            ("404.html", b"<body>Not here</body>".to_vec()),
            ("tools/index.html", b"<body>Tools</body>".to_vec()),
            ("app.wasm", b"\0asm".to_vec()),
            ("_headers", b"/*\n  X-Frame-Options: DENY\n/app.wasm\n  Cache-Control: immutable\n".to_vec()),
        ],
    )
}

fn start(base: &str, live_reload: bool) -> Server {
    let listener = bind(Some(0)).expect("a free port");
    Server::start(listener, site(base, "Home"), live_reload).expect("a server")
}

fn connect(server: &Server, method: &str, address: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a timeout");
    write!(stream, "{method} {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("a request");
    stream
}

/// The whole response as text: its head in lower case, then its body.
fn ask(server: &Server, method: &str, address: &str) -> (String, String) {
    let mut response = Vec::new();
    connect(server, method, address).read_to_end(&mut response).expect("a response");
    let response = String::from_utf8_lossy(&response).into_owned();
    let (head, body) = response.split_once("\r\n\r\n").expect("a head");
    (head.to_lowercase(), body.to_owned())
}

fn get(server: &Server, address: &str) -> (String, String) {
    ask(server, "GET", address)
}

#[test]
fn a_page_has_its_type_and_the_headers_of_the_rules() {
    let server = start("/", false);
    let (head, body) = get(&server, "/");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(head.contains("content-type: text/html; charset=utf-8"), "{head}");
    assert!(head.contains("x-frame-options: deny"), "{head}");
    assert!(head.contains("cache-control: no-cache"), "{head}");
    assert_eq!(body, "<body>Home</body>");
}

#[test]
fn a_header_rule_overrides_the_headers_of_the_server() {
    let server = start("/", false);
    let (head, body) = get(&server, "/app.wasm?v=1");
    assert!(head.contains("content-type: application/wasm"), "{head}");
    assert!(head.contains("cache-control: immutable"), "{head}");
    assert!(!head.contains("no-cache"), "{head}");
    assert_eq!(body, "\0asm");
}

#[test]
fn an_unknown_address_is_answered_with_the_not_found_page() {
    let (head, body) = get(&start("/", false), "/none/");
    assert!(head.starts_with("http/1.1 404"), "{head}");
    assert_eq!(body, "<body>Not here</body>");
}

#[test]
fn a_folder_without_its_slash_is_sent_on_with_its_query() {
    let (head, _) = get(&start("/", false), "/tools?a=b");
    assert!(head.starts_with("http/1.1 307"), "{head}");
    assert!(head.contains("location: /tools/?a=b"), "{head}");
}

#[test]
fn head_answers_the_length_without_a_body() {
    let (head, body) = ask(&start("/", false), "HEAD", "/");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(head.contains("content-length: 17"), "{head}");
    assert_eq!(body, "");
}

#[test]
fn other_methods_are_refused() {
    let (head, _) = ask(&start("/", false), "POST", "/");
    assert!(head.starts_with("http/1.1 405"), "{head}");
    assert!(head.contains("allow: get, head"), "{head}");
}

#[test]
fn the_addresses_of_live_reload_refuse_other_methods_too() {
    let server = start("/", true);
    for address in ["/__waymark/live-reload.js", "/__waymark/events"] {
        for method in ["POST", "PUT", "DELETE", "TRACE"] {
            let (head, _) = ask(&server, method, address);
            assert!(head.starts_with("http/1.1 405"), "{method} {address}: {head}");
        }
    }
}

/// The status of an answer to a request with this head.
fn status(server: &Server, head: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a timeout");
    write!(stream, "{head}\r\nConnection: close\r\n\r\n").expect("a request");
    let mut answer = String::new();
    BufReader::new(stream).read_line(&mut answer).expect("an answer");
    answer.split(' ').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn a_website_that_leads_its_name_here_reads_nothing() {
    let server = start("/", true);
    for (head, expected) in [
        ("GET / HTTP/1.1\r\nHost: localhost:4000", "200"),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1", "200"),
        ("GET / HTTP/1.1\r\nHost: evil.example", "403"),
        ("GET /__waymark/events HTTP/1.1\r\nHost: evil.example", "403"),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost", "403"),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example", "403"),
    ] {
        assert_eq!(status(&server, head), expected, "{head}");
    }
}

#[test]
fn a_name_that_was_asked_for_is_answered() {
    let listener = bind(Some(0)).expect("a free port");
    let server = Server::start_as(listener, Some("desk.example"), site("/", "Home"), true).expect("a server");
    assert_eq!(status(&server, "GET / HTTP/1.1\r\nHost: desk.example:4000"), "200");
    assert_eq!(status(&server, "GET / HTTP/1.1\r\nHost: evil.example"), "403");
}

#[test]
fn a_client_that_never_finishes_its_request_is_dropped() {
    let listener = bind(Some(0)).expect("a free port");
    let patience = Duration::from_millis(200);
    let server = Server::start_with(listener, None, site("/", "Home"), false, patience).expect("a server");
    let mut stream = TcpStream::connect(server.address()).expect("a connection");
    write!(stream, "GET / HTTP/1.1\r\nHost: local").expect("half a request");
    // The end of the stream, not this, is what is waited for.
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout");
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).expect("the server ends the connection");
    assert!(!String::from_utf8_lossy(&rest).contains("200 OK"));
}

#[test]
fn the_checksums_are_computed_from_what_is_sent() {
    let (head, body) = get(&start("/", false), "/hashes.txt");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    let lines: Vec<&str> = body.lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(body.contains("cd5d4935a48c0672cb06407bb443bc0087aff947c6b864bac886982c73b3027f  app.wasm"), "{body}");
}

#[test]
fn no_path_leads_out_of_the_site() {
    let server = start("/", false);
    for address in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%5cx"] {
        let (head, _) = get(&server, address);
        assert!(head.starts_with("http/1.1 404"), "{address}: {head}");
    }
}

#[test]
fn a_base_path_precedes_pages_and_live_reload() {
    let server = start("/guide/", true);
    assert!(server.home().ends_with("/guide/"), "{}", server.home());
    let (_, body) = get(&server, "/guide/");
    assert!(body.contains("src=\"/guide/__waymark/live-reload.js\""), "{body}");
    let (head, _) = get(&server, "/guide/__waymark/live-reload.js");
    assert!(head.contains("content-type: text/javascript"), "{head}");
    let (head, _) = get(&server, "/__waymark/live-reload.js");
    assert!(head.starts_with("http/1.1 404"), "{head}");
}

#[test]
fn without_live_reload_nothing_is_added() {
    let server = start("/", false);
    assert_eq!(get(&server, "/").1, "<body>Home</body>");
    for address in ["/__waymark/live-reload.js", "/__waymark/events"] {
        let (head, _) = get(&server, address);
        assert!(head.starts_with("http/1.1 404"), "{head}");
    }
}

/// The next state that the stream sends.
fn next_state(events: &mut impl BufRead) -> serde_json::Value {
    let mut line = String::new();
    loop {
        line.clear();
        events.read_line(&mut line).expect("an event");
        if let Some(state) = line.strip_prefix("data: ") {
            return serde_json::from_str(state).expect("JSON");
        }
    }
}

/// The next version that the stream sends.
fn next_version(events: &mut impl BufRead) -> String {
    next_state(events)["version"].as_str().expect("a version").to_owned()
}

#[test]
fn browsers_are_notified_of_a_replaced_site_and_get_it() {
    let server = start("/", true);
    let (_, before) = get(&server, "/");
    let mut events = BufReader::new(connect(&server, "GET", "/__waymark/events"));
    let first = next_version(&mut events);
    assert!(before.contains(&format!("data-version=\"{first}\"")), "{before}");

    server.replace(site("/", "Changed"));
    let second = next_version(&mut events);
    assert_ne!(first, second);
    let (_, after) = get(&server, "/");
    assert!(after.contains("Changed"), "{after}");
    assert!(after.contains(&format!("data-version=\"{second}\"")), "{after}");
}

#[test]
fn other_styles_come_without_another_version() {
    let styled = |content, name: &str| {
        let styles = Styles { href: format!("/assets/{name}.css"), integrity: "sha256-x".to_owned() };
        site("/", "Home").with_content(content, vec![styles])
    };
    let server = start("/", true);
    server.replace(styled(1, "a"));
    let mut events = BufReader::new(connect(&server, "GET", "/__waymark/events"));
    let first = next_state(&mut events);
    server.replace(styled(1, "b"));
    let second = next_state(&mut events);
    assert_eq!(first["version"], second["version"]);
    assert_eq!(second["styles"][0]["href"], "/assets/b.css");
    server.replace(styled(2, "b"));
    assert_ne!(first["version"], next_state(&mut events)["version"]);
}

#[test]
fn a_message_is_shown_over_the_site_until_the_next_build() {
    let server = start("/", true);
    let mut events = BufReader::new(connect(&server, "GET", "/__waymark/events"));
    let first = next_state(&mut events);
    assert_eq!(first["problems"], serde_json::Value::Null);
    server.show_problems("error: one\n  line two");
    let reported = next_state(&mut events);
    assert_eq!(reported["problems"], "error: one\n  line two");
    assert_eq!(reported["version"], first["version"]);
    assert!(get(&server, "/").1.contains("Home"), "the last good page stays");
    server.replace(site("/", "Mended"));
    assert_eq!(next_state(&mut events)["problems"], serde_json::Value::Null);
}

#[test]
fn it_ends_at_once_even_while_browsers_listen() {
    let server = start("/", true);
    let mut events = BufReader::new(connect(&server, "GET", "/__waymark/events"));
    next_version(&mut events);
    let mut idle = TcpStream::connect(server.address()).expect("a connection");
    let address = server.address();

    let began = std::time::Instant::now();
    server.shut_down();
    assert!(began.elapsed() < Duration::from_secs(2));
    let mut rest = Vec::new();
    events.read_to_end(&mut rest).expect("the end of the stream");
    assert_eq!(idle.read(&mut [0]).unwrap_or(0), 0);
    TcpListener::bind(address).expect("the port is free again");
}
