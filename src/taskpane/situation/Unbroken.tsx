import { makeStyles } from '@fluentui/react-components'
import { Fragment } from 'react'

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap' } })

/** Longer ones may be broken: they could be wider than the pane. */
const longest = 20

/** A sentence in which no number with a hyphen, such as a case's reference, is broken at the end of a line; its characters stay as they are. */
export const Unbroken = ({ text }: { readonly text: string }) => {
  const styles = useStyles()
  return text.split(' ').map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words do not move
    <Fragment key={index}>
      {index > 0 && ' '}
      {word.length <= longest && /\d-\d/.test(word) ? <span className={styles.whole}>{word}</span> : word}
    </Fragment>
  ))
}
