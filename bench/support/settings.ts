const { argv } = process

/** `--quick`: to see whether it runs; its figures say little. */
export const isQuick = argv.includes('--quick')
/** `--large`: a million articles in place of a hundred thousand; a quarter of an hour more. */
export const isLarge = argv.includes('--large')
export const rounds = isQuick ? 1 : 5
export const seconds = isQuick ? 1 : 2

/** The benches that were asked for by name. */
export const asked = argv.slice(2).filter((arg) => !arg.startsWith('--'))
