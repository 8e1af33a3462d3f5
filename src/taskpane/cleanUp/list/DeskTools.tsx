import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ArchiveRegular, ArrowLeftRegular, HistoryRegular } from '@fluentui/react-icons'
import { Heading } from '../../situation/Heading.tsx'
import { useTyped } from '../../useTyped.ts'
import { Breakable } from '../Breakable.tsx'
import type { Desk } from '../useDesk.ts'
import { useSaid } from '../useSaid.ts'
import { arrangements } from './whereabouts.ts'

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '8px' },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px',
    '& .fui-Select, & select, & .fui-Input, & input': { minWidth: 0, width: '100%' },
  },
  arrange: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  search: { flexGrow: 2, flexBasis: '150px', minWidth: 0 },
  where: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '32px' },
  heading: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
  },
})

interface DeskToolsProps {
  readonly desk: Desk
  readonly onDecisions: () => void
  readonly onCopy: () => void
}

/** How the list is laid out and narrowed down, where it is, and the way to what was decided and to the static copy. */
export const DeskTools = ({ desk, onDecisions, onCopy }: DeskToolsProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  const { level, rows, step, whereabouts } = desk
  const total = rows.shown?.total
  const count = total === undefined ? '' : words.rows(total, level.by)
  return (
    <div className={styles.tools}>
      <search className={styles.fields}>
        <Field label={words.arrange} className={styles.arrange}>
          <Select
            value={level.by}
            onChange={(_, { value }) => {
              const by = arrangements.find((one) => one === value)
              if (by) step({ kind: 'arrange', by })
            }}
          >
            {arrangements.map((one) => (
              <option key={one} value={one}>
                {words.arrangement[one]}
              </option>
            ))}
          </Select>
        </Field>
        <SearchField
          words={whereabouts.narrowing.words}
          onSearch={(typed) => step({ kind: 'narrow', narrowing: { words: typed } })}
        />
      </search>
      <div className={styles.where}>
        {level.within !== null && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={words.back}
            title={words.back}
            onClick={desk.back}
          />
        )}
        <Heading level={2} className={styles.heading}>
          {level.within !== null && <Breakable>{level.within.title || words.noTitle}</Breakable>}
          {level.within === null ? count : `: ${count}`}
        </Heading>
        <Button
          size="small"
          appearance="subtle"
          icon={<HistoryRegular />}
          aria-label={words.decisions.heading}
          title={words.decisions.heading}
          onClick={onDecisions}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArchiveRegular />}
          aria-label={words.copy}
          title={words.copy}
          onClick={onCopy}
        />
      </div>
    </div>
  )
}

interface SearchFieldProps {
  readonly words: string
  readonly onSearch: (typed: string) => void
}

const SearchField = ({ words, onSearch }: SearchFieldProps) => {
  const styles = useStyles()
  const said = useSaid().words
  const [typed, setTyped] = useTyped(words, onSearch, 0)
  return (
    <Field label={said.search} className={styles.search}>
      <Input
        type="search"
        placeholder={said.searchHint}
        value={typed}
        maxLength={200}
        onChange={(_, { value }) => setTyped(value)}
      />
    </Field>
  )
}
