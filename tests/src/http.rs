//! One plain request to a server on this machine, to see an answer as it is sent.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// How long a server on this machine may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// An answer: its status and its headers.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status, as a number.
    pub status: u16,
    headers: Vec<(String, String)>,
}

impl Answer {
    /// A header's value; an empty text where the answer has none. The name is in lower case.
    ///
    /// # Panics
    ///
    /// Where the header came more than once: browsers then do not agree on what it says.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let mut values = self.headers.iter().filter(|(known, _)| known == name);
        let first = values.next().map_or("", |(_, value)| value.as_str());
        assert!(values.next().is_none(), "{name} was sent twice");
        first
    }
}

/// Asks for a path.
///
/// # Errors
///
/// Where nobody answers, or not in HTTP.
pub fn get(address: SocketAddr, path: &str) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&String::from_utf8_lossy(&bytes)).ok_or_else(|| std::io::Error::other("no HTTP"))
}

fn parse(text: &str) -> Option<Answer> {
    let (head, _) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    Some(Answer { status, headers })
}
