import type {
  CleanUpGroupAnswer,
  CleanUpMailAnswer,
  CleanUpPictureAnswer,
  MadeDecisionAnswer,
} from '../../contract/cleanUpSchemas.ts'
import { compareDates, dateOf, daysBetween } from '../../domain/calendar/calendar.ts'
import type { CaseId, CaseSummary } from '../../domain/cases/case.ts'
import type { CleanUpSuggestion } from '../../domain/cleanUp/cleanUpMail.ts'
import { summaryOf } from '../../domain/cleanUp/groupSummary.ts'
import type { MailGroup } from '../../domain/cleanUp/groups.ts'
import type { MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import type { TableRow } from '../../domain/cleanUp/mailTable.ts'
import { countStandings, workToday } from '../../domain/cleanUp/picture.ts'
import { plainSubject } from '../../domain/cleanUp/plainSubject.ts'
import { rulesOf } from '../../domain/cleanUp/rules.ts'
import { isOpen } from '../../domain/cleanUp/standing.ts'
import { domainOf } from '../../domain/mailDomain.ts'
import type { MailboxToCleanUp } from './askedCleanUp.ts'
import type { CleanUp } from './cleanUp.ts'

/** A case as this person may know it; null where he may not. */
export type SeenCase = (id: CaseId) => Promise<CaseSummary | null>

type Suggested = CleanUpMailAnswer['suggested']

/** Recipients that are shown. */
const recipientsShown = 20
const signsShown = 3

export const pictureAnswer = (
  { table, reading, filing, renewal, hidden }: CleanUp,
  { mailbox, situation }: Pick<MailboxToCleanUp, 'mailbox' | 'situation'>,
  { now, zone }: { readonly now: string; readonly zone: string },
): CleanUpPictureAnswer => {
  const standings = countStandings(table.rows.map(({ standing }) => standing))
  const today = situation?.today ?? dateOf(now, zone)
  const leavesOn = situation?.facts.leavesOn ?? null
  const countdown = situation?.countdown
  const clockEnds = countdown?.state === 'counting' ? countdown.clock.lastDay : null
  // The earliest end wins: what Microsoft wipes before the last working day is not there to be cleaned up on it.
  const ends = [leavesOn !== null && leavesOn >= today ? leavesOn : null, clockEnds].filter(
    (day) => day !== null,
  )
  const lastDay = ends.toSorted(compareDates)[0] ?? null
  const decidedAt = new Set(
    table.decisions.filter(({ at }) => dateOf(at, situation?.zone ?? zone) === today).map(({ id }) => id),
  )
  return {
    mailbox: { ...mailbox, id: mailbox.id ?? 'own' },
    lastDay,
    daysLeft: lastDay === null ? null : daysBetween(today, lastDay),
    mails: table.rows.length,
    hidden: reading.hidden,
    hiddenBySigns: hidden.bySigns.size,
    standings: { ...standings },
    today: workToday({
      open: standings.forCase + standings.looksPrivate + standings.undecided,
      decidedToday: table.rows.filter(
        ({ decided, standing }) => decided !== null && !isOpen(standing) && decidedAt.has(decided.id),
      ).length,
      today,
      lastDay,
    }),
    reading: reading.progress(),
    filing: filing.progress(),
    damage: reading.damage,
    suggestions: renewal.progress(),
  }
}

export const mailAnswer = async (
  cleanUp: CleanUp,
  row: TableRow,
  seen: SeenCase,
): Promise<CleanUpMailAnswer> => {
  const { isOwn, filing } = cleanUp
  const { mail, concluded, standing } = row
  const { id, folder, subject, from, to, sentAt, size, isFromList, privateSigns } = mail
  return {
    ...{ id, folder, subject, from, sentAt, size, isFromList, standing },
    to: to.slice(0, recipientsShown),
    commitments: concluded.commitments,
    privateSigns: isOwn ? [...privateSigns] : [],
    suggested: await suggestedAnswer(concluded.suggested, seen),
    rules: [...rulesOf(row)],
    inBin: isInBin(cleanUp, row),
    trouble: filing.troubles()(row),
  }
}

const suggestedAnswer = async (suggestion: CleanUpSuggestion | null, seen: SeenCase): Promise<Suggested> => {
  const found = suggestion && (await seen(suggestion.caseId))
  if (suggestion === null || found === null) return null
  const { reason, filings, shared } = suggestion
  return { id: found.id, reference: found.reference, title: found.title, reason, filings, shared }
}

export const groupAnswer = async (
  cleanUp: CleanUp,
  group: MailGroup,
  within: readonly string[],
  seen: SeenCase,
): Promise<CleanUpGroupAnswer> => {
  const { rows, open } = group
  const { standings, commitments, size, suggested, elsewhere, signs, rules } = summaryOf(group)
  // Newest first: those without a date stand last.
  const oldest = rows.findLast(({ mail }) => mail.sentAt !== null)
  return {
    id: [...within, group.id].join('.'),
    grouping: group.grouping,
    title: await titleOf(cleanUp, group, seen),
    ...{ mails: rows.length, open, commitments, size },
    first: oldest?.mail.sentAt ?? null,
    last: rows[0]?.mail.sentAt ?? null,
    standings: { ...standings },
    suggested: await suggestedAnswer(suggested, seen),
    elsewhere,
    privateSigns: cleanUp.isOwn ? signs.slice(0, signsShown) : [],
    rules: [...rules],
    inBin: rows.filter((row) => isInBin(cleanUp, row)).length,
    troubles: troublesOf(cleanUp, rows),
  }
}

/** Whoever cleans up for another erases nothing there. */
const isInBin = ({ isOwn, filing }: CleanUp, { mail, standing }: TableRow): boolean =>
  isOwn && standing !== 'filed' && filing.takenBackOf(mail.id).length > 0

const troublesOf = ({ filing }: CleanUp, rows: readonly TableRow[]): CleanUpGroupAnswer['troubles'] => {
  const counts = { notFiled: 0, notTakenBack: 0 }
  const troubleOf = filing.troubles()
  for (const row of rows) {
    const trouble = troubleOf(row)
    if (trouble !== null) counts[trouble] += 1
  }
  return counts
}

/** What the mails of a group share, as a person knows it. */
const titleOf = async (
  { table }: CleanUp,
  { grouping, value, rows }: Pick<MailGroup, 'grouping' | 'value' | 'rows'>,
  seen: SeenCase,
): Promise<string> => {
  switch (grouping) {
    case 'case': {
      const found = value === '' ? null : await seen(value)
      return found === null ? '' : `${found.reference} ${found.title}`
    }
    case 'conversation':
      return plainSubject((rows[0] && table.conversationOf(rows[0])?.mail.subject) ?? '')
    case 'sender': {
      const from = rows[0]?.mail.from
      return from?.name ? `${from.name} <${from.address}>` : value
    }
    default:
      return value
  }
}

export const decisionAnswer = async (
  cleanUp: CleanUp,
  made: MadeDecision,
  seen: SeenCase,
): Promise<MadeDecisionAnswer> => {
  const { id, at, decision, what, mails, caseId, undoneAt } = made
  const found = caseId === null ? null : await seen(caseId)
  return {
    ...{ id, at, decision, what },
    mails: mails.length,
    title: await titleOfDecision(cleanUp, made, seen),
    case: found && { id: found.id, reference: found.reference, title: found.title },
    isUndone: undoneAt !== null,
  }
}

/** Of what it was about only names are kept that say nothing: its first mail that is there says what it was. */
const titleOfDecision = async (
  cleanUp: CleanUp,
  { by, mails }: MadeDecision,
  seen: SeenCase,
): Promise<string> => {
  const row = mails.map((mail) => cleanUp.table.row(mail)).find((one) => one !== undefined)
  if (row === undefined) return ''
  switch (by) {
    case null:
      return row.mail.subject
    case 'domain':
      return domainOf(row.places.sender)
    default: {
      const grouping = by === 'list' ? 'sender' : by
      return titleOf(cleanUp, { grouping, value: cleanUp.table.sharedBy(row, grouping), rows: [row] }, seen)
    }
  }
}
