import { Field, Select } from '@fluentui/react-components'
import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import type { CommitmentWords } from '../language/commitmentWords.ts'
import { useWorkplace } from '../workplace.ts'
import { useColleagues } from './useColleagues.ts'

interface OwnerFieldProps {
  /** Null: whoever sits here. */
  readonly owner: string | null
  readonly words: CommitmentWords
  readonly onChange: (owner: ColleagueAnswer | null) => void
}

/** Who of the firm sees to a commitment. */
export const OwnerField = ({ owner, words, onChange }: OwnerFieldProps) => {
  const { me } = useWorkplace()
  const colleagues = useColleagues()
  return (
    <Field label={words.fields.owner}>
      <Select
        value={owner ?? me?.id ?? ''}
        onChange={(_, { value }) =>
          onChange(colleagues.find(({ id }) => id === value && id !== me?.id) ?? null)
        }
      >
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me?.id ? words.fields.myself(name) : name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
