//! What is between a browser and a server: a network that can be cut, stall, or answer by itself.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// What is wrong with a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Every connection ends without an answer.
    Cut,
    /// Connections are accepted, and nothing is answered until the fault is over.
    Stalls,
    /// Addresses that contain the text are cut, all others are answered.
    CutsWhere(&'static str),
    /// Everything but the service worker's own script is answered by this page, with this status.
    Answers(u16, &'static str),
    /// What the server does not have is answered by this page, as if it were there.
    AnswersMissing(&'static str),
    /// Addresses of folders lead to the file `index.html` in them, as some hosts do it.
    RedirectsFolders,
}

/// A network in front of a server, at an address of its own. It ends with the process of the tests.
#[derive(Debug)]
#[must_use]
pub struct Network {
    address: SocketAddr,
    fault: Arc<Mutex<Option<Fault>>>,
}

impl Network {
    /// A network without a fault in front of a server.
    ///
    /// # Panics
    ///
    /// Where this machine has no free port.
    pub fn before(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let fault = Arc::new(Mutex::new(None));
        let known = Arc::clone(&fault);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let fault = Arc::clone(&known);
                // A browser may leave at any time.
                thread::spawn(move || drop(pass_on(&client, server, &fault)));
            }
        });
        Self { address, fault }
    }

    /// Host and port, as a visit takes them.
    #[must_use]
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// From now on this is wrong; nothing where all is well.
    pub fn is(&self, fault: impl Into<Option<Fault>>) {
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = fault.into();
    }
}

/// Answers one request; the connection then ends, so that the next request meets the network as it is then.
fn pass_on(mut client: &TcpStream, server: SocketAddr, fault: &Mutex<Option<Fault>>) -> io::Result<()> {
    const PAUSE: Duration = Duration::from_millis(20);
    let mut reader = BufReader::new(client);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == "\r\n" {
            break;
        }
        head.push(line);
    }
    let request = head.first().cloned().unwrap_or_default();
    let now = || fault.lock().unwrap_or_else(PoisonError::into_inner).clone();
    while now() == Some(Fault::Stalls) {
        thread::sleep(PAUSE);
    }
    match now() {
        Some(Fault::Cut) => return Ok(()),
        Some(Fault::CutsWhere(part)) if request.contains(part) => return Ok(()),
        Some(Fault::Answers(status, page)) if !request.contains("/offline.js") => {
            return answer(client, status, page);
        }
        Some(Fault::RedirectsFolders) => {
            let path = request.split(' ').nth(1).unwrap_or_default();
            if path.ends_with('/') {
                return write!(
                    client,
                    "HTTP/1.1 302 Found\r\nLocation: {path}index.html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                );
            }
        }
        _ => {}
    }
    let mut upstream = TcpStream::connect(server)?;
    for line in head.iter().filter(|line| !line.to_lowercase().starts_with("connection:")) {
        upstream.write_all(line.as_bytes())?;
    }
    upstream.write_all(b"Connection: close\r\n\r\n")?;
    if let Some(Fault::AnswersMissing(page)) = now() {
        let mut response = Vec::new();
        upstream.read_to_end(&mut response)?;
        let is_missing = response.starts_with(b"HTTP/1.1 404");
        return if is_missing { answer(client, 200, page) } else { client.write_all(&response) };
    }
    io::copy(&mut upstream, &mut client).map(drop)
}

/// Sends a page as the answer.
fn answer(mut client: &TcpStream, status: u16, page: &str) -> io::Result<()> {
    let length = page.len();
    write!(
        client,
        "HTTP/1.1 {status} Answer\r\nContent-Type: text/html\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{page}"
    )
}
