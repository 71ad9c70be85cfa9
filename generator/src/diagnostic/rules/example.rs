//! A rule's example, short enough for its page and whole enough to be built.

use std::fmt::Write as _;

/// A guide by which the rules of translations are shown.
macro_rules! english_guide {
    () => {
        r#"//- content/en/fees.md
+++
title = "Pay a fee"
description = "How to pay the fee for a form online, and what to do when it fails."
reviewed = 2026-11-24
review_by = 2027-05-24
sources = ["https://www.uscis.gov/g-1055"]
+++

Pay online."#
    };
}
pub(super) use english_guide;

/// The same guide in Spanish.
macro_rules! spanish_guide {
    () => {
        r#"//- content/es/fees.md
+++
title = "Pagar una tarifa"
description = "Cómo pagar en línea la tarifa de un formulario y qué hacer si falla."
reviewed = 2026-11-24
review_by = 2027-05-24
sources = ["https://www.uscis.gov/g-1055"]
+++

Pague en línea."#
    };
}
pub(super) use spanish_guide;

/// How a fault looks, and how the same thing looks when it is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// The body of a page.
    Markdown {
        /// With the fault.
        wrong: &'static str,
        /// Without it.
        right: &'static str,
    },
    /// Lines of a guide's front matter.
    FrontMatter {
        /// With the fault.
        wrong: &'static str,
        /// Without it.
        right: &'static str,
    },
    /// Whole files, each below a line `//- path`; a home page is beside them, in each of
    /// two languages where one of the files is Spanish, and beside steps the page that shows them.
    Files {
        /// With the fault.
        wrong: &'static str,
        /// Without it.
        right: &'static str,
    },
    /// A fault that no text can show, said in words.
    Described {
        /// The fault.
        wrong: &'static str,
        /// What is right.
        right: &'static str,
    },
}

/// The front matter of a page that is only there to carry a body.
const PAGE: &str = "+++\ntitle = \"Example\"\ndescription = \"A page that is only here to show how a rule of the site works.\"\nlayout = \"page\"\n+++\n\n";

/// The page that examples link to.
const ABOUT: &str = "//- content/en/about.md\n+++\ntitle = \"About this site\"\ndescription = \"Who makes this site, and what it can do for you and what it cannot.\"\nlayout = \"page\"\n+++\n\n## Who we are {#who}\n\nWe are volunteers.\n";

/// The languages of a site that has a Spanish page.
const LANGUAGES: &str =
    "//- content/site.toml\n[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n";

/// The Spanish home page.
const SPANISH: &str = "//- content/es/index.md\n+++\ntitle = \"Ejemplo\"\ndescription = \"Una página que solo muestra cómo funciona una regla de este sitio.\"\nlayout = \"page\"\n+++\n\nBienvenidos.\n";

/// The page of the walkthrough, without its title.
const WALKTHROUGH: &str = "description = \"Make an online account with USCIS, one step at a time, with help.\"\nlayout = \"tool\"\n+++\n\n::tool{name=\"sign-up-walkthrough\"}\n";

/// What a guide needs beside the lines that an example shows.
const GUIDE: [(&str, &str); 5] = [
    ("title", "title = \"Reset your password\""),
    ("description", "description = \"What to do when you cannot sign in because you lost your password.\""),
    ("reviewed", "reviewed = 2026-11-24"),
    ("review_by", "review_by = 2027-05-24"),
    ("sources", "sources = [\"https://www.uscis.gov/\"]"),
];

impl Example {
    /// The texts as a page shows them: wrong, right.
    pub fn texts(&self) -> (&'static str, &'static str) {
        match *self {
            Self::Markdown { wrong, right }
            | Self::FrontMatter { wrong, right }
            | Self::Files { wrong, right }
            | Self::Described { wrong, right } => (wrong, right),
        }
    }

    /// The two texts as whole sites, with `//- path` lines between their files; nothing if
    /// they are only said in words.
    pub fn sites(&self) -> Option<(String, String)> {
        let (wrong, right) = self.texts();
        let site: fn(&str) -> String = match self {
            Self::Markdown { .. } => |body| format!("//- content/en/index.md\n{PAGE}{body}\n{ABOUT}"),
            Self::FrontMatter { .. } => guide,
            Self::Files { .. } => with_homes,
            Self::Described { .. } => return None,
        };
        Some((site(wrong), site(right)))
    }
}

/// A site with these files, and the home pages and languages that they leave out.
fn with_homes(files: &str) -> String {
    let mut out = format!("{files}\n");
    if files.contains("/index.md\n") || !files.contains(".md\n") && !files.contains("//- styles/") {
        return out;
    }
    let _ = writeln!(out, "//- content/en/index.md\n{PAGE}Welcome.");
    let names_languages = files.contains("//- content/site.toml\n");
    if names_languages || files.contains("//- content/es/") {
        out.push_str(if names_languages { "" } else { LANGUAGES });
        out.push_str(SPANISH);
    }
    for (lang, title) in [("en", "Sign up"), ("es", "Abrir una cuenta")] {
        if files.contains(&format!("//- content/{lang}/sign-up/")) {
            let _ = write!(out, "//- content/{lang}/sign-up/index.md\n+++\ntitle = \"{title}\"\n{WALKTHROUGH}");
        }
    }
    out
}

/// A site with a guide whose front matter has these lines, and what else a guide needs.
fn guide(lines: &str) -> String {
    let mut out = format!("//- content/en/index.md\n{PAGE}Welcome.\n{ABOUT}//- content/en/guide.md\n+++\n{lines}\n");
    for (key, line) in GUIDE {
        if !lines.lines().any(|written| written.split('=').next().is_some_and(|name| name.trim() == key)) {
            let _ = writeln!(out, "{line}");
        }
    }
    out.push_str("+++\n\nGo to the official site.\n");
    out
}
