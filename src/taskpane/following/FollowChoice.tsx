import { useCallback, useState } from 'react'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { followWordsFor } from '../language/follow/followWordsFor.ts'
import { usePane } from '../pane.ts'
import { FailedAct } from '../situation/FailedAct.tsx'
import { useAct } from '../useAct.ts'
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
  const { client, tag, announce } = usePane()
  const words = followWordsFor(tag)
  const [chosen, setChosen] = useState(mode)
  const act = useCallback(
    (request: string, next: Mode) =>
      followClient(client).follow(request, messages, next === 'not' ? null : { case: into.id, mode: next }),
    [client, messages, into.id],
  )
  const { state, run } = useAct(act)
  const choose = async (next: Mode) => {
    setChosen(next)
    if ((await run(next)) === null) setChosen(chosen)
    else announce(words.modes[next])
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
      <FailedAct state={state} />
    </>
  )
}
