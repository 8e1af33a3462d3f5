import type { Grouping } from './cleanUpMail.ts'

const letters: Readonly<Record<Grouping, string>> = {
  client: 'c',
  case: 'd',
  conversation: 't',
  sender: 's',
  folder: 'f',
}

/** The grouping that a group's id is of; null for what is none. */
export const groupingOf = (id: string): Grouping | null =>
  (Object.keys(letters) as Grouping[]).find((grouping) => id.startsWith(letters[grouping])) ?? null

/** Ids of groups, by what their mails share. Whom it gave an id it knows again: to make one takes some microseconds. */
export class GroupNames {
  readonly #nameOf: (grouping: Grouping, value: string) => string
  readonly #ids = new Map<string, string>()
  readonly #values = new Map<string, string>()

  /** `nameOf` gives the same name each time. */
  constructor(nameOf: (grouping: Grouping, value: string) => string) {
    this.#nameOf = nameOf
  }

  idOf(grouping: Grouping, value: string): string {
    const place = `${letters[grouping]}${value}`
    const known = this.#ids.get(place)
    if (known !== undefined) return known
    const id = `${letters[grouping]}${this.#nameOf(grouping, value)}`
    this.#ids.set(place, id)
    this.#values.set(id, value)
    return id
  }

  /** Which of the values has this id; null: none. */
  valueOf(id: string, grouping: Grouping, values: readonly string[]): string | null {
    return this.#values.get(id) ?? values.find((value) => this.idOf(grouping, value) === id) ?? null
  }
}
