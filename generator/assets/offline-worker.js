// Stores the guide for use without a network: at once the tools, the styles and the first pages, then each page
// that is visited, and everything where the reader asks for it. app/decisions/015 says why.
// Nothing here loads a page anew, and a newer version waits until the last tab of the older one is closed.
const { version, base, list, first, help } = {/* what the build puts here */};
const files = Object.fromEntries(list ?? []);
const own = `waymark:${base}:`;
const name = own + version;
const hrefs = Object.keys(files);
const WHOLE = `${base}?whole`; // stored where the reader asked for everything
const PATIENCE = 4000; // milliseconds

const names = async () => (await caches.keys()).filter((name) => name.startsWith(own));
const stored = (href) => caches.match(href, { cacheName: name });
const keys = async (cache) => (await cache.keys()).map(({ url }) => url.slice(location.origin.length));

const sum = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest.slice(0, 9)));
};

// A copy of an answer if it is this file of this version: the sign-in page of a hotel is not, nor half a file.
const checked = async (href, answer) => {
  if (!answer?.ok) return undefined;
  const bytes = await answer.arrayBuffer();
  if ((await sum(bytes)) !== files[href]) return undefined;
  const headers = new Headers(answer.headers);
  ["content-encoding", "content-length", "vary"].forEach((header) => headers.delete(header));
  return new Response(bytes, { headers });
};

// From an older version where the file is the same, otherwise from the network.
const add = async (cache, href) => {
  const copy =
    (await checked(href, await caches.match(href))) ?? (await checked(href, await fetch(href, { cache: "no-cache" })));
  if (!copy) throw new Error(href);
  await cache.put(href, copy);
};

// Stores what is missing, six files at a time. What came before an error stays, so the next try is shorter.
const fill = async (cache, wanted, tell) => {
  const present = new Set(await keys(cache));
  const missing = wanted.filter((href) => !present.has(href));
  let done = wanted.length - missing.length;
  const queue = missing.values();
  const next = async () => {
    for (const href of queue) {
      await add(cache, href);
      tell?.({ done: ++done, all: wanted.length });
    }
  };
  await Promise.all(Array.from({ length: 6 }, next));
};

const install = async () => {
  const before = await Promise.all((await names()).map(async (name) => keys(await caches.open(name))));
  const had = new Set(before.flat());
  const isWhole = had.has(WHOLE);
  try {
    const cache = await caches.open(name);
    await fill(cache, hrefs.filter((href, at) => isWhole || at < first || had.has(href)));
    if (isWhole) await cache.put(WHOLE, new Response());
  } catch (error) {
    // A full device gets its space back; a broken download goes on where it stopped.
    if (error.name === "QuotaExceededError") await caches.delete(name);
    throw error;
  }
};

const remove = async (isOld) => Promise.all((await names()).filter(isOld).map((name) => caches.delete(name)));

// After "erase everything" there is no cache, and a page that is still open makes no new one.
const keep = async (href, answer) => {
  if (!files[href] || !(await caches.has(name)) || (await stored(href))) return;
  const copy = await checked(href, answer);
  if (copy) await (await caches.open(name)).put(href, copy);
};

const load = async (event, href, options) => {
  const answer = await fetch(event.request, options);
  event.waitUntil(keep(href, answer.clone()).catch(() => {}));
  return answer;
};

// From the network, unless it fails or is slow and the page is stored.
const page = async (event, href) => {
  const loading = load(event, href, { cache: "no-cache" }).catch(() => undefined);
  const found = await stored(href);
  const late = new Promise((resolve) => found && setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([loading, late]);
  if (answer && (answer.status < 500 || !found)) return answer;
  const [, words] = help.find(([folder]) => href.startsWith(folder)) ?? [];
  return found ?? (words && (await stored(words))) ?? Response.error();
};

const count = async () => {
  const present = (await caches.has(name)) ? await keys(await caches.open(name)) : [];
  const isWhole = present.includes(WHOLE);
  return { done: present.length - isWhole, all: hrefs.length, isWhole };
};

const answers = {
  count,
  async keep(tell) {
    const cache = await caches.open(name);
    try {
      await cache.put(WHOLE, new Response());
      await fill(cache, hrefs, tell);
      return count();
    } catch (error) {
      if (error.name !== "QuotaExceededError") return { ...(await count()), error: "broken" };
      return { ...(await answers.drop()), error: "full" };
    }
  },
  async drop() {
    const cache = await caches.open(name);
    await Promise.all([WHOLE, ...hrefs.slice(first)].map((href) => cache.delete(href)));
    return count();
  },
};

const on = (type, act) => addEventListener(type, (event) => event.waitUntil(act(event)));

if (list) {
  on("install", install);
  on("activate", () => remove((old) => old !== name));
  on("message", async ({ data, ports: [port] }) => {
    const tell = (state) => port.postMessage(state);
    tell({ ...(await answers[data](tell)), isDone: true });
  });
  addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== "GET" || origin !== location.origin) return;
    if (mode === "navigate") event.respondWith(page(event, pathname));
    else if (files[pathname]) event.respondWith(stored(pathname).then((found) => found ?? load(event, pathname)));
  });
} else {
  // The site stores nothing any more: what older versions stored goes.
  on("install", () => skipWaiting());
  on("activate", () => remove(() => true).then(() => registration.unregister()));
}
