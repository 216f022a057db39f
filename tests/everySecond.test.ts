import { everySecond } from '../admin/everySecond.js'

const page = { hidden: false }
const turns: (() => void)[] = []
let signal: AbortSignal
const act = (given: AbortSignal) => {
  signal = given
  return new Promise<void>((done) => turns.push(done))
}
const later = (ms: number) => jest.advanceTimersByTimeAsync(ms)

describe('what follows the work of others', () => {
  beforeEach(() => {
    Object.assign(globalThis, { document: page })
    jest.useFakeTimers()
    page.hidden = false
    turns.length = 0
  })
  afterEach(() => {
    jest.useRealTimers()
    Reflect.deleteProperty(globalThis, 'document')
  })

  it('looks again a second after it has looked, and never twice at once', async () => {
    const stop = everySecond(act)
    await later(999)
    expect(turns).toHaveLength(0)
    await later(1)
    expect(turns).toHaveLength(1)
    await later(10_000)
    expect(turns).toHaveLength(1)
    turns[0]()
    await later(1_000)
    expect(turns).toHaveLength(2)
    stop()
  })

  it('looks at once where it is told to, and rests while the page is out of sight', async () => {
    const stop = everySecond(act, { isAtOnce: true })
    expect(turns).toHaveLength(1)
    page.hidden = true
    turns[0]()
    await later(10_000)
    expect(turns).toHaveLength(1)
    page.hidden = false
    await later(1_000)
    expect(turns).toHaveLength(2)
    stop()
  })

  it('breaks off what is under way when it ends, and looks no more', async () => {
    const stop = everySecond(act, { isAtOnce: true })
    stop()
    expect(signal.aborted).toBe(true)
    turns[0]()
    await later(10_000)
    expect(turns).toHaveLength(1)
  })
})
