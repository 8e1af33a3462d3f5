import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CleanUpDecision } from '../../domain/cleanUp/cleanUpMail.ts'
import { Heading } from '../situation/Heading.tsx'
import type { KeyAct } from './cleanUpKeys.ts'
import { type CleanUpRow, openIn, staysBehind, suggestionFor } from './cleanUpRow.ts'
import type { Mark } from './decisionWork.ts'
import { KeyName } from './KeyName.tsx'
import { useRowTitle } from './RowView.tsx'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '4px' },
  facts: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  heading: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  acts: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '4px 6px' },
  act: {
    minWidth: 0,
    minHeight: '28px',
    maxWidth: 'none',
    paddingBlock: 0,
    justifyContent: 'space-between',
    paddingInline: '8px',
    fontWeight: tokens.fontWeightRegular,
  },
  whole: { gridColumn: '1 / -1' },
  first: { fontWeight: tokens.fontWeightSemibold },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

interface DecisionPanelProps {
  readonly row: CleanUpRow
  readonly mark: Mark | undefined
  /** False where all of it is decided, and nothing else was asked for. */
  readonly isDecidable: boolean
  readonly onAct: (act: KeyAct) => void
  readonly onOpen: () => void
  readonly onRetry: (failed: Mark & { readonly kind: 'failed' }) => void
}

/** What the present row looks like and why, and every decision that can be made about it, each with its key. */
export const DecisionPanel = ({ row, mark, isDecidable, onAct, onOpen, onRetry }: DecisionPanelProps) => {
  const styles = useStyles()
  const { words, reasonOf } = useSaid()
  const titleOf = useRowTitle()
  const suggestion = suggestionFor(row)
  const reason = openIn(row) > 0 ? reasonOf(suggestion) : null
  const { rules } = row.kind === 'mail' ? row.mail : row.group
  const staying = suggestion.kind === 'file' ? staysBehind(row) : 0
  const button = (act: KeyAct, name: string, looks: string | false, isFirst: boolean) => (
    <Button
      appearance={isFirst ? 'primary' : 'secondary'}
      className={mergeClasses(styles.act, looks, isFirst && styles.first)}
      aria-keyshortcuts={words.keys[act]}
      title={name}
      onClick={() => onAct(act)}
    >
      <span className={styles.name}>{name}</span>
      <KeyName isOnBrand={isFirst}>{words.keys[act]}</KeyName>
    </Button>
  )
  const decision = (one: Exclude<CleanUpDecision, 'file'>) =>
    button(one, words.act[one], false, one === suggestion.kind && isDecidable)
  return (
    <section className={styles.panel} aria-label={words.panel}>
      <Heading level={2} className={styles.heading}>
        {titleOf(row)}
      </Heading>
      {reason && <p className={styles.facts}>{reason}</p>}
      {staying > 0 && <p className={styles.facts}>{words.staysBehind(staying)}</p>}
      {mark?.kind === 'failed' && <Button onClick={() => onRetry(mark)}>{words.mark.retry}</Button>}
      <div className={styles.acts}>
        {isDecidable && (
          <>
            {suggestion.kind === 'file' &&
              button('file', words.fileIn(suggestion.case.reference), styles.whole, true)}
            {suggestion.kind === 'file'
              ? button('otherCase', words.act.otherCase, false, false)
              : button('file', words.file, styles.whole, false)}
            {decision('private')}
            {decision('notNeeded')}
            {decision('later')}
            {rules.length > 0 && button('rule', words.act.rule, false, false)}
          </>
        )}
        {row.kind === 'mail' ? (
          button('text', words.act.text, false, false)
        ) : (
          <Button className={styles.act} aria-keyshortcuts="Enter" onClick={onOpen}>
            <span className={styles.name}>{words.split}</span>
            <KeyName isOnBrand={false}>Enter</KeyName>
          </Button>
        )}
      </div>
    </section>
  )
}
