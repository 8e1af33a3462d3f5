import { Field, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { CleanUpMailboxes } from '../useCleanUps.ts'
import { CleanUpView } from './CleanUpView.tsx'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  which: { padding: '12px 12px 0', maxWidth: '420px', '& select': { minWidth: 0 } },
})

interface CleanUpPlaceProps {
  readonly mailboxes: CleanUpMailboxes
  /** The one to begin with; the own one unless said otherwise. */
  readonly first?: string | undefined
}

/** The own mailbox, or one of those that were entrusted. */
export const CleanUpPlace = ({ mailboxes, first }: CleanUpPlaceProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  const [chosen, setChosen] = useState<string | null>(null)
  const mailbox = chosen ?? first ?? mailboxes[0]?.id ?? 'own'
  return (
    <>
      {mailboxes.length > 1 && (
        <Field label={words.mailbox} className={styles.which}>
          <Select value={mailbox} onChange={(_, { value }) => setChosen(value)}>
            {mailboxes.map(({ id, name, address }) => (
              <option key={id} value={id}>
                {name || address}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <CleanUpView
        key={mailbox}
        mailbox={mailbox}
        isEnded={mailboxes.find(({ id }) => id === mailbox)?.isEnded ?? false}
      />
    </>
  )
}
