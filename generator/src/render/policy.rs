//! What a page may load and do: the content security policy, and the other headers.
//!
//! Two policies for pages: those with a tool may compile WebAssembly, all others may not. Both are
//! in the page itself and in `_headers`, made here and nowhere else. Workers and pictures have
//! policies of their own, which only headers can carry.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::link::Route;
use crate::parse::config::BaseUrl;

/// The policy of a page, for `_headers`. Without `https` a page of a host that has only http would
/// load nothing, if every request had to be upgraded.
fn header(wasm: bool, https: bool) -> String {
    let upgrade = if https { "; upgrade-insecure-requests" } else { "" };
    format!("{}; frame-ancestors 'none'{upgrade}", meta(wasm))
}

/// The policy of a page, for its `<meta>`: without what browsers heed in headers only.
pub fn meta(wasm: bool) -> String {
    let wasm = if wasm { " 'wasm-unsafe-eval'" } else { "" };
    format!(
        "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
    )
}

/// The policy of a worker: it lives under that of its own answer, not under that of its page.
const WORKER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// The policy of a picture that is opened as a document of its own.
const PICTURE: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const EVERYWHERE: &str = "  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()
";

/// Browsers use https alone for this host from now on. Not for its subdomains, which may be somebody else's.
const ALWAYS_HTTPS: &str = "  Strict-Transport-Security: max-age=63072000\n";

/// The `_headers` file that many static hosts read. `workers` are the scripts that run as workers.
///
/// Where two of its blocks match one address, hosts send both, and two policies together allow
/// only what each allows. So the blocks with policies never overlap: a folder without tools is
/// one block, a folder with some is cut into its parts. Addresses are written as browsers ask for them.
///
/// A site in a folder of a host sets no rule for the rest of the host.
pub fn headers_file(pages: &[(&Route, bool)], workers: &[&str], base: &BaseUrl) -> String {
    let folder = base.folder();
    let https = base.origin().starts_with("https://");
    let mut out = format!("{folder}*\n{EVERYWHERE}");
    if https && folder == "/" {
        out.push_str(ALWAYS_HTTPS);
    }
    let _ = write!(out, "\n{folder}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    let mut block = |address: &str, policy: &str| {
        let _ = write!(out, "\n{address}\n  Content-Security-Policy: {policy}\n");
    };
    block(&format!("{folder}assets/*.svg"), PICTURE);
    for worker in workers {
        block(&base.href(worker), WORKER);
    }
    let mut blocks = Vec::new();
    cover("/", pages.to_vec(), &mut blocks);
    for (pattern, wasm) in blocks {
        let (route, star) = pattern.strip_suffix('*').map_or((pattern.as_str(), ""), |route| (route, "*"));
        block(&format!("{}{star}", base.href(route)), &header(wasm, https));
    }
    out
}

/// Covers all pages below a folder with blocks that do not overlap.
fn cover(folder: &str, below: Vec<(&Route, bool)>, blocks: &mut Vec<(String, bool)>) {
    if folder != "/" && below.iter().all(|(_, wasm)| !wasm) {
        blocks.push((format!("{folder}*"), false));
        return;
    }
    let mut folders: BTreeMap<&str, Vec<(&Route, bool)>> = BTreeMap::new();
    for (route, wasm) in below {
        let rest = route.as_str().get(folder.len()..).unwrap_or_default();
        match rest.split_once('/') {
            Some((first, _)) => folders.entry(first).or_default().push((route, wasm)),
            None => blocks.push((route.as_str().to_owned(), wasm)),
        }
    }
    for (name, below) in folders {
        cover(&format!("{folder}{name}/"), below, blocks);
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
        cover("/", pages, &mut blocks);
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

    /// The headers of every block whose address begins like this.
    fn blocks(base: &str, workers: &[&str], begins: &str) -> String {
        let route = Route::new("/año/".to_owned());
        let base = BaseUrl::parse(base).expect("an address");
        let file = headers_file(&[(&route, false)], workers, &base);
        file.split("\n\n").filter(|block| block.starts_with(begins)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_site_in_a_folder_sets_no_rule_for_its_host() {
        for line in blocks("https://host.example/help/", &[], "/").lines().filter(|line| line.starts_with('/')) {
            assert!(line.starts_with("/help/"), "{line}");
        }
        let pins = |base: &str| blocks(base, &[], "/").contains("Strict-Transport-Security");
        assert!(pins("https://host.example/"));
        assert!(!pins("https://host.example/help/") && !pins("http://host.example/"));
        assert!(!blocks("https://host.example/", &[], "/").contains("includeSubDomains"));
    }

    #[test]
    fn a_host_without_https_is_not_asked_for_it() {
        assert!(blocks("https://host.example/", &[], "/").contains("upgrade-insecure-requests"));
        assert!(!blocks("http://host.example/", &[], "/").contains("upgrade-insecure-requests"));
    }

    #[test]
    fn workers_and_pictures_have_policies_of_their_own() {
        let worker = blocks("https://host.example/", &["/offline.js"], "/offline.js");
        assert_eq!(worker, format!("/offline.js\n  Content-Security-Policy: {WORKER}"));
        assert!(blocks("https://host.example/", &[], "/assets/*.svg").contains("sandbox"));
    }

    #[test]
    fn addresses_are_written_as_browsers_ask_for_them() {
        assert!(blocks("https://host.example/", &[], "/a%C3%B1o/*").contains("default-src 'none'"));
    }
}
