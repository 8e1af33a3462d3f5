import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { WidePageButton } from '../cases/WidePageButton.tsx'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useWorkplace } from '../workplace.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { CommitmentList } from './CommitmentList.tsx'
import { countOf, type TabStanding } from './listedCommitments.ts'
import { type RegisterFilter, RegisterFilters } from './RegisterFilters.tsx'
import { StandingTabs } from './StandingTabs.tsx'
import { type Listed, type ListQuery, useListed } from './useListed.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '12px', maxWidth: '1000px' },
  inset: { paddingInline: '12px' },
  below: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
    paddingInline: '12px',
    '& p': { margin: 0 },
  },
  // Shown with some delay: most answers come at once.
  loading: { opacity: 0.6, transition: 'opacity 120ms 250ms' },
  nothing: { margin: 0, padding: '12px', color: tokens.colorNeutralForeground2 },
  more: { margin: '12px' },
})

const everything: RegisterFilter = {
  ...{ owner: null, promisor: null, case: null },
  ...{ query: '', from: '', until: '' },
}

/** The register of commitments: those of the firm, one's own first, by how they stand. */
export const CommitmentsView = () => {
  const { me } = useWorkplace()
  // Who sits here is known a moment after the first view.
  return me === null ? (
    <Register key="anybody" start={everything} />
  ) : (
    <Register key={me.id} start={{ ...everything, owner: me.id }} />
  )
}

const Register = ({ start }: { readonly start: RegisterFilter }) => {
  const styles = useStyles()
  const { tag, words: said, announce } = useWorkplace()
  const words = commitmentWordsFor(tag)
  const { register } = words
  const [standing, setStanding] = useState<TabStanding>('unsettled')
  const [first] = useState(start)
  const [filter, setFilter] = useState(first)
  const query = useMemo((): ListQuery => ({ standing, ...queryOf(filter) }), [standing, filter])
  const shown = useListed(query)
  const { listed, problem, again } = shown
  return (
    <div className={styles.view}>
      <Heading level={1} className={styles.inset}>
        {register.heading}
      </Heading>
      <div className={styles.inset}>
        <RegisterFilters
          filter={filter}
          words={words}
          onChange={(change) => setFilter((before) => ({ ...before, ...change }))}
        />
      </div>
      <div className={styles.inset}>
        <StandingTabs standing={standing} listed={listed} words={register} onChange={setStanding} />
      </div>
      {problem !== null && (
        <div className={styles.inset}>
          <ProblemNotice problem={problem} words={said} announce={announce} onTryAgain={again} />
        </div>
      )}
      <div className={styles.inset}>
        <WidePageButton place="commitments" />
      </div>
      {listed !== null && <Rows {...{ shown, standing, query, isNarrowed: filter !== first }} />}
    </div>
  )
}

/** What is empty narrows nothing down. */
const queryOf = (filter: RegisterFilter): Omit<ListQuery, 'standing'> => {
  const { owner, promisor, case: within, query, from, until } = filter
  return {
    ...(owner === null ? {} : { owner }),
    ...(promisor === null ? {} : { promisor }),
    ...(query === '' ? {} : { query }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(within === null ? {} : { case: within.id }),
  }
}

interface RowsProps {
  readonly shown: Listed
  readonly standing: TabStanding
  readonly query: ListQuery
  readonly isNarrowed: boolean
}

const Rows = ({ shown, standing, query, isNarrowed }: RowsProps) => {
  const styles = useStyles()
  const { tag, announce } = useWorkplace()
  const words = commitmentWordsFor(tag)
  const { register } = words
  const { listed, isLoading, more, change } = shown
  const total = listed === null ? 0 : countOf(listed, standing)
  const count = listed?.rows.length ?? 0
  const sentence = register.shown(Math.min(count, total), total)
  // Said when a list was read, not at every change in it.
  const say = useEffectEvent(() => announce(sentence))
  useEffect(() => {
    if (!isLoading) say()
  }, [isLoading])
  if (listed === null) return null
  const isNone = count === 0
  const isNoneAtAll = isNone && !isNarrowed && Object.values(listed.counts).every((one) => one === 0)
  return (
    <section aria-label={register.heading} aria-busy={isLoading}>
      <div className={styles.below}>
        <p>{sentence}</p>
        {standing !== 'kept' && standing !== 'withdrawn' && total > 0 && (
          <CalendarButton query={query} label={register.calendar} words={words} />
        )}
      </div>
      {isNone && !isLoading && (
        <p className={styles.nothing}>
          {isNoneAtAll ? `${register.none} ${register.noneHint}` : register.nothing}
        </p>
      )}
      <CommitmentList
        rows={listed.rows}
        today={listed.today}
        onChanged={change}
        className={isLoading ? styles.loading : undefined}
      />
      {count < total && (
        <Button className={styles.more} disabledFocusable={isLoading} onClick={more}>
          {register.more}
        </Button>
      )}
    </section>
  )
}
