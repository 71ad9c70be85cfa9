//! Opens the port, for this machine alone.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use crate::machine::MachineError;

/// The port where nobody asked for another.
pub const DEFAULT_PORT: u16 = 4000;

/// How many ports after the default one are tried.
const TRIES: u16 = 100;

/// Opens a listener on loopback.
///
/// Without a port, the default one or the next that is free: compare the listener's address to tell the person.
/// With `Some(0)` the system picks a free one.
///
/// # Errors
///
/// Where the port that was asked for is taken or reserved, or no port is free.
pub fn bind(port: Option<u16>) -> Result<TcpListener, MachineError> {
    let Some(port) = port else {
        return bind_from(DEFAULT_PORT);
    };
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => MachineError::new(format!("Port {port} is already in use."))
            .help("Choose another with `--port`, or stop the program that uses it."),
        ErrorKind::PermissionDenied => MachineError::new(format!("The system keeps port {port} for itself."))
            .help("Choose one above 1023 with `--port`."),
        _ => MachineError::new(format!("Cannot open port {port}: {error}.")).help("Choose another with `--port`."),
    })
}

/// Opens the first free port from `first` on.
fn bind_from(first: u16) -> Result<TcpListener, MachineError> {
    let last = first.saturating_add(TRIES);
    (first..last).find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok()).ok_or_else(|| {
        MachineError::new(format!("No port from {first} to {} is free.", last.saturating_sub(1)))
            .help("Choose another with `--port`.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn port_of(listener: &TcpListener) -> u16 {
        listener.local_addr().expect("an address").port()
    }

    #[test]
    fn a_taken_port_that_was_asked_for_is_told_with_what_to_do() {
        let taken = bind(Some(0)).expect("a free port");
        let port = port_of(&taken);
        let error = bind(Some(port)).expect_err("taken").to_string();
        assert!(error.starts_with(&format!("Port {port} is already in use.")));
        assert!(error.contains("--port"));
    }

    #[test]
    fn a_taken_port_that_was_not_asked_for_gives_way_to_the_next() {
        let taken = bind(Some(0)).expect("a free port");
        let port = port_of(&taken);
        let next = bind_from(port).expect("a free port");
        assert!(port_of(&next) > port);
    }

    #[test]
    fn only_this_machine_can_reach_it() {
        let listener = bind(Some(0)).expect("a free port");
        assert!(listener.local_addr().expect("an address").ip().is_loopback());
    }
}
