// Works beside the page: loads a module and calls its functions. The first message tells where the
// module lies; each later one names a function and what it is given, and is answered. Nothing of a
// message is kept or leaves: after the module's own two files nothing is fetched.
let loading;

const load = async ({ glue, module, integrity }) => {
  const [exports, response] = await Promise.all([import(glue), fetch(module, { integrity })]);
  if (!response.ok) throw new Error("the module is missing");
  await exports.default({ module_or_path: response });
  exports.prepare?.();
  return exports;
};

self.onmessage = async ({ data }) => {
  try {
    if (!loading) {
      loading = load(data);
      await loading;
    } else {
      const { id, call, with: values } = data;
      const answer = (await loading)[call](...values);
      self.postMessage({ id, answer });
    }
  } catch {
    // The page says in its own words that there is no answer.
    self.postMessage({});
  }
};
