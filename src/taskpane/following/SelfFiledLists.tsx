import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { followWordsFor } from '../language/followWordsFor.ts'
import { usePane } from '../pane.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'

const useStyles = makeStyles({
  block: { margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  act: { flexShrink: 0 },
})

/** What filed itself for this person, newest first; each can be taken out again. */
export const SelfFiledList = () => {
  const styles = useStyles()
  const { client, tag, dates, me, words: common, announce } = usePane()
  const words = followWordsFor(tag)
  const service = useMemo(() => followClient(client), [client])
  const { answer, again } = useAnswer(service.selfFiled)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const filings = answer.kind === 'answered' ? answer.value : []
  const undo = async (id: string, messageId: string | null) => {
    try {
      await service.withdraw(id)
      if (messageId !== null) keptHere(me?.id ?? '').neverAgain(messageId)
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

/** What would have filed itself, had it not only been watched. */
export const WatchedList = () => {
  const styles = useStyles()
  const { tag, me, words: common } = usePane()
  const words = followWordsFor(tag)
  const kept = useMemo(() => keptHere(me?.id ?? ''), [me])
  const [watched, setWatched] = useState(kept.watched)
  return (
    <section>
      <Heading level={2}>{words.watched}</Heading>
      {watched.length === 0 && <p className={styles.block}>{words.noneWatched}</p>}
      <ul className={styles.list}>
        {watched.toReversed().map(({ messageId, subject, reference }) => (
          <li key={messageId} className={styles.row}>
            <span className={styles.name}>
              {subject || common.mail.noSubject}
              <span className={styles.small}>{words.wouldBeIn(reference)}</span>
            </span>
            <Button
              size="small"
              appearance="subtle"
              className={styles.act}
              aria-label={words.forget(subject)}
              onClick={() => {
                kept.unwatch(messageId)
                setWatched(kept.watched())
              }}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
