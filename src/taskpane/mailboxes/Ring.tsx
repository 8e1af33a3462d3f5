import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CountdownAnswer } from '../../contract/mailboxSchemas.ts'
import { type Urgency, urgencyOf } from './urgency.ts'

const useStyles = makeStyles({
  ring: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  // Forced colours leave the strokes and fills of SVG alone.
  track: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { stroke: 'CanvasText', strokeWidth: '1px' },
  },
  arc: {
    fill: 'none',
    stroke: 'currentColor',
    strokeLinecap: 'round',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  text: {
    fill: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: 'middle',
    dominantBaseline: 'central',
    fontVariantNumeric: 'tabular-nums',
  },
  now: { color: tokens.colorStatusDangerForeground3 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  later: { color: tokens.colorBrandForeground1 },
  none: { color: tokens.colorNeutralForeground4 },
})

const radius = 17
const circumference = 2 * Math.PI * radius

interface RingProps {
  readonly countdown: CountdownAnswer
  /** Pixels. */
  readonly size: number
}

/** How much of the period is left, with the number. Only to be looked at: the words stand beside it. */
export const Ring = ({ countdown, size }: RingProps) => {
  const styles = useStyles()
  const urgency: Urgency = urgencyOf(countdown)
  const dashes = arcDashes(countdown)
  return (
    <svg
      className={mergeClasses(styles.ring, styles[urgency])}
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden="true"
    >
      <circle className={styles.track} cx="20" cy="20" r={radius} strokeWidth="3.5" />
      {dashes && (
        <circle
          className={styles.arc}
          cx="20"
          cy="20"
          r={radius}
          strokeWidth="3.5"
          strokeDasharray={dashes}
          transform="rotate(-90 20 20)"
        />
      )}
      <text className={styles.text} x="20" y="20.5" fontSize="14">
        {mark(countdown)}
      </text>
    </svg>
  )
}

/** The part of the period that is left; a broken ring where nobody knows; null where nothing is left or runs. */
const arcDashes = (countdown: CountdownAnswer): string | null => {
  switch (countdown.state) {
    case 'counting':
      return `${partLeft(countdown.daysLeft, countdown.clock) * circumference} ${circumference}`
    case 'unknown':
      return `${circumference / 24} ${circumference / 12}`
    default:
      return null
  }
}

const day = 86_400_000

/** To be looked at only: the days that count come from the service. */
const partLeft = (
  daysLeft: number,
  { startedAt, lastDay }: { readonly startedAt: string; readonly lastDay: string },
): number => {
  const whole = (Date.parse(lastDay) - Date.parse(startedAt)) / day
  return Math.min(1, Math.max(0, daysLeft / Math.max(1, whole)))
}

const mark = (countdown: CountdownAnswer): string => {
  switch (countdown.state) {
    case 'counting':
      return String(countdown.daysLeft)
    case 'ended':
      return '0'
    case 'stopped':
      return 'Ⅱ'
    case 'noClock':
      return '–'
    case 'unknown':
      return '?'
  }
}
