import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useWorkplace } from '../workplace.ts'
import { DraftEditor } from './DraftEditor.tsx'
import type { CommitmentDraft } from './draft.ts'
import { dueLine } from './dueLine.ts'
import { MarkedQuote } from './MarkedQuote.tsx'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  taken: { borderInlineStartWidth: '3px', borderInlineStartColor: tokens.colorCompoundBrandStroke },
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  check: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  text: { minWidth: 0, flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '2px' },
  what: { overflowWrap: 'anywhere' },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  maybe: { fontStyle: 'italic' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginInlineStart: '16px' },
  dismissed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    paddingInline: '10px',
  },
})

interface DraftCardProps {
  /** The case it is kept in, where that is known. */
  readonly caseId: string | null
  readonly draft: CommitmentDraft
  readonly words: CommitmentWords
  /** False where it is kept by a button of its own, and not with the filing. */
  readonly isChosen?: boolean
  /** One that was just added by hand begins with its fields. */
  readonly isEdited: boolean
  readonly onEdit: (isEdited: boolean) => void
  readonly onChange: (draft: CommitmentDraft) => void
  /** Of one written by hand. */
  readonly onRemove: () => void
}

/** A commitment that is kept with the mail, or not: its sentence, who is bound to whom, and when it is due. */
export const DraftCard = ({
  caseId,
  draft,
  words,
  isChosen = true,
  isEdited,
  onEdit,
  onChange,
  onRemove,
}: DraftCardProps) => {
  const styles = useStyles()
  const { announce } = useWorkplace()
  const id = useId()
  /** What takes the focus when it appears: the person was at something that went. */
  const [arrives, setArrives] = useState<'nothing' | 'check' | 'correct'>('nothing')
  const { what, quote, choice } = draft
  const { inMail } = words
  const short = what.trim() || quote?.text.replace(/\s+/g, ' ') || words.fields.heading
  if (choice === 'dismissed') {
    const undo = () => {
      setArrives('check')
      onChange({ ...draft, choice: 'left' })
    }
    return (
      <div className={styles.dismissed}>
        <span className={styles.line}>{inMail.dismissed(short)}</span>
        <Button size="small" ref={focusOnArrival} aria-label={`${inMail.undo}: ${short}`} onClick={undo}>
          {inMail.undo}
        </Button>
      </div>
    )
  }
  const dismiss = () => {
    onChange({ ...draft, choice: 'dismissed' })
    announce(inMail.dismissed(short))
  }
  const close = () => {
    setArrives('correct')
    onEdit(false)
  }
  return (
    <div className={mergeClasses(styles.card, isChosen && choice === 'taken' && styles.taken)}>
      <div className={styles.head}>
        {isChosen && (
          <input
            type="checkbox"
            className={styles.check}
            aria-label={inMail.take(short)}
            aria-describedby={id}
            checked={choice === 'taken'}
            {...(arrives === 'check' ? { ref: focusOnArrival } : {})}
            onChange={({ target }) => onChange({ ...draft, choice: target.checked ? 'taken' : 'left' })}
          />
        )}
        <div className={styles.text} id={id}>
          {quote !== null && <MarkedQuote quote={quote} />}
          {!draft.isSure && <span className={mergeClasses(styles.line, styles.maybe)}>{inMail.maybe}</span>}
          {!isEdited && <Said draft={draft} words={words} />}
        </div>
      </div>
      {isEdited ? (
        <DraftEditor {...{ caseId, draft, words, onChange }} onDone={close} />
      ) : (
        <div className={styles.acts}>
          <Button
            size="small"
            appearance="subtle"
            aria-label={inMail.correctThis(short)}
            {...(arrives === 'correct' ? { ref: focusOnArrival } : {})}
            onClick={() => onEdit(true)}
          >
            {inMail.correct}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={quote === null ? inMail.removeThis(short) : inMail.dismissThis(short)}
            onClick={quote === null ? onRemove : dismiss}
          >
            {quote === null ? inMail.remove : inMail.dismiss}
          </Button>
        </div>
      )}
    </div>
  )
}

const Said = ({ draft, words }: Pick<DraftCardProps, 'draft' | 'words'>) => {
  const styles = useStyles()
  const { dates } = useWorkplace()
  const { what, quote, promisor, promisorName, promisee } = draft
  const isReworded = quote === null || what !== quote.text.replace(/\s+/g, ' ')
  return (
    <>
      {isReworded && <span className={styles.what}>{what}</span>}
      <span className={styles.line}>{words.parties(promisor, promisorName, promisee)}</span>
      <span className={styles.line}>{dueLine({ ...draft, today: null }, words.due, dates)}</span>
    </>
  )
}
