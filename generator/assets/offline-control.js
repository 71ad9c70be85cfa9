// "Keep the whole guide on this device": has the service worker store every page, and says how far it is.
const control = document.querySelector(".offline");
const { worker: script, facts } = control.dataset;
const status = control.querySelector("[role=status]");
const bar = control.querySelector("progress");
const button = (name) => control.querySelector(`[data-act=${name}]`);
const scope = new URL("./", new URL(script, location.href));
const workers = navigator.serviceWorker;

// What the whole guide is: the number of its files and their bytes.
const whole = fetch(facts)
  .then((answer) => answer.json())
  .catch(() => ({}));

// Shows a state in words; numbers stand in braces in them.
const show = async (state, counts = {}) => {
  const { files, bytes } = await whole;
  const lang = document.documentElement.lang;
  const size = bytes && (bytes / 1e6).toLocaleString(lang, { maximumFractionDigits: 1 });
  const numbers = { all: files, size, ...counts };
  const text = control.dataset[state].replace(/\{(\w+)\}/g, (_, key) => numbers[key] ?? "?");
  if (status.textContent !== text) status.textContent = text;
  const isLoading = state === "loading";
  bar.hidden = !isLoading;
  button("keep").hidden = ["whole", "unable"].includes(state);
  button("drop").hidden = ["off", "unable", "removed", "loading"].includes(state);
  // A pressed button keeps the focus while it works.
  button("keep").setAttribute("aria-disabled", isLoading);
};

const stateOf = ({ done, all, isWhole, error }) => error ?? (isWhole && done >= all ? "whole" : "part");

const registered = async () => {
  const registration = await workers.getRegistration(scope);
  return registration?.scope === scope.href ? registration : undefined;
};

// A newer worker that waits knows the files of today.
const newest = ({ waiting, active }) => waiting ?? active;

const ask = (worker, what, tell) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data.isDone ? resolve(data) : tell?.(data));
    worker.postMessage(what, [port2]);
  });

const installed = (worker) =>
  new Promise((resolve) => {
    const look = () => worker.state !== "installing" && resolve();
    worker.addEventListener("statechange", look);
    look();
  });

const keep = async () => {
  await show("loading");
  bar.removeAttribute("value");
  const registration = await workers.register(script);
  await registration.update().catch(() => {});
  if (registration.installing) await installed(registration.installing);
  const worker = newest(registration);
  if (!worker) return show("broken", { done: 0 });
  const counts = await ask(worker, "keep", ({ done, all }) => Object.assign(bar, { max: all, value: done }));
  return show(stateOf(counts), counts);
};

const drop = async () => {
  const registration = await registered();
  const worker = registration && newest(registration);
  // The case tracker works without a network as long as it has cases.
  if (worker && localStorage.getItem("waymark.cases") !== null) {
    const counts = await ask(worker, "drop");
    return show("part", counts);
  }
  await registration?.unregister();
  const own = (await caches.keys()).filter((name) => name.startsWith(`waymark:${scope.pathname}:`));
  await Promise.all(own.map((name) => caches.delete(name)));
  return show("removed");
};

const start = async () => {
  // At another address than its own this page stands in for one that is not stored.
  const own = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  control.querySelector(".offline-missing").hidden = new URL(own).pathname === location.pathname;
  if (!workers || !("caches" in window)) return show("unable");
  const registration = await registered();
  const worker = registration && newest(registration);
  if (!worker) return show("off");
  const counts = await ask(worker, "count");
  return show(stateOf(counts), counts);
};

let isBusy = false;
const act = (action) => async () => {
  if (isBusy) return;
  isBusy = true;
  await action().catch(() => show("broken", { done: 0 }));
  isBusy = false;
};
button("keep").addEventListener("click", act(keep));
button("drop").addEventListener("click", act(drop));
start().catch(() => show("unable"));
