import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { CleanUpPictureAnswer } from '../../../contract/cleanUpSchemas.ts'
import { problemSentence } from '../../problemSentence.ts'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'
import { openOf } from '../list/cleanUpRow.ts'
import { SideView } from '../SideView.tsx'
import { useSaid } from '../useSaid.ts'

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: '6px', '& p': { margin: 0 } },
  first: { fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface EndPanelProps {
  readonly picture: CleanUpPictureAnswer
  readonly client: CleanUpClient
  readonly onEnded: () => void
  readonly onClose: () => void
}

/** What the filing waits for: nothing but time, or the person. */
const holdUpOf = (filing: CleanUpPictureAnswer['filing']) => {
  if (filing?.state === 'paused') return 'paused'
  return filing?.state === 'done' && filing.failed + filing.stuck > 0 ? 'failed' : 'filing'
}

/** What ending a clean-up means, before it is done: the owner's decisions are forgotten, and cannot be taken back. */
export const EndPanel = ({ picture: { standings, filing }, client, onEnded, onClose }: EndPanelProps) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const end = useCallback(() => client.end(), [client])
  const { state, run } = useAct(end)
  const open = openOf(standings)
  const isFiling = standings.toFile > 0 || filing?.state === 'running'
  const confirm = async () => {
    if (isFiling || (await run(null)) === null) return
    announce(words.end.done.what)
    onEnded()
  }
  return (
    <SideView heading={words.end.heading} onClose={onClose}>
      <div className={styles.text}>
        {isFiling && <p className={styles.first}>{words.end[holdUpOf(filing)](standings.toFile)}</p>}
        {standings.private > 0 && <p className={styles.first}>{words.end.private(standings.private)}</p>}
        {open > 0 && <p>{words.end.open(open)}</p>}
        <p>{words.end.forgets}</p>
        <p>{words.end.stays}</p>
      </div>
      {state.kind === 'failed' && <span role="alert">{problemSentence(common, state.problem)}</span>}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          disabledFocusable={isFiling || state.kind === 'busy'}
          onClick={() => void confirm()}
        >
          {words.end.confirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </SideView>
  )
}
