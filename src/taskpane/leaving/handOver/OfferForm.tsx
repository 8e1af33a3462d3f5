import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { NewHandOver } from '../../../contract/handOverSchemas.ts'
import { OriginLinks } from '../../commitments/OriginLinks.tsx'
import { commitmentWordsFor } from '../../language/commitments/commitmentWordsFor.ts'
import { ActForm } from '../../situation/ActForm.tsx'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { useAct } from '../../useAct.ts'
import { useAnswer } from '../../useAnswer.ts'
import { useChange } from '../../useChange.ts'
import { useWorkplace } from '../../workplace.ts'
import { CaseLink } from '../CaseLink.tsx'
import { ColleagueSelect, useColleague } from '../ColleagueSelect.tsx'
import { useLeaving } from '../leavingContext.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { whatIsDue } from './whatIsDue.ts'

/** What is to be handed over and to whom; all of it unless something is left out. */
export const OfferForm = ({ onOffered }: { readonly onOffered: () => void }) => {
  const styles = useLeavingStyles()
  const { tag, words, dates, announce } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const question = useCallback((signal: AbortSignal) => client.toHandOver(signal), [client])
  const { answer, again } = useAnswer(question)
  // What was answered to an offer changes what there is to offer; what is typed meanwhile stays.
  useChange(leaving.handOvers.map((one) => one.state).join(), again)
  const [left, setLeft] = useState<readonly string[]>([])
  const { colleague: to, choose: chooseColleague } = useColleague()
  const [note, setNote] = useState('')
  const { state, run } = useAct((request: string, wanted: Omit<NewHandOver, 'request'>) =>
    client.offer({ request, ...wanted }),
  )
  if (answer.kind === 'waiting') return null
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  const { commitments, follows } = answer.value
  const commitmentWords = commitmentWordsFor(tag)
  const openCommitments = commitments.filter(({ isOffered }) => !isOffered)
  const openFollows = follows.filter(({ isOffered }) => !isOffered)
  if (openCommitments.length + openFollows.length === 0)
    return <p className={styles.subdued}>{said.handOver.nothing}</p>
  if (to === null) return <p className={styles.subdued}>{said.handOver.nobody}</p>
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
    if (after === null) return
    onOffered()
    onChanged(after, said.handOver.offerDone(to.name))
  }
  return (
    <ActForm
      label={said.handOver.heading}
      act={said.handOver.offer}
      isMain
      state={state}
      onAct={() => void offer()}
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
            label={`${of.reference}: ${said.handOver.conversations(conversations)}`}
          />
          <div className={styles.links}>
            <CaseLink of={of} />
          </div>
        </div>
      ))}
      <ColleagueSelect label={said.handOver.to} value={to.id} onChoose={chooseColleague} />
      <Field label={said.handOver.note}>
        <Input maxLength={2000} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      {lacks && <p className={styles.subdued}>{said.handOver.nothingChosen}</p>}
    </ActForm>
  )
}
