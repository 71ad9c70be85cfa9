//! Opens the port, for this machine alone unless another address was asked for.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, TcpListener, ToSocketAddrs};

use crate::error::EnvironmentError;

/// The port where nobody asked for another.
pub const DEFAULT_PORT: u16 = 4000;

/// How many ports after the default one are tried.
const TRIES: u16 = 100;

/// Opens a listener on loopback.
///
/// Without a port, the default one or the next that is free: compare the listener's address to report it.
/// With `Some(0)` the system picks a free one.
///
/// # Errors
///
/// Where the requested port is in use or reserved, or no port is free.
pub fn bind(port: Option<u16>) -> Result<TcpListener, EnvironmentError> {
    bind_at(Ipv4Addr::LOCALHOST.into(), port)
}

/// As [`bind`], at the address of a host: an IP address, or a name that leads to one.
///
/// # Errors
///
/// As [`bind`]; also where the host is none of this machine's addresses.
pub fn bind_host(host: &str, port: Option<u16>) -> Result<TcpListener, EnvironmentError> {
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let found = (bare, 0).to_socket_addrs().ok().and_then(|mut found| found.next());
    let Some(found) = found else {
        return Err(EnvironmentError::UnknownHost(host.to_owned()));
    };
    bind_at(found.ip(), port)
}

fn bind_at(address: IpAddr, port: Option<u16>) -> Result<TcpListener, EnvironmentError> {
    let Some(port) = port else {
        return bind_from(address, DEFAULT_PORT);
    };
    TcpListener::bind((address, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => EnvironmentError::PortInUse(port),
        ErrorKind::PermissionDenied => EnvironmentError::PortReserved(port),
        ErrorKind::AddrNotAvailable => EnvironmentError::ForeignAddress(address),
        _ => EnvironmentError::Port(port, error.to_string()),
    })
}

/// Opens the first free port from `first` on.
fn bind_from(address: IpAddr, first: u16) -> Result<TcpListener, EnvironmentError> {
    let last = first.saturating_add(TRIES);
    for port in first..last {
        match TcpListener::bind((address, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrNotAvailable => {
                return Err(EnvironmentError::ForeignAddress(address));
            }
            Err(_) => {}
        }
    }
    Err(EnvironmentError::NoFreePort(first, last.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn port_of(listener: &TcpListener) -> u16 {
        listener.local_addr().expect("an address").port()
    }

    #[test]
    fn a_requested_port_in_use_is_reported_with_what_to_do() {
        let taken = bind(Some(0)).expect("a free port");
        let port = port_of(&taken);
        assert_eq!(bind(Some(port)).expect_err("taken"), EnvironmentError::PortInUse(port));
    }

    #[test]
    fn the_default_port_in_use_is_replaced_by_the_next() {
        let taken = bind(Some(0)).expect("a free port");
        let port = port_of(&taken);
        let next = bind_from(Ipv4Addr::LOCALHOST.into(), port).expect("a free port");
        assert!(port_of(&next) > port);
    }

    #[test]
    fn only_loopback_can_reach_it() {
        let listener = bind(Some(0)).expect("a free port");
        assert!(listener.local_addr().expect("an address").ip().is_loopback());
    }

    #[test]
    fn an_address_of_another_computer_is_one_sentence() {
        let error = bind_host("192.0.2.1", Some(0)).expect_err("a documentation address");
        assert!(matches!(error, EnvironmentError::ForeignAddress(_)), "{error}");
        assert!(
            bind_host("localhost", Some(0)).expect("a listener").local_addr().expect("an address").ip().is_loopback()
        );
    }
}
