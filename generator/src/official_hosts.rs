//! The hosts whose pages a guide may name as its sources.

/// Hosts whose addresses count as official, each with all hosts below it.
pub const OFFICIAL_HOSTS: [&str; 6] = ["uscis.gov", "dhs.gov", "usa.gov", "ftc.gov", "justice.gov", "state.gov"];

/// Hosts of laws, regulations and standards that a source may also name.
pub const LAW_HOSTS: [&str; 4] = ["ecfr.gov", "govinfo.gov", "law.cornell.edu", "nist.gov"];
