// Follows the local server: loads the page anew when it says something else, takes on other
// styles, and lays what is wrong over the page. Only `cargo site serve` adds it.
(() => {
  const { src, dataset } = document.currentScript;
  const address = new URL("events", src);
  let styles = dataset.styles;
  let events;
  let shown;

  // The new sheet comes beside the old one, which goes when the new one is there: nothing flickers.
  const dress = ({ href, integrity }) => {
    if (href === styles) return;
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].filter(
      (link) => link.getAttribute("href") === styles,
    );
    styles = href;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.integrity = integrity;
    link.addEventListener("load", () => old.forEach((sheet) => sheet.remove()));
    (old.at(-1) ?? document.head.lastElementChild).after(link);
  };

  const element = (name, text) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  };

  const show = (problems) => {
    if (shown) shown.remove();
    shown = undefined;
    if (!problems) return;
    const sheet = new URL("live-reload.css", src).href;
    if (![...document.styleSheets].some(({ href }) => href === sheet)) {
      const link = element("link");
      link.rel = "stylesheet";
      link.href = sheet;
      document.head.append(link);
    }
    shown = element("section");
    shown.className = "waymark-problems";
    shown.setAttribute("role", "alert");
    shown.lang = "en";
    const hide = element("button", "Hide");
    hide.type = "button";
    hide.addEventListener("click", () => show());
    const words = element("pre", problems);
    words.tabIndex = 0;
    shown.append(element("h2", "Mend this, and the page follows"), hide, words);
    document.body.append(shown);
  };

  // A browser opens few connections to one host, so a hidden tab gives its own back.
  const listen = () => {
    if (document.hidden) return;
    events = new EventSource(address);
    events.onmessage = ({ data }) => {
      const now = JSON.parse(data);
      if (now.version !== dataset.version) {
        hush();
        location.reload();
        return;
      }
      if (now.styles) dress(now.styles);
      show(now.problems);
    };
  };
  const hush = () => {
    if (events) events.close();
    events = undefined;
  };
  const again = () => {
    hush();
    listen();
  };

  document.addEventListener("visibilitychange", again);
  addEventListener("pageshow", (event) => {
    if (event.persisted) again();
  });
  addEventListener("pagehide", hush);
  listen();
})();
