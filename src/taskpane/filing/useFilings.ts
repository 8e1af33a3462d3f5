import { useCallback, useMemo, useReducer, useRef } from 'react'
import type { FiledAnswer } from '../../contract/schemas.ts'
import type { FiledMark } from '../../outlook/mailHost.ts'
import { problemOf } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import { type FilingAct, fileMail } from './fileMail.ts'
import type { MailToFile } from './mailToFile.ts'
import { afterRunEvent, type FilingRuns } from './runs.ts'

export interface Filings {
  readonly runs: FilingRuns
  /** Begins to file; the same act again is a retry. */
  readonly start: (act: FilingAct) => void
  readonly cancel: (act: FilingAct) => void
  readonly dismiss: (act: FilingAct) => void
  readonly seen: (act: FilingAct) => void
  /** Tries once more to show on a mail that it was filed, now that it is the selected one again. */
  readonly mark: (act: FilingAct, answer: FiledAnswer, mail: MailToFile) => void
}

/** Every filing of this pane. They live above the views, so that a filing goes on when another mail is shown. */
export const useFilings = (client: ServiceClient, markFor: (filed: FiledAnswer) => FiledMark): Filings => {
  const [runs, tell] = useReducer(afterRunEvent, [])
  const underWay = useRef(new Map<string, AbortController>())

  const start = useCallback(
    async (act: FilingAct) => {
      const { request } = act
      const filing = new AbortController()
      underWay.current.set(request, filing)
      tell({ kind: 'started', act })
      try {
        const answer = await fileMail(act, client, {
          onStep: (step) => tell({ kind: 'became', request, state: { kind: 'running', step } }),
          signal: filing.signal,
        })
        tell({ kind: 'became', request, state: { kind: 'filed', answer, isMarked: true } })
        const isMarked = await markOn(act.mail, markFor(answer))
        if (!isMarked) tell({ kind: 'became', request, state: { kind: 'filed', answer, isMarked } })
      } catch (error) {
        if (filing.signal.aborted) tell({ kind: 'dismissed', request })
        else tell({ kind: 'became', request, state: { kind: 'failed', problem: problemOf(error) } })
      } finally {
        underWay.current.delete(request)
      }
    },
    [client, markFor],
  )

  return useMemo(
    () => ({
      runs,
      start: (act) => void start(act),
      cancel: ({ request }) => underWay.current.get(request)?.abort(),
      dismiss: ({ request }) => tell({ kind: 'dismissed', request }),
      seen: ({ request }) => tell({ kind: 'seen', request }),
      mark: async ({ request }, answer, mail) => {
        const isMarked = await markOn(mail, markFor(answer))
        if (isMarked) tell({ kind: 'became', request, state: { kind: 'filed', answer, isMarked } })
      },
    }),
    [runs, start, markFor],
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
