import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useColleagues } from './useColleagues.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginTop: '8px',
    maxWidth: '420px',
    '& select, & input': { minWidth: 0, width: '100%' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  nobody: { margin: 0 },
})

interface HandOverFormProps {
  readonly commitment: CommitmentAnswer
  readonly words: CommitmentWords
  readonly isBusy: boolean
  readonly onHandOver: (to: ColleagueAnswer, note: string) => void
  readonly onCancel: () => void
}

/** Gives a commitment to a colleague to see to. */
export const HandOverForm = ({ commitment, words, isBusy, onHandOver, onCancel }: HandOverFormProps) => {
  const styles = useStyles()
  const others = useColleagues(commitment.case.id).filter(({ id }) => id !== commitment.owner.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const to = others.find(({ id }) => id === chosen) ?? others[0]
  if (to === undefined) return <p className={styles.nobody}>{words.act.nobodyElse}</p>
  return (
    <form
      className={styles.form}
      aria-label={words.act.handOver}
      onSubmit={(event) => {
        event.preventDefault()
        onHandOver(to, note.trim())
      }}
    >
      <Field label={words.act.to}>
        <Select ref={focusOnArrival} value={to.id} onChange={(_, { value }) => setChosen(value)}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.act.note}>
        <Input maxLength={2000} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {words.act.confirmHandOver}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.fields.cancel}
        </Button>
      </div>
    </form>
  )
}
