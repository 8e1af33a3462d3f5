import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import { usePane } from '../pane.ts'
import type { ProblemCode } from '../problem.ts'
import { problemSentence } from '../problemSentence.ts'
import { isHeldBack, type ManyRow, twinOf } from './manyRows.ts'

interface RowLine {
  readonly kind: 'told' | 'done' | 'failed' | 'private'
  readonly text: string
}

/** What is to be said of a row besides its case: how its filing goes, else where it stands. */
export const useRowLine = (rows: readonly ManyRow[], row: ManyRow): RowLine | null => {
  const { words: common, dates, tag, me } = usePane()
  const words = manyWordsFor(tag)
  const { filing, head, answer } = row
  const failure = (problem: ProblemCode): string =>
    // Of a mail that need not be the open one: Outlook handed over another by mistake.
    problemSentence(common, problem === 'itemChanged' ? 'tryAgain' : problem)
  switch (filing.kind) {
    case 'waits':
      return { kind: 'told', text: words.rowWaits }
    case 'running':
      return { kind: 'told', text: words.rowRuns }
    case 'kept':
      return { kind: 'told', text: words.rowKept }
    case 'filed': {
      const { reference } = filing.answer.case
      const text = filing.answer.alreadyFiled ? words.rowWasThere(reference) : words.rowFiled(reference)
      return { kind: 'done', text }
    }
    case 'failed':
      return { kind: 'failed', text: `${words.rowFailed} ${failure(filing.problem)}` }
    case 'undone':
      return { kind: 'told', text: words.rowUndone }
  }
  if (head.kind === 'failed') return { kind: 'failed', text: failure(head.problem) }
  if (head.kind === 'waiting') return null
  if (isHeldBack(row)) return { kind: 'private', text: words.isPrivate }
  if (twinOf(rows, row) !== null) return { kind: 'told', text: words.twin }
  if (answer && answer.filed.length > 0) {
    const lines = answer.filed.map((one) => {
      const by = one.filing.filedBy.id === me?.id ? me.name : one.filing.filedBy.name
      return words.alreadyFiled(one.case.reference, by, dates.dayOf(one.filing.filedAt))
    })
    return { kind: 'done', text: lines.join('; ') }
  }
  if (head.mail.metadata.messageId === null) return { kind: 'told', text: words.noMessageId }
  return null
}
