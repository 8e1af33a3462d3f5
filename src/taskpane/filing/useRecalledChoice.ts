import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef } from 'react'
import type { CaseSummaryAnswer, SuggestionAnswer } from '../../contract/schemas.ts'
import { usePane } from '../pane.ts'
import { useAnswer } from '../useAnswer.ts'
import { useFirst } from '../useFirst.ts'
import type { FormState } from './formState.ts'
import type { MailToFile } from './mailToFile.ts'

/**
 * The case this person chose for the mail when he wrote it; null where he did not, or did not write it. The kind he
 * chose and the sentences he took for no promise go into the form, once each: what he does there comes after.
 */
export const useRecalledChoice = (
  mail: MailToFile,
  { commitments }: FormState,
  setForm: Dispatch<SetStateAction<FormState>>,
): CaseSummaryAnswer | null => {
  const { host, client } = usePane()
  const isOwn = mail.metadata.from?.address.toLowerCase() === host.ownAddress.toLowerCase()
  // A mail that is selected once more is not asked about again.
  const first = useFirst(mail, mail.key)
  const question = useCallback(
    async (signal: AbortSignal) =>
      (await import('../composing/recallChoice.ts')).recallChoice(first, client, signal),
    [client, first],
  )
  const { answer } = useAnswer(isOwn ? question : null)
  const recalled = answer.kind === 'answered' ? answer.value : null

  useEffect(() => {
    if (recalled) setForm((before) => ({ ...before, kind: before.kind ?? recalled.kind }))
  }, [recalled, setForm])

  const isTold = useRef(new Set<string>())
  useEffect(() => {
    const fresh = commitments.filter(({ key }) => !isTold.current.has(key))
    if (recalled === null || fresh.length === 0) return
    for (const { key } of fresh) isTold.current.add(key)
    const keys = new Set(
      fresh
        .filter(({ quote }) => quote !== null && recalled.dismissed.includes(onOneLine(quote.text)))
        .map(({ key }) => key),
    )
    if (keys.size === 0) return
    setForm((before) => ({
      ...before,
      commitments: before.commitments.map((one) =>
        keys.has(one.key) ? { ...one, choice: 'dismissed' } : one,
      ),
    }))
  }, [recalled, commitments, setForm])

  // One that was closed since is not chosen any more.
  return recalled?.case.closedAt === null ? recalled.case : null
}

/** As findCommitments gives a sentence. */
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

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
