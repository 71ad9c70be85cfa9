//! Which signs a run of text has, found in one look: most runs are plain words, and no check reads those again.

/// The groups of signs that a text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    /// Signs that markdown may leave in the text.
    pub(super) const LEFTOVER: Self = Self(1);
    /// Signs of which each mark of another kind of markdown has one.
    pub(super) const DIALECT: Self = Self(1 << 1);
    /// What a character that is written by its number or name begins with.
    pub(super) const NUMBER: Self = Self(1 << 2);
    /// What the mark of a footnote begins with.
    pub(super) const FOOTNOTE: Self = Self(1 << 3);
    /// What a directive within a line begins with, itself or by its name.
    pub(super) const DIRECTIVE: Self = Self(1 << 4);
    /// What names that stay on one line have.
    pub(super) const HYPHEN: Self = Self(1 << 5);

    /// The groups of which a text has at least one sign.
    pub(super) fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |found, byte| found | GROUPS[usize::from(byte)]))
    }

    /// True if both have a group in common.
    pub(super) const fn has(self, group: Self) -> bool {
        self.0 & group.0 != 0
    }
}

/// The groups of each byte.
static GROUPS: [u8; 256] = {
    let mut groups = [0; 256];
    let mut byte = u8::MIN;
    loop {
        groups[byte as usize] = groups_of(byte);
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    groups
};

const fn groups_of(sign: u8) -> u8 {
    match sign {
        b'*' | b'_' | b'~' | b'`' | b']' => Signs::LEFTOVER.0,
        b'{' => Signs::LEFTOVER.0 | Signs::DIALECT.0,
        b':' => Signs::LEFTOVER.0 | Signs::DIALECT.0 | Signs::DIRECTIVE.0,
        b'%' | b'<' | b'^' | b'=' => Signs::DIALECT.0,
        b'[' => Signs::DIALECT.0 | Signs::FOOTNOTE.0,
        b'-' => Signs::HYPHEN.0,
        // What it stands for may be any other sign.
        b'&' => Signs::NUMBER.0 | Signs::DIRECTIVE.0 | Signs::HYPHEN.0,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[track_caller]
    fn check(text: &str, expected: &[Signs]) {
        let all = [Signs::LEFTOVER, Signs::DIALECT, Signs::NUMBER, Signs::FOOTNOTE, Signs::DIRECTIVE, Signs::HYPHEN];
        let found: Vec<Signs> = all.into_iter().filter(|group| Signs::of(text).has(*group)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_text_has_the_groups_of_its_signs() {
        check("Plain words, señor: no.", &[Signs::LEFTOVER, Signs::DIALECT, Signs::DIRECTIVE]);
        check("Plain words, “señor” – yes.", &[]);
        check("left **over", &[Signs::LEFTOVER]);
        check("1 == 1", &[Signs::DIALECT]);
        check("&#27;", &[Signs::NUMBER, Signs::DIRECTIVE, Signs::HYPHEN]);
        check("I-94", &[Signs::HYPHEN]);
        check("[^1", &[Signs::DIALECT, Signs::FOOTNOTE]);
    }
}
