/** In ES modules `jest` is not global by itself. */
globalThis.jest = import.meta.jest
