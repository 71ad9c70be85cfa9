//! A green card or a work permit card has a number of its own with the same shape, often but not always that of the case.
//!
//! Example: `SRC2112300000`, read from a card.
//! Source: [Verify I-9 on card numbers](https://helpdesk.verifyi9.com/find-card-number/).

use super::Remark;
use crate::finding::Finding;
use crate::message::MessageKey;

const CARD_NUMBER: MessageKey = MessageKey::new("card-number", &[]);

pub(super) const REMARK: Remark = Remark {
    words: &[CARD_NUMBER],
    // No card has an asterisk in its number.
    check: |input| {
        (input.prefix().is_some() && !input.entry.number().contains('*')).then(|| Finding::new(&CARD_NUMBER))
    },
};
