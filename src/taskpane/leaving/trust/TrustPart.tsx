import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { TrustAnswer } from '../../../contract/leavingSchemas.ts'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { Part } from '../Part.tsx'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { AskForm } from './AskForm.tsx'

/** Somebody else goes through the mailbox for a time: one asks, another grants. */
export const TrustPart = () => {
  const styles = useLeavingStyles()
  const { leaving, said } = useLeaving()
  const [asked, setAsked] = useState(0)
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
      {leaving.may.entrust && <AskForm key={asked} onAsked={() => setAsked(asked + 1)} />}
    </Part>
  )
}

const TrustLine = ({ trust }: { readonly trust: TrustAnswer }) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
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
        {leaving.may.endTrust && trust.state === 'granted' && (
          <Button size="small" onClick={() => void answer('ended')}>
            {said.trust.end}
          </Button>
        )}
      </div>
      <FailedAct state={state} />
    </>
  )
}
