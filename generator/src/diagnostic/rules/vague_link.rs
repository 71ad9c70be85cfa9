//! The rule `vague-link`.

use std::ops::Range;

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::lang::Lang;
use crate::source::SourcePath;

rule! {
    /// A link whose words do not say where it leads.
    ///
    /// Screen readers can list the links of a page alone.
    /// Ten times “click here” says nothing to their listeners.
    "vague-link": Warning, Links, found by "generator/src/diagnostic/rules/vague_link.rs";
    Example::Markdown {
        wrong: "To see who we are, [click here](about.md).",
        right: "See [who we are](about.md).",
    }
}

/// What says nothing, by language, in lower case and without signs around it.
const VAGUE: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "click", "click here", "click this", "click this link", "continue reading", "details", "follow this link",
            "go", "here", "info", "learn more", "link", "more", "more info", "more information", "press here",
            "read more", "see here", "see more", "tap here", "this", "this link", "this page", "website",
        ],
    ),
    (
        "es",
        &[
            "acá", "ahí", "aquí", "clic", "clic aquí", "de clic aquí", "dé clic aquí", "detalles", "en este enlace",
            "enlace", "esta página", "este enlace", "haga clic", "haga clic aquí", "haz clic aquí", "info", "ir",
            "leer más", "lea más", "más", "más información", "oprima aquí", "página", "presione aquí", "pulse aquí",
            "saber más", "sitio web", "toque aquí", "vea más", "ver más", "vínculo",
        ],
    ),
];

/// Checks a link by its words; only the languages above are checked.
pub(crate) fn check(file: &SourcePath, lang: &Lang, text: &str, span: Range<usize>, report: &mut Report) {
    let Some((_, vague)) = VAGUE.iter().find(|(known, _)| *known == lang.as_str()) else { return };
    let bare = text.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    if vague.contains(&bare.as_str()) {
        report.push(
            Diagnostic::new(RULE, file, span, format!("the words “{bare}” do not say where this link leads"))
                .help("put the link on the words that name the page, such as its title"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn link_texts_name_the_target() {
        check(&wrong(&RULE), &[
                "warning[vague-link] content/en/index.md:7:20 the words “click here” do not say where this link leads (put the link on the words that name the page, such as its title)",
            ]);
    }

    #[test]
    fn spanish_links_are_checked_against_spanish_words() {
        check(
            &format!(
                "//- content/site.toml\n[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n{}//- content/es/index.md\n{}",
                body("[Aquí](about.md)"),
                "+++\ntitle = \"Portada\"\ndescription = \"Una página que solo muestra cómo funciona una regla del sitio.\"\nlayout = \"page\"\nlisted = false\n+++\n\n[**Haga clic aquí**](about.md) y [here](about.md).\n"
            )
            .replacen("layout = \"page\"", "layout = \"page\"\nlisted = false", 2),
            &[
                "warning[vague-link] content/es/index.md:8:1 the words “haga clic aquí” do not say where this link leads (put the link on the words that name the page, such as its title)",
            ],
        );
    }
}
