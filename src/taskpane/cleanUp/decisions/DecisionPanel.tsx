import type { ReactNode } from 'react'
import { Heading } from '../../situation/Heading.tsx'
import { ActButton } from '../ActButton.tsx'
import { Breakable } from '../Breakable.tsx'
import type { KeyAct } from '../cleanUpKeys.ts'
import { type CleanUpRow, openIn, staysBehind, suggestionFor } from '../list/cleanUpRow.ts'
import { useRowTitle } from '../list/RowView.tsx'
import { usePanelStyles } from '../usePanelStyles.ts'
import { useSaid } from '../useSaid.ts'
import { DecisionButtons } from './DecisionButtons.tsx'
import { isFiledMail } from './decidable.ts'

interface DecisionPanelProps {
  readonly row: CleanUpRow
  /** False where all of it is decided, and nothing else was asked for. */
  readonly isDecidable: boolean
  /** What went wrong with its filing. */
  readonly trouble: ReactNode
  readonly onAct: (act: KeyAct) => void
  readonly onOpen: () => void
  readonly onCopy: () => void
}

/** What the present row looks like and why, and every decision that can be made about it, each with its key. */
export const DecisionPanel = (props: DecisionPanelProps) => {
  const { row, isDecidable, trouble, onAct, onOpen, onCopy } = props
  const styles = usePanelStyles()
  const { words, reasonOf } = useSaid()
  const titleOf = useRowTitle()
  const suggestion = suggestionFor(row)
  const reason = openIn(row) > 0 ? reasonOf(suggestion) : null
  const { rules } = row.kind === 'mail' ? row.mail : row.group
  const staying = suggestion.kind === 'file' ? staysBehind(row) : 0
  const elsewhere = suggestion.kind === 'file' && row.kind === 'group' ? row.group.elsewhere : 0
  const another = (act: 'rule' | 'text') => (
    <ActButton name={words.act[act]} keyName={words.keys[act]} onClick={() => onAct(act)} />
  )
  return (
    <section className={styles.panel} aria-label={words.panel}>
      <Heading level={2} className={styles.heading}>
        <Breakable>{titleOf(row)}</Breakable>
      </Heading>
      {trouble}
      {reason && <p className={styles.facts}>{reason}</p>}
      {elsewhere > 0 && <p className={styles.facts}>{words.elsewhere(elsewhere)}</p>}
      {staying > 0 && <p className={styles.facts}>{words.staysBehind(staying)}</p>}
      {isFiledMail(row) && <p className={styles.facts}>{words.isFiledAlready}</p>}
      <div className={styles.acts}>
        {isFiledMail(row) && (
          <ActButton name={words.act.private} keyName={words.keys.private} onClick={() => onAct('private')} />
        )}
        {isDecidable && <DecisionButtons suggestion={suggestion} onAct={onAct} />}
        {isDecidable && rules.length > 0 && another('rule')}
        {row.kind === 'mail' ? (
          another('text')
        ) : (
          <ActButton name={words.split} keyName="Enter" onClick={onOpen} />
        )}
        <ActButton name={words.copyThese} onClick={onCopy} />
      </div>
    </section>
  )
}
