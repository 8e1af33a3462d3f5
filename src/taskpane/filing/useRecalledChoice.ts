import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef } from 'react'
import type { CaseSummaryAnswer, SuggestionAnswer } from '../../contract/schemas.ts'
import { isSentBy } from '../../domain/mailDomain.ts'
import { withoutDismissed } from '../commitments/draft.ts'
import type { RecalledChoice } from '../composing/recallChoice.ts'
import { usePane } from '../pane.ts'
import { type Asked, useAnswer } from '../useAnswer.ts'
import { useFirst } from '../useFirst.ts'
import type { FormState } from './formState.ts'
import type { MailToFile } from './mailToFile.ts'

/** What was chosen for the mail when it was written here; null where nothing was, or it was not. Asked once for each mail. */
export const useRecalledChoice = (mail: MailToFile): Asked<RecalledChoice | null> => {
  const { host, client } = usePane()
  // A colleague's choice, or his mail under the same subject, is none of this person's.
  const isSent = isSentBy(mail.metadata, host.ownAddress)
  // A mail that is selected once more is not asked about again.
  const first = useFirst(mail, mail.key)
  const question = useCallback(
    async (signal: AbortSignal) =>
      isSent ? (await import('../composing/recallChoice.ts')).recallChoice(first, client, signal) : null,
    [client, first, isSent],
  )
  return useAnswer(question)
}

/** The kind that was chosen and the sentences that were taken for no promise go into the form, once each: what is done there comes after. */
export const useRecalledForm = (
  recalled: RecalledChoice | null,
  { commitments }: FormState,
  setForm: Dispatch<SetStateAction<FormState>>,
): void => {
  useEffect(() => {
    if (recalled) setForm((before) => ({ ...before, kind: before.kind ?? recalled.kind }))
  }, [recalled, setForm])

  const isTold = useRef(new Set<string>())
  useEffect(() => {
    const fresh = commitments.filter(({ key }) => !isTold.current.has(key))
    if (recalled === null || fresh.length === 0) return
    for (const { key } of fresh) isTold.current.add(key)
    const keys = new Set(fresh.map(({ key }) => key))
    setForm((before) => ({
      ...before,
      commitments: before.commitments.flatMap((one) =>
        keys.has(one.key) ? withoutDismissed([one], recalled.isDismissed) : [one],
      ),
    }))
  }, [recalled, commitments, setForm])
}

/** The suggestions with this case as the first, as likely as it was; one that was not suggested is there for its own reason. */
export const offeredFirst = (
  suggestions: readonly SuggestionAnswer[],
  recalled: CaseSummaryAnswer | null,
): readonly SuggestionAnswer[] => {
  if (recalled === null) return suggestions
  const known = suggestions.find((one) => one.case.id === recalled.id)
  const first = known ?? { case: recalled, confidence: 1, reason: 'conversation', filings: 1, shared: '' }
  return [first, ...suggestions.filter((one) => one !== known)]
}
