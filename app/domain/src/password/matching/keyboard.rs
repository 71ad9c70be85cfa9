//! Paths over neighbouring keys: `qwerty`, `zaq12wsx`, `asdfñ`, `7412369`.

use super::{Match, Pattern, Spans};
use crate::password::guesses::keyboard_guesses;
use crate::password::typed::Typed;

/// A keyboard, row by row.
struct Layout {
    /// For each row: the column of its first key, what the keys type, and what they type with the shift key.
    rows: &'static [(i32, &'static str, &'static str)],
    /// Whether each row is half a key to the right of the row above it.
    slanted: bool,
    /// How many characters it types.
    characters: f64,
    /// How many neighbours a key has on average, rounded down.
    neighbours: f64,
}

const KEYBOARD_CHARACTERS: f64 = 94.0;
const KEYBOARD_NEIGHBOURS: f64 = 4.0;
const KEYPAD_CHARACTERS: f64 = 15.0;
const KEYPAD_NEIGHBOURS: f64 = 5.0;

const fn keyboard(rows: &'static [(i32, &'static str, &'static str)]) -> Layout {
    Layout { rows, slanted: true, characters: KEYBOARD_CHARACTERS, neighbours: KEYBOARD_NEIGHBOURS }
}

const fn keypad(rows: &'static [(i32, &'static str, &'static str)]) -> Layout {
    Layout { rows, slanted: false, characters: KEYPAD_CHARACTERS, neighbours: KEYPAD_NEIGHBOURS }
}

/// The keyboards and keypads that people in the United States and in Spanish-speaking countries have before them.
const LAYOUTS: &[Layout] = &[
    // United States.
    keyboard(&[
        (0, "`1234567890-=", "~!@#$%^&*()_+"),
        (1, r"qwertyuiop[]\", "QWERTYUIOP{}|"),
        (1, "asdfghjkl;'", "ASDFGHJKL:\""),
        (1, "zxcvbnm,./", "ZXCVBNM<>?"),
    ]),
    // Dvorak.
    keyboard(&[
        (0, "`1234567890[]", "~!@#$%^&*(){}"),
        (1, r"',.pyfgcrl/=\", "\"<>PYFGCRL?+|"),
        (1, "aoeuidhtns-", "AOEUIDHTNS_"),
        (1, ";qjkxbmwvz", ":QJKXBMWVZ"),
    ]),
    // Spain.
    keyboard(&[
        (0, "º1234567890'¡", "ª!\"·$%&/()=?¿"),
        (1, "qwertyuiop`+", "QWERTYUIOP^*"),
        (1, "asdfghjklñ´ç", "ASDFGHJKLÑ¨Ç"),
        (0, "<zxcvbnm,.-", ">ZXCVBNM;:_"),
    ]),
    // Latin America.
    keyboard(&[
        (0, "|1234567890'¿", "°!\"#$%&/()=?¡"),
        (1, "qwertyuiop´+", "QWERTYUIOP¨*"),
        (1, "asdfghjklñ{}", "ASDFGHJKLÑ[]"),
        (0, "<zxcvbnm,.-", ">ZXCVBNM;:_"),
    ]),
    keypad(&[(1, "/*-", ""), (0, "789+", ""), (0, "456", ""), (0, "123", ""), (1, "0.", "")]),
    // A Mac's.
    keypad(&[(1, "=/*", ""), (0, "789-", ""), (0, "456+", ""), (0, "123", ""), (1, "0.", "")]),
];

/// Where a character is typed.
#[derive(Debug, Clone, Copy)]
struct Key {
    column: i32,
    row: i32,
    shifted: bool,
}

impl Layout {
    fn key(&self, character: char) -> Option<Key> {
        self.rows.iter().zip(0..).find_map(|((start, plain, shifted), row)| {
            [(plain, false), (shifted, true)].into_iter().find_map(|(keys, shifted)| {
                let (_, column) = keys.chars().zip(*start..).find(|(key, _)| *key == character)?;
                Some(Key { column, row, shifted })
            })
        })
    }

    /// The step from one key to a neighbouring one; nothing where they are not neighbours.
    fn step(&self, from: Key, to: Key) -> Option<(i32, i32)> {
        let step = (to.column - from.column, to.row - from.row);
        let neighbours = match step {
            (0, 0) => false,
            // In a slanted keyboard a key touches two of the row above and two of the row below.
            (1, 1) | (-1, -1) => !self.slanted,
            (across, down) => across.abs() <= 1 && down.abs() <= 1,
        };
        neighbours.then_some(step)
    }
}

/// A path of fewer keys is no pattern.
const SHORTEST: usize = 3;

/// Offers every path of three keys or more.
pub fn find(typed: &Typed, spans: &mut Spans) {
    for layout in LAYOUTS {
        let keys: Vec<Option<Key>> = typed.signs().iter().map(|sign| layout.key(sign.typed)).collect();
        let mut first = 0;
        while let Some(rest) = keys.get(first..).filter(|rest| !rest.is_empty()) {
            let path = follow(layout, rest);
            if path.length >= SHORTEST {
                let guesses =
                    keyboard_guesses(layout.characters, layout.neighbours, path.length, path.turns, path.shifted);
                let pattern = Pattern::Keyboard { turns: path.turns };
                spans.offer(Match { first, end: first + path.length, pattern, guesses });
            }
            first += path.length.max(1);
        }
    }
}

/// A path over keys.
struct Path {
    length: usize,
    turns: u32,
    shifted: usize,
}

fn follow(layout: &Layout, keys: &[Option<Key>]) -> Path {
    let mut path = Path { length: 0, turns: 0, shifted: 0 };
    let mut last: Option<Key> = None;
    let mut direction = None;
    for key in keys.iter().map_while(|key| *key) {
        if let Some(last) = last {
            let Some(step) = layout.step(last, key) else {
                break;
            };
            if direction != Some(step) {
                direction = Some(step);
                path.turns += 1;
            }
        }
        path.length += 1;
        path.shifted += usize::from(key.shifted);
        last = Some(key);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::password::matching::{Pattern, Spans};
    use crate::password::typed::Typed;

    fn turns(password: &str) -> Option<u32> {
        let typed = Typed::new(password);
        let mut spans = Spans::new(typed.len());
        find(&typed, &mut spans);
        match spans.get(0, typed.len())?.pattern {
            Pattern::Keyboard { turns } => Some(turns),
            _ => None,
        }
    }

    #[test]
    fn paths_are_followed_on_each_keyboard() {
        #[rustfmt::skip]
        let table = [
            ("qwerty", Some(1)), ("zxcvfr$3Edcv", Some(5)), ("QWERTY", Some(1)),
            ("jklñ", Some(1)), ("ñlkj", Some(1)), ("<zxc", Some(1)), ("7412369", Some(3)),
            ("aoeuid", Some(1)), ("qw", None), ("qq", None), ("qpal", None),
        ];
        for (password, expected) in table {
            assert_eq!(turns(password), expected, "{password}");
        }
    }
}
