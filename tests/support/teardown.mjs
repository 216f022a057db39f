export default () => globalThis.stopMongo?.()
