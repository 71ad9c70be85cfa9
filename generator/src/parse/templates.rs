//! Templates: read once, checked as a whole, asked for their components.

use tera::{ErrorKind, Tera};

use super::components::Components;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::source::{SourcePath, SourceTree};

/// All templates, ready to be filled.
#[derive(Clone)]
pub struct Templates {
    /// The templates by their path below `templates/`.
    pub tera: Tera,
    /// What the component templates say of themselves.
    pub components: Components,
}

/// Reads everything below `templates/`.
pub fn parse(tree: &SourceTree, report: &mut Report) -> Templates {
    let mut sources = Vec::new();
    for (path, _) in tree.below("templates") {
        if path.extension() == "html"
            && let Some(text) = super::text(tree, path, report)
        {
            sources.push((path.as_str()["templates/".len()..].to_owned(), text));
        }
    }
    let before = report.errors();
    for (name, text) in &sources {
        let mut alone = Tera::new();
        // A template by itself may lack its parent; only what cannot be read counts here.
        if let Err(error) = alone.add_raw_template(name, text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report.push(diagnostic(&error, name));
        }
    }
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml"]);
    if report.errors() == before
        && let Err(error) = tera.add_raw_templates(sources.iter().map(|(name, text)| (name.as_str(), *text)))
    {
        report.push(diagnostic(&error, "layouts/base.html"));
    }
    let components = Components::read(&tera);
    Templates { tera, components }
}

/// A template error as a diagnostic, at its own place where Tera tells one.
pub fn diagnostic(error: &tera::Error, template: &str) -> Diagnostic {
    let of = |name: &str| SourcePath::new(format!("templates/{name}"));
    match error.kind() {
        ErrorKind::SyntaxError(fault) | ErrorKind::RenderingError(fault) => {
            // A component is drawn by name: Tera then has no file name for the outermost template.
            let name = if fault.filename().is_empty() { template } else { fault.filename() };
            let message = fault.message().lines().next().unwrap_or_default().to_owned();
            Diagnostic::new(rules::TEMPLATE_MISTAKE, &of(name), fault.span().range.clone(), message)
        }
        ErrorKind::MissingParent { current, parent } => Diagnostic::whole_file(
            rules::TEMPLATE_MISTAKE,
            &of(current),
            format!("this template extends `{parent}`, which does not exist"),
        ),
        _ => {
            let message = error.to_string();
            let first = message.lines().next().unwrap_or_default().to_owned();
            Diagnostic::whole_file(rules::TEMPLATE_MISTAKE, &of(template), first)
        }
    }
}
