import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { Heading } from '../../situation/Heading.tsx'
import { useWorkplace } from '../../workplace.ts'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px', border: 'none', margin: 0, padding: 0 },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
  link: { minWidth: 0, paddingInline: '4px' },
})

export interface CaseDraft {
  readonly title: string
  readonly client: string
  readonly reference: string
}

interface NewCaseFieldsProps {
  readonly draft: CaseDraft
  readonly isTitleMissing: boolean
  readonly onChange: (draft: CaseDraft) => void
  readonly onChooseExisting: () => void
}

/** A case made on the spot: only its title must be given. */
export const NewCaseFields = ({ draft, isTitleMissing, onChange, onChooseExisting }: NewCaseFieldsProps) => {
  const styles = useStyles()
  const { words } = useWorkplace()
  return (
    <fieldset className={styles.group} aria-label={words.newCase.heading}>
      <div className={styles.top}>
        <Heading level={2}>{words.newCase.heading}</Heading>
        <Button className={styles.link} appearance="transparent" size="small" onClick={onChooseExisting}>
          {words.newCase.chooseExisting}
        </Button>
      </div>
      <Field
        label={words.newCase.title}
        {...(isTitleMissing ? { validationMessage: words.newCase.titleMissing } : {})}
      >
        <Input
          className={styles.input}
          ref={focusOnArrival}
          value={draft.title}
          maxLength={200}
          aria-required
          onChange={(_, { value }) => onChange({ ...draft, title: value })}
        />
      </Field>
      <Field label={words.newCase.client}>
        <Input
          className={styles.input}
          value={draft.client}
          maxLength={200}
          onChange={(_, { value }) => onChange({ ...draft, client: value })}
        />
      </Field>
      <Field label={words.newCase.reference} hint={words.newCase.referenceHint}>
        <Input
          className={styles.input}
          value={draft.reference}
          maxLength={80}
          onChange={(_, { value }) => onChange({ ...draft, reference: value })}
        />
      </Field>
    </fieldset>
  )
}
