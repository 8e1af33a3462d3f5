import { Field, Select } from '@fluentui/react-components'
import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { useWorkplace } from '../workplace.ts'
import { useColleagues } from './useColleagues.ts'

interface OwnerFieldProps {
  /** The case it is kept in, where that is known. */
  readonly caseId: string | null
  /** Null: whoever sits here. */
  readonly owner: string | null
  readonly words: CommitmentWords
  readonly onChange: (owner: ColleagueAnswer | null) => void
}

/** Who of the firm sees to a commitment: somebody who may know of its case. */
export const OwnerField = ({ caseId, owner, words, onChange }: OwnerFieldProps) => {
  const { me } = useWorkplace()
  const colleagues = useColleagues(caseId)
  const isOffered = owner === null || colleagues.some(({ id }) => id === owner)
  return (
    <Field label={words.fields.owner}>
      <Select
        value={isOffered ? (owner ?? me?.id ?? '') : ''}
        onChange={(_, { value }) =>
          onChange(colleagues.find(({ id }) => id === value && id !== me?.id) ?? null)
        }
      >
        {/* Whoever was chosen may not know of the case that was chosen since. */}
        {!isOffered && <option value="" />}
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me?.id ? words.fields.myself(name) : name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
