import { makeStyles, tokens } from '@fluentui/react-components'

const wide = '@media (min-width: 900px)'
const narrow = '@media (max-width: 899.98px)'

/** In a pane the decision stands below the list, always in sight; on a wide page beside it. */
export const useDeskStyles = makeStyles({
  desk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wide]: { gridTemplateColumns: 'minmax(0, 1fr) 400px', columnGap: '24px', alignItems: 'start' },
  },
  top: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    [wide]: { gridColumn: '1 / -1' },
  },
  tools: { padding: '0 12px 8px' },
  list: { minWidth: 0 },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    boxSizing: 'border-box',
    padding: '8px 12px 10px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':empty': { display: 'none' },
    [narrow]: {
      position: 'sticky',
      bottom: 0,
      zIndex: 2,
      // Large letters leave some of the list in sight all the same.
      maxHeight: '60vh',
      overflowY: 'auto',
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
      boxShadow: tokens.shadow8,
    },
    // A window of a few lines, as of a page that is much enlarged, is not for the decision alone.
    '@media (max-width: 899.98px) and (max-height: 460px)': { position: 'static', maxHeight: 'none' },
    [wide]: {
      position: 'sticky',
      top: '12px',
      maxHeight: 'calc(100vh - 24px)',
      overflowY: 'auto',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusLarge,
      padding: '12px',
    },
  },
  // In the place of the list where there is no room beside it.
  alone: { [narrow]: { position: 'static', maxHeight: 'none', borderTop: 'none', boxShadow: 'none' } },
  behind: { [narrow]: { display: 'none' } },
  nothing: { margin: 0, padding: '12px', color: tokens.colorNeutralForeground2 },
  hint: {
    margin: 0,
    padding: '12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})
