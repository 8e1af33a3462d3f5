import type { CleanUpStanding, Grouping } from './cleanUpMail.ts'
import type { GroupKeys } from './groupKeys.ts'
import { type GroupNames, groupingOf } from './groupNames.ts'
import type { MailTable, TableRow } from './mailTable.ts'
import { mostFirst } from './mostFirst.ts'
import { isOpen } from './standing.ts'

/** Mails that belong together in one grouping. */
export interface MailGroup {
  /** Its own part of its id. */
  readonly id: string
  readonly grouping: Grouping
  /** The address, domain, path or case that its mails share; of a conversation the first mail's name. */
  readonly value: string
  /** Newest first. */
  readonly rows: readonly TableRow[]
  readonly open: number
}

export interface ChosenMails {
  /** Ids of groups: mails that are in all of them. */
  readonly within: readonly string[]
  readonly standing: CleanUpStanding | undefined
  readonly words: string
}

/** The mails chosen, newest first. */
export const chosenMails = (
  table: MailTable,
  { within, standing, words }: ChosenMails,
  names: GroupNames,
): readonly TableRow[] => {
  let rows = table.holding(words)
  if (standing !== undefined) rows = rows.filter((row) => row.standing === standing)
  for (const id of within) {
    const isIn = isInGroup(table, id, names)
    rows = rows.filter(isIn)
  }
  return rows
}

const isInGroup = (table: MailTable, id: string, names: GroupNames): ((row: TableRow) => boolean) => {
  const grouping = groupingOf(id)
  if (grouping === null) return () => false
  const { keys, values } = table.groupKeys(grouping)
  const value = names.valueOf(id, grouping, values)
  const key = value === null ? -1 : values.indexOf(value)
  return ({ number }) => keys[number] === key
}

/** The mails chosen in groups, each in exactly one. */
export const groupsOf = (
  table: MailTable,
  grouping: Grouping,
  chosen: ChosenMails,
  names: GroupNames,
): GroupList => {
  const by = table.groupKeys(grouping)
  const list = { rows: chosenMails(table, chosen, names), grouping, by, names }
  return new GroupList({ ...list, behind: grouping === 'sender' ? by.values.indexOf(table.ownAddress) : -1 })
}

interface ListOfGroups {
  readonly rows: readonly TableRow[]
  readonly grouping: Grouping
  readonly by: GroupKeys
  readonly names: GroupNames
  /** The key of the group that stands behind all others that are open; -1: none does. */
  readonly behind: number
}

/**
 * Most valuable first; of two worth as much the one with the newer mail. A hundred thousand groups are told apart at each
 * letter that is typed, so they are counted in arrays of numbers, and only those that are shown are made. What its owner sent himself is with
 * all his clients at once, and comes after them.
 */
export class GroupList {
  readonly #rows: readonly TableRow[]
  readonly #grouping: Grouping
  readonly #by: GroupKeys
  readonly #names: GroupNames
  readonly #open: Int32Array
  readonly #keys: Int32Array
  readonly #made = new Map<number, MailGroup>()

  constructor({ rows, grouping, by, names, behind }: ListOfGroups) {
    this.#rows = rows
    this.#grouping = grouping
    this.#by = by
    this.#names = names
    const counts = countedBy(by, rows)
    this.#open = counts.open
    const { found, mails, worth } = counts
    const open = Int32Array.from(counts.open)
    if (behind !== -1) {
      worth[behind] = 0
      open[behind] = Math.min(1, open[behind] ?? 0)
    }
    this.#keys = mostFirst(mostFirst(mostFirst(found, mails), open), worth)
  }

  get length(): number {
    return this.#keys.length
  }

  /** Those from `first` to before `last`; the same ones each time. */
  slice(first = 0, last = this.length): readonly MailGroup[] {
    const keys = [...this.#keys.subarray(first, last)]
    this.#make(keys.filter((key) => !this.#made.has(key)))
    return keys.flatMap((key) => this.#made.get(key) ?? [])
  }

  #make(keys: readonly number[]): void {
    if (keys.length === 0) return
    const rowsOf = new Map<number, TableRow[]>(keys.map((key) => [key, []]))
    for (const row of this.#rows) rowsOf.get(this.#by.keys[row.number] ?? 0)?.push(row)
    for (const [key, rows] of rowsOf) this.#made.set(key, this.#groupOf(key, rows))
  }

  #groupOf(key: number, rows: readonly TableRow[]): MailGroup {
    const [grouping, value] = [this.#grouping, this.#by.values[key] ?? '']
    return { id: this.#names.idOf(grouping, value), grouping, value, rows, open: this.#open[key] ?? 0 }
  }
}

/** By key; `found`: the keys of the groups that there are, in the order of their first rows. */
const countedBy = ({ keys, values }: GroupKeys, rows: readonly TableRow[]) => {
  const none = (): Int32Array => new Int32Array(values.length)
  const [found, mails, open, worth] = [none(), none(), none(), none()]
  let groups = 0
  for (const row of rows) {
    const key = keys[row.number] ?? 0
    if (mails[key] === 0) {
      found[groups] = key
      groups += 1
    }
    addTo(mails, key, 1)
    if (!isOpen(row.standing)) continue
    addTo(open, key, 1)
    addTo(worth, key, row.worth)
  }
  return { found: found.subarray(0, groups), mails, open, worth }
}

const addTo = (sums: Int32Array, at: number, much: number): void => {
  sums[at] = (sums[at] ?? 0) + much
}
