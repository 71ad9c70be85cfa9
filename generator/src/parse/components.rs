//! What components there are and what they take: read from the templates themselves.
//!
//! A component's Tera signature is its specification. Its metadata adds what Tera has no
//! words for: `"body": true` makes it a container, and a key named like an argument lists
//! the values that it may have.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::Tera;

use super::directive::Call;
use super::vocabulary::Vocabulary;
use crate::diagnostic::nearest::suggestion;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::source::SourcePath;

/// One argument of a component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// True if there is no default.
    pub required: bool,
    /// The values that it may have; empty if any will do.
    pub allowed: Vec<String>,
}

/// One component, as markdown may call it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComponentSignature {
    /// True if it is a container.
    pub body: bool,
    /// Its arguments by name.
    pub arguments: BTreeMap<String, Argument>,
}

/// All components by their name in markdown, with dashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Components {
    by_name: BTreeMap<String, ComponentSignature>,
    /// True if the templates cannot be read, so that nobody knows what there is.
    unknown: bool,
    /// The facts, tables and terms that markdown can name beside components.
    pub vocabulary: Arc<Vocabulary>,
}

impl Components {
    /// Reads the signatures of all components that the templates define.
    pub fn read(tera: &Tera) -> Self {
        let names: Vec<String> = tera.get_component_names().map(str::to_owned).collect();
        let by_name = names
            .iter()
            .filter_map(|name| tera.get_component_definition(name))
            .map(|definition| {
                let metadata = definition.metadata();
                let arguments = definition
                    .args()
                    .iter()
                    .filter(|argument| !argument.is_implicit() && argument.name() != "body")
                    .map(|argument| {
                        let allowed = metadata
                            .get(argument.name())
                            .and_then(|values| values.as_array())
                            .map(|values| values.iter().filter_map(|value| value.as_str()).map(str::to_owned).collect())
                            .unwrap_or_default();
                        (argument.name().to_owned(), Argument { required: argument.is_required(), allowed })
                    })
                    .collect();
                let body = metadata.get("body").and_then(|value| value.as_bool()).unwrap_or(false);
                (definition.name().replace('_', "-"), ComponentSignature { body, arguments })
            })
            .collect();
        Self { by_name, unknown: false, vocabulary: Arc::default() }
    }

    /// What there is while the templates cannot be read: no call is held against anything.
    pub fn unknown() -> Self {
        Self { unknown: true, ..Self::default() }
    }

    /// Every component by name.
    pub fn all(&self) -> &BTreeMap<String, ComponentSignature> {
        &self.by_name
    }

    /// Checks a call against its component; true if it can be drawn.
    pub fn check(&self, file: &SourcePath, call: &Call, span: &Range<usize>, body: bool, report: &mut Report) -> bool {
        let name = &call.name.value;
        if self.unknown {
            return false;
        }
        let Some(component) = self.by_name.get(name) else {
            let names = self.by_name.keys().map(String::as_str).chain(["data", "fact", "rules", "site-index", "tool"]);
            report.push(
                Diagnostic::new(
                    rules::UNKNOWN_COMPONENT,
                    file,
                    call.name.span.clone(),
                    format!("there is no component `{name}`"),
                )
                .help(suggestion(name, names)),
            );
            return false;
        };
        let before = report.diagnostics().len();
        if component.body != body {
            let (fault, help) = if component.body {
                (format!("`{name}` needs something inside"), format!("open it with :::{name} and close it with :::"))
            } else {
                (format!("`{name}` has no inside"), format!("write ::{name} with two colons and no closing line"))
            };
            report.push(Diagnostic::new(rules::DIRECTIVE_SYNTAX, file, span.clone(), fault).help(help));
        }
        for (key, at) in &call.args {
            let Some(argument) = component.arguments.get(key) else {
                report.push(
                    Diagnostic::new(
                        rules::UNKNOWN_ARGUMENT,
                        file,
                        at.span.clone(),
                        format!("`{name}` takes no `{key}`"),
                    )
                    .help(suggestion(key, component.arguments.keys().map(String::as_str))),
                );
                continue;
            };
            if !argument.allowed.is_empty() && !argument.allowed.contains(&at.value) {
                report.push(
                    Diagnostic::new(
                        rules::UNKNOWN_VALUE,
                        file,
                        at.span.clone(),
                        format!("`{key}` of `{name}` cannot be `{}`", at.value),
                    )
                    .help(suggestion(&at.value, argument.allowed.iter().map(String::as_str))),
                );
            }
        }
        for (key, _) in
            component.arguments.iter().filter(|(key, wanted)| wanted.required && !call.args.contains_key(*key))
        {
            report.push(
                Diagnostic::new(rules::MISSING_ARGUMENT, file, span.clone(), format!("`{name}` needs `{key}`"))
                    .help(format!("add {key}=\"…\" in braces after the name")),
            );
        }
        report.diagnostics().len() == before
    }
}
