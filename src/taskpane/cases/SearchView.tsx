import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { SearchAnswer } from '../../contract/schemas.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { FilingList } from './FilingList.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '12px' },
  inset: { paddingInline: '12px', marginBlock: 0 },
  row: { display: 'flex', gap: '8px' },
  input: { minWidth: 0, width: 0, flexGrow: 1 },
  start: { minWidth: 0 },
  case: {
    appearance: 'none',
    border: 'none',
    padding: 0,
    backgroundColor: 'transparent',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    '@media (forced-colors: active)': { color: 'LinkText' },
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** Filed mails that hold every word, newest first. */
export const SearchView = () => {
  const styles = useStyles()
  const { words } = useWorkplace()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  return (
    <div className={styles.view}>
      <Heading level={1} className={styles.inset}>
        {words.search.heading}
      </Heading>
      <search className={styles.inset}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setQuery(typed.trim())
          }}
        >
          <Field label={words.search.label} hint={words.search.hint}>
            {(field) => (
              <div className={styles.row}>
                <Input
                  {...field}
                  ref={focusOnArrival}
                  type="search"
                  className={styles.input}
                  value={typed}
                  maxLength={500}
                  onChange={(_, { value }) => setTyped(value)}
                />
                <Button type="submit" className={styles.start}>
                  {words.search.start}
                </Button>
              </div>
            )}
          </Field>
        </form>
      </search>
      {query !== '' && <Found query={query} />}
    </div>
  )
}

const Found = ({ query }: { readonly query: string }) => {
  const styles = useStyles()
  const { words, announce, client } = useWorkplace()
  const question = useCallback((signal: AbortSignal) => client.search(query, signal), [client, query])
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
      return <Hits hits={answer.value.hits} query={query} />
  }
}

interface HitsProps {
  readonly hits: SearchAnswer['hits']
  readonly query: string
}

const Hits = ({ hits, query }: HitsProps) => {
  const styles = useStyles()
  const { words, announce, open } = useWorkplace()
  const result = hits.length === 0 ? words.search.nothing(query) : words.search.found(hits.length)
  useEffect(() => announce(result), [announce, result])
  const caseOf = (filingId: string) => hits.find(({ filing }) => filing.id === filingId)?.case
  return (
    <section aria-label={result}>
      <p className={styles.inset}>{result}</p>
      <FilingList
        filings={hits.map(({ filing }) => filing)}
        below={({ id }) => {
          const found = caseOf(id)
          return (
            found && (
              <button
                type="button"
                className={styles.case}
                onClick={() => open({ kind: 'case', case: found })}
              >
                {`${found.reference} ${found.title}`}
              </button>
            )
          )
        }}
      />
    </section>
  )
}
