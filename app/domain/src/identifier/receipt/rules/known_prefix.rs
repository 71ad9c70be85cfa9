//! The official shape with letters that the official list knows: a receipt number.
//!
//! Example: `EAC2212300000`.
//! Source of the list: the table `receiptPrefixMap` in the page of Case Status Online, read from saved copies; see `content/data/prefixes.toml`.

use super::ReceiptRule;
use crate::finding::Finding;
use crate::identifier::receipt::fields;
use crate::identifier::shape;
use crate::identifier::verdict::{Judgement, Verdict};
use crate::message::MessageKey;

const RIGHT_SHAPE: MessageKey = MessageKey::new("right-shape", &[]);

pub(super) const RULE: ReceiptRule = ReceiptRule {
    words: &[RIGHT_SHAPE],
    check: |entry, context| {
        let split = shape::official(entry.number())?;
        let prefix = context.prefixes.find(split.letters)?;
        Some(Judgement {
            prefix: Some(prefix.code.clone()),
            parts: fields::cut(split, prefix),
            ..Judgement::new(Verdict::ReceiptNumber, Finding::new(&RIGHT_SHAPE))
        })
    },
};
