import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { OpenedTextAnswer, ShownMailAnswer } from '../../../contract/leavingSchemas.ts'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { sizeText } from '../sizeText.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'

/** Mails that their owner shows for an hour: he takes them back, the help desk reads them meanwhile. */
export const ShownMails = () => {
  const styles = useLeavingStyles()
  const { leaving, said } = useLeaving()
  const shown = leaving.shown.toReversed().slice(0, 10)
  if (shown.length === 0) return null
  return (
    <>
      <h3>{said.trouble.shownHeading}</h3>
      <ul className={styles.list}>
        {shown.map((mail) => (
          <li key={mail.seq} className={styles.row}>
            <Shown mail={mail} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Shown = ({ mail }: { readonly mail: ShownMailAnswer }) => {
  const styles = useLeavingStyles()
  const { dates, tag, words: common } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const words = said.trouble
  const hiding = useAct((request: string, seq: number) => client.hide(request, seq))
  const reading = useAct((request: string, seq: number) => client.readShown(request, seq))
  const [text, setText] = useState<OpenedTextAnswer | null>(null)
  const hide = async (): Promise<void> => {
    const after = await hiding.run(mail.seq)
    if (after !== null) onChanged(after, words.takenBack)
  }
  const failed = [hiding.state, reading.state].find((state) => state.kind === 'failed')
  return (
    <>
      <span>
        {`${sizeText(mail.size, tag)}, ${mail.isShown ? words.shownUntil(dates.moment(mail.until)) : words.shownOver}`}
      </span>
      {mail.subject !== null && (
        <span className={styles.strong}>{mail.subject || common.mail.noSubject}</span>
      )}
      {mail.reason && <span className={styles.subdued}>{mail.reason}</span>}
      {mail.isShown && (
        <div className={styles.acts}>
          {leaving.may.showMail ? (
            <Button size="small" onClick={() => void hide()}>
              {words.takeBack}
            </Button>
          ) : (
            <Button size="small" onClick={async () => setText(await reading.run(mail.seq))}>
              {words.read}
            </Button>
          )}
        </div>
      )}
      {failed !== undefined && <FailedAct state={failed} />}
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard
        <pre className={styles.text} tabIndex={0}>
          {[text.subject, text.from, '', text.text].join('\n')}
        </pre>
      )}
    </>
  )
}
