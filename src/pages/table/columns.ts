import { makeStyles } from '@fluentui/react-components'

export const columns = ['left', 'mailbox', 'customer', 'lastDay', 'clock', 'decision', 'reminder'] as const

/** Where each cell stands: side by side, fewer beside an opened mailbox, stacked on a phone. */
export const useColumnStyles = makeStyles({
  row: {
    display: 'grid',
    columnGap: '16px',
    paddingInline: '16px',
    alignItems: 'center',
    boxSizing: 'border-box',
  },
  wide: {
    gridTemplateAreas: '"left mailbox customer lastDay clock decision reminder"',
    gridTemplateColumns:
      '64px minmax(160px, 1.3fr) minmax(110px, 1.1fr) minmax(130px, 0.9fr) minmax(130px, 1.2fr) minmax(150px, 1.2fr) minmax(126px, 0.8fr)',
  },
  beside: {
    gridTemplateAreas: '"left mailbox lastDay decision"',
    gridTemplateColumns: '76px minmax(130px, 1.4fr) minmax(110px, 0.9fr) minmax(130px, 1.1fr)',
    '& > [data-column="customer"], & > [data-column="clock"], & > [data-column="reminder"]': {
      display: 'none',
    },
  },
  narrow: {
    gridTemplateAreas: '"left mailbox" "left lastDay" "left decision"',
    gridTemplateColumns: '64px minmax(0, 1fr)',
    columnGap: '8px',
    paddingInline: '8px 12px',
    '& > [data-column="customer"], & > [data-column="clock"], & > [data-column="reminder"]': {
      display: 'none',
    },
  },
  hidden: { display: 'none' },
  left: { gridArea: 'left', minWidth: 0 },
  mailbox: { gridArea: 'mailbox', minWidth: 0 },
  customer: { gridArea: 'customer', minWidth: 0 },
  lastDay: { gridArea: 'lastDay', minWidth: 0 },
  clock: { gridArea: 'clock', minWidth: 0 },
  decision: { gridArea: 'decision', minWidth: 0 },
  reminder: { gridArea: 'reminder', minWidth: 0 },
})
