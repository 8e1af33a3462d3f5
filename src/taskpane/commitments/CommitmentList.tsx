import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import { commitmentWordsFor } from '../language/commitmentWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { CommitmentRow } from './CommitmentRow.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
})

interface CommitmentListProps {
  readonly rows: readonly CommitmentAnswer[]
  readonly today: string
  /** False where the case and the mail are on show already. */
  readonly namesCase: boolean
  readonly onChanged: (commitment: CommitmentAnswer) => void
  readonly className?: string | undefined
}

/** Commitments with what can be done to each, one below the other. */
export const CommitmentList = ({ rows, today, namesCase, onChanged, className }: CommitmentListProps) => {
  const styles = useStyles()
  const words = commitmentWordsFor(useWorkplace().tag)
  return (
    <ul className={mergeClasses(styles.list, className)}>
      {rows.map((commitment) => (
        <li key={commitment.id}>
          <CommitmentRow {...{ commitment, today, words, namesCase, onChanged }} />
        </li>
      ))}
    </ul>
  )
}
