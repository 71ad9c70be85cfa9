//! What employers write on Form I-9 for an old card that has no number.
//!
//! Example: `AAA0000000000`.
//! Source: [Verify I-9 on card numbers](https://helpdesk.verifyi9.com/find-card-number/).

use super::{BARE, IdentifierRule};
use crate::identifier::advice::{Advice, LINK_WHICH_THREE};
use crate::identifier::kind::IdentifierKind;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-card-placeholder", &[]);
const USED: MessageKey = MessageKey::new("used-card-placeholder", &[]);
const NEXT: MessageKey = MessageKey::new("next-card-placeholder", &[]);

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::CardPlaceholder,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH_THREE),
    words: &[],
    find: |entry, _| (entry.number() == "AAA0000000000").then_some(BARE),
};
