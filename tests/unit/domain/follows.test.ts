import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MessageMetadata } from '../../../src/domain/message.ts'
import { afterFollow, type Follow, followOf } from '../../../src/domain/suggestions/follows.ts'

const mail = (messageId: string | null, ...references: readonly string[]): MessageMetadata => ({
  ...{ messageId, references, subject: '', from: null, to: [], cc: [], sentAt: null },
})
const wanted = { caseId: '2026-0142', mode: 'offer' } as const
const one: readonly Follow[] = afterFollow([], ['<1@x>', '<2@x>'], wanted)

describe('a conversation that is followed', () => {
  it('is known by a later mail that answers any of its mails', () => {
    expect(followOf(one, mail('<3@x>', '<2@x>'))).toMatchObject(wanted)
    expect(followOf(one, mail('<3@x>', '<1@x>', '<9@x>'))).toMatchObject(wanted)
    expect(followOf(one, mail('<2@x>'))).toMatchObject(wanted)
  })

  it('is not any other, and a mail without Message-ID is of none', () => {
    expect(followOf(one, mail('<3@x>', '<4@x>'))).toBeNull()
    expect(followOf(one, mail(null))).toBeNull()
  })

  it('is followed for one case: the last that was chosen', () => {
    const moved = afterFollow(one, ['<2@x>', '<3@x>'], { caseId: '2026-0187', mode: 'file' })
    expect(moved).toEqual([{ messages: ['<1@x>', '<2@x>', '<3@x>'], caseId: '2026-0187', mode: 'file' }])
  })

  it('is followed no more by any one of its mails', () => {
    expect(afterFollow(one, ['<2@x>'], null)).toEqual([])
    expect(afterFollow(one, ['<8@x>'], null)).toEqual(one)
  })

  it('keeps its first mails and its newest, however long it grows', () => {
    const ids = Array.from({ length: 150 }, (_, at) => `<${at}@x>`)
    const [long] = afterFollow([], ids, wanted)
    expect(long?.messages).toHaveLength(32)
    expect([long?.messages[0], long?.messages.at(-1)]).toEqual(['<0@x>', '<149@x>'])
  })

  it('is not followed by an id longer than a line of mail', () => {
    const long = `<${'x'.repeat(998)}>`
    expect(afterFollow(one, [long], wanted)).toEqual(one)
    expect(afterFollow([], [long, '', '<1@x>'], wanted)).toEqual([{ ...wanted, messages: ['<1@x>'] }])
  })

  it('is followed no longer when all together fill three million letters, the oldest first', () => {
    const ids = (of: number) => Array.from({ length: 32 }, (_, at) => `${of}.${at}.`.padEnd(998, 'x'))
    let follows: readonly Follow[] = []
    for (let of = 0; of < 120; of += 1) follows = afterFollow(follows, ids(of), wanted)
    const letters = follows.flatMap(({ messages }) => messages).join('').length
    expect(letters).toBeLessThanOrEqual(3_000_000)
    expect(letters).toBeGreaterThan(2_900_000)
    expect(follows.at(-1)?.messages).toEqual(ids(119))
  })

  it('shares no mail with another, whatever is followed', () => {
    const step = fc.record({
      messages: fc.uniqueArray(fc.constantFrom('<a>', '<b>', '<c>', '<d>', '<e>'), { minLength: 1 }),
      follow: fc.option(
        fc.record({
          caseId: fc.constantFrom('x', 'y'),
          mode: fc.constantFrom('offer' as const, 'file' as const),
        }),
      ),
    })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const follows = steps.reduce<readonly Follow[]>(
          (held, { messages, follow }) => afterFollow(held, messages, follow),
          [],
        )
        const all = follows.flatMap(({ messages }) => messages)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})
