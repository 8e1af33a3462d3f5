import { Button, makeStyles } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { CommitmentFields } from './CommitmentFields.tsx'
import type { CommitmentDraft } from './draft.ts'
import { OwnerField } from './OwnerField.tsx'

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  done: { alignSelf: 'flex-start' },
})

interface DraftEditorProps {
  readonly caseId: string | null
  readonly draft: CommitmentDraft
  readonly words: CommitmentWords
  readonly onChange: (draft: CommitmentDraft) => void
  readonly onDone: () => void
}

/** Corrects a draft as it is typed: it stands in the filing's own form, and whoever files from here loses nothing. */
export const DraftEditor = ({ caseId, draft, words, onChange, onDone }: DraftEditorProps) => {
  const styles = useStyles()
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlainEnter =
      event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.target instanceof HTMLInputElement
    if (!isPlainEnter && event.key !== 'Escape') return
    // Enter in a field of the form would file the mail.
    event.preventDefault()
    onDone()
  }
  return (
    <fieldset className={styles.editor} aria-label={words.fields.heading} onKeyDown={onKeyDown}>
      <CommitmentFields
        wording={draft}
        words={words}
        isWhatMissing={false}
        first={focusOnArrival}
        onChange={(change) => onChange({ ...draft, ...change })}
      />
      <OwnerField
        caseId={caseId}
        owner={draft.owner}
        words={words}
        onChange={(owner) => onChange({ ...draft, owner: owner?.id ?? null })}
      />
      <Button size="small" className={styles.done} onClick={onDone}>
        {words.fields.save}
      </Button>
    </fieldset>
  )
}
