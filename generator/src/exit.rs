//! The exit codes that scripts rely on.

/// The exit codes that scripts rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Done = 0,
    Content = 1,
    Usage = 2,
    Machine = 3,
}
