import { Button, Field, Input } from '@fluentui/react-components'
import { useContext, useEffect, useMemo, useState } from 'react'
import type { OwnMail } from '../../../contract/troubleSchemas.ts'
import type { MailHost } from '../../../outlook/mailHost.ts'
import { PaneContext } from '../../pane.ts'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { BareMails } from './BareMails.tsx'

/** Any one of his own mails can be shown by an owner: the one that is open in Outlook, or one that he looks for. */
export const OwnMailFinder = () => {
  const styles = useLeavingStyles()
  const { said } = useLeaving()
  const host = useContext(PaneContext)?.host ?? null
  const [words, setWords] = useState('')
  const [meant, setMeant] = useState<OwnMail | 'noneOpen' | null>(null)
  const finder = said.trouble.finder
  const find = (): void => setMeant(words.trim() === '' ? null : { words: words.trim() })
  return (
    <>
      <h3>{finder.heading}</h3>
      {host !== null && (
        <Button size="small" onClick={async () => setMeant(await openIn(host))}>
          {finder.openInOutlook}
        </Button>
      )}
      <form
        className={styles.form}
        aria-label={finder.heading}
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <Field label={finder.words}>
          <Input size="small" maxLength={200} value={words} onChange={(_, { value }) => setWords(value)} />
        </Field>
        <div className={styles.acts}>
          <Button size="small" type="submit">
            {finder.find}
          </Button>
        </div>
      </form>
      {meant === 'noneOpen' ? <Said sentence={finder.noneOpen} /> : meant !== null && <Found meant={meant} />}
    </>
  )
}

const openIn = async (host: MailHost): Promise<OwnMail | 'noneOpen'> => {
  const open = await host.currentMessage().catch(() => null)
  const messageId = open?.metadata.messageId ?? ''
  return messageId === '' ? 'noneOpen' : { messageId }
}

const Found = ({ meant }: { readonly meant: OwnMail }) => {
  const styles = useLeavingStyles()
  const { words, announce } = useWorkplace()
  const { client, said } = useLeaving()
  const question = useMemo(() => (signal: AbortSignal) => client.ownMails(meant, signal), [client, meant])
  const { answer, again } = useAnswer(question)
  const found = answer.kind === 'answered' ? answer.value : null
  useEffect(() => {
    if (found !== null && found.total > 0) announce(said.trouble.finder.found(found.total))
  }, [found, said, announce])
  if (answer.kind === 'waiting') return <Waiting />
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  if (answer.value.total === 0) return <Said sentence={said.trouble.finder.notFound} />
  return (
    <>
      <p className={styles.subdued}>{said.trouble.finder.found(answer.value.total)}</p>
      <BareMails {...answer.value} />
    </>
  )
}

const Said = ({ sentence }: { readonly sentence: string }) => {
  const { announce } = useWorkplace()
  useEffect(() => announce(sentence), [announce, sentence])
  return <p>{sentence}</p>
}
