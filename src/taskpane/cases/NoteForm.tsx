import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components'
import { useCallback, useRef, useState } from 'react'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { problemSentence } from '../problemSentence.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  add: { alignSelf: 'flex-start' },
})

interface NoteFormProps {
  readonly caseId: string
  readonly onAdded: () => void
}

/** A note in the case: of a telephone call, say. */
export const NoteForm = ({ caseId, onAdded }: NoteFormProps) => {
  const styles = useStyles()
  const { client, announce, words, tag } = useWorkplace()
  const said = caseWordsFor(tag).note
  const [text, setText] = useState('')
  const field = useRef<HTMLElement | null>(null)
  const act = useCallback(
    (request: string, note: string) => caseClient(client).addNote(caseId, request, note),
    [client, caseId],
  )
  const { state, run } = useAct(act)
  const add = async () => {
    if (text.trim() === '' || (await run(text.trim())) === null) return
    setText('')
    // The button that was pressed goes with the text.
    focusOnArrival(field.current)
    announce(said.added)
    onAdded()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Field
        label={said.label}
        validationMessage={state.kind === 'failed' ? problemSentence(words, state.problem) : null}
      >
        <Textarea
          ref={(element: HTMLElement | null) => {
            field.current = element
          }}
          rows={text === '' ? 1 : 3}
          maxLength={5000}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {text.trim() !== '' && (
        <Button type="submit" className={styles.add} disabledFocusable={state.kind === 'busy'}>
          {said.add}
        </Button>
      )}
    </form>
  )
}
