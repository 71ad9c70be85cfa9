//! The nearest right name for one that is wrong.

/// Finds the candidate most like `wrong`, if one is near enough to be meant.
///
/// Near enough is at most a third of the longer name's characters changed, two
/// neighbours swapped counting as one change (Damerau and Levenshtein).
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = wrong.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| distance * 3 <= folded.chars().count().max(candidate.chars().count()).max(3))
        .min()
        .map(|(_, candidate)| candidate)
}

/// As [`nearest`], only where no other candidate comes near: at most two slips from the name,
/// and every other name at least two slips further off.
pub fn surely<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = wrong.to_lowercase().replace('-', "_");
    let mut found: Vec<(usize, &str)> = candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase().replace('-', "_")), candidate))
        .collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [(first, name), rest @ ..] if *first <= 2 && first * 3 <= folded.chars().count() => {
            rest.first().is_none_or(|(second, _)| *second >= first + 2).then_some(*name)
        }
        _ => None,
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
    fn only_one_name_is_surely_meant() {
        let known = ["title", "nav_title", "weight", "slug"];
        assert_eq!(surely("titel", known), Some("title"));
        assert_eq!(surely("wieght", known), Some("weight"));
        assert_eq!(surely("slog", ["slug", "slag"]), None, "both are one slip away");
        assert_eq!(surely("sg", known), None, "two slips in two letters");
        assert_eq!(surely("colour", known), None);
    }

    #[test]
    fn slips_of_the_finger_find_their_name() {
        check("titel", Some("title"));
        check("Title", Some("title"));
        check("desciption", Some("description"));
        check("review-by", Some("review_by"));
        check("colour", None);
    }
}
