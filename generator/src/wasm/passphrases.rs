//! The words of passphrases: texts that the page fetches when somebody asks for a passphrase.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::error::EnvironmentError;

/// Where the lists lie in the workspace; the sources of the bundle, so that its stamp knows them.
const FOLDER: &str = "app/strength/lists";
const START: &str = "passphrase-";
const END: &str = ".txt";

/// Reads every list: `passphrase-en.txt` is the one of the language `en`.
///
/// # Errors
///
/// Where the folder or a list cannot be read.
pub(super) fn read(workspace: &Path) -> Result<BTreeMap<String, Vec<u8>>, EnvironmentError> {
    let folder = workspace.join(FOLDER);
    let unreadable = |error: std::io::Error| EnvironmentError::io("read", &folder, &error);
    let mut lists = BTreeMap::new();
    for entry in fs::read_dir(&folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(lang) = name.strip_prefix(START).and_then(|rest| rest.strip_suffix(END)) else { continue };
        let text = fs::read(&path).map_err(|error| EnvironmentError::io("read", &path, &error))?;
        lists.insert(lang.to_owned(), text);
    }
    Ok(lists)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::error::EnvironmentError;

    #[test]
    fn word_lists_are_found_by_the_language_in_their_names() {
        let workspace = std::env::temp_dir().join(format!("waymark-passphrases-{}", std::process::id()));
        let folder = workspace.join(super::FOLDER);
        std::fs::create_dir_all(&folder).expect("a folder");
        for name in ["passphrase-en.txt", "passphrase-es.txt", "en-words.txt", "passphrase-en.txt~"] {
            std::fs::write(folder.join(name), name).expect("a file");
        }
        let lists = read(&workspace).expect("lists");
        assert_eq!(lists.keys().collect::<Vec<_>>(), ["en", "es"]);
        std::fs::remove_dir_all(&workspace).expect("removed");
    }

    #[test]
    fn a_workspace_without_lists_is_reported_so() {
        let error = read(std::path::Path::new("no-such-workspace")).expect_err("no lists");
        assert!(matches!(error, EnvironmentError::Io { action: "read", .. }), "{error}");
    }
}
