import type { CleanUpNumbers } from '../../domain/leaving/checks.ts'
import { isOwnMailbox, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { keyFile } from './cleanUpFiles.ts'
import { numbersOf } from './cleanUpNumbers.ts'
import { cleanUpFolder } from './cleanUpOf.ts'
import type { CleanUps } from './cleanUps.ts'

type Parts = Pick<ServiceParts, 'mailSources' | 'signIn'> & { readonly work: WorkFiles }

/** What whoever sees to a leaving is told of a clean-up: numbers, and the one mail that somebody may open. */
export const cleanUpForLeaving = (parts: Parts, cleanUps: CleanUps) => ({
  /** Null where the mail is not at hand, or nobody is there to go through it. */
  cleanUpNumbers: async (situation: MailboxSituation): Promise<CleanUpNumbers | null> => {
    const { id, name, address } = situation.facts
    const source = (await parts.mailSources?.sourceOf(address)) ?? null
    const mailbox = { id, name, address }
    const person = await whoCleansUp(parts, situation)
    if (source === null || person === null) return null
    const ended = await cleanUps.ended({ mailbox, person })
    if (ended !== null) return ended
    const cleanUp = await cleanUps.of({ mailbox, person, source })
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

/** The owner; when he has gone, of those it is entrusted to whoever began. */
const whoCleansUp = async ({ signIn, work }: Parts, situation: MailboxSituation): Promise<Person | null> => {
  const people = await signIn.people()
  const { entrusted = [] } = subjectOf(situation)
  const { id, name, address } = situation.facts
  const candidates = [
    ...people.filter((person) => isOwnMailbox(person, situation.facts)),
    ...people.filter((person) => entrusted.includes(person.id)),
  ]
  for (const person of candidates) {
    const folder = cleanUpFolder({ mailbox: { id, name, address }, person })
    if ((await work.read(keyFile(folder))) !== null) return person
  }
  return candidates[0] ?? null
}
