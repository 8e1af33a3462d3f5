import { makeStyles, tokens } from '@fluentui/react-components'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { margin: '4px 12px', color: tokens.colorNeutralForeground2 },
  row: {
    display: 'block',
    width: '100%',
    textAlign: 'start',
    appearance: 'none',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    padding: '6px 12px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { display: 'block', overflowWrap: 'anywhere' },
  reference: { fontWeight: tokens.fontWeightSemibold },
  second: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
})

/** Cases to open, one below the other. */
export const CaseList = ({ cases }: { readonly cases: readonly CaseSummaryAnswer[] }) => {
  const styles = useStyles()
  const { words, open } = useWorkplace()
  if (cases.length === 0) return <p className={styles.none}>{words.cases.none}</p>
  return (
    <ul className={styles.list}>
      {cases.map((one) => (
        <li key={one.id}>
          <button type="button" className={styles.row} onClick={() => open({ kind: 'case', case: one })}>
            <span className={styles.title}>
              <span className={styles.reference}>{one.reference}</span> {one.title}
            </span>
            <span className={styles.second}>
              {[one.client, words.cases.filings(one.filings)].filter((part) => part !== '').join(', ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
