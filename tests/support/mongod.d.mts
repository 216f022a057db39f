export const findMongod: () => Promise<string>
export const startMongo: () => Promise<{ url: string; stop: () => Promise<unknown> }>
