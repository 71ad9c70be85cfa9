//! The names by which a browser may ask for the site.
//!
//! A website can make its own name lead to this machine (DNS rebinding). Its pages could then read
//! drafts and messages from the local server, if that answered to any name.

use std::net::{IpAddr, Ipv6Addr};

use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};

use super::answer::plain;

/// The names that a server answers to, beside those of this machine for itself.
#[derive(Debug, Clone)]
pub(super) struct Hosts {
    address: IpAddr,
    name: Option<String>,
}

impl Hosts {
    /// The names of a server that listens at an address, and that people may call by a name.
    pub(super) fn new(address: IpAddr, name: Option<&str>) -> Self {
        Self { address, name: name.map(str::to_ascii_lowercase) }
    }

    /// The answer to a request for another host.
    pub(super) fn refusal<T>(&self, request: &Request<T>) -> Option<Response<Body>> {
        let mut named = request.headers().get_all(header::HOST).iter().map(|host| host.to_str().unwrap_or_default());
        // No browser sends a request without a host.
        let is_own =
            named.all(|host| self.are(host)) && request.uri().authority().is_none_or(|to| self.are(to.as_str()));
        (!is_own).then(|| {
            plain(StatusCode::FORBIDDEN, "This server answers to localhost, and to the name given with --host.")
        })
    }

    /// Whether a host, with or without a port, is this server.
    fn are(&self, host: &str) -> bool {
        let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
        let name = match host.rsplit_once(':') {
            Some((name, port)) if is_port(port) && (!name.contains(':') || name.ends_with(']')) => name,
            _ => host,
        };
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        if self.name.as_ref() == Some(&name) || name == "localhost" || name.ends_with(".localhost") {
            return true;
        }
        let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
        let address = match bare {
            Some(bare) => bare.parse::<Ipv6Addr>().ok().map(IpAddr::from),
            None => name.parse().ok(),
        };
        // A number is no name, so no name server can have made it lead here.
        address.is_some_and(|address| address.is_loopback() || address == self.address || self.address.is_unspecified())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(listens: &str, name: Option<&str>, host: &str, expected: bool) {
        let hosts = Hosts::new(listens.parse().expect("an address"), name);
        assert_eq!(hosts.are(host), expected, "{host} at {listens}");
    }

    #[test]
    fn the_loopback_names_are_answered() {
        for host in [
            "localhost",
            "LOCALHOST:4000",
            "localhost.",
            "docs.localhost:4000",
            "127.0.0.1:4000",
            "127.1.2.3",
            "[::1]:4000",
            "[::1]",
        ] {
            check("127.0.0.1", None, host, true);
        }
        for host in [
            "evil.example",
            "evil.example:4000",
            "localhost.evil.example",
            "notlocalhost",
            "192.168.1.7:4000",
            "127.0.0.1.evil.example",
            "",
            "[::1].evil.example",
            "user@localhost",
        ] {
            check("127.0.0.1", None, host, false);
        }
    }

    #[test]
    fn a_server_for_others_answers_to_its_address_and_its_name() {
        check("192.168.1.7", None, "192.168.1.7:4000", true);
        check("192.168.1.7", None, "192.168.1.8", false);
        check("0.0.0.0", None, "192.168.1.7:4000", true);
        check("0.0.0.0", None, "evil.example", false);
        check("0.0.0.0", Some("Desk.example"), "desk.example:4000", true);
    }
}
