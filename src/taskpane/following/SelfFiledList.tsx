import { useCallback } from 'react'
import type { ChangedFilingAnswer } from '../../contract/caseWorkSchemas.ts'
import { mailMark } from '../../mime/mailMark.ts'
import { correctingClient } from '../correcting/correctingClient.ts'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { followWordsFor } from '../language/follow/followWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'
import { OutAndBack } from './OutAndBack.tsx'
import { useFollowingStyles } from './useFollowingStyles.ts'

/** What filed itself for this person, or by the rules for colleagues, newest first; each can be taken out again. */
export const SelfFiledList = ({ of }: { readonly of: 'mine' | 'colleagues' }) => {
  const styles = useFollowingStyles()
  const { client, tag, words: common, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const question = useCallback(
    (signal: AbortSignal) => followClient(client).selfFiled(of, signal),
    [client, of],
  )
  const { answer, again } = useAnswer(question)
  const filings = answer.kind === 'answered' ? answer.value : []
  return (
    <section>
      <Heading level={2}>{of === 'colleagues' ? words.filedForColleagues : words.selfFiled}</Heading>
      {answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={common} announce={announce} onTryAgain={again} />
      )}
      {answer.kind === 'answered' && filings.length === 0 && (
        <p className={styles.block}>{words.noneSelfFiled}</p>
      )}
      <ul className={styles.list}>
        {filings.map((one) => (
          <li key={one.filing.id} className={styles.row}>
            <SelfFiledRow one={one} of={of} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SelfFiledRowProps {
  readonly one: ChangedFilingAnswer
  readonly of: 'mine' | 'colleagues'
}

const SelfFiledRow = ({ one: { filing, case: into }, of }: SelfFiledRowProps) => {
  const { client, tag, dates, me, words: common } = useWorkplace()
  const words = followWordsFor(tag)
  const { id, filedBy } = filing
  const messageId = filing.message?.messageId ?? null
  const owner = me?.id ?? ''
  const act = useCallback(
    async (request: string, out: boolean) => {
      const { change } = correctingClient(client)
      if (!out) return change(id, { request, step: 'restore' })
      await change(id, { request, step: 'withdraw', reason: '' })
      // Of a colleague's the case knows that it was taken out, and his pane asks that first.
      if (messageId === null || filedBy.id !== owner) return
      keptHere(owner).neverAgain(messageId)
      await followClient(client).keepOut(request, await mailMark(messageId))
    },
    [client, id, filedBy.id, messageId, owner],
  )
  return (
    <OutAndBack
      name={filing.message?.subject || common.mail.noSubject}
      in={{
        sentence: `${into.reference} · ${dates.dayOf(filing.filedAt)} · ${of === 'colleagues' ? filedBy.name : words.because[filing.way]}`,
        button: words.undo,
      }}
      out={{ sentence: words.undone, button: correctingWordsFor(tag).restore }}
      act={act}
    />
  )
}
