//! The compiled module of pages that have the number tool with letters.
