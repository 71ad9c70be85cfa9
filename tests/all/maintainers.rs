//! What maintainers type beside build and serve: explain, new, check with fixes and with links.

use std::fs;
use std::process::{Command, Stdio};

use generator::diagnostic::rules;

use crate::command_line::{Scratch, binary, check};
use crate::fixture::page;

const TWO_LANGUAGES: &str = "[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n";

#[test]
fn every_rule_explains_itself() {
    let site = Scratch::site("explain");
    for rule in rules::ALL {
        let output = site.run(&["explain", rule.name]);
        check(&output, 0, rule.why);
        check(&output, 0, rule.finds);
    }
    check(&site.run(&["explain"]), 0, "missing-page");
    check(&site.run(&["explain", "[missing-page]"]), 0, "A link to a page that does not exist.");
    check(&site.run(&["explain", "mising-page"]), 2, "did you mean `missing-page`?");
}

#[test]
fn new_begins_a_page_in_every_language_and_never_overwrites_one() {
    let site = Scratch::site("new-both")
        .with_page("content/site.toml", TWO_LANGUAGES)
        .with_page("content/es/index.md", &page("Portada", "Hola."));
    let given =
        ["new", "accounts", "close-it", "--title", "Close it", "--title", "es=Cerrarla", "--today", "2026-08-31"];
    check(&site.run(&given), 0, "content/es/accounts/close-it.md");
    let text = |path: &str| fs::read_to_string(site.0.join(path)).expect("the page");
    let spanish = text("content/es/accounts/close-it.md");
    assert!(text("content/en/accounts/close-it.md").contains("title = \"Close it\"\n"));
    assert!(spanish.contains("title = \"Cerrarla\"") && spanish.contains("slug = \"cerrarla\""), "{spanish}");
    assert!(spanish.contains("reviewed = 2026-08-31\nreview_by = 2027-02-28"), "{spanish}");
    check(&site.run(&given), 2, "is there already");

    fs::remove_file(site.0.join("content/en/accounts/close-it.md")).expect("it was there");
    fs::write(site.0.join("content/es/accounts/close-it.md"), "mine").expect("a file");
    check(&site.run(&given), 0, "content/en/accounts/close-it.md");
    assert_eq!(text("content/es/accounts/close-it.md"), "mine", "what is there stays");

    check(&site.run(&["new", "accounts", "one", "--lang", "en"]), 0, "content/en/accounts/one.md");
    assert!(!site.0.join("content/es/accounts/one.md").exists());
    check(&site.run(&["new", "accounts", "two", "--lang", "fr"]), 2, "it has: en, es");
}

#[cfg(unix)]
#[test]
fn new_asks_for_titles_on_a_terminal() {
    let site = Scratch::site("new-asks").with_page("content/site.toml", TWO_LANGUAGES);
    let line = format!("{} new accounts close-it", binary().display());
    let mut script = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .current_dir(&site.0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("script gives a terminal");
    use std::io::Write as _;
    script.stdin.take().expect("a pipe").write_all("Close your account\nCerrar su cuenta\n".as_bytes()).expect("typed");
    let output = script.wait_with_output().expect("it ends");
    check(&output, 0, "Title in Español:");
    let spanish = fs::read_to_string(site.0.join("content/es/accounts/close-it.md")).expect("the page");
    assert!(spanish.contains("title = \"Cerrar su cuenta\""), "{spanish}");
}

/// A site with a link to a page that moved, and with a misspelt key.
fn broken(name: &str) -> Scratch {
    let moved = page("About", "## Us {#us}\n").replace("+++\n\n", "redirect_from = [\"/team/\"]\n+++\n\n");
    let home = page("Home", "See [them](team.md#us).").replace("+++\n\n", "nav_titel = \"Start\"\n+++\n\n");
    Scratch::new(name).with_page("content/en/index.md", &home).with_page("content/en/about.md", &moved)
}

const DIFF: &str = "\
--- a/content/en/index.md
+++ b/content/en/index.md
@@ -3,6 +3,6 @@
 description = \"The page Home, which a test made up and described in fifty characters or more.\"
 layout = \"page\"
-nav_titel = \"Start\"
+nav_title = \"Start\"
 +++
 
-See [them](team.md#us).
+See [them](about.md#us).
";

#[test]
fn fixes_are_shown_before_they_are_written() {
    let site = broken("fix");
    let before = site.files("content");
    check(&site.run(&["check"]), 1, "2 of these can be fixed automatically");
    check(&site.run(&["check", "--diff"]), 1, DIFF);
    assert_eq!(site.files("content"), before, "shown is not written");
    check(&site.run(&["check", "--fix"]), 0, DIFF);
    check(&site.run(&["check", "--strict"]), 0, "no errors");
    check(&site.run(&["check", "--fix"]), 0, "nothing that can be fixed automatically");
}

#[cfg(unix)]
#[test]
fn on_a_terminal_fixing_asks_first() {
    let site = broken("fix-asks");
    let before = site.files("content");
    let line = format!("{} check --fix", binary().display());
    let answer = |word: &str| {
        use std::io::Write as _;
        let mut script = Command::new("script")
            .args(["-qec", &line, "/dev/null"])
            .current_dir(&site.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("script gives a terminal");
        script.stdin.take().expect("a pipe").write_all(word.as_bytes()).expect("typed");
        script.wait_with_output().expect("it ends")
    };
    check(&answer("n\n"), 1, "Write this to 1 file?");
    assert_eq!(site.files("content"), before);
    check(&answer("y\n"), 0, "Fixed 1 file.");
}

#[cfg(unix)]
#[test]
fn fixing_preserves_permissions_and_never_follows_a_link_out_of_the_site() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = broken("fix-rights");
    let home = site.0.join("content/en/index.md");
    fs::set_permissions(&home, fs::Permissions::from_mode(0o640)).expect("a right");
    check(&site.run(&["check", "--fix"]), 0, "Fixed 1 file.");
    assert_eq!(fs::metadata(&home).expect("it is there").permissions().mode() & 0o777, 0o640);

    let site = broken("fix-link");
    let home = site.0.join("content/en/index.md");
    let outside = site.0.join("outside.md");
    fs::rename(&home, &outside).expect("moved");
    std::os::unix::fs::symlink(&outside, &home).expect("a link");
    let before = fs::read(&outside).expect("text");
    check(&site.run(&["check", "--fix"]), 3, "is a link to a file outside of the site");
    assert_eq!(fs::read(&outside).expect("text"), before);
}

#[test]
fn line_ends_of_another_system_stay() {
    let site =
        Scratch::new("fix-crlf").with_page("content/en/index.md", &page("Home", "## A {#}").replace('\n', "\r\n"));
    check(&site.run(&["check", "--fix"]), 0, "{#a}");
    let text = fs::read_to_string(site.0.join("content/en/index.md")).expect("the page");
    assert!(text.contains("## A {#a}\r\n") && !text.replace("\r\n", "").contains('\n'), "{text:?}");
}

#[test]
fn without_a_network_official_addresses_are_not_checked_and_nothing_fails() {
    let site =
        Scratch::new("offline").with_page("content/en/index.md", &page("Home", "[USCIS](https://www.uscis.gov/x)"));
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let output = Command::new(binary())
        .args(["check", "--links", "--strict"])
        .env("ALL_PROXY", format!("http://{nobody}"))
        .env("HTTPS_PROXY", format!("http://{nobody}"))
        .env_remove("NO_PROXY")
        .env_remove("no_proxy")
        .current_dir(&site.0)
        .output()
        .expect("the binary runs");
    check(&output, 0, "not checked: offline");
}
