//! The sum that is at the end of what is stored: any single wrong bit, and any short stretch of wrong ones, changes it.
//!
//! It finds damage, not malice; against that there is the passphrase.

/// The cyclic redundancy check of zip files and PNG pictures, CRC-32.
///
/// Source: [W3C, Portable Network Graphics, annex D](https://www.w3.org/TR/png/#D-CRCAppendix), with the usual table, made before it is used: finished it would be a kB of the bundle that no compression makes smaller.
#[must_use]
pub fn checksum(text: &str) -> u32 {
    let table = table();
    let at = |sum: u32| usize::from(sum.to_le_bytes()[0]);
    !text.bytes().fold(u32::MAX, |sum, byte| {
        let rest = table.get(at(sum ^ u32::from(byte))).copied().unwrap_or_default();
        rest ^ sum >> 8
    })
}

/// What each byte at the end of a sum makes of it.
fn table() -> [u32; 256] {
    let mut table = [0; 256];
    for (byte, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..8).fold(byte, |sum, _| sum >> 1 ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 });
    }
    table
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_equals_that_of_other_programs() {
        assert_eq!(checksum(""), 0);
        // The check value that every description of CRC-32 gives.
        assert_eq!(checksum("123456789"), 0xCBF4_3926);
        assert_eq!(checksum("The quick brown fox jumps over the lazy dog"), 0x414F_A339);
    }
}
