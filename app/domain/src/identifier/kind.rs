//! The kinds of numbers that are no receipt numbers.

/// What a number is, when it is no receipt number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentifierKind {
    /// The number of a person who is no citizen.
    ANumber,
    /// Nine digits: an A-Number or a Social Security number, which only the reader can say.
    NineDigits,
    /// A number that nobody should type into a case checker.
    SocialSecurityNumber,
    /// The number of an account at USCIS.
    OnlineAccountNumber,
    /// The number of one entry into the country.
    I94Number,
    /// The number of a student or exchange visitor.
    SevisId,
    /// A case of the National Visa Center.
    NvcCaseNumber,
    /// A case of the Diversity Visa program.
    DvCaseNumber,
    /// A visa application on Form DS-160.
    Ds160Number,
    /// A request for records.
    FoiaNumber,
    /// A case of the Department of Labor.
    DolCaseNumber,
    /// What employers write for a card without a number.
    CardPlaceholder,
    /// The name of a form.
    FormNumber,
    /// Probably a passport.
    PassportNumber,
    /// A parcel or letter on its way.
    PostalTrackingNumber,
    /// A telephone number.
    PhoneNumber,
    /// An address for email.
    EmailAddress,
}

impl IdentifierKind {
    /// Every kind.
    pub const ALL: [Self; 17] = [
        Self::ANumber,
        Self::NineDigits,
        Self::SocialSecurityNumber,
        Self::OnlineAccountNumber,
        Self::I94Number,
        Self::SevisId,
        Self::NvcCaseNumber,
        Self::DvCaseNumber,
        Self::Ds160Number,
        Self::FoiaNumber,
        Self::DolCaseNumber,
        Self::CardPlaceholder,
        Self::FormNumber,
        Self::PassportNumber,
        Self::PostalTrackingNumber,
        Self::PhoneNumber,
        Self::EmailAddress,
    ];

    /// The mark in the page's `data-kind`.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::ANumber => "a-number",
            Self::NineDigits => "nine-digits",
            Self::SocialSecurityNumber => "social-security-number",
            Self::OnlineAccountNumber => "online-account-number",
            Self::I94Number => "i94-number",
            Self::SevisId => "sevis-id",
            Self::NvcCaseNumber => "nvc-case-number",
            Self::DvCaseNumber => "dv-case-number",
            Self::Ds160Number => "ds160-number",
            Self::FoiaNumber => "foia-number",
            Self::DolCaseNumber => "dol-case-number",
            Self::CardPlaceholder => "card-placeholder",
            Self::FormNumber => "form-number",
            Self::PassportNumber => "passport-number",
            Self::PostalTrackingNumber => "postal-tracking-number",
            Self::PhoneNumber => "phone-number",
            Self::EmailAddress => "email-address",
        }
    }

    /// Whether a page must not keep what was typed: it is removed from the field.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::SocialSecurityNumber)
    }
}
