import { useEffect, useEffectEvent, useState } from 'react'
import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import { usePane } from '../pane.ts'
import { showAnswered } from './filed/standingMark.ts'
import type { MailToFile } from './mailToFile.ts'
import type { FilingRun } from './runs.ts'

/** What a colleague did, or oneself elsewhere: Outlook shows what the register has, and what was withdrawn is told of no more. */
export const useAnswered = (
  mail: MailToFile,
  answer: SuggestionsAnswer | null,
  run: FilingRun | null,
  onStale: (request: string) => void,
): void => {
  const said = usePane()
  // What was filed before the service was asked is in its answer; what is filed since may not be.
  const [before] = useState(run)
  const known = before?.state.kind === 'filed' ? before.state.answer.filing.id : null
  const ids = answer?.filed.map(({ filing }) => filing.id) ?? []
  const isOut = answer?.wasWithdrawn === true
  const show = useEffectEvent(() => {
    const isStale = isOut && known !== null && !ids.includes(known)
    if (before && isStale) onStale(before.plan.request)
    if (answer && (run === null || isStale || ids.length > 0)) void showAnswered(mail, answer, said)
  })
  // Once for each answer that says something else.
  const key = answer && [isOut, ...ids].join()
  useEffect(() => {
    if (key !== null) show()
  }, [key])
}
