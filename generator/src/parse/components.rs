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
use crate::diagnostic::{Report, rules};
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

    /// What is used while the templates cannot be read: no call is checked.
    pub fn unknown() -> Self {
        Self { unknown: true, ..Self::default() }
    }

    /// Every component by name.
    pub fn all(&self) -> &BTreeMap<String, ComponentSignature> {
        &self.by_name
    }

    /// Checks a call against its component; true if it can be rendered.
    pub fn check(&self, file: &SourcePath, call: &Call, span: &Range<usize>, body: bool, report: &mut Report) -> bool {
        let name = &call.name.value;
        if self.unknown {
            return false;
        }
        let Some(component) = self.by_name.get(name) else {
            let names = self.by_name.keys().map(String::as_str).chain(["data", "fact", "rules", "site-index", "tool"]);
            report.push(rules::unknown_component::violation(name, names).at(file, call.name.span.clone()));
            return false;
        };
        let before = report.diagnostics().len();
        if component.body != body {
            let fault =
                if component.body { rules::directive_syntax::no_body } else { rules::directive_syntax::needless_body };
            report.push(fault(name).at(file, span.clone()));
        }
        for (key, at) in &call.args {
            let Some(argument) = component.arguments.get(key) else {
                let known = component.arguments.keys().map(String::as_str);
                report.push(rules::unknown_argument::component(name, key, known).at(file, at.span.clone()));
                continue;
            };
            if !argument.allowed.is_empty() && !argument.allowed.contains(&at.value) {
                let violation = rules::unknown_value::argument(name, key, &at.value, &argument.allowed);
                report.push(violation.at(file, at.span.clone()));
            }
        }
        for (key, _) in
            component.arguments.iter().filter(|(key, wanted)| wanted.required && !call.args.contains_key(*key))
        {
            report.push(rules::missing_argument::component(name, key).at(file, span.clone()));
        }
        report.diagnostics().len() == before
    }
}
