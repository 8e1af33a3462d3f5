import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { FoundCommitment } from '../../domain/commitments/commitment.ts'
import { isDismissed } from '../../domain/sending/chosenCase.ts'
import type { ComposingWords } from '../language/composing/composingWords.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  quote: {
    margin: 0,
    padding: '6px 10px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  line: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

interface PromisesProps {
  readonly promises: readonly FoundCommitment[]
  /** Sentences that are none, by the writer. */
  readonly dismissed: readonly string[]
  readonly words: ComposingWords['promises']
  readonly onChange: (dismissed: readonly string[]) => void
}

/** What the writer is about to promise, as far as he has written. */
export const Promises = ({ promises, dismissed, words, onChange }: PromisesProps) => {
  const styles = useStyles()
  const { dates, announce } = usePane()
  const count = promises.length
  useEffect(() => {
    if (count > 0) announce(words.found(count))
  }, [count, announce, words])
  const toggle = (sentence: string, isPromise: boolean) =>
    onChange(isPromise ? dismissed.filter((one) => !isDismissed([one], sentence)) : [...dismissed, sentence])
  return (
    <section className={styles.part} aria-label={words.heading}>
      <Heading level={2}>{words.heading}</Heading>
      {count === 0 && <p className={styles.line}>{words.nothing}</p>}
      <ul className={styles.list}>
        {promises.map(({ sentence, due, quote }) => (
          <li key={quote.start}>
            <blockquote className={styles.quote}>
              {sentence}
              <p className={styles.line}>{due?.date ? words.due(dates.day(due.date)) : words.noDay}</p>
            </blockquote>
            <Checkbox
              label={words.keep}
              checked={!isDismissed(dismissed, sentence)}
              onChange={(_, { checked }) => toggle(sentence, checked === true)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
