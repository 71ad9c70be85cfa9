// Follows the local server: loads the page anew when it says something else, takes on other
// styles, and lays what is wrong over the page. Only `cargo site serve` adds it.
(() => {
  const { src, dataset } = document.currentScript;
  const address = new URL("events", src);
  let events;
  let shown;

  // The new sheet comes beside the old one, which goes when the new one is there: nothing flickers.
  // A page has one of the sheets of today; it is known by its name without the fingerprint.
  const stem = (href) => href.replace(/\.[0-9a-f]+\.css$/, "");
  const dress = ({ href, integrity }) => {
    const named = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute("href"));
    if (named.includes(href) || !named.some((known) => stem(known) === stem(href))) return;
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].filter(
      (link) => stem(link.getAttribute("href")) === stem(href),
    );
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
      now.styles.forEach(dress);
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
