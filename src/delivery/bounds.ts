/** In characters; Node itself takes 16 kB of headers in all. */
export const longestURL = 2_048
/** In bytes. */
export const longestBody = 4_096

export const tooLong = {
  body: `The body is longer than ${longestBody} bytes.`,
  url: `The address is longer than ${longestURL} characters.`,
}
