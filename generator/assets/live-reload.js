// Loads the page anew when the local server has a newer one. Only `cargo site serve` adds it.
(() => {
  const { src, dataset } = document.currentScript;
  const address = new URL("events", src);
  let events;

  // A browser opens few connections to one host, so a hidden tab gives its own back.
  const listen = () => {
    if (document.hidden) return;
    events = new EventSource(address);
    events.onmessage = ({ data }) => {
      if (data === dataset.version) return;
      hush();
      location.reload();
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
