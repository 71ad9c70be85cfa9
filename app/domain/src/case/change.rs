//! What can be written into a case's journal.

use super::id::Id;
use crate::date::Date;
use crate::message::MessageKey;

/// One change of a case; it removes nothing that was written before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The receipt number, cleaned.
    Receipt(String),
    /// The form, such as `I-485`.
    Form(String),
    /// The reader's own name for the case.
    Label(String),
    /// Whose case it is, in the reader's own sign: an initial or a nickname.
    Person(String),
    /// The title that the official page shows, as it is there.
    Status(String),
    /// A remark.
    Note(String),
    /// The reader looked at the official page.
    Looked,
    /// A date of the case, or its removal.
    Day(Id, Option<Day>),
    /// A paper that the reader has, or its removal.
    Paper(Id, Option<Paper>),
    /// Whether a deadline, named by [`crate::deadline::Due::key`], is dealt with.
    Settled(String, bool),
    /// Whether the case is put away.
    Removed(bool),
}

/// A date with what it is the date of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// What happened or will happen.
    pub kind: DayKind,
    /// On which day.
    pub date: Date,
    /// Whether the notice came by mail; an account's own notice did not.
    pub mailed: bool,
    /// The last day that is printed on the notice. It wins over every rule.
    pub printed: Option<Date>,
}

/// A paper that the reader holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paper {
    /// What it is.
    pub kind: PaperKind,
    /// Its title in the reader's words; may be empty.
    pub title: String,
    /// Where it lies; may be empty.
    pub location: String,
}

/// Makes an enum with a code for each variant, and the word that names it to readers.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident, $prefix:literal: $($(#[$of:meta])* $variant:ident = $code:literal,)+) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// Every kind, in the order in which readers are asked.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The words that name the kinds.
            pub const WORDS: &[MessageKey] = &[$(MessageKey::new(concat!($prefix, $code), &[]),)+];

            /// The code, as it is stored and as data files name it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The key of the word that names it.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($prefix, $code),)+
                }
            }

            /// The kind with this code.
            #[must_use]
            pub fn named(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }
        }
    };
}

kinds! {
    /// What a date is the date of. Rules of deadlines begin with one of these.
    DayKind, "day-":
    /// The application was sent.
    Filed = "filed",
    /// The received date on the receipt notice.
    Received = "received",
    /// A request for evidence.
    Request = "request-for-evidence",
    /// A notice of intent to deny.
    IntentToDeny = "intent-to-deny",
    /// A notice of intent to revoke.
    IntentToRevoke = "intent-to-revoke",
    /// A notice of intent to rescind or to end a status.
    IntentToRescind = "intent-to-rescind",
    /// A denial.
    Denied = "denied",
    /// The approval of an immigrant petition was revoked.
    Revoked = "revoked",
    /// Another notice with a last day on it.
    OtherNotice = "other-notice",
    /// A biometrics appointment.
    Biometrics = "biometrics",
    /// An interview.
    Interview = "interview",
    /// An oath ceremony.
    Oath = "oath",
    /// The reader moved.
    Moved = "moved",
    /// The day in the status text by which a card should come.
    CardExpected = "card-expected",
    /// The day in the status text until which a returned card or paper is held.
    HeldUntil = "held-until",
    /// A green card of ten years expires.
    CardExpires = "card-expires",
    /// A green card of two years expires.
    ConditionalCardExpires = "conditional-card-expires",
    /// A work permit expires.
    WorkPermitExpires = "work-permit-expires",
    /// The years as a permanent resident are complete.
    ResidenceComplete = "residence-complete",
}

kinds! {
    /// What a paper is.
    PaperKind, "paper-":
    /// The receipt notice.
    ReceiptNotice = "receipt-notice",
    /// A copy of the form as it was sent.
    Application = "application",
    /// Copies of what was sent with the form.
    Evidence = "evidence",
    /// Proof that the fee was paid.
    Payment = "payment",
    /// Proof that it was sent or delivered.
    Delivery = "delivery",
    /// An appointment notice.
    Appointment = "appointment",
    /// A request from USCIS.
    Request = "request",
    /// A copy of the answer to a request.
    Answer = "answer",
    /// A decision.
    Decision = "decision",
    /// Anything else.
    Other = "other",
}

impl DayKind {
    /// Whether a case has one such date at most: then a new one replaces the old one.
    #[must_use]
    pub const fn is_single(self) -> bool {
        !matches!(
            self,
            Self::Request
                | Self::IntentToDeny
                | Self::IntentToRevoke
                | Self::IntentToRescind
                | Self::OtherNotice
                | Self::Biometrics
                | Self::Interview
        )
    }

    /// Whether it is a notice, which comes by mail or not and can have a last day printed on it.
    #[must_use]
    pub const fn is_notice(self) -> bool {
        matches!(
            self,
            Self::Request
                | Self::IntentToDeny
                | Self::IntentToRevoke
                | Self::IntentToRescind
                | Self::Denied
                | Self::Revoked
                | Self::OtherNotice
        )
    }

    /// The item that holds a single date of this kind, the same on every device.
    #[must_use]
    pub fn item(self) -> Option<Id> {
        // The code's letters stay; its position in the list would move with the next kind.
        self.is_single().then(|| Id::new(fnv(self.code())))
    }
}

impl PaperKind {
    /// What is needed to file a case again when the office loses its file.
    pub const TO_REBUILD: [Self; 4] = [Self::ReceiptNotice, Self::Application, Self::Evidence, Self::Payment];
}

/// A number from a code's letters, which never changes.
fn fnv(code: &str) -> u64 {
    code.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3))
}
