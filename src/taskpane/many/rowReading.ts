import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import { privateSigns } from '../../domain/privateSigns.ts'
import type { MailHost } from '../../outlook/mailHost.ts'
import { showAnswered } from '../filing/filed/standingMark.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import type { Language } from '../language/languageFor.ts'
import { problemOf } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { ManyHeld } from './manyHeld.ts'
import { isHeldBack, type ManyRow, type RowHead } from './manyRows.ts'
import { withConversationCase } from './oneConversation.ts'
import { recalledCases } from './recalledRows.ts'
import { selectedMail } from './selectedMail.ts'
import { suggestMany } from './suggestMany.ts'

interface ReadingParts {
  readonly host: Pick<MailHost, 'withMessage' | 'ownAddress' | 'can'>
  readonly client: ServiceClient
  readonly said: Pick<Language, 'words' | 'dates'>
  readonly me: string
  readonly ownDomains: readonly string[]
}

/** Rows that are asked about together, while the others are still being read. */
const askedTogether = 20

/** Reads the mails of the rows, and asks the service where they belong. */
export const rowReading = ({ host, client, said, me, ownDomains }: ReadingParts, held: ManyHeld) => {
  let reading = new AbortController()
  /** Rows that the service was asked about since they were shown. */
  const asked = new Set<string>()
  /** Where each mail stands as far as it was shown on the mail. */
  const shown = new Map<string, string>()

  const headOf = (mail: MailToFile): RowHead => ({
    kind: 'read',
    mail,
    signs: privateSigns({ ...mail, ownAddress: host.ownAddress, ownDomains }),
  })

  const read = async ({ key }: ManyRow): Promise<void> => {
    try {
      const mail = await host.withMessage(key, async (message) => selectedMail(host, message))
      const subject = mail.metadata.subject
      held.change(key, { head: headOf(mail), subject })
    } catch (error) {
      held.change(key, { head: { kind: 'failed', problem: problemOf(error) } })
    }
  }

  /** Asks the service about every mail that was read, was not asked about and may be. */
  const ask = async (signal: AbortSignal): Promise<void> => {
    const open = held
      .state()
      .rows.flatMap((row) =>
        row.head.kind === 'read' && !asked.has(row.key) && !isHeldBack(row)
          ? [{ key: row.key, metadata: row.head.mail.metadata }]
          : [],
      )
    if (open.length === 0) return
    try {
      const answers = await suggestMany(
        client,
        open.map(({ metadata }) => metadata),
        signal,
      )
      const byKey = new Map(open.map(({ key }, at) => [key, answers[at]]))
      const answered = (row: ManyRow) => ({ ...row, answer: byKey.get(row.key) ?? row.answer })
      const fresh = held.state().rows.filter(({ key }) => byKey.has(key))
      const recalled = await recalledCases(fresh.map(answered), host.ownAddress, client, signal)
      if (signal.aborted) return
      for (const { key } of open) asked.add(key)
      const rows = held.state().rows.map((row) => {
        const chosen = row.chosen ?? recalled.get(row.key) ?? null
        return { ...answered(row), chosen }
      })
      held.become({ rows: withConversationCase(rows), problem: null })
    } catch (error) {
      if (!signal.aborted) held.become({ problem: problemOf(error) })
    }
  }

  const readAll = async (signal: AbortSignal): Promise<void> => {
    const waiting = held.state().rows.filter(({ head }) => head.kind === 'waiting')
    for (const [at, row] of waiting.entries()) {
      if (signal.aborted) return
      await read(row)
      if (at % askedTogether === askedTogether - 1) await ask(signal)
    }
    await ask(signal)
    await showAll(signal)
  }

  /** What others did since shows on one's own mails too, once all is read: each is loaded anew for it. */
  const showAll = async (signal: AbortSignal): Promise<void> => {
    for (const { key, head, answer } of held.state().rows) {
      if (signal.aborted || held.state().phase !== 'choosing') return
      if (head.kind !== 'read' || answer === null || shown.get(key) === standingOf(answer)) continue
      shown.set(key, standingOf(answer))
      const isOwn = answer.filed.some((one) => one.filing.filedBy.id === me)
      if (!isOwn) await showAnswered(head.mail, answer, said)
    }
  }

  const begin = (rows: readonly ManyRow[]): void => {
    reading.abort()
    reading = new AbortController()
    // What a colleague did since it was last on show is to be seen.
    asked.clear()
    held.become({ rows, phase: 'choosing', problem: null })
    void readAll(reading.signal)
  }

  return {
    headOf,
    /** With these rows, and no more with those before. */
    begin,
    askAgain: (): void => void ask(reading.signal),
    readAgain: (key: string): void => {
      held.change(key, { head: { kind: 'waiting' } })
      void readAll(reading.signal)
    },
  }
}

const standingOf = ({ filed, wasWithdrawn }: SuggestionsAnswer): string =>
  [wasWithdrawn, ...filed.map(({ filing }) => filing.id)].join()
