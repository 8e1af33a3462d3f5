import { Button, Field, Input } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { BareMailAnswer, TroubleAnswer } from '../../contract/troubleSchemas.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { useLeaving } from './leavingContext.ts'
import { Part } from './Part.tsx'
import { ShownMails } from './ShownMails.tsx'
import { sizeText } from './sizeText.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

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
      <p className={styles.subdued}>{said.trouble.why}</p>
      <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? said.trouble.hide : said.trouble.look}
      </Button>
      {isShown && answer.kind === 'waiting' && <Waiting />}
      {isShown && answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      )}
      {isShown && answer.kind === 'answered' && <Trouble trouble={answer.value} />}
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
      <Mails mails={trouble.suspicious.mails} />
      <h3>{words.malformed(trouble.malformed.total)}</h3>
      <Mails mails={trouble.malformed.mails} />
      <h3>{words.biggest}</h3>
      <Mails mails={trouble.biggest.slice(0, 10)} />
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

const Mails = ({ mails }: { readonly mails: readonly BareMailAnswer[] }) => {
  const styles = useLeavingStyles()
  const { said } = useLeaving()
  if (mails.length === 0) return <p className={styles.subdued}>{said.trouble.none}</p>
  return (
    <ul className={styles.list}>
      {mails.map((mail) => (
        <li key={mail.mark} className={styles.row}>
          <BareMail mail={mail} />
        </li>
      ))}
    </ul>
  )
}

const BareMail = ({ mail }: { readonly mail: BareMailAnswer }) => {
  const styles = useLeavingStyles()
  const { tag, dates } = useWorkplace()
  const { leaving, said } = useLeaving()
  const words = said.trouble
  const types = mail.attachments.map(({ ending, size, suspicion }) =>
    [
      `${ending === '' ? words.noEnding : `.${ending}`} (${sizeText(size, tag)})`,
      ...(suspicion === null ? [] : [words.suspicion[suspicion]]),
    ].join(' '),
  )
  return (
    <>
      <span>
        {words.mail(
          mail.folder === '' ? words.noFolder : mail.folder,
          mail.sentAt === null ? words.noDate : dates.dayOf(mail.sentAt),
          sizeText(mail.size, tag),
        )}
      </span>
      {types.length > 0 && <span className={styles.subdued}>{words.attachments(types.join(', '))}</span>}
      {mail.faults.length > 0 && (
        <span className={styles.subdued}>{mail.faults.map((fault) => words.fault[fault]).join(', ')}</span>
      )}
      {leaving.may.showMail && <ShowForm mark={mail.mark} />}
    </>
  )
}

const ShowForm = ({ mark }: { readonly mark: string }) => {
  const styles = useLeavingStyles()
  const { words: common } = useWorkplace()
  const { client, said, onChanged } = useLeaving()
  const [isAsking, setAsking] = useState(false)
  const [wasAsking, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { state, run } = useAct((request: string, why: string) => client.show(request, mark, why))
  const ask = (isWanted: boolean): void => {
    setAsking(isWanted)
    setAsked(!isWanted)
  }
  const show = async (): Promise<void> => {
    setMissing(reason.trim().length < 3)
    if (reason.trim().length < 3) return
    const after = await run(reason.trim())
    if (after === null) return
    ask(false)
    onChanged(after, said.trouble.shown)
  }
  if (!isAsking)
    return (
      <Button size="small" ref={wasAsking ? focusOnArrival : undefined} onClick={() => ask(true)}>
        {said.trouble.showThis}
      </Button>
    )
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void show()
      }}
    >
      <Field
        label={said.trouble.showReason}
        required
        {...(isMissing ? { validationMessage: said.needed } : {})}
      >
        <Input
          ref={focusOnArrival}
          maxLength={2000}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={state.kind === 'busy'}>
          {said.trouble.showThis}
        </Button>
        <Button size="small" onClick={() => ask(false)}>
          {said.cancel}
        </Button>
      </div>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={common} />}
    </form>
  )
}
