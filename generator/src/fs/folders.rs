//! The folders of a site.

/// Folders of the disk and their places in the tree; a later one lies over an earlier one.
pub(super) const FOLDERS: [(&str, &str); 6] = [
    ("generator/templates", "templates"),
    ("generator/assets", "scripts"),
    ("generator/fixtures", "fixtures"),
    ("templates", "templates"),
    ("styles", "styles"),
    ("content", "content"),
];
