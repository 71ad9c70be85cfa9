//! Questions to a server on this machine that answers as offices do.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::*;
use domain::date::date;

/// An office: its address, and what it was asked.
struct Office {
    home: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Office {
    /// Opens on a free port; `answer` says status and headers for a request line.
    fn open(answer: impl Fn(&str) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let home = format!("http://{}", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let received = Arc::clone(&asked);
        // The thread waits for connections until the tests end.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut lines = BufReader::new(&stream).lines();
                let request = lines.next().and_then(Result::ok).unwrap_or_default();
                let mut agent = String::new();
                for line in lines.map_while(Result::ok).take_while(|line| !line.is_empty()) {
                    if line.to_lowercase().starts_with("user-agent:") {
                        agent = line;
                    }
                }
                let request = request.trim_end_matches(" HTTP/1.1").to_owned();
                assert!(agent.contains("waymark-link-check"), "it names itself: {agent}");
                let said = answer(&request);
                received.lock().expect("no panic").push(request);
                let _ = write!(&stream, "HTTP/1.1 {said}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            }
        });
        Self { home, asked }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic").clone()
    }
}

fn client() -> Client {
    Client::new(Duration::from_secs(10), Duration::ZERO)
}

fn today() -> Date {
    date(2026, 11, 24).expect("a day")
}

fn named(urls: &[String]) -> Vec<Address> {
    let position = (SourcePath::new("content/en/index.md"), 0..1);
    urls.iter().map(|url| Address { url: url.clone(), positions: vec![position.clone()] }).collect()
}

/// What an office says about one path in, the answer out.
#[track_caller]
fn check(said: &'static [(&'static str, &'static str)], expected: Answer) {
    let office = Office::open(move |request| {
        said.iter().find(|(known, _)| *known == request).map_or("200 OK", |(_, said)| said).to_owned()
    });
    let answer = match client().ask(&format!("{}/page#part", office.home)) {
        Answer::Moved(to) => Answer::Moved(to.replace(&office.home, "")),
        other => other,
    };
    assert_eq!(answer, expected);
}

#[test]
fn statuses_are_classified() {
    check(&[("HEAD /page", "200 OK")], Answer::Unchanged);
    check(&[("HEAD /page", "404 Not Found"), ("GET /page", "404 Not Found")], Answer::Gone(404));
    check(&[("HEAD /page", "410 Gone"), ("GET /page", "410 Gone")], Answer::Gone(410));
    check(
        &[("HEAD /page", "403 Forbidden"), ("GET /page", "403 Forbidden")],
        Answer::Unclear("it answers 403 Forbidden".to_owned()),
    );
}

#[test]
fn servers_that_know_no_head_are_asked_for_the_page() {
    check(&[("HEAD /page", "405 Method Not Allowed"), ("GET /page", "200 OK")], Answer::Unchanged);
    check(&[("HEAD /page", "404 Not Found"), ("GET /page", "200 OK")], Answer::Unchanged);
}

#[test]
fn only_what_moved_for_good_counts_as_moved() {
    check(&[("HEAD /page", "301 Moved Permanently\r\nlocation: /new")], Answer::Moved("/new".to_owned()));
    check(&[("HEAD /page", "302 Found\r\nlocation: /new")], Answer::Unchanged);
    check(
        &[("HEAD /page", "308 Permanent Redirect\r\nlocation: /new"), ("HEAD /new", "302 Found\r\nlocation: /sign-in")],
        Answer::Moved("/new".to_owned()),
    );
    check(
        &[("HEAD /page", "301 Moved\r\nlocation: /new"), ("HEAD /new", "404 Not Found"), ("GET /new", "404 Not Found")],
        Answer::Gone(404),
    );
}

#[test]
fn addresses_that_lead_in_a_circle_end() {
    check(&[("HEAD /page", "302 Found\r\nlocation: /page")], Answer::Unclear("it leads on and on".to_owned()));
}

#[test]
fn good_answers_are_cached_for_a_week_and_faults_are_requested_again() {
    let office = Office::open(|request| if request.ends_with("/gone") { "404 Not Found" } else { "200 OK" }.to_owned());
    let addresses = named(&[format!("{}/a", office.home), format!("{}/gone", office.home)]);
    let mut cache = AnswerCache::default();
    let first = ask(&addresses, &client(), &mut cache, today(), &|_| {});
    assert_eq!(first.summary(), CheckSummary { asked: 2, cached: 0, unclear: 0, offline: false });
    assert_eq!(office.asked(), ["HEAD /a", "HEAD /gone", "GET /gone"], "one after the other");
    let reported = first.diagnostics(&addresses);
    assert_eq!(reported.iter().map(|reported| reported.rule.name).collect::<Vec<_>>(), ["dead-address"]);

    let second = ask(&addresses, &client(), &mut cache, today(), &|_| {});
    assert_eq!(second.summary(), CheckSummary { asked: 1, cached: 1, unclear: 0, offline: false });
    let later = date(2026, 12, 1).expect("a day");
    let third = ask(&addresses, &client(), &mut cache, later, &|_| {});
    assert_eq!(third.summary().asked, 2, "after a week everything is asked again");
}

#[test]
fn without_a_network_nothing_is_wrong() {
    // A port that was free a moment ago: nobody listens there.
    let closed = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let addresses = named(&[format!("http://{closed}/a"), format!("http://{closed}/b")]);
    let asked = ask(&addresses, &client(), &mut AnswerCache::default(), today(), &|_| {});
    assert_eq!(asked.summary(), CheckSummary { asked: 0, cached: 0, unclear: 0, offline: true });
    assert_eq!(asked.diagnostics(&addresses), []);
}

#[test]
fn a_damaged_memory_is_no_memory() {
    let path = std::env::temp_dir().join(format!("waymark-links-{}.json", std::process::id()));
    std::fs::write(&path, "{not json").expect("a file");
    assert_eq!(AnswerCache::read(&path), AnswerCache::default());
    let mut cache = AnswerCache::default();
    cache.insert("https://www.uscis.gov/", &Answer::Moved("https://www.uscis.gov/new".to_owned()), today());
    cache.write(&path).expect("it can be written");
    assert_eq!(AnswerCache::read(&path), cache);
    std::fs::remove_file(&path).expect("it is there");
}

#[test]
fn addresses_are_gathered_from_links_and_sources() {
    let tree = rules::testing::tree(
        "//- content/en/g.md\n+++\ntitle = \"G\"\ndescription = \"A guide that a test made up, described in over fifty characters.\"\nreviewed = 2026-11-01\nreview_by = 2027-11-01\nsources = [\"https://www.uscis.gov/a\"]\n+++\n\n[A](https://www.uscis.gov/a) [B](https://my.uscis.gov/b) [C](https://example.org/)\n",
    );
    let found = addresses(&tree, &tree, BuildOptions { bundle: None, base_url: None, today: today() });
    let shown: Vec<(&str, usize)> =
        found.iter().map(|address| (address.url.as_str(), address.positions.len())).collect();
    assert_eq!(shown, [("https://my.uscis.gov/b", 1), ("https://www.uscis.gov/a", 2)]);
}
