//! How a page is to be opened.

use serde_json::json;

use crate::browser::Setup;
use crate::pool::PooledBrowser;
use crate::{Look, Page, Site};

/// A visit that is being prepared: what is said first, and then [`open`](Self::open).
///
/// ```no_run
/// use tests::{Look, Visit};
///
/// let page = Visit::to("/tools/receipt-number/").with_look(Look::PHONE.dark()).open();
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Visit {
    address: String,
    host: Host,
    look: Look,
    setup: Setup,
    before: Vec<String>,
    zone: Option<String>,
}

/// Who serves the site.
#[derive(Clone, Debug)]
enum Host {
    /// A server of the visit's own: of another site than the real one where it says so.
    Own(Option<Site>),
    /// A server that runs already, at this host and port.
    Running(String),
}

impl Visit {
    /// A visit to an address of the real site, on a laptop with light colours.
    pub fn to(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            host: Host::Own(None),
            look: Look::DESK,
            setup: Setup::default(),
            before: Vec::new(),
            zone: None,
        }
    }

    /// On another site.
    pub fn on(mut self, site: Site) -> Self {
        self.host = Host::Own(Some(site));
        self
    }

    /// On a server that runs already, at this host and port.
    pub fn at(mut self, host: &str) -> Self {
        self.host = Host::Running(host.to_owned());
        self
    }

    /// On another screen.
    pub fn with_look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// In a browser that runs no script of any page.
    pub fn without_script(mut self) -> Self {
        self.setup.without_script = true;
        self
    }

    /// In a browser that keeps nothing: asking for its storage throws.
    pub fn without_storage(mut self) -> Self {
        self.setup.without_storage = true;
        self
    }

    /// With a script that runs in every page before its own: for a browser that lacks something, or has a wrong clock.
    pub fn with_first(mut self, script: &str) -> Self {
        self.before.push(script.to_owned());
        self
    }

    /// In a time zone, such as `Pacific/Pago_Pago`.
    pub fn in_zone(mut self, zone: &str) -> Self {
        self.zone = Some(zone.to_owned());
        self
    }

    /// Serves the site, takes a browser and opens the page.
    pub fn open(self) -> Page {
        let (origin, server) = match self.host {
            Host::Own(site) => {
                let server = site.as_ref().unwrap_or_else(|| Site::real()).serve();
                (server.address().to_string(), Some(server))
            }
            Host::Running(host) => (host, None),
        };
        let page = Page::new(PooledBrowser::borrow(self.setup), format!("http://{origin}"), server);
        page.look(self.look);
        for script in &self.before {
            page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({"source": script}));
        }
        if let Some(zone) = &self.zone {
            page.devtools("Emulation.setTimezoneOverride", &json!({"timezoneId": zone}));
        }
        page.go(&self.address);
        page
    }
}
