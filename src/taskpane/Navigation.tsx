import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { usePane } from './pane.ts'
import { type Place, places } from './places.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '4px',
    paddingInline: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  place: {
    appearance: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    padding: '9px 8px',
    cursor: 'pointer',
    position: 'relative',
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  present: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: '8px',
      bottom: '-1px',
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
})

interface NavigationProps {
  readonly present: Place
  readonly onGo: (place: Place) => void
}

/** Three buttons rather than Fluent's TabList: its arrow keys cost 8 KiB, and these places are no tabs of one thing. */
export const Navigation = ({ present, onGo }: NavigationProps) => {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <nav className={styles.bar} aria-label={words.places.navigation}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          className={mergeClasses(styles.place, place === present && styles.present)}
          aria-current={place === present ? 'page' : undefined}
          onClick={() => onGo(place)}
        >
          {words.places[place]}
        </button>
      ))}
    </nav>
  )
}
