//! The output folder is never somebody else's: what is refused, what stays, and what is listed.

use crate::command_line::{Scratch, check};
use crate::fixture::page;
use std::fs;
use std::path::Path;

#[test]
fn the_output_is_never_the_sources_or_the_files_of_somebody() {
    let site = Scratch::site("output").with_page("notes.txt", "mine").with_page("other/mine.txt", "mine");
    let before = site.files(".");
    for out in [".", "content", "content/en/new", "templates", "..", "other/../content"] {
        check(&site.run(&["build", "--no-tools", "--out", out]), 2, "the sources of the site");
    }
    let refused = site.run(&["build", "--no-tools", "--out", "other"]);
    check(&refused, 2, "`other` holds files that no build wrote; to write the site among them, add --force.");
    assert_eq!(String::from_utf8_lossy(&refused.stderr).lines().count(), 1);
    check(&site.run(&["build", "--no-tools", "--out", ".", "--force"]), 2, "the sources of the site");
    assert_eq!(site.files("."), before);

    check(&site.run(&["build", "--no-tools", "--out", "other", "--force"]), 0, "Built");
    assert_eq!(fs::read_to_string(site.0.join("other/mine.txt")).expect("it stays"), "mine");
    // From now on it is the folder of a build.
    check(&site.run(&["build", "--no-tools", "--out", "other"]), 0, " 0 files written");
    let site = site.with_page("fresh/.gitignore", "*");
    check(&site.run(&["build", "--no-tools", "--out", "fresh"]), 0, "Built");
}

#[cfg(unix)]
#[test]
fn folders_of_the_output_keep_their_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Scratch::site("modes").with_page("content/en/part/index.md", &page("Part", "Text."));
    check(&site.run(&["build", "--no-tools"]), 0, "Built");
    let folders = [("dist", 0o711), ("dist/part", 0o750), ("dist/mine", 0o700)];
    fs::create_dir(site.0.join("dist/mine")).expect("a folder");
    for (folder, mode) in folders {
        fs::set_permissions(site.0.join(folder), fs::Permissions::from_mode(mode)).expect("a right");
    }
    let site = site
        .with_page("content/en/index.md", &page("Home", "Other words."))
        .with_page("content/en/part/index.md", &page("Part", "Other words."));
    check(&site.run(&["build", "--no-tools"]), 0, "removed in");
    for (folder, mode) in folders {
        let found = fs::metadata(site.0.join(folder)).expect("it stays").permissions().mode();
        assert_eq!(found & 0o7777, mode, "{folder}");
    }
}

#[test]
fn every_file_except_the_list_has_its_checksum() {
    use sha2::{Digest as _, Sha256};
    let site = Scratch::site("sums").with_page("content/assets/.well-known/security.txt", "Contact: x\n");
    check(&site.run(&["build", "--no-tools"]), 0, "Built");
    let dist = site.0.join("dist");
    let listed = fs::read_to_string(dist.join("hashes.txt")).expect("the list");
    let mut checksums: Vec<(String, String)> = listed
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once("  ").map(|(sum, path)| (path.to_owned(), sum.to_owned())))
        .collect();
    checksums.sort();
    let sum = |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let files: Vec<(String, String)> = site
        .files("dist")
        .iter()
        .map(|(path, bytes)| (Path::new(path).strip_prefix(&dist).expect("below"), sum(bytes)))
        .map(|(path, sum)| (path.to_string_lossy().replace('\\', "/"), sum))
        .filter(|(path, _)| path != "hashes.txt" && path != ".waymark-files")
        .collect();
    assert_eq!(checksums, files);
    assert!(files.iter().any(|(path, _)| path == ".well-known/security.txt"));
    assert!(files.iter().any(|(path, _)| path == "index.html"));
}
