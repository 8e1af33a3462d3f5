import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'
import { keepKey } from './keepKey.ts'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px' },
  top: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  heading: {
    flexGrow: 1,
    minWidth: 0,
    paddingTop: '2px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
})

interface SideViewProps {
  readonly heading: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something looked at or chosen beside the list; in the place of the list where there is no room. */
export const SideView = ({ heading, onClose, children }: SideViewProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  return (
    <section
      className={styles.view}
      aria-label={heading}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        keepKey(event)
        onClose()
      }}
    >
      <div className={styles.top}>
        {/* In a narrow pane nothing else is on show. */}
        <Heading level={1} className={styles.heading}>
          {heading}
        </Heading>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.close}
          title={words.close}
          ref={focusOnArrival}
          onClick={onClose}
        />
      </div>
      {children}
    </section>
  )
}
