import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { useAct } from '../../useAct.ts'
import { useLeaving } from '../leavingContext.ts'
import { Part } from '../Part.tsx'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { OfferForm } from './OfferForm.tsx'
import { OwnerForm } from './OwnerForm.tsx'

/** Commitments and followed conversations, each offered to a successor who accepts or refuses. */
export const HandOverPart = () => {
  const styles = useLeavingStyles()
  const { leaving, client, said, onChanged } = useLeaving()
  const [offered, setOffered] = useState(0)
  const { state, run } = useAct((request: string, seq: number) => client.withdraw(request, seq))
  const withdraw = async (seq: number): Promise<void> => {
    const after = await run(seq)
    if (after !== null) onChanged(after, said.handOver.withdrawn)
  }
  return (
    <Part name="handOver" heading={said.handOver.heading}>
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
      <FailedAct state={state} />
      {leaving.unclaimed.length > 0 && <OwnerForm />}
      {!leaving.may.leave && leaving.handOvers.length === 0 && (
        <p className={styles.subdued}>{said.handOver.byLeaver}</p>
      )}
      {leaving.may.leave && <OfferForm key={offered} onOffered={() => setOffered(offered + 1)} />}
    </Part>
  )
}
