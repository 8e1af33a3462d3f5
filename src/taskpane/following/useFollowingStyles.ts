import { makeStyles, tokens } from '@fluentui/react-components'

/** Lists of mails with one act each, and choices. */
export const useFollowingStyles = makeStyles({
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
  label: { display: 'flex', flexDirection: 'column', gap: '4px' },
  // The browser's own would be white in the dark.
  select: {
    font: 'inherit',
    padding: '6px',
    maxWidth: '100%',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})
