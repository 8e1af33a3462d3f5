import { makeStyles, tokens } from '@fluentui/react-components'

/** Lists of mails with one act each. */
export const useListStyles = makeStyles({
  block: { margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  act: { flexShrink: 0 },
})
