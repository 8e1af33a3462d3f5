import { useState } from 'react'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { followWordsFor } from '../language/followWordsFor.ts'
import { usePane } from '../pane.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { followClient } from './followClient.ts'
import { useFollowingStyles } from './useFollowingStyles.ts'

const modes = ['not', 'offer', 'file'] as const
type Mode = (typeof modes)[number]

interface FollowChoiceProps {
  /** Message-IDs of the conversation, oldest first; at most 200. */
  readonly messages: readonly string[]
  readonly into: CaseSummaryAnswer
  readonly mode: Mode
}

/** What becomes of the later mails of a conversation. Chosen, it holds: what is on show is what the service has. */
export const FollowChoice = ({ messages, into, mode }: FollowChoiceProps) => {
  const styles = useFollowingStyles()
  const { client, tag, announce, words: common } = usePane()
  const words = followWordsFor(tag)
  const [chosen, setChosen] = useState(mode)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const choose = async (next: Mode) => {
    const before = chosen
    setChosen(next)
    setProblem(null)
    try {
      await followClient(client).follow(messages, next === 'not' ? null : { case: into.id, mode: next })
      announce(words.modes[next])
    } catch (error) {
      setChosen(before)
      setProblem(problemOf(error))
    }
  }
  return (
    <>
      <label className={styles.label}>
        <span>{words.follow(into.reference)}</span>
        <select
          className={styles.select}
          value={chosen}
          onChange={({ target }) => {
            const next = modes.find((one) => one === target.value)
            if (next) void choose(next)
          }}
        >
          {modes.map((one) => (
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
