//! The digits name a working day of this fiscal year that has not come.
//!
//! Example, in November 2026: `SRC2720000000`.

use super::Remark;
use crate::finding::Finding;
use crate::message::MessageKey;

const DAY_AHEAD: MessageKey = MessageKey::new("day-ahead", &["day", "year"]);

pub(super) const REMARK: Remark = Remark {
    words: &[DAY_AHEAD],
    check: |input| {
        let reading = input.reading()?;
        let today = input.context.today;
        let counts = reading.is_workday() && reading.has_begun(today);
        (counts && reading.dates(today).is_none())
            .then(|| Finding::new(&DAY_AHEAD).with("day", reading.day).with("year", reading.fiscal_year))
    },
};
