import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  key: {
    flexShrink: 0,
    marginInlineStart: '4px',
    paddingInline: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  onBrand: {
    color: 'inherit',
    borderTopColor: 'currentColor',
    borderBottomColor: 'currentColor',
    borderLeftColor: 'currentColor',
    borderRightColor: 'currentColor',
  },
})

interface KeyNameProps {
  readonly isOnBrand: boolean
  readonly children: string
}

/** A key as it stands on a button; a screen reader hears of it from the button itself. */
export const KeyName = ({ isOnBrand, children }: KeyNameProps) => {
  const styles = useStyles()
  return (
    <span className={mergeClasses(styles.key, isOnBrand && styles.onBrand)} aria-hidden="true">
      {children}
    </span>
  )
}
