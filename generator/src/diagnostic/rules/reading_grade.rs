//! The rule `reading-grade`.

use std::ops::Range;

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::lang::Lang;
use crate::reading::{Prose, syllables};
use crate::source::SourcePath;

rule! {
    /// A page that is harder to read than the tenth grade of school.
    ///
    /// Readers are worried and often read in their second language.
    /// Short sentences and short words help all of them.
    /// English is measured by Flesch and Kincaid, Spanish by Fernández Huerta.
    "reading-grade": Warning, Text, found by "generator/src/diagnostic/rules/reading_grade.rs";
    Example::Markdown {
        wrong: "The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification. The administration requires authenticated documentation of identification.",
        right: "You must show who you are. Bring your papers. Then wait for the letter.",
    }
}

/// The highest grade of school that a page may need.
const HIGHEST: f64 = 10.0;

/// The measure by Fernández Huerta that corresponds to that grade: below 50 is for those who go
/// on to a university.
const LOWEST_EASE: f64 = 50.0;

/// A page with fewer words in sentences has no grade that means anything.
const FEWEST_WORDS: usize = 100;

/// Checks a page as a whole; only English and Spanish are checked.
pub(crate) fn check(file: &SourcePath, lang: &Lang, prose: &Prose, title: Range<usize>, report: &mut Report) {
    let spanish = match lang.as_str() {
        "en" => false,
        "es" => true,
        _ => return,
    };
    let counts = prose.counts(if spanish { syllables::spanish } else { syllables::english });
    if counts.words < FEWEST_WORDS {
        return;
    }
    let fault = if spanish {
        let ease = counts.fernandez_huerta();
        (ease < LOWEST_EASE)
            .then(|| format!("this page reads at {ease:.0} points of Fernández Huerta; below {LOWEST_EASE:.0} is past grade 10"))
    } else {
        let grade = counts.flesch_kincaid();
        (grade > HIGHEST).then(|| format!("this page reads at grade {grade:.1}; at most {HIGHEST:.0} is right"))
    };
    if let Some(fault) = fault {
        let help = format!(
            "write shorter sentences (now {:.0} words each) and shorter words (now {:.1} syllables each)",
            counts.words_per_sentence(),
            counts.syllables_per_word()
        );
        report.push(Diagnostic::new(RULE, file, title, fault).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn hard_pages_are_reported() {
        check(&wrong(&RULE), &[
                "warning[reading-grade] content/en/index.md:2:9 this page reads at grade 29.3; at most 10 is right (write shorter sentences (now 7 words each) and shorter words (now 3.6 syllables each))",
            ]);
    }

    #[test]
    fn a_short_page_has_no_grade() {
        check(&body("Notwithstanding previously communicated recommendations, beneficiaries must authenticate identification."), &[]);
    }
}
