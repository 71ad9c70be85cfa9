//! The digits name a fiscal year that has not begun.
//!
//! Example, in fiscal year 2027: `SRC2800100000`.

use super::Remark;
use crate::date::fiscal_year;
use crate::finding::Finding;
use crate::message::MessageKey;

const FISCAL_YEAR_AHEAD: MessageKey = MessageKey::new("fiscal-year-ahead", &["year", "now"]);

pub(super) const REMARK: Remark = Remark {
    words: &[FISCAL_YEAR_AHEAD],
    check: |input| {
        let reading = input.reading()?;
        let today = input.context.today;
        (!reading.has_begun(today))
            .then(|| Finding::new(&FISCAL_YEAR_AHEAD).with("year", reading.fiscal_year).with("now", fiscal_year(today)))
    },
};
