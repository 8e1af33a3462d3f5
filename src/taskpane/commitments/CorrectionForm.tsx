import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { CommitmentFields } from './CommitmentFields.tsx'
import { type CommitmentWording, wordingOf } from './draft.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface CorrectionFormProps {
  readonly commitment: CommitmentWording
  readonly words: CommitmentWords
  readonly isBusy: boolean
  readonly onSave: (wording: CommitmentWording) => void
  readonly onCancel: () => void
}

/** Corrects a commitment that is kept. */
export const CorrectionForm = ({ commitment, words, isBusy, onSave, onCancel }: CorrectionFormProps) => {
  const styles = useStyles()
  const [wording, setWording] = useState(() => wordingOf(commitment))
  const [isMissing, setMissing] = useState(false)
  const save = () => {
    const written = wordingOf(wording)
    setMissing(written.what === '')
    if (written.what !== '') onSave(written)
  }
  return (
    <form
      className={styles.form}
      aria-label={words.fields.heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <CommitmentFields
        wording={wording}
        words={words}
        isWhatMissing={isMissing}
        first={focusOnArrival}
        onChange={(change) => setWording((before) => ({ ...before, ...change }))}
      />
      <div className={styles.acts}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {words.fields.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.fields.cancel}
        </Button>
      </div>
    </form>
  )
}
