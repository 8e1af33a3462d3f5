import type { Person, Role } from './person.ts'

export const actions = [
  'openCase',
  'fileMessage',
  'viewCase',
  'downloadMessage',
  'search',
  'suggest',
  'viewMailboxes',
] as const
export type Action = (typeof actions)[number]

/** `own` reaches what belongs to the person's own mailbox and nothing else. */
type Right = 'yes' | 'own' | 'no'

const caseWork = {
  openCase: 'yes',
  fileMessage: 'yes',
  viewCase: 'yes',
  downloadMessage: 'yes',
  search: 'yes',
  suggest: 'yes',
} as const satisfies Partial<Record<Action, Right>>

const noCaseWork = {
  openCase: 'no',
  fileMessage: 'no',
  viewCase: 'no',
  downloadMessage: 'no',
  search: 'no',
  suggest: 'no',
} as const satisfies Partial<Record<Action, Right>>

/**
 * Who may do what. Contact and second person decide about mailboxes without reading any: who also files is an
 * employee as well. A provider gets administrative metadata and nothing of a case.
 */
const rights: Readonly<Record<Role, Readonly<Record<Action, Right>>>> = {
  employee: { ...caseWork, viewMailboxes: 'own' },
  caseManager: { ...caseWork, viewMailboxes: 'yes' },
  contact: { ...noCaseWork, viewMailboxes: 'yes' },
  secondPerson: { ...noCaseWork, viewMailboxes: 'yes' },
  provider: { ...noCaseWork, viewMailboxes: 'yes' },
}

/** Whether a person may do something, by any of his roles; about a mailbox, name which. */
export const may = (person: Person, action: Action, mailbox?: { readonly address: string }): boolean =>
  person.roles.some((role) => {
    const right = rights[role][action]
    return right === 'yes' || (right === 'own' && mailbox !== undefined && isOwnMailbox(person, mailbox))
  })

/** Addresses are compared without case: no mail system in use tells `Jan@` from `jan@`. */
export const isOwnMailbox = (person: Person, mailbox: { readonly address: string }): boolean =>
  person.address !== null && person.address.toLowerCase() === mailbox.address.toLowerCase()
