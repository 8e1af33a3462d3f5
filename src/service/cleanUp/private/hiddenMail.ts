import { mailboxSigns } from '../../../domain/cleanUp/mailboxSigns.ts'
import { grantOf } from '../../../domain/leaving/trust.ts'
import type { OurSide } from '../../../domain/mailDomain.ts'
import { isOwnMailbox } from '../../../domain/permissions.ts'
import type { MailboxSituation } from '../../../domain/retention/situation.ts'
import type { SourceMessage } from '../../../ports/mailSource.ts'
import { ourSideOf } from '../../organisation.ts'
import type { CleanUpOf, CleanUpParts } from '../cleanUpOf.ts'
import { ownersPrivate } from './ownersPrivate.ts'

/** What of a mailbox is not for whoever cleans it up. */
export interface HiddenMail {
  readonly isHidden: (mail: SourceMessage) => boolean
  /** Those that are hidden for their signs alone, by their names in the source. */
  readonly bySigns: ReadonlySet<string>
  /** Mail that only looks private is shown, for the term of the grant. */
  readonly isLookingShown: boolean
}

/** It has signs of being its owner's own business. Signs may be wrong. */
export const looksPrivate = (mail: SourceMessage, ours: OurSide): boolean =>
  mailboxSigns({ metadata: mail, folder: mail.folder, sensitivity: mail.sensitivity, ...ours }).length > 0

/** Under the grant of today this person said why he has to see what only looks private. */
export const isLookingShownTo = ({ record, today }: MailboxSituation, person: string): boolean => {
  const { trusts = [], entrustedActs = [] } = record.leaving ?? {}
  const grant = grantOf(trusts, person, today)
  return (
    grant !== null &&
    entrustedActs.some(({ what, under }) => what === 'privateLookingShown' && under === grant.seq)
  )
}

type Parts = Pick<CleanUpParts, 'organisation' | 'work' | 'mailboxes' | 'now'>

export const isLookingShown = async (
  { mailboxes, now }: Pick<Parts, 'mailboxes' | 'now'>,
  { mailbox, person }: Pick<CleanUpOf, 'mailbox' | 'person'>,
): Promise<boolean> => {
  if (isOwnMailbox(person, mailbox)) return true
  const situation = mailbox.id === null ? null : await mailboxes.one(mailbox.id, now())
  return situation !== null && isLookingShownTo(situation, person.id)
}

/** Its owner sees all of it; others neither what he called private nor, until they say why, what looks so. */
export const hiddenMail = async (parts: Parts, of: CleanUpOf): Promise<HiddenMail> => {
  const { mailbox, person } = of
  const bySigns = new Set<string>()
  if (isOwnMailbox(person, mailbox)) return { isHidden: () => false, bySigns, isLookingShown: true }
  const isShown = await isLookingShown(parts, of)
  const { work, organisation } = parts
  const isPrivate = await ownersPrivate({ folders: organisation.folders, work }, mailbox)
  const ours = ourSideOf(organisation, mailbox)
  return {
    isHidden: (mail) => {
      if (isPrivate(mail)) return true
      if (isShown || !looksPrivate(mail, ours)) return false
      bySigns.add(mail.id)
      return true
    },
    ...{ bySigns, isLookingShown: isShown },
  }
}
