import { useEffect, useRef } from 'react'
import type { PreferencesAnswer } from '../../contract/caseWorkSchemas.ts'
import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import { filesItself } from '../../domain/suggestions/filesItself.ts'
import { surelyFound } from '../commitments/surelyFound.ts'
import type { FilingAct } from '../filing/fileMail.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import type { KeptHere } from './keptHere.ts'

export interface SelfFilingParts {
  readonly mail: MailToFile
  readonly ownAddress: string
  readonly isPrivate: boolean
  /** Null while they are not known. */
  readonly answer: SuggestionsAnswer | null
  readonly preferences: PreferencesAnswer | null
  readonly kept: KeptHere
  /** False where somebody has begun to file it. */
  readonly isUntouched: boolean
  readonly onFile: (act: FilingAct) => void
}

/** Files the mail that was just opened where its reader, or the firm, wants that; once, and nothing that was taken out before. */
export const useSelfFiling = (parts: SelfFilingParts): void => {
  const begun = useRef<string | null>(null)
  const { mail, ownAddress, isPrivate, answer, preferences, kept, isUntouched, onFile } = parts
  const { messageId, subject } = mail.metadata
  useEffect(() => {
    // Of a mail without Message-ID nobody knows whether it is filed already.
    if (!isUntouched || answer === null || preferences === null || messageId === null) return
    if (mail.source !== 'outlook' || !kept.mayFileItself(messageId)) return
    const { follow, filed, suggestions } = answer
    const decided = filesItself({
      ...{ rules: preferences.own ?? preferences.firm, isPrivate, isFiled: filed.length > 0 },
      follow: follow && {
        caseId: follow.case.id,
        mode: follow.mode,
        isClosed: follow.case.closedAt !== null,
      },
      suggestions: suggestions.map((one) => ({ ...one, caseId: one.case.id })),
    })
    if (decided.kind === 'waits') return
    const found = [...(follow ? [follow.case] : []), ...suggestions.map((one) => one.case)]
    const into = found.find(({ id }) => id === decided.caseId)
    if (into === undefined) return
    if (decided.kind === 'wouldFile') return kept.watch({ messageId, subject, reference: into.reference })
    const plan = { request: crypto.randomUUID(), into: { kind: 'existing', case: into } } as const
    // Its text is read first; whatever changes meanwhile, it is filed once.
    if (begun.current === messageId) return
    begun.current = messageId
    void surelyFound(mail, ownAddress).then((found) =>
      onFile({ ...plan, ...found, mail, note: '', way: decided.way }),
    )
  }, [mail, ownAddress, messageId, subject, isPrivate, answer, preferences, kept, isUntouched, onFile])
}
