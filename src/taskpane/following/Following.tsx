import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { FiledAnswer, SuggestionsAnswer } from '../../contract/schemas.ts'
import { threadLinks } from '../../domain/suggestions/conversation.ts'
import type { RecalledChoice } from '../composing/recallChoice.ts'
import type { FilingAct } from '../filing/fileMail.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { WholeConversation } from '../many/WholeConversation.tsx'
import { usePane } from '../pane.ts'
import { type Answer, useAnswer } from '../useAnswer.ts'
import { FollowChoice } from './FollowChoice.tsx'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'
import { SettingsButton } from './SettingsButton.tsx'
import { useSelfFiling } from './useSelfFiling.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
})

interface FollowingProps {
  readonly mail: MailToFile
  readonly isPrivate: boolean
  readonly answer: SuggestionsAnswer | null
  readonly chosen: Answer<RecalledChoice | null>
  /** What was filed in this pane just now. */
  readonly filed: FiledAnswer | null
  readonly isUntouched: boolean
  readonly onFile: (act: FilingAct) => void
  readonly onLook: (() => void) | null
}

/** Below a mail: the way to file its whole conversation, and what becomes of the later ones. It files the mail itself where that is wanted. */
export const Following = (props: FollowingProps) => {
  const styles = useStyles()
  const { client, me, host } = usePane()
  const service = useMemo(() => followClient(client), [client])
  const kept = useMemo(() => keptHere(me?.id ?? ''), [me])
  const { answer: asked } = useAnswer(service.preferences)
  const preferences = asked.kind === 'answered' ? asked.value : null
  const us = useMemo(() => ({ ownAddress: host.ownAddress, ownDomains: me?.ownDomains ?? [] }), [host, me])
  useSelfFiling({ ...props, preferences, kept, service, us })
  const { answer, filed, mail } = props
  const into = filed?.case ?? answer?.follow?.case ?? answer?.filed[0]?.case ?? null
  const { messageId, references } = mail.metadata
  const isThreaded = threadLinks(mail.metadata).length > 0
  return (
    <div className={styles.part}>
      {isThreaded && <WholeConversation answer={answer} onLook={props.onLook} />}
      {into && isThreaded && (
        <FollowChoice
          key={`${into.id} ${answer === null}`}
          // Oldest first: the first mail names the conversation.
          messages={[...references, ...(messageId === null ? [] : [messageId])].slice(-200)}
          into={into}
          mode={answer?.follow?.case.id === into.id ? answer.follow.mode : 'not'}
        />
      )}
      <SettingsButton />
    </div>
  )
}
