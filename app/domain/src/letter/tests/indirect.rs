//! Addresses that lead on, and addresses that browsers read otherwise than people do.

use super::{check, find, why};
use crate::finding::ArgumentValue;

#[test]
fn a_wrapped_official_address_is_neither_official_nor_a_fraud() {
    for text in [
        "https://links-1.govdelivery.com/CL0/https:%2F%2Fwww.uscis.gov%2Fforms/1/0/x",
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.uscis.gov%2F&data=x",
        "https://nam02.safelinks.protection.outlook.com/?url=https%253A%252F%252Fwww.uscis.gov%252F",
        "https://urldefense.com/v3/__https://www.uscis.gov/__;!!x",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.uscis.gov_forms&d=x",
        "https://www.google.com/url?q=https://www.uscis.gov/",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.uscis.gov%2F&usg=x",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.uscis.gov&c=E,1",
        "https://secure-web.cisco.com/1abc/https%3A%2F%2Fwww.uscis.gov%2F",
        "https://protect-us.mimecast.com/s/abc?domain=uscis.gov",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.uscis.gov%2F&h=x",
        "https://abc.r.us-east-1.awstrack.me/L0/https:%2F%2Fwww.uscis.gov%2Fi-90/1/x",
        "https://web.archive.org/web/2026/https://www.uscis.gov/",
        "https://www-uscis-gov.translate.goog/?_x_tr_sl=en",
        "https://www.google.com/url?q=https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.uscis.gov",
    ] {
        let letter = find(text);
        let assessment = letter.found[0].thing.assessment();
        assert_eq!(assessment.mark, "indirect", "{text}: {letter:?}");
        assert_eq!(assessment.why[0].code, "address-wrapped", "{text}");
        assert_eq!(assessment.next.word.key, "next-indirect", "{text}");
    }
}

#[test]
fn what_is_wrapped_is_rated() {
    let look_alike = |text: &str| {
        let assessment = find(text).found[0].thing.assessment();
        assert_eq!(
            (assessment.mark, assessment.why[0].code),
            ("look-alike", "address-wrapped"),
            "{text}: {:?}",
            assessment.why
        );
    };
    look_alike("https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fuscis-gov.com%2F");
    look_alike("https://www.google.com/url?q=https://uscls.com/&url=https://www.uscis.gov/");
    look_alike("https://urldefense.com/v3/__https://uscis.gov.example.com/__;!!x");
    let assessment = find("https://www.google.com/url?q=https://example.com/").found[0].thing.assessment();
    assert_eq!((assessment.mark, assessment.why[0].code), ("not-official", "address-wrapped"));
    let inner = assessment.why[0].arguments.iter().find(|(name, _)| *name == "inner");
    assert_eq!(inner.map(|(_, value)| value), Some(&ArgumentValue::Text("example.com".to_owned())));
    // A host that only looks like a gateway wraps nothing.
    why(
        "https://safelinks.protection.outlook.com.example.com/?url=https://www.uscis.gov/",
        "look-alike",
        &["address-name-behind", "address-not-gov"],
    );
    // What a gateway does not show, nobody can see.
    why("https://urldefense.com/v3/abc", "indirect", &["address-leads-on"]);
    // An official page that leads elsewhere is not official all the way.
    why("https://www.uscis.gov/go?to=https://example.com/", "indirect", &["address-wrapped", "address-not-gov"]);
    why("https://login.uscis.gov/?next=https://my.uscis.gov/", "official", &["address-below-official"]);
    why("https://www.google.com/maps", "not-official", &["address-not-gov"]);
}

#[test]
fn bulletins_come_from_a_company() {
    let text = "From: USCIS <uscis@public.govdelivery.com>\n\
        https://content.govdelivery.com/accounts/USDHSCIS/bulletins/0000000 https://lnks.gd/l/abc";
    check(
        text,
        &[
            ("uscis@public.govdelivery.com", "email-address", "indirect"),
            ("https://content.govdelivery.com/accounts/USDHSCIS/bulletins/0000000", "web-address", "indirect"),
            ("https://lnks.gd/l/abc", "web-address", "indirect"),
        ],
    );
    why("uscis@public.govdelivery.com", "indirect", &["address-sends-for-offices", "email-sender-not-proven"]);
    why("uscis@govdelivery.example.com", "look-alike", &["email-name-before-at", "address-not-gov"]);
    why("uscis@notgovdelivery.com", "look-alike", &["email-name-before-at", "address-not-gov"]);
}

#[test]
fn nobody_can_see_the_end_of_a_short_address() {
    why("http://1.usa.gov/0000000", "indirect", &["address-shortened", "address-not-encrypted"]);
    why("go.usa.gov/abc", "indirect", &["address-shortened"]);
    why("bit.ly/abc", "not-official", &["address-shortened", "address-not-gov"]);
    why("https://tinyurl.com/uscis", "not-official", &["address-shortened", "address-not-gov"]);
}

#[test]
fn mailboxes_of_the_office_are_official() {
    for text in [
        "uscis.webmaster@uscis.dhs.gov",
        "MyAccount@uscis.dhs.gov",
        "lockboxsupport@uscis.dhs.gov",
        "NVCInquiry@state.gov",
        "no-reply@egov.uscis.gov",
    ] {
        why(text, "official", &["address-below-official", "email-sender-not-proven"]);
    }
    why("noreply@login.gov", "official", &["address-other-government", "email-sender-not-proven"]);
}

#[test]
fn look_alikes_that_others_met() {
    for text in [
        "uscis-gov.org",
        "uscisdhs-gov.us",
        "uscis-gov.co",
        "benefits-gov-apply.com",
        "http://uscis-gov.secure-login.example.xyz/account/verify",
        "uscis.update@gmail.com",
        "MyAccount@uscis.dhs.gov.example.com",
    ] {
        let letter = find(text);
        assert_eq!(letter.found[0].thing.assessment().mark, "look-alike", "{text}");
    }
    let assessment = find("http://uscis-gov.secure-login.example.xyz/account/verify").found[0].thing.assessment();
    assert!(
        assessment.why[0].arguments.contains(&("owner", ArgumentValue::Text("example.xyz".to_owned()))),
        "{:?}",
        assessment.why
    );
}

#[test]
fn addresses_are_read_as_browsers_read_them() {
    for text in [
        "https://evil.example\\@uscis.gov/",
        "https:\\\\uscls.com",
        "https:/uscls.com/",
        "HTTPS://USCLS.COM/",
        "https:///uscls.com",
        "https://uscis.gov@example.com/",
        "https://uscis.gov%40example.com/",
        "https://example.com%2f.uscis.gov/",
        "https://www%2Euscis%2Egov/",
        "http://www.uscis.gov,x.example.com/",
        "http://www.uscis.gov;x.example.com/",
        "https://uscis.gov:x@example.com",
        "https://uscis.gov:evil/",
        "https://uscis.gov:80443/",
        "https://uscis.gov\t.example.com/",
        "https://us\tcis.example.gov.com/",
        "https://uѕcіѕ.gov/",
        "https://xn--usci-8mg.gov/",
        "javascript://uscis.gov/%0aalert(1)",
    ] {
        let letter = find(text);
        let marks: Vec<&str> = letter.found.iter().map(|found| found.thing.assessment().mark).collect();
        assert_eq!(marks, ["look-alike"], "{text}: {:?}", letter.found);
    }
    why("https://uscis.gov./", "official", &["address-below-official"]);
    why("https://uscis.gov:8443/", "official", &["address-below-official", "address-odd-port"]);
    why("ftp://uscis.gov/", "official", &["address-below-official", "address-odd-scheme"]);
    why("https://0x7f000001/uscis", "not-official", &["address-figures-only"]);
    why("https://2130706433/", "not-official", &["address-figures-only"]);
    let letter = find("https://[2001:db8::1]/uscis.gov");
    assert_ne!(letter.found[0].thing.assessment().mark, "official", "{:?}", letter.found);
    assert_eq!(letter.found.len(), 1);
    // Signs of sentences stay outside.
    for text in ["(https://uscis.gov),next", "https://uscis.gov;https://dhs.gov", "https://uscis.gov, and"] {
        assert!(find(text).found.iter().all(|found| found.thing.assessment().mark == "official"), "{text}");
    }
}
