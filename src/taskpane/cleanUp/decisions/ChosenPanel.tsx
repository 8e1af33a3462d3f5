import { Heading } from '../../situation/Heading.tsx'
import { ActButton } from '../ActButton.tsx'
import type { KeyAct } from '../cleanUpKeys.ts'
import { belongingIn, type ChosenMails, looksPrivateIn, suggestionForAll } from '../list/chosenMails.ts'
import { usePanelStyles } from '../usePanelStyles.ts'
import { useSaid } from '../useSaid.ts'
import { DecisionButtons } from './DecisionButtons.tsx'

interface ChosenPanelProps {
  readonly chosen: ChosenMails
  readonly onAct: (act: KeyAct) => void
  readonly onCopy: () => void
  readonly onClear: () => void
}

/** One decision about all mails that were chosen. */
export const ChosenPanel = ({ chosen, onAct, onCopy, onClear }: ChosenPanelProps) => {
  const styles = usePanelStyles()
  const { words } = useSaid()
  const suggestion = suggestionForAll(chosen)
  const fits = suggestion.kind === 'file' ? belongingIn(chosen, suggestion.case.id) : 0
  const looksPrivate = looksPrivateIn(chosen)
  return (
    <section className={styles.panel} aria-label={words.panel}>
      <Heading level={2} className={styles.heading}>
        {words.chosen.count(chosen.size)}
      </Heading>
      {fits > 0 && <p className={styles.facts}>{words.chosen.fits(fits, chosen.size)}</p>}
      {looksPrivate > 0 && <p className={styles.facts}>{words.chosen.private(looksPrivate)}</p>}
      <div className={styles.acts}>
        <DecisionButtons suggestion={suggestion} onAct={onAct} />
        <ActButton name={words.copyThese} onClick={onCopy} />
        <ActButton name={words.chosen.clear} keyName="Esc" shortcut="Escape" onClick={onClear} />
      </div>
    </section>
  )
}
