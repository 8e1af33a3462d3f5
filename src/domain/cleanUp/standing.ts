import type { CaseId } from '../cases/case.ts'
import type { CleanUpMail, CleanUpStanding, Conclusion } from './cleanUpMail.ts'
import type { MadeDecision } from './madeDecision.ts'

/** A mail with all that is known and was decided of it. */
export interface KnownMail {
  readonly mail: CleanUpMail
  readonly concluded: Conclusion
  /** The decision that holds. */
  readonly decided: MadeDecision | null
  /** It was filed as that decision says. */
  readonly isFiled: boolean
}

/** As much of it as its standing follows from. */
type StandingFacts = Omit<KnownMail, 'mail'> & { readonly mail: Pick<CleanUpMail, 'privateSigns'> }

/** What was decided comes before what was seen, and that before what is supposed; `later` decides nothing yet. */
export const standingOf = ({ mail, concluded, decided, isFiled }: StandingFacts): CleanUpStanding => {
  switch (decided?.decision) {
    case 'private':
      return 'private'
    case 'notNeeded':
      return 'notNeeded'
    case 'file':
      return isFiled ? 'filed' : 'toFile'
    default:
      return standingUndecided(mail, concluded)
  }
}

const standingUndecided = (mail: StandingFacts['mail'], concluded: Conclusion): CleanUpStanding => {
  if (concluded.filedIn.length > 0) return 'filed'
  if (mail.privateSigns.length > 0) return 'looksPrivate'
  return concluded.suggested !== null || concluded.commitments > 0 ? 'forCase' : 'undecided'
}

const openStandings: ReadonlySet<CleanUpStanding> = new Set(['forCase', 'looksPrivate', 'undecided'])

/** Neither decided about nor filed. */
export const isOpen = (standing: CleanUpStanding): boolean => openStandings.has(standing)

/** The case that it is in, goes to, or may belong in; null where nothing says. */
export const caseOf = ({ decided, concluded }: KnownMail): CaseId | null =>
  decided?.caseId ?? concluded.filedIn[0] ?? concluded.suggested?.caseId ?? null

/** Of a mail that holds more promises than this the others add nothing: it is a list of conditions. */
const mostCommitments = 3

/** How much is lost if nobody looks at it: promises first, then correspondence with outsiders that is in no case. */
export const worthOf = (known: KnownMail, standing: CleanUpStanding, isOutside: boolean): number => {
  if (!isOpen(standing) || standing === 'looksPrivate' || known.decided !== null) return 0
  const { commitments, suggested } = known.concluded
  const isLetter = isOutside && !known.mail.isFromList
  return 3 * Math.min(commitments, mostCommitments) + (suggested === null ? 0 : 2) + (isLetter ? 1 : 0)
}
