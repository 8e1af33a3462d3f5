import { makeStyles } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import type { CaseSummaryAnswer, FiledAnswer, SuggestionsAnswer } from '../../contract/schemas.ts'
import { threadLinks } from '../../domain/suggestions/conversation.ts'
import type { FilingAct } from '../filing/fileMail.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { followWordsFor } from '../language/followWordsFor.ts'
import { usePane } from '../pane.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'
import { SettingsButton } from './SettingsButton.tsx'
import { useSelfFiling } from './useSelfFiling.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
  label: { display: 'flex', flexDirection: 'column', gap: '4px' },
  select: { font: 'inherit', padding: '6px', maxWidth: '100%' },
})

interface FollowingProps {
  readonly mail: MailToFile
  readonly isPrivate: boolean
  readonly answer: SuggestionsAnswer | null
  /** What was filed in this pane just now. */
  readonly filed: FiledAnswer | null
  readonly isUntouched: boolean
  readonly onFile: (act: FilingAct) => void
}

/** Below a mail: what becomes of the later ones of its conversation. It files the mail itself where that is wanted. */
export const Following = (props: FollowingProps) => {
  const styles = useStyles()
  const { client, me, host } = usePane()
  const service = useMemo(() => followClient(client), [client])
  const kept = useMemo(() => keptHere(me?.id ?? ''), [me])
  const { answer: asked } = useAnswer(service.preferences)
  const preferences = asked.kind === 'answered' ? asked.value : null
  useSelfFiling({ ...props, preferences, kept, ownAddress: host.ownAddress })
  const { answer, filed, mail } = props
  const into = filed?.case ?? answer?.follow?.case ?? answer?.filed[0]?.case ?? null
  return (
    <div className={styles.part}>
      {into && threadLinks(mail.metadata).length > 0 && (
        <FollowChoice
          key={`${into.id} ${answer === null}`}
          {...{ mail, into }}
          mode={answer?.follow?.case.id === into.id ? answer.follow.mode : 'not'}
        />
      )}
      <SettingsButton />
    </div>
  )
}

interface FollowChoiceProps {
  readonly mail: MailToFile
  readonly into: CaseSummaryAnswer
  readonly mode: 'not' | 'offer' | 'file'
}

/** Chosen, it holds: what is on show is what the service has. */
const FollowChoice = ({ mail, into, mode }: FollowChoiceProps) => {
  const styles = useStyles()
  const { client, tag, announce, words: common } = usePane()
  const words = followWordsFor(tag)
  const [chosen, setChosen] = useState(mode)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const choose = useCallback(
    async (next: 'not' | 'offer' | 'file') => {
      const before = chosen
      setChosen(next)
      setProblem(null)
      // Oldest first: the first mail names the conversation.
      const { messageId, references } = mail.metadata
      const messages = [...references, ...(messageId === null ? [] : [messageId])].slice(-200)
      try {
        await followClient(client).follow(messages, next === 'not' ? null : { case: into.id, mode: next })
        announce(words.modes[next])
      } catch (error) {
        setChosen(before)
        setProblem(problemOf(error))
      }
    },
    [announce, chosen, client, into, mail, words],
  )
  return (
    <>
      <label className={styles.label}>
        <span>{words.follow(into.reference)}</span>
        <select
          className={styles.select}
          value={chosen}
          onChange={({ target }) => {
            const next = (['not', 'offer', 'file'] as const).find((one) => one === target.value)
            if (next) void choose(next)
          }}
        >
          {(['not', 'offer', 'file'] as const).map((one) => (
            <option key={one} value={one}>
              {words.modes[one]}
            </option>
          ))}
        </select>
      </label>
      {problem && <ProblemNotice problem={problem} words={common} announce={announce} />}
    </>
  )
}
