import { sayHour, sayTime } from '../admin/sayTime.js'

const moment = '2026-07-01T21:00:00.000Z'
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('a time in the admin', () => {
  it('is the newsroom’s, named by its zone where the editor’s clock shows another', () => {
    expect(plain(sayTime(moment, 'Asia/Kolkata', 'en'))).toBe('Jul 2, 2026, 2:30 AM GMT+5:30')
    expect(plain(sayTime(moment, 'Asia/Kolkata', 'de'))).toBe('02.07.2026, 02:30 GMT+5:30')
    expect(plain(sayHour(moment, 'Asia/Kolkata', 'en'))).toBe('2:30 AM GMT+5:30')
  })

  it('names no zone where both clocks show the same', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const style = { dateStyle: 'medium', timeStyle: 'short' } as const
    expect(sayTime(moment, timeZone, 'en')).toBe(new Date(moment).toLocaleString('en', style))
  })
})
