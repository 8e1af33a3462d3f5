import { Button, makeStyles } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { CaseSummaryAnswer, NewCase } from '../../../contract/schemas.ts'
import { CasePicker } from '../../filing/choosing/CasePicker.tsx'
import { type CaseDraft, NewCaseFields } from '../../filing/choosing/NewCaseFields.tsx'
import { problemSentence } from '../../problemSentence.ts'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { keepKey } from '../keepKey.ts'
import { useSaid } from '../useSaid.ts'
import type { ChosenCase } from './decisionWork.ts'

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: '8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface CaseChoiceProps {
  /** What its button says while no case is chosen. */
  readonly submit: string
  readonly onChosen: (chosen: ChosenCase) => void
  readonly onCancel: () => void
}

/** Another case than the one suggested: found while somebody types, or made on the spot. */
export const CaseChoice = ({ submit: toChoose, onChosen, onCancel }: CaseChoiceProps) => {
  const styles = useStyles()
  const { client, words: common } = useWorkplace()
  const { words } = useSaid()
  const [chosen, setChosen] = useState<CaseSummaryAnswer | null>(null)
  const [draft, setDraft] = useState<CaseDraft | null>(null)
  const [isIncomplete, setIncomplete] = useState(false)
  const act = useCallback(
    (request: string, made: Omit<NewCase, 'request'>) =>
      client.openCase({ ...made, request }, new AbortController().signal),
    [client],
  )
  const { state, run } = useAct(act)
  const submit = async () => {
    if (draft === null) {
      if (chosen === null) setIncomplete(true)
      else onChosen(chosen)
      return
    }
    const made = trimmed(draft)
    if (made.title === '') return setIncomplete(true)
    const opened = await run(made)
    if (opened !== null) onChosen(opened)
  }
  return (
    <form
      className={styles.choice}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        keepKey(event)
        onCancel()
      }}
    >
      {draft === null ? (
        <CasePicker
          suggestions={[]}
          chosen={chosen}
          isMissing={isIncomplete && chosen === null}
          field={focusOnArrival}
          onChoose={setChosen}
          onNew={(title) => {
            setIncomplete(false)
            setDraft({ title, client: '', reference: '' })
          }}
          onSubmit={() => void submit()}
        />
      ) : (
        <NewCaseFields
          draft={draft}
          isTitleMissing={isIncomplete && draft.title.trim() === ''}
          onChange={setDraft}
          onChooseExisting={() => setDraft(null)}
        />
      )}
      {state.kind === 'failed' && <span role="alert">{problemSentence(common, state.problem)}</span>}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'busy'}>
          {draft === null
            ? chosen === null
              ? toChoose
              : words.fileIn(chosen.reference)
            : common.filing.fileInNew}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}

const trimmed = ({ title, client, reference }: CaseDraft): CaseDraft => ({
  title: title.trim(),
  client: client.trim(),
  reference: reference.trim(),
})
