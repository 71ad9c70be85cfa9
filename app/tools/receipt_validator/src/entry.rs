//! What an entry asks for: a verdict on one number, or a list of everything in a longer text.

use domain::identifier::{IdentifierKind, Judgement, Verdict};

/// A number with its label, its spaces and dashes has no more characters.
const SHORT: usize = 40;
/// A longer text is no number with a label, so that the rules of numbers are not asked.
const WORTH_A_CHECK: usize = 120;

/// What is shown for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A verdict.
    Verdict(Judgement),
    /// A verdict, and the list of everything that was found.
    VerdictAndList(Judgement),
    /// The list alone.
    List,
    /// Where the text can be read, because this page reads no letters; the verdict where there is one.
    Elsewhere(Option<Judgement>),
}

/// Decides what is shown.
///
/// `check` assesses one number.
/// `finds` says whether there is anything in a short text that a list would show; nothing where this page reads no letters.
pub fn assess(text: &str, check: impl Fn(&str) -> Judgement, finds: Option<impl Fn(&str) -> bool>) -> Outcome {
    let length = text.trim().chars().take(WORTH_A_CHECK + 1).count();
    match finds {
        Some(finds) => {
            if length > SHORT {
                return Outcome::List;
            }
            let judgement = check(text);
            match (judgement.verdict, judgement.kind) {
                (Verdict::Several, _) | (_, Some(IdentifierKind::EmailAddress | IdentifierKind::PhoneNumber)) => {
                    Outcome::VerdictAndList(judgement)
                }
                (Verdict::Unrecognized, _) if finds(text) => Outcome::List,
                _ => Outcome::Verdict(judgement),
            }
        }
        None => {
            let judgement = (length <= WORTH_A_CHECK).then(|| check(text));
            match judgement {
                Some(judgement) if judgement.verdict == Verdict::Several => Outcome::Elsewhere(Some(judgement)),
                Some(judgement) if length <= SHORT || !judgement.verdict.refuses() => Outcome::Verdict(judgement),
                _ => Outcome::Elsewhere(None),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::date::{Date, date};
    use domain::identifier::{Context, PrefixTable, Verdict};

    use super::{Judgement, Outcome, assess};

    fn check_number(text: &str) -> Judgement {
        let prefixes = PrefixTable::from_record(
            [("IOE", "electronic current running"), ("EAC", "vermont current workday")].into_iter(),
        );
        let today = date(2026, 11, 24).unwrap_or(Date::MIN);
        domain::identifier::check(text, Context { prefixes: &prefixes, today })
    }

    #[derive(Debug, PartialEq)]
    enum Shown {
        Verdict(Verdict),
        VerdictAndList(Verdict),
        List,
        Elsewhere(Option<Verdict>),
    }

    #[track_caller]
    fn check(text: &str, reads_letters: bool, expected: Shown) {
        let outcome = assess(text, check_number, reads_letters.then_some(|text: &str| text.contains("gov")));
        let shown = match outcome {
            Outcome::Verdict(judgement) => Shown::Verdict(judgement.verdict),
            Outcome::VerdictAndList(judgement) => Shown::VerdictAndList(judgement.verdict),
            Outcome::List => Shown::List,
            Outcome::Elsewhere(judgement) => Shown::Elsewhere(judgement.map(|judgement| judgement.verdict)),
        };
        assert_eq!(shown, expected, "{text:?}");
    }

    const LETTER: &str = "Your case EAC2212300000 is open.\nWrite to us before March 3, 2027.";

    #[test]
    fn a_short_entry_has_a_verdict() {
        for reads_letters in [true, false] {
            check("", reads_letters, Shown::Verdict(Verdict::Empty));
            check("eac-22-123-00000", reads_letters, Shown::Verdict(Verdict::ReceiptNumber));
            check("Receipt Number: IOE0900000000", reads_letters, Shown::Verdict(Verdict::ReceiptNumber));
            check("hello", reads_letters, Shown::Verdict(Verdict::Unrecognized));
            check("IOE090000000", reads_letters, Shown::Verdict(Verdict::Incomplete));
        }
    }

    #[test]
    fn a_number_on_two_lines_is_one_number() {
        check("EAC22123\n00000", true, Shown::Verdict(Verdict::ReceiptNumber));
        check("EAC22123\u{AD}00000\n", true, Shown::Verdict(Verdict::ReceiptNumber));
        check("IOE\r\n0900000000", false, Shown::Verdict(Verdict::ReceiptNumber));
    }

    #[test]
    fn several_numbers_have_a_verdict_and_a_list() {
        let text = "EAC2212300000, IOE0900000000";
        check(text, true, Shown::VerdictAndList(Verdict::Several));
        check(text, false, Shown::Elsewhere(Some(Verdict::Several)));
    }

    #[test]
    fn an_address_or_a_phone_number_is_assessed_in_a_list_too() {
        check("help@uscis-case.example", true, Shown::VerdictAndList(Verdict::OtherIdentifier));
        check("800-375-5283", true, Shown::VerdictAndList(Verdict::OtherIdentifier));
        check("800-375-5283", false, Shown::Verdict(Verdict::OtherIdentifier));
    }

    #[test]
    fn a_short_text_in_which_something_is_found_is_listed() {
        check("pay at uscis.gov.example.com", true, Shown::List);
        check("pay at uscis.gov.example.com", false, Shown::Verdict(Verdict::Unrecognized));
    }

    #[test]
    fn a_letter_is_listed_or_read_on_another_page() {
        check(LETTER, true, Shown::List);
        check(&LETTER.repeat(100), true, Shown::List);
        check(&LETTER.repeat(100), false, Shown::Elsewhere(None));
    }

    #[test]
    fn the_one_number_of_a_message_has_its_verdict_where_letters_are_not_read() {
        check(LETTER, false, Shown::Verdict(Verdict::ReceiptNumber));
    }

    #[test]
    fn a_long_label_is_no_letter_where_letters_are_not_read() {
        let text = "The receipt number on my newest notice is: IOE0900000000";
        check(text, false, Shown::Verdict(Verdict::ReceiptNumber));
    }
}
