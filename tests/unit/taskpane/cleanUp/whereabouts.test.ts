import { describe, expect, it } from 'vitest'
import { firstWhereabouts, shownLevel, stepped } from '../../../../src/taskpane/cleanUp/list/whereabouts.ts'

const client = { id: 'client:jansen', title: 'Jansen', grouping: 'client', mails: 300 } as const
const opened = stepped(stepped(firstWhereabouts, { kind: 'goTo', present: 7 }), {
  kind: 'open',
  group: client,
})

describe('where somebody is in a clean-up', () => {
  it('splits a large group into conversations, a conversation or a small group into mails', () => {
    expect(shownLevel(opened)).toEqual({
      within: { id: client.id, title: 'Jansen' },
      by: 'conversation',
      present: 0,
    })
    const thread = { id: 't', title: 'Offerte', grouping: 'conversation', mails: 90 } as const
    expect(shownLevel(stepped(opened, { kind: 'open', group: thread })).by).toBe('mails')
    const small = { ...client, mails: 8 }
    expect(shownLevel(stepped(firstWhereabouts, { kind: 'open', group: small })).by).toBe('mails')
  })

  it('comes back to the row from which a group was opened', () => {
    expect(shownLevel(stepped(opened, { kind: 'back' })).present).toBe(7)
    expect(stepped(firstWhereabouts, { kind: 'back' })).toEqual(firstWhereabouts)
  })

  it('shows the whole mailbox again, laid out as before, when it is narrowed down', () => {
    const bySender = stepped(firstWhereabouts, { kind: 'arrange', by: 'sender' })
    const within = stepped(bySender, { kind: 'open', group: client })
    const narrowed = stepped(within, { kind: 'narrow', narrowing: { standing: 'private' } })
    expect(narrowed.levels).toEqual([{ within: null, by: 'sender', present: 0 }])
    expect(narrowed.narrowing).toEqual({ standing: 'private', words: '' })
  })
})
