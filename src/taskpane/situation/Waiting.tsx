import { makeStyles, tokens } from '@fluentui/react-components'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({
  // Most answers come at once: a ring that flashes by would only disturb.
  late: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    paddingBlock: '24px',
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '150ms',
    animationDelay: '300ms',
    animationFillMode: 'both',
  },
  ring: {
    width: '16px',
    height: '16px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '8s' },
  },
})

/** A ring of our own: Fluent's Spinner is a hundredth of what the pane may load before its first view. */
export const Waiting = () => {
  const styles = useStyles()
  const { words } = useWorkplace()
  return (
    <div className={styles.late}>
      <span className={styles.ring} aria-hidden="true" />
      <span>{words.waiting}</span>
    </div>
  )
}
