//! The nearest right name for one that is wrong.
//!
//! A rename can leave thousands of dead links on a site of thousands of pages, so a search costs one cheap look at
//! each candidate and a full comparison with few of them.

/// With how many candidates a wrong name is compared in full.
const COMPARED: usize = 64;

/// Finds the candidate most like `wrong`, if one is near enough to be meant.
///
/// Near enough is at most a third of the longer name's characters changed, two
/// neighbours swapped counting as one change (Damerau and Levenshtein).
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = wrong.to_lowercase();
    let length = folded.chars().count();
    let (few, _) = likely(&folded, candidates);
    few.into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| distance * 3 <= length.max(candidate.chars().count()).max(3))
        .min()
        .map(|(_, candidate)| candidate)
}

/// As [`nearest`], only where no other candidate comes near: at most two slips from the name,
/// and every other name at least two slips further off.
pub fn certain_match<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = wrong.to_lowercase().replace('-', "_");
    let (few, others) = likely(&folded, candidates);
    let distance = |name: &str| strsim::damerau_levenshtein(&folded, &name.to_lowercase().replace('-', "_"));
    let mut found: Vec<(usize, &str)> = few.into_iter().map(|candidate| (distance(candidate), candidate)).collect();
    found.sort_unstable();
    match found.as_slice() {
        [(first, name), rest @ ..] if *first <= 2 && first * 3 <= folded.chars().count() => {
            let second = rest.first().map(|(second, _)| *second).into_iter().chain(others).min();
            second.is_none_or(|second| second >= first + 2).then_some(*name)
        }
        _ => None,
    }
}

/// The [`COMPARED`] candidates that may be most like a name, each once, and how near one of the others can be at most.
fn likely<'a>(folded: &str, candidates: impl IntoIterator<Item = &'a str>) -> (Vec<&'a str>, Option<usize>) {
    let wanted = Sketch::of(folded);
    let sketched = candidates.into_iter().map(|candidate| (wanted.least_distance(Sketch::of(candidate)), candidate));
    let mut all: Vec<(usize, &str)> = sketched.collect();
    let mut others = None;
    if all.len() > COMPARED {
        let (_, first_left_out, _) = all.select_nth_unstable(COMPARED);
        others = Some(first_left_out.0);
        all.truncate(COMPARED);
    }
    all.sort_unstable();
    all.dedup();
    (all.into_iter().map(|(_, candidate)| candidate).collect(), others)
}

/// What a name is at a glance: its length, and which characters are in it, whatever their case.
#[derive(Clone, Copy)]
struct Sketch {
    length: usize,
    letters: u64,
}

impl Sketch {
    fn of(name: &str) -> Self {
        let mut sketch = Self { length: 0, letters: 0 };
        for c in name.chars() {
            sketch.length += 1;
            sketch.letters |= match c.to_ascii_lowercase() {
                c @ 'a'..='z' => 1 << (u32::from(c) - u32::from('a')),
                c @ '0'..='9' => 1 << (26 + u32::from(c) - u32::from('0')),
                // Dashes and underscores count as one another; letters with case beyond ASCII as nothing.
                '-' | '_' => 1 << 36,
                c if c.is_ascii() => 1 << (37 + u32::from(c) % 27),
                _ => 0,
            };
        }
        sketch
    }

    /// At least so many changes lie between two names: each one adds or takes at most one character,
    /// or puts one in the place of another.
    fn least_distance(self, other: Self) -> usize {
        let only_here = (self.letters & !other.letters).count_ones();
        let only_there = (other.letters & !self.letters).count_ones();
        let letters = usize::try_from(only_here.max(only_there)).unwrap_or(0);
        self.length.abs_diff(other.length).max(letters)
    }
}

/// "did you mean …?", or a list of what there is where nothing is near.
pub fn suggestion<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(right) = nearest(wrong, candidates.clone()) {
        return format!("did you mean `{right}`?");
    }
    let mut all: Vec<&str> = candidates.into_iter().collect();
    all.sort_unstable();
    match all.len() {
        0 => "there is none to choose from".to_owned(),
        1..=16 => format!("there are: {}", all.join(", ")),
        _ => "no name is near to it".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wrong: &str, expected: Option<&str>) {
        assert_eq!(nearest(wrong, ["title", "description", "reviewed", "review_by", "slug"]), expected);
    }

    #[test]
    fn only_one_candidate_is_certain() {
        let known = ["title", "nav_title", "weight", "slug"];
        assert_eq!(certain_match("titel", known), Some("title"));
        assert_eq!(certain_match("wieght", known), Some("weight"));
        assert_eq!(certain_match("slog", ["slug", "slag"]), None, "both are one slip away");
        assert_eq!(certain_match("sg", known), None, "two slips in two letters");
        assert_eq!(certain_match("colour", known), None);
    }

    #[test]
    fn typing_errors_find_their_name() {
        check("titel", Some("title"));
        check("Title", Some("title"));
        check("desciption", Some("description"));
        check("review-by", Some("review_by"));
        check("colour", None);
    }

    #[test]
    fn a_name_is_compared_in_full_with_few_others_however_many_there_are() {
        let names: Vec<String> = (0..5_000).map(|number| format!("guides/page-{number:04}.md")).collect();
        let names = || names.iter().map(String::as_str);
        let (few, others) = likely("guides/pgae-1234.md", names());
        assert_eq!((few.len(), others), (COMPARED, Some(1)));
        assert!(few.contains(&"guides/page-1234.md"));
        assert_eq!(certain_match("guides/pgae-1234.md", names()), None, "others may be as near");
        assert_eq!(likely("guides", names()).0.len(), COMPARED);
    }

    #[test]
    fn the_quick_distance_never_exceeds_the_exact_one() {
        let names = ["title", "titel", "Tïtle", "review_by", "review-by", "a.md", "años.md", "x", "", "aabb", "abab"];
        for (one, other) in names.iter().flat_map(|one| names.iter().map(move |other| (one, other))) {
            let fold = |name: &str| name.to_lowercase().replace('-', "_");
            let least = Sketch::of(one).least_distance(Sketch::of(other));
            let real = strsim::damerau_levenshtein(&fold(one), &fold(other));
            assert!(least <= real, "{one} and {other}: {least} and {real}");
        }
    }
}
