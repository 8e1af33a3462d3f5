import { Button, makeStyles, Select } from '@fluentui/react-components'
import { useCallback, useEffect } from 'react'
import type { SearchAnswer } from '../../contract/schemas.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useStateOf } from '../useStateOf.ts'
import { useWorkplace } from '../workplace.ts'
import { casesNamed } from './casesNamed.ts'
import { FoundCases } from './FoundCases.tsx'
import { HitList } from './HitList.tsx'
import { NothingFound } from './NothingFound.tsx'
import { searchClient } from './searchClient.ts'
import type { SearchFilter } from './searchFilter.ts'

const useStyles = makeStyles({
  inset: { paddingInline: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', paddingInline: '12px' },
  count: { margin: 0, flexGrow: 1 },
  more: { margin: '12px' },
})

interface FoundProps {
  readonly filter: SearchFilter
  readonly onOrder: (order: SearchFilter['order']) => void
  readonly onWiden: () => void
}

/** What was found, a page at a time. */
export const Found = ({ filter, onOrder, onWiden }: FoundProps) => {
  const styles = useStyles()
  const { words, announce, client } = useWorkplace()
  const question = useCallback(
    async (signal: AbortSignal) => {
      const [page, cases] = await Promise.all([
        searchClient(client).search(filter, 0, signal),
        // Mails are found without them.
        casesNamed(client, filter, signal).catch(() => []),
      ])
      return { page, cases }
    },
    [client, filter],
  )
  const { answer, again } = useAnswer(question)
  switch (answer.kind) {
    case 'waiting':
      return <Waiting />
    case 'failed':
      return (
        <div className={styles.inset}>
          <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
        </div>
      )
    case 'answered':
      return (
        <>
          <FoundCases cases={answer.value.cases} />
          <Pages filter={filter} first={answer.value.page} onOrder={onOrder} onWiden={onWiden} />
        </>
      )
  }
}

interface PagesProps extends FoundProps {
  readonly first: SearchAnswer
}

const Pages = ({ filter, first, onOrder, onWiden }: PagesProps) => {
  const styles = useStyles()
  const { words, announce, client, tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  // Later pages belong to the first that they follow.
  const [later, setLater] = useStateOf<SearchAnswer, readonly SearchAnswer[]>(first, [])
  const pages = [first, ...later]
  const hits = pages.flatMap((page) => page.hits)
  const hasMore = pages.at(-1)?.more === true
  const count = said.found(hits.length, hasMore)
  useEffect(
    () => announce(hits.length === 0 ? said.nothing.mails : count),
    [announce, count, hits.length, said],
  )
  const act = useCallback(
    (_: string, offset: number) => searchClient(client).search(filter, offset, new AbortController().signal),
    [client, filter],
  )
  const { state, run } = useAct(act)
  const more = async () => {
    const page = await run(hits.length)
    if (page !== null) setLater([...later, page])
  }
  if (hits.length === 0) return <NothingFound filter={filter} what="mails" onWiden={onWiden} />
  return (
    <section aria-label={count}>
      <div className={styles.head}>
        <p className={styles.count}>{count}</p>
        {filter.query.trim() !== '' && (
          <Select
            size="small"
            aria-label={said.order}
            value={filter.order}
            onChange={(_, { value }) => onOrder(value === 'best' ? 'best' : 'newest')}
          >
            <option value="newest">{said.newest}</option>
            <option value="best">{said.best}</option>
          </Select>
        )}
      </div>
      {pages.map((page) => (
        <HitList key={page.hits[0]?.filing.id} hits={page.hits} query={filter.query.trim()} />
      ))}
      {state.kind === 'failed' && (
        <div className={styles.inset}>
          <ProblemNotice
            problem={state.problem}
            words={words}
            announce={announce}
            onTryAgain={() => void more()}
          />
        </div>
      )}
      {hasMore && state.kind !== 'failed' && (
        <Button className={styles.more} disabledFocusable={state.kind === 'busy'} onClick={() => void more()}>
          {said.more}
        </Button>
      )}
    </section>
  )
}
