import { makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { type FilingKind, filingKinds } from '../../domain/case.ts'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px' },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  kind: {
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

interface KindPickerProps {
  readonly kind: FilingKind
  readonly onChange: (kind: FilingKind) => void
}

/** The kind of filing: the browser's own radio buttons, one click or an arrow key each. */
export const KindPicker = ({ kind, onChange }: KindPickerProps) => {
  const styles = useStyles()
  const { words } = useWorkplace()
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.filing.kind}</legend>
      <div className={styles.kinds}>
        {filingKinds.map((one) => (
          <label key={one} className={styles.kind}>
            <input
              type="radio"
              name={name}
              checked={one === kind}
              // office.js moves the focus on Tab itself, and would stop at every button of the group.
              tabIndex={one === kind ? 0 : -1}
              onChange={() => onChange(one)}
            />
            <span>{words.filing.kinds[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
