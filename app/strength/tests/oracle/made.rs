//! Passwords as people make them, out of the same texts that the lists are packed from, whole, so that words which were left out come up too.
//!
//! Words are drawn as they are used, a word at rank 1,000 a tenth as often as one at rank 100 (Zipf's law), or evenly, each as often as any other.

use std::path::Path;

/// One of the texts below `lists/`.
pub fn text(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The words of one text, the most used first.
pub fn words(file: &str) -> Vec<String> {
    text(file).lines().map(str::to_owned).collect()
}

/// Random numbers that are the same in every run (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit).unwrap()).unwrap()
    }

    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    pub fn sign_of(&mut self, from: &str) -> char {
        from.chars().nth(self.below(from.chars().count())).unwrap()
    }

    /// A word of a list.
    pub fn word(&mut self, list: &[String], draw: Draw) -> String {
        if draw == Draw::Evenly {
            return list[self.below(list.len())].clone();
        }
        let share = f64::from(u32::try_from(self.next() >> 32).unwrap()) / f64::from(u32::MAX);
        let count = f64::from(u32::try_from(list.len()).unwrap());
        let limit = count.powf(share);
        list.iter().zip(1..).take_while(|(_, rank)| f64::from(*rank) <= limit).last().unwrap().0.clone()
    }

    fn string(&mut self, from: &str, length: usize) -> String {
        (0..length).map(|_| self.sign_of(from)).collect()
    }

    fn digits(&mut self) -> String {
        let length = 1 + self.below(4);
        self.string("0123456789", length)
    }

    fn year(&mut self) -> String {
        (1940 + self.below(90)).to_string()
    }
}

/// How words are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draw {
    AsUsed,
    Evenly,
}

/// The kinds of passwords.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One word of a list, with what people add to it.
    Lists,
    /// Several words, with or without a sign between them.
    Several,
    Patterns,
    Random,
}

/// The English lists.
pub struct English {
    draw: Draw,
    passwords: Vec<String>,
    words: Vec<String>,
    spoken: Vec<String>,
    names: [Vec<String>; 3],
}

impl English {
    pub fn read(draw: Draw) -> Self {
        Self {
            draw,
            passwords: words("en-passwords.txt"),
            words: words("en-words.txt"),
            spoken: words("en-spoken.txt"),
            names: [words("en-female-names.txt"), words("en-male-names.txt"), words("en-surnames.txt")],
        }
    }

    /// A word of any list.
    fn any(&self, random: &mut Random) -> String {
        let lists = [&self.passwords, &self.words, &self.spoken, &self.names[0], &self.names[1], &self.names[2]];
        let list = random.pick(&lists);
        random.word(list, self.draw)
    }

    /// A password of a kind.
    pub fn password(&self, kind: Kind, random: &mut Random) -> String {
        match kind {
            Kind::Lists => self.with_lists(random),
            Kind::Several => self.with_several(random),
            Kind::Patterns => self.with_patterns(random),
            Kind::Random => random_password(random),
        }
    }

    fn with_lists(&self, random: &mut Random) -> String {
        let word = self.any(random);
        decorated(random, word)
    }

    fn with_several(&self, random: &mut Random) -> String {
        let word = self.any(random);
        several(random, word, |random| self.any(random))
    }

    fn with_patterns(&self, random: &mut Random) -> String {
        let one = pattern(random);
        match random.below(6) {
            0 => one + &pattern(random),
            1 => one + &self.any(random),
            2 => self.any(random) + &one,
            3 => one + &random.string("abcdefghijklmnopqrstuvwxyz0123456789!?.", 2),
            _ => one,
        }
    }
}

/// A word with what people add to it.
pub fn decorated(random: &mut Random, word: String) -> String {
    match random.below(10) {
        0 | 1 => word,
        2 => capital(&word),
        3 => word.to_uppercase(),
        4 => word + &random.digits(),
        5 => capital(&word) + &random.digits() + &random.string("!?.*#$@_-", 1),
        6 => word + &random.year(),
        7 => capital(&word) + &random.year() + &random.string("!?.*#$@_-", 1),
        8 => swapped(random, &word),
        _ => word.chars().rev().collect::<String>() + &random.digits(),
    }
}

/// Words as people put them together.
pub fn several(random: &mut Random, word: String, more: impl Fn(&mut Random) -> String) -> String {
    match random.below(4) {
        0 => word + &more(random),
        1 => word + &random.string(" -_.!", 1) + &more(random),
        2 => word + &more(random) + &more(random),
        _ => capital(&word) + &more(random) + &random.digits(),
    }
}

pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A word with signs for some of its letters.
fn swapped(random: &mut Random, word: &str) -> String {
    let pairs =
        [('a', '@'), ('a', '4'), ('e', '3'), ('i', '1'), ('i', '!'), ('o', '0'), ('s', '$'), ('s', '5'), ('t', '7')];
    let first = pairs[random.below(pairs.len())];
    let second = pairs[random.below(pairs.len())];
    let swapped = word.replace(first.0, &first.1.to_string());
    if random.below(2) == 0 { swapped } else { swapped.replace(second.0, &second.1.to_string()) }
}

fn pattern(random: &mut Random) -> String {
    match random.below(7) {
        0 => walk(random),
        1 => {
            let row = random.pick(&[
                "qwertyuiop",
                "asdfghjkl",
                "zxcvbnm",
                "1234567890",
                "!@#$%^&*()",
                "QWERTYUIOP",
                "7894561230",
            ]);
            let length = 3 + random.below(row.len() - 2);
            row.chars().take(length).collect()
        }
        2 => {
            let alphabet = random.pick(&[
                "abcdefghijklmnopqrstuvwxyz",
                "zyxwvutsrqponmlkjihgfedcba",
                "0123456789",
                "9876543210",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            ]);
            let start = random.below(alphabet.len() - 3);
            let length = 3 + random.below(7);
            alphabet.chars().skip(start).take(length).collect()
        }
        3 => {
            let length = 1 + random.below(4);
            let times = 2 + random.below(5);
            random.string("abcdefghijklmnopqrstuvwxyz0123456789!", length).repeat(times)
        }
        4 => date(random),
        5 => random.year(),
        _ => random.string("0123456789", 4).repeat(1 + random.below(2)),
    }
}

/// Steps from key to key.
fn walk(random: &mut Random) -> String {
    let rows = ["1234567890", "qwertyuiop", "asdfghjkl;", "zxcvbnm,./"];
    let (mut row, mut column) = (random.below(4), random.below(10));
    let mut direction = random.below(4);
    let mut typed = String::new();
    for _ in 0..4 + random.below(8) {
        typed.extend(rows[row].chars().nth(column));
        if random.below(3) == 0 {
            direction = random.below(4);
        }
        match direction {
            0 => column = (column + 1).min(9),
            1 => column = column.saturating_sub(1),
            2 => row = (row + 1).min(3),
            _ => row = row.saturating_sub(1),
        }
    }
    typed
}

fn date(random: &mut Random) -> String {
    let (day, month, year) = (1 + random.below(31), 1 + random.below(12), 1940 + random.below(90));
    let sign = random.pick(&["", "/", "-", ".", ""]);
    match random.below(5) {
        0 => format!("{day}{sign}{month}{sign}{year}"),
        1 => format!("{month:02}{sign}{day:02}{sign}{year}"),
        2 => format!("{year}{sign}{month:02}{sign}{day:02}"),
        3 => format!("{day:02}{sign}{month:02}{sign}{:02}", year % 100),
        _ => format!("{month}{sign}{day}{sign}{:02}", year % 100),
    }
}

fn random_password(random: &mut Random) -> String {
    let length = 4 + random.below(14);
    let all: String = (' '..='~').collect();
    let signs = match random.below(5) {
        0 => "abcdefghijklmnopqrstuvwxyz",
        1 => "0123456789",
        2 => "abcdefghijklmnopqrstuvwxyz0123456789",
        3 => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        _ => &all,
    };
    random.string(signs, length)
}
