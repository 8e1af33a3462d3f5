import type { CleanUpStanding } from '../../domain/cleanUp/cleanUpMail.ts'
import type { LeftOutReason } from '../../domain/copies/copyCounts.ts'
import type { MailboxChosen } from '../../domain/copies/copyManifest.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import type { CleanUp } from '../cleanUp/cleanUp.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { KeptChoice } from './keptCopy.ts'
import type { CopySelection } from './mailboxContent.ts'

/** What looks private stays out until its owner says otherwise: the firm has no business with it. */
const reasons: Partial<Readonly<Record<CleanUpStanding, LeftOutReason>>> = {
  private: 'private',
  looksPrivate: 'private',
  notNeeded: 'notNeeded',
}

/** A copy that was made before may hold mails that stand so: what is not needed now may have been decided since. */
export const mayHaveBeenCopied = (standing: CleanUpStanding): boolean => reasons[standing] !== 'private'

/**
 * What of a mailbox the firm gets: of what was chosen all but what its owner called private or not needed, and what looks
 * private. Waits until every header was read; a mail that was not looked at is not copied. `ownersPrivate` says it as it is
 * now: who makes the copy may have opened his clean-up before the owner decided.
 */
export const firmSelection = async (
  { reading, table }: CleanUp,
  ownersPrivate: (mail: SourceMessage) => boolean,
  chosen: KeptChoice | null,
): Promise<CopySelection> => {
  await reading.headersRead
  // What was not looked at would be left out as private, and the copy called complete.
  if (reading.isBroken) throw new ServiceError('mailNotAtHand')
  const picked = chosen?.what === 'mails' ? new Set(chosen.mails) : null
  const left = new Map<string, LeftOutReason | null>()
  for (const row of table.rows)
    left.set(
      reading.sourceIdOf(row),
      picked?.has(row.mail.id) === false ? 'notChosen' : (reasons[row.standing] ?? null),
    )
  return {
    chosen: chosen && saidOf(chosen),
    leaveOut: (mail) => {
      const reason = left.get(mail.id)
      // Of what was not chosen it is not said why else it would stay out.
      if (reason === 'notChosen') return reason
      return reason === undefined || ownersPrivate(mail) ? 'private' : reason
    },
  }
}

const saidOf = (chosen: KeptChoice): MailboxChosen =>
  chosen.what === 'folders' ? { ...chosen, unnamed: 0 } : { what: 'mails', mails: chosen.mails.length }
