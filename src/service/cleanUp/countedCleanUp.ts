import { setImmediate } from 'node:timers/promises'
import type { CountedMail } from '../../domain/cleanUp/letGo.ts'
import { decisionOf, holdingDecisions, type MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import { mailboxSigns } from '../../domain/cleanUp/mailboxSigns.ts'
import { clientOf } from '../../domain/cleanUp/mailPlaces.ts'
import { standingOf } from '../../domain/cleanUp/standing.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { mailsOf } from '../mailSources/mailsOf.ts'
import { ourSideOf } from '../organisation.ts'
import {
  decisionsFile,
  type EndedCleanUp,
  type FilingOfDecision,
  filingFile,
  goneThroughFile,
  keyFile,
  readMailsFile,
} from './cleanUpFiles.ts'
import { type CountedCleanUp, countFrom, type SweptUp } from './cleanUpNumbers.ts'
import { type CleanUpOf, type CleanUpParts, cleanUpFolder } from './cleanUpOf.ts'
import { casesHolding } from './concludeMail.ts'
import { CopyNames, mailNameOf } from './private/mailNames.ts'
import { namesUnder, newOwnerKey } from './private/ownerKey.ts'
import { ownersPrivate } from './private/ownersPrivate.ts'

type Parts = Pick<CleanUpParts, 'organisation' | 'work'>

/** Mails between two pauses. */
const lookedAtOnce = 100

/**
 * How far a clean-up came, told from what lies on disk, for a process beside the service in which it goes on: nothing is
 * written, and nothing filed. Mails whose text cannot be read are not known here to be damaged.
 */
export const countedCleanUp = async (parts: Parts, of: CleanUpOf): Promise<CountedCleanUp> => {
  const standing = await standings(parts, of)
  const isHidden = await hiddenFrom(parts, of)
  const all: (CountedMail & { readonly source: string })[] = []
  let [hidden, failed, looked] = [0, 0, 0]
  for await (const message of mailsOf(of.source)) {
    // The index answers at once, and whoever asks the service meanwhile would wait for the whole mailbox.
    if (++looked % lookedAtOnce === 0) await setImmediate()
    if (isHidden(message)) {
      hidden += 1
      continue
    }
    const mail = await standing(message)
    all.push({ ...mail, source: message.id })
    if (mail.hasFailed) failed += 1
  }
  const damaged = (await of.source.damage()).length
  const isOwn = isOwnMailbox(of.person, of.mailbox)
  return countFrom(all, ({ source }) => source, { isOwn, hidden, failed, damaged })
}

/**
 * A clean-up ends before the last day: about the mail of the days between nobody decided. It is known by its names, for
 * what was let go may have been deleted meanwhile.
 */
export const countedSince = async (
  parts: Parts,
  of: CleanUpOf,
  ended: EndedCleanUp,
): Promise<CountedCleanUp> => {
  const folder = cleanUpFolder(of)
  const known = new Set((await parts.work.read(goneThroughFile(folder)))?.split(' '))
  const kept = await parts.work.read(keyFile(folder))
  const nameMail = namesUnder(kept?.key ?? newOwnerKey())
  const isHidden = await hiddenFrom(parts, of)
  const letGo = new Map(Object.entries(ended.sweptUp))
  const sweptUp: SweptUp[] = []
  const held = holdingDecisions(await parts.work.read(decisionsFile(folder)))
  const privateMails: string[] = []
  let [mails, came] = [0, 0]
  for await (const message of mailsOf(of.source)) {
    if (++mails % lookedAtOnce === 0) await setImmediate()
    const mail = mailNameOf(nameMail, message)
    const decided = decisionOf(held, mail)
    const isForOwner = isHidden(message)
    if (isForOwner || decided?.decision === 'private') privateMails.push(message.id)
    if (isForOwner) continue
    // Private mail that only lies elsewhere now is no new mail.
    if (!known.has(mail) && decided === null) came += 1
    const commitments = letGo.get(mail)
    if (commitments === undefined) continue
    // Copies of a mail are one mail, and what lies in a case by now was not let go.
    letGo.delete(mail)
    if ((await casesHolding(parts.organisation.index, of.person, message)).length === 0)
      sweptUp.push({ mail, source: message.id, commitments })
  }
  // What lies elsewhere since was read anew, and is not to be kept either.
  await of.source.forget(privateMails)
  const undecided = ended.numbers.undecided + came
  return { numbers: { ...ended.numbers, mails, undecided, promisesSweptUp: sweptUp.length }, sweptUp }
}

const hiddenFrom = async ({ organisation: { folders }, work }: Parts, { person, mailbox }: CleanUpOf) =>
  isOwnMailbox(person, mailbox) ? () => false : ownersPrivate({ folders, work }, mailbox)

/** Each mail is to be asked for once, in the order in which they lie there: copies of one have names of their own. */
const standings = async ({ organisation, work }: Parts, of: CleanUpOf) => {
  const folder = cleanUpFolder(of)
  const { person, mailbox } = of
  const ours = ourSideOf(organisation, mailbox)
  const kept = await work.read(keyFile(folder))
  const names = new CopyNames(namesUnder(kept?.key ?? newOwnerKey()))
  const decisions = await work.read(decisionsFile(folder))
  const held = holdingDecisions(decisions)
  const read = new Map(Object.entries(await work.read(readMailsFile(folder))))
  const filings = new Map<string, FilingOfDecision>()
  for (const { id, decision } of decisions)
    if (decision === 'file') filings.set(id, await work.read(filingFile(folder, id)))
  return async (message: SourceMessage) => {
    const id = names.nextOf(message)
    const decided = decisionOf(held, id)
    const filing = decided === null ? undefined : filings.get(decided.id)
    const isFiled = filing !== undefined && Object.hasOwn(filing.filed, id)
    const privateSigns = mailboxSigns({
      ...{ metadata: message, folder: message.folder, sensitivity: message.sensitivity },
      ...ours,
    })
    const filedIn = mayBeFiled(decided) ? await casesHolding(organisation.index, person, message) : []
    const concluded = { filedIn, suggested: null, commitments: read.get(id) ?? 0 }
    return {
      standing: standingOf({ mail: { privateSigns }, concluded, decided, isFiled }),
      ...{ mail: { id }, concluded, decided },
      isOutside: clientOf({ ...message, to: [...message.to, ...message.cc] }, ours) !== null,
      hasFailed: !isFiled && filing?.failed.includes(id) === true,
    }
  }
}

/** Whether it is in a case says something of what nobody decided about, and of what was called not needed. */
const mayBeFiled = (decided: MadeDecision | null): boolean =>
  decided === null || decided.decision === 'later' || decided.decision === 'notNeeded'

/** Milliseconds for which a count is good enough, and how many times as long as it took: it looks at every mail. */
const countLasts = 5000
const countLastsTimes = 20

interface KeptCount {
  readonly of: CleanUpOf
  readonly edition: number
  readonly until: () => number
  readonly at: string
  readonly counting: Promise<CountedCleanUp>
}

/** The same in the service, for a mailbox that nobody works in: counted without beginning to clean it up, and kept a while. */
export class CountedCleanUps {
  readonly #parts: Parts & Pick<CleanUpParts, 'now'>
  readonly #kept = new Map<string, KeptCount>()

  constructor(parts: Parts & Pick<CleanUpParts, 'now'>) {
    this.#parts = parts
  }

  /**
   * `ended`: what it came to when it was ended; null where it was not. `isFresh`: what was counted before is not good enough.
   * `countedAt`: ISO 8601 instant, where it was counted before; null: now.
   */
  async countOf(
    of: CleanUpOf,
    ended: EndedCleanUp | null,
    isFresh: boolean,
  ): Promise<CountedCleanUp & { readonly countedAt: string | null }> {
    const counted = `${cleanUpFolder(of)} ${JSON.stringify(ended)}`
    const kept = this.#kept.get(counted)
    const isSame = kept?.of.source === of.source && kept.edition === of.source.edition()
    if (!isFresh && kept !== undefined && isSame && performance.now() < kept.until())
      return { ...(await kept.counting), countedAt: kept.at }
    const begun = performance.now()
    let until = Number.POSITIVE_INFINITY
    const counts = ended === null ? countedCleanUp(this.#parts, of) : countedSince(this.#parts, of, ended)
    const counting = counts.finally(() => {
      const done = performance.now()
      until = done + Math.max(countLasts, countLastsTimes * (done - begun))
    })
    const at = this.#parts.now()
    const one: KeptCount = { of, edition: of.source.edition(), until: () => until, at, counting }
    this.#kept.set(counted, one)
    counting.catch(() => this.#kept.get(counted) === one && this.#kept.delete(counted))
    return { ...(await counting), countedAt: null }
  }
}
