import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    // Not by colour alone.
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
  whole: { whiteSpace: 'nowrap' },
})

/** UTF-16 units: no reference is broken at its hyphen; what is longer could be wider than the pane. */
const longestWhole = 20

interface MarkedProps {
  readonly text: string
  /** UTF-16 offsets, in order, that do not overlap. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** A text with the words that were looked for marked in it. */
export const Marked = ({ text, marks }: MarkedProps) => {
  const styles = useStyles()
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of marks) {
    parts.push(
      text.slice(at, start),
      <mark key={start} className={mergeClasses(styles.mark, end - start <= longestWhole && styles.whole)}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
