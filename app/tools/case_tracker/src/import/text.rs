//! What the text of a file is.

use domain::stored::{Damaged, Encrypted, Reading, Stored};

/// How damaged a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// It is undamaged.
    Whole,
    /// Something was changed, but everything could be read.
    Changed,
    /// So many parts could not be read.
    Damaged(usize),
}

/// What the text of a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// Longer than any backup.
    TooLarge,
    /// A backup of a newer version.
    Newer,
    /// A backup that a passphrase opens.
    Encrypted(Encrypted),
    /// A backup.
    Backup(Stored, Condition),
    /// A backup without a case.
    Nothing,
    /// A damaged backup, of which nothing could be read.
    Broken,
    /// A table.
    Table,
    /// Anything else.
    Other,
}

impl Content {
    /// Reads any text at all.
    #[must_use]
    pub fn read(text: &str) -> Self {
        match Reading::parse(text) {
            Reading::Empty => Self::Empty,
            Reading::TooLarge => Self::TooLarge,
            Reading::Newer(_) => Self::Newer,
            Reading::Encrypted(locked) => Self::Encrypted(locked),
            Reading::Fine(stored) if stored.cases.is_empty() => Self::Nothing,
            Reading::Fine(stored) => Self::Backup(stored, Condition::Whole),
            Reading::Damaged(Damaged { stored, .. }) if stored.cases.is_empty() => Self::without_cases(text),
            Reading::Damaged(Damaged { stored, unread: 0, .. }) => Self::Backup(stored, Condition::Changed),
            Reading::Damaged(Damaged { stored, unread, .. }) => Self::Backup(stored, Condition::Damaged(unread)),
        }
    }

    fn without_cases(text: &str) -> Self {
        let text = text.trim_start();
        if text.contains("\"waymark\"") {
            return Self::Broken;
        }
        let rows = text.lines().filter(|line| !line.trim().is_empty()).take(20);
        let is_row = |line: &str| line.contains([',', ';', '\t']);
        if !text.starts_with(['{', '<', '[']) && rows.clone().count() > 0 && rows.into_iter().all(is_row) {
            return Self::Table;
        }
        Self::Other
    }
}

#[cfg(test)]
mod tests {
    use domain::case::{Cases, Change, Id, Moment};
    use domain::date::date;
    use domain::stored::{Stored, decode, write_file};

    use super::{Condition, Content};

    fn backup() -> String {
        let on = date(2026, 11, 24).unwrap();
        let mut cases = Cases::default();
        let change = Change::Label("Ñandú 📞".to_owned());
        cases.write(Id::new(1), Moment { at: 0, on, id: Id::new(2) }, change);
        write_file(&Stored { revision: 0, cases }, on)
    }

    #[test]
    fn every_text_of_windows_is_read() {
        let text = backup();
        let units = |to: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
        let marked = format!("\u{FEFF}{text}");
        let table = [
            text.clone().into_bytes(),
            marked.clone().into_bytes(),
            units(u16::to_le_bytes, &marked),
            units(u16::to_be_bytes, &marked),
            units(u16::to_le_bytes, &text),
            units(u16::to_be_bytes, &text),
        ];
        for bytes in table {
            assert_eq!(decode(&bytes), text, "{:?}", bytes.get(..4));
        }
    }

    #[test]
    fn any_bytes_give_a_text() {
        for bytes in [&[][..], &[0xFF], &[0xFF, 0xFE, 0x41], &[0xC3, 0x28], &[0xFE, 0xFF, 0xD8, 0x00]] {
            let _ = Content::read(&decode(bytes));
        }
    }

    #[test]
    fn a_file_is_what_it_is() {
        let text = backup();
        let check = |text: &str, expected: &str| {
            let content = match Content::read(text) {
                Content::Backup(_, Condition::Whole) => "backup",
                Content::Backup(_, _) => "changed",
                Content::Empty => "empty",
                Content::Newer => "newer",
                Content::Nothing => "nothing",
                Content::Broken => "broken",
                Content::Table => "table",
                Content::Other => "other",
                Content::TooLarge => "large",
                Content::Encrypted(_) => "locked",
            };
            assert_eq!(content, expected, "{text}");
        };
        check(&text, "backup");
        check("", "empty");
        check(&write_file(&Stored::default(), date(2026, 11, 24).unwrap()), "nothing");
        check("{\"waymark\":\"cases\",\"schema\":1,\"cases\":[{\"id\"", "broken");
        check("Receipt number,Form\r\nIOE0900000000,I-485\r\n", "table");
        check("\u{FEFF}Número de recibo;Formulario\r\n", "table");
        check("Dear friend,\nthank you", "other");
        check("{\"other\":1}", "other");
        let cut = text.get(..text.len() - 20).unwrap();
        check(cut, "changed");
    }
}
