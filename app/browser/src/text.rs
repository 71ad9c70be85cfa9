//! Texts as the browser's own functions take them.

use js_sys::JsString;

/// A text in a [Unicode normalization form](https://www.unicode.org/reports/tr15/): `NFC` or `NFKC`.
#[must_use]
pub fn normalize(text: &str, form: &str) -> String {
    JsString::from(text).normalize(form).into()
}
