import { type CaseId, caseIdPattern, type FilingKind, filingKinds } from '../case.ts'
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

/** As text, for Outlook to keep. What does not fit of the dismissed sentences is found again on the sent mail. */
export const chosenCaseText = (chosen: ChosenCase): string => {
  const shortened = {
    ...chosen,
    reference: cutText(chosen.reference, 80),
    title: cutText(chosen.title, 120),
    dismissed: chosen.dismissed.map((sentence) => cutText(sentence, 200)),
  }
  for (let count = shortened.dismissed.length; count > 0; count--) {
    const text = JSON.stringify({ ...shortened, dismissed: shortened.dismissed.slice(0, count) })
    if (text.length <= mostCharacters) return text
  }
  return JSON.stringify({ ...shortened, dismissed: [] })
}

/** The choice that a text stands for, null where it stands for none. */
export const readChosenCase = (text: unknown): ChosenCase | null => {
  if (typeof text !== 'string') return null
  const kept = parsed(text)
  if (kept === null || typeof kept['caseId'] !== 'string' || !caseIdPattern.test(kept['caseId'])) return null
  const { caseId, reference, title, dismissed } = kept
  return {
    caseId,
    reference: typeof reference === 'string' ? reference : caseId,
    title: typeof title === 'string' ? title : '',
    kind: filingKinds.find((kind) => kind === kept['kind']) ?? 'other',
    dismissed: Array.isArray(dismissed) ? dismissed.filter((one) => typeof one === 'string') : [],
  }
}

const parsed = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
