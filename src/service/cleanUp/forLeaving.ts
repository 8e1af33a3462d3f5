import { setTimeout as pause } from 'node:timers/promises'
import { sharedName } from '../../domain/cleanUp/copyNames.ts'
import { compareTexts } from '../../domain/compareTexts.ts'
import type { CleanUpNow } from '../../domain/leaving/checks.ts'
import { askedReleases, releasedMails } from '../../domain/leaving/releases.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { CleanUp } from './cleanUp.ts'
import { type CountedCleanUp, countOf, endedCleanUp } from './cleanUpNumbers.ts'
import type { CleanUpOf } from './cleanUpOf.ts'
import type { CleanUps } from './cleanUps.ts'
import { CountedCleanUps, countedCleanUp, countedSince } from './countedCleanUp.ts'
import { cleanedUp, type OneCleanUp } from './countedPersons.ts'
import { hiddenMail } from './private/hiddenMail.ts'

type Parts = Pick<ServiceParts, 'mailSources' | 'signIn' | 'organisation'> & { readonly work: WorkFiles }

/** A promise to or from a client that would go with the mailbox, as its header tells. */
export interface PromiseLetGo {
  /** As the clean-up names it that is furthest. */
  readonly mail: string
  /** Whoever asks made that clean-up of his own mailbox, and decides in it about the mail anew by himself. */
  readonly canDecide: boolean
  /** That it may go was said, and waits for another to agree. */
  readonly isAsked: boolean
  readonly message: Pick<SourceMessage, 'subject' | 'from' | 'sentAt'>
  readonly commitments: number
}

/** Of more the first are named; the others come when these are settled. */
const promisesNamedAtMost = 200

/** Milliseconds that whoever asks waits for text that is being read: after a start it is read again, mostly soon. */
const patience = 1000

/** A clean-up, how far it came, and how sure that is. */
interface CountedOne extends CountedCleanUp, Pick<CleanUpNow, 'reading' | 'countedAt'> {
  readonly of: CleanUpOf
  /** It goes on. */
  readonly isOpen: boolean
}

/** What whoever sees to a leaving is told of a clean-up: numbers, and the one mail that somebody may open. */
export const cleanUpForLeaving = (
  parts: Parts & Pick<ServiceParts, 'mailboxes' | 'now'>,
  cleanUps: CleanUps,
) => {
  const counted = new CountedCleanUps(parts)
  const countOne = async (
    { of, hasBegun, mayGoOn }: OneCleanUp,
    isFresh: boolean,
  ): Promise<CountedOne | null> => {
    if (isFresh) await renewed(of)
    const ended = await endedCleanUp(parts.work, of)
    // A look begins nothing in anybody's place: neither a key is made, nor any text read.
    if (ended !== null || !hasBegun || !mayGoOn)
      return { ...(await counted.countOf(of, ended, isFresh)), of, isOpen: false, reading: null }
    const cleanUp = await cleanUps.of(of)
    // Of a mailbox that is just being opened few mails are known: what is not known would count as done.
    await cleanUp.filing.begun
    const waiting = new AbortController()
    const known = Promise.all([cleanUp.reading.ended, cleanUp.renewal.ended])
    await Promise.race([known, pause(patience, null, waiting).catch(() => null)])
    waiting.abort()
    const reading = readingOf(cleanUp)
    if (isFresh && reading === null) await cleanUps.catchUp(cleanUp)
    return cleanUp.reading.isBroken
      ? null
      : { ...countOf(cleanUp), of, isOpen: true, reading, countedAt: null }
  }
  const furthestOf = async (situation: MailboxSituation, isFresh = false): Promise<CountedOne | null> => {
    const { known } = await cleanedUp(parts, situation)
    const all = await Promise.all(known.map((one) => countOne(one, isFresh)))
    return furthest(all.filter((one) => one !== null).map((one) => withoutReleased(one, situation)))
  }
  return {
    /**
     * Null where the mail is not at hand, or nobody is there to go through it. `isFresh`: as it is now, also where counting
     * takes a while. Then it fails where it cannot be told.
     */
    cleanUpNumbers: async (situation: MailboxSituation, isFresh = false): Promise<CleanUpNow | null> => {
      const one = await furthestOf(situation, isFresh)
      return one && { ...nowOf(one, situation), reading: one.reading, countedAt: one.countedAt }
    },
    /** Which they are, as far as whoever asks may see the mail; the newest first. */
    promisesLetGo: async (situation: MailboxSituation, asks: Person): Promise<readonly PromiseLetGo[]> => {
      const one = await furthestOf(situation)
      if (one === null || one.sweptUp.length === 0) return []
      const { isHidden } = await hiddenMail(parts, { ...one.of, person: asks })
      const asked = askedReleases(situation.record.leaving?.releases ?? [])
      const canDecide = one.isOpen && one.of.person.id === asks.id && isOwnMailbox(asks, situation.facts)
      const found: PromiseLetGo[] = []
      for (const { mail, source, commitments } of one.sweptUp) {
        const message = await one.of.source.find(source)
        if (message === null || isHidden(message)) continue
        found.push({ mail, canDecide, isAsked: asked.has(sharedName(mail)), message, commitments })
      }
      return found.sort(byDate).slice(0, promisesNamedAtMost)
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

/** As the mailbox is now; what cannot be looked at cannot be counted. */
const renewed = ({ source }: CleanUpOf): Promise<void> =>
  source.renew().catch((cause: unknown) => {
    throw new ServiceError('mailNotAtHand', undefined, { cause })
  })

const byDate = ({ message: one }: PromiseLetGo, { message: other }: PromiseLetGo): number =>
  compareTexts(other.sentAt ?? '', one.sentAt ?? '')

/** Of a promise that may go, as somebody looked and another agreed, nobody has to be told any more. */
const withoutReleased = <Counted extends CountedCleanUp>(
  one: Counted,
  { record }: MailboxSituation,
): Counted => {
  const released = releasedMails(record.leaving?.releases ?? [])
  const sweptUp = one.sweptUp.filter(({ mail }) => !released.has(sharedName(mail)))
  return { ...one, sweptUp, numbers: { ...one.numbers, promisesSweptUp: sweptUp.length } }
}

const nowOf = ({ numbers, sweptUp }: CountedCleanUp, { record }: MailboxSituation) => {
  const asked = askedReleases(record.leaving?.releases ?? [])
  return { ...numbers, promisesAsked: sweptUp.filter(({ mail }) => asked.has(sharedName(mail))).length }
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
    const counts = known.map(async ({ of }) => {
      const ended = await endedCleanUp(parts.work, of)
      const counted = ended === null ? countedCleanUp(parts, of) : countedSince(parts, of, ended)
      return withoutReleased(await counted, situation)
    })
    const one = furthest(await Promise.all(counts))
    return one && { ...nowOf(one, situation), reading: null, countedAt: null }
  }

/** Each went through the whole mailbox for himself: whoever has the least left is furthest. */
const furthest = <Counted extends CountedCleanUp>(counted: readonly Counted[]): Counted | null => {
  const left = ({ numbers }: Counted): number =>
    numbers.undecided + numbers.waiting + numbers.failed + numbers.promisesSweptUp
  return counted.reduce<Counted | null>(
    (least, one) => (least === null || left(one) < left(least) ? one : least),
    null,
  )
}
