/** A host that is not named counts as public: Next listens on every address by default. */
const isLoopback = (host: string | undefined): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host ?? '')

export const isPublic = (): boolean => !isLoopback(process.env.HOST)
