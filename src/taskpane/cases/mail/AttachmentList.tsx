import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import type { FilingAnswer } from '../../../contract/schemas.ts'
import type { AttachedFile } from '../../../mime/mailBody.ts'
import { caseWordsFor } from '../../language/caseWordsFor.ts'
import { Heading } from '../../situation/Heading.tsx'
import { useWorkplace } from '../../workplace.ts'
import { offerFile } from '../offerFile.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: '4px' },
  name: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  size: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
})

interface AttachmentListProps {
  readonly filing: FilingAnswer
  readonly files: readonly AttachedFile[]
}

/** What came with a mail, each to be downloaded. It is handed out as bare bytes: nothing of it opens here. */
export const AttachmentList = ({ files }: AttachmentListProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).mail
  if (files.length === 0) return null
  return (
    <section aria-label={said.attachments}>
      <Heading level={2}>{said.attachments}</Heading>
      <ul className={styles.list}>
        {files.map(({ name, bytes }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name, and they never move
          <li key={at} className={styles.item}>
            <span className={styles.name}>{name || said.unnamed}</span>
            <span className={styles.size}>{sizeIn(bytes.length, tag)}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowDownloadRegular />}
              aria-label={said.keep(name || said.unnamed)}
              title={said.keep(name || said.unnamed)}
              onClick={() => offerFile(new Blob([bytes]), fileName(name))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Without what leads out of a folder or out of sight; the browser asks or cleans the rest. */
const fileName = (name: string): string =>
  name.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').trim() || 'bijlage'

const sizeIn = (bytes: number, tag: string): string => {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kilobyte'] : [bytes / (1024 * 1024), 'megabyte']
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
