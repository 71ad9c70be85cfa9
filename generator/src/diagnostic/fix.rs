//! A change that surely mends a fault: a stretch of a file, what stands there, what should.

use std::ops::Range;

use crate::source::SourcePath;

/// One change of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The file to change, which need not be the one that the fault is told at.
    pub file: SourcePath,
    /// The bytes to replace; empty where something is only put in.
    pub span: Range<usize>,
    /// What must stand there; where it does not, nothing is changed.
    pub old: String,
    /// What is to stand there.
    pub new: String,
}
