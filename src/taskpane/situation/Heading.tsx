import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  h1: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  h2: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
})

interface HeadingProps {
  readonly level: 1 | 2
  readonly children: ReactNode
  readonly className?: string
}

export const Heading = ({ level, children, className }: HeadingProps) => {
  const styles = useStyles()
  return level === 1 ? (
    <h1 className={mergeClasses(styles.h1, className)}>{children}</h1>
  ) : (
    <h2 className={mergeClasses(styles.h2, className)}>{children}</h2>
  )
}
