import { makeStyles, tokens } from '@fluentui/react-components'
import type { ExcerptsAnswer, SearchAnswer } from '../../contract/schemas.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { Marked } from './Marked.tsx'

const useStyles = makeStyles({
  excerpt: { margin: '2px 0' },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

interface HitExcerptsProps {
  readonly foundIn: SearchAnswer['hits'][number]['foundIn']
  /** Of this hit; none until they are there. */
  readonly excerpts: ExcerptsAnswer['excerpts']
}

/** The pieces of one hit around the words: of the mail, and of the attachment in which it has what the mail lacks. */
export const HitExcerpts = ({ foundIn, excerpts }: HitExcerptsProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const { search: said, mail } = caseWordsFor(tag)
  const isNamed = excerpts.some(({ attachment }) => attachment !== null)
  return (
    <>
      {excerpts.map(({ attachment, text, marks }) => (
        <p key={attachment === null ? 'mail' : 'attachment'} className={styles.excerpt}>
          {attachment !== null && (
            <span className={styles.line}>{`${said.inAttachmentCalled(attachment || mail.unnamed)} `}</span>
          )}
          <Marked text={text} marks={marks} />
        </p>
      ))}
      {foundIn === 'attachment' && !isNamed && <div className={styles.line}>{said.inAttachment}</div>}
    </>
  )
}
