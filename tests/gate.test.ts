import { createGate } from '../src/images/gate.js'

describe('a gate', () => {
  it('lets as many work at once as it is wide, in the order they came, whoever fails', async () => {
    const enter = createGate(3)
    const begun: number[] = []
    const ends: (() => void)[] = []
    const work = Array.from({ length: 7 }, (_, i) =>
      enter(async () => {
        begun.push(i)
        await new Promise<void>((resolve) => {
          ends[i] = resolve
        })
        if (i % 2) throw new Error(`${i} failed`)
        return i
      }),
    )
    const settled = Promise.allSettled(work)
    for (let i = 0; i < 7; i++) {
      await new Promise(setImmediate)
      expect(begun).toEqual(Array.from({ length: Math.min(i + 3, 7) }, (_, n) => n))
      ends[i]()
    }
    expect((await settled).map(({ status }) => status === 'fulfilled')).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((i) => i % 2 === 0),
    )
  })
})
