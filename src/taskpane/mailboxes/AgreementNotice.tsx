import { Button } from '@fluentui/react-components'
import type { MeAnswer } from '../../contract/schemas.ts'
import { agreementWordsFor } from '../language/agreementWords.ts'
import { usePane } from '../pane.ts'
import { Notice } from '../situation/Notice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useChange } from '../useChange.ts'
import { unreadAgreement } from './acknowledgement.ts'

/** Asks whoever has not read the agreement in force to do so. Where it cannot be had the list is no poorer. */
export const AgreementNotice = ({ me }: { readonly me: MeAnswer }) => {
  const { client, tag, open, mailboxes } = usePane()
  const { answer, again } = useAnswer(client.agreements)
  // Read again with the list, as after somebody said that he has read it.
  useChange(mailboxes.answer, again)
  const words = agreementWordsFor(tag)
  const unread = answer.kind === 'answered' ? unreadAgreement(answer.value, me) : null
  if (unread === null) return null
  const acts = (
    <Button size="small" onClick={() => open({ kind: 'agreement', id: unread.id })}>
      {words.read}
    </Button>
  )
  return (
    <Notice kind="told" heading={words.unread} acts={acts}>
      <p>{words.unreadWhy}</p>
    </Notice>
  )
}
