import { makeStyles, Spinner } from '@fluentui/react-components'
import { usePane } from '../pane.ts'

const useStyles = makeStyles({
  // Most answers come at once: a spinner that flashes by would only disturb.
  late: {
    paddingBlock: '24px',
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '150ms',
    animationDelay: '300ms',
    animationFillMode: 'both',
  },
})

export const Waiting = () => (
  <Spinner className={useStyles().late} size="tiny" label={usePane().words.waiting} />
)
