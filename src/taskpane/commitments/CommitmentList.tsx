import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { CommitmentRow } from './CommitmentRow.tsx'
import type { OriginShown } from './OriginLinks.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
})

interface CommitmentListProps {
  readonly rows: readonly CommitmentAnswer[]
  readonly today: string
  /** What of their origin is on show already; without it nothing is. */
  readonly origin?: OriginShown
  readonly onChanged: (commitment: CommitmentAnswer) => void
  readonly className?: string | undefined
}

/** Commitments with what can be done to each, one below the other. */
export const CommitmentList = ({ rows, today, origin, onChanged, className }: CommitmentListProps) => {
  const styles = useStyles()
  const words = commitmentWordsFor(useWorkplace().tag)
  return (
    <ul className={mergeClasses(styles.list, className)}>
      {rows.map((commitment) => (
        <li key={commitment.id}>
          <CommitmentRow {...{ commitment, today, words, onChanged }} {...(origin && { origin })} />
        </li>
      ))}
    </ul>
  )
}
