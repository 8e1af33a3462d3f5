import type { CleanUpStanding, Conclusion } from './cleanUpMail.ts'
import { sharedName } from './copyNames.ts'
import type { MadeDecision } from './madeDecision.ts'

/** As much of a mail that is cleaned up as it takes to count it. */
export interface CountedMail {
  readonly mail: { readonly id: string }
  readonly standing: CleanUpStanding
  /** Somebody outside the firm wrote it, or got it. */
  readonly isOutside: boolean
  readonly concluded: Pick<Conclusion, 'commitments' | 'filedIn'>
  readonly decided: Pick<MadeDecision, 'what'> | null
}

/** Mail with clients that holds a promise, is in no case and was called not needed, also what copies of it there are. */
export const promisesLetGo = <Mail extends CountedMail>(mails: readonly Mail[]): readonly Mail[] => {
  const elsewhere = new Set<string>()
  for (const { standing, mail } of mails) if (standing !== 'notNeeded') elsewhere.add(sharedName(mail.id))
  return mails.filter(
    ({ standing, isOutside, concluded, mail }) =>
      standing === 'notNeeded' &&
      isOutside &&
      concluded.commitments > 0 &&
      concluded.filedIn.length === 0 &&
      !elsewhere.has(sharedName(mail.id)),
  )
}

/**
 * Of his own mail an owner's decision about single ones is meant; by one about many at once nobody may have looked at it. Of
 * another's mail no promise goes by one pair of eyes, however it was decided.
 */
export const isSweptUp = ({ decided }: CountedMail, isOwn: boolean): boolean =>
  !isOwn || decided?.what !== 'mails'
