import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { NewTrust, TrustAnswer } from '../../contract/leavingSchemas.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { AbsenceField } from './AbsenceField.tsx'
import { useLeaving } from './leavingContext.ts'
import { Part } from './Part.tsx'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** Somebody else goes through the mailbox for a time: one asks, another grants. */
export const TrustPart = () => {
  const styles = useLeavingStyles()
  const { leaving, said } = useLeaving()
  if (leaving.trusts.length === 0 && !leaving.may.entrust) return null
  return (
    <Part name="trust" heading={said.trust.heading}>
      <p className={styles.subdued}>{said.trust.why}</p>
      {leaving.trusts.length > 0 && (
        <ul className={styles.list}>
          {leaving.trusts.map((trust) => (
            <li key={trust.seq} className={styles.row}>
              <TrustLine trust={trust} />
            </li>
          ))}
        </ul>
      )}
      {leaving.may.entrust && <AskForm key={leaving.trusts.length} />}
    </Part>
  )
}

const TrustLine = ({ trust }: { readonly trust: TrustAnswer }) => {
  const styles = useLeavingStyles()
  const { dates, words } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const { state, run } = useAct((request: string, answer: 'granted' | 'refused' | 'ended') =>
    client.answerTrust(request, trust.seq, answer),
  )
  const answer = async (given: 'granted' | 'refused' | 'ended'): Promise<void> => {
    const after = await run(given)
    if (after !== null) onChanged(after, said.trust.answered)
  }
  const mayAct = leaving.may.entrust
  const isOwnerThere = leaving.ownerGone === null && !trust.isOwnerAbsent
  return (
    <>
      <div className={styles.spread}>
        <span>{said.trust.line(trust.person, dates.day(trust.until))}</span>
        <span className={styles.strong}>{said.trust.state[trust.state]}</span>
      </div>
      <p className={styles.subdued}>{said.trust.askedBy(trust.askedBy, dates.dayOf(trust.askedAt))}</p>
      {trust.isOwnerAbsent && <p className={styles.subdued}>{said.trust.stated(leaving.mailbox.name)}</p>}
      {trust.reason && <p className={styles.subdued}>{trust.reason}</p>}
      {mayAct && trust.state === 'asked' && !trust.mayGrant && (
        <p className={styles.subdued}>
          {isOwnerThere ? said.trust.cameBack(leaving.mailbox.name) : said.trust.anotherMust}
        </p>
      )}
      <div className={styles.acts}>
        {mayAct && trust.state === 'asked' && trust.mayGrant && (
          <Button size="small" appearance="primary" onClick={() => void answer('granted')}>
            {said.trust.grant}
          </Button>
        )}
        {mayAct && trust.state === 'asked' && (
          <Button size="small" onClick={() => void answer('refused')}>
            {said.trust.refuse}
          </Button>
        )}
        {mayAct && trust.state === 'granted' && (
          <Button size="small" onClick={() => void answer('ended')}>
            {said.trust.end}
          </Button>
        )}
      </div>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} />}
    </>
  )
}

const AskForm = () => {
  const styles = useLeavingStyles()
  const { words } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const [chosen, setChosen] = useState('')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [isOwnerAbsent, setOwnerAbsent] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const { state, run } = useAct((request: string, wanted: Omit<NewTrust, 'request'>) =>
    client.askTrust({ request, ...wanted }),
  )
  const person = leaving.colleagues.find(({ id }) => id === chosen) ?? leaving.colleagues[0]
  if (person === undefined) return null
  const ask = async (): Promise<void> => {
    const isThere = leaving.ownerGone === null && !isOwnerAbsent
    const lacks = until === '' || reason.trim().length < 3 || isThere
    setMissing(lacks)
    if (lacks) return
    const after = await run({ person: person.id, until, isOwnerAbsent, reason: reason.trim() })
    if (after !== null) onChanged(after, said.trust.asked)
  }
  return (
    <form
      className={styles.form}
      aria-label={said.trust.heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <AbsenceField isStated={isOwnerAbsent} isTried={isMissing} onState={setOwnerAbsent} />
      <Field label={said.trust.person}>
        <Select value={person.id} onChange={(_, { value }) => setChosen(value)}>
          {leaving.colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={said.trust.until}
        required
        {...(isMissing && until === '' ? { validationMessage: said.needed } : {})}
      >
        <Input type="date" min={leaving.today} value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
      <Field
        label={said.trust.reason}
        required
        {...(isMissing && reason.trim().length < 3 ? { validationMessage: said.needed } : {})}
      >
        <Input maxLength={2000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" size="small" disabledFocusable={state.kind === 'busy'}>
          {said.trust.ask}
        </Button>
      </div>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} />}
    </form>
  )
}
