import { Button, makeStyles } from '@fluentui/react-components'
import { useCallback } from 'react'
import { mailboxDetailWordsFor } from '../language/mailboxes/mailboxDetailWordsFor.ts'
import { usePane } from '../pane.ts'
import { Notice } from '../situation/Notice.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', marginTop: '4px' },
})

/** For whoever may decide: has the link to the decision page mailed to him, and says where it went. */
export const DecisionLinkButton = ({ id }: { readonly id: string }) => {
  const styles = useStyles()
  const { client, words, tag, announce } = usePane()
  const { decision } = mailboxDetailWordsFor(tag)
  const act = useCallback(
    async (request: string) => {
      const sent = await client.askDecisionLink(id, { request })
      announce(decision.mailed(sent.sentTo))
      return sent
    },
    [client, id, announce, decision],
  )
  const { state, run } = useAct(act)
  return (
    <div className={styles.part}>
      <Button
        appearance={state.kind === 'done' ? 'secondary' : 'primary'}
        size="small"
        disabledFocusable={state.kind === 'busy'}
        onClick={() => void run(null)}
      >
        {state.kind === 'done' ? decision.mailLinkAgain : decision.mailLink}
      </Button>
      {state.kind === 'done' && (
        <Notice kind="done" heading={decision.mailed(state.value.sentTo)}>
          <p>{decision.mailedNext}</p>
        </Notice>
      )}
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} announce={announce} />}
    </div>
  )
}
