//! One question to one office, as politely as a machine can ask it.

use std::thread;
use std::time::Duration;

use ureq::Agent;
use ureq::http::{StatusCode, header};

/// How many redirects are followed.
const FARTHEST: usize = 6;

/// What an office says of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The page is there.
    Unchanged,
    /// It is there under another address, and that for good.
    Moved(String),
    /// It is gone; with the status that says so.
    Gone(u16),
    /// An answer that says nothing about the page, such as a refusal to machines; with the reason.
    Unclear(String),
    /// No answer at all.
    Unreached,
}

/// Requests addresses; names itself, waits between requests, reads only the head.
#[derive(Clone, Debug)]
pub struct Client {
    agent: Agent,
    pause: Duration,
}

impl Client {
    /// A client that waits so long for an answer, and so long between two questions.
    pub fn new(patience: Duration, pause: Duration) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(patience))
            // Where an address leads is part of the answer.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .user_agent(concat!("waymark-link-check/", env!("CARGO_PKG_VERSION")))
            .build();
        Self { agent: config.into(), pause }
    }

    /// Waits as long as is due between two questions to one office.
    pub fn wait(&self) {
        thread::sleep(self.pause);
    }

    /// Asks one address and follows it where it leads.
    pub fn ask(&self, url: &str) -> Answer {
        let mut at = url.split('#').next().unwrap_or(url).to_owned();
        let mut moved = None;
        let mut for_good = true;
        for _ in 0..FARTHEST {
            let (status, location) = match self.head(&at) {
                Ok(answer) => answer,
                Err(answer) => return answer,
            };
            match status.as_u16() {
                200..=299 => return moved.map_or(Answer::Unchanged, Answer::Moved),
                404 | 410 => return Answer::Gone(status.as_u16()),
                300..=399 => {
                    let Some(next) = location.and_then(|location| follow(&at, &location)) else {
                        return Answer::Unclear(format!("it answers {status} and does not say where to go"));
                    };
                    // A page that moved and then asks for a sign-in has moved as far as the sign-in.
                    for_good &= matches!(status.as_u16(), 301 | 308);
                    if for_good {
                        moved = Some(next.clone());
                    }
                    at = next;
                    self.wait();
                }
                _ => return Answer::Unclear(format!("it answers {status}")),
            }
        }
        Answer::Unclear("it leads on and on".to_owned())
    }

    /// The head of an answer. Servers that know no such question, or refuse it, are asked for
    /// the page itself, of which only the head is read.
    fn head(&self, url: &str) -> Result<(StatusCode, Option<String>), Answer> {
        let unanswered = |error: ureq::Error| match error {
            ureq::Error::Timeout(_) => Answer::Unclear("it did not answer in time".to_owned()),
            ureq::Error::Io(_) | ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => Answer::Unreached,
            ureq::Error::ConnectProxyFailed(_) => Answer::Unreached,
            other => Answer::Unclear(other.to_string()),
        };
        let mut answer = self.agent.head(url).call().map_err(unanswered)?;
        if answer.status().is_client_error() || answer.status().is_server_error() {
            self.wait();
            answer = self.agent.get(url).call().map_err(unanswered)?;
        }
        let location = answer.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Ok((answer.status(), location))
    }
}

/// Where a redirect leads from an address; nothing where it leads to no web address.
fn follow(from: &str, location: &str) -> Option<String> {
    if location.starts_with("https://") || location.starts_with("http://") {
        return Some(location.to_owned());
    }
    if location.contains("://") {
        return None;
    }
    let office = super::office(from);
    if let Some(host) = location.strip_prefix("//") {
        return Some(format!("{}://{host}", office.split("://").next()?));
    }
    if location.starts_with('/') {
        return Some(format!("{office}{location}"));
    }
    let folder = from.split(['?', '#']).next()?.rsplit_once('/').filter(|(folder, _)| folder.len() >= office.len());
    Some(format!("{}/{location}", folder.map_or(office, |(folder, _)| folder)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_lead_as_browsers_read_them() {
        for (from, location, expected) in [
            ("https://a.gov/x/y", "https://b.gov/", Some("https://b.gov/")),
            ("https://a.gov/x/y", "/z?q", Some("https://a.gov/z?q")),
            ("https://a.gov/x/y?q=/", "z", Some("https://a.gov/x/z")),
            ("https://a.gov", "z", Some("https://a.gov/z")),
            ("https://a.gov/x", "//b.gov/z", Some("https://b.gov/z")),
            ("https://a.gov/x", "ftp://b.gov/z", None),
        ] {
            assert_eq!(follow(from, location).as_deref(), expected, "{from} {location}");
        }
    }
}
