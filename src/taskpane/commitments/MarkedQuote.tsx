import { makeStyles, tokens } from '@fluentui/react-components'
import type { QuoteInMail } from './draft.ts'

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: '8px',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  // Underlined as well: a colour alone tells not everybody where the sentence begins and ends.
  mark: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorStatusWarningBorderActive,
    textUnderlineOffset: '3px',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
})

/** A sentence marked among what stands around it in the mail. */
export const MarkedQuote = ({ quote }: { readonly quote: QuoteInMail }) => {
  const styles = useStyles()
  return (
    <blockquote className={styles.quote}>
      {quote.before}
      <mark className={styles.mark}>{quote.text}</mark>
      {quote.after}
    </blockquote>
  )
}
