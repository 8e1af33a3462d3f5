import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { Breakable } from '../Breakable.tsx'
import { KeyName } from '../KeyName.tsx'
import { useSaid } from '../useSaid.ts'
import { type DecisionState, lastOf } from './decisionWork.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: {
    flexGrow: 1,
    flexBasis: '160px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  // A subject may be of any length.
  title: {
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  undo: { minWidth: 0, maxWidth: '100%', height: 'auto', whiteSpace: 'normal' },
})

interface LastDecisionProps {
  readonly made: DecisionState['made']
  readonly onUndo: () => void
}

/** The decision that an undo takes back. */
export const LastDecision = ({ made, onUndo }: LastDecisionProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  const last = lastOf(made)
  if (last === null) return null
  const title = words.decisions.about(last.what, last.title, last.mails)
  return (
    <div className={styles.line}>
      <span className={styles.text}>
        {words.made(last.decision, last.mails, last.case?.reference ?? '')}{' '}
        <span className={styles.title} title={title}>
          <Breakable>{title}</Breakable>
        </span>
      </span>
      <Button
        size="small"
        className={styles.undo}
        icon={<ArrowUndoRegular />}
        aria-keyshortcuts="Control+Z"
        onClick={onUndo}
      >
        {words.undo}
        <KeyName isOnBrand={false}>{words.undoKey}</KeyName>
      </Button>
    </div>
  )
}
