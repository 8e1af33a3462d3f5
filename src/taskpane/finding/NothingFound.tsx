import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { BinButton } from '../correcting/BinButton.tsx'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { refinements, type SearchedFor, type SearchFilter } from './searchFilter.ts'

const useStyles = makeStyles({
  inset: { paddingInline: '12px' },
  nothing: { margin: 0 },
  next: { marginBlock: '0 8px', color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
})

interface NothingFoundProps {
  readonly filter: SearchFilter
  readonly what: SearchedFor
  /** Looks for the same words without anything that narrows them down. */
  readonly onWiden: () => void
}

/** Nothing fits: what to try, and where else it may be. */
export const NothingFound = ({ filter, what, onWiden }: NothingFoundProps) => {
  const styles = useStyles()
  const { tag, announce } = useWorkplace()
  const said = caseWordsFor(tag).search
  useEffect(() => announce(said.nothing[what]), [announce, said, what])
  const hasWords = filter.query.trim() !== ''
  return (
    <div className={styles.inset}>
      <p className={styles.nothing}>{said.nothing[what]}</p>
      <p className={styles.next}>
        {`${hasWords ? said.nothingByWords : said.nothingByFilters} ${said.inBin}`}
      </p>
      <div className={styles.ways}>
        {hasWords && refinements(filter, what) > 0 && (
          <Button size="small" onClick={onWiden}>
            {said.widen}
          </Button>
        )}
        <BinButton within={null} />
      </div>
    </div>
  )
}
