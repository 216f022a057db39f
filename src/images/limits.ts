/** What is sent of a file to see its texts before it is stored, in bytes. */
export const longestPreview = 20 * 1024 * 1024
