//! The modules that were built last, in the build folder under their profile and cache key.
//!
//! A folder of modules appears by one rename, so it is there whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::cache_key::CacheKey;
use super::{Module, Modules, Profile, packages};
use crate::error::EnvironmentError;

/// What was stored with this key and serves for `profile`; nothing where a module is missing.
///
/// Small modules serve the person who edits too. The other way round, readers would wait for it.
pub(super) fn find(folder: &Path, profile: Profile, key: &CacheKey) -> Option<Modules> {
    let usable = match profile {
        Profile::Release => [Profile::Release].as_slice(),
        Profile::Development => &[Profile::Release, Profile::Development],
    };
    usable.iter().find_map(|profile| read(&folder.join(profile.name()).join(key.as_str())))
}

/// Reads a folder of modules.
fn read(stored: &Path) -> Option<Modules> {
    let read = |name: &str| {
        let bindings = fs::read(stored.join(format!("{name}.js"))).ok()?;
        Some(Module { bindings, wasm: fs::read(stored.join(format!("{name}.wasm"))).ok()? })
    };
    packages().into_iter().map(|package| Some((package.module.to_owned(), read(package.module)?))).collect()
}

/// Stores modules under their key, and removes the older ones.
///
/// # Errors
///
/// Where the build folder cannot be written.
pub(super) fn store(
    folder: &Path,
    profile: Profile,
    key: &CacheKey,
    modules: &Modules,
) -> Result<(), EnvironmentError> {
    let folder = &folder.join(profile.name());
    let stored = folder.join(key.as_str());
    let unfinished = folder.join(format!(".{}-{}", key.as_str(), std::process::id()));
    let written = write(&unfinished, modules).and_then(|()| fs::rename(&unfinished, &stored));
    if let Err(error) = written {
        drop(fs::remove_dir_all(&unfinished));
        // Another build of the same sources may have been first; its modules are the same.
        if read(&stored).is_none() {
            return Err(EnvironmentError::io("write", &stored, &error));
        }
    }
    remove_older(folder, key);
    Ok(())
}

fn write(folder: &Path, modules: &Modules) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, module) in modules {
        for (extension, bytes) in [("js", &module.bindings), ("wasm", &module.wasm)] {
            let mut file = File::create(folder.join(format!("{name}.{extension}")))?;
            file.write_all(bytes)?;
            // A power cut after the rename must not leave a cut module that looks finished.
            file.sync_all()?;
        }
    }
    Ok(())
}

/// Removes every other finished folder; what cannot be removed only takes up room.
fn remove_older(folder: &Path, key: &CacheKey) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name != key.as_str() && !name.starts_with('.') {
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("waymark-cache-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        folder
    }

    fn modules(text: &str) -> Modules {
        let module = Module { bindings: text.into(), wasm: text.into() };
        packages().into_iter().map(|package| (package.module.to_owned(), module.clone())).collect()
    }

    #[test]
    fn what_was_stored_is_found_and_the_older_one_is_gone() {
        let folder = folder("found");
        let (first, second) = (CacheKey::of("1"), CacheKey::of("2"));
        assert_eq!(find(&folder, Profile::Release, &first), None);
        store(&folder, Profile::Release, &first, &modules("one")).expect("stored");
        store(&folder, Profile::Release, &second, &modules("two")).expect("stored");
        assert_eq!(find(&folder, Profile::Release, &first), None);
        assert_eq!(find(&folder, Profile::Release, &second), Some(modules("two")));
        // Another build of the same sources was first.
        store(&folder, Profile::Release, &second, &modules("two")).expect("stored already");
        assert_eq!(fs::read_dir(folder.join("wasm")).expect("a folder").count(), 1);
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn small_modules_serve_who_edits_and_large_ones_never_serve_readers() {
        let folder = folder("profiles");
        let key = CacheKey::of("1");
        store(&folder, Profile::Development, &key, &modules("large")).expect("stored");
        assert_eq!(find(&folder, Profile::Release, &key), None);
        assert_eq!(find(&folder, Profile::Development, &key), Some(modules("large")));
        store(&folder, Profile::Release, &key, &modules("small")).expect("stored");
        assert_eq!(find(&folder, Profile::Release, &key), Some(modules("small")));
        assert_eq!(find(&folder, Profile::Development, &key), Some(modules("small")));
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn a_folder_that_lacks_a_module_is_not_used() {
        let folder = folder("lacks");
        let key = CacheKey::of("1");
        store(&folder, Profile::Release, &key, &modules("one")).expect("stored");
        fs::remove_file(folder.join("wasm/1/strength.wasm")).expect("removed");
        assert_eq!(find(&folder, Profile::Release, &key), None);
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn a_build_folder_that_cannot_be_written_is_reported() {
        let folder = folder("file");
        fs::write(&folder, "a file where the folder should be").expect("a file");
        let error = store(&folder, Profile::Release, &CacheKey::of("1"), &modules("one")).expect_err("no folder");
        assert!(matches!(error, EnvironmentError::Io { action: "write", .. }), "{error}");
        fs::remove_file(&folder).expect("removed");
    }
}
