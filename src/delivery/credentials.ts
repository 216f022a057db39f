import type { BasePayload } from 'payload'

/**
 * Whether a request says who sends it. A reader's browser brings cookies of many kinds; of these
 * only Payload's own says so, unless the app has strategies that may look at any.
 */
export const createCredentials = ({ collections, config }: BasePayload) => {
  const cookie = `${config.cookiePrefix ?? 'payload'}-token=`
  const hasStrategies = Object.values(collections).some(({ config: { auth } }) =>
    Boolean(auth?.strategies?.length),
  )
  return (authorization: string | null | undefined, cookies: string | null | undefined) =>
    Boolean(authorization) || Boolean(cookies && (hasStrategies || cookies.includes(cookie)))
}
