//! The rules, each named for the fault that it finds.

use serde::Serialize;

/// How much a broken rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is written; `--strict` makes it an error.
    Warning,
}

/// A rule: the name that diagnostics carry, and what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    /// The name, in lower case with dashes.
    pub name: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// What the rule finds, in one sentence.
    pub finds: &'static str,
}

macro_rules! rules {
    ($($constant:ident $severity:ident $name:literal $finds:literal)*) => {
        $(
            #[doc = $finds]
            pub const $constant: Rule = Rule { name: $name, severity: Severity::$severity, finds: $finds };
        )*
        /// Every rule, in the order of this file.
        pub const ALL: &[Rule] = &[$($constant),*];
    };
}

rules! {
    NO_CONTENT Error "no-content" "There is no page to build."
    NOT_UTF8 Error "not-utf8" "A file that holds bytes which are not UTF-8 text."
    HUGE_FILE Error "huge-file" "A page too large to be read by anybody."
    EMPTY_FILE Error "empty-file" "A page with nothing in it."
    MISSING_FRONT_MATTER Error "missing-front-matter" "A page that does not begin with front matter between +++ lines."
    TOML_SYNTAX Error "toml-syntax" "TOML that cannot be read."
    UNKNOWN_KEY Error "unknown-key" "A key that means nothing here."
    MISSING_KEY Error "missing-key" "A key that must be there and is not."
    WRONG_TYPE Error "wrong-type" "A value of the wrong kind."
    EMPTY_VALUE Error "empty-value" "A text that says nothing."
    UNKNOWN_VALUE Error "unknown-value" "A value that is not one of those allowed."
    UNKNOWN_LANGUAGE Error "unknown-language" "A folder of content in a language that site.toml does not name."
    UNOFFICIAL_SOURCE Error "unofficial-source" "A source that is no official address."
    PAST_REVIEW Warning "past-review" "A page whose review_by date has passed."
    REVIEW_ORDER Error "review-order" "A page that is due for review before it was reviewed."
    TITLE_LENGTH Warning "title-length" "A title that search results cut off."
    DESCRIPTION_LENGTH Warning "description-length" "A description that is too short to help or too long to be shown."
    REPEATED_TITLE Warning "repeated-title" "A title that another page of the same language has."
    RAW_HTML Error "raw-html" "HTML in markdown."
    DANGEROUS_LINK Error "dangerous-link" "A link that runs or carries something instead of leading somewhere."
    INSECURE_LINK Error "insecure-link" "A link over plain http."
    LOOKALIKE_ADDRESS Error "lookalike-address" "An address that looks official and is not."
    ABSOLUTE_LINK Error "absolute-link" "A link to a page by its address instead of its file."
    MISSING_PAGE Error "missing-page" "A link to a page that does not exist."
    MISSING_ANCHOR Error "missing-anchor" "A link to a heading that does not exist."
    MISSING_ASSET Error "missing-asset" "A link to a file that does not exist."
    UNDEFINED_REFERENCE Error "undefined-reference" "A reference without its definition."
    FIRST_LEVEL_HEADING Error "first-level-heading" "A second title: the page's title is its only heading of the first level."
    SKIPPED_HEADING_LEVEL Error "skipped-heading-level" "A heading that skips a level."
    EMPTY_HEADING Error "empty-heading" "A heading without words."
    REPEATED_ID Error "repeated-id" "An id that the page has twice."
    IMAGE_WITHOUT_TEXT Error "image-without-text" "An image that says nothing to people who cannot see it."
    UNKNOWN_COMPONENT Error "unknown-component" "A directive whose component does not exist."
    UNKNOWN_ARGUMENT Error "unknown-argument" "An argument that the component does not take."
    MISSING_ARGUMENT Error "missing-argument" "An argument that the component needs."
    DIRECTIVE_SYNTAX Error "directive-syntax" "A directive that cannot be read."
    UNCLOSED_DIRECTIVE Error "unclosed-directive" "A container directive that is never closed."
    UNOPENED_DIRECTIVE Error "unopened-directive" "A closing ::: that closes nothing."
    UNKNOWN_TOOL Error "unknown-tool" "A tool that does not exist."
    MISSING_STEP Error "missing-step" "A step of the walkthrough that is named and does not exist."
    MISPLACED_STEP Error "misplaced-step" "A step of the walkthrough where only a branch can stand, or a branch where only a step can."
    UNREACHABLE_STEP Error "unreachable-step" "A step or branch of the walkthrough that nothing leads to."
    DEAD_END Error "dead-end" "A question of the walkthrough whose answers lead only to questions again."
    ADDRESS_TAKEN Error "address-taken" "Two pages at one address."
    REDIRECT_CLASH Error "redirect-clash" "An old address that is still in use, or is claimed twice."
    ORPHAN_TRANSLATION Warning "orphan-translation" "A translation without its original."
    MISSING_WORD Error "missing-word" "A word that the tools or the templates need and a language lacks."
    UNKNOWN_WORD Error "unknown-word" "A word that nothing uses."
    WRONG_PLACEHOLDER Error "wrong-placeholder" "A placeholder that a word cannot fill."
    DATA_MISTAKE Error "data-mistake" "A table of facts that cannot be read."
    TEMPLATE_MISTAKE Error "template-mistake" "A template that cannot be read or filled."
    STYLE_MISTAKE Error "style-mistake" "A style sheet that cannot be read."
}
