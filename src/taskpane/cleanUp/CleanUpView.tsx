import { Button, makeStyles } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import type { Problem } from '../language/words.ts'
import { Heading } from '../situation/Heading.tsx'
import { Notice } from '../situation/Notice.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useWorkplace } from '../workplace.ts'
import { cleanUpClient } from './cleanUpClient.ts'
import { Desk } from './Desk.tsx'
import { usePicture } from './usePicture.ts'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px' },
})

interface CleanUpViewProps {
  /** `own`, or the id of one that was entrusted. */
  readonly mailbox: string
  /** Somebody ended it before. */
  readonly isEnded: boolean
}

/** Working through a mailbox: a picture first, then its mails in groups, most valuable first. */
export const CleanUpView = ({ mailbox, isEnded: wasEnded }: CleanUpViewProps) => {
  const [isEnded, setEnded] = useState(wasEnded)
  return isEnded ? (
    <EndedView onBegin={() => setEnded(false)} />
  ) : (
    <UnderWay mailbox={mailbox} onEnded={() => setEnded(true)} />
  )
}

interface UnderWayProps {
  readonly mailbox: string
  readonly onEnded: () => void
}

const UnderWay = ({ mailbox, onEnded }: UnderWayProps) => {
  const styles = useStyles()
  const { client: asker, words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const client = useMemo(() => cleanUpClient(asker, mailbox), [asker, mailbox])
  const { picture, problem, again } = usePicture(client)
  const told =
    problem === null ? null : problem === 'mailNotAtHand' ? (
      <NotAtHand />
    ) : (
      <ProblemNotice problem={problem} words={common} announce={announce} onTryAgain={again} />
    )
  if (picture === null) {
    if (told === null) return <Waiting />
    return (
      <div className={styles.notice}>
        <Heading level={1}>{words.heading}</Heading>
        {told}
      </div>
    )
  }
  const { mails, reading, damage, hiddenBySigns } = picture
  if (mails + hiddenBySigns === 0 && reading === null) {
    return (
      <div className={styles.notice}>
        <Heading level={1}>{words.heading}</Heading>
        <NothingIn words={damage > 0 ? words.isUnreadable : words.isEmpty} />
      </div>
    )
  }
  return (
    <Desk
      isEntrusted={mailbox !== 'own'}
      picture={picture}
      told={told}
      client={client}
      onChanged={again}
      onEnded={onEnded}
    />
  )
}

const NothingIn = ({ words: { what, next } }: { readonly words: Problem }) => (
  <Notice kind="told" heading={what}>
    <p>{next}</p>
  </Notice>
)

const EndedView = ({ onBegin }: { readonly onBegin: () => void }) => {
  const styles = useStyles()
  const { words } = useSaid()
  const { done, beginAgain } = words.end
  return (
    <div className={styles.notice}>
      <Heading level={1}>{words.heading}</Heading>
      <Notice kind="done" heading={done.what} acts={<Button onClick={onBegin}>{beginAgain}</Button>}>
        <p>{done.next}</p>
      </Notice>
    </div>
  )
}

/** Nothing went wrong: somebody has to say where the mail lies. */
const NotAtHand = () => {
  const { words, announce } = useWorkplace()
  const { what, next } = words.problem.mailNotAtHand
  useEffect(() => announce(`${what} ${next}`), [announce, what, next])
  return <NothingIn words={words.problem.mailNotAtHand} />
}
