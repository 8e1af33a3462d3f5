import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular, DeleteRegular, FolderArrowRightRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import type { FilingAnswer } from '../../../contract/schemas.ts'
import type { AttachedFile } from '../../../mime/mailBody.ts'
import { caseWordsFor } from '../../language/cases/caseWordsFor.ts'
import { Heading } from '../../situation/Heading.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import { caseClient } from '../caseClient.ts'
import { attachmentName, offerFile } from '../offerFile.ts'
import { RowAct } from '../RowAct.tsx'
import { attachmentClient } from './attachmentClient.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  name: { minWidth: 0, flexBasis: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  size: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
})

interface AttachmentListProps {
  readonly filing: FilingAnswer
  /** All of the mail's, in its order. */
  readonly files: readonly AttachedFile[]
}

/** What came with a mail: each can be downloaded, as bare bytes that nothing here opens, or saved apart in the case. */
export const AttachmentList = ({ filing, files }: AttachmentListProps) => {
  const styles = useStyles()
  const { client, tag } = useWorkplace()
  const said = caseWordsFor(tag).mail
  const shown = files.map((file, index) => ({ file, index })).filter(({ file }) => !file.isInText)
  const question = useCallback(
    (signal: AbortSignal) => attachmentClient(client).list(filing.id, signal),
    [client, filing.id],
  )
  const { answer, again } = useAnswer(shown.length > 0 ? question : null)
  const known = answer.kind === 'answered' ? answer.value.attachments : []
  if (shown.length === 0) return null
  return (
    <section aria-label={said.attachments}>
      <Heading level={2}>{said.attachments}</Heading>
      <ul className={styles.list}>
        {shown.map(({ file: { name, bytes }, index }) => (
          <li key={index} className={styles.item}>
            <span className={styles.name}>{name || said.unnamed}</span>
            <span className={styles.size}>{sizeIn(bytes.length, tag)}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowDownloadRegular />}
              aria-label={said.keep(name || said.unnamed)}
              title={said.keep(name || said.unnamed)}
              onClick={() => offerFile(new Blob([bytes]), attachmentName(name))}
            />
            {known[index] && (
              <SaveApart
                filing={filing}
                index={index}
                name={name || said.unnamed}
                saved={known[index].saved}
                onChanged={again}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SaveApartProps {
  readonly filing: FilingAnswer
  readonly index: number
  readonly name: string
  /** The number under which it was saved; null: it was not. */
  readonly saved: number | null
  readonly onChanged: () => void
}

/** One button, which keeps the focus: it saves apart, and withdraws what was. */
const SaveApart = ({ filing: { id, caseId }, index, name, saved, onChanged }: SaveApartProps) => {
  const styles = useStyles()
  const { client, announce, tag } = useWorkplace()
  const { mail: said, attachment } = caseWordsFor(tag)
  const act = useCallback(
    (request: string, { out }: { readonly out: number | null }) =>
      out === null
        ? attachmentClient(client).save(id, index, request)
        : caseClient(client).turnSaved(caseId, out, 'withdraw', request),
    [client, id, caseId, index],
  )
  const [icon, label, done] =
    saved === null
      ? [<FolderArrowRightRegular key="in" />, said.save(name), said.didSave(name)]
      : [<DeleteRegular key="out" />, attachment.withdraw(name), attachment.withdrawn(name)]
  const told = () => {
    announce(done)
    onChanged()
  }
  return (
    <>
      {saved !== null && <span className={styles.size}>{said.savedApart}</span>}
      <RowAct icon={icon} label={label} act={act} input={{ out: saved }} onDone={told} />
    </>
  )
}

const sizeIn = (bytes: number, tag: string): string => {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kilobyte'] : [bytes / (1024 * 1024), 'megabyte']
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
