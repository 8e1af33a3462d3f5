import { Button } from '@fluentui/react-components'
import { ProblemNotice } from '../../taskpane/situation/ProblemNotice.tsx'
import { useAct } from '../../taskpane/useAct.ts'
import { useOverview } from '../overviewContext.ts'

interface ActButtonProps<T> {
  readonly label: string
  /** Whom it is about, for whoever hears the button apart from its line. */
  readonly about: string
  readonly done: string
  readonly act: (request: string) => Promise<T>
  readonly onDone: (answer: T) => void
}

/** An act that asks for nothing first. */
export const ActButton = <T,>({ label, about, done, act, onDone }: ActButtonProps<T>) => {
  const { language, announce } = useOverview()
  const { state, run } = useAct(act)
  const click = async (): Promise<void> => {
    const answer = await run(null)
    if (answer === null) return
    announce(done)
    onDone(answer)
  }
  return (
    <>
      <Button
        size="small"
        aria-label={`${label}: ${about}`}
        disabledFocusable={state.kind === 'busy'}
        onClick={() => void click()}
      >
        {label}
      </Button>
      {state.kind === 'failed' && (
        <ProblemNotice problem={state.problem} words={language.words} announce={announce} />
      )}
    </>
  )
}
