// Starts the page's tools: fetches the module beside its glue, then has the glue mount them.
// If that fails or is slow, the page's own words say so in the tool's place; the help below stays.
const places = [...document.querySelectorAll("[data-island]")].map((island) => {
  // Words are announced only in a region that stood there, empty, before they came.
  const region = document.createElement("div");
  region.setAttribute("role", "status");
  island.querySelector(".island-mount")?.append(region);
  return { island, region };
});

// Where no tool is live, shows the words of a kind; elsewhere the tool speaks for itself.
const tell = (kind) => {
  for (const { island, region } of places) {
    if (island.dataset.state === "ready") {
      region.remove();
      continue;
    }
    const words = island.querySelector(`template.island-${kind}`);
    region.replaceChildren(words?.content.cloneNode(true) ?? "");
    if (kind === "failure") island.dataset.state = "failed";
  }
};

const start = async () => {
  const own = document.querySelector("script[data-glue]").dataset;
  const fetched = fetch(own.module, { integrity: own.moduleIntegrity });
  const [glue, response] = await Promise.all([import(own.glue), fetched]);
  if (!response.ok) throw response;
  await glue.default({ module_or_path: response });
  await glue.start();
};

const slow = setTimeout(tell, 10000, "slow");
start()
  .catch(() => {})
  .then(() => {
    clearTimeout(slow);
    tell("failure");
  });
