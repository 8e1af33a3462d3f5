import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent } from 'react'
import { FollowChoice } from '../following/FollowChoice.tsx'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import { usePane } from '../pane.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Notice } from '../situation/Notice.tsx'
import type { ManyState } from './manyHeld.ts'
import { isReady, type ManyRow, outcomeOf, progressOf } from './manyRows.ts'
import type { ManyWork } from './manyWork.ts'
import { isOneConversation, messagesOf } from './oneConversation.ts'

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  file: { width: '100%', maxWidth: 'none' },
  start: { alignSelf: 'flex-start' },
  told: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

interface ManyFooterProps {
  readonly work: ManyWork
  readonly state: ManyState
  readonly onClose: () => void
}

/** The act that files all, how far it is, and how it went. */
export const ManyFooter = (props: ManyFooterProps) => {
  const styles = useStyles()
  const { phase } = props.state
  return (
    <div className={styles.foot}>
      {phase === 'choosing' && <FileAll {...props} />}
      {phase === 'filing' && <Progress {...props} />}
      {(phase === 'done' || phase === 'undoing') && <Outcome {...props} />}
    </div>
  )
}

const FileAll = ({ work, state: { rows } }: ManyFooterProps) => {
  const styles = useStyles()
  const words = manyWordsFor(usePane().tag)
  const ready = rows.filter((row) => isReady(rows, row)).length
  return (
    <Button
      appearance="primary"
      className={styles.file}
      disabledFocusable={ready === 0}
      onClick={work.fileAll}
    >
      {ready === 0 ? words.nothingToFile : words.file(ready)}
    </Button>
  )
}

const Progress = ({ work, state }: ManyFooterProps) => {
  const styles = useStyles()
  const { tag, announce } = usePane()
  const words = manyWordsFor(tag)
  const { done, all } = progressOf(state.rows)
  const sentence = words.filing(Math.min(done + 1, all), all)
  // Its start is said, not each step.
  const say = useEffectEvent(() => announce(sentence))
  useEffect(() => say(), [])
  return (
    <>
      <Field validationState="none" validationMessage={sentence}>
        <ProgressBar aria-label={sentence} value={done} max={Math.max(all, 1)} />
      </Field>
      {state.notKept > 0 && <p className={styles.told}>{words.notKept(state.notKept)}</p>}
      <Button size="small" ref={focusOnArrival} className={styles.start} onClick={work.cancel}>
        {words.cancel}
      </Button>
    </>
  )
}

const Outcome = ({ work, state: { rows, phase }, onClose }: ManyFooterProps) => {
  const { tag, announce } = usePane()
  const words = manyWordsFor(tag)
  const outcome = outcomeOf(rows)
  const left = rows.filter((row) => isReady(rows, row)).length
  const undone = rows.filter(({ filing }) => filing.kind === 'undone').length
  const sentence = undone > 0 ? words.undone(undone) : words.summary(outcome)
  useEffect(() => announce(sentence), [announce, sentence])
  const isUndoing = phase === 'undoing'
  return (
    <>
      <FollowFromHere rows={rows} />
      <Notice
        kind={outcome.failed > 0 ? 'problem' : 'done'}
        heading={sentence}
        acts={
          <>
            {left > 0 && (
              <Button size="small" appearance="primary" disabledFocusable={isUndoing} onClick={work.fileAll}>
                {outcome.failed > 0 ? words.retry(left) : words.file(left)}
              </Button>
            )}
            {outcome.filed > 0 && (
              <Button size="small" disabledFocusable={isUndoing} onClick={() => void work.undoAll()}>
                {isUndoing ? words.undoing : words.undo}
              </Button>
            )}
            {/* Anew once the button that undid all has gone: the keyboard goes on from here. */}
            <Button key={undone} size="small" ref={focusOnArrival} onClick={onClose}>
              {words.close}
            </Button>
          </>
        }
      />
    </>
  )
}

/** Once a conversation is filed in one case: what becomes of its later mails. */
const FollowFromHere = ({ rows }: { readonly rows: readonly ManyRow[] }) => {
  const filed = rows.flatMap(({ filing }) => (filing.kind === 'filed' ? [filing.answer.case] : []))
  const messages = messagesOf(rows)
  const [into] = filed
  if (into === undefined || messages.length === 0 || !isOneConversation(rows)) return null
  if (filed.some(({ id }) => id !== into.id)) return null
  const follow = rows.find(({ answer }) => answer?.follow?.case.id === into.id)?.answer?.follow
  return <FollowChoice messages={messages} into={into} mode={follow?.mode ?? 'not'} />
}
