import { describe, expect, it } from 'vitest'
import { moved, start } from '../../../src/taskpane/places.ts'
import { filed, kitchen } from './mails.ts'

const detail = { kind: 'case', case: kitchen } as const
const inCase = moved(start, { kind: 'open', detail })

describe('where the pane is', () => {
  it('comes back from a detail to the place it was opened from', () => {
    const mailboxes = moved(start, { kind: 'go', place: 'mailboxes' })
    const opened = moved(mailboxes, { kind: 'open', detail: { kind: 'mailbox', id: 'tom' } })
    expect(moved(opened, { kind: 'back' })).toEqual(mailboxes)
  })

  it('comes back from a mail to the case it was opened from', () => {
    const mail = { kind: 'filing', filing: filed.filing } as const
    expect(moved(moved(inCase, { kind: 'open', detail: mail }), { kind: 'back' })).toEqual(inCase)
  })

  it('follows the selection from a case that was opened from a mail', () => {
    expect(moved(inCase, { kind: 'otherMail' })).toEqual(start)
  })

  it('leaves whoever looks at mailboxes there when another mail is selected', () => {
    const mailboxes = moved(start, { kind: 'go', place: 'mailboxes' })
    expect(moved(mailboxes, { kind: 'otherMail' })).toBe(mailboxes)
  })
})
