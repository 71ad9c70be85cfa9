//! The rules, one in each file: what it finds, why that matters, an example, the check, its test.
//!
//! A rule is named for the fault, not for the cure.
//! What it finds and why that matters are written once, as the comment inside [`rule!`].
//! Where a stage must own the check because only it knows enough, the rule says which file that is ([`Rule::found_by`]).
//! To add one, write its file and name it in the list below; tests compare the list with the folder, and every example with the build itself.

mod example;
pub mod page;
#[cfg(test)]
pub(crate) mod testing;

use std::fmt;

use serde::Serialize;

pub use example::Example;

/// How much a broken rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is written; `--strict` makes it an error.
    Warning,
}

impl Severity {
    /// The name that diagnostics carry.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// What a rule is about; the page of all rules has a part for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Files that are no pages.
    Files,
    /// The TOML at the top of a page.
    FrontMatter,
    /// Addresses of pages, old and new.
    Addresses,
    /// What a page points at.
    Links,
    /// Headings and their anchors.
    Headings,
    /// Words, pictures, HTML.
    Text,
    /// Directives.
    Components,
    /// The steps of the walkthrough.
    Steps,
    /// Pages and their translations.
    Languages,
    /// The words and facts of tools and templates.
    Words,
    /// Templates and styles.
    Design,
}

impl Area {
    /// Every area with its name for people, in the order of the page of all rules.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Files, "Files"),
        (Self::FrontMatter, "Front matter"),
        (Self::Addresses, "Addresses"),
        (Self::Links, "Links"),
        (Self::Headings, "Headings"),
        (Self::Text, "Text and pictures"),
        (Self::Components, "Components"),
        (Self::Steps, "Steps of the walkthrough"),
        (Self::Languages, "Languages"),
        (Self::Words, "Words and facts"),
        (Self::Design, "Templates and styles"),
    ];
}

/// A rule: the name that diagnostics carry, and what there is to know of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name, in lower case with dashes.
    pub name: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// What it is about.
    pub area: Area,
    /// What the rule finds, in one sentence.
    pub finds: &'static str,
    /// Why that matters, in a sentence or two.
    pub why: &'static str,
    /// How it looks wrong and right.
    pub example: Example,
    /// The file whose code finds it, from the root of the checkout.
    pub found_by: &'static str,
}

/// Its name is enough to know a rule by.
impl fmt::Debug for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Rule({})", self.name)
    }
}

/// Makes the constant `RULE` of a rule's file.
///
/// The first line of the comment is what the rule finds; the lines below the empty one say why that matters.
macro_rules! rule {
    (
        #[doc = $finds:literal]
        #[doc = $blank:literal]
        $(#[doc = $why:literal])+
        $name:literal: $severity:ident, $area:ident, found by $found_by:literal;
        $example:expr
    ) => {
        #[doc = $finds]
        #[doc = $blank]
        $(#[doc = $why])+
        pub const RULE: $crate::diagnostic::rules::Rule = $crate::diagnostic::rules::Rule {
            name: $name,
            severity: $crate::diagnostic::rules::Severity::$severity,
            area: $crate::diagnostic::rules::Area::$area,
            finds: $finds.trim_ascii(),
            why: concat!($($why),+).trim_ascii(),
            example: $example,
            found_by: $found_by,
        };
    };
}

macro_rules! rules {
    ($($module:ident $constant:ident)*) => {
        $(
            pub mod $module;
            pub use $module::RULE as $constant;
        )*
        /// Every rule, in the order of this list.
        pub const ALL: &[Rule] = &[$($module::RULE),*];
    };
}

rules! {
    no_content NO_CONTENT
    not_utf8 NOT_UTF8
    control_character CONTROL_CHARACTER
    huge_file HUGE_FILE
    empty_file EMPTY_FILE
    hidden_folder HIDDEN_FOLDER
    unpublished_file UNPUBLISHED_FILE
    unsafe_asset UNSAFE_ASSET
    missing_front_matter MISSING_FRONT_MATTER
    unknown_language UNKNOWN_LANGUAGE
    toml_syntax TOML_SYNTAX
    impossible_date IMPOSSIBLE_DATE
    unknown_key UNKNOWN_KEY
    missing_key MISSING_KEY
    wrong_type WRONG_TYPE
    empty_value EMPTY_VALUE
    unknown_value UNKNOWN_VALUE
    unofficial_source UNOFFICIAL_SOURCE
    past_review PAST_REVIEW
    review_order REVIEW_ORDER
    title_length TITLE_LENGTH
    description_length DESCRIPTION_LENGTH
    repeated_title REPEATED_TITLE
    repeated_description REPEATED_DESCRIPTION
    unsafe_name UNSAFE_NAME
    address_taken ADDRESS_TAKEN
    redirect_clash REDIRECT_CLASH
    malformed_redirect MALFORMED_REDIRECT
    dangerous_link DANGEROUS_LINK
    insecure_link INSECURE_LINK
    lookalike_address LOOKALIKE_ADDRESS
    absolute_link ABSOLUTE_LINK
    missing_page MISSING_PAGE
    missing_anchor MISSING_ANCHOR
    missing_image MISSING_IMAGE
    foreign_image FOREIGN_IMAGE
    missing_asset MISSING_ASSET
    undefined_reference UNDEFINED_REFERENCE
    unused_reference UNUSED_REFERENCE
    repeated_reference REPEATED_REFERENCE
    vague_link VAGUE_LINK
    dead_address DEAD_ADDRESS
    moved_address MOVED_ADDRESS
    first_level_heading FIRST_LEVEL_HEADING
    skipped_heading_level SKIPPED_HEADING_LEVEL
    empty_heading EMPTY_HEADING
    empty_id EMPTY_ID
    repeated_id REPEATED_ID
    underlined_heading UNDERLINED_HEADING
    raw_html RAW_HTML
    lost_words LOST_WORDS
    uneven_row UNEVEN_ROW
    detached_block DETACHED_BLOCK
    renumbered_list RENUMBERED_LIST
    leftover_mark LEFTOVER_MARK
    unsupported_mark UNSUPPORTED_MARK
    indented_code INDENTED_CODE
    unclosed_code UNCLOSED_CODE
    unused_footnote UNUSED_FOOTNOTE
    repeated_footnote REPEATED_FOOTNOTE
    image_without_text IMAGE_WITHOUT_TEXT
    long_sentence LONG_SENTENCE
    reading_grade READING_GRADE
    unknown_component UNKNOWN_COMPONENT
    unknown_argument UNKNOWN_ARGUMENT
    missing_argument MISSING_ARGUMENT
    directive_syntax DIRECTIVE_SYNTAX
    unclosed_directive UNCLOSED_DIRECTIVE
    unopened_directive UNOPENED_DIRECTIVE
    deep_directive DEEP_DIRECTIVE
    unknown_tool UNKNOWN_TOOL
    missing_step MISSING_STEP
    misplaced_step MISPLACED_STEP
    unreachable_step UNREACHABLE_STEP
    dead_end DEAD_END
    orphan_translation ORPHAN_TRANSLATION
    missing_translation MISSING_TRANSLATION
    stale_translation STALE_TRANSLATION
    untranslated_step UNTRANSLATED_STEP
    missing_word MISSING_WORD
    unknown_word UNKNOWN_WORD
    wrong_placeholder WRONG_PLACEHOLDER
    data_mistake DATA_MISTAKE
    unknown_fact UNKNOWN_FACT
    hand_written_fact HAND_WRITTEN_FACT
    unwanted_term UNWANTED_TERM
    template_mistake TEMPLATE_MISTAKE
    style_mistake STYLE_MISTAKE
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.name == name)
}

#[cfg(test)]
mod tests {
    use super::testing::{names, reported};
    use super::*;

    #[test]
    fn every_example_breaks_its_rule_and_its_cure_breaks_none() {
        for rule in ALL {
            let Some((wrong, right)) = rule.example.sites() else { continue };
            assert!(names(&wrong).contains(&rule.name.to_owned()), "{}: {:#?}", rule.name, reported(&wrong));
            assert_eq!(reported(&right), Vec::<String>::new(), "the right example of {}", rule.name);
        }
    }

    #[test]
    fn rules_have_unique_names_and_complete_texts() {
        for (at, rule) in ALL.iter().enumerate() {
            assert!(ALL.iter().skip(at + 1).all(|other| other.name != rule.name), "{} is there twice", rule.name);
            assert!(rule.finds.ends_with('.') && rule.why.ends_with('.'), "{} has no whole sentences", rule.name);
        }
    }
}
