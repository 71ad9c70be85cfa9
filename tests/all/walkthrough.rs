//! The walkthrough that the pipeline makes of steps, and the diagnostics of a script with faults.

use generator::BuildOptions;
use generator::link_check::addresses;

use crate::fixture::{assert_reported, build, file, page, reported, today, tree};

const TOOL: &str = "::tool{name=\"sign-up-walkthrough\"}";

/// A site whose walkthrough has these files, each a path below the language's folder of steps and a text.
fn site(steps: &[(&str, &str)]) -> String {
    let home = format!("//- content/en/index.md\n{}", page("Home", "[the email](sign-up/email.md)"));
    let index =
        format!("//- content/en/sign-up/index.md\n{}", page("Sign up", &format!("{TOOL}\n\n## Later {{#later}}")));
    let steps = steps.iter().map(|(path, text)| format!("//- content/en/sign-up/{path}.md\n{text}\n"));
    [home, index].into_iter().chain(steps).collect()
}

fn step(front: &str, body: &str) -> String {
    format!("+++\n{front}\n+++\n\n{body}")
}

/// Two steps; the second has help.
fn good() -> Vec<(&'static str, String)> {
    vec![
        (
            "email",
            step(
                "title = \"The email\"\nweight = 20\ntrouble = [\"no-email\"]",
                "Type [it](#later). See [help](no-email.md).",
            ),
        ),
        ("ready", step("title = \"Get ready\"\nweight = 10", "Now.")),
        ("no-email", step("title = \"No email comes\"\nbranch = true\nwait = 10", "Wait.")),
    ]
}

/// The good walkthrough with some files changed or added, and its diagnostics.
#[track_caller]
fn check(changed: &[(&'static str, String)], expected: &[&str]) {
    let mut steps = good();
    for (path, text) in changed {
        steps.retain(|(known, _)| known != path);
        steps.push((path, text.clone()));
    }
    let steps: Vec<(&str, &str)> = steps.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let tree = tree(&site(&steps));
    assert_reported(&reported(&build(&tree), &tree), expected);
}

#[test]
fn steps_are_on_one_page_in_their_order_with_links_between_them() {
    let steps = good();
    let steps: Vec<(&str, &str)> = steps.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let tree = tree(&site(&steps));
    let built = build(&tree);
    assert_eq!(reported(&built, &tree), Vec::<String>::new());
    let html = file(&built, "sign-up/index.html");
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} is missing"));
    assert!(at("id=\"ready\"") < at("id=\"email\"") && at("id=\"email\"") < at("id=\"no-email\""));
    for part in [
        "Step 1 of 2",
        "Step 2 of 2",
        "Waiting time: 10 minutes.",
        "<a class=\"button\" href=\"#email\">Continue</a>",
        "<a class=\"button button-quiet\" href=\"#ready\">Back</a>",
        "<a class=\"button\" href=\"#email\">Back to step 2: The email</a>",
        "<a href=\"#later\">it</a>",
        "<a href=\"#no-email\">help</a>",
    ] {
        assert!(html.contains(part), "{part} is missing");
    }
    assert!(file(&built, "index.html").contains("<a href=\"/sign-up/#email\">the email</a>"));
    assert!(!html.contains("island-props"), "without the bundle there is no live part");
}

#[test]
fn a_step_is_no_page_of_its_own() {
    let steps = good();
    let steps: Vec<(&str, &str)> = steps.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let built = build(&tree(&site(&steps)));
    let pages: Vec<&str> =
        built.output.keys().map(|path| path.as_str()).filter(|path| path.ends_with(".html")).collect();
    assert_eq!(pages, ["index.html", "sign-up/index.html"]);
}

#[test]
fn a_translation_needs_only_its_words() {
    let steps = good();
    let steps: Vec<(&str, &str)> = steps.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let spanish = format!(
        "//- content/site.toml\ntitle = \"Way\"\nbase_url = \"https://example.org/\"\n[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n\
         //- content/es/index.md\n{}//- content/es/sign-up/index.md\n{}//- content/es/sign-up/email.md\n{}\n",
        page("Portada", ""),
        page("Registro", TOOL),
        step("title = \"El correo\"", "Escriba. [Ayuda](no-email.md).")
    );
    let tree = tree(&(site(&steps) + &spanish));
    let built = build(&tree);
    let missing = ["no-email", "ready"].map(|id| format!("warning[untranslated-step] content/en/sign-up/{id}.md:1:1"));
    assert_reported(&reported(&built, &tree), &missing.each_ref().map(String::as_str));
    let html = file(&built, "es/sign-up/index.html");
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} is missing"));
    assert!(at("Paso 1 de 2") < at("El correo</h2>"), "the order comes from the first language");
    assert!(html.contains("<a href=\"#no-email\">No email comes</a>"), "and so does the help");
    assert!(html.contains("id=\"ready\" lang=\"en\""), "a step that is not translated says so");
    assert!(!html.contains("id=\"email\" lang"));
}

#[test]
fn names_that_no_step_has_are_reported_with_the_nearest() {
    check(
        &[("email", step("title = \"E\"\nweight = 20\ntrouble = [\"no-email\", \"no-emial\"]", ""))],
        &["error[missing-step] content/en/sign-up/email.md:4:24"],
    );
    check(
        &[("no-email", step("title = \"N\"\nbranch = true\nback = \"emal\"", ""))],
        &["error[missing-step] content/en/sign-up/no-email.md:4:8"],
    );
}

#[test]
fn help_that_nothing_leads_to_is_reported() {
    check(
        &[("lost", step("title = \"Lost\"\nbranch = true", ""))],
        &["error[unreachable-step] content/en/sign-up/lost.md:1:1"],
    );
}

#[test]
fn questions_in_a_circle_are_reported() {
    let question = |to: &str| step(&format!("title = \"Q {to}\"\nbranch = true\nchoices = [\"{to}\"]"), "");
    check(
        &[("no-email", question("other")), ("other", question("no-email"))],
        &["error[dead-end] content/en/sign-up/no-email.md:1:1", "error[dead-end] content/en/sign-up/other.md:1:1"],
    );
}

#[test]
fn steps_and_branches_that_replace_each_other_are_reported() {
    check(
        &[("email", step("title = \"E\"\nweight = 20\ntrouble = [\"no-email\", \"ready\"]", ""))],
        &["error[misplaced-step] content/en/sign-up/email.md:4:24"],
    );
    check(
        &[("ready", step("title = \"R\"\nweight = 10\nback = \"email\"", ""))],
        &["error[misplaced-step] content/en/sign-up/ready.md:4:8"],
    );
    check(
        &[("no-email", step("title = \"N\"\nbranch = true\nback = \"no-email\"", ""))],
        &[
            "error[misplaced-step] content/en/sign-up/no-email.md:4:8 `no-email` is a branch, and a branch goes back to the path (name a step of the path, or remove `back`: then readers go back to where they came from)",
        ],
    );
}

#[test]
fn front_matter_of_a_step_is_checked_like_any_other() {
    check(
        &[("ready", step("titel = \"R\"\nweight = 10\nwait = 0", "## Two\n\n### Three {#later}"))],
        &[
            "error[repeated-id] content/en/sign-up/ready.md:1:1 the walkthrough has the id `later` twice (give the heading an id of its own, such as {#other})",
            "error[missing-key] content/en/sign-up/ready.md:2:1",
            "error[unknown-key] content/en/sign-up/ready.md:2:1",
            "error[unknown-value] content/en/sign-up/ready.md:4:8 nobody can wait 0 minutes here (`wait` takes minutes, from 1 to 1440)",
            "error[first-level-heading] content/en/sign-up/ready.md:7:1 the step's title is its only heading of the second level (write ### instead of ##)",
        ],
    );
}

#[test]
fn links_in_steps_are_checked() {
    check(
        &[("ready", step("title = \"R\"\nweight = 10", "[a](emial.md) [b](#laiter)"))],
        &[
            "error[missing-page] content/en/sign-up/ready.md:6:5",
            "error[missing-anchor] content/en/sign-up/ready.md:6:19",
        ],
    );
}

#[test]
fn the_walkthrough_is_on_its_page_and_nowhere_else() {
    let other = format!("//- content/en/other.md\n{}", page("Other", TOOL));
    let steps = good();
    let steps: Vec<(&str, &str)> = steps.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let elsewhere = tree(&(site(&steps) + &other));
    assert_reported(
        &reported(&build(&elsewhere), &elsewhere),
        &[
            "error[unknown-tool] content/en/other.md:7:8 the walkthrough cannot be on this page (it is in sign-up/index.md of each language; link to it)",
        ],
    );
    check(
        &[("ready", step("title = \"R\"\nweight = 10", TOOL))],
        &[
            "error[unknown-tool] content/en/sign-up/ready.md:6:8 the walkthrough cannot be on this page (it is in sign-up/index.md of each language; link to it)",
        ],
    );
    let nowhere = tree(&format!(
        "//- content/en/index.md\n{}//- content/en/sign-up/a.md\n{}",
        page("Home", ""),
        step("title = \"A\"", "")
    ));
    assert_reported(
        &reported(&build(&nowhere), &nowhere),
        &[
            "error[unreachable-step] content/en/sign-up/a.md:1:1 no page shows the steps of this folder (write ::tool{name=\"sign-up-walkthrough\"} in sign-up/index.md of this language)",
        ],
    );
    let empty = tree(&site(&[]).replace("[the email](sign-up/email.md)", ""));
    assert_reported(
        &reported(&build(&empty), &empty),
        &[
            "error[missing-step] content/en/sign-up/index.md:1:1 the walkthrough of this page has no step (write the first one beside this page; it needs a title, a weight and a text)",
        ],
    );
}

#[test]
fn official_addresses_in_steps_are_asked_for_too() {
    let ready = step("title = \"R\"", "[Forms](https://www.uscis.gov/forms)");
    let site = site(&[("ready", ready.as_str())]);
    let tree = tree(&site.replace("[the email](sign-up/email.md)", ""));
    let inputs = BuildOptions { bundle: None, base_url: None, today: today() };
    let found = addresses(&tree, &tree, inputs);
    let found: Vec<_> = found.iter().map(|address| (address.url.as_str(), address.positions[0].0.as_str())).collect();
    assert_eq!(found, [("https://www.uscis.gov/forms", "content/en/sign-up/ready.md")]);
}
