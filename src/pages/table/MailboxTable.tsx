// biome-ignore-all lint/a11y/useSemanticElements: rows out of view do not exist, and a grid can say how many there are
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its present row
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import type { OverviewRow } from '../../contract/overviewSchemas.ts'
import { useChange } from '../../taskpane/useChange.ts'
import { useStateOf } from '../../taskpane/useStateOf.ts'
import { useOverview } from '../overviewContext.ts'
import type { ShownOverview } from '../overviewWindows.ts'
import { narrow, useMedia } from '../useMedia.ts'
import { columns, useColumnStyles } from './columns.ts'
import { MailboxTableRow } from './MailboxTableRow.tsx'
import { rowAfter } from './rowAfter.ts'

const useStyles = makeStyles({
  grid: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'auto',
    height: 'max(420px, 62vh)',
    contain: 'strict',
    overflowAnchor: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 700px)': { height: '75vh' },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '36px',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: { position: 'relative', width: '100%' },
  // Shown with some delay: most answers come at once.
  loading: { opacity: 0.6, transition: 'opacity 120ms 250ms' },
  nothing: { margin: 0, padding: '32px 16px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
})

interface MailboxTableProps {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly shown: ShownOverview
  readonly isLoading: boolean
  /** A mailbox stands beside it: fewer columns fit. */
  readonly isBeside: boolean
  readonly chosen: string | null
  readonly onReveal: (first: number, last: number) => void
  readonly onChoose: (row: OverviewRow) => void
}

/** Pixels. */
const rowHeight = { wide: 52, narrow: 88 }

/** All mailboxes that match, of which only the rows in view exist. The grid has the focus and names its present row. */
export const MailboxTable = ({
  ref: grid,
  shown,
  isLoading,
  isBeside,
  chosen,
  onReveal,
  onChoose,
}: MailboxTableProps) => {
  const styles = useStyles()
  const columnStyles = useColumnStyles()
  const { said } = useOverview()
  const id = useId()
  const isNarrow = useMedia(narrow)
  const [present, setPresent] = useStateOf(shown.filter, 0)
  const { matching } = shown.answer
  const customers = useMemo(
    () => new Map(shown.answer.customers.map((customer) => [customer.id, customer.name])),
    [shown.answer.customers],
  )
  const virtualizer = useVirtualizer({
    count: matching,
    getScrollElement: () => grid.current,
    estimateSize: () => (isNarrow ? rowHeight.narrow : rowHeight.wide),
    overscan: 12,
    scrollPaddingStart: 36,
  })
  // Rows of another height.
  useChange(isNarrow, () => virtualizer.measure())
  // Another filter begins at its top.
  useChange(shown.filter, () => grid.current?.scrollTo({ top: 0 }))
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const revealed = useRef('')
  useEffect(() => {
    const view = `${first} ${last} ${matching}`
    if (view === revealed.current) return
    revealed.current = view
    onReveal(first, last)
  }, [first, last, matching, onReveal])

  const open = (index: number) => {
    const row = shown.rowAt(index)
    if (row !== undefined) onChoose(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // The same key would press the button that gets the focus in the mailbox.
      event.preventDefault()
      return open(present)
    }
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight.wide) - 2)
    const next = rowAfter(event.key, present, { count: matching, page })
    if (next === null) return
    event.preventDefault()
    setPresent(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
  }
  const shape = isNarrow ? columnStyles.narrow : isBeside ? columnStyles.beside : columnStyles.wide
  const isPresentThere = items.some(({ index }) => index === present)
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={said.table.name}
      aria-rowcount={matching + 1}
      aria-busy={isLoading}
      {...(isPresentThere && { 'aria-activedescendant': `${id}-${present}` })}
      onKeyDown={onKeyDown}
    >
      <div
        role="row"
        aria-rowindex={1}
        className={mergeClasses(styles.head, columnStyles.row, shape, isNarrow && columnStyles.hidden)}
      >
        {columns.map((column) => (
          <span key={column} role="columnheader" data-column={column} className={columnStyles[column]}>
            {said.table[column]}
          </span>
        ))}
      </div>
      {matching === 0 ? (
        <p className={styles.nothing}>
          {shown.answer.counts.mailboxes === 0 ? said.table.none : said.table.nothing}
        </p>
      ) : (
        <div
          role="rowgroup"
          className={mergeClasses(styles.rows, isLoading && styles.loading)}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, start, size }) => (
            <MailboxTableRow
              key={index}
              id={`${id}-${index}`}
              row={shown.rowAt(index)}
              customer={customers.get(shown.rowAt(index)?.customer ?? '')}
              index={index}
              start={start}
              size={size}
              shape={shape}
              isNarrow={isNarrow}
              isPresent={index === present}
              isChosen={chosen !== null && shown.rowAt(index)?.id === chosen}
              onOpen={(opened) => {
                setPresent(opened)
                open(opened)
              }}
            />
          ))}
        </div>
      )}
    </div>
  )
}
