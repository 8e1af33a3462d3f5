import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CopyStateAnswer, NewMailboxCopy } from '../../contract/copySchemas.ts'
import type { CopyWords } from '../language/copies/copyWords.ts'
import { copyWordsFor } from '../language/copies/copyWordsFor.ts'
import { problemSentence } from '../problemSentence.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useFocusKept } from '../situation/useFocusKept.ts'
import { Waiting } from '../situation/Waiting.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { CopyChoice } from './CopyChoice.tsx'
import { CopyDone } from './CopyDone.tsx'
import { CopyHalted } from './CopyHalted.tsx'
import { CopyUnderWay } from './CopyUnderWay.tsx'
import { type Copied, copyClient } from './copyClient.ts'
import type { PickedMails } from './pickedMails.ts'
import { useCopy } from './useCopy.ts'
import { useCopyStyles } from './useCopyStyles.ts'

interface StaticCopyProps {
  readonly of: Copied
  /** Mails that are to be copied; null: it is chosen here. */
  readonly picked?: PickedMails | null
  /** A copy is done, or was taken away. */
  readonly onChanged?: () => void
}

/** A static copy of a mailbox or a case: begun, followed, stopped, gone on with, fetched. */
export const StaticCopy = ({ of: { kind, id }, picked = null, onChanged }: StaticCopyProps) => {
  const styles = useCopyStyles()
  const { client: asker, words: common, announce, tag } = useWorkplace()
  const said = copyWordsFor(tag)
  const client = useMemo(() => copyClient(asker, { kind, id }), [asker, kind, id])
  const { state, problem, take, lookAgain } = useCopy(client)
  useTold(state, said, onChanged)
  const [isAnew, setAnew] = useState(picked !== null)
  const act = useCallback(
    (_request: string, wanted: NewMailboxCopy | 'cancel') =>
      wanted === 'cancel' ? client.cancel() : client.start(wanted),
    [client],
  )
  const acting = useAct(act)
  const run = async (wanted: NewMailboxCopy | 'cancel', sentence: string) => {
    const after = await acting.run(wanted)
    if (after === null) return
    take(after)
    // Until then what was chosen stays on show: not the copy that is about to go.
    setAnew(false)
    announce(sentence)
  }
  const start = (wanted: NewMailboxCopy) => void run(wanted, said.started)
  const cancel = () => void run('cancel', said.cancelled)
  const isBusy = acting.state.kind === 'busy'
  const part = useRef<HTMLDivElement>(null)
  const keeping = useFocusKept(part, `${state?.state} ${isAnew}`)
  if (state === null) {
    return problem === null ? (
      <Waiting />
    ) : (
      <ProblemNotice problem={problem} words={common} announce={announce} onTryAgain={lookAgain} />
    )
  }
  const failure = acting.state.kind === 'failed' ? acting.state.problem : problem
  return (
    <div ref={part} className={styles.copy} {...keeping}>
      {!state.mayFetch && <p>{said.forFirm}</p>}
      {(state.state === 'none' || (state.state === 'done' && isAnew)) && (
        <CopyChoice
          {...{ kind, client, said, picked, isBusy }}
          onStart={start}
          isSigned={state.isSigned}
          onKeep={state.state === 'done' ? () => setAnew(false) : null}
        />
      )}
      {picked !== null && isAnew && isUnfinished(state.state) && <p>{said.choice.waits}</p>}
      {state.state === 'running' && (
        <CopyUnderWay progress={state.progress} said={said} isBusy={isBusy} onCancel={cancel} />
      )}
      {(state.state === 'stopped' || state.state === 'failed' || state.state === 'withheld') && (
        <CopyHalted
          state={state.state}
          problem={state.problem}
          said={said}
          isBusy={isBusy}
          onGoOn={() => start({})}
          onCancel={cancel}
        />
      )}
      {state.copy !== null && !isAnew && (
        <CopyDone
          {...{ kind, said, isBusy, client }}
          copy={state.copy}
          chosen={state.chosen}
          isSigned={state.isSigned}
          mayFetch={state.mayFetch}
          onAgain={() => setAnew(true)}
          onCancel={cancel}
        />
      )}
      {failure !== null && <p role="alert">{problemSentence(common, failure)}</p>}
    </div>
  )
}

/** Another was begun, and is the only one that there is. */
const isUnfinished = (state: CopyStateAnswer['state']): boolean => state !== 'none' && state !== 'done'

/** Said when it ends, not at each step; and not of what had ended before somebody looked. */
const useTold = (
  state: CopyStateAnswer | null,
  said: CopyWords,
  onChanged: (() => void) | undefined,
): void => {
  const { announce, words } = useWorkplace()
  const before = useRef(state?.state)
  const told = useRef(onChanged)
  told.current = onChanged
  useEffect(() => {
    const was = before.current
    before.current = state?.state
    if (state === null || was === undefined || was === state.state) return
    if (state.copy !== null) announce(said.done(state.copy.copied))
    if (state.state === 'failed') announce(problemSentence(words, state.problem ?? 'unexpected'))
    if (state.state === 'stopped') announce(said.stopped.what)
    if (was === 'done' || state.state === 'done') told.current?.()
  }, [state, said, announce, words])
}
