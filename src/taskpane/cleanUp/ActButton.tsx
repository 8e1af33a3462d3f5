import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { KeyName } from './KeyName.tsx'

const useStyles = makeStyles({
  act: {
    minWidth: 0,
    minHeight: '28px',
    maxWidth: 'none',
    paddingBlock: 0,
    justifyContent: 'space-between',
    paddingInline: '6px',
    fontWeight: tokens.fontWeightRegular,
  },
  whole: { gridColumn: '1 / -1' },
  first: { fontWeight: tokens.fontWeightSemibold },
  name: { minWidth: 0, overflowWrap: 'anywhere', textAlign: 'start' },
})

interface ActButtonProps {
  readonly name: string
  /** The key that does the same, as it is written on the button and as a screen reader is told of it. */
  readonly keyName?: string
  readonly shortcut?: string
  /** The one that is suggested. */
  readonly isFirst?: boolean
  /** As wide as two. */
  readonly isWhole?: boolean
  readonly onClick: () => void
}

/** A decision or another act, with its key. */
export const ActButton = ({
  name,
  keyName,
  shortcut = keyName,
  isFirst = false,
  isWhole = false,
  onClick,
}: ActButtonProps) => {
  const styles = useStyles()
  return (
    <Button
      appearance={isFirst ? 'primary' : 'secondary'}
      className={mergeClasses(styles.act, isWhole && styles.whole, isFirst && styles.first)}
      aria-keyshortcuts={shortcut}
      title={name}
      onClick={onClick}
    >
      <span className={styles.name}>{name}</span>
      {keyName && <KeyName isOnBrand={isFirst}>{keyName}</KeyName>}
    </Button>
  )
}
