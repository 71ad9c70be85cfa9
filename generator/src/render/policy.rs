//! What a page may load and do: the content security policy, and the other headers.
//!
//! Two policies: pages with a tool may compile WebAssembly, all others may not. Both stand
//! in the page itself and in `_headers`, made here and nowhere else.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::link::Route;

/// The policy of a page, for `_headers`.
pub fn header(wasm: bool) -> String {
    format!("{}; frame-ancestors 'none'; upgrade-insecure-requests", meta(wasm))
}

/// The policy of a page, for its `<meta>`: without what browsers heed in headers only.
pub fn meta(wasm: bool) -> String {
    let wasm = if wasm { " 'wasm-unsafe-eval'" } else { "" };
    format!(
        "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
    )
}

const EVERYWHERE: &str = "  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Strict-Transport-Security: max-age=63072000; includeSubDomains; preload
  Permissions-Policy: accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()
";

/// The `_headers` file that many static hosts read.
///
/// Where two of its blocks match one address, hosts send both, and two policies together allow
/// only what each allows. So the blocks with policies never overlap: a folder without tools is
/// one block, a folder with some is cut into its parts.
pub fn headers_file(pages: &[(&Route, bool)], base_folder: &str) -> String {
    let mut out = format!("/*\n{EVERYWHERE}");
    let _ = write!(out, "\n{base_folder}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    let mut blocks = Vec::new();
    cover("/", pages, &mut blocks);
    for (pattern, wasm) in blocks {
        let pattern = format!("{base_folder}{}", pattern.trim_start_matches('/'));
        let _ = write!(out, "\n{pattern}\n  Content-Security-Policy: {}\n", header(wasm));
    }
    out
}

/// Covers all pages below a folder with blocks that do not overlap.
fn cover(folder: &str, pages: &[(&Route, bool)], blocks: &mut Vec<(String, bool)>) {
    let below: Vec<&(&Route, bool)> = pages.iter().filter(|(route, _)| route.as_str().starts_with(folder)).collect();
    if folder != "/" && below.iter().all(|(_, wasm)| !wasm) {
        blocks.push((format!("{folder}*"), false));
        return;
    }
    let mut folders = BTreeSet::new();
    for (route, wasm) in below {
        let rest = route.as_str().get(folder.len()..).unwrap_or_default();
        match rest.split_once('/') {
            Some((first, _)) => {
                folders.insert(format!("{folder}{first}/"));
            }
            None => blocks.push((route.as_str().to_owned(), *wasm)),
        }
    }
    for folder in folders {
        cover(&folder, pages, blocks);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pages: &[(&str, bool)], expected: &[(&str, bool)]) {
        let routes: Vec<(Route, bool)> = pages.iter().map(|(route, wasm)| (Route::new(*route), *wasm)).collect();
        let pages: Vec<(&Route, bool)> = routes.iter().map(|(route, wasm)| (route, *wasm)).collect();
        let mut blocks = Vec::new();
        cover("/", &pages, &mut blocks);
        let blocks: Vec<(&str, bool)> = blocks.iter().map(|(block, wasm)| (block.as_str(), *wasm)).collect();
        assert_eq!(blocks, expected);
    }

    #[test]
    fn policies_never_overlap() {
        check(
            &[("/", false), ("/404.html", false), ("/a/", false), ("/a/b/", false), ("/t/", false), ("/t/x/", true)],
            &[("/", false), ("/404.html", false), ("/a/*", false), ("/t/", false), ("/t/x/", true)],
        );
    }

    #[test]
    fn only_tools_may_compile() {
        assert!(meta(true).contains("'wasm-unsafe-eval'"));
        assert!(!meta(false).contains("wasm"));
        assert!(!meta(true).contains("frame-ancestors"), "browsers complain of it in a meta element");
    }
}
