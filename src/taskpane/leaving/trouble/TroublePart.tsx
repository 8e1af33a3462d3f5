import { Button } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { TroubleAnswer } from '../../../contract/troubleSchemas.ts'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { Part } from '../Part.tsx'
import { sizeText } from '../sizeText.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { BareMails } from './BareMails.tsx'
import { OwnMailFinder } from './OwnMailFinder.tsx'
import { ShownMails } from './ShownMails.tsx'

/** What troubles a mailbox, without a word of its mail. */
export const TroublePart = () => {
  const styles = useLeavingStyles()
  const { words, announce } = useWorkplace()
  const { leaving, client, said } = useLeaving()
  const [isShown, setShown] = useState(false)
  const question = useCallback((signal: AbortSignal) => client.trouble(signal), [client])
  const { answer, again } = useAnswer(isShown ? question : null)
  if (!leaving.may.seeTrouble) return null
  return (
    <Part name="trouble" heading={said.trouble.heading}>
      <p className={styles.subdued}>{leaving.own ? said.trouble.whyOwn : said.trouble.why}</p>
      <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? said.trouble.hide : said.trouble.look}
      </Button>
      {isShown && answer.kind === 'waiting' && <Waiting />}
      {isShown && answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      )}
      {isShown && answer.kind === 'answered' && <Trouble trouble={answer.value} />}
      {leaving.may.showMail && <OwnMailFinder />}
      <ShownMails />
    </Part>
  )
}

const Trouble = ({ trouble }: { readonly trouble: TroubleAnswer }) => {
  const styles = useLeavingStyles()
  const { tag } = useWorkplace()
  const { said } = useLeaving()
  const words = said.trouble
  return (
    <>
      <p className={styles.strong}>{words.all(trouble.mails, sizeText(trouble.size, tag))}</p>
      {trouble.damaged > 0 && <p>{words.damaged(trouble.damaged)}</p>}
      <h3>{words.suspicious(trouble.suspicious.total)}</h3>
      <BareMails {...trouble.suspicious} />
      <h3>{words.malformed(trouble.malformed.total)}</h3>
      <BareMails {...trouble.malformed} />
      <h3>{words.biggest}</h3>
      <BareMails mails={trouble.biggest.slice(0, biggestShown)} />
      <h3>{words.folders}</h3>
      <ul className={styles.list}>
        {trouble.folders.map(({ path, messages, size }) => (
          <li key={path} className={styles.spread}>
            <span>{path === '' ? words.noFolder : path}</span>
            <span>{words.all(messages, sizeText(size, tag))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const biggestShown = 10
