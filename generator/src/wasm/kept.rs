//! The bundle that was built last, kept in the build folder under its stamp.
//!
//! A bundle's folder appears by one rename, so it is there whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::stamp::Stamp;
use super::{AppBundle, Bound, CRATES};
use crate::machine::MachineError;

/// The files of each crate: glue and module.
const APP: [&str; 2] = ["app.js", "app.wasm"];
const STRENGTH: [&str; 2] = ["strength.js", "strength.wasm"];
const EXCHANGE: [&str; 2] = ["exchange.js", "exchange.wasm"];

/// What was kept with this stamp, where there is something: the crates in their order.
pub(super) fn find(folder: &Path, stamp: &Stamp) -> Option<[Bound; CRATES.len()]> {
    let kept = folder.join(stamp.as_str());
    let bound = |[glue, module]: [&str; 2]| {
        Some(Bound { glue: fs::read(kept.join(glue)).ok()?, module: fs::read(kept.join(module)).ok()? })
    };
    Some([bound(APP)?, bound(STRENGTH)?, bound(EXCHANGE)?])
}

/// Keeps a bundle under its stamp, and lets go of the older ones.
///
/// # Errors
///
/// Where the build folder cannot be written.
pub(super) fn keep(folder: &Path, stamp: &Stamp, bundle: &AppBundle) -> Result<(), MachineError> {
    let kept = folder.join(stamp.as_str());
    let unfinished = folder.join(format!(".{}-{}", stamp.as_str(), std::process::id()));
    let written = write(&unfinished, bundle).and_then(|()| fs::rename(&unfinished, &kept));
    if let Err(error) = written {
        drop(fs::remove_dir_all(&unfinished));
        // Another build of the same sources may have been first; its bundle is the same.
        if find(folder, stamp).is_none() {
            return Err(MachineError::io("write", &kept, &error));
        }
    }
    remove_older(folder, stamp);
    Ok(())
}

fn write(folder: &Path, bundle: &AppBundle) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for ([glue, module], bound) in [(APP, &bundle.app), (STRENGTH, &bundle.strength), (EXCHANGE, &bundle.exchange)] {
        for (name, bytes) in [(glue, &bound.glue), (module, &bound.module)] {
            let mut file = File::create(folder.join(name))?;
            file.write_all(bytes)?;
            // A power cut after the rename must not leave a cut module that looks finished.
            file.sync_all()?;
        }
    }
    Ok(())
}

/// Removes every other finished bundle; what cannot be removed only takes up room.
fn remove_older(folder: &Path, stamp: &Stamp) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name != stamp.as_str() && !name.starts_with('.') {
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("waymark-kept-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        folder
    }

    fn bundle(text: &str) -> AppBundle {
        let bound = Bound { glue: text.into(), module: text.into() };
        AppBundle { app: bound.clone(), strength: bound.clone(), exchange: bound, passphrases: BTreeMap::new() }
    }

    #[test]
    fn what_was_kept_is_found_and_the_older_one_is_gone() {
        let folder = folder("found");
        let (first, second) = (Stamp::of("1"), Stamp::of("2"));
        assert_eq!(find(&folder, &first), None);
        keep(&folder, &first, &bundle("one")).expect("kept");
        keep(&folder, &second, &bundle("two")).expect("kept");
        assert_eq!(find(&folder, &first), None);
        let AppBundle { app, strength, exchange, .. } = bundle("two");
        assert_eq!(find(&folder, &second), Some([app, strength, exchange]));
        // Another build of the same sources was first.
        keep(&folder, &second, &bundle("two")).expect("kept already");
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn a_build_folder_that_cannot_be_written_is_told() {
        let folder = folder("file");
        fs::write(&folder, "a file where the folder should be").expect("a file");
        let error = keep(&folder, &Stamp::of("1"), &bundle("one")).expect_err("no folder");
        assert!(error.message().starts_with("Cannot write"), "{error}");
        fs::remove_file(&folder).expect("removed");
    }
}
