import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular, CalendarRegular, DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { offerFile } from '../taskpane/cases/offerFile.ts'
import { type ProblemCode, problemOf } from '../taskpane/problem.ts'
import { ProblemNotice } from '../taskpane/situation/ProblemNotice.tsx'
import { useTyped } from '../taskpane/useTyped.ts'
import { useOverview } from './overviewContext.ts'
import { everything, isEverything, type OverviewFilter } from './overviewFilter.ts'
import { overviewStates } from './overviewStates.ts'
import type { ShownOverview } from './overviewWindows.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  query: {
    flexGrow: 1,
    flexBasis: '140px',
    minWidth: '140px',
    '& .fui-Input': { width: '100%', minWidth: 0, boxSizing: 'border-box' },
    '& input': { width: '100%', minWidth: 0 },
    maxWidth: '360px',
    '@media (max-width: 700px)': { flexBasis: '100%', maxWidth: 'none' },
  },
  // An option's text would widen the field beyond a phone.
  field: {
    minWidth: '130px',
    '& select': { width: '100%', minWidth: 0 },
    '@media (max-width: 700px)': { flexGrow: 1, flexBasis: '40%', minWidth: '120px' },
  },
  customer: { '@media (max-width: 700px)': { flexBasis: '100%' } },
  below: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  matching: {
    margin: 0,
    marginInlineEnd: 'auto',
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 700px)': { flexBasis: '100%' },
  },
  days: { margin: 0, color: tokens.colorNeutralForeground2 },
})

interface FilterBarProps {
  readonly filter: OverviewFilter
  readonly answer: ShownOverview['answer'] | null
  readonly matching: string
  readonly onFilter: (filter: OverviewFilter) => void
}

const onlys = ['undecided', 'reminderFailed', 'hold'] as const

/** Narrows the list, says how much is left, and saves it. */
export const FilterBar = ({ filter, answer, matching, onFilter }: FilterBarProps) => {
  const styles = useStyles()
  const { said, language } = useOverview()
  const words = said.filter
  const { from, until } = filter
  return (
    <>
      <search className={styles.bar}>
        <QueryField filter={filter} onFilter={onFilter} />
        <Field className={mergeClasses(styles.field, styles.customer)} label={words.customer}>
          <Select
            value={filter.customer ?? ''}
            onChange={(_, { value }) => onFilter({ ...filter, customer: value || null })}
          >
            <option value="">{words.allCustomers}</option>
            {answer?.customers.map(({ id, name, mailboxes }) => (
              <option key={id} value={id}>{`${name} (${mailboxes})`}</option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={words.state}>
          <Select
            value={filter.state ?? ''}
            onChange={(_, { value }) =>
              onFilter({ ...filter, state: overviewStates.find((state) => state === value) ?? null })
            }
          >
            <option value="">{words.allStates}</option>
            {overviewStates.map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={words.only}>
          <Select
            value={filter.only ?? ''}
            onChange={(_, { value }) =>
              onFilter({ ...filter, only: onlys.find((only) => only === value) ?? null })
            }
          >
            <option value="">{words.all}</option>
            {onlys.map((only) => (
              <option key={only} value={only}>
                {words.onlys[only]}
              </option>
            ))}
          </Select>
        </Field>
      </search>
      <div className={styles.below}>
        <p className={styles.matching}>{matching}</p>
        {from !== null && until !== null && (
          <p className={styles.days}>
            {from === until
              ? words.day(language.dates.day(from))
              : words.days(language.dates.day(from), language.dates.day(until))}
          </p>
        )}
        {!isEverything(filter) && (
          <Button size="small" icon={<DismissRegular />} onClick={() => onFilter(everything)}>
            {words.clear}
          </Button>
        )}
        {answer && <SaveButtons filter={filter} today={answer.today} />}
      </div>
    </>
  )
}

const QueryField = ({ filter, onFilter }: Pick<FilterBarProps, 'filter' | 'onFilter'>) => {
  const styles = useStyles()
  const { said } = useOverview()
  const [typed, setTyped] = useTyped(filter.query, (query) => onFilter({ ...filter, query }), 0)
  return (
    <Field className={styles.query} label={said.filter.query}>
      <Input type="search" value={typed} maxLength={200} onChange={(_, { value }) => setTyped(value)} />
    </Field>
  )
}

const SaveButtons = ({ filter, today }: { readonly filter: OverviewFilter; readonly today: string }) => {
  const { said, client, language, announce } = useOverview()
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const save = async (kind: 'csv' | 'ics'): Promise<void> => {
    setProblem(null)
    try {
      const blob = await client.file(kind, filter, new AbortController().signal)
      offerFile(blob, `${said.filter.fileName(today)}.${kind}`)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <>
      <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => void save('csv')}>
        {said.filter.csv}
      </Button>
      <Button size="small" icon={<CalendarRegular />} onClick={() => void save('ics')}>
        {said.filter.calendar}
      </Button>
      {problem && <ProblemNotice problem={problem} words={language.words} announce={announce} />}
    </>
  )
}
