import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Words } from '../language/words.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '16px 12px' },
  block: { margin: 0, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '12px' },
})

interface KeyEntryProps {
  readonly words: Words
  readonly isRefused: boolean
  readonly onKey: (key: string) => void
  /** What else there is to say before it is entered. */
  readonly children?: ReactNode
}

/** Asks for the key of whoever sits here. */
export const KeyEntry = ({ words, isRefused, onKey, children }: KeyEntryProps) => {
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  return (
    <main className={styles.view}>
      <Heading level={1}>{words.key.heading}</Heading>
      <p className={styles.block}>{words.key.explanation}</p>
      {children}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const key = keyIn(typed)
          if (key !== '') onKey(key)
        }}
      >
        <Field label={words.key.label} {...(isRefused ? { validationMessage: words.key.refused } : {})}>
          <Input
            ref={focusOnArrival}
            type="password"
            autoComplete="off"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button type="submit" appearance="primary">
          {words.key.enter}
        </Button>
      </form>
    </main>
  )
}

/** People paste the whole link as often as the key. */
const keyIn = (typed: string): string => {
  const text = typed.trim()
  const fragment = text.indexOf('#')
  return fragment === -1 ? text : (new URLSearchParams(text.slice(fragment + 1)).get('key') ?? '')
}
