//! JSON within a page.

use serde::Serialize;

/// JSON that is safe within a script element: no `<` can end it there.
pub(super) fn script_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().replace('<', "\\u003c")
}
