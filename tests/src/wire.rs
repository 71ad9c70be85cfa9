//! What goes over the wire, and how much of it.

use std::io::Write as _;

/// How many bytes a file takes up on its way, compressed as hard as Brotli can (quality 11).
///
/// # Panics
///
/// Never: memory does not refuse to be written.
#[must_use]
pub fn compressed(bytes: &[u8]) -> usize {
    compress(bytes).len()
}

/// A file as it goes over the wire; see [`compressed`].
///
/// # Panics
///
/// Never: memory does not refuse to be written.
#[must_use]
pub fn compress(mut bytes: &[u8]) -> Vec<u8> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut out, &settings).expect("memory takes all");
    out
}

/// Prints a figure as a line of its own, past the capture of the test runner.
pub fn print_figure(figure: &str) {
    // A closed pipe is no reason to fail.
    let _ = writeln!(std::io::stderr(), "figure: {figure}");
}

/// Bytes as people read them: `49.5 kB`, of 1,000 bytes each.
#[must_use]
pub fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_in_kilobytes() {
        assert_eq!(kilobytes(49_560), "49.5 kB");
        assert_eq!(kilobytes(80), "0.0 kB");
    }

    #[test]
    fn what_repeats_is_small() {
        assert!(compressed(&[b'a'; 10_000]) < 50);
    }
}
