//! What the site says to those who find it through others: search engines, previews, programs, home screens.

use generator::diagnostic::Report;
use generator::fs::Previews;
use generator::parse::config;
use generator::preview::{Card, Preview};
use generator::render::output::{Collected, OutputPath};
use generator::source::SourcePath;
use generator::{BuildOptions, Built, fs};

use crate::architecture::root;
use crate::fixture::{build, file, page, reported, today, tree};

/// The real site without tools.
fn real() -> Built {
    build(&fs::read_tree(&root()).expect("the content is here"))
}

/// A site of one page with these lines in `content/site.toml`.
fn site(config: &str) -> String {
    format!(
        "//- content/site.toml\nbase_url = \"https://example.org/help/\"\n{config}\n//- content/en/index.md\n{}",
        page("Help", "Text.")
    )
}

#[test]
fn every_address_of_the_sitemap_has_its_date() {
    let built = real();
    let entries: Vec<&str> = file(&built, "sitemap.xml").lines().filter(|line| line.starts_with("<url>")).collect();
    assert!(entries.len() > 150);
    let undated: Vec<&&str> = entries.iter().filter(|entry| !entry.contains("<lastmod>2026-")).collect();
    assert_eq!(undated, Vec::<&&str>::new());
}

#[test]
fn a_section_changes_when_a_page_below_it_does() {
    let guide = |name: &str, day: &str| {
        format!(
            "//- content/en/guides/{name}.md\n+++\ntitle = \"{name}\"\ndescription = \"A guide that a test made up and described in fifty characters or more.\"\nreviewed = {day}\nreview_by = 2027-11-01\nsources = [\"https://www.uscis.gov/\"]\n+++\n\nText.\n"
        )
    };
    let section = format!("//- content/en/guides/index.md\n{}", page("Guides", "Text."));
    let site =
        [site(""), section, guide("one", "2026-10-01"), guide("two", "2026-11-02\nupdated = 2026-11-05")].concat();
    let built = build(&tree(&site));
    let sitemap = file(&built, "sitemap.xml");
    for address in ["guides/two/", "guides/", ""] {
        let entry = format!("<loc>https://example.org/help/{address}</loc><lastmod>2026-11-05</lastmod>");
        assert!(sitemap.contains(&entry), "{entry} is not in {sitemap}");
    }
    assert!(sitemap.contains("guides/one/</loc><lastmod>2026-10-01<"));
    assert!(file(&built, "guides/two/index.html").contains("\"dateModified\":\"2026-11-05\""));
}

/// What `security.txt` says for a contact; nothing where there is no such file.
fn security(config: &str) -> Option<String> {
    let built = build(&tree(&site(config)));
    let bytes = built.output.get(&OutputPath::new(".well-known/security.txt"))?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

#[test]
fn a_security_problem_has_an_address_where_the_site_names_one() {
    assert_eq!(security(""), None);
    assert_eq!(
        security("contact = \"help@example.org\"").as_deref(),
        Some(
            "Contact: mailto:help@example.org\nExpires: 2027-11-19T00:00:00Z\nPreferred-Languages: en\n\
             Canonical: https://example.org/help/.well-known/security.txt\n"
        )
    );
    let page = security("contact = \"https://example.org/contact/\"").expect("a contact");
    assert!(page.starts_with("Contact: https://example.org/contact/\n"));
}

#[test]
fn a_file_of_the_author_wins_over_the_one_that_is_made() {
    let own = "//- content/assets/.well-known/security.txt\nContact: mailto:own@example.org\n";
    let built = build(&tree(&(site("contact = \"help@example.org\"") + own)));
    assert_eq!(file(&built, ".well-known/security.txt"), "Contact: mailto:own@example.org\n");
}

/// What a page says of its languages: each with the address, as `rel="alternate"` has it.
fn alternates(html: &str) -> Vec<&str> {
    html.lines().filter(|line| line.starts_with("<link rel=\"alternate\" hreflang=")).collect()
}

#[test]
fn translations_name_each_other_and_themselves() {
    let built = real();
    let mut pairs = 0;
    for (path, bytes) in built.output.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let own = alternates(&html);
        for address in own.iter().filter_map(|line| line.split("href=\"https://waymark.example/").nth(1)) {
            let address = address.trim_end_matches("\">");
            let page = if address.ends_with(".html") { address.to_owned() } else { format!("{address}index.html") };
            assert_eq!(alternates(file(&built, &page)), own, "{} and {page}", path.as_str());
            pairs += 1;
        }
        if html.contains("<link rel=\"canonical\"") && !html.contains("http-equiv=\"refresh\"") {
            assert_eq!(own.len(), 3, "{}: two languages and x-default", path.as_str());
        }
    }
    assert!(pairs > 600, "{pairs}");
}

#[test]
fn home_screens_get_a_name_and_icons_in_each_language() {
    let built = real();
    for (path, lang) in [("site.webmanifest", "en"), ("es/site.webmanifest", "es")] {
        let manifest: serde_json::Value = serde_json::from_str(file(&built, path)).expect("JSON");
        assert_eq!(manifest["lang"], lang);
        let start = manifest["start_url"].as_str().expect("an address");
        let home = file(&built, &format!("{}index.html", start.trim_start_matches('/')));
        assert!(home.contains(&format!("<link rel=\"manifest\" href=\"/{path}\">")));
        let icons: Vec<&str> =
            manifest["icons"].as_array().expect("a list").iter().filter_map(|icon| icon["src"].as_str()).collect();
        assert_eq!(icons.len(), 3);
        for icon in icons {
            assert!(built.output.contains_key(&OutputPath::new(icon.trim_start_matches('/'))), "{icon}");
        }
    }
}

#[test]
fn programs_find_every_page_of_the_sitemap_in_one_file() {
    let built = real();
    let llms = file(&built, "llms.txt");
    let addresses = file(&built, "sitemap.xml").split("<loc>").skip(1).filter_map(|entry| entry.split('<').next());
    let missing: Vec<&str> = addresses.filter(|address| !llms.contains(&format!("]({address}): "))).collect();
    assert_eq!(missing, Vec::<&str>::new());
    assert!(llms.starts_with("# Waymark\n\n> "));
    let lines = llms.lines().filter(|line| line.starts_with("- ["));
    assert!(lines.clone().all(|line| line.split("): ").nth(1).is_some_and(|summary| summary.len() > 40)));
}

#[test]
fn every_page_that_is_found_has_a_picture_of_its_own() {
    let tree = fs::read_tree(&root()).expect("the content is here");
    let card = config::parse(&tree, None, &mut Report::default()).preview_card.expect("the site has a card");
    let card = tree.get(&SourcePath::new(format!("content/assets/{card}"))).expect("it is there");
    let output = Collected::default();
    let last = root().join("no-such-folder");
    let previews = Previews::new(&output, &last, Card::read(&card.bytes).ok());
    generator::build_into(
        &mut generator::cache::Cache::for_one_build(),
        &tree,
        &tree,
        BuildOptions { bundle: None, base_url: None, today: today() },
        &previews,
    );
    let output = output.into_tree();
    let mut pictures = std::collections::BTreeSet::new();
    for (path, bytes) in output.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let Some(picture) = html.split("og:image\" content=\"https://waymark.example/").nth(1) else { continue };
        let picture = picture.split('"').next().unwrap_or_default();
        assert!(output.contains_key(&OutputPath::new(picture)), "{path} names {picture}");
        let is_found = html.contains("rel=\"canonical\"") && !html.contains("layout-home");
        assert_eq!(is_found, picture.starts_with("assets/previews/"), "{path}: {picture}");
        pictures.insert(picture.to_owned());
    }
    assert!(pictures.len() > 150);
}

#[test]
fn a_picture_that_cannot_be_the_card_is_reported_of() {
    for (card, fault) in [
        ("none.png", "there is no picture `none.png` in content/assets"),
        ("icon-192.png", "this picture is not 1200 by 630 pixels"),
    ] {
        let site = tree(&site(&format!("preview_card = \"{card}\"")));
        let found = reported(&build(&site), &site);
        assert_eq!(
            found,
            [format!(
                "error[missing-asset] content/site.toml:2:16 {fault} (name a PNG of 1200 by 630 pixels with a palette, or leave the key out)"
            )]
        );
    }
    assert!(Preview::new("Help", "", "card").is_some());
}
