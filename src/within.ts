/** What a promise resolves to, or `undefined` where that takes longer; what it waits for goes on. */
export const within = async <T>(ms: number, promise: Promise<T>): Promise<T | undefined> => {
  let timeout: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timeout = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timeout)
  }
}
