// Searches beside the page: loads the compiled module, and of the index no more than a question needs.
// The first message says where the files are: { bindings, module, integrity, index }.
// Each later one is a question: { id, question, limit }. It is answered by { id, lines }, or by { id } where it failed.
// Nothing of a question is stored or leaves this device: the names of the files say at most with which letters a word begins.
let engine;

const fetched = async (address, options) => {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error("a file of the search is missing");
  return response;
};

const load = async ({ bindings, module, integrity, index }) => {
  const text = async (name) => (await fetched(`${index}${name}.txt`)).text();
  const [exports, response, core] = await Promise.all([import(bindings), fetched(module, { integrity }), text("core")]);
  await exports.default({ module_or_path: response });
  // A page that answers in place of a file, as in a hotel, is refused here.
  const put = (name, content) => {
    if (!exports.put(name, content)) throw new Error("a file of the search is damaged");
  };
  put("core", core);
  return async (question, limit) => {
    // A question needs words, then pages; a word with a typing error needs more words.
    for (let round = 0; round < 8; round += 1) {
      const lines = exports.ask(question, limit).trimEnd().split("\n").map((line) => line.split("\t"));
      if (lines[0][0] !== "missing") return lines;
      const names = lines[0].slice(1);
      const texts = await Promise.all(names.map(text));
      names.forEach((name, at) => put(name, texts[at]));
    }
    throw new Error("the index asks for its own files again and again");
  };
};

let files;
self.onmessage = async ({ data }) => {
  if (!files) {
    files = data;
    engine = load(files);
    // A failure is told with the first question.
    engine.catch(() => {});
    return;
  }
  const { id, question, limit } = data;
  try {
    self.postMessage({ id, lines: await (await engine)(question, limit) });
  } catch {
    self.postMessage({ id });
    engine = load(files);
    engine.catch(() => {});
  }
};
