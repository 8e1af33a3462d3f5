import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import type { RefCallback } from 'react'
import { promisors } from '../../domain/commitments/commitment.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { type CommitmentWording, longest } from './draft.ts'

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
    alignItems: 'flex-start',
    '& .fui-Input, & .fui-Select, & .fui-Textarea': { width: '100%', minWidth: 0 },
    '& input, & select': { minWidth: 0, width: '100%' },
  },
  field: { flexGrow: 1, flexBasis: '130px', minWidth: 0 },
  whole: { flexBasis: '100%', minWidth: 0 },
})

interface CommitmentFieldsProps {
  readonly wording: CommitmentWording
  readonly words: CommitmentWords
  readonly isWhatMissing: boolean
  readonly first: RefCallback<HTMLTextAreaElement>
  readonly onChange: (change: Partial<CommitmentWording>) => void
}

/** What a commitment says, each part to be corrected. */
export const CommitmentFields = ({
  wording,
  words,
  isWhatMissing,
  first,
  onChange,
}: CommitmentFieldsProps) => {
  const styles = useStyles()
  const { fields } = words
  return (
    <div className={styles.fields}>
      <Field
        className={styles.whole}
        label={fields.what}
        {...(isWhatMissing ? { validationMessage: fields.whatMissing } : {})}
      >
        <Textarea
          ref={first}
          rows={2}
          resize="vertical"
          maxLength={longest.what}
          value={wording.what}
          onChange={(_, { value }) => onChange({ what: value })}
        />
      </Field>
      <Field className={styles.field} label={fields.promisor}>
        <Select
          value={wording.promisor}
          onChange={(_, { value }) =>
            onChange({ promisor: promisors.find((one) => one === value) ?? wording.promisor })
          }
        >
          {promisors.map((one) => (
            <option key={one} value={one}>
              {words.promisors[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        className={styles.field}
        label={fields.due}
        hint={wording.dueWords === '' ? fields.noDue : fields.dueHint(wording.dueWords)}
      >
        <Input
          type="date"
          value={wording.due ?? ''}
          onChange={(_, { value }) => onChange({ due: value === '' ? null : value })}
        />
      </Field>
      <Field className={styles.field} label={fields.promisorName}>
        <Input
          maxLength={longest.name}
          value={wording.promisorName}
          onChange={(_, { value }) => onChange({ promisorName: value })}
        />
      </Field>
      <Field className={styles.field} label={fields.promisee}>
        <Input
          maxLength={longest.name}
          value={wording.promisee}
          onChange={(_, { value }) => onChange({ promisee: value })}
        />
      </Field>
    </div>
  )
}
