import { useCallback, useMemo } from 'react'
import type { ByItselfAnswer } from '../../contract/caseWorkSchemas.ts'
import { followWordsFor } from '../language/follow/followWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'
import { OutAndBack } from './OutAndBack.tsx'
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

const WatchedRow = ({ watched: { mark, at, case: into } }: { readonly watched: Watched }) => {
  const { client, tag, me, dates, words: common } = useWorkplace()
  const words = followWordsFor(tag)
  const known = keptHere(me?.id ?? '').subjectOf(mark)
  const act = useCallback(
    (request: string, out: boolean) => {
      const service = followClient(client)
      return out ? service.keepOut(request, mark) : service.watch(request, mark, into.id)
    },
    [client, mark, into.id],
  )
  return (
    <OutAndBack
      name={known === null ? words.elsewhere(dates.dayOf(at)) : known || common.mail.noSubject}
      in={{ sentence: words.wouldBeIn(`${into.reference} ${into.title}`), button: words.keepOut }}
      out={{ sentence: words.keptOut, button: words.undo }}
      act={act}
    />
  )
}
