import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { AgreementAnswer } from '../../contract/agreementSchemas.ts'
import { agreementWordsFor } from '../language/agreementWords.ts'
import { isDutch } from '../language/isDutch.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import { Notice } from '../situation/Notice.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { acknowledgedAt } from './acknowledgement.ts'

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '12px',
    '& p': { margin: 0 },
  },
  subdued: { color: tokens.colorNeutralForeground2 },
  sentences: {
    margin: 0,
    paddingInlineStart: '18px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    overflowWrap: 'anywhere',
  },
})

/** The agreement in force in plain sentences, and saying that one has read it. */
export const AgreementDetail = ({ id }: { readonly id: string }) => {
  const styles = useStyles()
  const { client, words, announce, tag } = usePane()
  const { answer, again } = useAnswer(client.agreements)
  switch (answer.kind) {
    case 'waiting':
      return <Waiting />
    case 'failed':
      return (
        <div className={styles.view}>
          <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
        </div>
      )
    case 'answered': {
      const agreement = answer.value.find((one) => one.id === id)
      return agreement ? (
        <Agreement agreement={agreement} />
      ) : (
        <p className={styles.view}>{agreementWordsFor(tag).none}</p>
      )
    }
  }
}

const Agreement = ({ agreement: asked }: { readonly agreement: AgreementAnswer }) => {
  const styles = useStyles()
  const { client, words: paneWords, dates, tag, me, announce, mailboxes } = usePane()
  const words = agreementWordsFor(tag)
  const [agreement, setAgreement] = useState(asked)
  const act = useCallback((request: string) => client.acknowledge(asked.id, { request }), [client, asked.id])
  const { state, run } = useAct(act)
  const acknowledge = async (): Promise<void> => {
    const after = await run(null)
    if (after === null) return
    announce(words.acknowledged)
    setAgreement(after)
    mailboxes.again()
  }
  const inForce = agreement.versions.find(({ isInForce }) => isInForce)
  const readAt = me && acknowledgedAt(agreement, me)
  const sentences = isDutch(tag) ? agreement.text.nl : agreement.text.en
  return (
    <div className={styles.view}>
      <Heading level={1}>{words.heading(agreement.customer)}</Heading>
      {inForce && <p className={styles.subdued}>{words.inForceSince(dates.day(inForce.from))}</p>}
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {state.kind === 'failed' && (
        <ProblemNotice problem={state.problem} words={paneWords} announce={announce} />
      )}
      {readAt ? (
        <Notice kind="done" heading={words.acknowledgedOn(dates.dayOf(readAt))} />
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={state.kind === 'busy'}
          onClick={() => void acknowledge()}
        >
          {words.acknowledge}
        </Button>
      )}
    </div>
  )
}
