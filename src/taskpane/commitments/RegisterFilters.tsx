import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { type Promisor, promisors } from '../../domain/commitments/commitment.ts'
import { CaseRefinement } from '../finding/CaseRefinement.tsx'
import type { CaseChoice } from '../finding/searchFilter.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { useTyped } from '../useTyped.ts'
import { useWorkplace } from '../workplace.ts'
import { useColleagues } from './useColleagues.ts'

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
    alignItems: 'flex-end',
    '& select, & input': { minWidth: 0, width: '100%' },
  },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0, maxWidth: '260px' },
  query: {
    flexGrow: 2,
    flexBasis: '220px',
    minWidth: 0,
    maxWidth: '420px',
    '& .fui-Input, & .fui-Combobox': { width: '100%', minWidth: 0 },
  },
})

export interface RegisterFilter {
  /** Null: everyone's. */
  readonly owner: string | null
  readonly promisor: Promisor | null
  readonly case: CaseChoice
  readonly query: string
  readonly from: string
  readonly until: string
}

interface RegisterFiltersProps {
  readonly filter: RegisterFilter
  readonly words: CommitmentWords
  readonly onChange: (change: Partial<RegisterFilter>) => void
}

/** Narrows the register down: whose, which words, and below that who is bound and when it is due. */
export const RegisterFilters = ({ filter, words, onChange }: RegisterFiltersProps) => {
  const styles = useStyles()
  const { me } = useWorkplace()
  const colleagues = useColleagues(null)
  const { register } = words
  const [isMore, setMore] = useState(false)
  return (
    <search className={styles.filters}>
      <QueryField query={filter.query} label={register.query} onChange={(query) => onChange({ query })} />
      <Field className={styles.field} label={register.owner}>
        <Select
          value={filter.owner ?? ''}
          onChange={(_, { value }) => onChange({ owner: value === '' ? null : value })}
        >
          {me && <option value={me.id}>{register.mine}</option>}
          <option value="">{register.everyone}</option>
          {colleagues
            .filter(({ id }) => id !== me?.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <Button
        size="small"
        appearance="subtle"
        iconPosition="after"
        icon={isMore ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isMore}
        onClick={() => setMore(!isMore)}
      >
        {register.filters}
      </Button>
      {isMore && (
        <>
          <CaseRefinement
            className={styles.query}
            chosen={filter.case}
            onChoose={(within) => onChange({ case: within })}
          />
          <Field className={styles.field} label={register.promisor}>
            <Select
              value={filter.promisor ?? ''}
              onChange={(_, { value }) =>
                onChange({ promisor: promisors.find((one) => one === value) ?? null })
              }
            >
              <option value="">{register.anyPromisor}</option>
              {promisors.map((one) => (
                <option key={one} value={one}>
                  {words.promisors[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field className={styles.field} label={register.from}>
            <Input type="date" value={filter.from} onChange={(_, { value }) => onChange({ from: value })} />
          </Field>
          <Field className={styles.field} label={register.until}>
            <Input type="date" value={filter.until} onChange={(_, { value }) => onChange({ until: value })} />
          </Field>
        </>
      )}
    </search>
  )
}

interface QueryFieldProps {
  readonly query: string
  readonly label: string
  readonly onChange: (query: string) => void
}

const QueryField = ({ query, label, onChange }: QueryFieldProps) => {
  const styles = useStyles()
  const [typed, setTyped] = useTyped(query, onChange)
  return (
    <Field className={styles.query} label={label}>
      <Input type="search" value={typed} maxLength={200} onChange={(_, { value }) => setTyped(value)} />
    </Field>
  )
}
