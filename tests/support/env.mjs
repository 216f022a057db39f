/** In ES modules `jest` is not global by itself. */
globalThis.jest = import.meta.jest

// A machine that others keep busy must not refuse what is right; `tests/run.mjs` names what needed it.
if (process.env.CI) import.meta.jest.retryTimes(1, { logErrorsBeforeRetry: true })
