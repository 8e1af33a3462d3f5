import type { CleanUpGroupAnswer, CleanUpMailAnswer, DecidedMails } from '../../../contract/cleanUpSchemas.ts'
import type { CleanUpStanding } from '../../../domain/cleanUp/cleanUpMail.ts'
import type { Narrowing } from './whereabouts.ts'

/** One line of a list: a group, or a single mail. */
export type CleanUpRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: CleanUpGroupAnswer }
  | { readonly kind: 'mail'; readonly id: string; readonly mail: CleanUpMailAnswer }

export const groupRow = (group: CleanUpGroupAnswer): CleanUpRow => ({ kind: 'group', id: group.id, group })
export const mailRow = (mail: CleanUpMailAnswer): CleanUpRow => ({ kind: 'mail', id: mail.id, mail })

const openStandings: readonly CleanUpStanding[] = ['forCase', 'looksPrivate', 'undecided']

/** Mails of it about which nothing was decided. */
export const openIn = (row: CleanUpRow): number => {
  if (row.kind === 'group') return row.group.open
  return openStandings.includes(row.mail.standing) ? 1 : 0
}

/** All that stand so, of which nothing was decided. */
export const openOf = (standings: CleanUpGroupAnswer['standings']): number =>
  openStandings.reduce((sum, standing) => sum + standings[standing], 0)

/** What a decision about a row is about: of a group those mails alone that its numbers count. */
export const aboutRow = (row: CleanUpRow, { standing, words }: Narrowing): DecidedMails =>
  row.kind === 'mail'
    ? { what: 'mails', mails: [row.id] }
    : {
        what: 'group',
        group: row.id,
        ...(standing !== null && { standing }),
        ...(words !== '' && { words }),
      }

type SuggestedCase = NonNullable<CleanUpGroupAnswer['suggested']>
type PrivateSign = CleanUpGroupAnswer['privateSigns'][number]

/** What the row looks like, and why. */
export type Suggestion =
  | { readonly kind: 'private'; readonly signs: readonly PrivateSign[] }
  | { readonly kind: 'file'; readonly case: SuggestedCase }
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'none' }

/** Wrong "business" is worse than wrong "private": what looks private by half is suggested to be. */
export const suggestionFor = (row: CleanUpRow): Suggestion => {
  const { privateSigns: signs, suggested, rules } = row.kind === 'group' ? row.group : row.mail
  if (looksPrivate(row)) return { kind: 'private', signs }
  if (suggested !== null) return { kind: 'file', case: suggested }
  return rules.some(({ field }) => field === 'list') ? { kind: 'notNeeded' } : { kind: 'none' }
}

const looksPrivate = (row: CleanUpRow): boolean => {
  if (row.kind === 'mail') return row.mail.standing === 'looksPrivate'
  const { open, standings } = row.group
  return standings.looksPrivate > 0 && standings.looksPrivate * 2 >= open
}

/** Mails that look private in a group that goes to a case: those stay behind. */
export const staysBehind = (row: CleanUpRow): number =>
  row.kind === 'group' ? row.group.standings.looksPrivate : 0
