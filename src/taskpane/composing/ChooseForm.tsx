import { Button, makeStyles } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { CaseSummaryAnswer, NewCase } from '../../contract/schemas.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import { CasePicker } from '../filing/choosing/CasePicker.tsx'
import { clientName } from '../filing/choosing/clientName.ts'
import { type CaseDraft, NewCaseFields } from '../filing/choosing/NewCaseFields.tsx'
import { offeredFirst } from '../filing/useRecalledChoice.ts'
import type { ComposingWords } from '../language/composing/composingWords.ts'
import { usePane } from '../pane.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useFirst } from '../useFirst.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  choose: { width: '100%', maxWidth: 'none' },
})

interface ChooseFormProps {
  readonly metadata: MessageMetadata
  readonly words: ComposingWords
  readonly onChoose: (chosen: CaseSummaryAnswer) => void
}

/** The case field, with suggestions from conversation, subject and recipients, or a case made on the spot. Enter chooses. */
export const ChooseForm = ({ metadata, words: said, onChoose }: ChooseFormProps) => {
  const styles = useStyles()
  const { words, host, me, client, announce } = usePane()
  const { suggestions, followed } = useSuggestions(metadata)
  const [picked, setPicked] = useState<CaseSummaryAnswer | null>(null)
  const [draft, setDraft] = useState<CaseDraft | null>(null)
  const [isIncomplete, setIncomplete] = useState(false)
  const act = useCallback(
    (request: string, made: Omit<NewCase, 'request'>) =>
      client.openCase({ ...made, request }, new AbortController().signal),
    [client],
  )
  const { state, run } = useAct(act)
  const chosen = picked ?? suggestions[0]?.case ?? null

  const make = async (made: CaseDraft) => {
    const opened = await run(trimmed(made))
    if (opened !== null) onChoose(opened)
  }
  const submit = () => {
    const isMissing = draft === null ? chosen === null : draft.title.trim() === ''
    setIncomplete(isMissing)
    if (isMissing) return
    if (draft !== null) void make(draft)
    else if (chosen !== null) onChoose(chosen)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} announce={announce} />}
      {draft === null ? (
        <CasePicker
          suggestions={suggestions}
          followed={followed}
          chosen={chosen}
          isMissing={isIncomplete && chosen === null}
          field={ignored}
          onChoose={setPicked}
          onNew={(title) =>
            setDraft({ title, client: clientName(metadata, host.ownAddress, me?.ownDomains), reference: '' })
          }
          onSubmit={submit}
        />
      ) : (
        <NewCaseFields
          draft={draft}
          isTitleMissing={isIncomplete}
          onChange={setDraft}
          onChooseExisting={() => setDraft(null)}
        />
      )}
      <Button type="submit" appearance="primary" className={styles.choose}>
        {draft !== null
          ? said.makeAndChoose
          : chosen === null
            ? said.choose
            : said.chooseThis(chosen.reference)}
      </Button>
    </form>
  )
}

/** The writer's focus stays in his mail. */
const ignored = () => undefined

const trimmed = ({ title, client, reference }: CaseDraft): CaseDraft => ({
  title: title.trim(),
  client: client.trim(),
  reference: reference.trim(),
})

/** Asked for anew only when subject or recipients are others; without any there is nothing to go by. */
const useSuggestions = (draft: MessageMetadata) => {
  const { client } = usePane()
  const { subject, to, cc } = draft
  const metadata = useFirst(draft, JSON.stringify([subject, to, cc]))
  const isEmpty = subject.trim() === '' && to.length + cc.length === 0
  const question = useCallback((signal: AbortSignal) => client.suggest(metadata, signal), [client, metadata])
  const { answer } = useAnswer(isEmpty ? null : question)
  if (answer.kind !== 'answered') return nothingKnown
  const { suggestions, follow } = answer.value
  const followed = follow?.case.closedAt === null ? follow.case : null
  return { suggestions: offeredFirst(suggestions, followed), followed: followed?.id ?? null }
}

const nothingKnown = { suggestions: [], followed: null } as const
