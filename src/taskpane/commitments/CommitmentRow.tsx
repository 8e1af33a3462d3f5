import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ClockRegular,
  DismissCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import type { CommitmentStanding } from '../../domain/commitments/commitmentRecord.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { useWorkplace } from '../workplace.ts'
import { CommitmentActs } from './CommitmentActs.tsx'
import { dueLine } from './dueLine.ts'
import type { OriginShown } from './OriginLinks.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  standing: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  word: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorStatusDangerForeground3 },
  due: { color: tokens.colorStatusWarningForeground3 },
  what: { fontWeight: tokens.fontWeightSemibold },
  done: { fontWeight: tokens.fontWeightRegular },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  quote: { fontStyle: 'italic' },
})

interface CommitmentRowProps {
  readonly commitment: CommitmentAnswer
  readonly today: string
  readonly words: CommitmentWords
  /** What of its origin is on show already; without it nothing is. */
  readonly origin?: OriginShown
  readonly onChanged: (commitment: CommitmentAnswer) => void
  /** How its words are shown, as with found ones marked. */
  readonly shown?: (text: string) => ReactNode
  /** Its quote is shown from the start. */
  readonly quotes?: boolean
}

const icons: Readonly<Record<CommitmentStanding, typeof CircleRegular>> = {
  overdue: WarningRegular,
  due: ClockRegular,
  open: CircleRegular,
  kept: CheckmarkCircleRegular,
  withdrawn: DismissCircleRegular,
}

/** A commitment that is kept: how it stands, what was promised by whom to whom, and what can be done about it. */
export const CommitmentRow = (props: CommitmentRowProps) => {
  const { commitment, today, words, origin = 'nothing', onChanged } = props
  const { shown: shownAs = (text) => text, quotes = false } = props
  const styles = useStyles()
  const { dates, me } = useWorkplace()
  const { standing, what, promisor, promisorName, promisee, owner, settledAt, settledBy } = commitment
  const [shown, setShown] = useState(false)
  const Icon = icons[standing]
  const isSettled = commitment.state !== 'open'
  return (
    <div className={styles.row}>
      <div className={styles.standing}>
        <span
          className={mergeClasses(
            styles.word,
            standing === 'overdue' && styles.overdue,
            standing === 'due' && styles.due,
          )}
        >
          <Icon aria-hidden="true" />
          {words.standing[standing]}
        </span>
        <span>
          {isSettled && settledAt !== null && settledBy !== null
            ? words.act.settledBy(settledBy.name, dates.dayOf(settledAt))
            : dueLine({ ...commitment, today }, words.due, dates)}
        </span>
      </div>
      <div className={mergeClasses(styles.what, isSettled && styles.done)}>{shownAs(what)}</div>
      <div className={styles.line}>
        {[
          words.parties(promisor, promisorName, promisee),
          ...(owner.id === me?.id ? [] : [words.act.seenToBy(owner.name)]),
        ].join('. ')}
      </div>
      {(shown || quotes) && commitment.quote !== '' && (
        <div className={mergeClasses(styles.line, styles.quote)}>“{shownAs(commitment.quote)}”</div>
      )}
      <CommitmentActs
        commitment={commitment}
        words={words}
        origin={origin}
        onMore={setShown}
        onChanged={onChanged}
      />
    </div>
  )
}
