import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import { type CleanUpStanding, cleanUpStandings } from '../../domain/cleanUp/cleanUpMail.ts'
import { Heading } from '../situation/Heading.tsx'
import { useWorkplace } from '../workplace.ts'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  picture: { display: 'flex', flexDirection: 'column', gap: '8px' },
  clock: { margin: 0, '& strong': { fontWeight: tokens.fontWeightSemibold } },
  today: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  bar: {
    display: 'flex',
    gap: '1px',
    height: '10px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  part: { minWidth: '2px' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 6px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  choice: {
    appearance: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '26px',
    padding: '1px 5px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  swatch: { flexShrink: 0, width: '10px', height: '10px', borderRadius: '2px' },
  // A part of the bar is found in the legend by its colour, of which forced colours would leave none.
  // Two lines round it, as the colours of high contrast are few and may be those of either line.
  ownColour: {
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      border: '1px solid Canvas',
      outline: '1px solid CanvasText',
    },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  number: { fontVariantNumeric: 'tabular-nums' },
  filed: { backgroundColor: tokens.colorPaletteGreenForeground3 },
  toFile: { backgroundColor: tokens.colorPaletteLightGreenBorderActive },
  forCase: { backgroundColor: tokens.colorBrandBackground },
  private: { backgroundColor: tokens.colorPaletteGrapeBorderActive },
  looksPrivate: { backgroundColor: tokens.colorPalettePinkBorderActive },
  notNeeded: { backgroundColor: tokens.colorNeutralForeground3 },
  undecided: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
})

interface PictureProps {
  /** It was entrusted to whoever works through it. */
  readonly isEntrusted: boolean
  readonly picture: CleanUpPictureAnswer
  /** Which mails are on show; null: all. */
  readonly standing: CleanUpStanding | null
  readonly onChoose: (standing: CleanUpStanding | null) => void
}

/** How much time and how many mails there are, what they are, and what there is to do today. */
export const Picture = ({ isEntrusted, picture, standing, onChoose }: PictureProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  const { mailbox, standings, mails, today, reading } = picture
  const hidden = picture.hidden - picture.hiddenBySigns
  const shown = cleanUpStandings.filter((one) => standings[one] > 0 || one === standing)
  return (
    <section className={styles.picture} aria-label={words.heading}>
      <Heading level={1}>
        {isEntrusted ? words.headingOf(mailbox.name || mailbox.address) : words.heading}
      </Heading>
      <Clock picture={picture} />
      {/* What there is to do is not known before all of it is. */}
      {today && reading === null && <Today {...today} />}
      {hidden > 0 && <p className={styles.today}>{words.hidden(hidden)}</p>}
      <div className={styles.bar} aria-hidden="true">
        {shown.map((one) => (
          <span
            key={one}
            className={mergeClasses(styles.part, styles.ownColour, styles[one])}
            style={{ flexGrow: standings[one] }}
          />
        ))}
      </div>
      <ul className={styles.legend} aria-label={words.picture}>
        {shown.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={mergeClasses(styles.choice, one === standing && styles.chosen)}
              aria-pressed={one === standing}
              onClick={() => onChoose(one === standing ? null : one)}
            >
              <span
                className={mergeClasses(styles.swatch, styles.ownColour, styles[one])}
                aria-hidden="true"
              />
              <span className={styles.name}>{words.standing[one]}</span>
              <span className={styles.number}>{words.count(standings[one])}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={mergeClasses(styles.choice, standing === null && styles.chosen)}
            aria-pressed={standing === null}
            onClick={() => onChoose(null)}
          >
            <span className={styles.name}>{words.everything}</span>
            <span className={styles.number}>{words.count(mails)}</span>
          </button>
        </li>
      </ul>
    </section>
  )
}

const Clock = ({ picture: { daysLeft, lastDay } }: Pick<PictureProps, 'picture'>) => {
  const styles = useStyles()
  const { dates } = useWorkplace()
  const { clock } = useSaid().words
  if (daysLeft === null && lastDay === null) return <p className={styles.clock}>{clock.none}</p>
  if (daysLeft !== null && daysLeft <= 0)
    return (
      <p className={styles.clock}>
        <strong>{clock.over}</strong>
      </p>
    )
  return (
    <p className={styles.clock}>
      {daysLeft !== null && <strong>{clock.daysLeft(daysLeft)}</strong>}
      {daysLeft !== null && lastDay !== null && ' · '}
      {lastDay !== null && clock.lastDay(dates.day(lastDay))}
    </p>
  )
}

const Today = ({ decided, of }: NonNullable<CleanUpPictureAnswer['today']>) => {
  const styles = useStyles()
  const { words } = useSaid()
  const sentence = decided >= of ? words.todayDone(decided) : words.today(decided, of)
  return (
    <>
      <p className={styles.today}>{sentence}</p>
      {of > 0 && <ProgressBar aria-label={sentence} value={Math.min(decided, of)} max={of} />}
    </>
  )
}
