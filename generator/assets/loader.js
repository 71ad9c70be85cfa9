// Starts the tools of the page: loads each compiled module with its bindings, which then mount the tools.
// Until a tool is live, the words of the page say that it is starting, that it is slow, or that it could
// not start. The part by hand is open until then.
const STARTING = 1000; // milliseconds
const SLOW = 5000;

const islands = [...document.querySelectorAll("[data-island]")].map((island) => {
  // A screen reader announces words only in a region that was there, empty, before they came.
  const region = document.createElement("div");
  region.className = "island-status";
  region.setAttribute("role", "status");
  island.querySelector(".island-mount")?.append(region);
  return { island, region };
});

// Shows the words of these kinds wherever a tool is not live.
const show = (...kinds) => {
  for (const { island, region } of islands) {
    if (island.dataset.state === "ready") continue;
    const words = kinds.map((kind) => island.querySelector(`template.island-${kind}`)?.content.cloneNode(true) ?? "");
    region.replaceChildren(...words);
  }
};

// A file that is missing, or is another one than this page was made with: the site has changed since.
class NotLoaded extends Error {}

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

// Folds the part by hand below a tool that is live, unless somebody is in it.
const fold = (island) => {
  const help = island.querySelector(":scope > details.island-fallback");
  if (help && !help.contains(document.activeElement)) help.open = false;
};

const timers = [setTimeout(show, STARTING, "starting"), setTimeout(show, SLOW, "slow")];
const links = [...document.querySelectorAll("link[data-wasm]")];
Promise.allSettled(links.map(start)).then((outcomes) => {
  timers.forEach(clearTimeout);
  const isMissing = outcomes.some(({ reason }) => reason instanceof NotLoaded);
  show("failed", ...(isMissing ? ["reload"] : []));
  for (const { island, region } of islands) {
    if (island.dataset.state === "ready") {
      region.remove();
      fold(island);
    } else {
      island.dataset.state = "failed";
    }
  }
});
