import { Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { filingKinds } from '../../domain/cases/case.ts'
import { promisors } from '../../domain/commitments/commitment.ts'
import { tabStandings } from '../commitments/listedCommitments.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { CaseRefinement } from './CaseRefinement.tsx'
import { type AttachmentFilter, isBackwards, type SearchedFor, type SearchFilter } from './searchFilter.ts'

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginTop: '8px',
    // Two beside each other where a date fits in half, which depends on the letter.
    '& > *': { flexGrow: 1, flexBasis: '130px' },
    // A list shows its longest choice whole.
    '& > :has(select)': { flexBasis: '160px' },
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
  whole: { minWidth: '100%' },
})

interface RefinementsProps {
  readonly what: SearchedFor
  readonly filter: SearchFilter
  readonly onChange: (filter: SearchFilter) => void
}

const attachmentFilters: readonly AttachmentFilter[] = [
  'none',
  'any',
  'pdf',
  'word',
  'sheet',
  'picture',
  'mail',
  'other',
]

/** What besides its words a mail or a commitment is found by. Of a commitment the period is that in which it is due. */
export const Refinements = ({ what, filter, onChange }: RefinementsProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  const { register } = commitmentWordsFor(tag)
  const isOfMails = what === 'mails'
  const set = (change: Partial<SearchFilter>) => onChange({ ...filter, ...change })
  return (
    <div className={styles.fields}>
      <CaseRefinement
        className={styles.whole}
        chosen={filter.case}
        onChoose={(within) => set({ case: within })}
      />
      <Field label={said.person} className={styles.whole}>
        <Input value={filter.person} maxLength={200} onChange={(_, { value }) => set({ person: value })} />
      </Field>
      <Field label={isOfMails ? said.from : register.from}>
        <Input type="date" value={filter.from} onChange={(_, { value }) => set({ from: value })} />
      </Field>
      <Field
        label={isOfMails ? said.until : register.until}
        validationMessage={isBackwards(filter) ? said.badPeriod : null}
      >
        <Input type="date" value={filter.until} onChange={(_, { value }) => set({ until: value })} />
      </Field>
      {!isOfMails && <OfCommitments filter={filter} set={set} />}
      <OfMails filter={filter} set={set} isOfMails={isOfMails} />
    </div>
  )
}

interface OwnProps {
  readonly filter: SearchFilter
  readonly set: (change: Partial<SearchFilter>) => void
}

/** A commitment is found by the mail it stands in as well. */
const OfMails = ({ filter, set, isOfMails }: OwnProps & { readonly isOfMails: boolean }) => {
  const { words, tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  return (
    <>
      <Field label={isOfMails ? said.kind : said.mailsKind}>
        <Select
          value={filter.kind ?? ''}
          onChange={(_, { value }) => set({ kind: filingKinds.find((kind) => kind === value) ?? null })}
        >
          <option value="">{said.anyKind}</option>
          {filingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.filing.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={isOfMails ? said.attachment : said.mailsAttachment}
        hint={filter.attachment === 'word' ? said.oldWord : null}
      >
        <Select
          value={filter.attachment}
          onChange={(_, { value }) =>
            set({ attachment: attachmentFilters.find((one) => one === value) ?? 'none' })
          }
        >
          {attachmentFilters.map((one) => (
            <option key={one} value={one}>
              {said.attachments[one]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}

const OfCommitments = ({ filter, set }: OwnProps) => {
  const { tag } = useWorkplace()
  const { register, promisors: names } = commitmentWordsFor(tag)
  const { anyStanding } = caseWordsFor(tag).search
  return (
    <>
      <Field label={register.promisor}>
        <Select
          value={filter.promisor ?? ''}
          onChange={(_, { value }) => set({ promisor: promisors.find((one) => one === value) ?? null })}
        >
          <option value="">{register.anyPromisor}</option>
          {promisors.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={register.standing}>
        <Select
          value={filter.standing}
          onChange={(_, { value }) => set({ standing: tabStandings.find((one) => one === value) ?? 'any' })}
        >
          <option value="any">{anyStanding}</option>
          {tabStandings.map((one) => (
            <option key={one} value={one}>
              {register.tab[one]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
