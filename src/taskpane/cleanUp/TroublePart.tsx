import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled } from '@fluentui/react-icons'
import { problemSentence } from '../problemSentence.ts'
import { useWorkplace } from '../workplace.ts'
import type { CleanUpClient } from './cleanUpClient.ts'
import type { RowTrouble } from './troublesOf.ts'
import { useFilingSteps } from './useFilingSteps.ts'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  text: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexGrow: 1,
    flexBasis: '160px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusDangerForeground1 },
})

interface TroublePartProps {
  readonly troubles: readonly RowTrouble[]
  readonly client: CleanUpClient
  /** The filing goes on: the button goes away when its row is filed. */
  readonly onTrying: () => void
}

/** What went wrong with the filing of the present row, and the way to try all that failed again. */
export const TroublePart = ({ troubles, client, onTrying }: TroublePartProps) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { filing: words } = useSaid().words
  const { state, take } = useFilingSteps(client, () => {
    announce(words.trying)
    onTrying()
  })
  if (troubles.length === 0) return null
  return (
    <div className={styles.part}>
      {troubles.map(({ kind, mails }) => (
        <span key={kind} className={styles.text}>
          <ErrorCircleFilled className={styles.icon} aria-hidden="true" />
          {kind === 'notFiled' ? words.trouble.notFiled(mails) : words.stuck(mails ?? 1)}
        </span>
      ))}
      <Button size="small" disabledFocusable={state.kind === 'busy'} onClick={() => void take('retry')}>
        {words.retry}
      </Button>
      {state.kind === 'failed' && <span role="alert">{problemSentence(common, state.problem)}</span>}
    </div>
  )
}
