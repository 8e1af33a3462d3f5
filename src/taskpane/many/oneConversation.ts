import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { compareTexts } from '../../domain/compareTexts.ts'
import { byConversation } from '../../domain/conversations.ts'
import { forAll, type ManyRow, suggested } from './manyRows.ts'

/** Whether the rows are the mails of one conversation: Outlook says so, or they refer to each other. */
export const isOneConversation = (rows: readonly ManyRow[]): boolean => {
  const [first, second] = rows
  if (first === undefined || second === undefined) return false
  if (first.conversation !== null && rows.every((row) => row.conversation === first.conversation)) return true
  const things = rows.map(({ head }) => ({ message: head.kind === 'read' ? head.mail.metadata : null }))
  return things.every(({ message }) => message !== null) && byConversation(things).length === 1
}

/**
 * The case of a conversation: the one it is followed for, else where most of it lies, else what is suggested
 * most often, first by those that go by the conversation.
 */
const caseOfConversation = (rows: readonly ManyRow[]): CaseSummaryAnswer | null => {
  const answers = rows.flatMap(({ answer }) => (answer === null ? [] : [answer]))
  const found = [
    answers.flatMap(({ follow }) => (follow === null ? [] : [follow.case])),
    answers.flatMap(({ filed }) => filed.map((one) => one.case)),
    suggestedCases(rows.filter((row) => suggested(row)?.reason === 'conversation')),
    suggestedCases(rows),
  ].flatMap(mostOftenFirst)
  return found.find(({ closedAt }) => closedAt === null) ?? null
}

/** One conversation, one case: chosen for every row of which nobody said otherwise, once all were read. */
export const withConversationCase = (rows: readonly ManyRow[]): readonly ManyRow[] => {
  if (rows.some(({ head }) => head.kind === 'waiting') || !isOneConversation(rows)) return rows
  const one = caseOfConversation(rows)
  if (one === null) return rows
  return rows.flatMap((row) =>
    row.chosen === null ? forAll([row], { kind: 'existing', case: one }, false) : [row],
  )
}

/** What the rows suggest. */
const suggestedCases = (rows: readonly ManyRow[]): readonly CaseSummaryAnswer[] =>
  rows.flatMap((row) => {
    const one = suggested(row)
    return one === null ? [] : [one.case]
  })

/** What the rows suggest, each once, most often first. */
export const casesOf = (rows: readonly ManyRow[]): readonly CaseSummaryAnswer[] =>
  mostOftenFirst(suggestedCases(rows))

const mostOftenFirst = (cases: readonly CaseSummaryAnswer[]): readonly CaseSummaryAnswer[] => {
  const times = new Map<string, number>()
  for (const { id } of cases) times.set(id, (times.get(id) ?? 0) + 1)
  const each = new Map(cases.map((one) => [one.id, one]))
  return [...each.values()].toSorted((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0))
}

/** Message-IDs that one follow takes. */
const mostMessages = 200

/** The Message-IDs by which a conversation is followed, oldest first. */
export const messagesOf = (rows: readonly ManyRow[]): readonly string[] => {
  const mails = rows.flatMap(({ head }) => (head.kind === 'read' ? [head.mail.metadata] : []))
  const inTime = mails.toSorted((a, b) => compareTexts(a.sentAt ?? '', b.sentAt ?? ''))
  const ids = new Set(inTime.flatMap(({ references, messageId }) => [...references, messageId ?? '']))
  ids.delete('')
  const all = [...ids]
  return all.length <= mostMessages
    ? all
    : [...all.slice(0, mostMessages / 2), ...all.slice(-mostMessages / 2)]
}
