import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import {
  type Dispatch,
  lazy,
  type RefObject,
  type SetStateAction,
  Suspense,
  useCallback,
  useEffect,
  useRef,
} from 'react'
import type { SuggestionAnswer } from '../../contract/schemas.ts'
import { usePane } from '../pane.ts'
import { Boundary } from '../situation/Boundary.tsx'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Waiting } from '../situation/Waiting.tsx'
import { CasePicker } from './choosing/CasePicker.tsx'
import { clientName } from './choosing/clientName.ts'
import { KindPicker } from './choosing/KindPicker.tsx'
import type { FilingAct } from './fileMail.ts'
import { actOf, type FormState, type Into, kindOf } from './formState.ts'
import type { MailToFile } from './mailToFile.ts'

const FormCommitments = lazy(async () => ({
  default: (await import('../commitments/FormCommitments.tsx')).FormCommitments,
}))
const NewCaseFields = lazy(async () => ({
  default: (await import('./choosing/NewCaseFields.tsx')).NewCaseFields,
}))

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    // What gets the focus is not under the foot.
    '& button, & input, & textarea': { scrollMarginBottom: '56px' },
  },
  /** In view, however much was found in the mail. */
  foot: {
    position: 'sticky',
    bottom: 0,
    padding: '4px 0 8px',
    marginBottom: '-8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  file: { width: '100%', maxWidth: 'none' },
  fileText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

interface FilingFormProps {
  readonly mail: MailToFile
  readonly suggestions: readonly SuggestionAnswer[]
  /** Id of the case chosen while the mail was written. */
  readonly recalled: string | null
  /** Id of the case for which the conversation is followed. */
  readonly followed: string | null
  readonly state: FormState
  readonly onChange: Dispatch<SetStateAction<FormState>>
  readonly onFile: (act: FilingAct) => void
  /** False where something else on show has the first claim. */
  readonly takesFocus: boolean
  /** False while another view is shown over it: its keys do nothing then. */
  readonly isShown: boolean
}

/** Case, kind and note. Enter in the case field or Ctrl+Enter anywhere files. */
export const FilingForm = ({
  mail,
  suggestions,
  recalled,
  followed,
  state,
  onChange,
  onFile,
  takesFocus,
  isShown,
}: FilingFormProps) => {
  const styles = useStyles()
  const { words, host, me } = usePane()
  const form = useRef<HTMLFormElement>(null)
  const { field, focusField } = useCaseField(takesFocus)
  const { into, note, commitments, isIncomplete } = state
  const suggested = suggestions[0]?.case ?? null
  const chosen = into.kind === 'existing' ? into.case : into.kind === 'suggested' ? suggested : null
  // By what it is by then: commitments are found in the mail while somebody types.
  const set = (change: Partial<FormState>) => onChange((before) => ({ ...before, ...change }))
  const choose = (next: Into) => set({ into: next, isIncomplete: false })
  const draftFor = (title: string) => ({
    title,
    client: clientName(mail.metadata, host.ownAddress, me?.ownDomains),
    reference: '',
  })

  const file = () => {
    const act = actOf(state, suggested, mail, () => crypto.randomUUID())
    if (act) return onFile(act)
    set({ isIncomplete: true })
    focusField()
  }
  const submit = () => form.current?.requestSubmit()
  useCtrlEnter(submit, isShown)

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        file()
      }}
    >
      {into.kind === 'new' ? (
        <Boundary words={words}>
          <Suspense fallback={<Waiting />}>
            <NewCaseFields
              draft={into.draft}
              isTitleMissing={isIncomplete}
              onChange={(draft) => choose({ kind: 'new', draft })}
              onChooseExisting={() => choose({ kind: 'suggested' })}
            />
          </Suspense>
        </Boundary>
      ) : (
        <CasePicker
          suggestions={suggestions}
          recalled={recalled}
          followed={followed}
          chosen={chosen}
          isMissing={isIncomplete && chosen === null}
          field={field}
          onChoose={(one) => choose({ kind: 'existing', case: one })}
          onNew={(title) => choose({ kind: 'new', draft: draftFor(title) })}
          onSubmit={submit}
        />
      )}
      <Boundary words={words}>
        <Suspense>
          <FormCommitments
            mail={mail}
            caseId={chosen?.id ?? null}
            drafts={commitments}
            onChange={(change) =>
              onChange((before) => ({ ...before, commitments: change(before.commitments) }))
            }
          />
        </Suspense>
      </Boundary>
      <KindPicker kind={kindOf(state)} onChange={(kind) => set({ kind })} />
      <Field label={words.filing.note}>
        <Textarea
          rows={2}
          maxLength={2000}
          resize="vertical"
          placeholder={words.filing.notePlaceholder}
          value={note}
          onChange={(_, { value }) => set({ note: value })}
        />
      </Field>
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" className={styles.file}>
          <span className={styles.fileText}>{fileLabel(into, chosen?.reference ?? null, words.filing)}</span>
        </Button>
      </div>
    </form>
  )
}

interface FileLabels {
  readonly file: string
  readonly fileIn: (reference: string) => string
  readonly fileInNew: string
}

/** The button says where the mail goes: whoever presses Enter has seen it. */
const fileLabel = (into: Into, reference: string | null, words: FileLabels): string => {
  if (into.kind === 'new') return words.fileInNew
  return reference === null ? words.file : words.fileIn(reference)
}

/** The case field has the focus from the start, and again when a case is missing. */
const useCaseField = (takesFocus: boolean) => {
  const element = useRef<HTMLInputElement | null>(null)
  const field = useCallback(
    (arrived: HTMLInputElement | null) => {
      element.current = arrived
      if (takesFocus) focusOnArrival(arrived)
    },
    [takesFocus],
  )
  return { field, focusField: () => element.current?.focus() }
}

const useCtrlEnter = (act: () => void, isOn: boolean): void => {
  const latest: RefObject<() => void> = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      // Whoever picks an option from an open list means the list; it has taken the key then.
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented)
        latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}
