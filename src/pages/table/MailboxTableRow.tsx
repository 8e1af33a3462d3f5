// biome-ignore-all lint/a11y/useSemanticElements: rows out of view do not exist, and a grid can say how many there are
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its present row
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { OverviewRow } from '../../contract/overviewSchemas.ts'
import { mailboxDetailWordsFor } from '../../taskpane/language/mailboxes/mailboxDetailWordsFor.ts'
import { useOverview } from '../overviewContext.ts'
import { columns, useColumnStyles } from './columns.ts'
import { daysShown, headlineOfRow, urgencyOfRow } from './rowClock.ts'

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  present: {
    '[role="grid"]:focus-visible &': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  days: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '48px',
    height: '28px',
    paddingInline: '8px',
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  now: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  soon: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  later: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3 },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  alarming: { color: tokens.colorStatusDangerForeground3 },
})

interface MailboxTableRowProps {
  readonly id: string
  /** Undefined while it is being read. */
  readonly row: OverviewRow | undefined
  /** By the name people know. */
  readonly customer: string | undefined
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly size: number
  readonly shape: string
  readonly isNarrow: boolean
  readonly isPresent: boolean
  readonly isChosen: boolean
  readonly onOpen: (index: number) => void
}

export const MailboxTableRow = ({
  id,
  row,
  customer,
  index,
  start,
  size,
  shape,
  isNarrow,
  isPresent,
  isChosen,
  onOpen,
}: MailboxTableRowProps) => {
  const styles = useStyles()
  const columnStyles = useColumnStyles()
  const { said } = useOverview()
  const cells = useCells(row, customer, isNarrow)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard by the grid
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={mergeClasses(
        styles.row,
        columnStyles.row,
        shape,
        isPresent && styles.present,
        isChosen && styles.chosen,
      )}
      style={{ height: size, transform: `translateY(${start}px)` }}
      onClick={() => onOpen(index)}
    >
      {columns.map((column) => (
        <div key={column} role="gridcell" data-column={column} className={columnStyles[column]}>
          {cells?.[column] ?? (column === 'mailbox' ? said.table.loading : null)}
        </div>
      ))}
    </div>
  )
}

const useCells = (row: OverviewRow | undefined, customer: string | undefined, isNarrow: boolean) => {
  const styles = useStyles()
  const { said, language } = useOverview()
  if (row === undefined) return null
  const { dates, words, tag } = language
  const line = (text: string, ...classes: readonly (string | false)[]) => (
    <span className={mergeClasses(styles.line, ...classes)} title={text}>
      {text}
    </span>
  )
  const { choice } = mailboxDetailWordsFor(tag)
  const isOpen = row.state === 'counting' || row.state === 'unknown'
  const clock =
    row.clock === null || row.certainty === null
      ? ''
      : `${words.mailboxes.clock[row.clock]}, ${words.mailboxes.certainty[row.certainty]}`
  const held = row.hold === 'none' ? null : said.table.hold[row.hold]
  const second = row.decision === null ? held : said.table.decisionState[row.decision.state]
  const lastDay = row.lastDay === null ? '–' : dates.day(row.lastDay)
  const inWords = headlineOfRow(row, words.mailboxes, said.table)
  const lastDayOrHeadline =
    row.lastDay === null ? inWords : words.mailboxes.lastDay(dates.shortDay(row.lastDay))
  return {
    left: (
      <>
        <span aria-hidden="true" className={mergeClasses(styles.days, styles[urgencyOfRow(row)])}>
          {daysShown(row)}
        </span>
        <span className={styles.unseen}>{inWords}</span>
      </>
    ),
    mailbox: (
      <>
        {line(row.name, styles.strong)}
        {line(row.address, styles.small)}
      </>
    ),
    customer: line(customer ?? '–'),
    lastDay: (
      <>
        {line(isNarrow ? lastDayOrHeadline : lastDay)}
        {row.conflict && !isNarrow && line(said.table.conflict, styles.small, styles.alarming)}
        {row.nearSizeLimit && !isNarrow && line(said.table.nearSizeLimit, styles.small, styles.alarming)}
      </>
    ),
    clock: line(clock === '' ? '–' : clock, styles.small),
    decision: (
      <>
        {row.decision === null
          ? line(isOpen ? said.table.undecided : (held ?? said.table.noDecision), isOpen && styles.strong)
          : line(choice[row.decision.choice])}
        {!isNarrow && second && (isOpen || row.decision !== null) && line(second, styles.small)}
      </>
    ),
    reminder: line(
      said.table.reminders[row.reminder.state](
        row.reminder.on === null ? '' : dates.shortDay(row.reminder.on),
      ),
      styles.small,
      row.reminder.state === 'failed' && styles.alarming,
    ),
  }
}
