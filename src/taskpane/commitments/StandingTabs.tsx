import { makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { CommitmentWords } from '../language/commitmentWords.ts'
import { countOf, type ListedCommitments, type TabStanding, tabStandings } from './listedCommitments.ts'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  tab: {
    position: 'relative',
    '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
    '& span': {
      display: 'block',
      padding: '3px 10px',
      borderRadius: tokens.borderRadiusCircular,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    '& input:hover + span': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '& input:checked + span': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
      '@media (forced-colors: active)': {
        forcedColorAdjust: 'none',
        border: '1px solid Highlight',
        backgroundColor: 'Highlight',
        color: 'HighlightText',
      },
    },
    '& input:focus-visible + span': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
})

interface StandingTabsProps {
  readonly standing: TabStanding
  /** Null before the first answer. */
  readonly listed: ListedCommitments | null
  readonly words: CommitmentWords['register']
  readonly onChange: (standing: TabStanding) => void
}

/** Which commitments are shown by how they stand, with how many each: the browser's own radio buttons. */
export const StandingTabs = ({ standing, listed, words, onChange }: StandingTabsProps) => {
  const styles = useStyles()
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.standing}</legend>
      <div className={styles.tabs}>
        {tabStandings.map((one) => (
          <label key={one} className={styles.tab}>
            <input
              type="radio"
              name={name}
              checked={one === standing}
              // office.js moves the focus on Tab itself, and would stop at every button of the group.
              tabIndex={one === standing ? 0 : -1}
              onChange={() => onChange(one)}
            />
            <span>{listed === null ? words.tab[one] : `${words.tab[one]} ${countOf(listed, one)}`}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
