import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { MessageMetadata } from '../../domain/message.ts'
import type { CaseEvidence, SuggestionEvidence } from '../../domain/suggestCases.ts'
import { subjectKey, threadLinks } from '../../domain/suggestions/conversation.ts'
import {
  type Correspondent,
  correspondentsOf,
  domainsOf,
  isOutside,
} from '../../domain/suggestions/correspondents.ts'
import type { Tables } from './tables.ts'

export interface EvidenceLimits {
  readonly ownDomains: readonly string[]
  /** Cases per reason. */
  readonly perReason: number
}

export const evidenceFor = async (
  db: Kysely<Tables>,
  metadata: MessageMetadata,
  { ownDomains, perReason }: EvidenceLimits,
): Promise<SuggestionEvidence> => {
  const outside = correspondentsOf(metadata).filter(isOutside(ownDomains))
  const conversation = await sameThread(db, metadata, perReason)
  return {
    conversation:
      conversation.length > 0 ? conversation : await sameSubject(db, metadata, outside, perReason),
    people: await samePeople(db, outside, perReason),
    domain: await sameDomains(db, domainsOf(outside), perReason),
    recent: await recentlyUsed(db, perReason),
  }
}

/** Filings that share a Message-ID with the message: answered by it, an answer to it, or answers to one mail. */
const sameThread = async (
  db: Kysely<Tables>,
  metadata: MessageMetadata,
  limit: number,
): Promise<readonly CaseEvidence[]> => {
  const links = threadLinks(metadata)
  if (links.length === 0) return []
  const speaking = db
    .selectFrom('threadLinks')
    .innerJoin('filings', 'filings.number', 'threadLinks.filing')
    .where('link', 'in', links)
    .select(['filings.caseId', 'filings.number as filing', nothingShared])
  return strongest(db, speaking, limit)
}

/** For mailers that drop References: the same subject, with one of the same people. */
const sameSubject = async (
  db: Kysely<Tables>,
  { subject }: MessageMetadata,
  outside: readonly Correspondent[],
  limit: number,
): Promise<readonly CaseEvidence[]> => {
  const key = subjectKey(subject)
  if (key === null || outside.length === 0) return []
  const speaking = db
    .selectFrom('filings')
    .innerJoin('correspondents', 'correspondents.filing', 'filings.number')
    .where('subjectKey', '=', key)
    .where('address', 'in', addressesOf(outside))
    .select(['filings.caseId', 'filings.number as filing', nothingShared])
  return strongest(db, speaking, limit)
}

const samePeople = async (
  db: Kysely<Tables>,
  outside: readonly Correspondent[],
  limit: number,
): Promise<readonly CaseEvidence[]> => {
  if (outside.length === 0) return []
  const speaking = db
    .selectFrom('correspondents')
    .where('address', 'in', addressesOf(outside))
    .select(['caseId', 'filing', 'address as shared'])
  const shown = new Map(outside.map((correspondent) => [correspondent.address, correspondent.shown]))
  const people = await strongest(db, speaking, limit * outside.length)
  return oncePerCase(people, limit).map((found) => ({
    ...found,
    shared: shown.get(found.shared) ?? found.shared,
  }))
}

const sameDomains = async (
  db: Kysely<Tables>,
  domains: readonly string[],
  limit: number,
): Promise<readonly CaseEvidence[]> => {
  if (domains.length === 0) return []
  const speaking = db
    .selectFrom('correspondents')
    .where('domain', 'in', domains)
    .select(['caseId', 'filing', 'domain as shared'])
  return oncePerCase(await strongest(db, speaking, limit * domains.length), limit)
}

const recentlyUsed = async (db: Kysely<Tables>, limit: number): Promise<readonly CaseEvidence[]> => {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('filings', 'filings.number', 'cases.newestFiling')
    .select(['cases.id as caseId', 'cases.filings', 'filedAt as lastFiledAt', nothingShared])
    .orderBy('newestFiling', 'desc')
    .limit(limit)
    .execute()
  return rows
}

type Speaking = SelectQueryBuilder<Tables, never, { caseId: string; filing: number; shared: string }>

/** The cases (and what is shared) that most filings speak for, the more recent of equals first. */
const strongest = async (
  db: Kysely<Tables>,
  speaking: Speaking,
  limit: number,
): Promise<readonly CaseEvidence[]> => {
  const counted = db
    .selectFrom(speaking.as('speaking'))
    .select(({ fn }) => [
      'caseId',
      'shared',
      fn.count<number>('filing').distinct().as('filings'),
      fn.max('filing').as('newest'),
    ])
    .groupBy(['caseId', 'shared'])
    .orderBy('filings', 'desc')
    .orderBy('newest', 'desc')
    .limit(limit)
  const rows = await db
    .selectFrom(counted.as('counted'))
    .innerJoin('filings', 'filings.number', 'counted.newest')
    .select(['counted.caseId', 'counted.shared', 'counted.filings', 'filedAt as lastFiledAt'])
    .orderBy('counted.filings', 'desc')
    .orderBy('counted.newest', 'desc')
    .execute()
  return rows
}

/** A case found by several people or domains stands for the one that most filings share. */
const oncePerCase = (evidence: readonly CaseEvidence[], limit: number): readonly CaseEvidence[] => {
  const byCase = new Map<string, CaseEvidence>()
  for (const found of evidence) if (!byCase.has(found.caseId)) byCase.set(found.caseId, found)
  return [...byCase.values()].slice(0, limit)
}

const addressesOf = (correspondents: readonly Correspondent[]): readonly string[] =>
  correspondents.map(({ address }) => address)

const nothingShared = sql<string>`''`.as('shared')
