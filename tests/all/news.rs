//! News: the feed as a program of others reads it, the list, and notices from one day until another.

use atom_syndication::Feed;
use generator::{BuildOptions, Built, fs};

use crate::architecture::root;
use crate::fixture::{assert_reported, build, file, page, reported, tree};

/// An entry of the news, for a site in one string.
fn entry(path: &str, title: &str, front: &str) -> String {
    format!(
        "//- content/{path}\n+++\ntitle = \"{title}\"\ndescription = \"{title}: what changed on a day that a test made up, in fifty characters or more.\"\nlayout = \"news\"\n{front}\n+++\n\nText.\n"
    )
}

fn site(config: &str, entries: &str) -> String {
    [
        &format!("//- content/site.toml\ntitle = \"Way\"\nbase_url = \"https://example.org/help/\"\nfooter = []\n{config}\n"),
        &format!("//- content/en/index.md\n{}", page("Home", "Text.")),
        "//- content/en/news/index.md\n+++\ntitle = \"News\"\ndescription = \"What changed, day by day, in a section that a test made up for itself.\"\n+++\n",
        entries,
    ]
    .concat()
}

/// The feed of a built site, as the parser of others reads it.
#[track_caller]
fn feed(built: &Built, path: &str) -> Feed {
    file(built, path).parse().unwrap_or_else(|error| panic!("{path} is no Atom feed: {error}"))
}

/// Titles and ids of the entries, in their order.
fn entries(feed: &Feed) -> Vec<(&str, &str)> {
    feed.entries().iter().map(|entry| (entry.title().as_str(), entry.id())).collect()
}

#[test]
fn a_feed_has_the_newest_entry_first_with_absolute_addresses() {
    let news = entry("en/news/one.md", "One & two", "date = 2026-01-22")
        + &entry("en/news/three.md", "Three", "date = 2026-08-11\nupdated = 2026-11-02");
    let site = tree(&site("feed_id = \"tag:example.org,2026:\"", &news));
    let built = build(&site);
    assert_eq!(reported(&built, &site), Vec::<String>::new());
    let feed = feed(&built, "feed.xml");
    assert_eq!(
        entries(&feed),
        [("Three", "tag:example.org,2026:en/news/three"), ("One & two", "tag:example.org,2026:en/news/one")]
    );
    let updated: Vec<String> = feed.entries().iter().map(|entry| entry.updated().date_naive().to_string()).collect();
    assert_eq!(updated, ["2026-11-02", "2026-01-22"]);
    assert_eq!(feed.updated().date_naive().to_string(), "2026-11-02");
    let links: Vec<&str> = feed.entries().iter().flat_map(|entry| entry.links()).map(|link| link.href()).collect();
    assert_eq!(links, ["https://example.org/help/news/three/", "https://example.org/help/news/one/"]);
    let own: Vec<&str> = feed.links().iter().map(|link| link.href()).collect();
    assert_eq!(own, ["https://example.org/help/feed.xml", "https://example.org/help/"]);
}

#[test]
fn an_entry_keeps_its_id_when_title_address_and_host_change() {
    let id = |config: &str, title: &str, slug: &str| {
        let news = entry("en/news/one.md", title, &format!("date = 2026-01-22\n{slug}"));
        let built = build(&tree(
            &site(config, &news)
                .replace("example.org/help", if slug.is_empty() { "example.org" } else { "example.net" }),
        ));
        feed(&built, "feed.xml").entries()[0].id().to_owned()
    };
    let config = "feed_id = \"tag:way,2026:\"";
    assert_eq!(id(config, "One", ""), id(config, "Another", "slug = \"another\""));
}

#[test]
fn an_entry_without_its_day_is_reported_of() {
    let site = tree(&site("", &entry("en/news/one.md", "One", "")));
    let found = reported(&build(&site), &site);
    assert_reported(&found, &["error[missing-key] content/en/news/one.md:2:1"]);
}

#[test]
fn a_language_without_news_has_no_feed() {
    let built = build(&tree(&format!("//- content/en/index.md\n{}", page("Home", "Text."))));
    assert!(!built.output.keys().any(|path| path.as_str().ends_with("feed.xml")));
    assert!(!file(&built, "index.html").contains("application/atom+xml"));
}

#[test]
fn the_real_feeds_lead_to_pages_that_are_there() {
    let built = build(&fs::read_tree(&root()).expect("the content is here"));
    for (path, list) in [("feed.xml", "news/index.html"), ("es/feed.xml", "es/noticias/index.html")] {
        let feed = feed(&built, path);
        assert!(feed.entries().len() >= 8);
        let list = file(&built, list);
        let mut positions = Vec::new();
        for entry in feed.entries() {
            let address = entry.links()[0].href().strip_prefix("https://waymark.example").expect("absolute");
            let html = file(&built, &format!("{}index.html", &address[1..]));
            assert!(html.contains("class=\"layout-news\"") && html.contains("application/atom+xml"), "{address}");
            assert!(html.contains("\"datePublished\":\"202"), "{address}");
            positions
                .push(list.find(&format!("href=\"{address}\"")).unwrap_or_else(|| panic!("the list lacks {address}")));
        }
        assert!(positions.is_sorted(), "list and feed have one order");
    }
}

/// Whether the page of each path shows the notice on a day.
#[track_caller]
fn check_notice(pages: &str, day: (u8, u8), expected: [bool; 2]) {
    let notice = format!(
        "//- content/data/notices.toml\n[[notice]]\nkind = \"warning\"\nfrom = 2026-11-10\nuntil = 2026-11-20\n{pages}\npage = \"part/one.md\"\n[notice.en]\ntitle = \"Look here\"\ntext = \"Something changed.\"\nlink = \"Read more\"\n"
    );
    let part = |name: &str| format!("//- content/en/part/{name}.md\n{}", page(name, "Text."));
    let site = tree(&[site("", ""), notice, part("index"), part("one")].concat());
    let today = domain::date::date(2026, day.0, day.1).expect("a day");
    let built = generator::build(&site, BuildOptions { bundle: None, base_url: None, today });
    assert_eq!(reported(&built, &site), Vec::<String>::new());
    let shown = ["index.html", "part/one/index.html"].map(|path| {
        let html = file(&built, path);
        html.contains("Look here") && html.contains("<a href=\"/help/part/one/\">Read more</a>")
    });
    assert_eq!(shown, expected, "{pages} on {day:?}");
}

#[test]
fn notices_are_shown_from_their_first_day_to_their_last() {
    for (day, is_shown) in [((11, 9), false), ((11, 10), true), ((11, 20), true), ((11, 21), false)] {
        check_notice("", day, [is_shown; 2]);
    }
}

#[test]
fn notices_are_on_the_pages_that_they_name() {
    check_notice("pages = [\"part/\"]", (11, 15), [false, true]);
    check_notice("pages = [\"part/one.md\"]", (11, 15), [false, true]);
    check_notice("pages = [\"index.md\"]", (11, 15), [true, false]);
}

/// The diagnostics of a notice.
#[track_caller]
fn check_faults(notice: &str, expected: &[&str]) {
    let site = tree(&(site("", "") + &format!("//- content/data/notices.toml\n[[notice]]\n{notice}\n")));
    let found = reported(&build(&site), &site);
    assert_reported(&found, expected);
}

#[test]
fn notices_with_mistakes_are_reported_of() {
    let days = "from = 2026-11-10\nuntil = 2026-11-20";
    let words = "[notice.en]\ntitle = \"A\"\ntext = \"B\"";
    check_faults(
        &format!("kind = \"warn\"\n{days}\n{words}"),
        &["error[unknown-value] content/data/notices.toml:2:8 there is no kind `warn`"],
    );
    check_faults(
        &format!("kind = \"stop\"\n{days}"),
        &["error[missing-key] content/data/notices.toml:2:8 this notice has no words in `en`"],
    );
    check_faults(
        &format!("kind = \"stop\"\nfrom = 2026-11-20\nuntil = 2026-11-10\n{words}"),
        &["error[data-mistake] content/data/notices.toml:4:9 `until` is before `from`"],
    );
    check_faults(
        &format!("kind = \"stop\"\n{days}\npages = [\"index.md\", \"none.md\"]\n{words}"),
        &["error[missing-page] content/data/notices.toml:5:22"],
    );
}

#[test]
fn every_address_of_a_feed_is_absolute() {
    let text = "Read [the page](../index.md), [its part](../index.md#part), [this part](#own) and ![a picture](../../assets/a.png).\n\n## Own {#own}\n\nText.";
    let news = entry("en/news/one.md", "One", "date = 2026-01-22").replacen("Text.", text, 1);
    let mut tree = tree(&site("feed_id = \"tag:example.org,2026:\"", &news).replacen(
        "Text.",
        "Text.\n\n## Part {#part}\n\nText.",
        1,
    ));
    tree.insert(generator::source::SourcePath::new("content/assets/a.png"), b"\x89PNG\r\n\x1a\n".to_vec());
    let built = build(&tree);
    assert_eq!(reported(&built, &tree), Vec::<String>::new());
    let xml = file(&built, "feed.xml");
    let (mut addresses, mut rest) = (0, xml);
    while let Some((_, value)) = ["href=\"", "src=\"", "href=&quot;", "src=&quot;", "<id>", "<uri>"]
        .iter()
        .filter_map(|mark| rest.find(mark).map(|at| (at, &rest[at + mark.len()..])))
        .min_by_key(|(at, _)| *at)
    {
        assert!(
            value.starts_with("https://example.org/help/") || value.starts_with("tag:example.org,2026:"),
            "{value:.60}"
        );
        addresses += 1;
        rest = value;
    }
    assert_eq!(addresses, 5, "{xml}");
    feed(&built, "feed.xml");
}
