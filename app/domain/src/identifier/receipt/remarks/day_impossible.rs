//! The digits instead of the workday name a day that no fiscal year has.
//!
//! Two cases: from 900 on they are met on many real notices and are no workday; other numbers are probably a slip.
//! Examples: `WAC2290000000`; `LIN2030000000`.

use super::Remark;
use crate::finding::Finding;
use crate::message::MessageKey;

const DAY_IMPOSSIBLE: MessageKey = MessageKey::new("day-impossible", &["day", "last"]);
const DAY_NOT_A_WORKDAY: MessageKey = MessageKey::new("day-not-a-workday", &["day"]);

/// From here on the three digits are met on real notices without being a day.
const NOT_DAYS: u16 = 900;

pub(super) const REMARK: Remark = Remark {
    words: &[DAY_IMPOSSIBLE, DAY_NOT_A_WORKDAY],
    check: |input| {
        let reading = input.reading()?;
        if reading.is_workday() {
            return None;
        }
        // The leading zeros belong to what is on the notice.
        let day = input.entry.number().get(5..8)?;
        Some(if reading.day >= NOT_DAYS {
            Finding::new(&DAY_NOT_A_WORKDAY).with("day", day)
        } else {
            Finding::new(&DAY_IMPOSSIBLE)
                .with("day", day)
                .with("last", crate::identifier::receipt::fields::LAST_WORKDAY)
        })
    },
};
