// Measures passwords beside the page. The first message tells where the estimator lies; each later
// one holds a password and is answered. A password is never kept and never leaves: after the
// estimator's own two files nothing is fetched.
let estimator;

const load = async ({ glue, module, integrity }) => {
  const [strength, response] = await Promise.all([import(glue), fetch(module, { integrity })]);
  if (!response.ok) throw new Error("the module is missing");
  await strength.default({ module_or_path: response });
  strength.prepare();
  return strength;
};

self.onmessage = async ({ data }) => {
  try {
    if (!estimator) {
      estimator = load(data);
      await estimator;
    } else {
      const { id, password, own, year } = data;
      const answer = (await estimator).estimate(password, own, year);
      self.postMessage({ id, answer });
    }
  } catch {
    // The page says in its own words that there is no estimate.
    self.postMessage({});
  }
};
