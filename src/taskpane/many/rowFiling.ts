import { surelyFound } from '../commitments/surelyFound.ts'
import { correctingClient } from '../correcting/correctingClient.ts'
import { showOn } from '../filing/filed/standingMark.ts'
import { type FilingAct, fileMail } from '../filing/fileMail.ts'
import type { Language } from '../language/languageFor.ts'
import type { Outbox } from '../outbox/openOutbox.ts'
import { problemOf } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { KeptPlans } from './keptPlans.ts'
import type { ManyHeld } from './manyHeld.ts'
import { destinationOf, isReady, type ManyRow } from './manyRows.ts'

interface FilingParts {
  readonly host: { readonly ownAddress: string }
  readonly ownDomains: readonly string[]
  readonly client: ServiceClient
  readonly plans: KeptPlans
  /** Takes what the service cannot take now. */
  readonly outbox: Promise<Outbox | null>
  readonly said: Pick<Language, 'words' | 'dates'>
}

/** Files the rows that are ready, one after another, and takes them back. */
export const rowFiling = ({ host, ownDomains, client, plans, outbox, said }: FilingParts, held: ManyHeld) => {
  let filing: AbortController | null = null

  const fileOne = async (row: ManyRow, signal: AbortSignal): Promise<void> => {
    const act = actOf(row)
    if (act === null) return
    held.change(row.key, { filing: { kind: 'running' } })
    try {
      const found = await surelyFound(act.mail, { ownAddress: host.ownAddress, ownDomains })
      const filed = await fileMail({ ...act, ...found }, client, await outbox, {
        onStep: () => undefined,
        signal,
      })
      if (filed.kind === 'waiting') return held.change(row.key, { filing: { kind: 'kept' } })
      const { answer } = filed
      held.change(row.key, { filing: { kind: 'filed', answer } })
      await plans.done(row.request)
      await showOn(act.mail, [answer], said)
    } catch (error) {
      if (signal.aborted && error === signal.reason) held.change(row.key, { filing: { kind: 'none' } })
      else held.change(row.key, { filing: { kind: 'failed', problem: problemOf(error) } })
    }
  }

  const fileAll = async (): Promise<void> => {
    const wanted = held.state().rows.filter((row) => isReady(held.state().rows, row))
    if (filing !== null || wanted.length === 0) return
    filing = new AbortController()
    const { signal } = filing
    const keys = new Set(wanted.map(({ key }) => key))
    held.become({
      phase: 'filing',
      rows: held.state().rows.map((row) => (keys.has(row.key) ? { ...row, filing: { kind: 'waits' } } : row)),
    })
    // All are kept before the first goes: a pane that closes in between can go on with every one.
    let notKept = 0
    for (const row of wanted) {
      const act = actOf(row)
      if (act !== null && !(await plans.keep(planOf(act), act.mail))) notKept += 1
    }
    held.become({ notKept })
    for (const row of wanted) {
      if (signal.aborted) break
      await fileOne(row, signal)
    }
    // What was called off is no longer wanted; what failed can be tried again, also later.
    for (const { request, filing: left } of held.state().rows.filter(({ key }) => keys.has(key))) {
      if (left.kind === 'none' || left.kind === 'waits') await plans.drop(request)
    }
    filing = null
    held.become({
      phase: 'done',
      // Filed after all it is another act: what was called off is taken back under its own request.
      rows: held
        .state()
        .rows.map((row) =>
          keys.has(row.key) && (row.filing.kind === 'waits' || row.filing.kind === 'none')
            ? { ...row, filing: { kind: 'none' }, request: crypto.randomUUID() }
            : row,
        ),
    })
  }

  const undo = async (row: ManyRow): Promise<void> => {
    if (row.filing.kind !== 'filed' || row.filing.answer.alreadyFiled) return
    const { answer } = row.filing
    const { id } = answer.filing
    const request = `${row.request}.undo`
    try {
      await correctingClient(client).change(id, { request, step: 'withdraw', reason: '' })
      held.change(row.key, { filing: { kind: 'undone' }, request: crypto.randomUUID() })
      const mail = row.head.kind === 'read' ? row.head.mail : null
      // It may stand in another case, where it was before.
      if (mail) await showOn(mail, row.answer?.filed ?? [], said)
    } catch (error) {
      held.become({ problem: problemOf(error) })
    }
  }

  return {
    isUnderWay: () => filing !== null,
    fileAll,
    cancel: (): void => filing?.abort(),
    undoAll: async (): Promise<void> => {
      held.become({ phase: 'undoing', problem: null })
      for (const row of held.state().rows) await undo(row)
      held.become({ phase: 'done' })
    },
  }
}

const actOf = (row: ManyRow): FilingAct | null => {
  const into = destinationOf(row)
  if (row.head.kind !== 'read' || into === null) return null
  const { request } = row
  return {
    ...{ request, into, mail: row.head.mail, kind: 'other', note: '', way: 'byHand' },
    commitments: [],
  }
}

const planOf = ({ mail: _mail, ...plan }: FilingAct) => plan
