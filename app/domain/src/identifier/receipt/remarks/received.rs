//! When the case was probably received: a span of dates, and that it is an estimate.
//!
//! Example: `EAC2212300000`, between 22 and 31 March 2022.
//! The rule of the span is that of [`crate::date::workday`].

use super::Remark;
use crate::date::phrase_between;
use crate::finding::Finding;
use crate::message::MessageKey;

const RECEIVED: MessageKey = MessageKey::new("received", &["dates"]);

pub(super) const REMARK: Remark = Remark {
    words: &[RECEIVED],
    check: |input| {
        let (first, last) = input.reading()?.dates(input.context.today)?;
        Some(Finding::new(&RECEIVED).with_finding("dates", phrase_between(first, last)))
    },
};
