//! What a reader's screen is like.

use serde_json::{Value, json};

/// A width and colours, as a reader has set them.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Look {
    width: u32,
    dark: bool,
    forced_colors: bool,
}

impl Look {
    /// The narrowest screen that everything must fit on: WCAG 2.2, 1.4.10 Reflow.
    pub const NARROW: Self = Self::wide(320);
    /// A common phone.
    pub const PHONE: Self = Self::wide(360);
    /// A common laptop.
    pub const DESK: Self = Self::wide(1280);

    /// A width in CSS pixels, with light colours.
    pub const fn wide(width: u32) -> Self {
        Self { width, dark: false, forced_colors: false }
    }

    /// The same with the system set to dark.
    pub const fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The same with the system's few colours instead of the page's own.
    pub const fn forced_colors(mut self) -> Self {
        self.forced_colors = true;
        self
    }

    /// The settings for the browser.
    pub(crate) fn commands(self) -> [(&'static str, Value); 2] {
        let phone = self.width < 600;
        let scheme = if self.dark { "dark" } else { "light" };
        let forced = if self.forced_colors { "active" } else { "none" };
        [
            (
                "Emulation.setDeviceMetricsOverride",
                // As on a phone, nothing is as wide as the window but the window: its scroll bars take no space.
                json!({"width": self.width, "height": 800, "deviceScaleFactor": 1, "mobile": phone}),
            ),
            (
                "Emulation.setEmulatedMedia",
                json!({"features": [
                    {"name": "prefers-color-scheme", "value": scheme},
                    {"name": "forced-colors", "value": forced},
                    {"name": "prefers-reduced-motion", "value": "reduce"},
                ]}),
            ),
        ]
    }
}
