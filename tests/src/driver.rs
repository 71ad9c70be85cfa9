//! The driver's process: a port of its own, and a life that ends with the value.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::{http, programs};

/// How long the driver gets to close its browsers.
const FAREWELL: Duration = Duration::from_secs(10);

/// How often a driver is started before that is a failure.
const STARTS: usize = 3;

/// A running chromedriver.
pub(crate) struct Driver {
    process: Child,
    address: SocketAddr,
}

impl Driver {
    /// Starts one on a port that the system picks.
    ///
    /// A driver that finds no port, because many start at once, ends at its start: then the next one is asked.
    pub(crate) fn start() -> Self {
        (0..STARTS).find_map(|_| Self::try_start()).unwrap_or_else(|| {
            panic!("{} ended {STARTS} times at its start", programs::driver().display());
        })
    }

    fn try_start() -> Option<Self> {
        let program = programs::driver();
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let Some(port) = lines.by_ref().map_while(Result::ok).find_map(|line| port(&line)) else {
            let _ = process.wait();
            return None;
        };
        // A full pipe would stop the driver.
        thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Some(Self { process, address: (Ipv4Addr::LOCALHOST, port).into() })
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// The port in "ChromeDriver was started successfully on port 12345."
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim().trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked in this way it closes its browsers first; killed it would leave them behind.
        let _ = http::get(self.address, "/shutdown");
        let until = Instant::now() + FAREWELL;
        while matches!(self.process.try_wait(), Ok(None)) && Instant::now() < until {
            thread::sleep(Duration::from_millis(10));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_output_of_the_driver() {
        assert_eq!(port("ChromeDriver was started successfully on port 37765."), Some(37765));
        assert_eq!(port("Starting ChromeDriver 1.2 (x) on port 0"), None);
    }
}
