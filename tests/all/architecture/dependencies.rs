//! What dependencies may bring: every licence is allowed, every source is the registry, and no banned package is among them.
//!
//! `.deny.toml` is the list, in the form of [cargo-deny](https://embarkstudios.github.io/cargo-deny/).

use std::process::Command;

use serde::Deserialize;
use spdx::{Expression, LicenseReq, Licensee, ParseMode};

use super::root;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    /// Nothing for the crates of this project.
    source: Option<String>,
    license: Option<String>,
}

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<String>,
}

/// Every package of the lock file, for all systems.
fn packages() -> Vec<Package> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["metadata", "--locked", "--format-version", "1"];
    let output = Command::new(cargo).args(arguments).current_dir(root()).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice::<Metadata>(&output.stdout).expect("the metadata of cargo").packages
}

/// What is wrong with a licence in the manner of SPDX; nothing where the list allows it.
fn license_fault(license: &str, allowed: &[Licensee]) -> Option<String> {
    // Older packages write a slash for "or".
    let expression = match Expression::parse_mode(license, ParseMode::LAX) {
        Ok(expression) => expression,
        Err(error) => return Some(error.to_string()),
    };
    let is_allowed = |requirement: &LicenseReq| allowed.iter().any(|licensee| licensee.satisfies(requirement));
    (!expression.evaluate(is_allowed)).then(|| format!("the license `{license}` is not in .deny.toml"))
}

fn deny() -> Deny {
    let text = std::fs::read_to_string(root().join(".deny.toml")).expect(".deny.toml");
    toml::from_str(&text).expect("a list of cargo-deny")
}

fn allowed() -> Vec<Licensee> {
    deny().licenses.allow.iter().map(|license| Licensee::parse(license).expect("a license")).collect()
}

#[test]
fn dependencies_bring_only_what_is_allowed() {
    let (allowed, banned) = (allowed(), deny().bans.deny);
    let mut faults = Vec::new();
    for Package { name, source, license } in packages() {
        let Some(source) = source else { continue };
        if !source.starts_with("registry+") {
            faults.push(format!("{name}: it comes from {source}"));
        }
        if banned.contains(&name) {
            faults.push(format!("{name}: .deny.toml bans it"));
        }
        let fault = license.map_or(Some("it names no license".to_owned()), |license| license_fault(&license, &allowed));
        faults.extend(fault.map(|fault| format!("{name}: {fault}")));
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn licenses_are_read_as_expressions() {
    let check = |license: &str, is_allowed: bool| {
        let fault = license_fault(license, &allowed());
        assert_eq!(fault.is_none(), is_allowed, "{license}: {fault:?}");
    };
    check("MIT", true);
    check("MIT/Apache-2.0", true);
    check("GPL-3.0-only OR MIT", true);
    check("GPL-3.0-only", false);
    check("MIT AND GPL-3.0-only", false);
    check("no license at all", false);
}
