//! The folders of a site.

/// Folders of the disk and their paths in the tree; files of a later one replace those of an earlier one.
pub(super) const FOLDERS: [(&str, &str); 6] = [
    ("generator/templates", "templates"),
    ("generator/assets", "scripts"),
    ("generator/fixtures", "fixtures"),
    ("templates", "templates"),
    ("styles", "styles"),
    ("content", "content"),
];
