import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { CleanUpFilingStep, CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import { problemSentence } from '../problemSentence.ts'
import { useWorkplace } from '../workplace.ts'
import type { CleanUpClient } from './cleanUpClient.ts'
import { useFilingSteps } from './useFilingSteps.ts'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

type Filing = NonNullable<CleanUpPictureAnswer['filing']>

interface FilingLineProps {
  readonly picture: CleanUpPictureAnswer
  readonly client: CleanUpClient
  readonly onStepped: () => void
  /** Shows those that could not be filed. */
  readonly onShow: () => void
}

/** How far the filing in the background is, and the steps it can be given. */
export const FilingLine = ({ picture, client, onStepped, onShow }: FilingLineProps) => {
  const { filing, standings } = picture
  const styles = useStyles()
  const { words: common } = useWorkplace()
  const { words } = useSaid()
  const { state, take } = useFilingSteps(client, onStepped)
  useSaidAtTheEnd(filing)
  const button = (input: CleanUpFilingStep['step'], label: string) => (
    <Button size="small" disabledFocusable={state.kind === 'busy'} onClick={() => void take(input)}>
      {label}
    </Button>
  )
  const failed = state.kind === 'failed' && <span role="alert">{problemSentence(common, state.problem)}</span>
  if (filing === null) {
    if (standings.toFile === 0) return null
    return (
      <div className={styles.line}>
        <div className={styles.top}>
          <span className={styles.text}>{words.filing.waits(standings.toFile)}</span>
          {button('start', words.filing.start)}
        </div>
        {failed}
      </div>
    )
  }
  return (
    <div className={styles.line}>
      <div className={styles.top}>
        <span className={styles.text}>{sentenceOf(filing, words)}</span>
        {filing.state === 'running' && button('pause', words.filing.pause)}
        {filing.state === 'paused' && button('start', words.filing.resume)}
        {filing.failed > 0 && (
          <Button size="small" onClick={onShow}>
            {words.filing.show}
          </Button>
        )}
        {filing.state === 'done' && filing.failed + filing.stuck > 0 && button('retry', words.filing.retry)}
      </div>
      {filing.state !== 'done' && (
        <ProgressBar
          aria-label={sentenceOf(filing, words)}
          value={filing.done}
          max={Math.max(filing.of, 1)}
        />
      )}
      {failed}
    </div>
  )
}

const sentenceOf = (
  { state, done, of, failed, stuck, asked, pausedBecause }: Filing,
  { filing }: ReturnType<typeof useSaid>['words'],
): string => {
  const far = { running: filing.running(done, of), paused: filing.paused(done, of), done: filing.done(done) }
  const why = pausedBecause === null ? '' : ` ${filing.pausedBecause[pausedBecause]}`
  const trouble = [
    ...(failed > 0 ? [filing.failed(failed)] : []),
    ...(stuck > 0 ? [filing.stuck(stuck)] : []),
    ...(asked > 0 ? [filing.asked(asked)] : []),
  ]
  if (done === 0 && state === 'done' && trouble.length > 0) return trouble.join(' ')
  return trouble.length > 0 ? `${far[state]}${why}. ${trouble.join(' ')}` : `${far[state]}${why}`
}

/** Said when it ends, not at each step; and not of what ended before somebody looked. */
const useSaidAtTheEnd = (filing: Filing | null): void => {
  const { announce } = useWorkplace()
  const { words } = useSaid()
  const before = useRef(filing?.state)
  useEffect(() => {
    if (before.current === 'running' && filing?.state === 'done') announce(sentenceOf(filing, words))
    before.current = filing?.state
  }, [filing, announce, words])
}
