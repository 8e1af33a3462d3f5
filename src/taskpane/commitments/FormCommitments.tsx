import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useEffect, useEffectEvent, useState } from 'react'
import type { MailToFile } from '../filing/mailToFile.ts'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { usePane } from '../pane.ts'
import { DraftCard } from './DraftCard.tsx'
import { type CommitmentDraft, mergeFound, withDraft } from './draft.ts'
import { draftByHand } from './draftOf.ts'
import { useFoundInMail } from './useFoundInMail.ts'

const useStyles = makeStyles({
  part: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  add: { marginTop: '4px', paddingInline: '4px' },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

interface FormCommitmentsProps {
  readonly mail: MailToFile
  /** The case that is chosen, where it exists. */
  readonly caseId: string | null
  readonly drafts: readonly CommitmentDraft[]
  readonly onChange: (change: (drafts: readonly CommitmentDraft[]) => readonly CommitmentDraft[]) => void
}

/** The commitments of the mail in the filing form: found ones, and what a person adds. */
export const FormCommitments = ({ mail, caseId, drafts, onChange }: FormCommitmentsProps) => {
  const styles = useStyles()
  const { tag, host, me, announce } = usePane()
  const words = commitmentWordsFor(tag)
  const finding = useFoundInMail(mail, host.ownAddress, me?.ownDomains)
  const [edited, setEdited] = useState<string | null>(null)
  const takeOver = useEffectEvent((found: readonly CommitmentDraft[]) => {
    onChange((before) => mergeFound(before, found))
    announce(words.inMail.found(found.length))
  })
  useEffect(() => {
    if (finding.kind === 'found' && finding.drafts.length > 0) takeOver(finding.drafts)
  }, [finding])
  const add = () => {
    const draft = draftByHand(crypto.randomUUID(), {
      metadata: mail.metadata,
      ownAddress: host.ownAddress,
      ownDomains: me?.ownDomains ?? [],
    })
    onChange((before) => withDraft(before, draft))
    setEdited(draft.key)
  }
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{words.inMail.heading}</legend>
      {finding.kind === 'notRead' && <p className={styles.hint}>{words.inMail.notRead}</p>}
      {drafts.length > 0 && (
        <ul className={styles.list}>
          {drafts.map((draft) => (
            <li key={draft.key}>
              <DraftCard
                caseId={caseId}
                draft={draft}
                words={words}
                isEdited={edited === draft.key}
                onEdit={(isEdited) => setEdited(isEdited ? draft.key : null)}
                onChange={(changed) => onChange((before) => withDraft(before, changed))}
                onRemove={() => onChange((before) => before.filter(({ key }) => key !== draft.key))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
        {words.inMail.add}
      </Button>
    </fieldset>
  )
}
