import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { followWordsFor } from '../language/followWordsFor.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'
import { mailMark } from './mailMark.ts'
import { useFollowingStyles } from './useFollowingStyles.ts'

/** What filed itself for this person, newest first; each can be taken out again. */
export const SelfFiledList = () => {
  const styles = useFollowingStyles()
  const { client, tag, dates, me, words: common, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const service = useMemo(() => followClient(client), [client])
  const { answer, again } = useAnswer(service.selfFiled)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const filings = answer.kind === 'answered' ? answer.value : []
  const undo = async (id: string, messageId: string | null) => {
    try {
      await service.withdraw(id)
      if (messageId !== null) {
        keptHere(me?.id ?? '').neverAgain(messageId)
        await service.keepOut(await mailMark(messageId))
      }
      announce(words.undone)
      again()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const failure = problem ?? (answer.kind === 'failed' ? answer.problem : null)
  return (
    <section>
      <Heading level={2}>{words.selfFiled}</Heading>
      {failure && <ProblemNotice problem={failure} words={common} announce={announce} onTryAgain={again} />}
      {answer.kind === 'answered' && filings.length === 0 && (
        <p className={styles.block}>{words.noneSelfFiled}</p>
      )}
      <ul className={styles.list}>
        {filings.map(({ filing, case: into }) => {
          const subject = filing.message?.subject || common.mail.noSubject
          return (
            <li key={filing.id} className={styles.row}>
              <span className={styles.name}>
                {subject}
                <span className={styles.small}>
                  {into.reference} · {dates.dayOf(filing.filedAt)}
                </span>
              </span>
              <Button
                size="small"
                className={styles.act}
                aria-label={words.undoOf(subject)}
                onClick={() => void undo(filing.id, filing.message?.messageId ?? null)}
              >
                {words.undo}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
