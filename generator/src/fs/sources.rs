//! Writing fixed sources in the place of those they were made of.

use std::fs;
use std::path::Path;

use crate::error::EnvironmentError;
use crate::fix::FixedFile;

/// Writes fixed sources in the place of those they were made of, each under another name first.
///
/// # Errors
///
/// A file that has changed since it was read, that lies outside of the site's content, or that
/// cannot be written; those before it are written then.
pub fn write_sources(root: &Path, fixed: &[FixedFile]) -> Result<(), EnvironmentError> {
    let content = root.join("content");
    let inside = content.canonicalize().map_err(|error| EnvironmentError::io("read", &content, &error))?;
    for file in fixed {
        let path = root.join(file.path.as_str());
        let io_error = |error| EnvironmentError::io("write", &path, &error);
        // Through a link to the file itself, so that the link stays one.
        let real = path.canonicalize().map_err(io_error)?;
        if !real.starts_with(&inside) {
            return Err(EnvironmentError::FixOutside(path.clone()));
        }
        if fs::read(&real).map_err(io_error)? != file.before.as_bytes() {
            return Err(EnvironmentError::ChangedMeanwhile(path.clone()));
        }
        let waiting = real.with_extension("waymark-new");
        let written = fs::write(&waiting, &file.after)
            .and_then(|()| fs::set_permissions(&waiting, fs::metadata(&real)?.permissions()))
            .and_then(|()| fs::rename(&waiting, &real));
        if written.is_err() {
            let _ = fs::remove_file(&waiting);
        }
        written.map_err(io_error)?;
    }
    Ok(())
}
