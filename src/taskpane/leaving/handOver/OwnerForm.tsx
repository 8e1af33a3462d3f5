import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { ActForm } from '../../situation/ActForm.tsx'
import { useAct } from '../../useAct.ts'
import { useLeaving } from '../leavingContext.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'

/** The firm says which of those who have gone the owner was, by the id that registers know him by. */
export const OwnerForm = () => {
  const styles = useLeavingStyles()
  const { leaving, client, said, onChanged } = useLeaving()
  const words = said.handOver.owner
  const { name } = leaving.mailbox
  const [chosen, setChosen] = useState('')
  const [isTried, setTried] = useState(false)
  const { state, run } = useAct((request: string, person: string) => client.nameOwner(request, person))
  const record = async (): Promise<void> => {
    setTried(chosen === '')
    if (chosen === '') return
    const after = await run(chosen)
    if (after !== null) onChanged(after, words.named(name))
  }
  return (
    <>
      <p className={styles.subdued}>{words.why(name)}</p>
      <ActForm label={words.who(name)} act={words.record} state={state} onAct={() => void record()}>
        <Field
          label={words.who(name)}
          required
          {...(isTried && chosen === '' ? { validationMessage: said.needed } : {})}
        >
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{words.choose}</option>
            {leaving.unclaimed.map(({ id, commitments, follows, emptyCases }) => (
              <option key={id} value={id}>
                {words.line(id, commitments, follows, emptyCases)}
              </option>
            ))}
          </Select>
        </Field>
      </ActForm>
    </>
  )
}
