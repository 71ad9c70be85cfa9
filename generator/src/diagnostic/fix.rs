//! A change that certainly fixes a fault: a stretch of a file, what is there, what should.

use std::ops::Range;

use crate::source::SourcePath;

/// One change of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The file to change, which need not be the one that the fault is reported at.
    pub file: SourcePath,
    /// The bytes to replace; empty where something is only put in.
    pub span: Range<usize>,
    /// What must be there; where it does not, nothing is changed.
    pub old: String,
    /// What is to be there.
    pub new: String,
}
