import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { usePane } from './pane.ts'
import { type Place, places } from './places.ts'
import { usePlaceStyles } from './situation/usePlaceStyles.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    // In 320 pixels, or with a larger letter, not all fit beside each other.
    flexWrap: 'wrap',
    paddingInline: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

interface NavigationProps {
  /** Whether there is a mailbox that this person may clean up. */
  readonly cleansUp: boolean
  readonly present: Place
  readonly onGo: (place: Place) => void
}

/** Buttons rather than Fluent's TabList: its arrow keys cost 8 KiB, and these places are no tabs of one thing. */
export const Navigation = ({ cleansUp, present, onGo }: NavigationProps) => {
  const styles = useStyles()
  const looks = usePlaceStyles()
  const { words } = usePane()
  return (
    <nav className={styles.bar} aria-label={words.places.navigation}>
      {places
        .filter((place) => cleansUp || place !== 'cleanUp')
        .map((place) => (
          <button
            key={place}
            type="button"
            className={mergeClasses(looks.place, place === present && looks.present)}
            aria-current={place === present ? 'page' : undefined}
            onClick={() => onGo(place)}
          >
            {words.places[place]}
          </button>
        ))}
    </nav>
  )
}
