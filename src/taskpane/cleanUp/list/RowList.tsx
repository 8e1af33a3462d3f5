// biome-ignore-all lint/a11y/useSemanticElements: rows out of view do not exist, and a listbox can say how many there are
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its present row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are heard by the list
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type Command, moveOfKey } from '../cleanUpKeys.ts'
import type { Mark } from '../decisions/decisionWork.ts'
import { keepKey } from '../keepKey.ts'
import { isChoosable } from './chosenMails.ts'
import type { CleanUpRow } from './cleanUpRow.ts'
import type { ShownRows } from './pagedRows.ts'
import { isOnBox, RowView } from './RowView.tsx'
import type { RowChoice } from './useChosenMails.ts'

const useStyles = makeStyles({
  list: {
    position: 'relative',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowAnchor: 'none',
    outlineStyle: 'none',
  },
  row: {
    position: 'absolute',
    boxSizing: 'border-box',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    overflow: 'hidden',
    padding: '7px 12px 6px',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    // A transparent border is drawn there.
    '@media (forced-colors: active)': { borderInlineStartColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  present: {
    backgroundColor: tokens.colorBrandBackground2,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '[role="listbox"]:focus-visible > &': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  /** As high as a row: three lines of letters as large as they are here, and what is round them. */
  ruler: {
    position: 'absolute',
    visibility: 'hidden',
    height: `calc(18px + ${tokens.lineHeightBase300} + 2 * ${tokens.lineHeightBase200})`,
  },
  // Shown with some delay: most answers come at once.
  loading: { opacity: 0.6, transition: 'opacity 120ms 250ms' },
})

interface RowListProps {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly label: string
  readonly rows: ShownRows<CleanUpRow>
  readonly isLoading: boolean
  readonly marks: ReadonlyMap<string, Mark>
  readonly present: number
  /** Pixels at the bottom of the window that something else covers. */
  readonly covered: () => number
  readonly onReveal: (first: number, last: number) => void
  readonly onPresent: (index: number) => void
  readonly onOpen: () => void
  /** Null: nothing was opened. */
  readonly onBack: (() => void) | null
  /** Null: what is on show are no single mails. */
  readonly choice: RowChoice | null
}

/** All rows, of which only those in view exist; the window scrolls. The list has the focus and names its present row. */
export const RowList = (props: RowListProps) => {
  const { ref: list, label, rows, isLoading, marks, present, covered, onReveal, onPresent, choice } = props
  const styles = useStyles()
  const id = useId()
  const top = useTopOf(list)
  const ruler = useRef<HTMLDivElement>(null)
  const rowHeight = useHeightOf(ruler)
  const virtualizer = useWindowVirtualizer({
    count: rows.total,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: top,
    scrollPaddingEnd: covered(),
    scrollPaddingStart: 8,
  })
  const measured = useRef(rowHeight)
  useLayoutEffect(() => {
    if (measured.current === rowHeight) return
    measured.current = rowHeight
    virtualizer.measure()
  }, [rowHeight, virtualizer])
  const items = virtualizer.getVirtualItems()
  useRevealed(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, rows, onReveal)
  // The row may become present by a decision as well: it comes into view whoever made it so, but not at the beginning.
  const shownPresent = useRef(present)
  useEffect(() => {
    if (shownPresent.current === present) return
    shownPresent.current = present
    virtualizer.scrollToIndex(present, { align: 'auto' })
  }, [present, virtualizer])
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((window.innerHeight - covered()) / rowHeight) - 1)
    const command = moveOfKey(event, { present, count: rows.total, page })
    const act = command === null ? null : actOf(command, event)
    if (act === null) return
    keepKey(event)
    act()
  }
  /** Null: the key is not for this list. */
  const actOf = (command: Command, { key, shiftKey }: KeyboardEvent): (() => void) | null => {
    switch (command.kind) {
      case 'move':
        return () => {
          if (shiftKey) choice?.range(present, command.to)
          onPresent(command.to)
        }
      case 'open':
        return props.onOpen
      case 'choose':
        return choice && (() => choice.toggle(present))
      case 'back':
        return key === 'Escape' && choice !== null && choice.chosen.size > 0 ? choice.clear : props.onBack
      default:
        return null
    }
  }
  const onClick = (event: MouseEvent, index: number): void => {
    onPresent(index)
    if (choice === null) return
    if (event.shiftKey) choice.range(present, index)
    else if (event.ctrlKey || event.metaKey || isOnBox(event.target)) choice.toggle(index)
  }
  const isPresentThere = items.some(({ index }) => index === present)
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={mergeClasses(styles.list, isLoading && styles.loading)}
      aria-label={label}
      aria-busy={isLoading}
      {...(isPresentThere && { 'aria-activedescendant': `${id}-${present}` })}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      <div ref={ruler} className={styles.ruler} aria-hidden="true" />
      {items.map(({ index, start, size }) => {
        const row = rows.rowAt(index)
        const isChosen = row !== undefined && choice?.chosen.has(row.id) === true
        return (
          <div
            key={index}
            role="option"
            id={`${id}-${index}`}
            aria-selected={index === present}
            // Chosen is another thing than present: both are said, as ARIA allows where they differ.
            {...(choice !== null && isChoosable(row) && { 'aria-checked': isChosen })}
            aria-setsize={rows.total}
            aria-posinset={index + 1}
            className={mergeClasses(
              styles.row,
              isChosen && styles.chosen,
              index === present && styles.present,
            )}
            style={{ height: size, transform: `translateY(${start - top}px)` }}
            onClick={(event) => onClick(event, index)}
            onDoubleClick={props.onOpen}
          >
            <RowView
              row={row}
              mark={row === undefined ? undefined : marks.get(row.id)}
              isChosen={choice === null ? null : isChosen}
            />
          </div>
        )
      })}
    </div>
  )
}

/** Pixels from the top of the page; what stands above it grows and shrinks. */
const useTopOf = (list: RefObject<HTMLElement | null>): number => {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    for (let part: Element | null = list.current; part !== null; part = part.parentElement)
      for (const beside of part.parentElement?.children ?? []) if (beside !== part) observer.observe(beside)
    return () => observer.disconnect()
  }, [list])
  return top
}

/** Pixels; those of letters as they usually are, until it is drawn. */
const useHeightOf = (ruler: RefObject<HTMLElement | null>): number => {
  const [height, setHeight] = useState(70)
  useLayoutEffect(() => {
    if (ruler.current === null) return
    const observer = new ResizeObserver(([seen]) => {
      if (seen !== undefined) setHeight(Math.round(seen.contentRect.height))
    })
    observer.observe(ruler.current)
    return () => observer.disconnect()
  }, [ruler])
  return height
}

const useRevealed = (
  first: number,
  last: number,
  rows: ShownRows<CleanUpRow>,
  onReveal: RowListProps['onReveal'],
): void => {
  const revealed = useRef<{ readonly view: string; readonly ask: unknown }>({ view: '', ask: null })
  useEffect(() => {
    const view = `${first} ${last} ${rows.total}`
    if (view === revealed.current.view && rows.ask === revealed.current.ask) return
    revealed.current = { view, ask: rows.ask }
    onReveal(first, last)
  }, [first, last, rows, onReveal])
}
