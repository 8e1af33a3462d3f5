import type { CaseId } from '../case.ts'
import type { CleanUpStanding, Grouping } from './cleanUpMail.ts'
import type { MailTable, TableRow } from './mailTable.ts'
import { caseOf, isOpen, worthOf } from './standing.ts'

/** Mails that belong together in one grouping. */
export interface MailGroup {
  /** Its own part of its id. */
  readonly id: string
  readonly grouping: Grouping
  /** The address, domain, path or case that its mails share; of a conversation the first mail's name. */
  readonly value: string
  readonly rows: readonly TableRow[]
  readonly open: number
  readonly worth: number
}

/** Names a group by its grouping and what its mails share; the same each time. */
export type NameGroup = (grouping: Grouping, value: string) => string

export interface ChosenMails {
  /** Ids of groups: mails that are in all of them. */
  readonly within: readonly string[]
  readonly standing: CleanUpStanding | undefined
  readonly words: string
}

const letters: Readonly<Record<Grouping, string>> = {
  client: 'c',
  case: 'd',
  conversation: 't',
  sender: 's',
  folder: 'f',
}

/** What a mail is grouped by; empty where nothing says. */
export const sharedBy = (table: MailTable, row: TableRow, grouping: Grouping): CaseId | string => {
  switch (grouping) {
    case 'case':
      return caseOf(row) ?? ''
    case 'conversation':
      return table.conversationOf(row)?.mail.id ?? ''
    default:
      return row.places[grouping]
  }
}

export const groupId = (grouping: Grouping, value: string, nameGroup: NameGroup): string =>
  `${letters[grouping]}${nameGroup(grouping, value)}`

/** The grouping that a group's id is of; null for what is none. */
export const groupingOf = (id: string): Grouping | null =>
  (Object.keys(letters) as Grouping[]).find((grouping) => id.startsWith(letters[grouping])) ?? null

/** Whether a mail is among those chosen, whatever words it holds. */
const isChosen = (table: MailTable, { within, standing }: ChosenMails, nameGroup: NameGroup) => {
  const groups = within.map((id) => ({ id, grouping: groupingOf(id) }))
  return (row: TableRow): boolean =>
    (standing === undefined || row.standing === standing) &&
    groups.every(
      ({ id, grouping }) =>
        grouping !== null && groupId(grouping, sharedBy(table, row, grouping), nameGroup) === id,
    )
}

/** The mails chosen, newest first. */
export const chosenMails = (
  table: MailTable,
  chosen: ChosenMails,
  nameGroup: NameGroup,
): readonly TableRow[] => table.holding(chosen.words).filter(isChosen(table, chosen, nameGroup))

/** The mails chosen in groups, each in exactly one, most valuable first; of two worth as much the one with the newer mail. */
export const groupsOf = (
  table: MailTable,
  grouping: Grouping,
  chosen: ChosenMails,
  nameGroup: NameGroup,
): readonly MailGroup[] => {
  const groups = new Map<string, GrowingGroup>()
  const isWanted = isChosen(table, chosen, nameGroup)
  for (const row of table.holding(chosen.words)) {
    if (!isWanted(row)) continue
    const value = sharedBy(table, row, grouping)
    const group = groups.get(value)
    if (group === undefined) groups.set(value, new GrowingGroup(grouping, value, row, nameGroup))
    else group.add(row)
  }
  return [...groups.values()].sort(mostValuableFirst)
}

/** Made by the hundred thousand at each key, and most of one mail: so it is a class, and an array that begins with that one. */
class GrowingGroup implements MailGroup {
  readonly grouping: Grouping
  readonly value: string
  readonly rows: TableRow[]
  open = 0
  worth = 0
  readonly nameGroup: NameGroup

  constructor(grouping: Grouping, value: string, first: TableRow, nameGroup: NameGroup) {
    this.grouping = grouping
    this.value = value
    this.rows = [first]
    this.nameGroup = nameGroup
    this.#count(first)
  }

  /** Named when it is shown, as few are. */
  get id(): string {
    return groupId(this.grouping, this.value, this.nameGroup)
  }

  add(row: TableRow): void {
    this.rows.push(row)
    this.#count(row)
  }

  #count(row: TableRow): void {
    if (!isOpen(row.standing)) return
    this.open += 1
    this.worth += worthOf(row, row.standing, row.isOutside)
  }
}

const mostValuableFirst = (one: MailGroup, other: MailGroup): number =>
  other.worth - one.worth || other.open - one.open || other.rows.length - one.rows.length
