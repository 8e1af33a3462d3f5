import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { CleanUpRule, DecisionPreviewAnswer } from '../../../contract/cleanUpSchemas.ts'
import { type CleanUpDecision, cleanUpDecisions } from '../../../domain/cleanUp/cleanUpMail.ts'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'
import type { Suggestion } from '../list/cleanUpRow.ts'
import { SideView } from '../SideView.tsx'
import { useSaid } from '../useSaid.ts'
import { CaseChoice } from './CaseChoice.tsx'
import { calledPrivateSentence } from './calledPrivateSentence.ts'
import type { ChosenCase } from './decisionWork.ts'

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
    '& legend': { padding: 0, fontWeight: tokens.fontWeightSemibold },
  },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    '& p': { margin: 0 },
    '& ul': { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  act: { maxWidth: 'none' },
})

interface RulePanelProps {
  readonly rules: readonly CleanUpRule[]
  /** What the row looks like that it begins with. */
  readonly suggestion: Suggestion
  readonly client: CleanUpClient
  readonly onDecide: (rule: CleanUpRule, decision: CleanUpDecision, chosen: ChosenCase | null) => void
  readonly onClose: () => void
}

/** One decision for all mails that are alike, shown before it acts. */
export const RulePanel = ({ rules, suggestion, client, onDecide, onClose }: RulePanelProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  const [at, setAt] = useState(0)
  const [decision, setDecision] = useState<CleanUpDecision>(
    suggestion.kind === 'none' ? 'file' : suggestion.kind,
  )
  const [chosen, setChosen] = useState<ChosenCase | null>(suggestion.kind === 'file' ? suggestion.case : null)
  const [isChoosing, setChoosing] = useState(false)
  const rule = rules[at]
  if (rule === undefined) {
    return (
      <SideView heading={words.rule.heading} onClose={onClose}>
        <p>{words.rule.noMails}</p>
      </SideView>
    )
  }
  const needsCase = decision === 'file' && (chosen === null || isChoosing)
  return (
    <SideView heading={words.rule.heading} onClose={onClose}>
      <fieldset className={styles.group}>
        <legend>{words.rule.which}</legend>
        <RadioGroup
          aria-label={words.rule.which}
          value={String(at)}
          onChange={(_, { value }) => setAt(Number(value))}
        >
          {rules.map(({ field, value }, index) => (
            <Radio key={`${field} ${value}`} value={String(index)} label={words.rule.rules[field](value)} />
          ))}
        </RadioGroup>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{words.rule.decision}</legend>
        <RadioGroup
          aria-label={words.rule.decision}
          value={decision}
          onChange={(_, { value }) => setDecision(cleanUpDecisions.find((one) => one === value) ?? decision)}
        >
          {cleanUpDecisions.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                one === 'file' && chosen !== null
                  ? words.fileIn(`${chosen.reference} ${chosen.title}`)
                  : words.rule.choice[one]
              }
            />
          ))}
        </RadioGroup>
      </fieldset>
      {decision === 'file' && chosen !== null && !isChoosing && (
        <Button size="small" onClick={() => setChoosing(true)}>
          {words.act.otherCase}
        </Button>
      )}
      {needsCase ? (
        <CaseChoice
          submit={words.rule.chooseCase}
          onChosen={(next) => {
            setChosen(next)
            setChoosing(false)
          }}
          onCancel={chosen === null ? onClose : () => setChoosing(false)}
        />
      ) : (
        <Preview
          key={`${rule.field} ${rule.value}`}
          rule={rule}
          decision={decision}
          reference={chosen?.reference ?? ''}
          client={client}
          onDecide={() => onDecide(rule, decision, decision === 'file' ? chosen : null)}
        />
      )}
    </SideView>
  )
}

interface PreviewProps {
  readonly rule: CleanUpRule
  readonly decision: CleanUpDecision
  readonly reference: string
  readonly client: CleanUpClient
  readonly onDecide: () => void
}

const Preview = ({ rule, decision, reference, client, onDecide }: PreviewProps) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const question = useCallback(
    (signal: AbortSignal) => client.preview({ what: 'rule', ...rule }, signal),
    [client, rule],
  )
  const { answer, again } = useAnswer(question)
  const preview = answer.kind === 'answered' ? answer.value : null
  const deciding = preview === null ? 0 : decidedBy(preview, decision)
  const sentence = preview === null ? null : words.rule.preview(deciding)
  useEffect(() => {
    if (sentence !== null) announce(sentence)
  }, [announce, sentence])
  if (answer.kind === 'failed') {
    return <ProblemNotice problem={answer.problem} words={common} onTryAgain={again} announce={announce} />
  }
  if (preview === null) return <Waiting />
  return (
    <>
      <div className={styles.preview}>
        <p>{deciding === 0 ? words.rule.noMails : words.rule.preview(deciding)}</p>
        {preview.decided > 0 && <p>{words.rule.leaves(preview.decided)}</p>}
        {preview.private > 0 && decision !== 'private' && (
          <p>{words.rule.private(preview.private, decision)}</p>
        )}
        {preview.calledPrivate !== null && decision === 'private' && (
          <p>{calledPrivateSentence(words, { what: 'rule', ...rule }, preview.calledPrivate)}</p>
        )}
        {preview.samples.length > 0 && (
          <>
            <p>{words.rule.samples}</p>
            <ul>
              {preview.samples.map(({ id, subject }) => (
                <li key={id}>{subject || common.mail.noSubject}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Button
        appearance="primary"
        className={styles.act}
        disabledFocusable={deciding === 0}
        onClick={onDecide}
      >
        {words.rule.act(decision, deciding, reference)}
      </Button>
    </>
  )
}

/** A rule files nothing that looks private. */
const decidedBy = (
  { open, private: looksPrivate }: DecisionPreviewAnswer,
  decision: CleanUpDecision,
): number => (decision === 'file' ? Math.max(0, open - looksPrivate) : open)
