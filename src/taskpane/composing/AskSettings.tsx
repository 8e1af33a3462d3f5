import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { clientOf } from '../../domain/mailDomain.ts'
import { readSendSettings, type SendSettings, withinRoom } from '../../domain/sending/sendSettings.ts'
import type { ComposingWords } from '../language/composing/composingWords.ts'
import { usePane } from '../pane.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  line: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
})

interface AskSettingsProps {
  /** Addresses of everybody the mail goes to. */
  readonly recipients: readonly string[]
  readonly words: ComposingWords
}

/** Whether Outlook asks before sending: this person at all, and about each client; and the way back. */
export const AskSettings = ({ recipients, words: { asking } }: AskSettingsProps) => {
  const styles = useStyles()
  const { words, host, announce } = usePane()
  const [settings, setSettings] = useState(() => readSendSettings(host.keptSettings()))
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const keep = (next: SendSettings) => {
    setSettings(next)
    setProblem(null)
    host.keepSettings(withinRoom(next)).then(
      () => announce(asking.saved),
      (error: unknown) => {
        setSettings(settings)
        setProblem(problemOf(error))
      },
    )
  }
  const { asks, clients, quietClients } = settings
  const addressed = new Set(recipients.map(clientOf))
  const among = clients.filter((client) => addressed.has(client))
  const elsewhere = quietClients.filter((client) => !among.includes(client))
  const ask = (client: string, isAsked: boolean) => {
    const others = quietClients.filter((one) => one !== client)
    keep({ ...settings, quietClients: isAsked ? others : [...others, client] })
  }
  return (
    <section className={styles.part} aria-label={asking.heading}>
      <Heading level={2}>{asking.heading}</Heading>
      <p className={styles.line}>{asking.explanation}</p>
      {problem !== null && <ProblemNotice problem={problem} words={words} announce={announce} />}
      <Checkbox
        label={asking.ever}
        checked={asks}
        onChange={(_, { checked }) => keep({ ...settings, asks: checked === true })}
      />
      {asks &&
        among.map((client) => (
          <Checkbox
            key={client}
            label={asking.about(client)}
            checked={!quietClients.includes(client)}
            onChange={(_, { checked }) => ask(client, checked === true)}
          />
        ))}
      {asks && elsewhere.length > 0 && (
        <>
          <p className={styles.line}>{asking.quiet}</p>
          <ul className={styles.list}>
            {elsewhere.map((client) => (
              <li key={client} className={styles.quiet}>
                <span className={styles.name}>{client}</span>
                <Button size="small" aria-label={asking.again(client)} onClick={() => ask(client, true)}>
                  {asking.askAgain}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
