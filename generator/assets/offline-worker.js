// Keeps the tools for use without a network: their pages, the styles, the scripts and the bundle.
// It is asked for by a reader who keeps something on the device, and goes with "Erase everything".
// A page always comes from the network where there is one, so a new version never waits behind an old one,
// and nothing here ever loads a page anew: what somebody types is theirs until they leave.
const { version, files } = {/* what the build puts here */};
const store = `waymark-${version}`;

addEventListener("install", (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.addAll(files)));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("waymark-") && name !== store;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const kept = () => caches.match(request, { ignoreSearch: true });
  const answer =
    request.mode === "navigate"
      ? fetch(request).catch(async () => (await kept()) ?? Response.error())
      : kept().then((found) => found ?? fetch(request));
  event.respondWith(answer);
});
