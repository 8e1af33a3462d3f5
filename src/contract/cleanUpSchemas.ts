import { z } from 'zod'
import { erasureBars } from '../domain/cases/case.ts'
import {
  cleanUpDecisions,
  cleanUpRuleFields,
  cleanUpSignKinds,
  cleanUpStandings,
  filingTroubles,
  groupings,
} from '../domain/cleanUp/cleanUpMail.ts'
import { featureKinds } from '../domain/suggestions/features.ts'
import { caseId, count, instant, reason, request } from './basicSchemas.ts'

/** Which mailbox: `own`, or the id of one that was entrusted to this person. */
export const cleanUpMailbox = z.string().min(1).max(100)

const progress = z.object({
  done: count,
  of: count,
  /** Mails that could not be dealt with; `retry` tries them again. */
  failed: count,
})

const standings = z.object(
  Object.fromEntries(cleanUpStandings.map((standing) => [standing, count])) as Record<
    (typeof cleanUpStandings)[number],
    typeof count
  >,
)

/** Which mailboxes a person may clean up now: the own one where its mail is at hand, and those entrusted. */
export const cleanUpMailboxes = z.object({
  mailboxes: z
    .array(
      z.object({
        ...{ id: cleanUpMailbox, name: z.string(), address: z.string(), isOwn: z.boolean() },
        isEnded: z.boolean().describe('its clean-up was ended, and did not begin anew'),
      }),
    )
    .describe('the own one first, under the id `own`'),
})
export type CleanUpMailboxesAnswer = z.infer<typeof cleanUpMailboxes>

/** What stands at the beginning: how much there is, and what there is to do today to be done in time. */
export const cleanUpPicture = z.object({
  mailbox: z.object({ id: z.string(), name: z.string(), address: z.string() }),
  /** The last working day while it is to come, else the last day of the mailbox's clock; null: neither is known. */
  lastDay: z.iso.date().nullable(),
  /** Until then. */
  daysLeft: z.int().nullable(),
  mails: count,
  /** Besides these: mails that its owner called private, which nobody else is shown. */
  hidden: count,
  hiddenBySigns: count.describe('of those, the ones that only look private: shown to whoever says why'),
  standings,
  /** Mails to decide about today to be done on the last day; null without one. */
  today: z.object({ decided: count, of: count }).nullable(),
  /** While the mailbox is read for the first time. Null: it was read. */
  reading: progress.nullable(),
  /** Filing in the background; null: nothing is to be filed. */
  filing: progress
    .extend({
      stuck: count.describe('mails that were to be taken back and still stand in a case'),
      asked: count.describe('private mails in the bin, which a case manager is asked to erase'),
      state: z.enum(['running', 'paused', 'done']),
      pausedBecause: z
        .literal('trustOver')
        .nullable()
        .describe('the mailbox was not entrusted any more; null: somebody paused it'),
    })
    .nullable(),
  /** What could not be read of the mailbox. */
  damage: count,
  /** After something was filed, what is suggested for mails alike is looked up anew. */
  suggestions: z.object({
    isRenewing: z.boolean(),
    renewed: count.describe('how often, since it was opened'),
  }),
})
export type CleanUpPictureAnswer = z.infer<typeof cleanUpPicture>

export const newLooking = z.object({ request, reason })
export const lookingShown = z.object({ isShown: z.literal(true) })
export type LookingShownAnswer = z.infer<typeof lookingShown>

const participant = z.object({ name: z.string(), address: z.string() })
/** As a suggestion beside one mail says why: what its filings share with this mail, or with the newest of the group. */
const suggestedCase = z.object({
  id: caseId,
  reference: z.string(),
  title: z.string(),
  reason: z.enum([...featureKinds, 'recent']),
  filings: z.int().describe('how many filings of the case share it'),
  shared: z.string().describe('the person, domain, reference or word they share; empty for the others'),
})

const privateSign = z.object({
  kind: z.enum(cleanUpSignKinds),
  evidence: z.string(),
})

/** All mails of one sender, domain or folder, or all from one mailing list or newsletter. */
const rule = z.object({
  field: z.enum(cleanUpRuleFields),
  /** An address, a domain, a folder's path (with those under it); `list`: the address that its mailings come from. */
  value: z.string().max(1000),
})
export type CleanUpRule = z.infer<typeof rule>

const groupId = z.string().max(400)

export const cleanUpGroup = z.object({
  /** Names the group, what it lies within too, whatever is decided meanwhile. Its parts are the service's own. */
  id: groupId,
  grouping: z.enum(groupings),
  /** A person, a domain, a case's reference and title, a subject, a folder's path. */
  title: z.string(),
  mails: count,
  /** Of those, not decided about and not filed. */
  open: count,
  commitments: count,
  size: count,
  first: instant.nullable(),
  last: instant.nullable(),
  standings,
  suggested: suggestedCase.nullable(),
  elsewhere: count.describe('open mails that seem to belong in another case than the suggested one'),
  privateSigns: z.array(privateSign).max(3).describe('the commonest of its open mails'),
  rules: z.array(rule).describe('those that fit every mail of the group'),
  inBin: count.describe('mails of it that were filed from here and taken back'),
  troubles: z
    .object({ notFiled: count, notTakenBack: count })
    .describe('mails of it that could not be filed, or not be taken back'),
})
export type CleanUpGroupAnswer = z.infer<typeof cleanUpGroup>

/** By number, so that a list can be scrolled to its middle; their order stays while nothing new is asked. */
const paged = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}
const filter = {
  standing: z.enum(cleanUpStandings).optional(),
  words: z.string().trim().max(200).optional().describe('in subject, correspondents and folder'),
}

export const groupsQuery = z.object({
  by: z.enum(groupings).default('client'),
  ...filter,
  ...paged,
  /** Groups within a group: it is split. */
  within: groupId.optional(),
})
export const cleanUpGroups = z.object({
  groups: z.array(cleanUpGroup).describe('most valuable first'),
  total: count,
})
export type CleanUpGroupsAnswer = z.infer<typeof cleanUpGroups>

export const cleanUpMail = z.object({
  id: z.string(),
  folder: z.string(),
  subject: z.string(),
  from: participant.nullable(),
  to: z.array(participant),
  sentAt: instant.nullable(),
  size: count,
  commitments: count,
  standing: z.enum(cleanUpStandings),
  privateSigns: z.array(privateSign),
  suggested: suggestedCase.nullable(),
  rules: z.array(rule).describe('those that fit it'),
  inBin: z.boolean().describe('filed from here and taken back: called private it is erased there'),
  trouble: z.enum(filingTroubles).nullable().describe('what went wrong; `retry` tries it again'),
})
export type CleanUpMailAnswer = z.infer<typeof cleanUpMail>

export const mailsQuery = z.object({
  group: groupId.optional(),
  ...filter,
  ...paged,
})
export const cleanUpMails = z.object({
  mails: z.array(cleanUpMail),
  total: count,
})
export type CleanUpMailsAnswer = z.infer<typeof cleanUpMails>

/**
 * What a decision is about: a group as it is now, single mails, or all that a rule fits. Of a group and by a rule open
 * mails alone are decided, and none that looks private is filed; single mails whatever they were. Of a group under a
 * filter those it shows: with a standing all that stand so, decided before or not, but none that is filed.
 */
export const decidedMails = z.discriminatedUnion('what', [
  z.object({ what: z.literal('group'), group: groupId, ...filter }),
  z.object({ what: z.literal('mails'), mails: z.array(z.string().max(100)).min(1).max(1000) }),
  z.object({ what: z.literal('rule'), ...rule.shape }),
])
export type DecidedMails = z.infer<typeof decidedMails>

/** How many a decision would be about, before it is made. */
export const decisionPreview = z.object({
  /** Those that would be decided. */
  open: count,
  /** Decided or filed before: left as they are, but of single mails decided anew. */
  decided: count,
  /** Of the open ones those that look private: a group or rule files none of them. */
  private: count,
  samples: z.array(cleanUpMail).max(5),
  /** What becomes of those that lie in a case or its bin when they are called private; null: none does. */
  calledPrivate: z
    .object({
      erased: count,
      asked: count.describe('which a case manager is asked to erase'),
      takenOut: count.describe('by another than the owner'),
      stays: count.describe('not filed from here'),
      because: z.array(z.enum(erasureBars)).describe('why a case manager is asked'),
    })
    .nullable(),
})
export type DecisionPreviewAnswer = z.infer<typeof decisionPreview>

export const cleanUpDecision = z.object({
  request,
  decision: z.enum(cleanUpDecisions),
  about: decidedMails,
  /** Only with `file`, and then always. */
  case: caseId.optional(),
})
export type CleanUpDecisionRequest = z.infer<typeof cleanUpDecision>

export const madeDecision = z.object({
  id: z.string().describe('names the decision, to undo it'),
  at: instant,
  decision: z.enum(cleanUpDecisions),
  what: z.enum(['group', 'mails', 'rule']),
  mails: count,
  title: z.string().describe('of the group, the rule or the first mail'),
  case: z.object({ id: caseId, reference: z.string(), title: z.string() }).nullable(),
  isUndone: z.boolean(),
})
export type MadeDecisionAnswer = z.infer<typeof madeDecision>
export const madeDecisions = z.object({ decisions: z.array(madeDecision).describe('newest first') })
export type MadeDecisionsAnswer = z.infer<typeof madeDecisions>

export const filingStepOfCleanUp = z.object({ step: z.enum(['start', 'pause', 'retry']) })
export type CleanUpFilingStep = z.infer<typeof filingStepOfCleanUp>
export const privateMailQuery = z.object({ form: z.enum(['eml', 'mbox']).default('eml') })

export const cleanUpEnd = z.object({})
/** What the mailbox came to, in numbers. */
export const endedCleanUp = z.object({ standings })
export type EndedCleanUpAnswer = z.infer<typeof endedCleanUp>
