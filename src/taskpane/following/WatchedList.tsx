import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { ByItselfAnswer } from '../../contract/caseWorkSchemas.ts'
import { followWordsFor } from '../language/followWordsFor.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'
import { useFollowingStyles } from './useFollowingStyles.ts'

type Watched = ByItselfAnswer['watched'][number]

/** What would have filed itself, had it not only been watched; each can be kept from doing so. */
export const WatchedList = () => {
  const styles = useFollowingStyles()
  const { client, tag, words: common, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const service = useMemo(() => followClient(client), [client])
  const { answer, again } = useAnswer(service.byItself)
  const watched = answer.kind === 'answered' ? answer.value.watched : []
  return (
    <section>
      <Heading level={2}>{words.watched}</Heading>
      {answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={common} announce={announce} onTryAgain={again} />
      )}
      {answer.kind === 'answered' && watched.length === 0 && (
        <p className={styles.block}>{words.noneWatched}</p>
      )}
      <ul className={styles.list}>
        {watched.map((one) => (
          <li key={one.mark} className={styles.row}>
            <WatchedRow watched={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const WatchedRow = ({ watched }: { readonly watched: Watched }) => {
  const styles = useFollowingStyles()
  const { client, tag, me, dates, words: common, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const [isOut, setOut] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const { mark, at, case: into } = watched
  const known = keptHere(me?.id ?? '').subjectOf(mark)
  const subject = known === null ? words.elsewhere(dates.dayOf(at)) : known || common.mail.noSubject
  const turn = async () => {
    const service = followClient(client)
    setProblem(null)
    try {
      await (isOut === true ? service.watch(mark, into.id) : service.keepOut(mark))
      setOut(isOut !== true)
      announce(isOut === true ? words.wouldBeIn(into.reference) : words.keptOut)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <>
      <span className={styles.name}>
        {subject}
        <span className={styles.small}>
          {isOut === true ? words.keptOut : words.wouldBeIn(`${into.reference} ${into.title}`)}
        </span>
        {problem && <ProblemNotice problem={problem} words={common} announce={announce} />}
      </span>
      <Button
        key={String(isOut)}
        size="small"
        className={styles.act}
        {...(isOut === null ? {} : { ref: focusOnArrival })}
        aria-label={isOut === true ? words.undoOf(subject) : words.keepOutOf(subject)}
        onClick={() => void turn()}
      >
        {isOut === true ? words.undo : words.keepOut}
      </Button>
    </>
  )
}
