//! The lists of known words: how they are packed, and how a password is looked up in them.
//!
//! The packed form, made so that Brotli has little left to do:
//!
//! 1. the number of words, then the number of bytes of the second part, each as four bytes, smallest first;
//! 2. the words in order of their bytes, each as one byte below 32 that says how many bytes of the word before it do not stay, and then its other bytes;
//! 3. one byte for each word: twice the binary logarithm of its rank, rounded down, so that ranks are known to half an octave.
//!
//! Words are printed ASCII in lower case without accents, at most [`LONGEST_WORD`] bytes long.

/// The longest word that a list may hold, in bytes.
pub const LONGEST_WORD: usize = 31;

/// A byte below this begins a word; no letter is below it.
const FIRST_LETTER: u8 = b' ';
/// One more than the largest byte of a word.
const LETTERS_END: u8 = 127;

/// Known words, each with its rank, unpacked for looking up.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// All words one after another.
    letters: Vec<u8>,
    /// Where each word starts in `letters`, and the end of the last.
    starts: Vec<u32>,
    /// Twice the binary logarithm of each word's rank.
    ranks: Vec<u8>,
    /// How many words are before those that begin with each byte.
    firsts: Vec<u32>,
}

/// The words of [`Lists`] that begin alike: a position in the tree that they form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Branch {
    from: u32,
    to: u32,
    depth: u32,
}

impl Lists {
    /// Unpacks lists; nothing where the bytes are not in the packed form.
    #[must_use]
    pub fn unpack(packed: &[u8]) -> Option<Self> {
        let (count, rest) = packed.split_first_chunk::<4>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (text, ranks) = rest.split_at_checked(length)?;
        if ranks.len() != count {
            return None;
        }
        let mut letters: Vec<u8> = Vec::with_capacity(length.saturating_mul(3));
        let mut starts: Vec<u32> = Vec::with_capacity(count.saturating_add(1));
        let mut before = 0;
        for &byte in text {
            if (FIRST_LETTER..LETTERS_END).contains(&byte) {
                letters.push(byte);
                continue;
            }
            let start = letters.len();
            let end = start.checked_sub(usize::from(byte)).filter(|end| *end >= before)?;
            starts.push(u32::try_from(start).ok()?);
            letters.extend_from_within(before..end);
            before = start;
        }
        if starts.len() != count {
            return None;
        }
        starts.push(u32::try_from(letters.len()).ok()?);
        let mut lists = Self { letters, starts, ranks: ranks.to_vec(), firsts: Vec::new() };
        let all = lists.root();
        lists.firsts = (0..=LETTERS_END).map(|byte| lists.split(all, |first| first < byte)).collect();
        Some(lists)
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ranks.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ranks.is_empty()
    }

    /// All words: where a look-up starts.
    #[must_use]
    pub fn root(&self) -> Branch {
        Branch { from: 0, to: u32::try_from(self.ranks.len()).unwrap_or(0), depth: 0 }
    }

    /// The words of `branch` whose next byte is `letter`; nothing where there is none.
    #[must_use]
    pub fn follow(&self, branch: Branch, letter: u8) -> Option<Branch> {
        let known = |byte: u8| {
            let byte = usize::from(byte);
            (branch.depth == 0).then(|| self.firsts.get(byte).copied()).flatten()
        };
        let from = known(letter).unwrap_or_else(|| self.split(branch, |byte| byte < letter));
        let rest = Branch { from, ..branch };
        let to = known(letter.saturating_add(1)).unwrap_or_else(|| self.split(rest, |byte| byte <= letter));
        (from < to).then_some(Branch { from, to, depth: branch.depth + 1 })
    }

    /// The rank of the word that ends here: 1 for the first that an attacker tries; nothing where no word ends.
    ///
    /// The middle of the half octave that was packed.
    #[must_use]
    pub fn rank(&self, branch: Branch) -> Option<f64> {
        let word = usize::try_from(branch.from).ok()?;
        let ends = self.byte_at(branch.from, branch.depth) == 0;
        let packed = self.ranks.get(word).filter(|_| ends)?;
        Some(middle(*packed))
    }

    /// How many words are before the first one of `branch` whose next byte is not `before`.
    fn split(&self, branch: Branch, before: impl Fn(u8) -> bool) -> u32 {
        let (mut from, mut to) = (branch.from, branch.to);
        while from < to {
            let half = from + (to - from) / 2;
            if before(self.byte_at(half, branch.depth)) {
                from = half + 1;
            } else {
                to = half;
            }
        }
        from
    }

    /// The byte of a word at a position; zero past its end.
    fn byte_at(&self, word: u32, position: u32) -> u8 {
        let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let start = self.starts.get(index(word)).copied().unwrap_or(0);
        let end = self.starts.get(index(word) + 1).copied().unwrap_or(0);
        let at = start + position;
        if at < end { self.letters.get(index(at)).copied().unwrap_or(0) } else { 0 }
    }
}

/// The rank that a packed one encodes.
fn middle(packed: u8) -> f64 {
    /// The ranks below this are so few in each half octave that their own values matter.
    const FIRST: [f64; 6] = [1.0, 1.0, 2.0, 3.0, 4.5, 6.5];
    FIRST.get(usize::from(packed)).copied().unwrap_or_else(|| ((f64::from(packed) + 0.5) / 2.0).exp2())
}

/// Packs words with their ranks; the words must be sorted by their bytes and fit the packed form.
///
/// Nothing where they do not.
#[must_use]
pub fn pack(words: &[(&str, u32)]) -> Option<Vec<u8>> {
    let mut text: Vec<u8> = Vec::new();
    let mut ranks: Vec<u8> = Vec::new();
    let mut before: &str = "";
    for (word, rank) in words {
        let fits = word.bytes().all(|b| b.is_ascii_graphic() || b == b' ')
            && (1..=LONGEST_WORD).contains(&word.len())
            && before < *word;
        if !fits || *rank == 0 {
            return None;
        }
        let shared = word.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        text.push(u8::try_from(before.len() - shared).ok()?);
        text.extend(word.bytes().skip(shared));
        ranks.push(half_octave(*rank));
        before = word;
    }
    let mut packed = Vec::with_capacity(8 + text.len() + ranks.len());
    packed.extend(u32::try_from(words.len()).ok()?.to_le_bytes());
    packed.extend(u32::try_from(text.len()).ok()?.to_le_bytes());
    packed.append(&mut text);
    packed.append(&mut ranks);
    Some(packed)
}

/// Twice the binary logarithm of a rank, rounded down, in whole numbers so that every machine packs alike.
fn half_octave(rank: u32) -> u8 {
    let octave = rank.max(1).ilog2();
    // The second half of an octave begins at the square root of two times its start.
    let upper = u64::from(rank).pow(2) >> (2 * octave) >= 2;
    u8::try_from(2 * octave).unwrap_or(0) + u8::from(upper)
}

#[cfg(test)]
mod tests {
    use super::{Lists, half_octave, pack};

    fn rank(lists: &Lists, word: &str) -> Option<f64> {
        let branch = word.bytes().try_fold(lists.root(), |branch, letter| lists.follow(branch, letter))?;
        lists.rank(branch)
    }

    #[test]
    fn what_is_packed_is_found_again_and_nothing_else() {
        let words = [("a", 1), ("abc", 2), ("abcd", 1000), ("b", 3), ("bc", 30_000)];
        let lists = Lists::unpack(&pack(&words).unwrap()).unwrap();
        assert_eq!(lists.len(), 5);
        for (word, expected) in words {
            let found = rank(&lists, word).unwrap();
            let off = found / f64::from(expected);
            assert!((0.8..1.25).contains(&off), "{word}: {found}");
        }
        for absent in ["ab", "abcde", "c", "", "\u{7f}"] {
            assert_eq!(rank(&lists, absent), None, "{absent}");
        }
    }

    #[test]
    fn words_out_of_order_or_in_another_script_are_refused() {
        assert_eq!(pack(&[("b", 1), ("a", 2)]), None);
        assert_eq!(pack(&[("a", 1), ("a", 2)]), None);
        assert_eq!(pack(&[("ñ", 1)]), None);
        assert_eq!(pack(&[("a", 0)]), None);
    }

    #[test]
    fn bytes_in_another_form_are_refused_quietly() {
        assert!(Lists::unpack(&[]).is_none());
        assert!(Lists::unpack(&[9; 40]).is_none());
        assert!(Lists::unpack(&[1, 0, 0, 0, 1, 0, 0, 0, 255, 0]).is_none());
    }

    #[test]
    fn half_octaves_begin_at_powers_of_the_root_of_two() {
        let table = [(1, 0), (2, 2), (3, 3), (4, 4), (5, 4), (6, 5), (1024, 20), (1448, 20), (1449, 21)];
        for (rank, expected) in table {
            assert_eq!(half_octave(rank), expected, "{rank}");
        }
    }
}
