import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { mailboxCalendar } from '../../../src/service/letters/mailboxCalendar.ts'

const event = {
  mailbox: 'jan',
  domain: 'delinde.example',
  day: '2026-12-29',
  sequence: 1,
  at: '2026-12-15T11:00:00.000Z',
  summary: 'Laatste veilige dag: mailbox van Jan; "Smit", zoon\nvan',
  description: 'Zie de mail.',
} as const

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [first, ...others] = calendar.getAllSubcomponents('vevent')
  if (first === undefined || others.length > 0) throw new Error('expected one event')
  return { calendar, component: first, event: new ICAL.Event(first) }
}

describe('the calendar file', () => {
  it('holds the last safe day as a whole day, and asks for no answer', () => {
    const { calendar, event: found, component } = read(mailboxCalendar(event))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(found.startDate.isDate).toBe(true)
    expect(found.startDate.toString()).toBe('2026-12-29')
    expect(found.summary).toBe(event.summary)
    expect(component.getFirstProperty('attendee')).toBeNull()
    expect(component.getFirstProperty('organizer')).toBeNull()
  })

  it('warns in the morning, 7, 3 and 1 days before', () => {
    const { component, event: found } = read(mailboxCalendar(event))
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => {
      const at = found.startDate.clone()
      at.isDate = false
      at.addDuration(ICAL.Duration.fromString(String(alarm.getFirstPropertyValue('trigger'))))
      return at.toString()
    })
    expect(alarms).toEqual(['2026-12-22T09:00:00', '2026-12-26T09:00:00', '2026-12-28T09:00:00'])
  })

  it('is replaced in a calendar when the end moves: the same event under a higher number', () => {
    const before = read(mailboxCalendar(event)).event
    const after = read(mailboxCalendar({ ...event, day: '2027-01-02', sequence: 2 })).event
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect(read(mailboxCalendar({ ...event, mailbox: 'piet' })).event.uid).not.toBe(before.uid)
  })
})
