import { useCallback, useMemo, useReducer, useRef } from 'react'
import type { FiledAnswer, MeAnswer } from '../../contract/schemas.ts'
import type { FiledMark } from '../../outlook/mailHost.ts'
import type { Outbox } from '../outbox/openOutbox.ts'
import { useOutbox } from '../outbox/useOutbox.ts'
import { problemOf } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { Stands } from './filed/standingMark.ts'
import { type FilingAct, fileMail } from './fileMail.ts'
import type { MailToFile } from './mailToFile.ts'
import { afterRunEvent, type FilingRuns, isReplaced, type RunState } from './runs.ts'

export interface Filings {
  readonly runs: FilingRuns
  /** Begins to file, and resolves when it ended or waits; the same act again is a retry. */
  readonly start: (act: FilingAct) => Promise<void>
  readonly cancel: (request: string) => void
  readonly dismiss: (request: string) => void
  readonly seen: (request: string) => void
  /** Tries once more to show on a mail that it was filed, now that it is the selected one again. */
  readonly mark: (request: string, answer: FiledAnswer, mail: MailToFile) => void
  /** What waits; null where it could not be opened. */
  readonly outbox: Promise<Outbox | null>
}

/** Every filing of this pane. They live above the views, so that a filing goes on when another mail is shown. */
export const useFilings = (
  client: ServiceClient,
  me: MeAnswer | null,
  markFor: (filed: Stands) => FiledMark,
): Filings => {
  const [runs, tell] = useReducer(afterRunEvent, [])
  const underWay = useRef(new Map<string, AbortController>())
  const latest = useRef<FilingRuns>(runs)
  latest.current = runs
  const became = useCallback(
    (request: string, state: RunState) => tell({ kind: 'became', request, state }),
    [],
  )
  const outbox = useOutbox(client, me, tell)

  const start = useCallback(
    async (act: FilingAct) => {
      const { request } = act
      const filing = new AbortController()
      underWay.current.set(request, filing)
      const replaced = latest.current.filter((run) => isReplaced(run, act) && run.plan.request !== request)
      tell({ kind: 'started', act })
      try {
        const open = await outbox
        for (const run of replaced) await open?.remove(run.plan.request)
        const filed = await fileMail(act, client, open, {
          onStep: (step) => became(request, { kind: 'running', step }),
          signal: filing.signal,
        })
        if (filed.kind === 'waiting') return became(request, filed)
        const { answer } = filed
        became(request, { kind: 'filed', answer, isMarked: true })
        const isMarked = await markOn(act.mail, markFor(answer))
        if (!isMarked) became(request, { kind: 'filed', answer, isMarked })
      } catch (error) {
        if (filing.signal.aborted && error === filing.signal.reason) tell({ kind: 'dismissed', request })
        else became(request, { kind: 'failed', problem: problemOf(error) })
      } finally {
        underWay.current.delete(request)
      }
    },
    [client, markFor, outbox, became],
  )

  return useMemo(
    () => ({
      runs,
      start,
      outbox,
      cancel: (request) => underWay.current.get(request)?.abort(),
      dismiss: (request) => {
        tell({ kind: 'dismissed', request })
        // What was refused waits for somebody to say so.
        void outbox.then((open) => open?.remove(request))
      },
      seen: (request) => tell({ kind: 'seen', request }),
      mark: async (request, answer, mail) => {
        const isMarked = await markOn(mail, markFor(answer))
        if (isMarked) became(request, { kind: 'filed', answer, isMarked })
      },
    }),
    [runs, start, markFor, outbox, became],
  )
}

/** The mail is filed whether or not Outlook shows it. */
const markOn = async (mail: MailToFile, mark: FiledMark): Promise<boolean> => {
  try {
    await mail.mark?.(mark)
    return true
  } catch {
    return false
  }
}
