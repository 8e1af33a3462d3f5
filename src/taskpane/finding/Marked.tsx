import { makeStyles, tokens } from '@fluentui/react-components'
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
})

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
      <mark key={start} className={styles.mark}>
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
