import { setTimeout as pause } from 'node:timers/promises'
import { isSweptUp, promisesLetGo } from '../../domain/cleanUp/letGo.ts'
import type { CleanUpNow } from '../../domain/leaving/checks.ts'
import { grantedTo, ownerGone } from '../../domain/leaving/trust.ts'
import { isOwnMailbox, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { CleanUp } from './cleanUp.ts'
import { keyFile } from './cleanUpFiles.ts'
import { endedNumbers, numbersOf } from './cleanUpNumbers.ts'
import { type CleanUpOf, cleanUpFolder } from './cleanUpOf.ts'
import type { CleanUps } from './cleanUps.ts'
import { CountedCleanUps, countedNumbers, numbersSince } from './countedCleanUp.ts'
import { hiddenMail } from './hiddenMail.ts'
import { ownerWhoBegan } from './ownerWhoBegan.ts'

type Parts = Pick<ServiceParts, 'mailSources' | 'signIn' | 'organisation'> & { readonly work: WorkFiles }

/** A promise to or from a client that would go with the mailbox, as its header tells. */
export interface PromiseLetGo {
  /** As the clean-up of whoever asks names it; null: somebody else decided about it in his. */
  readonly mail: string | null
  readonly message: Pick<SourceMessage, 'subject' | 'from' | 'sentAt'>
  readonly commitments: number
}

/** Of more the first are named; the others come when these are settled. */
const promisesNamedAtMost = 200

/** Milliseconds that whoever asks waits for text that is being read: after a start it is read again, mostly soon. */
const patience = 1000

/** What whoever sees to a leaving is told of a clean-up: numbers, and the one mail that somebody may open. */
export const cleanUpForLeaving = (
  parts: Parts & Pick<ServiceParts, 'mailboxes' | 'now'>,
  cleanUps: CleanUps,
) => {
  const counted = new CountedCleanUps(parts)
  const numbersFor = async ({ of, hasBegun, mayGoOn }: OneCleanUp): Promise<CleanUpNow | null> => {
    const ended = await endedNumbers(parts.work, of)
    // A look begins nothing in anybody's place: neither a key is made, nor any text read.
    if (ended !== null || !hasBegun || !mayGoOn)
      return { ...(await counted.numbersOf(of, ended)), reading: null }
    const cleanUp = await cleanUps.of(of)
    // Of a mailbox that is just being opened few mails are known: what is not known would count as done.
    await cleanUp.filing.begun
    const waiting = new AbortController()
    await Promise.race([cleanUp.reading.ended, pause(patience, null, waiting).catch(() => null)])
    waiting.abort()
    return cleanUp.reading.isBroken ? null : { ...numbersOf(cleanUp), reading: readingOf(cleanUp) }
  }
  return {
    /** Null where the mail is not at hand, or nobody is there to go through it. */
    cleanUpNumbers: async (situation: MailboxSituation): Promise<CleanUpNow | null> => {
      const { known } = await cleanedUp(parts, situation)
      return fewestLeft(await Promise.all(known.map(numbersFor)))
    },
    /** Which they are, as far as whoever asks may see the mail; the newest first. */
    promisesLetGo: async (situation: MailboxSituation, asks: Person): Promise<readonly PromiseLetGo[]> => {
      const { known } = await cleanedUp(parts, situation)
      const working = known.filter(({ hasBegun, mayGoOn }) => hasBegun && mayGoOn)
      const own = working.find(({ of }) => of.person.id === asks.id) ?? working[0]
      if (own === undefined || (await endedNumbers(parts.work, own.of)) !== null) return []
      const cleanUp = await cleanUps.of(own.of)
      await cleanUp.filing.begun
      const { isHidden } = await hiddenMail(parts, { ...own.of, person: asks })
      const found: PromiseLetGo[] = []
      for (const row of promisesLetGo(cleanUp.table.newestFirst()).filter(isSweptUp)) {
        const message = await own.of.source.find(cleanUp.reading.sourceIdOf(row))
        if (message === null || isHidden(message)) continue
        const mail = own.of.person.id === asks.id ? row.mail.id : null
        found.push({ mail, message, commitments: row.concluded.commitments })
        if (found.length === promisesNamedAtMost) break
      }
      return found
    },
    cleanUpMail: async ({ facts }: MailboxSituation, mail: string): Promise<SourceMessage | null> => {
      for (const cleanUp of await cleanUps.openOf(facts.id)) {
        const row = cleanUp.table.row(mail)
        if (row !== undefined) return cleanUp.of.source.find(cleanUp.reading.sourceIdOf(row))
      }
      return null
    },
  }
}

const readingOf = ({ reading }: CleanUp): CleanUpNow['reading'] => {
  const progress = reading.progress()
  return progress && { done: progress.done, of: progress.of }
}

/**
 * The same numbers for a process beside the service, which alone works in clean-ups. Fails where somebody began with mail
 * that is not at hand here: how far he is cannot be told.
 */
export const cleanUpBeside =
  (parts: Parts) =>
  async (situation: MailboxSituation): Promise<CleanUpNow | null> => {
    const { known, hasBegun } = await cleanedUp(parts, situation)
    if (known.length === 0 && hasBegun) throw new ServiceError('mailNotAtHand')
    const numbers = known.map(async ({ of }) => {
      const ended = await endedNumbers(parts.work, of)
      const counted = ended === null ? countedNumbers(parts, of) : numbersSince(parts, of, ended)
      return { ...(await counted), reading: null }
    })
    return fewestLeft(await Promise.all(numbers))
  }

/** Each went through the whole mailbox for himself: whoever has the least left is furthest. */
const fewestLeft = (counted: readonly (CleanUpNow | null)[]): CleanUpNow | null => {
  const left = ({ undecided, waiting, failed, promisesSweptUp }: CleanUpNow): number =>
    undecided + waiting + failed + promisesSweptUp
  return counted
    .filter((one) => one !== null)
    .reduce<CleanUpNow | null>(
      (least, one) => (least === null || left(one) < left(least) ? one : least),
      null,
    )
}

interface OneCleanUp {
  readonly of: CleanUpOf
  readonly hasBegun: boolean
  /** He may go on with it: it is his mailbox, or entrusted to him today. */
  readonly mayGoOn: boolean
}

/**
 * Whose clean-ups count: the owner's, and once he has gone also those of whoever the mailbox was entrusted to. Where nobody
 * began, of whoever would.
 */
const cleanedUp = async (
  parts: Parts,
  situation: MailboxSituation,
): Promise<{ readonly known: readonly OneCleanUp[]; readonly hasBegun: boolean }> => {
  const { id, name, address } = situation.facts
  const mailbox = { id, name, address }
  const source = (await parts.mailSources?.sourceOf(address)) ?? null
  const candidates = await candidatesFor(parts, situation)
  const begun = await Promise.all(
    candidates.map(
      async ({ person }) => (await parts.work.read(keyFile(cleanUpFolder({ mailbox, person })))) !== null,
    ),
  )
  const hasBegun = begun.includes(true)
  if (source === null) return { known: [], hasBegun }
  const known = candidates.map(({ person, mayGoOn }, one) => ({
    of: { mailbox, person, source },
    ...{ hasBegun: begun[one] === true, mayGoOn },
  }))
  return { known: hasBegun ? known.filter((one) => one.hasBegun) : known.slice(0, 1), hasBegun }
}

/** Among the people no more: what he decided counts as he saw it. */
const asHeWas = (id: string, { name, address }: MailboxSituation['facts']): CleanUpOf['person'] => ({
  ...{ id, name, address, customers: null },
  roles: ['employee'],
})

const candidatesFor = async (
  { signIn, work, organisation }: Parts,
  situation: MailboxSituation,
): Promise<readonly (Pick<OneCleanUp, 'mayGoOn'> & Pick<CleanUpOf, 'person'>)[]> => {
  const people = await signIn.people()
  const { facts, record, today } = situation
  const { entrusted = [] } = subjectOf(situation)
  const owners = people.filter((person) => isOwnMailbox(person, facts))
  const isOwners = owners.length > 0 && ownerGone(facts, today) === null && entrusted.length === 0
  const trusted = isOwners ? [] : grantedTo(record.leaving?.trusts ?? [])
  const left = owners.length > 0 ? null : await ownerWhoBegan({ work, folders: organisation.folders }, facts)
  return [
    ...owners.map((person) => ({ person, mayGoOn: true })),
    ...(left === null ? [] : [{ person: asHeWas(left, facts), mayGoOn: false }]),
    ...people
      .filter((person) => !isOwnMailbox(person, facts) && trusted.includes(person.id))
      .map((person) => ({ person, mayGoOn: entrusted.includes(person.id) })),
  ]
}
