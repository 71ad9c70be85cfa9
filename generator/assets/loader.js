// Starts the tools of the page: loads each compiled module with its bindings, which then mount the tools.
// Until a tool is live, the words of the page say that it is starting, that it is slow, or that it could
// not start; then the part by hand below it is open.
const STARTING = 1000; // milliseconds
const SLOW = 5000;

// Opens or folds the part by hand below a tool, unless somebody is in it.
const openHelp = (island, isOpen) => {
  const help = island.querySelector(":scope > details.island-fallback");
  if (help && !help.contains(document.activeElement)) help.open = isOpen;
};

const islands = [...document.querySelectorAll("[data-island]")].map((island) => {
  // A screen reader announces words only in a region that was there, empty, before they came.
  const region = document.createElement("div");
  region.className = "island-status";
  region.setAttribute("role", "status");
  island.querySelector(".island-mount")?.append(region);
  openHelp(island, false);
  island.dataset.loading = "";
  return { island, region };
});

// Shows the words of these kinds wherever a tool is not live.
const show = (...kinds) => {
  for (const { island, region } of islands) {
    if (island.dataset.state === "ready") continue;
    const words = kinds.map((kind) => island.querySelector(`template.island-${kind}`)?.content.cloneNode(true) ?? "");
    region.replaceChildren(...words);
    if (kinds.includes("starting")) continue;
    // The part by hand comes directly under these words, not under the room for the tool.
    island.querySelector(":scope > .island-mount > .island-shape")?.remove();
    openHelp(island, true);
  }
};

// A file that is missing, or is another one than this page was made with: the site has changed since.
class NotLoaded extends Error {}

// A text on its way to a tool that cannot start does not stay in the session.
const forget = () => {
  try {
    ["waymark.letter", "waymark.text"].forEach((key) => sessionStorage.removeItem(key));
  } catch {
    // Where storage is denied, nothing is in it.
  }
};

const load = async (link) => {
  const { wasm, wasmIntegrity } = link.dataset;
  try {
    const [bindings, response] = await Promise.all([import(link.href), fetch(wasm, { integrity: wasmIntegrity })]);
    if (response.ok) return { bindings, response };
  } catch {
    // The network, the checksum or the media type: the same as a file that is not there.
  }
  throw new NotLoaded();
};

const start = async (link) => {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const { bindings, response } = await load(link);
  await bindings.default({ module_or_path: response });
  bindings.start();
};

// Nor does it stay when its page is left before the tool was there to take it.
addEventListener("pagehide", () => islands.some(({ island }) => island.dataset.state === "ready") || forget());

const timers = [setTimeout(show, STARTING, "starting"), setTimeout(show, SLOW, "slow")];
const links = [...document.querySelectorAll("link[data-wasm]")];
Promise.allSettled(links.map(start)).then((outcomes) => {
  timers.forEach(clearTimeout);
  const isMissing = outcomes.some(({ reason }) => reason instanceof NotLoaded);
  show(...(isMissing ? ["reload"] : []), "failed");
  for (const { island, region } of islands) {
    delete island.dataset.loading;
    if (island.dataset.state === "ready") {
      region.remove();
      openHelp(island, false);
    } else {
      island.dataset.state = "failed";
      forget();
    }
  }
});
