import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import type { FilingKind } from '../../domain/cases/case.ts'
import { type CommitmentDraft, takenOf, takesOurs } from '../commitments/draft.ts'
import type { CaseDraft } from './choosing/NewCaseFields.tsx'
import type { FilingAct } from './fileMail.ts'
import type { MailToFile } from './mailToFile.ts'

/** What somebody has chosen so far for one mail. */
export interface FormState {
  readonly into: Into
  /** Null: by what is promised in it. */
  readonly kind: FilingKind | null
  readonly note: string
  readonly commitments: readonly CommitmentDraft[]
  /** Set by an attempt to file without a case or a title. */
  readonly isIncomplete: boolean
}

export type Into =
  /** Nothing yet: the first suggestion counts. */
  | { readonly kind: 'suggested' }
  | { readonly kind: 'existing'; readonly case: CaseSummaryAnswer }
  | { readonly kind: 'new'; readonly draft: CaseDraft }

export const emptyForm: FormState = {
  into: { kind: 'suggested' },
  kind: null,
  note: '',
  commitments: [],
  isIncomplete: false,
}

/** A mail with which something of ours is noted is a commitment, unless somebody says otherwise. */
export const kindOf = ({ kind, commitments }: Pick<FormState, 'kind' | 'commitments'>): FilingKind =>
  kind ?? (takesOurs(commitments) ? 'commitment' : 'other')

/** The act that the form stands for, under a new request id; null when something is missing. */
export const actOf = (
  { into, kind, note, commitments }: FormState,
  suggested: CaseSummaryAnswer | null,
  mail: MailToFile,
  newId: () => string,
): FilingAct | null => {
  const act = {
    request: newId(),
    mail,
    kind: kindOf({ kind, commitments }),
    note: note.trim(),
    way: 'byHand',
    commitments: takenOf(commitments),
  } as const
  if (into.kind === 'new') {
    const { title, client, reference } = into.draft
    if (title.trim() === '') return null
    const newCase = {
      request: newId(),
      title: title.trim(),
      client: client.trim(),
      reference: reference.trim(),
    }
    return { ...act, into: { kind: 'new', newCase } }
  }
  const chosen = into.kind === 'existing' ? into.case : suggested
  return chosen && { ...act, into: { kind: 'existing', case: chosen } }
}
