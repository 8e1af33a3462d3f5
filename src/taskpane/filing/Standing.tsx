import { Button } from '@fluentui/react-components'
import type { Dispatch, SetStateAction } from 'react'
import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import type { RecalledChoice } from '../composing/recallChoice.ts'
import { MailRule } from '../mailboxes/MailRule.tsx'
import { usePane } from '../pane.ts'
import type { useAnswer } from '../useAnswer.ts'
import { DropPlace } from './dropped/DropPlace.tsx'
import { FilingForm } from './FilingForm.tsx'
import { AlreadyFiled } from './filed/AlreadyFiled.tsx'
import { CommitmentsOf } from './filed/CommitmentsOf.tsx'
import type { FormState } from './formState.ts'
import type { MailToFile } from './mailToFile.ts'
import { NotKnown } from './NotKnown.tsx'
import type { Filings } from './useFilings.ts'
import { offeredFirst } from './useRecalledChoice.ts'

/** A mail, and what is known of where it belongs. */
export interface MailStanding {
  readonly mail: MailToFile
  readonly filings: Filings
  readonly onFiles: (files: FileList) => void
  readonly isShown: boolean
  readonly standing: ReturnType<typeof useAnswer<SuggestionsAnswer>>
  /** What was chosen while the mail was written. */
  readonly recalled: RecalledChoice | null
}

interface StandingProps extends MailStanding {
  readonly form: FormState
  readonly setForm: Dispatch<SetStateAction<FormState>>
  readonly passedOver: readonly string[]
  readonly setPassedOver: (cases: readonly string[]) => void
  readonly takesFocus: boolean
}

/** Where the mail stands already and, where it may be filed, the form. The form does not wait for the answer. */
export const Standing = (props: StandingProps) => {
  const { mail, filings, onFiles, isShown, standing, form, setForm, takesFocus } = props
  const { passedOver, setPassedOver } = props
  const { words, host } = usePane()
  const { answer, again } = standing
  const { filed, suggestions, follow } = answer.kind === 'answered' ? answer.value : nothingKnown
  const isIn = (id: string) => filed.some((one) => one.case.id === id) || passedOver.includes(id)
  const followed = follow?.case.closedAt === null ? follow.case : null
  // One that was closed since is not chosen any more.
  const recalled = props.recalled?.case.closedAt === null ? props.recalled.case : null
  const unseen = filed.filter((one) => !passedOver.includes(one.case.id))

  if (unseen.length > 0) {
    return (
      <>
        <AlreadyFiled filed={unseen} mail={mail} onFileAgain={again} />
        <Button onClick={() => setPassedOver([...passedOver, ...unseen.map((one) => one.case.id)])}>
          {words.filed.another}
        </Button>
        <CommitmentsOf
          mail={mail}
          filings={unseen.map(({ filing }) => filing)}
          drafts={form.commitments}
          recalled={props.recalled}
        />
      </>
    )
  }
  return (
    <>
      {answer.kind === 'failed' && <NotKnown problem={answer.problem} onTryAgain={again} />}
      {mail.fileName === null && !host.can.readMime ? (
        <DropPlace onFiles={onFiles} />
      ) : (
        <FilingForm
          mail={mail}
          suggestions={offeredFirst(suggestions, recalled ?? followed).filter((one) => !isIn(one.case.id))}
          recalled={recalled?.id ?? null}
          followed={followed?.id ?? null}
          state={form}
          onChange={setForm}
          onFile={(act) => void filings.start(act)}
          takesFocus={takesFocus}
          isShown={isShown}
        />
      )}
      {answer.kind === 'answered' && filed.length === 0 && passedOver.length === 0 && (
        <MailRule address={mail.mailbox} sentAt={mail.metadata.sentAt} />
      )}
    </>
  )
}

const nothingKnown = { follow: null, filed: [], suggestions: [] } as const
