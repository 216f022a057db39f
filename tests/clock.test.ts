import { createClock, currentTime } from '../src/clock.js'

const hourMs = 3_600_000

describe('the time that a process goes by', () => {
  let ahead = 0
  const askTime = jest.fn(async () => Date.now() - ahead)
  const told: string[] = []
  const clock = createClock({
    askTime,
    onChange: () => told.push('change'),
    onOff: (aheadMs) => told.push(`${Math.round(aheadMs / hourMs)} h ahead`),
  })
  let minutes = 0
  const inAMinute = async () => {
    const later = performance.now() + ++minutes * 60_000
    const spy = jest.spyOn(performance, 'now').mockReturnValue(later)
    await clock.keep().finally(() => spy.mockRestore())
  }
  const offBy = () => Math.round((Date.now() - currentTime()) / hourMs)

  it('is asked for again at once where there was no answer, and else once a minute', async () => {
    askTime.mockRejectedValueOnce(new Error('away'))
    await expect(clock.keep()).rejects.toThrow('away')
    await clock.keep()
    await clock.keep()
    expect(askTime).toHaveBeenCalledTimes(2)
    expect([offBy(), told]).toEqual([0, []])
  })

  it('is the database’s, which is told when it becomes another', async () => {
    ahead = hourMs
    await inAMinute()
    expect([offBy(), told]).toEqual([1, ['change', '1 h ahead']])
    await inAMinute()
    expect(told).toHaveLength(2)
    ahead = 0
    await inAMinute()
    expect([offBy(), told.slice(2)]).toEqual([0, ['change']])
  })
})
