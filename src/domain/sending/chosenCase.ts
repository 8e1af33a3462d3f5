import { type CaseId, caseIdPattern, type FilingKind, filingKinds } from '../cases/case.ts'
import { cutText } from '../cutText.ts'

/** The case that was chosen for a mail while it was written: kept with the mail in the writer's own mailbox, never sent. */
export interface ChosenCase {
  readonly caseId: CaseId
  /** As it was then, to be shown without asking. */
  readonly reference: string
  readonly title: string
  readonly kind: FilingKind
  /** Sentences that the writer did not take for a promise. */
  readonly dismissed: readonly string[]
}

/** Outlook keeps 2,500 characters of custom properties for an add-in and a mail. */
const mostCharacters = 2200
const mostOfSentence = 200

/** As text, for Outlook to keep. What does not fit of the dismissed sentences is found again on the sent mail. */
export const chosenCaseText = (chosen: ChosenCase): string =>
  fitting(
    { ...chosen, reference: cutText(chosen.reference, 80), title: cutText(chosen.title, 120) },
    chosen.dismissed,
  )

/** As text for the same place where no case is chosen yet: what the writer took for no promise is not asked about. */
export const dismissedText = (dismissed: readonly string[]): string => fitting({}, dismissed)

const fitting = (kept: Partial<ChosenCase>, dismissed: readonly string[]): string => {
  const sentences = dismissed.map((sentence) => cutText(sentence, mostOfSentence))
  for (let count = sentences.length; count > 0; count--) {
    const text = JSON.stringify({ ...kept, dismissed: sentences.slice(0, count) })
    if (text.length <= mostCharacters) return text
  }
  return JSON.stringify({ ...kept, dismissed: [] })
}

/** Whether the writer took this sentence for no promise, by what was kept of it. */
export const isDismissed = (dismissed: readonly string[], sentence: string): boolean =>
  dismissed.includes(sentence) || dismissed.includes(cutText(sentence, mostOfSentence))

/** The choice that a text stands for, null where it stands for none. */
export const readChosenCase = (text: unknown): ChosenCase | null => {
  if (typeof text !== 'string') return null
  const kept = parsed(text)
  if (kept === null || typeof kept['caseId'] !== 'string' || !caseIdPattern.test(kept['caseId'])) return null
  const { caseId, reference, title } = kept
  return {
    caseId,
    reference: typeof reference === 'string' ? reference : caseId,
    title: typeof title === 'string' ? title : '',
    kind: filingKinds.find((kind) => kind === kept['kind']) ?? 'other',
    dismissed: sentencesOf(kept),
  }
}

/** The sentences that the writer took for no promise, whether he chose a case or not. */
export const readDismissed = (text: unknown): readonly string[] => {
  const kept = typeof text === 'string' ? parsed(text) : null
  return kept === null ? [] : sentencesOf(kept)
}

const sentencesOf = ({ dismissed }: Record<string, unknown>): readonly string[] =>
  Array.isArray(dismissed) ? dismissed.filter((one) => typeof one === 'string') : []

const parsed = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
