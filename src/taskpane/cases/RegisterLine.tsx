import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ErrorCircleFilled } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { RegisterStateAnswer } from '../../contract/caseWorkSchemas.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { problemSentence } from '../problemSentence.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '6px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { flexGrow: 1, minWidth: 0, flexBasis: '180px' },
  icon: { fontSize: '16px', flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  damaged: { color: tokens.colorStatusDangerForeground1 },
  again: { paddingInline: '4px', minWidth: 0 },
})

interface RegisterLineProps {
  readonly caseId: string
  /** It has grown since the case was opened: what was checked before counts no more. */
  readonly isChanged: boolean
}

/** Whether the register of the case is unbroken, by a check of now or of a little while ago. */
export const RegisterLine = ({ caseId, isChanged }: RegisterLineProps) => {
  const styles = useStyles()
  const { client, words, tag } = useWorkplace()
  const said = caseWordsFor(tag).register
  const [round, setRound] = useState(isChanged ? 1 : 0)
  const question = useCallback(
    (signal: AbortSignal) => caseClient(client).registerState(caseId, round > 0, signal),
    [client, caseId, round],
  )
  const { answer } = useAnswer(question)
  return (
    <div className={styles.line} role="status">
      {answer.kind === 'waiting' && <span className={styles.text}>{said.checking}</span>}
      {answer.kind === 'failed' && (
        <span className={styles.text}>{problemSentence(words, answer.problem)}</span>
      )}
      {answer.kind === 'answered' && <State state={answer.value} />}
      {answer.kind !== 'waiting' && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.again}
          onClick={() => setRound(round + 1)}
        >
          {said.again}
        </Button>
      )}
    </div>
  )
}

const State = ({ state }: { readonly state: RegisterStateAnswer }) => {
  const styles = useStyles()
  const { dates, tag } = useWorkplace()
  const said = caseWordsFor(tag).register
  const { entries, findings, checkedAt } = state
  const when = dates.moment(checkedAt)
  if (state.state === 'unbroken') {
    return (
      <>
        <CheckmarkCircleRegular className={styles.icon} />
        <span className={styles.text}>{said.unbroken(entries, when)}</span>
      </>
    )
  }
  return (
    <>
      <ErrorCircleFilled className={mergeClasses(styles.icon, styles.damaged)} />
      <span className={styles.text}>
        {said.damaged(findings, when)}. {said.damagedNext}
      </span>
    </>
  )
}
