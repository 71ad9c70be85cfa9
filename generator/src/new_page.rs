//! `cargo site new`: the text of a page that is only begun.

use domain::date::Date;

use crate::source::SourcePath;

/// How long a new page counts as checked, in days.
const REVIEW_AFTER: i64 = 270;

/// The file and the text of a new guide; `None` if collection or slug cannot be part of an address.
pub fn new_page(
    lang: &str,
    collection: &str,
    slug: &str,
    title: Option<&str>,
    today: Date,
) -> Option<(SourcePath, String)> {
    let collection = collection.trim_matches('/');
    let fits = |part: &str| !part.is_empty() && slug::slugify(part) == part;
    if !fits(lang) || !fits(slug) || !collection.split('/').all(fits) {
        return None;
    }
    let words = slug.replace('-', " ");
    let mut letters = words.chars();
    let spoken: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let title = title.unwrap_or(&spoken).replace('\\', "\\\\").replace('"', "\\\"");
    let review_by = today.to_julian_day().checked_add(i32::try_from(REVIEW_AFTER).ok()?)?;
    let review_by = Date::from_julian_day(review_by).ok()?;
    let text = format!(
        "+++\ntitle = \"{title}\"\ndescription = \"\"\nreviewed = {today}\nreview_by = {review_by}\nsources = []\n+++\n\n"
    );
    Some((SourcePath::new(format!("content/{lang}/{collection}/{slug}.md")), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(collection: &str, slug: &str, expected: Option<&str>) {
        let today = domain::date::date(2026, 11, 24).expect("a day");
        let made = new_page("en", collection, slug, None, today);
        assert_eq!(made.as_ref().map(|(path, _)| path.as_str()), expected);
    }

    #[test]
    fn new_pages_stay_in_their_collection() {
        check("accounts", "close-it", Some("content/en/accounts/close-it.md"));
        check("accounts/deep", "x", Some("content/en/accounts/deep/x.md"));
        check("../etc", "x", None);
        check("accounts", "Not Good", None);
        check("", "x", None);
    }
}
