import { useCallback, useMemo } from 'react'
import type { ChangedFilingAnswer } from '../../contract/caseWorkSchemas.ts'
import { correctingClient } from '../correcting/correctingClient.ts'
import { correctingWordsFor } from '../language/correctingWordsFor.ts'
import { followWordsFor } from '../language/followWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'
import { mailMark } from './mailMark.ts'
import { OutAndBack } from './OutAndBack.tsx'
import { useFollowingStyles } from './useFollowingStyles.ts'

/** What filed itself for this person, newest first; each can be taken out again. */
export const SelfFiledList = () => {
  const styles = useFollowingStyles()
  const { client, tag, words: common, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const service = useMemo(() => followClient(client), [client])
  const { answer, again } = useAnswer(service.selfFiled)
  const filings = answer.kind === 'answered' ? answer.value : []
  return (
    <section>
      <Heading level={2}>{words.selfFiled}</Heading>
      {answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={common} announce={announce} onTryAgain={again} />
      )}
      {answer.kind === 'answered' && filings.length === 0 && (
        <p className={styles.block}>{words.noneSelfFiled}</p>
      )}
      <ul className={styles.list}>
        {filings.map((one) => (
          <li key={one.filing.id} className={styles.row}>
            <SelfFiledRow one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const SelfFiledRow = ({ one: { filing, case: into } }: { readonly one: ChangedFilingAnswer }) => {
  const { client, tag, dates, me, words: common } = useWorkplace()
  const words = followWordsFor(tag)
  const { id } = filing
  const messageId = filing.message?.messageId ?? null
  const owner = me?.id ?? ''
  const act = useCallback(
    async (request: string, out: boolean) => {
      const { change } = correctingClient(client)
      if (!out) return change(id, { request, step: 'restore' })
      await change(id, { request, step: 'withdraw', reason: '' })
      if (messageId === null) return
      keptHere(owner).neverAgain(messageId)
      await followClient(client).keepOut(await mailMark(messageId))
    },
    [client, id, messageId, owner],
  )
  return (
    <OutAndBack
      name={filing.message?.subject || common.mail.noSubject}
      in={{
        sentence: `${into.reference} · ${dates.dayOf(filing.filedAt)} · ${words.because[filing.way]}`,
        button: words.undo,
      }}
      out={{ sentence: words.undone, button: correctingWordsFor(tag).restore }}
      act={act}
    />
  )
}
