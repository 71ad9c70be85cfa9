// The search field: results as somebody types, as a list of links below the field.
// Loaded when the field has the focus. A plain list with the focus on its links is read by every screen reader,
// also on phones, where the focus that a combobox only pretends is often not heard.
// Every text has an element of its own: a browser that translates the page may replace it without harm.
const FEW = 6; // results below a field
const MANY = 30; // results on the page of the search
const MARK = /\u0001([^\u0002]*)\u0002/;

const make = (name, className, ...inside) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
};
const text = (words) => make("span", "", words);

// A title whose found words are marked.
const marked = (title) =>
  title.split(MARK).map((part, at) => (part ? (at % 2 ? make("mark", "", part) : text(part)) : ""));

const link = (href, ...inside) => {
  const element = make("a", "", ...inside);
  element.href = href;
  return element;
};

const begin = async (form) => {
  const input = form.querySelector("input");
  const island = form.closest("[data-island]");
  const region = make("p", "search-count");
  region.setAttribute("role", "status");
  const list = make("div", "search-list");
  const panel = make("div", "search-results", region, list);
  panel.hidden = !island;
  form.append(panel);

  const response = await fetch(form.dataset.props);
  const { base, index, worker: script, bindings, module, words, links, pending } = await response.json();
  const worker = new Worker(script.href);
  worker.postMessage({ bindings: bindings.href, module: module.href, integrity: module.integrity, index });

  // One question at a time: while one is answered, only the last of the others waits.
  let asked = 0;
  let waiting;
  let shown = "";
  let isNumber = false;
  const ask = () => {
    const question = input.value.trim();
    if (waiting !== undefined || question === shown) return;
    if (!question) return clear();
    waiting = question;
    asked += 1;
    worker.postMessage({ id: asked, question, limit: island ? MANY : FEW });
  };
  const clear = () => {
    shown = "";
    isNumber = false;
    region.replaceChildren();
    list.replaceChildren();
    panel.hidden = !island;
  };
  const help = () => {
    const entries = [["a-z", links["a-z"]], ["contact", links.contact]].filter(([, href]) => href);
    return make("ul", "search-help", ...entries.map(([key, href]) => make("li", "", link(href, text(words[key])))));
  };
  const say = (words) => region.replaceChildren(text(words));
  const result = ([, href, title, heading, section]) => {
    const above = [section, heading && title.replace(/[\u0001\u0002]/g, "")].filter(Boolean).join(" › ");
    const name = make("span", "search-name", ...marked(heading || title));
    return make("li", "", link(base + href, name, ...(above ? [make("span", "search-where", above)] : [])));
  };
  const show = (lines) => {
    const of = (kind) => lines.filter(([first]) => first === kind);
    isNumber = of("number").length > 0;
    panel.hidden = false;
    if (isNumber) {
      say(words.number);
      // No number stays in an address, whoever put it there.
      if (island) history.replaceState(null, "", location.pathname);
      const tool = link(links["number-tool"], text(words["number-tool"]));
      tool.addEventListener("click", handOver);
      list.replaceChildren(make("p", "", tool));
      return;
    }
    const count = Number(of("count")[0]?.[1] ?? 0);
    const near = (of("near")[0] ?? []).slice(1).filter(Boolean);
    say(count === 0 ? words.none : count === 1 ? words.one : words.many.replace("{count}", count));
    const offered = near.map((word) => {
      const button = make("button", "", text(word));
      button.type = "button";
      button.addEventListener("click", () => {
        input.value = word;
        input.focus();
        ask();
      });
      return button;
    });
    const parts = [];
    const found = of("hit").map(result);
    if (found.length) {
      const results = make("ol", "", ...found);
      results.setAttribute("aria-label", words.results);
      parts.push(results);
    }
    if (offered.length) parts.push(make("p", "search-near", text(words.near), ...offered));
    if (!island && links.page && count > found.length) {
      parts.push(make("p", "", link(address(), text(words.all.replace("{count}", count)))));
    }
    if (!found.length || island) parts.push(help());
    list.replaceChildren(...parts);
  };
  const fail = () => {
    waiting = undefined;
    panel.hidden = false;
    say(words.failed);
    list.replaceChildren(help());
    if (island) island.dataset.state = "failed";
  };
  worker.addEventListener("message", ({ data: { lines } }) => {
    shown = waiting;
    waiting = undefined;
    if (lines && input.value.trim()) show(lines);
    else if (input.value.trim()) fail();
    ask();
  });
  worker.addEventListener("error", fail);

  // The part of an address behind the # is never sent: what was typed stays on this device.
  const address = () => `${links.page}#q=${encodeURIComponent(input.value.trim())}`;
  // The number tool reads it there, and removes it.
  const handOver = () => {
    try {
      sessionStorage.setItem(pending, input.value);
    } catch {
      // Nothing can be handed over; the tool then asks again.
    }
    input.value = "";
  };
  const go = () => {
    if (isNumber) {
      handOver();
      location.assign(links["number-tool"]);
    } else if (island) history.replaceState(null, "", input.value.trim() ? address() : location.pathname);
    else if (links.page) location.assign(input.value.trim() ? address() : links.page);
  };
  // A number is told from words by the module: what is sent before it has answered waits for its answer.
  const send = () => (waiting === undefined ? go() : worker.addEventListener("message", () => send(), { once: true }));

  const stops = () => [input, ...list.querySelectorAll("a, button")];
  const close = () => {
    if (island) return;
    panel.hidden = true;
  };
  form.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    if (event.key === "Escape" && !panel.hidden && !island) {
      event.preventDefault();
      input.focus();
      close();
    } else if (event.key === "ArrowDown" && at >= 0 && at + 1 < all.length) {
      event.preventDefault();
      if (panel.hidden && shown) panel.hidden = false;
      else all[at + 1].focus();
    } else if (event.key === "ArrowUp" && at > 0) {
      event.preventDefault();
      all[at - 1].focus();
    }
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget)) close();
  });
  addEventListener("pointerdown", ({ target }) => form.contains(target) || close());
  input.addEventListener("input", ask);
  input.addEventListener("focus", () => shown && (panel.hidden = false));

  if (island) {
    const read = () => {
      const from = (part) => new URLSearchParams(part.slice(1)).get("q");
      const typed = from(location.hash) ?? from(location.search);
      if (typed !== null) input.value = typed;
      ask();
    };
    addEventListener("hashchange", read);
    read();
    island.dataset.state = "ready";
  } else {
    ask();
  }
  return { send };
};

const begun = new Map();

// Follows a form from its first focus on; `isSent` says that its words were sent.
export const follow = async (form, isSent) => {
  if (!begun.has(form)) begun.set(form, begin(form));
  try {
    const { send } = await begun.get(form);
    const input = form.querySelector("input");
    if (isSent && input.value.trim()) send();
    else if (isSent) input.focus();
  } catch {
    // The network: the next try begins anew, and the list of everything is still there.
    begun.delete(form);
    form.querySelector(".search-results")?.remove();
    const island = form.closest("[data-island]");
    if (island) island.dataset.state = "failed";
    if (isSent) form.submit();
  }
};

const island = document.querySelector('[data-island="search"] form');
if (island) follow(island, false);
