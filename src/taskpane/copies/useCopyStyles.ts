import { makeStyles, tokens } from '@fluentui/react-components'

/** How a static copy looks, wherever it is shown. */
export const useCopyStyles = makeStyles({
  copy: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
    alignSelf: 'stretch',
    minWidth: 0,
    '& p': { margin: 0, overflowWrap: 'anywhere' },
    // A tick box has a label that may be of several lines.
    '& .fui-Checkbox': { alignItems: 'flex-start' },
  },
  wide: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    alignSelf: 'stretch',
    minWidth: 0,
  },
  subdued: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  hash: {
    alignSelf: 'stretch',
    padding: '6px 8px',
    overflowWrap: 'anywhere',
    userSelect: 'all',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})
