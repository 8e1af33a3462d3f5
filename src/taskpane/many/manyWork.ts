import { privateSigns } from '../../domain/privateSigns.ts'
import { type FiledMark, HostError, type MailHost, type SelectedMessage } from '../../outlook/mailHost.ts'
import { surelyFound } from '../commitments/surelyFound.ts'
import { type FilingAct, fileMail } from '../filing/fileMail.ts'
import type { Destination } from '../filing/filingPlan.ts'
import { type MailToFile, mailFromBytes } from '../filing/mailToFile.ts'
import type { Stands } from '../filing/standingMark.ts'
import type { Outbox } from '../outbox/openOutbox.ts'
import type { WaitingMail } from '../outbox/outboxItem.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { KeptPlans } from './keptPlans.ts'
import {
  changedRow,
  destinationOf,
  forAll,
  isHeldBack,
  isReady,
  type ManyRow,
  newRow,
  type RowHead,
} from './manyRows.ts'
import { withConversationCase } from './oneConversation.ts'
import { selectedMail } from './selectedMail.ts'
import { suggestMany } from './suggestMany.ts'

export interface ManyState {
  readonly rows: readonly ManyRow[]
  readonly phase: 'choosing' | 'filing' | 'done' | 'undoing'
  /** Why the service could not be asked about them. */
  readonly problem: ProblemCode | null
  /** How many of those being filed do not survive a closed pane. */
  readonly notKept: number
}

export interface ManyParts {
  readonly host: Pick<MailHost, 'withMessage' | 'ownAddress' | 'can'>
  readonly client: ServiceClient
  readonly plans: KeptPlans
  /** Takes what the service cannot take now. */
  readonly outbox: Promise<Outbox | null>
  readonly markFor: (filed: Stands) => FiledMark
}

/** Rows that are asked about together, while the others are still being read. */
const askedTogether = 20

/** Several mails on their way to their cases. It goes on whatever is selected or shown. */
export const manyWork = ({ host, client, plans, outbox, markFor }: ManyParts) => {
  let state: ManyState = { rows: [], phase: 'choosing', problem: null, notKept: 0 }
  const listeners = new Set<() => void>()
  let reading = new AbortController()
  let filing: AbortController | null = null

  const become = (change: Partial<ManyState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const change = (key: string, changed: Partial<ManyRow>): void =>
    become({ rows: changedRow(state.rows, key, changed) })
  const headOf = (mail: MailToFile): RowHead => ({
    kind: 'read',
    mail,
    signs: privateSigns({ ...mail, ownAddress: host.ownAddress }),
  })

  /** A file has its bytes kept; a mail of Outlook's is read there once more. */
  const headOfKept = (request: string, mail: WaitingMail): RowHead =>
    mail.source === 'outlook'
      ? { kind: 'waiting' }
      : headOf(mailFromBytes(mail, async () => (await plans.bytes(request)) ?? gone()))

  const read = async ({ key }: ManyRow): Promise<void> => {
    try {
      const mail = await host.withMessage(key, async (message) => selectedMail(host, message))
      const subject = mail.metadata.subject
      change(key, { head: headOf(mail), subject })
    } catch (error) {
      change(key, { head: { kind: 'failed', problem: problemOf(error) } })
    }
  }

  /** Asks the service about every mail that was read, was not asked about and may be. */
  const ask = async (signal: AbortSignal): Promise<void> => {
    const asked = state.rows.flatMap((row) =>
      row.head.kind === 'read' && row.answer === null && !isHeldBack(row)
        ? [{ key: row.key, metadata: row.head.mail.metadata }]
        : [],
    )
    if (asked.length === 0) return
    try {
      const answers = await suggestMany(
        client,
        asked.map(({ metadata }) => metadata),
        signal,
      )
      if (signal.aborted) return
      const byKey = new Map(asked.map(({ key }, at) => [key, answers[at]]))
      const rows = state.rows.map((row) => ({ ...row, answer: byKey.get(row.key) ?? row.answer }))
      become({ rows: withConversationCase(rows), problem: null })
    } catch (error) {
      if (!signal.aborted) become({ problem: problemOf(error) })
    }
  }

  const readAll = async (signal: AbortSignal): Promise<void> => {
    const waiting = state.rows.filter(({ head }) => head.kind === 'waiting')
    for (const [at, row] of waiting.entries()) {
      if (signal.aborted) return
      await read(row)
      if (at % askedTogether === askedTogether - 1) await ask(signal)
    }
    await ask(signal)
  }

  const begin = (rows: readonly ManyRow[]): void => {
    reading.abort()
    reading = new AbortController()
    become({ rows, phase: 'choosing', problem: null })
    void readAll(reading.signal)
  }

  const fileOne = async (row: ManyRow, signal: AbortSignal): Promise<void> => {
    const act = actOf(row)
    if (act === null) return
    change(row.key, { filing: { kind: 'running' } })
    try {
      const found = await surelyFound(act.mail, host.ownAddress)
      const filed = await fileMail({ ...act, ...found }, client, await outbox, {
        onStep: () => undefined,
        signal,
      })
      if (filed.kind === 'waiting') return change(row.key, { filing: { kind: 'kept' } })
      const { answer } = filed
      change(row.key, { filing: { kind: 'filed', answer } })
      await plans.drop(row.request)
      await act.mail.mark?.(markFor(answer)).catch(() => undefined)
    } catch (error) {
      if (signal.aborted) change(row.key, { filing: { kind: 'none' } })
      else change(row.key, { filing: { kind: 'failed', problem: problemOf(error) } })
    }
  }

  const fileAll = async (): Promise<void> => {
    const wanted = state.rows.filter((row) => isReady(state.rows, row))
    if (filing !== null || wanted.length === 0) return
    filing = new AbortController()
    const { signal } = filing
    const keys = new Set(wanted.map(({ key }) => key))
    become({
      phase: 'filing',
      rows: state.rows.map((row) => (keys.has(row.key) ? { ...row, filing: { kind: 'waits' } } : row)),
    })
    // All are kept before the first goes: a pane that closes in between can go on with every one.
    let notKept = 0
    for (const row of wanted) {
      const act = actOf(row)
      if (act !== null && !(await plans.keep(planOf(act), act.mail))) notKept += 1
    }
    become({ notKept })
    for (const row of wanted) {
      if (signal.aborted) break
      await fileOne(row, signal)
    }
    // What was called off is no longer wanted; what failed can be tried again, also later.
    for (const { request, filing: left } of state.rows.filter(({ key }) => keys.has(key))) {
      if (left.kind === 'none' || left.kind === 'waits') await plans.drop(request)
    }
    filing = null
    become({
      phase: 'done',
      rows: state.rows.map((row) =>
        row.filing.kind === 'waits' ? { ...row, filing: { kind: 'none' } } : row,
      ),
    })
  }

  const undo = async (row: ManyRow): Promise<void> => {
    if (row.filing.kind !== 'filed' || row.filing.answer.alreadyFiled) return
    const { answer } = row.filing
    const { id } = answer.filing
    const step = { request: `${row.request}.undo`, step: 'withdraw', reason: '' }
    try {
      await client.post(`/api/filings/${id}/changes`, step)
      change(row.key, { filing: { kind: 'undone' }, request: crypto.randomUUID() })
      const mail = row.head.kind === 'read' ? row.head.mail : null
      // It may stand in another case, where it was before.
      const before = row.answer?.filed.at(-1)
      const shown = before ? mail?.mark?.(markFor(before)) : mail?.unmark?.(markFor(answer).category)
      await shown?.catch(() => undefined)
    } catch (error) {
      become({ problem: problemOf(error) })
    }
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Shows a selection; what was known and chosen of a mail in it stays. While filing nothing changes. */
    show: (selected: readonly SelectedMessage[]): void => {
      if (filing !== null) return
      const known = new Map(state.rows.map((row) => [row.key, row]))
      begin(
        selected.slice(0, mostMails).map(({ itemId, subject, conversationId }) => {
          const before = known.get(itemId)
          const isKept = before?.filing.kind === 'none' && before.head.kind === 'read'
          const row = isKept ? before : newRow(itemId, subject, crypto.randomUUID(), { kind: 'waiting' })
          return { ...row, conversation: conversationId }
        }),
      )
    },
    showMails: (mails: readonly MailToFile[]): void => {
      if (filing !== null) return
      begin(mails.map((mail) => newRow(mail.key, mail.metadata.subject, crypto.randomUUID(), headOf(mail))))
    },
    /** Goes on with what a pane that was closed had begun. */
    resume: async (): Promise<void> => {
      const items = await plans.list()
      begin(
        items.map(({ plan, mail }) => ({
          ...newRow(mail.key, mail.metadata.subject, plan.request, headOfKept(plan.request, mail)),
          ...{ chosen: plan.into, isWanted: true, isAgreed: true },
        })),
      )
    },
    agree: (key: string): void => {
      change(key, { isAgreed: true })
      void ask(reading.signal)
    },
    askAgain: () => void ask(reading.signal),
    choose: (key: string, chosen: Destination): void => change(key, { chosen, isWanted: true }),
    want: (key: string, isWanted: boolean): void => change(key, { isWanted }),
    chooseForAll: (chosen: Destination, alsoFiled: boolean): void =>
      become({ rows: forAll(state.rows, chosen, alsoFiled) }),
    readAgain: (key: string): void => {
      change(key, { head: { kind: 'waiting' } })
      void readAll(reading.signal)
    },
    fileAll: () => void underLock(fileAll),
    cancel: (): void => filing?.abort(),
    undoAll: async (): Promise<void> => {
      become({ phase: 'undoing', problem: null })
      for (const row of state.rows) await undo(row)
      become({ phase: 'done' })
    },
  }
}

export type ManyWork = ReturnType<typeof manyWork>

/** Outlook lets so many be selected (Mailbox 1.13). */
export const mostMails = 100

const actOf = (row: ManyRow): FilingAct | null => {
  const into = destinationOf(row)
  if (row.head.kind !== 'read' || into === null) return null
  const { request } = row
  return {
    ...{ request, into, mail: row.head.mail, kind: 'other', note: '', way: 'byHand' },
    commitments: [],
  }
}

/** Held while a pane files many: another pane does not take its plans for interrupted. */
export const manyLock = 'dossier.many'

const underLock = (act: () => Promise<void>): Promise<unknown> =>
  'locks' in navigator ? navigator.locks.request(manyLock, { mode: 'shared' }, act) : act()

const gone = (): never => {
  throw new HostError('noItem')
}

const planOf = ({ mail: _mail, ...plan }: FilingAct) => plan
