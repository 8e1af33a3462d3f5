import { Heading } from '../situation/Heading.tsx'
import { ActButton } from './ActButton.tsx'
import { type ChosenMails, looksPrivateIn, suggestionForAll } from './chosenMails.ts'
import type { KeyAct } from './cleanUpKeys.ts'
import { DecisionButtons } from './DecisionButtons.tsx'
import { usePanelStyles } from './usePanelStyles.ts'
import { useSaid } from './useSaid.ts'

interface ChosenPanelProps {
  readonly chosen: ChosenMails
  readonly onAct: (act: KeyAct) => void
  readonly onClear: () => void
}

/** One decision about all mails that were chosen. */
export const ChosenPanel = ({ chosen, onAct, onClear }: ChosenPanelProps) => {
  const styles = usePanelStyles()
  const { words, reasonOf } = useSaid()
  const suggestion = suggestionForAll(chosen)
  const reason = suggestion.kind === 'private' ? null : reasonOf(suggestion)
  const looksPrivate = looksPrivateIn(chosen)
  return (
    <section className={styles.panel} aria-label={words.panel}>
      <Heading level={2} className={styles.heading}>
        {words.chosen.count(chosen.size)}
      </Heading>
      {reason && <p className={styles.facts}>{reason}</p>}
      {looksPrivate > 0 && <p className={styles.facts}>{words.chosen.private(looksPrivate)}</p>}
      <div className={styles.acts}>
        <DecisionButtons suggestion={suggestion} onAct={onAct} />
        <ActButton name={words.chosen.clear} keyName="Esc" shortcut="Escape" onClick={onClear} />
      </div>
    </section>
  )
}
