import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { NewHandOver } from '../../contract/leavingSchemas.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { useLeaving } from './leavingContext.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** Commitments and followed conversations, each offered to a successor who accepts or refuses. */
export const HandOverPart = () => {
  const styles = useLeavingStyles()
  const { words } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const { state, run } = useAct((request: string, seq: number) => client.withdraw(request, seq))
  const withdraw = async (seq: number): Promise<void> => {
    const after = await run(seq)
    if (after !== null) onChanged(after, said.handOver.withdrawn)
  }
  return (
    <section className={styles.part}>
      <Heading level={2}>{said.handOver.heading}</Heading>
      {leaving.handOvers.length > 0 && (
        <ul className={styles.list}>
          {leaving.handOvers.map(({ seq, to, commitments, follows, state: stands, note, answer }) => (
            <li key={seq} className={styles.row}>
              <div className={styles.spread}>
                <span>{said.handOver.line(to.name, commitments, follows)}</span>
                <span className={styles.strong}>{said.handOver.state[stands]}</span>
              </div>
              {[note, answer].map(
                (text) =>
                  text && (
                    <p key={text} className={styles.subdued}>
                      {text}
                    </p>
                  ),
              )}
              {stands === 'offered' && leaving.may.leave && (
                <Button size="small" onClick={() => void withdraw(seq)}>
                  {said.handOver.withdraw}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} />}
      {leaving.may.leave && <OfferForm key={leaving.handOvers.length} />}
    </section>
  )
}

const OfferForm = () => {
  const styles = useLeavingStyles()
  const { words, dates, announce } = useWorkplace()
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
  const to = leaving.colleagues.find(({ id }) => id === chosen) ?? leaving.colleagues[0]
  const openCommitments = commitments.filter(({ isOffered }) => !isOffered)
  const openFollows = follows.filter(({ isOffered }) => !isOffered)
  if (openCommitments.length + openFollows.length === 0 || to === undefined)
    return <p className={styles.subdued}>{said.handOver.nothing}</p>
  const isIn = (id: string): boolean => !left.includes(id)
  const choose = (id: string, isChosen: boolean): void =>
    setLeft(isChosen ? left.filter((one) => one !== id) : [...left, id])
  const offer = async (): Promise<void> => {
    const after = await run({
      to: to.id,
      commitments: openCommitments.map(({ id }) => id).filter(isIn),
      follows: openFollows.map(({ case: of }) => of.id).filter((id) => isIn(`follow ${id}`)),
      note: note.trim(),
    })
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
      {openCommitments.map(({ id, what, due, case: of }) => (
        <Checkbox
          key={id}
          checked={isIn(id)}
          onChange={(_, { checked }) => choose(id, checked === true)}
          label={[
            `${what} (${of.reference})`,
            ...(due === null ? [] : [said.handOver.due(dates.day(due))]),
          ].join(', ')}
        />
      ))}
      {openFollows.length > 0 && <span className={styles.strong}>{said.handOver.follows}</span>}
      {openFollows.map(({ case: of, conversations }) => (
        <Checkbox
          key={of.id}
          checked={isIn(`follow ${of.id}`)}
          onChange={(_, { checked }) => choose(`follow ${of.id}`, checked === true)}
          label={`${of.reference} ${of.title}: ${said.handOver.conversations(conversations)}`}
        />
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
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={state.kind === 'busy'}>
          {said.handOver.offer}
        </Button>
      </div>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} />}
    </form>
  )
}
