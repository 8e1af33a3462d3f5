import { dateOf, type Instant } from '../../../domain/calendar/calendar.ts'
import { writtenDay } from '../../../domain/retention/explain/writtenDay.ts'
import type { AddressFilings } from '../../../ports/caseIndex.ts'
import type { OpenedPage } from '../../decisions/openLink.ts'
import type { PageLanguage } from '../publicPage.ts'
import type { DecisionForm } from './decisionForm.ts'
import type { DecisionWords, FieldFault } from './decisionWords.ts'
import { decisionWordsIn } from './decisionWordsIn.ts'

/** All that one showing of the decision page is made of. */
export interface DecisionView {
  readonly page: OpenedPage
  readonly language: PageLanguage
  readonly words: DecisionWords
  readonly filed: AddressFilings
  readonly canMail: boolean
  /** Made for the forms of this showing. */
  readonly request: string
  /** What was sent and not taken; null when the page is opened. */
  readonly sent: SentForm | null
  /** Day of an instant in the zone of the agreement, as people write it. */
  readonly dayOf: (at: Instant) => string
}

export interface SentForm {
  readonly form: DecisionForm
  readonly faults: readonly FieldFault[]
  /** Why it was not taken, as a sentence; null where the faults say it. */
  readonly notice: string | null
}

export const decisionView = (
  page: OpenedPage,
  given: Pick<DecisionView, 'filed' | 'canMail' | 'request' | 'sent'>,
): DecisionView => {
  const { language } = page.holder.agreement.agreement
  const dayOf = (at: Instant): string => writtenDay(dateOf(at, page.situation.zone), language)
  return { page, language, words: decisionWordsIn[language], ...given, dayOf }
}
