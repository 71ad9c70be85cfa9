// Light or dark: the system's choice unless the reader made their own, kept in this browser.
// Loaded before the page is drawn, so that no page flashes in the wrong colours.
(() => {
  const root = document.documentElement;
  const label = document.currentScript.dataset.label;
  const tints = document.querySelectorAll('meta[name="theme-color"]');
  const system = matchMedia("(prefers-color-scheme: dark)");
  let button;
  let chosen;

  // Storage may be denied or full; the choice then holds for this page alone.
  const store = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  };
  const dark = () => (chosen ? chosen === "dark" : system.matches);
  const show = () => {
    if (chosen) root.dataset.theme = chosen;
    else delete root.dataset.theme;
    // The browser's own frame follows: the first colour is for light, the second for dark.
    tints.forEach((tint, dark) => {
      const scheme = dark ? "dark" : "light";
      tint.media = chosen ? (chosen === scheme ? "all" : "not all") : `(prefers-color-scheme: ${scheme})`;
    });
    button?.setAttribute("aria-pressed", dark());
  };
  const read = () => {
    const kept = store((storage) => storage.getItem("theme"));
    chosen = kept === "dark" || kept === "light" ? kept : null;
    show();
  };

  root.classList.add("js");
  read();
  system.addEventListener("change", show);
  addEventListener("storage", read);
  addEventListener("pageshow", (event) => event.persisted && read());
  document.addEventListener("DOMContentLoaded", () => {
    button = document.createElement("button");
    button.type = "button";
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => {
      const next = dark() ? "light" : "dark";
      // Back at what the system says, there is nothing to remember.
      chosen = (next === "dark") === system.matches ? null : next;
      store((storage) => (chosen ? storage.setItem("theme", chosen) : storage.removeItem("theme")));
      show();
    });
    document.querySelector(".theme")?.append(button);
    show();
  });
})();
