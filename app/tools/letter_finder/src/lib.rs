//! The part of the number tool that reads whole letters.
