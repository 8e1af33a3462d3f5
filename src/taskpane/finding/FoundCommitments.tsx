import { Button, makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import { marksIn } from '../../domain/search/searchMarks.ts'
import { searchTerms } from '../../domain/search/searchTerms.ts'
import { CommitmentRow } from '../commitments/CommitmentRow.tsx'
import { countOf } from '../commitments/listedCommitments.ts'
import { type ListQuery, useListed } from '../commitments/useListed.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useWorkplace } from '../workplace.ts'
import { Marked } from './Marked.tsx'
import { NothingFound } from './NothingFound.tsx'
import type { SearchFilter } from './searchFilter.ts'

const useStyles = makeStyles({
  inset: { paddingInline: '12px', marginBlock: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { margin: '12px' },
})

interface FoundCommitmentsProps {
  readonly filter: SearchFilter
  readonly onWiden: () => void
}

/** The commitments, of any standing, that hold the words: as things of their own, beside the mails they stand in. */
export const FoundCommitments = ({ filter, onWiden }: FoundCommitmentsProps) => {
  const styles = useStyles()
  const { words, announce, tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  const query = useMemo(() => queryOf(filter), [filter])
  const terms = useMemo(() => searchTerms(filter.query), [filter.query])
  const { listed, problem, isLoading, again, more, change } = useListed(query)
  if (problem !== null) {
    return (
      <div className={styles.inset}>
        <ProblemNotice problem={problem} words={words} announce={announce} onTryAgain={again} />
      </div>
    )
  }
  if (listed === null) return <Waiting />
  const total = countOf(listed, query.standing)
  if (total === 0 && !isLoading) return <NothingFound filter={filter} what="commitments" onWiden={onWiden} />
  const count = said.foundCommitments(total)
  return (
    <section aria-label={count} aria-busy={isLoading}>
      <p className={styles.inset} role="status">
        {count}
      </p>
      <ul className={styles.list}>
        {listed.rows.map((commitment) => (
          <li key={commitment.id}>
            <CommitmentRow
              commitment={commitment}
              today={listed.today}
              words={commitmentWordsFor(tag)}
              quotes={marksIn(commitment.quote, terms).length > 0}
              shown={(text) => <Marked text={text} marks={marksIn(text, terms)} />}
              onChanged={change}
            />
          </li>
        ))}
      </ul>
      {listed.rows.length < total && (
        <Button className={styles.more} disabledFocusable={isLoading} onClick={more}>
          {said.more}
        </Button>
      )}
    </section>
  )
}

/** Of a commitment the period is that in which it is due. */
const queryOf = (filter: SearchFilter): ListQuery => {
  const { query, person, case: within, from, until, kind, attachment, promisor, standing } = filter
  return {
    standing,
    // Who is bound and to whom are among its words.
    query: `${query.trim()} ${person.trim()}`.trim(),
    ...(promisor === null ? {} : { promisor }),
    // Of the mail they stand in.
    ...(kind === null ? {} : { kind }),
    ...(attachment === 'none' ? {} : { attachment }),
    ...(within === null ? {} : { case: within.id }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
  }
}
