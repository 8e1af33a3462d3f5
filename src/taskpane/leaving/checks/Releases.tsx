import { Button } from '@fluentui/react-components'
import type { ReleaseAnswer } from '../../../contract/leavingSchemas.ts'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'

/** What somebody said may go, and what another answered: that one agrees by the reason, and sees no mail. */
export const Releases = () => {
  const styles = useLeavingStyles()
  const { leaving } = useLeaving()
  if (leaving.releases.length === 0) return null
  return (
    <ul className={styles.list}>
      {leaving.releases.map((release) => (
        <li key={release.seq} className={styles.row}>
          <Release release={release} />
        </li>
      ))}
    </ul>
  )
}

const Release = ({ release }: { readonly release: ReleaseAnswer }) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const words = said.checks.letGo.release
  const { seq, at, by, mails, reason, state: standing, answeredBy, mayAnswer } = release
  const { state, run } = useAct((request: string, answer: 'agreed' | 'refused') =>
    client.answerRelease(request, seq, answer),
  )
  const answer = async (given: 'agreed' | 'refused'): Promise<void> => {
    const after = await run(given)
    if (after !== null) onChanged(after, words.answered[given])
  }
  return (
    <>
      <div className={styles.spread}>
        <span>{words.line(by, dates.dayOf(at), mails)}</span>
        <span className={styles.strong}>{words.state[standing](answeredBy ?? by)}</span>
      </div>
      {reason && <p className={styles.subdued}>{said.opened.reason(reason)}</p>}
      {standing === 'asked' && !mayAnswer && leaving.may.entrust && (
        <p className={styles.subdued}>{words.anotherMust}</p>
      )}
      {mayAnswer && (
        <div className={styles.acts}>
          {(['agreed', 'refused'] as const).map((given) => (
            <Button
              key={given}
              size="small"
              disabledFocusable={state.kind === 'busy'}
              onClick={() => void answer(given)}
            >
              {words.answer[given]}
            </Button>
          ))}
        </div>
      )}
      <FailedAct state={state} />
    </>
  )
}
