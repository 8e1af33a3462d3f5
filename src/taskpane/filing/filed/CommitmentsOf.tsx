import { lazy } from 'react'
import type { FilingAnswer } from '../../../contract/schemas.ts'
import type { CommitmentDraft } from '../../commitments/draft.ts'
import type { RecalledChoice } from '../../composing/recallChoice.ts'
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
  /** What was chosen while the mail was written. */
  readonly recalled: RecalledChoice | null
}

/** What was promised in a mail that is filed. */
export const CommitmentsOf = ({ mail, filings, drafts, recalled }: CommitmentsOfProps) => (
  <Late words={usePane().words}>
    {filings.map((filing) => (
      <FiledCommitments key={filing.id} mail={mail} filing={filing} before={drafts} recalled={recalled} />
    ))}
  </Late>
)
