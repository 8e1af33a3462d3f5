import {
  type MailboxClass,
  type MailboxKind,
  mailboxClasses,
  mailboxKinds,
} from '../../domain/retention/mailbox.ts'

/** Each reads a cell that is not empty, and gives null for what it cannot read. */

export const expectedSize = 'a size such as 1288490188, 1.2 GB or 1.2 GB (1,288,490,188 bytes)'
export const expectedYesOrNo = 'true or false'
export const expectedKind = 'user, shared or other'
export const expectedClass = 'leaver, shared or department'
export const expectedCustomer =
  'the name of an agreement without .yaml: lower-case letters, digits and hyphens'
export const expectedAddress = 'an e-mail address'

const units = ['b', 'kb', 'mb', 'gb', 'tb']

/** Bytes. The exact number that Exchange puts between brackets goes before its rounded one. */
export const readSize = (text: string): number | null => {
  const exact = /\(([\d.,\s]{1,30}) bytes\)/i.exec(text)?.[1]?.replace(/\D/g, '')
  if (exact) return Number(exact)
  const [, amount, unit = 'b'] = /^(\d{1,15}(?:[.,]\d{1,6})?) ?([kmgt]?b)?$/i.exec(text) ?? []
  return amount === undefined
    ? null
    : Math.round(Number(amount.replace(',', '.')) * 1024 ** units.indexOf(unit.toLowerCase()))
}

export const readYesOrNo = (text: string): boolean | null => {
  if (/^(?:true|yes|ja|1)$/i.test(text)) return true
  return /^(?:false|no|nee|0)$/i.test(text) ? false : null
}

export const readKind = (text: string): MailboxKind | null =>
  mailboxKinds.find((kind) => kind === text.toLowerCase()) ?? null

export const readClass = (text: string): MailboxClass | null =>
  mailboxClasses.find((one) => one === text.toLowerCase()) ?? null

/** The id of an agreement. */
export const readCustomer = (text: string): string | null => {
  const id = text.toLowerCase()
  return /^[a-z0-9-]{1,64}$/.test(id) ? id : null
}

/** Exchange's RecipientTypeDetails; rooms, equipment and its own mailboxes are other ones. */
export const kindOfRecipient = (text: string): MailboxKind => {
  if (/^usermailbox$/i.test(text)) return 'user'
  return /^sharedmailbox$/i.test(text) ? 'shared' : 'other'
}

export const readAddress = (text: string): string | null => {
  const [local, domain, ...more] = text.split('@')
  return local && domain && more.length === 0 && text.length <= 320 && !/\s/.test(text) ? text : null
}

/**
 * Whether a list of InPlaceHolds keeps the mailbox: an eDiscovery hold, an In-Place Hold, or a retention policy
 * that retains (`:2`, `:3`; `:1` only deletes). An exclusion begins with a minus, and what Export-Csv writes
 * for a list it does not unfold is the name of a .NET type. Microsoft: "Identify the type of hold".
 */
export const holdsMailbox = (text: string): boolean =>
  text
    .split(/[\s,;|{}"]+/)
    .some((hold) =>
      /^(?:UniH[0-9a-f-]{32,36}|(?:cld)?[0-9a-f-]{32,36}|mbx[0-9a-f-]{32,36}:[23])$/i.test(hold),
    )

/** Exchange's word on an archive: its status, and an id that is all zeros where there is none. Either may be missing. */
export const archiveSeen = (status: string, guid: string): boolean | null => {
  if (status === '' && guid === '') return null
  return !/^(?:none)?$/i.test(status) || /[1-9a-f]/i.test(guid)
}

/** What the lists of accounts write for an account without any licence. */
export const isUnlicensed = (text: string): boolean => /^(?:unlicensed|\[\]|\{\})?$/i.test(text)
