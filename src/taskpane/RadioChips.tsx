import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px' },
  spokenOnly: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: {
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

interface RadioChipsProps<Choice extends string> {
  readonly legend: string
  /** Told to whoever cannot see the chips, which speak for themselves to others. */
  readonly isLegendSpokenOnly?: boolean
  readonly choices: readonly Choice[]
  readonly chosen: Choice
  readonly label: (choice: Choice) => string
  readonly onChange: (choice: Choice) => void
}

/** One of a few, side by side: the browser's own radio buttons, one click or an arrow key each. */
export const RadioChips = <Choice extends string>(props: RadioChipsProps<Choice>) => {
  const { legend, isLegendSpokenOnly = false, choices, chosen, label, onChange } = props
  const styles = useStyles()
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={mergeClasses(styles.legend, isLegendSpokenOnly && styles.spokenOnly)}>
        {legend}
      </legend>
      <div className={styles.chips}>
        {choices.map((choice) => (
          <label key={choice} className={styles.chip}>
            <input
              type="radio"
              name={name}
              checked={choice === chosen}
              // office.js moves the focus on Tab itself, and would stop at every button of the group.
              tabIndex={choice === chosen ? 0 : -1}
              onChange={() => onChange(choice)}
            />
            <span>{label(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
