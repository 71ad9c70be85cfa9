//! The sum that stands at the end of what is kept: any single wrong bit, and any short stretch of wrong ones, changes it.
//!
//! It finds damage, not malice; against that there is the passphrase.

/// The cyclic redundancy check of zip files and PNG pictures, CRC-32.
///
/// Source: [W3C, Portable Network Graphics, annex D](https://www.w3.org/TR/png/#D-CRCAppendix), with a table for four bits at a time, which is a sixteenth of the usual one.
#[must_use]
pub fn sum(text: &str) -> u32 {
    let step = |sum: u32| {
        let place = usize::try_from(sum & 0xF).unwrap_or_default();
        TABLE.get(place).copied().unwrap_or_default() ^ sum >> 4
    };
    !text.bytes().fold(u32::MAX, |sum, byte| step(step(sum ^ u32::from(byte))))
}

/// What four bits at the end of a sum make of it.
const TABLE: [u32; 16] = [
    0x0000_0000,
    0x1DB7_1064,
    0x3B6E_20C8,
    0x26D9_30AC,
    0x76DC_4190,
    0x6B6B_51F4,
    0x4DB2_6158,
    0x5005_713C,
    0xEDB8_8320,
    0xF00F_9344,
    0xD6D6_A3E8,
    0xCB61_B38C,
    0x9B64_C2B0,
    0x86D3_D2D4,
    0xA00A_E278,
    0xBDBD_F21C,
];

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn the_sum_is_that_of_other_programs() {
        assert_eq!(sum(""), 0);
        // The check value that every description of CRC-32 gives.
        assert_eq!(sum("123456789"), 0xCBF4_3926);
        assert_eq!(sum("The quick brown fox jumps over the lazy dog"), 0x414F_A339);
    }
}
