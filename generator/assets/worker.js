// Works beside the page: loads a compiled module and asks it.
// The first message says where its files are: { bindings, module, integrity }.
// Each later one is a question: { id, question }. It is answered by { id, answer }, or by {} where there is no answer.
// Nothing of a question is stored or leaves this device: after the two files of the module nothing is fetched.
let loading;

const load = async ({ bindings, module, integrity }) => {
  // A module script of another media type, such as a page that says "not found", is never run.
  const [exports, response] = await Promise.all([import(bindings), fetch(module, { integrity })]);
  if (!response.ok) throw new Error("the module is missing");
  await exports.default({ module_or_path: response });
  return exports;
};

self.onmessage = async ({ data }) => {
  try {
    if (!loading) {
      loading = load(data);
      await loading;
      return;
    }
    const { id, question } = data;
    const { answer } = await loading;
    self.postMessage({ id, answer: answer(question) });
  } catch {
    // The page says in its own words that there is no answer.
    self.postMessage({});
  }
};
