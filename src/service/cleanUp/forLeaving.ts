import type { CleanUpNumbers } from '../../domain/leaving/checks.ts'
import { isOwnMailbox, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { keyFile } from './cleanUpFiles.ts'
import { endedNumbers, numbersOf } from './cleanUpNumbers.ts'
import { type CleanUpOf, cleanUpFolder } from './cleanUpOf.ts'
import type { CleanUps } from './cleanUps.ts'
import { countedNumbers } from './countedCleanUp.ts'

type Parts = Pick<ServiceParts, 'mailSources' | 'signIn'> & { readonly work: WorkFiles }

/** What whoever sees to a leaving is told of a clean-up: numbers, and the one mail that somebody may open. */
export const cleanUpForLeaving = (parts: Parts, cleanUps: CleanUps) => ({
  /** Null where the mail is not at hand, or nobody is there to go through it. */
  cleanUpNumbers: async (situation: MailboxSituation): Promise<CleanUpNumbers | null> => {
    const { of } = await cleanedUp(parts, situation)
    if (of === null) return null
    const ended = await endedNumbers(parts.work, of)
    if (ended !== null) return withWhatCame(ended, of.source)
    const cleanUp = await cleanUps.of(of)
    // Of a mailbox that is just being opened few mails are known: what is not known would count as done.
    await cleanUp.filing.begun
    return cleanUp.reading.isBroken ? null : numbersOf(cleanUp)
  },
  cleanUpMail: async ({ facts }: MailboxSituation, mail: string): Promise<SourceMessage | null> => {
    for (const cleanUp of await cleanUps.openOf(facts.id)) {
      const row = cleanUp.table.row(mail)
      if (row !== undefined) return cleanUp.of.source.find(cleanUp.reading.sourceIdOf(row))
    }
    return null
  },
})

/**
 * The same numbers for a process beside the service, which alone works in clean-ups. Fails where somebody began with mail
 * that is not at hand here: how far he is cannot be told.
 */
export const cleanUpBeside =
  (parts: Parts & Pick<ServiceParts, 'organisation'>) =>
  async (situation: MailboxSituation): Promise<CleanUpNumbers | null> => {
    const { of, hasBegun } = await cleanedUp(parts, situation)
    if (of === null && hasBegun) throw new ServiceError('mailNotAtHand')
    const ended = of && (await endedNumbers(parts.work, of))
    if (of !== null && ended !== null) return withWhatCame(ended, of.source)
    return of && countedNumbers(parts, of)
  }

/** A clean-up ends before the last day: nobody decided about the mail of the days between. */
const withWhatCame = async (ended: CleanUpNumbers, source: MailSource): Promise<CleanUpNumbers> => {
  const mails = (await source.folders()).reduce((sum, { messages }) => sum + messages, 0)
  const came = Math.max(0, mails - ended.mails)
  return { ...ended, mails: ended.mails + came, undecided: ended.undecided + came }
}

/** Whose clean-up counts: the owner's; when he has gone, of those it is entrusted to whoever began. */
const cleanedUp = async (
  { signIn, work, mailSources }: Parts,
  situation: MailboxSituation,
): Promise<{ readonly of: CleanUpOf | null; readonly hasBegun: boolean }> => {
  const { id, name, address } = situation.facts
  const mailbox = { id, name, address }
  const source = (await mailSources?.sourceOf(address)) ?? null
  const cleanUpBy = (person: Person | undefined) =>
    source === null || person === undefined ? null : { mailbox, person, source }
  const candidates = await candidatesFor(signIn, situation)
  for (const person of candidates)
    if ((await work.read(keyFile(cleanUpFolder({ mailbox, person })))) !== null)
      return { of: cleanUpBy(person), hasBegun: true }
  return { of: cleanUpBy(candidates[0]), hasBegun: false }
}

const candidatesFor = async (
  signIn: Parts['signIn'],
  situation: MailboxSituation,
): Promise<readonly Person[]> => {
  const people = await signIn.people()
  const { entrusted = [] } = subjectOf(situation)
  return [
    ...people.filter((person) => isOwnMailbox(person, situation.facts)),
    ...people.filter((person) => entrusted.includes(person.id)),
  ]
}
