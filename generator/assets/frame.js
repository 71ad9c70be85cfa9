// The script of every page's frame: light or dark, folded parts that are open where there is room,
// and buttons that print.
// Loaded before the page is drawn, so that no page flashes in the wrong colours.
(() => {
  const key = "waymark.theme"; // as all that this site stores: "erase everything" removes it too
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
    const kept = store((storage) => storage.getItem(key));
    chosen = kept === "dark" || kept === "light" ? kept : null;
    show();
  };
  const makeSwitch = () => {
    button = document.createElement("button");
    button.type = "button";
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => {
      const next = dark() ? "light" : "dark";
      // Back at what the system says, there is nothing to remember.
      chosen = (next === "dark") === system.matches ? null : next;
      store((storage) => (chosen ? storage.setItem(key, chosen) : storage.removeItem(key)));
      show();
    });
    document.querySelector(".theme")?.append(button);
    show();
  };

  // The menu and "On this page" are folded on a phone only. The width is that of the styles.
  const wide = matchMedia("(min-width: 67.5rem)");
  const unfold = () => {
    for (const part of document.querySelectorAll("details[data-open-wide]")) part.open = wide.matches;
  };
  const foldMenu = (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (event.key !== "Escape" || wide.matches || !menu?.contains(document.activeElement)) return;
    menu.open = false;
    menu.firstElementChild.focus();
  };
  // A host with one page for every missing address shows it in the language of the address: that of the longest folder.
  const findLanguage = () => {
    if (!document.body.classList.contains("layout-not-found")) return;
    const folder = (link) => new URL("./", link.href).pathname;
    const own = folder(document.querySelector(".brand"));
    const links = [...document.querySelectorAll(".language-link")];
    const other = links.find((link) => folder(link).length > own.length && location.pathname.startsWith(folder(link)));
    if (other) location.replace(other.href);
  };
  const makePrintButtons = () => {
    for (const place of document.querySelectorAll("[data-print]")) {
      const print = document.createElement("button");
      print.type = "button";
      print.textContent = place.dataset.print;
      print.addEventListener("click", () => window.print());
      place.append(print);
    }
  };

  // What is typed in a field of another page goes to the tool through the session, never in an address.
  const handOver = (event) => {
    const form = event.target.closest("form[data-hand-over]");
    const field = form?.querySelector("input");
    if (!field) return;
    event.preventDefault();
    try {
      if (field.value.trim()) sessionStorage.setItem(form.dataset.handOver, field.value);
    } catch {
      // Nothing can be handed over; the tool then asks again.
    }
    field.value = "";
    location.assign(form.action);
  };
  // A link to another language leads to the same part of the page: its ids are the same.
  const keepPlace = (event) => {
    const link = event.target.closest?.("a.language-link");
    if (link) link.hash = location.hash;
  };
  // The search field costs nothing until somebody goes to it. Without its script, the form leads to a list of everything.
  const search = (event) => {
    const form = event.target.closest?.("form.search");
    if (!form) return;
    const isSent = event.type === "submit";
    if (isSent) event.preventDefault();
    import(form.dataset.script).then(
      ({ follow }) => follow(form, isSent),
      () => isSent && form.submit(),
    );
  };
  addEventListener("focusin", search);
  addEventListener("submit", search);

  root.classList.add("js");
  // The part by hand of a tool stays open where the loader of the tools cannot come.
  if (!("noModule" in HTMLScriptElement.prototype)) root.classList.add("no-loader");
  const markMissing = ({ target }) => target instanceof HTMLScriptElement && root.classList.add("no-loader");
  addEventListener("error", markMissing, true);
  read();
  system.addEventListener("change", show);
  wide.addEventListener("change", unfold);
  addEventListener("storage", read);
  addEventListener("pageshow", (event) => event.persisted && read());
  addEventListener("keydown", foldMenu);
  addEventListener("submit", handOver);
  addEventListener("click", keepPlace, true);
  document.addEventListener("DOMContentLoaded", () => {
    makeSwitch();
    makePrintButtons();
    unfold();
    findLanguage();
  });
})();
