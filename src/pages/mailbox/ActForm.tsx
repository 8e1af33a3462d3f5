import { Button, makeStyles } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import type { ActInput } from '../../taskpane/actRequests.ts'
import { focusOnArrival } from '../../taskpane/situation/focusOnArrival.ts'
import { ProblemNotice } from '../../taskpane/situation/ProblemNotice.tsx'
import { useAct } from '../../taskpane/useAct.ts'
import { useOverview } from '../overviewContext.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', alignSelf: 'stretch' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface ActFormProps<Input, T> {
  /** On the button that opens it, and on the one that does it. */
  readonly open: string
  readonly submit?: string
  /** Said when it was done. */
  readonly done: string
  readonly act: (request: string, input: Input) => Promise<T>
  /** What was filled in. */
  readonly input: ActInput<Input>
  readonly onDone: (answer: T) => void
  readonly isPrimary?: boolean
  /** The fields; what is required the browser asks for in its own words. */
  readonly children?: ReactNode
}

/** An act that asks for something first: a button, then a form in its place; the focus goes along. */
export const ActForm = <Input, T>(props: ActFormProps<Input, T>) => {
  const { open, submit, done, act, input, onDone, isPrimary, children } = props
  const styles = useStyles()
  const { said, language, announce } = useOverview()
  const [asking, setAsking] = useState<'notYet' | 'now' | 'before'>('notYet')
  const { state, run } = useAct(act)
  const form = useRef<HTMLFormElement>(null)
  if (asking !== 'now') {
    return (
      <Button
        size="small"
        appearance={isPrimary === true ? 'primary' : 'secondary'}
        {...(asking === 'before' ? { ref: focusOnArrival } : {})}
        onClick={() => setAsking('now')}
      >
        {open}
      </Button>
    )
  }
  const submitted = async (): Promise<void> => {
    const answer = await run(input)
    if (answer === null) return
    announce(done)
    setAsking('before')
    onDone(answer)
  }
  return (
    <form
      ref={(element) => {
        // The first field, once: a ref is called again at every rendering.
        if (element !== null && form.current === null) {
          element.querySelector<HTMLElement>('input, select, textarea')?.focus()
        }
        form.current = element
      }}
      className={styles.form}
      aria-label={open}
      onSubmit={(event) => {
        event.preventDefault()
        void submitted()
      }}
    >
      {children}
      {state.kind === 'failed' && (
        <ProblemNotice problem={state.problem} words={language.words} announce={announce} />
      )}
      <div className={styles.acts}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={state.kind === 'busy'}>
          {submit ?? said.enter}
        </Button>
        <Button size="small" onClick={() => setAsking('before')}>
          {said.cancel}
        </Button>
      </div>
    </form>
  )
}
