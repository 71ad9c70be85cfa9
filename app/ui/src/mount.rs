//! Mounting: a tool goes to every mount point of the page that asks for it.

use browser::mount_point::{self, MountError, MountPoint};
use leptos::mount::mount_to;
use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// One mounted tool; it keeps the ids of equal tools on one page apart.
#[derive(Clone, Copy)]
struct Instance {
    name: &'static str,
    number: usize,
}

/// Mounts `view` with its props at every mount point with this name that no module has mounted yet.
///
/// What goes wrong stays at its mount point: the fallback of the page remains, and the loader of the page says so.
pub fn mount<Props, View>(name: &'static str, view: impl Fn(Props) -> View + Clone + 'static)
where
    Props: DeserializeOwned + 'static,
    View: IntoView + 'static,
{
    for (number, point) in (1..).zip(mount_point::waiting(name)) {
        point.set_state(&mount_at(&point, Instance { name, number }, view.clone()));
    }
}

fn mount_at<Props, View>(
    point: &MountPoint,
    instance: Instance,
    view: impl Fn(Props) -> View + 'static,
) -> Result<(), MountError>
where
    Props: DeserializeOwned + 'static,
    View: IntoView + 'static,
{
    let props = point.props()?;
    let element = point.element()?;
    let mounted = mount_to(element, move || {
        provide_context(instance);
        view(props)
    });
    // A tool lives as long as its page.
    mounted.forget();
    Ok(())
}

/// The id of a part of this tool, different for each mounted tool: `receipt-validator-1-number`.
#[must_use]
pub fn element_id(part: &str) -> String {
    match use_context::<Instance>() {
        Some(Instance { name, number }) => format!("{name}-{number}-{part}"),
        None => part.to_owned(),
    }
}
