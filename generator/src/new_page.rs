//! `cargo site new`: the text of a page that is only begun.

use domain::date::Date;

use crate::parse::config::Lang;
use crate::parse::step;
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
    let path = SourcePath::new(format!("content/{lang}/{collection}/{slug}.md"));
    // A step of the walkthrough is part of a page that has dates and sources of its own.
    if step::id(&path, &Lang::new(lang)).is_some() {
        return Some((path, format!("+++\ntitle = \"{title}\"\nweight = 1000\n+++\n\n")));
    }
    let review_by = today.to_julian_day().checked_add(i32::try_from(REVIEW_AFTER).ok()?)?;
    let review_by = Date::from_julian_day(review_by).ok()?;
    let text = format!(
        "+++\ntitle = \"{title}\"\ndescription = \"\"\nreviewed = {today}\nreview_by = {review_by}\nsources = []\n+++\n\n"
    );
    Some((path, text))
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
    fn a_new_step_has_the_front_matter_of_steps() {
        let today = domain::date::date(2026, 11, 24).expect("a day");
        let (path, text) = new_page("en", "sign-up", "new-screen", None, today).expect("a step");
        assert_eq!(path.as_str(), "content/en/sign-up/new-screen.md");
        assert_eq!(text, "+++\ntitle = \"New screen\"\nweight = 1000\n+++\n\n");
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
