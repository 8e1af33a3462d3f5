import { makeStyles, tokens } from '@fluentui/react-components'

/** How the parts of a leaving look, in the pane and on the wide page alike. */
export const useLeavingStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    minWidth: 0,
    '& p': { margin: 0, overflowWrap: 'anywhere' },
    '& h2': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: 'inherit' },
    '& h3': { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    alignSelf: 'stretch',
    '& > li': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, paddingBlock: '8px' },
    // The list round it draws that line.
    '& ul > li:last-child': { borderBottomStyle: 'none' },
  },
  bare: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  open: { margin: 0, paddingInlineStart: '18px' },
  told: {
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  /** Under a checkbox, where its label begins. */
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    paddingInlineStart: '32px',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', minWidth: 0 },
  spread: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '2px 12px',
    alignSelf: 'stretch',
    '& > *': { minWidth: 0, overflowWrap: 'anywhere' },
    // What stands at the end goes below where it has no room, and not because the words before it are long.
    '& > :first-child': { flex: '1 1 55%' },
  },
  /** Of words that are short what stands at the end may take the most. */
  short: { '& > :first-child': { flexBasis: 'auto' } },
  state: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  subdued: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignSelf: 'stretch',
    maxWidth: '480px',
    '& select, & input': { minWidth: 0, width: '100%' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  text: {
    margin: 0,
    padding: '8px 10px',
    maxWidth: '100%',
    alignSelf: 'stretch',
    boxSizing: 'border-box',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'inherit',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})
