import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { NewHandOver } from '../../contract/leavingSchemas.ts'
import { OriginLinks } from '../commitments/OriginLinks.tsx'
import { commitmentWordsFor } from '../language/commitmentWordsFor.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { CaseLink } from './CaseLink.tsx'
import { useLeaving } from './leavingContext.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'
import { whatIsDue } from './whatIsDue.ts'

/** What is to be handed over and to whom; all of it unless something is left out. */
export const OfferForm = () => {
  const styles = useLeavingStyles()
  const { tag, words, dates, announce } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const question = useCallback((signal: AbortSignal) => client.toHandOver(signal), [client])
  const { answer, again } = useAnswer(question)
  const [left, setLeft] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const { state, run } = useAct((request: string, wanted: Omit<NewHandOver, 'request'>) =>
    client.offer({ request, ...wanted }),
  )
  if (answer.kind === 'waiting') return null
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  const { commitments, follows } = answer.value
  const commitmentWords = commitmentWordsFor(tag)
  const to = leaving.colleagues.find(({ id }) => id === chosen) ?? leaving.colleagues[0]
  const openCommitments = commitments.filter(({ isOffered }) => !isOffered)
  const openFollows = follows.filter(({ isOffered }) => !isOffered)
  if (openCommitments.length + openFollows.length === 0)
    return <p className={styles.subdued}>{said.handOver.nothing}</p>
  if (to === undefined) return <p className={styles.subdued}>{said.handOver.nobody}</p>
  const isIn = (id: string): boolean => !left.includes(id)
  const choose = (id: string, isChosen: boolean): void =>
    setLeft(isChosen ? left.filter((one) => one !== id) : [...left, id])
  const wanted = {
    commitments: openCommitments.map(({ id }) => id).filter(isIn),
    follows: openFollows.map(({ case: of }) => of.id).filter((id) => isIn(`follow ${id}`)),
  }
  const lacks = wanted.commitments.length + wanted.follows.length === 0
  const offer = async (): Promise<void> => {
    if (lacks) return announce(said.handOver.nothingChosen)
    const after = await run({ ...wanted, to: to.id, note: note.trim() })
    if (after !== null) onChanged(after, said.handOver.offerDone(to.name))
  }
  return (
    <form
      className={styles.form}
      aria-label={said.handOver.heading}
      onSubmit={(event) => {
        event.preventDefault()
        void offer()
      }}
    >
      {openCommitments.length > 0 && <span className={styles.strong}>{said.handOver.commitments}</span>}
      {openCommitments.map((commitment) => (
        <div key={commitment.id}>
          <Checkbox
            checked={isIn(commitment.id)}
            onChange={(_, { checked }) => choose(commitment.id, checked === true)}
            label={whatIsDue(commitment, said, dates)}
          />
          <div className={styles.links}>
            <OriginLinks commitment={commitment} words={commitmentWords} />
          </div>
        </div>
      ))}
      {openFollows.length > 0 && <span className={styles.strong}>{said.handOver.follows}</span>}
      {openFollows.map(({ case: of, conversations }) => (
        <div key={of.id}>
          <Checkbox
            checked={isIn(`follow ${of.id}`)}
            onChange={(_, { checked }) => choose(`follow ${of.id}`, checked === true)}
            label={`${of.reference} ${of.title}: ${said.handOver.conversations(conversations)}`}
          />
          <div className={styles.links}>
            <CaseLink of={of} />
          </div>
        </div>
      ))}
      <Field label={said.handOver.to}>
        <Select value={to.id} onChange={(_, { value }) => setChosen(value)}>
          {leaving.colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={said.handOver.note}>
        <Input maxLength={2000} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      {lacks && <p className={styles.subdued}>{said.handOver.nothingChosen}</p>}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={state.kind === 'busy'}>
          {said.handOver.offer}
        </Button>
      </div>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} />}
    </form>
  )
}
