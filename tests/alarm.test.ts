import { createAlarm } from '../src/lists/alarm.js'
import { createAllowance } from '../src/lists/allowance.js'

describe('an alarm', () => {
  const start = 1_000_000
  let rung: number[]
  let alarm: ReturnType<typeof createAlarm>
  beforeEach(() => {
    jest.useFakeTimers({ now: start })
    rung = []
    alarm = createAlarm(
      () => rung.push(Date.now() - start),
      createAllowance({ burst: 2, everyMs: 250 }),
    )
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('rings once, at the first of the times asked for', () => {
    alarm.set(30)
    alarm.set(10)
    alarm.set(20)
    jest.advanceTimersByTime(1_000)
    expect(rung).toEqual([10])
  })

  it('rings soon for the first events of a flood, and for the rest at a steady pace', () => {
    for (let ms = 0; ms < 1_000; ms += 5) {
      alarm.set(30)
      jest.advanceTimersByTime(5)
    }
    expect(rung.slice(0, 2)).toEqual([30, 60])
    const waits = rung.slice(2).map((at, index) => at - rung[index + 1])
    expect(waits.length).toBeGreaterThan(1)
    for (const ms of waits.slice(1)) expect(ms).toBe(250)
  })

  it('rings for nobody once it is stopped', () => {
    alarm.set(30)
    alarm.stop()
    alarm.set(30)
    jest.advanceTimersByTime(1_000)
    expect(rung).toEqual([])
  })
})
