import { type FilingTrouble, filingTroubles } from '../../domain/cleanUp/cleanUpMail.ts'
import type { Mark } from './decisions/decisionWork.ts'
import type { CleanUpRow } from './list/cleanUpRow.ts'

export interface RowTrouble {
  readonly kind: FilingTrouble
  /** Of its mails so many; null: the row is one mail. */
  readonly mails: number | null
}

/** What went wrong with the filing of a row. What was decided about it since says more, unless that was to file it. */
export const troublesOf = (row: CleanUpRow, mark: Mark | undefined): readonly RowTrouble[] => {
  if (mark !== undefined && (mark.kind !== 'made' || mark.act.decision !== 'file')) return []
  if (row.kind === 'mail') return row.mail.trouble === null ? [] : [{ kind: row.mail.trouble, mails: null }]
  const { troubles } = row.group
  return filingTroubles.flatMap((kind) => (troubles[kind] > 0 ? [{ kind, mails: troubles[kind] }] : []))
}
