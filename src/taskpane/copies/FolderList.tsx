import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckboxChecked20Filled, CheckboxUnchecked20Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, useId, useState } from 'react'
import type { CopyFoldersAnswer } from '../../contract/copySchemas.ts'
import type { CopyWords } from '../language/copies/copyWords.ts'
import { useWorkplace } from '../workplace.ts'
import { useCopyStyles } from './useCopyStyles.ts'

const useStyles = makeStyles({
  list: {
    alignSelf: 'stretch',
    boxSizing: 'border-box',
    maxHeight: '264px',
    margin: 0,
    padding: '2px',
    overflowY: 'auto',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  folder: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    paddingInline: '6px',
    cursor: 'pointer',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 32px',
    '& svg': { flexShrink: 0 },
  },
  present: {
    '[role="listbox"]:focus-visible > &': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  mails: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  search: { alignSelf: 'stretch' },
})

type Folder = CopyFoldersAnswer['folders'][number]

interface FolderListProps {
  readonly folders: readonly Folder[]
  /** Paths of those that are not copied. */
  readonly left: ReadonlySet<string>
  readonly said: CopyWords
  readonly onLeft: (left: ReadonlySet<string>) => void
}

/** The folders of a mailbox, to tick those that are copied: one stop of Tab, arrows and the space bar within. */
export const FolderList = ({ folders, left, said, onLeft }: FolderListProps) => {
  const styles = useStyles()
  const common = useCopyStyles()
  const { announce, tag } = useWorkplace()
  const amount = new Intl.NumberFormat(tag)
  const listId = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const wanted = words.trim().toLowerCase()
  const shown = folders.filter(({ path }) => path.toLowerCase().includes(wanted))
  const present = Math.min(at, shown.length - 1)
  const chosen = folders.filter(({ path }) => !left.has(path))
  const mails = chosen.reduce((sum, folder) => sum + folder.mails, 0)
  const goTo = (next: number) => {
    const place = Math.max(0, Math.min(next, shown.length - 1))
    setAt(place)
    document.getElementById(`${listId}-${place}`)?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = (place: number) => {
    const path = shown[place]?.path
    if (path === undefined) return
    setAt(place)
    onLeft(left.has(path) ? without(left, path) : new Set([...left, path]))
  }
  /** Those on show. */
  const all = (isIn: boolean) => {
    const paths = new Set(shown.map(({ path }) => path))
    const others = [...left].filter((path) => !paths.has(path))
    const after = new Set(isIn ? others : [...others, ...paths])
    onLeft(after)
    announce(said.folders.chosen(folders.length - after.size, folders.length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const isAll = event.ctrlKey && event.key.toLowerCase() === 'a'
    const to = event.ctrlKey ? undefined : steps[event.key]?.(present, shown.length)
    if (isAll) all(true)
    else if (to !== undefined) goTo(to)
    else if (event.key === ' ' && !event.ctrlKey) toggle(present)
    else return
    event.preventDefault()
  }
  return (
    <>
      <Field label={said.folders.filter} className={styles.search}>
        <Input
          type="search"
          size="small"
          value={words}
          onChange={(_, { value }) => {
            setWords(value)
            setAt(0)
          }}
        />
      </Field>
      <div className={common.acts}>
        <Button size="small" onClick={() => all(true)}>
          {said.folders.all}
        </Button>
        <Button size="small" onClick={() => all(false)}>
          {said.folders.none}
        </Button>
      </div>
      {shown.length === 0 && <p>{said.folders.notFound}</p>}
      <ul
        className={styles.list}
        hidden={shown.length === 0}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: several of its items can be chosen
        role="listbox"
        aria-multiselectable
        aria-label={said.folders.label}
        aria-activedescendant={shown.length > 0 ? `${listId}-${present}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {shown.map(({ path, mails: count }, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its present item
          <li
            key={path}
            id={`${listId}-${place}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
            role="option"
            aria-selected={!left.has(path)}
            className={mergeClasses(styles.folder, place === present && styles.present)}
            onClick={() => toggle(place)}
          >
            {left.has(path) ? <CheckboxUnchecked20Regular /> : <CheckboxChecked20Filled />}
            <span className={styles.name}>{path || said.uppermost}</span>
            <span className={styles.mails}>{amount.format(count)}</span>
          </li>
        ))}
      </ul>
      <p className={common.subdued}>
        {`${said.folders.chosen(chosen.length, folders.length)} ${said.folders.mails(mails)}`}
      </p>
    </>
  )
}

/** Folders that a page key goes past: about as many as are on show. */
const pageOf = 7

const steps: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + pageOf,
  PageUp: (at) => at - pageOf,
  Home: () => 0,
  End: (_at, of) => of - 1,
}

const without = (set: ReadonlySet<string>, gone: string): ReadonlySet<string> =>
  new Set([...set].filter((one) => one !== gone))
