import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { focusOnArrival } from './focusOnArrival.ts'

const useStyles = makeStyles({
  h1: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  h2: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
})

interface HeadingProps {
  readonly level: 1 | 2
  readonly children: ReactNode
  /** A heading that is given the focus when its view arrives. */
  readonly takesFocus?: boolean
  readonly className?: string
}

export const Heading = ({ level, children, takesFocus, className }: HeadingProps) => {
  const styles = useStyles()
  const props = takesFocus ? { ref: focusOnArrival, tabIndex: -1 } : {}
  return level === 1 ? (
    <h1 className={mergeClasses(styles.h1, className)} {...props}>
      {children}
    </h1>
  ) : (
    <h2 className={mergeClasses(styles.h2, className)} {...props}>
      {children}
    </h2>
  )
}
