import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { NewCopy } from '../../../contract/leavingSchemas.ts'
import { ActForm } from '../../situation/ActForm.tsx'
import { useAct } from '../../useAct.ts'
import { useLeaving } from '../leavingContext.ts'

/** Records a static copy that was made elsewhere. */
export const CopyForm = () => {
  const { client, said, onChanged } = useLeaving()
  const [hash, setHash] = useState('')
  const [mails, setMails] = useState('')
  const [isBad, setBad] = useState(false)
  const { state, run } = useAct((request: string, copy: Omit<NewCopy, 'request'>) =>
    client.copy({ request, ...copy }),
  )
  const record = async (): Promise<void> => {
    const sha256 = hash.trim().toLowerCase()
    const isHash = /^[0-9a-f]{64}$/.test(sha256)
    setBad(!isHash)
    if (!isHash) return
    const count = /^\d{1,9}$/.test(mails.trim()) ? Number(mails.trim()) : null
    const after = await run({ sha256, mails: count, note: '' })
    if (after !== null) onChanged(after, said.checks.recorded)
  }
  return (
    <ActForm act={said.checks.copyRecord} state={state} onAct={() => void record()}>
      <Field
        label={said.checks.copyHash}
        required
        {...(isBad ? { validationMessage: said.checks.copyBad } : {})}
      >
        <Input size="small" value={hash} onChange={(_, { value }) => setHash(value)} />
      </Field>
      <Field label={said.checks.copyMails}>
        <Input size="small" inputMode="numeric" value={mails} onChange={(_, { value }) => setMails(value)} />
      </Field>
    </ActForm>
  )
}
