import { useEffect, useRef } from 'react'
import type { PreferencesAnswer } from '../../contract/caseWorkSchemas.ts'
import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import { filesItself } from '../../domain/suggestions/filesItself.ts'
import { mailMark } from '../../mime/mailMark.ts'
import { surelyFound } from '../commitments/surelyFound.ts'
import type { RecalledChoice } from '../composing/recallChoice.ts'
import type { FilingAct } from '../filing/fileMail.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import type { Answer } from '../useAnswer.ts'
import type { followClient } from './followClient.ts'
import type { KeptHere } from './keptHere.ts'

export interface SelfFilingParts {
  readonly mail: MailToFile
  readonly us: Parameters<typeof surelyFound>[1]
  readonly isPrivate: boolean
  /** Null while they are not known. */
  readonly answer: SuggestionsAnswer | null
  /** What was chosen while the mail was written. */
  readonly chosen: Answer<RecalledChoice | null>
  readonly preferences: PreferencesAnswer | null
  readonly kept: KeptHere
  readonly service: Pick<ReturnType<typeof followClient>, 'byItself' | 'watch'>
  /** False where somebody has begun to file it. */
  readonly isUntouched: boolean
  readonly onFile: (act: FilingAct) => void
}

/** Files the mail that was just opened where its writer chose the case, or its reader or the firm wants that; once, and nothing that was taken out before. */
export const useSelfFiling = (parts: SelfFilingParts): void => {
  const begun = useRef<string | null>(null)
  const untouched = useRef(parts.isUntouched)
  useEffect(() => {
    untouched.current = parts.isUntouched
  })
  const { mail, us, isPrivate, answer, chosen, preferences, kept, service, isUntouched, onFile } = parts
  const { messageId, subject } = mail.metadata
  useEffect(() => {
    // Of a mail without Message-ID nobody knows whether it is filed already.
    if (!isUntouched || answer === null || preferences === null || messageId === null) return
    if (chosen.kind !== 'answered' || !kept.mayFileItself(messageId)) return
    const choice = sureChoice(chosen.value)
    // A file is dropped to be filed, but by no rule for what is opened.
    if (mail.source !== 'outlook' && choice === null) return
    const { follow, filed, wasWithdrawn, suggestions } = answer
    const decided = filesItself({
      ...{ rules: preferences.own ?? preferences.firm, isPrivate, isFiled: filed.length > 0, wasWithdrawn },
      chosen: choice?.case.id ?? null,
      follow: follow && {
        caseId: follow.case.id,
        mode: follow.mode,
        isClosed: follow.case.closedAt !== null,
      },
      suggestions: suggestions.map((one) => ({ ...one, caseId: one.case.id })),
    })
    if (decided.kind === 'waits') return
    const found = [
      ...(choice ? [choice.case] : []),
      ...(follow ? [follow.case] : []),
      ...suggestions.map((one) => one.case),
    ]
    const into = found.find(({ id }) => id === decided.caseId)
    if (into === undefined) return
    // Asked and read first; whatever changes meanwhile, it is done once.
    if (begun.current === messageId) return
    begun.current = messageId
    const decide = async (): Promise<void> => {
      const mark = await mailMark(messageId)
      const { watched, out } = await service.byItself(new AbortController().signal)
      if (out.includes(mark)) return
      if (decided.kind === 'wouldFile') {
        kept.keepSubject(mark, subject)
        if (!watched.some((one) => one.mark === mark && one.case.id === into.id)) {
          await service.watch(crypto.randomUUID(), mark, into.id)
        }
        return
      }
      const plan = { request: crypto.randomUUID(), into: { kind: 'existing', case: into } } as const
      const found = await surelyFound(mail, us, choice?.isDismissed)
      const noted = choice ? { ...found, kind: choice.kind } : found
      if (untouched.current) onFile({ ...plan, ...noted, mail, note: '', way: decided.way })
    }
    // Without the service nothing files itself.
    void decide().catch(() => undefined)
  }, [
    mail,
    us,
    messageId,
    subject,
    isPrivate,
    answer,
    chosen,
    preferences,
    kept,
    service,
    isUntouched,
    onFile,
  ])
}

/** Null also where its case was closed since. */
const sureChoice = (chosen: RecalledChoice | null): RecalledChoice | null =>
  chosen?.isOfThisMail === true && chosen.case.closedAt === null ? chosen : null
