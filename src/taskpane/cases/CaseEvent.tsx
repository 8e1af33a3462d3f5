import { makeStyles, tokens } from '@fluentui/react-components'
import {
  AttachRegular,
  DeleteRegular,
  FolderRegular,
  MailRegular,
  NoteRegular,
  PeopleLockRegular,
} from '@fluentui/react-icons'
import { type ReactNode, useCallback, useState } from 'react'
import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import type { CaseEventAnswer } from '../../contract/caseWorkSchemas.ts'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { CommitmentRow } from '../commitments/CommitmentRow.tsx'
import { FilingActs } from '../correcting/FilingActs.tsx'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { FiledMail } from './FiledMail.tsx'
import { OutAndBackButton } from './OutAndBackButton.tsx'
import { SavedAttachmentButton } from './SavedAttachmentButton.tsx'

const useStyles = makeStyles({
  event: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '8px 4px 8px 12px' },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px', color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, flexBasis: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  note: { margin: 0, whiteSpace: 'pre-line' },
})

interface CaseEventProps {
  readonly caseId: string
  readonly event: CaseEventAnswer
  /** In the firm's zone. */
  readonly today: string
  readonly onChanged: () => void
}

/** One thing that happened in a case, with who did it and when. */
export const CaseEvent = ({ caseId, event, today, onChanged }: CaseEventProps) => {
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag)
  switch (event.kind) {
    case 'filing':
      return (
        <Happened icon={<MailRegular />} act={<DownloadButton filing={event.filing} />}>
          <Filed filing={event.filing} />
        </Happened>
      )
    case 'note':
      return <Note caseId={caseId} event={event} />
    case 'commitment':
      return (
        <CommitmentRow
          commitment={event.commitment}
          today={today}
          words={commitmentWordsFor(tag)}
          origin="case"
          onChanged={onChanged}
        />
      )
    case 'attachment':
      return <Saved caseId={caseId} event={event} />
    case 'closed':
      return (
        <Plain
          icon={<FolderRegular />}
          text={[said.event.closed, event.reason].filter(Boolean).join(': ')}
          event={event}
        />
      )
    case 'reopened':
      return <Plain icon={<FolderRegular />} text={said.event.reopened} event={event} />
    case 'erased':
      return <Plain icon={<DeleteRegular />} text={said.event.erased} event={event} />
    case 'access': {
      const members = event.members.map(({ name }) => name).join(', ')
      const text = event.restricted ? said.event.restricted(members) : said.event.unrestricted
      return <Plain icon={<PeopleLockRegular />} text={text} event={event} />
    }
  }
}

interface OneEvent<Kind extends CaseEventAnswer['kind']> {
  readonly caseId: string
  readonly event: Extract<CaseEventAnswer, { readonly kind: Kind }>
}

/** Withdrawn it stays in sight, with the way back, until the case is opened again. */
const Note = ({ caseId, event: { seq, text, by, at } }: OneEvent<'note'>) => {
  const { client, tag } = useWorkplace()
  const said = caseWordsFor(tag)
  const [isOut, setOut] = useState(false)
  const act = useCallback(
    (request: string, step: 'withdraw' | 'restore') =>
      caseClient(client).turnNote(caseId, seq, step, request),
    [client, caseId, seq],
  )
  return (
    <Happened
      icon={<NoteRegular />}
      act={<OutAndBackButton isOut={isOut} words={said.note} act={act} onChanged={setOut} />}
    >
      <Written text={text} by={by} at={at} label={isOut ? said.note.withdrawn : said.event.note} />
    </Happened>
  )
}

/** Like a note: withdrawn it stays in sight for now. */
const Saved = ({ caseId, event }: OneEvent<'attachment'>) => {
  const { client, tag } = useWorkplace()
  const said = caseWordsFor(tag)
  const [isOut, setOut] = useState(false)
  const { seq, name } = event
  const { withdraw, withdrawn, restore, restored } = said.attachment
  const called = name || said.mail.unnamed
  const act = useCallback(
    (request: string, step: 'withdraw' | 'restore') =>
      caseClient(client).turnSaved(caseId, seq, step, request),
    [client, caseId, seq],
  )
  return (
    <Plain
      icon={<AttachRegular />}
      text={isOut ? withdrawn(called) : said.event.saved(name)}
      event={event}
      act={
        <>
          <SavedAttachmentButton caseId={caseId} seq={seq} name={name} />
          <OutAndBackButton
            isOut={isOut}
            words={{
              ...{ withdraw: withdraw(called), withdrawn: withdrawn(called) },
              ...{ restore: restore(called), restored: restored(called) },
            }}
            act={act}
            onChanged={setOut}
          />
        </>
      }
    />
  )
}

/** Taken out or moved it stays in sight, with the way back, until the case is opened again. */
const Filed = ({ filing }: { readonly filing: FilingAnswer }) => {
  const [present, setPresent] = useState(filing)
  return (
    <>
      <FiledMail filing={present} />
      <FilingActs
        filing={filing}
        mail={null}
        isFresh={false}
        onChanged={({ wanted, changed }) => wanted.kind === 'correct' && setPresent(changed.filing)}
      />
    </>
  )
}

interface HappenedProps {
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly act?: ReactNode
}

const Happened = ({ icon, children, act }: HappenedProps) => {
  const styles = useStyles()
  return (
    <div className={styles.event}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.text}>{children}</div>
      {act}
    </div>
  )
}

interface PlainProps {
  readonly icon: ReactNode
  readonly text: string
  readonly act?: ReactNode
  readonly event: { readonly by: ColleagueAnswer; readonly at: string }
}

const Plain = ({ icon, text, event, act }: PlainProps) => (
  <Happened icon={icon} act={act}>
    <div>{text}</div>
    <By by={event.by} at={event.at} />
  </Happened>
)

interface WrittenProps {
  readonly label: string
  readonly text: string
  readonly by: ColleagueAnswer
  readonly at: string
}

const Written = ({ label, text, by, at }: WrittenProps) => {
  const styles = useStyles()
  return (
    <>
      <div className={styles.line}>{label}</div>
      <p className={styles.note}>{text}</p>
      <By by={by} at={at} />
    </>
  )
}

const By = ({ by, at }: { readonly by: ColleagueAnswer; readonly at: string }) => {
  const styles = useStyles()
  const { dates, me, tag } = useWorkplace()
  const said = caseWordsFor(tag)
  const when = dates.moment(at)
  return <div className={styles.line}>{by.id === me?.id ? said.byYou(when) : said.by(by.name, when)}</div>
}
