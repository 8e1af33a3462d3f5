import { lazy } from 'react'
import type { FilingAnswer } from '../../../contract/schemas.ts'
import type { CommitmentDraft } from '../../commitments/draft.ts'
import { usePane } from '../../pane.ts'
import { Late } from '../../situation/Late.tsx'
import type { MailToFile } from '../mailToFile.ts'

const FiledCommitments = lazy(async () => ({
  default: (await import('../../commitments/FiledCommitments.tsx')).FiledCommitments,
}))

interface CommitmentsOfProps {
  readonly mail: MailToFile
  readonly filings: readonly FilingAnswer[]
  /** What the person made of those in the form. */
  readonly drafts: readonly CommitmentDraft[]
  /** Sentences that the writer took for no promise. */
  readonly dismissed: readonly string[]
}

/** What was promised in a mail that is filed. */
export const CommitmentsOf = ({ mail, filings, drafts, dismissed }: CommitmentsOfProps) => (
  <Late words={usePane().words}>
    {filings.map((filing) => (
      <FiledCommitments key={filing.id} mail={mail} filing={filing} before={drafts} dismissed={dismissed} />
    ))}
  </Late>
)
