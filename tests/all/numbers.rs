//! Numbers to make sites of, the same on every machine.

/// A small generator of numbers, the same on every machine.
pub struct Numbers(pub u64);

impl Numbers {
    /// The next number, which is less than `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        // Xorshift: https://www.jstatsoft.org/v08/i14/
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("less than the limit")
    }
}
