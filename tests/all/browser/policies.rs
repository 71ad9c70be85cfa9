//! What pages may load and do: the policy in the page and the one that the server sends.

use std::collections::BTreeSet;

use tests::{Site, http};

use super::every_page::survey;

/// What browsers heed in a header only.
const IN_HEADERS_ONLY: [&str; 2] = ["frame-ancestors 'none'", "upgrade-insecure-requests"];

fn directives(policy: &str) -> BTreeSet<&str> {
    policy.split(';').map(str::trim).collect()
}

#[test]
fn the_page_and_the_server_declare_the_same_policy() {
    let server = Site::real().serve();
    for page in survey() {
        let answer = http::get(server.address(), &page.address).expect("an answer");
        let mut reported = directives(answer.header("content-security-policy"));
        for directive in IN_HEADERS_ONLY {
            assert!(reported.remove(directive), "{}: the header lacks {directive}", page.address);
        }
        assert_eq!(reported, directives(&page.policy), "{}", page.address);
    }
}

#[test]
fn only_pages_with_a_tool_may_compile_webassembly() {
    let with_tools = survey().iter().filter(|page| page.tools > 0).count();
    assert!(with_tools >= 4, "{with_tools} pages have a tool");
    for page in survey() {
        // The worker of the search has a policy of its own.
        assert_eq!(page.policy.contains("'wasm-unsafe-eval'"), page.tools > 0 && !page.is_search(), "{}", page.address);
    }
}

#[test]
fn no_policy_lets_anything_in_from_elsewhere() {
    for page in survey() {
        let policy = directives(&page.policy);
        assert!(policy.contains("default-src 'none'"), "{}: {policy:?}", page.address);
        for never in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
            assert!(!page.policy.contains(never), "{}: {never} in {policy:?}", page.address);
        }
    }
}

#[test]
fn every_answer_carries_the_headers_that_guard_a_reader() {
    let server = Site::real().serve();
    for (path, _) in Site::real().files().filter(|(path, _)| !path.starts_with('_')) {
        let answer = http::get(server.address(), &format!("/{path}")).expect("an answer");
        for (name, expected) in [
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(answer.header(name), expected, "{name} of {path}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(answer.header("strict-transport-security").starts_with("max-age="), "{path}");
    }
}

#[test]
fn no_answer_can_be_framed_by_another_site() {
    let server = Site::real().serve();
    for (address, status) in [("/nowhere/", 404), ("/es/nada/", 404), ("/sitemap.xml", 200), ("/robots.txt", 200)] {
        let answer = http::get(server.address(), address).expect("an answer");
        assert_eq!((answer.status, answer.header("x-frame-options")), (status, "DENY"), "{address}");
    }
}
