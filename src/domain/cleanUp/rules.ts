import type { CleanUpRuleField } from './cleanUpMail.ts'
import type { TableRow } from './mailTable.ts'

/** "Everything from this sender", of a domain, in a folder and those under it, or of the mailings of an address. */
export interface CleanUpRule {
  readonly field: CleanUpRuleField
  readonly value: string
}

export const fitsRule = ({ field, value }: CleanUpRule): ((row: TableRow) => boolean) => {
  const wanted = field === 'folder' ? value : value.trim().toLowerCase()
  switch (field) {
    case 'sender':
      return ({ places }) => places.sender === wanted
    case 'domain':
      // What lies in the row itself comes first: a hundred thousand are asked while somebody types.
      return ({ places, domain }) => domain === wanted && (wanted !== '' || places.sender !== '')
    case 'list':
      return ({ mail, places }) => mail.isFromList && places.sender === wanted
    case 'folder':
      return ({ places }) =>
        places.folder === wanted || (wanted !== '' && places.folder.startsWith(`${wanted}/`))
  }
}

/** The rules that fit a mail, narrowest first. */
export const rulesOf = ({ mail, places, domain }: TableRow): readonly CleanUpRule[] => {
  const folder: CleanUpRule = { field: 'folder', value: mail.folder }
  if (!places.sender.includes('@')) return [folder]
  const { sender } = places
  return [
    ...(mail.isFromList ? [{ field: 'list' as const, value: sender }] : []),
    { field: 'sender', value: sender },
    { field: 'domain', value: domain },
    folder,
  ]
}

/** Those that fit every one of these mails. */
export const rulesOfAll = (rows: readonly TableRow[]): readonly CleanUpRule[] => {
  const [first] = rows
  if (first === undefined) return []
  return rulesOf(first).filter((rule) => rows.every(fitsRule(rule)))
}
