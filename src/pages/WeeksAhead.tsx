import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Heading } from '../taskpane/situation/Heading.tsx'
import { useOverview } from './overviewContext.ts'
import { daysAfter, type OverviewFilter, withoutDays } from './overviewFilter.ts'
import type { ShownOverview } from './overviewWindows.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  // A column for each week; on a phone a row, as in a wall calendar.
  days: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridTemplateRows: 'repeat(7, 30px)',
    gridTemplateColumns: '28px',
    gridAutoColumns: 'minmax(0, 1fr)',
    gap: '3px',
    '@media (max-width: 700px)': {
      gridAutoFlow: 'row',
      gridTemplateRows: '18px',
      gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
      gridAutoRows: '40px',
    },
  },
  weekday: {
    alignSelf: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    '@media (max-width: 700px)': { textAlign: 'center' },
  },
  day: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minWidth: 0,
    paddingInline: '6px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    '@media (max-width: 700px)': {
      paddingInline: '4px',
      flexDirection: 'column',
      alignItems: 'flex-start',
      justifyContent: 'flex-start',
      lineHeight: '14px',
    },
  },
  before: { visibility: 'hidden' },
  today: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  ends: {
    position: 'relative',
    appearance: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase100,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  undecided: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    ':hover': { backgroundColor: tokens.colorStatusWarningBackground2 },
  },
  urgent: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    ':hover': { backgroundColor: tokens.colorStatusDangerBackground2 },
  },
  pressed: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
  count: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 700px)': { alignSelf: 'flex-end', lineHeight: '20px' },
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
})

interface WeeksAheadProps {
  readonly answer: ShownOverview['answer']
  readonly filter: OverviewFilter
  readonly onFilter: (filter: OverviewFilter) => void
}

const daysShown = 84

/** The coming twelve weeks, each day with how many mailboxes end on it; a day filters by itself, and once more by nothing. */
export const WeeksAhead = ({ answer: { today, days }, filter, onFilter }: WeeksAheadProps) => {
  const styles = useStyles()
  const { said, language } = useOverview()
  const ends = new Map(days.map((day) => [day.on, day]))
  const monday = daysAfter(today, -weekdayOf(today))
  const shown = Array.from({ length: daysShown + weekdayOf(today) }, (_, index) => daysAfter(monday, index))
  const weekday = new Intl.DateTimeFormat(language.tag, { weekday: 'short', timeZone: 'UTC' })
  const dayName = dayNames(language.tag)
  return (
    <section className={styles.part} aria-label={said.weeks.heading}>
      <Heading level={2}>{said.weeks.heading}</Heading>
      <div className={styles.days}>
        {shown.slice(0, 7).map((day) => (
          <span key={day} className={styles.weekday} aria-hidden="true">
            {weekday.format(new Date(`${day}T00:00:00Z`))}
          </span>
        ))}
        {shown.map((day) => {
          const counted = ends.get(day)
          const name = dayName(day, day === today)
          if (counted === undefined || counted.ends === 0) {
            return (
              <span
                key={day}
                aria-hidden="true"
                className={mergeClasses(
                  styles.day,
                  day === today && styles.today,
                  day < today && styles.before,
                )}
              >
                {name}
              </span>
            )
          }
          const isPressed = filter.from === day && filter.until === day
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isPressed}
              className={mergeClasses(
                styles.day,
                styles.ends,
                counted.undecided > 0 && styles.undecided,
                counted.undecided > 0 && day <= daysAfter(today, 6) && styles.urgent,
                isPressed && styles.pressed,
              )}
              onClick={() => onFilter(isPressed ? withoutDays(filter) : { ...filter, from: day, until: day })}
            >
              <span aria-hidden="true">{name}</span>
              <span aria-hidden="true" className={styles.count}>
                {counted.ends}
              </span>
              <span className={styles.unseen}>
                {said.weeks.day(language.dates.day(day), counted.ends, counted.undecided)}
              </span>
            </button>
          )
        })}
      </div>
      {days.length === 0 && <p className={styles.nothing}>{said.weeks.nothing}</p>}
    </section>
  )
}

/** Days since Monday. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** The day of the month, with the month where one begins and today. */
const dayNames = (tag: string) => {
  const withMonth = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (date: string, isToday: boolean): string => {
    const day = Number(date.slice(8))
    return day === 1 || isToday ? withMonth.format(new Date(`${date}T00:00:00Z`)) : String(day)
  }
}
