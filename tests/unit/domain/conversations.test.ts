import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byConversation } from '../../../src/domain/conversations.ts'
import type { MessageMetadata } from '../../../src/domain/message.ts'

const mail = (id: string | null, ...references: readonly string[]) => ({
  name: id ?? 'none',
  message: {
    ...{ messageId: id, references, subject: 'Keuken', from: null, to: [], cc: [], sentAt: null },
  } satisfies MessageMetadata,
})
const note = { name: 'note', message: null }
const namesOf = (groups: ReturnType<typeof byConversation<ReturnType<typeof mail> | typeof note>>) =>
  groups.map((group) => group.map(({ name }) => name))

describe('mails by conversation', () => {
  it('puts answers under the newest mail of their conversation, in its place', () => {
    const things = [mail('c', 'a', 'b'), note, mail('x'), mail('b', 'a'), mail('a')]
    expect(namesOf(byConversation(things))).toEqual([['c', 'b', 'a'], ['note'], ['x']])
  })

  it('joins two conversations that a later mail refers to', () => {
    expect(namesOf(byConversation([mail('a'), mail('b'), mail('c', 'a', 'b')]))).toEqual([['a', 'b', 'c']])
  })

  it('keeps what is no mail, and mails that say nothing of themselves, apart', () => {
    expect(namesOf(byConversation([note, mail(null), note, mail(null)]))).toHaveLength(4)
  })

  it('loses nothing, doubles nothing, and keeps the order of firsts and within each', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const things = fc.array(fc.tuple(fc.option(id), fc.array(id, { maxLength: 2 })))
    fc.assert(
      fc.property(things, (given) => {
        const all = given.map(([own, references], at) => ({ at, ...mail(own, ...references) }))
        const groups = byConversation(all)
        const firsts = groups.map(([first]) => first.at)
        expect(groups.flat().toSorted((one, other) => one.at - other.at)).toEqual(all)
        expect(firsts).toEqual(firsts.toSorted((one, other) => one - other))
        for (const group of groups) {
          expect(group.map(({ at }) => at)).toEqual(group.map(({ at }) => at).toSorted((x, y) => x - y))
        }
      }),
    )
  })
})
