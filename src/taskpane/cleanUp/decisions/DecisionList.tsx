import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { MadeDecisionAnswer } from '../../../contract/cleanUpSchemas.ts'
import { useWorkplace } from '../../workplace.ts'
import { Breakable } from '../Breakable.tsx'
import { SideView } from '../SideView.tsx'
import { useSaid } from '../useSaid.ts'
import type { DecisionState, DecisionWork } from './decisionWork.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    paddingBlock: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: {
    display: 'flex',
    flexDirection: 'column',
    flexBasis: '10em',
    minWidth: 0,
    flexGrow: 1,
    overflowWrap: 'anywhere',
  },
  undo: { minWidth: 'max-content' },
  end: { alignSelf: 'flex-start' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

/** Rows on show: whoever wants an older one back finds its mails in the list. */
const atMost = 200

interface DecisionListProps {
  readonly made: DecisionState['made']
  readonly work: DecisionWork
  readonly onEnd: () => void
  readonly onClose: () => void
}

/** What was decided, newest first, each to be undone. */
export const DecisionList = ({ made, work, onEnd, onClose }: DecisionListProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  useEffect(() => {
    const asking = new AbortController()
    void work.load(asking.signal)
    return () => asking.abort()
  }, [work])
  return (
    <SideView heading={words.decisions.heading} onClose={onClose}>
      {made?.length === 0 && <p className={styles.small}>{words.decisions.none}</p>}
      <ul className={styles.list}>
        {made?.slice(0, atMost).map((one) => (
          <li key={one.id} className={styles.item}>
            <Decision made={one} onUndo={() => void work.undo(one.id)} />
          </li>
        ))}
      </ul>
      <Button className={styles.end} onClick={onEnd}>
        {words.end.begin}
      </Button>
    </SideView>
  )
}

const Decision = ({ made, onUndo }: { readonly made: MadeDecisionAnswer; readonly onUndo: () => void }) => {
  const styles = useStyles()
  const { dates } = useWorkplace()
  const { words } = useSaid()
  const title = words.decisions.about(made.what, made.title, made.mails)
  const sentence = words.made(made.decision, made.mails, made.case?.reference ?? '')
  const text = useRef<HTMLSpanElement>(null)
  const isPressed = useRef(false)
  // The button goes with what it undid: the focus stays at the row, so that Tab leads to the next one.
  useEffect(() => {
    if (made.isUndone && isPressed.current) text.current?.focus()
  }, [made.isUndone])
  return (
    <>
      <span ref={text} tabIndex={-1} className={styles.text}>
        <span>
          <Breakable>{title}</Breakable>
        </span>
        <span className={styles.small}>
          {made.isUndone ? <s>{sentence}</s> : sentence}
          {made.isUndone && ` ${words.decisions.isUndone}`}
          {` · ${dates.moment(made.at)}`}
        </span>
      </span>
      {!made.isUndone && (
        <Button
          size="small"
          className={styles.undo}
          aria-label={words.decisions.undo(title)}
          onClick={() => {
            isPressed.current = true
            onUndo()
          }}
        >
          {words.undo}
        </Button>
      )}
    </>
  )
}
