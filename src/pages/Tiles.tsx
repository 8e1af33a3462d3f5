import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useOverview } from './overviewContext.ts'
import { everything, filterOfTile, isSame, type OverviewFilter, type Tile, tiles } from './overviewFilter.ts'
import type { ShownOverview } from './overviewWindows.ts'

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    gap: '12px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media (max-width: 700px)': { gridTemplateColumns: '1fr 1fr', gap: '8px' },
  },
  tile: {
    appearance: 'none',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    padding: '10px 14px 12px',
    cursor: 'pointer',
    position: 'relative',
    overflow: 'hidden',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: 0,
      insetInlineStart: 0,
      width: '4px',
      backgroundColor: 'currentColor',
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  },
  number: {
    display: 'block',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
  now: { '::before': { backgroundColor: tokens.colorStatusDangerForeground3 } },
  soon: { '::before': { backgroundColor: tokens.colorStatusWarningForeground3 } },
  calm: { '::before': { backgroundColor: tokens.colorBrandForeground1 } },
  empty: {
    '::before': { backgroundColor: tokens.colorNeutralStroke2 },
    '& strong': { color: tokens.colorNeutralForeground3 },
  },
  label: { display: 'block', color: tokens.colorNeutralForeground2 },
})

const colours: Readonly<Record<Tile, 'now' | 'soon' | 'calm'>> = {
  thisWeek: 'now',
  nextWeek: 'soon',
  undecided: 'soon',
  unknown: 'now',
  ended: 'now',
  reminderFailed: 'now',
  hold: 'calm',
}

interface TilesProps {
  readonly answer: ShownOverview['answer']
  readonly filter: OverviewFilter
  readonly onFilter: (filter: OverviewFilter) => void
}

/** The picture: how many end when and what stands open. Each number filters by what it counts, and once more by nothing. */
export const Tiles = ({ answer: { counts, today }, filter, onFilter }: TilesProps) => {
  const styles = useStyles()
  const { said, language } = useOverview()
  const amount = new Intl.NumberFormat(language.tag)
  return (
    <ul className={styles.tiles} aria-label={said.tiles}>
      {tiles.map((tile) => {
        const own = filterOfTile(tile, today)
        const isPressed = isSame(own, filter)
        return (
          <li key={tile}>
            <button
              type="button"
              aria-pressed={isPressed}
              className={mergeClasses(
                styles.tile,
                styles[counts[tile] === 0 ? 'empty' : colours[tile]],
                isPressed && styles.pressed,
              )}
              onClick={() => onFilter(isPressed ? everything : own)}
            >
              <strong className={styles.number}>{amount.format(counts[tile])}</strong>{' '}
              <span className={styles.label}>{said.tile[tile]}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
