import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useWorkplace } from '../workplace.ts'
import { Refinements } from './Refinements.tsx'
import { emptyFilter, isBackwards, refinements, type SearchedFor, type SearchFilter } from './searchFilter.ts'

const useStyles = makeStyles({
  inset: { paddingInline: '12px' },
  row: { display: 'flex', gap: '8px' },
  input: { minWidth: 0, width: 0, flexGrow: 1 },
  start: { minWidth: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
})

interface SearchFormProps {
  readonly first: SearchFilter
  readonly what: SearchedFor
  readonly onSearch: (filter: SearchFilter) => void
}

/** Words, and behind a button everything else a search can go by. */
export const SearchForm = ({ first, what, onSearch }: SearchFormProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  const [typed, setTyped] = useState(first)
  const [isRefining, setRefining] = useState(false)
  const narrowed = refinements(typed, what)
  return (
    <search className={styles.inset}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isBackwards(typed)) setRefining(true)
          else onSearch(typed)
        }}
      >
        <Field label={said.words} hint={said.hint}>
          {(field) => (
            <div className={styles.row}>
              <Input
                {...field}
                ref={focusOnArrival}
                type="search"
                className={styles.input}
                value={typed.query}
                maxLength={500}
                onChange={(_, { value }) => setTyped({ ...typed, query: value })}
              />
              <Button type="submit" className={styles.start}>
                {said.start}
              </Button>
            </div>
          )}
        </Field>
        <div className={styles.acts}>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isRefining}
            onClick={() => setRefining(!isRefining)}
          >
            {narrowed === 0 ? said.filters : said.filtersOn(narrowed)}
          </Button>
          {narrowed > 0 && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                const cleared = { ...emptyFilter, query: typed.query }
                setTyped(cleared)
                onSearch(cleared)
              }}
            >
              {said.clear}
            </Button>
          )}
        </div>
        {isRefining && <Refinements what={what} filter={typed} onChange={setTyped} />}
      </form>
    </search>
  )
}
