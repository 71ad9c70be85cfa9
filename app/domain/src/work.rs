//! Counts the characters that rules look at, so that tests can hold how the work grows with a text; in the tools it is nothing.

/// Notes that so many characters are looked at.
#[cfg(not(test))]
#[inline]
pub(crate) const fn add(_: usize) {}

#[cfg(test)]
pub(crate) use counted::add;

#[cfg(test)]
mod counted {
    use std::cell::Cell;

    thread_local!(static DONE: Cell<usize> = const { Cell::new(0) });

    pub(crate) fn add(count: usize) {
        DONE.with(|done| done.set(done.get() + count));
    }

    /// How many characters a task looks at.
    pub(super) fn measure(task: impl FnOnce()) -> usize {
        let before = DONE.with(Cell::get);
        task();
        DONE.with(Cell::get) - before
    }
}

/// A paste of thousands of characters must not freeze a page: twice the text is twice the work.
#[cfg(test)]
mod tests {
    use super::counted::measure;
    use crate::case::Cases;
    use crate::identifier::check;
    use crate::identifier::tests::in_context;
    use crate::letter::{gather, read};
    use crate::status::tests::TABLE;
    use crate::stored::Reading;
    use crate::transfer::list;

    /// Pieces of which long texts are made, for good or to do harm.
    const PIECES: [&str; 52] = [
        "A",
        "1",
        " ",
        "A ",
        "1 ",
        "EAC2212300000",
        "IOE 09",
        "IOE",
        "MNL ",
        "É",
        "٣",
        "123-45-6789 ",
        "a@b.",
        "I-485 ",
        ":",
        "*",
        "-",
        "-A",
        "A-",
        "\u{200B}",
        "\u{AD}",
        "|",
        "|A",
        "A|1",
        "IOE09|",
        "1.",
        "1.2E+11",
        "1/2/",
        "11/24/26 ",
        "30NOV26",
        "by the ",
        "received by ",
        "Nov 3, ",
        "http",
        "http:",
        "https://a,b.",
        "https://a,",
        "https://[",
        "https://google.com/?q=https://",
        "safelinks.protection.outlook.com/?",
        "%25",
        "%",
        "urldefense.com/v3/__http://",
        "x.gov/",
        "468311-",
        "(800) 375",
        "\r\n",
        "> ",
        "{\"a\":[",
        "{\"id\":\"0000000000000001\",\"journal\":[",
        "\"",
        ";,\t",
    ];

    /// Letters of a text before it is made twice as long.
    const LENGTH: usize = 4_000;
    /// So much of the work does not depend on the text.
    const FIXED: usize = 2_000;

    /// Checks that a task looks at no more than twice as much of a text that is twice as long, with a tenth of room.
    #[track_caller]
    fn check_growth(task: impl Fn(&str)) {
        for piece in PIECES {
            let text: String = piece.chars().cycle().take(2 * LENGTH).collect();
            let half: String = text.chars().take(LENGTH).collect();
            let (one, two) = (measure(|| task(&half)), measure(|| task(&text)));
            assert!(two <= one * 2 + one / 5 + FIXED, "{piece:?}: {one}, then {two}");
        }
    }

    #[test]
    fn a_number_is_assessed_in_time_that_grows_with_its_length() {
        check_growth(|text| in_context(|context| assert!(!check(text, context).findings.is_empty())));
    }

    #[test]
    fn a_letter_is_read_in_time_that_grows_with_its_length() {
        check_growth(|text| in_context(|context| drop(gather(text, &read(text, context)))));
    }

    #[test]
    fn a_list_is_read_in_time_that_grows_with_its_length() {
        let cases = Cases::default();
        check_growth(|text| {
            in_context(|context| drop(list::read(text, context, &TABLE, &cases, None, &|_| "word")));
        });
    }

    #[test]
    fn a_stored_text_is_read_in_time_that_grows_with_its_length() {
        check_growth(|text| drop(Reading::parse(text)));
    }

    #[test]
    fn work_that_grows_faster_is_detected() {
        let slow = |text: &str| super::add(text.len() * text.len());
        assert!(std::panic::catch_unwind(|| check_growth(slow)).is_err());
    }
}
