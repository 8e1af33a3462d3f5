import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { NotedCommitment } from '../../contract/commitmentSchemas.ts'
import type { FilingAnswer } from '../../contract/schemas.ts'
import type { RecalledChoice } from '../composing/recallChoice.ts'
import { ActProblem } from '../correcting/ActProblem.tsx'
import type { MailToFile } from '../filing/mailToFile.ts'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { CommitmentList } from './CommitmentList.tsx'
import { commitmentsClient } from './commitmentsClient.ts'
import { DraftCard } from './DraftCard.tsx'
import { type CommitmentDraft, newCommitmentOf, withDraft, withoutDismissed } from './draft.ts'
import { draftByHand } from './draftOf.ts'
import { useFoundInMail } from './useFoundInMail.ts'
import { useListed } from './useListed.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  noted: { marginInline: '-12px' },
  one: { display: 'flex', flexDirection: 'column', gap: '4px' },
  act: { alignSelf: 'flex-start' },
})

interface FiledCommitmentsProps {
  readonly mail: MailToFile
  readonly filing: FilingAnswer
  /** As the form had them before the mail was filed: what was dismissed there is not offered again. */
  readonly before: readonly CommitmentDraft[]
  /** What was chosen while the mail was written. */
  readonly recalled: RecalledChoice | null
}

/** The commitments of a filed mail as they stand; what was found in it and not noted can be noted yet. */
export const FiledCommitments = ({ mail, filing, before: inForm, recalled }: FiledCommitmentsProps) => {
  const styles = useStyles()
  const { tag, words: said, host, me, announce } = usePane()
  const words = commitmentWordsFor(tag)
  const query = useMemo(() => ({ filing: filing.id, standing: 'any' }) as const, [filing.id])
  const { listed, problem, again, change } = useListed(query)
  const finding = useFoundInMail(mail, host.ownAddress, me?.ownDomains)
  const [drafts, setDrafts] = useState<readonly CommitmentDraft[]>([])
  const [edited, setEdited] = useState<string | null>(null)
  const takeOver = useEffectEvent((found: readonly CommitmentDraft[]) =>
    setDrafts(
      withoutDismissed(found, recalled?.isDismissed ?? (() => false)).filter(
        (one) => one.choice !== 'dismissed' && !isDismissed(inForm, one),
      ),
    ),
  )
  useEffect(() => {
    if (finding.kind === 'found') takeOver(finding.drafts)
  }, [finding])
  const wasNoted = ({ key }: CommitmentDraft) => {
    setDrafts((before) => before.filter((one) => one.key !== key))
    again()
  }
  const add = () => {
    const draft = draftByHand(crypto.randomUUID(), {
      metadata: mail.metadata,
      ownAddress: host.ownAddress,
      ownDomains: me?.ownDomains ?? [],
    })
    setDrafts((before) => withDraft(before, draft))
    setEdited(draft.key)
  }
  const known = new Set(listed?.rows.map(({ quote }) => quote.trim()))
  const left = drafts.filter(({ quote }) => quote === null || !known.has(quote.text.trim()))
  const isFoundLeft = left.some(({ quote }) => quote !== null)
  return (
    <section className={styles.part}>
      <Heading level={2}>{words.inMail.filedHeading}</Heading>
      {problem !== null && (
        <ProblemNotice problem={problem} words={said} announce={announce} onTryAgain={again} />
      )}
      {listed?.rows.length === 0 && <span>{words.inMail.noneFiled}</span>}
      {listed !== null && listed.rows.length > 0 && (
        <CommitmentList
          rows={listed.rows}
          today={listed.today}
          origin="mail"
          onChanged={change}
          className={styles.noted}
        />
      )}
      {listed !== null && isFoundLeft && <Heading level={2}>{words.inMail.alsoFound}</Heading>}
      {listed !== null && (
        <ul className={styles.list}>
          {left.map((draft) => (
            <li key={draft.key} className={styles.one}>
              <DraftCard
                caseId={filing.caseId}
                draft={draft}
                words={words}
                isChosen={false}
                isEdited={edited === draft.key}
                onEdit={(isEdited) => setEdited(isEdited ? draft.key : null)}
                onChange={(changed) => setDrafts((before) => withDraft(before, changed))}
                onRemove={() => setDrafts((before) => before.filter(({ key }) => key !== draft.key))}
              />
              {draft.choice !== 'dismissed' && newCommitmentOf(draft).what !== '' && (
                <NoteButton filing={filing} draft={draft} onNoted={() => wasNoted(draft)} />
              )}
            </li>
          ))}
        </ul>
      )}
      <Button className={styles.act} size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
        {words.inMail.add}
      </Button>
    </section>
  )
}

interface NoteButtonProps {
  readonly filing: FilingAnswer
  readonly draft: CommitmentDraft
  readonly onNoted: () => void
}

/** Each draft's own act: noting one says nothing about another that failed. */
const NoteButton = ({ filing, draft, onNoted }: NoteButtonProps) => {
  const styles = useStyles()
  const { tag, client, announce } = usePane()
  const { inMail: said } = commitmentWordsFor(tag)
  const act = useCallback(
    (request: string, noted: Omit<NotedCommitment, 'request' | 'filing'>) =>
      commitmentsClient(client).note(filing.caseId, { ...noted, request, filing: filing.id }),
    [client, filing],
  )
  const { state, run } = useAct(act)
  const wanted = newCommitmentOf(draft)
  const note = async () => {
    const noted = await run(wanted)
    if (noted === null) return
    announce(said.noted(noted.what))
    onNoted()
  }
  return (
    <>
      <Button
        className={styles.act}
        size="small"
        disabledFocusable={state.kind === 'busy'}
        aria-label={said.noteThis(wanted.what)}
        onClick={() => void note()}
      >
        {said.note}
      </Button>
      {state.kind === 'failed' && <ActProblem problem={state.problem} />}
    </>
  )
}

const isDismissed = (before: readonly CommitmentDraft[], found: CommitmentDraft): boolean =>
  before.some((one) => one.choice === 'dismissed' && one.quote?.text === found.quote?.text)
