import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { focusOnArrival } from './focusOnArrival.ts'

const useStyles = makeStyles({
  back: { margin: '4px 4px -8px', paddingInline: '8px' },
})

interface BackButtonProps {
  readonly children: string
  /** It has the focus when it comes, for what was pressed has gone. */
  readonly takesFocus: boolean
  readonly onClick: () => void
}

/** The way back, above what was opened. */
export const BackButton = ({ children, takesFocus, onClick }: BackButtonProps) => (
  <Button
    className={useStyles().back}
    appearance="subtle"
    size="small"
    icon={<ArrowLeftRegular />}
    ref={takesFocus ? focusOnArrival : undefined}
    onClick={onClick}
  >
    {children}
  </Button>
)
