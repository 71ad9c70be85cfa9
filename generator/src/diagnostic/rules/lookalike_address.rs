//! The rule `lookalike-address`.

use domain::letter::Authenticity;
use domain::letter::host::rate;

use super::Example;
use crate::diagnostic::Violation;
use crate::parse::front_matter::{OFFICIAL_HOSTS, https_host, is_below};

rule! {
    /// An address that looks official and is not.
    ///
    /// Scammers rent addresses with the office's name in them.
    /// A guide must never send readers there.
    "lookalike-address": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "[Sign in](https://myuscisgov.com/)",
        right: "[Sign in](https://my.uscis.gov/)",
    }
}

/// A link to a host with an official name that is not below an official host.
pub(crate) fn violation(host: &str) -> Violation {
    Violation::new(&RULE, format!("{host} looks like an official address and is not one"))
        .help("link to the official page on uscis.gov, or leave the link out")
}

/// What is wrong with a link whose words, or whose title, name an official address or a phone number, and that leads to another.
///
/// The words may hold more than the address. The page of another office or of somebody else that is about an
/// official address is refused too: readers cannot distinguish it from a fraud.
pub(crate) fn misleading(words: &str, dest: &str) -> Option<Violation> {
    if let Some(number) = dest.strip_prefix("tel:") {
        return called(words, number);
    }
    // Most words name no host.
    if !words.contains('.') {
        return None;
    }
    let hosts = match dest.strip_prefix("mailto:") {
        Some(mailboxes) => mailbox_hosts(mailboxes),
        None => https_host(dest).into_iter().collect(),
    };
    hosts.iter().find_map(|host| named(words, host))
}

/// The hosts of the mailboxes that a `mailto:` link writes to.
pub(crate) fn mailbox_hosts(mailboxes: &str) -> Vec<String> {
    let mailboxes = mailboxes.split('?').next().unwrap_or_default();
    mailboxes.split(',').filter_map(|mailbox| Some(mailbox.rsplit_once('@')?.1.trim().to_lowercase())).collect()
}

/// Words that name an official host, and lead to `host`.
fn named(words: &str, host: &str) -> Option<Violation> {
    let own = OFFICIAL_HOSTS.into_iter().find(|official| is_below(host, &[*official]));
    let is_address = !words.trim().contains(char::is_whitespace);
    let named = hosts_in(words).find_map(|token| {
        let official = OFFICIAL_HOSTS.into_iter().find(|official| is_below(&token, &[*official]));
        match (official, own) {
            // A sentence about one office may lead to another; an address leads to itself.
            (Some(official), Some(own)) => (is_address && official != own).then(|| official.to_owned()),
            (Some(official), None) => Some(official.to_owned()),
            // Letters of other scripts, and characters that nobody sees.
            (None, _) => (!token.is_ascii() && rate(&token).0 == Authenticity::LookAlike).then_some(token),
        }
    })?;
    let message = format!("the words of this link name {named}, and it leads to {host}");
    Some(Violation::new(&RULE, message).help("link to what the words name, or write other words"))
}

/// What may be the name of a host in some words, in lower case.
fn hosts_in(words: &str) -> impl Iterator<Item = String> {
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    let tokens = words.split(move |c| !is_part(c)).map(|token| token.trim_matches(['.', '-']));
    tokens.filter(|token| token.contains('.')).map(str::to_lowercase)
}

/// Words that show a phone number, and call another.
fn called(words: &str, number: &str) -> Option<Violation> {
    /// As many digits as a phone number has at least.
    const SHORTEST: usize = 7;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_part = |c: char| c.is_ascii_digit() || " -().+\u{a0}\u{2011}".contains(c);
    let shown: Vec<String> =
        words.split(|c| !is_part(c)).map(digits).filter(|digits| digits.len() >= SHORTEST).collect();
    let called = digits(number);
    let is_shown = shown.iter().any(|shown| called.ends_with(shown) || shown.ends_with(&called));
    let other = shown.first().filter(|_| !is_shown)?;
    let message = format!("the words of this link show the phone number {other}, and it calls {called}");
    Some(Violation::new(&RULE, message).help("call the number that the words show, or write other words"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, reported, with_body, wrong};

    /// Builds a page with one link, and expects that its words are reported, or not.
    #[track_caller]
    fn check_words(link: &str, expected: Option<&str>) {
        let found = reported(&with_body(link));
        let expected: Vec<String> = expected
            .map(|what| format!("error[lookalike-address] content/en/index.md:7:1 the words of this link {what}"))
            .into_iter()
            .collect();
        assert_eq!(found.len(), expected.len(), "{link}: {found:?}");
        assert!(found.iter().zip(&expected).all(|(found, expected)| found.starts_with(expected.as_str())), "{found:?}");
    }

    #[test]
    fn words_that_name_an_official_host_lead_there() {
        for link in [
            "[https://www.uscis.gov/](https://evil.example/)",
            "[USCIS.gov](https://evil.example/)",
            "[go to uscis.gov](https://evil.example/)",
            "[Visit www.uscis.gov/forms](https://evil.example/)",
            "[Vaya a uscis.gov/es.](https://evil.example/)",
            "[Entre a «my.uscis.gov» para ver su caso](https://evil.example/)",
            "[open `uscis.gov` now](https://evil.example/)",
            "[open **uscis**.gov now](https://evil.example/)",
            "[sign in (uscis.gov)][a]\n\n[a]: https://evil.example/",
            "[sign in](https://evil.example/ \"On www.uscis.gov\")",
            "[the address\nuscis.gov](https://evil.example/)",
            "[help@uscis.gov, if you need it](https://evil.example/)",
        ] {
            check_words(link, Some("name uscis.gov, and it leads to evil.example"));
        }
        check_words("[see justice.gov/eoir](https://evil.example/)", Some("name justice.gov, and it leads to evil.example"));
        check_words("[go to uѕcіѕ.gov](https://evil.example/)", Some("name uѕcіѕ.gov, and it leads to evil.example"));
        check_words("[go to us&shy;cis.gov](https://evil.example/)", Some("name us\u{ad}cis.gov, and it leads to evil.example"));
        check_words("[uscis.gov](https://www.dhs.gov/)", Some("name uscis.gov, and it leads to www.dhs.gov"));
    }

    #[test]
    fn words_may_name_where_they_lead() {
        for link in [
            "[uscis.gov](https://www.uscis.gov/)",
            "[go to uscis.gov](https://my.uscis.gov/)",
            "[how scams copy uscis.gov](https://consumer.ftc.gov/)",
            "[uscis.gov.example.com is a trap](https://example.org/)",
            "[the office](https://example.org/)",
            "[is this uscis.gov?](about.md)",
            "<help@uscis.dhs.gov>",
        ] {
            check_words(link, None);
        }
    }

    #[test]
    fn words_that_name_a_mailbox_or_a_phone_number_lead_there() {
        check_words("[help@uscis.dhs.gov](mailto:help@evil.example)", Some("name dhs.gov, and it leads to evil.example"));
        check_words("[write to uscis.gov](mailto:a@uscis.gov,b@evil.example?subject=x)", Some("name uscis.gov, and it leads to evil.example"));
        check_words("[call 800-375-5283](tel:+19005550100)", Some("show the phone number 8003755283, and it calls 19005550100"));
        for link in ["[call 800-375-5283](tel:+18003755283)", "[+1 (800) 375-5283](tel:8003755283)", "[call us](tel:+18003755283)"] {
            check_words(link, None);
        }
    }

    #[test]
    fn the_words_of_a_link_around_an_image_are_those_of_the_image() {
        let site = with_body("[![The page uscis.gov](../assets/a.png)](https://evil.example/)");
        check(&format!("{site}//- content/assets/a.png\n\u{89}PNG\n"), &[
            "error[lookalike-address] content/en/index.md:7:1 the words of this link name uscis.gov, and it leads to evil.example (link to what the words name, or write other words)",
        ]);
    }

    #[test]
    fn the_links_of_words_files_are_looked_at_too() {
        let words = include_str!("../../../../content/en/words/receipt-validator.toml");
        for (address, expected) in [
            ("https://egov.uscls.com/", "error[lookalike-address]"),
            ("http://egov.uscis.gov/", "error[insecure-link]"),
            ("javascript:alert(1)", "error[dangerous-link]"),
        ] {
            let words = words.replacen("https://egov.uscis.gov/", address, 1);
            let found = reported(&format!("{}//- content/en/words/receipt-validator.toml\n{words}", body("Welcome.")));
            let first = format!("{expected} content/en/words/receipt-validator.toml:274:15");
            assert!(found.first().is_some_and(|found| found.starts_with(&first)), "{address}: {found:?}");
        }
    }

    #[test]
    fn mailboxes_that_look_official_are_refused() {
        check(&body("[Write](mailto:help@uscis-gov.example)"), &[
            "error[lookalike-address] content/en/index.md:7:16 uscis-gov.example looks like an official address and is not one (link to the official page on uscis.gov, or leave the link out)",
        ]);
    }

    #[test]
    fn addresses_that_look_official_are_refused() {
        check(&wrong(&RULE), &[
                "error[lookalike-address] content/en/index.md:7:11 myuscisgov.com looks like an official address and is not one (link to the official page on uscis.gov, or leave the link out)",
            ]);
    }
}
