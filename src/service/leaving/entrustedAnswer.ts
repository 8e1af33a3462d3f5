import type { LeavingAnswer } from '../../contract/leavingSchemas.ts'
import type { LeavingRecord } from '../../domain/leaving/leavingRecord.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { readingsOf } from '../cases/readingsOf.ts'
import { filedEntrusted } from '../entrusted/filedEntrusted.ts'
import type { LeavingParts } from './leavingParts.ts'

/** Mails that are named, the newest; the others are counted. */
const namedAtMost = 200

/** What whoever the mailbox was entrusted to did with it, the newest first. */
export const entrustedActAnswers = (
  { signIn }: Pick<LeavingParts, 'signIn'>,
  { entrustedActs }: Pick<LeavingRecord, 'entrustedActs'>,
): LeavingAnswer['entrustedActs'] =>
  entrustedActs.toReversed().map(({ under: _, ...act }) => ({ ...act, by: signIn.nameOf(act.by) ?? act.by }))

export const noneFiled: LeavingAnswer['filedEntrusted'] = { count: 0, named: [] }

/**
 * For its owner alone: which of his mails whoever the mailbox was entrusted to filed, and when that person read them in
 * the case. A mail's subject is told while it is at hand.
 */
export const filedForOwner = async (
  { organisation, work, signIn, mailSources }: LeavingParts,
  { facts }: MailboxSituation,
): Promise<LeavingAnswer['filedEntrusted']> => {
  const filed = Object.entries(await filedEntrusted(work, facts.id)).toReversed()
  const first = filed.at(-1)?.[1]
  if (first === undefined) return noneFiled
  const readings = await readingsOf(organisation.folders, new Set(filed.map(([id]) => id)), first.at)
  const source = (await mailSources?.sourceOf(facts.address)) ?? null
  const read = Map.groupBy(readings, ({ filing, by }) => `${filing} ${by}`)
  const readBy = (id: string, by: string): readonly string[] =>
    (read.get(`${id} ${by}`) ?? []).map(({ at }) => at)
  // What he read comes first: it must not be lost among what he only filed.
  const isRead = ([id, { by }]: (typeof filed)[number]): number => (readBy(id, by).length > 0 ? 1 : 0)
  const named = filed.toSorted((one, other) => isRead(other) - isRead(one))
  const answers = await Promise.all(
    named.slice(0, namedAtMost).map(async ([id, { source: sourceId, by, at }]) => {
      const mail = (await source?.find(sourceId)) ?? null
      return {
        ...{ filing: id, at, by: signIn.nameOf(by) ?? by },
        ...{ subject: mail?.subject ?? null, sentAt: mail?.sentAt ?? null },
        readAt: [...readBy(id, by)],
      }
    }),
  )
  return { count: filed.length, named: answers }
}
