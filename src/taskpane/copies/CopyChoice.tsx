import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { NewMailboxCopy } from '../../contract/copySchemas.ts'
import type { CopyWords } from '../language/copies/copyWords.ts'
import type { Copied, CopyClient } from './copyClient.ts'
import { type ChosenFolders, FolderChoice } from './FolderChoice.tsx'
import type { PickedMails } from './pickedMails.ts'
import { useCopyStyles } from './useCopyStyles.ts'

interface CopyChoiceProps {
  readonly kind: Copied['kind']
  readonly client: CopyClient
  readonly said: CopyWords
  /** Mails that were chosen to be copied before; null: none. */
  readonly picked: PickedMails | null
  readonly isBusy: boolean
  readonly onStart: (wanted: NewMailboxCopy) => void
  /** There is one already, which stays; null: there is none. */
  readonly onKeep: (() => void) | null
  /** That one is the one of a sign-off. */
  readonly isSigned: boolean
}

/** What a copy is, and what goes into the one to be made. */
export const CopyChoice = ({
  kind,
  client,
  said,
  picked,
  isBusy,
  onStart,
  onKeep,
  isSigned,
}: CopyChoiceProps) => {
  const styles = useCopyStyles()
  const [mbox, setMbox] = useState(false)
  const [what, setWhat] = useState<'all' | 'folders' | 'mails'>(picked === null ? 'all' : 'mails')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [folders, setFolders] = useState<ChosenFolders>(null)
  const isNothing = what === 'folders' && folders?.length === 0
  const start = () => {
    if (isNothing) return
    const chosen =
      what === 'folders' && folders !== null
        ? { what, folders: [...folders] }
        : what === 'mails' && picked !== null
          ? picked.about
          : undefined
    onStart({ mbox, ...(chosen !== undefined && { chosen }) })
  }
  return (
    <>
      <p>{said.what[kind]}</p>
      {onKeep !== null && <p>{isSigned ? said.again.replacesSigned : said.again.replaces}</p>}
      {kind === 'mailbox' && (
        <RadioGroup
          aria-label={said.choice.label}
          value={what}
          onChange={(_, { value }) => setWhat(value as typeof what)}
        >
          <Radio value="all" label={said.choice.all} />
          <Radio value="folders" label={said.choice.folders} />
          {picked !== null && <Radio value="mails" label={said.choice.mails(picked.mails)} />}
        </RadioGroup>
      )}
      {what === 'folders' && (
        <FolderChoice
          {...{ client, said, left }}
          onLeft={(after, chosen) => {
            setLeft(after)
            setFolders(chosen)
          }}
        />
      )}
      {what !== 'all' && <p className={styles.subdued}>{said.choice.isPart}</p>}
      <Checkbox
        checked={mbox}
        onChange={(_, { checked }) => setMbox(checked === true)}
        label={
          <>
            {said.mbox}
            <br />
            <span className={styles.subdued}>{said.mboxWhy}</span>
          </>
        }
      />
      {isNothing && <p role="alert">{said.folders.chooseOne}</p>}
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={isBusy || isNothing} onClick={start}>
          {said.start}
        </Button>
        {onKeep !== null && <Button onClick={onKeep}>{said.again.keep}</Button>}
      </div>
    </>
  )
}
