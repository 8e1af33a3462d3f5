import { Button, makeStyles } from '@fluentui/react-components'
import { followWordsFor } from '../language/follow/followWordsFor.ts'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start', paddingInline: '4px', minWidth: 0 },
})

/** The way to what files itself: its rules, the conversations followed, and what came of it. */
export const SettingsButton = () => {
  const styles = useStyles()
  const { tag, open } = useWorkplace()
  return (
    <Button
      className={styles.button}
      appearance="transparent"
      size="small"
      onClick={() => open({ kind: 'settings' })}
    >
      {followWordsFor(tag).settings}
    </Button>
  )
}
