import type { CaseAccess, Viewer } from './cases/caseAccess.ts'
import { signatoryOf } from './leaving/signOff.ts'
import { trustedOn } from './leaving/trust.ts'
import type { Person, Role } from './person.ts'
import type { MailboxSituation } from './retention/situation.ts'

/** About cases and the mail in them. */
const caseActions = [
  'openCase',
  'fileMessage',
  'viewCase',
  'downloadMessage',
  'search',
  'suggest',
  'changeFiling',
  'noteCommitment',
  'changeCase',
  'copyCase',
  'eraseFiling',
  'setFirmRules',
] as const

/** About mailboxes, their clocks and what was agreed about them: administrative metadata only. */
const mailboxActions = [
  'viewMailboxes',
  'placeHold',
  'askDecisionLink',
  'viewOverview',
  'enterFact',
  'carryOut',
  'revokeLinks',
  'viewAgreement',
  'inform',
  'acknowledge',
  'cancel',
  'viewTrouble',
] as const

/** About the mail of whoever leaves, and how he leaves. */
const leavingActions = [
  'cleanUp',
  'showMail',
  'viewLeaving',
  'leave',
  'answerLeaving',
  'signForFirm',
  'fetchSignedCopy',
  'entrust',
  'endTrust',
] as const

export const actions = [...caseActions, ...mailboxActions, ...leavingActions] as const
type CaseAction = (typeof caseActions)[number]
type MailboxAction = (typeof mailboxActions)[number]
type LeavingAction = (typeof leavingActions)[number]
export type Action = CaseAction | MailboxAction | LeavingAction

/**
 * `own` reaches what belongs to the person's own mailbox and nothing else, `entrusted` also a mailbox that was entrusted to
 * him for a time; `signed` the mailbox of a leaver with whom he signed for the firm; `open` every case but those restricted
 * to others.
 */
type Right = 'yes' | 'own' | 'entrusted' | 'signed' | 'open'

const caseWork = (
  reach: 'yes' | 'open',
): Rights<Exclude<CaseAction, 'setFirmRules' | 'copyCase' | 'eraseFiling'>> => ({
  openCase: 'yes',
  fileMessage: reach,
  viewCase: reach,
  downloadMessage: reach,
  search: reach,
  suggest: reach,
  changeFiling: reach,
  noteCommitment: reach,
  changeCase: reach,
})

/**
 * Whoever has a mailbox at the firm may leave, and be the one to whom a leaver's mailbox is entrusted. What his own clean-up
 * filed and he then calls private he erases himself where it is his alone (domain/cleanUp/erasureBars.ts); what else lies in a case
 * is the firm's, and a case manager decides.
 */
const mailboxOwner = {
  eraseFiling: 'own',
  viewTrouble: 'own',
  showMail: 'own',
  cleanUp: 'entrusted',
  viewLeaving: 'entrusted',
  leave: 'entrusted',
  answerLeaving: 'entrusted',
  endTrust: 'entrusted',
} as const satisfies Partial<Rights<Action>>

type Rights<A extends Action> = Readonly<Record<A, Right>>

/**
 * Who may do what; what is not named here nobody of that role may. Contact and second person decide about mailboxes
 * without reading any: who also files is an employee as well. Whoever signed for the firm gets the copy that both signed
 * with, for that is the firm's. A provider gets administrative metadata and nothing of a
 * case, carries out and decides nothing.
 */
const rights: Readonly<Record<Role, Partial<Rights<Action>>>> = {
  employee: {
    ...caseWork('open'),
    ...mailboxOwner,
    viewMailboxes: 'entrusted',
    viewAgreement: 'yes',
    acknowledge: 'yes',
  },
  caseManager: {
    ...caseWork('yes'),
    ...mailboxOwner,
    eraseFiling: 'yes',
    viewLeaving: 'yes',
    answerLeaving: 'yes',
    signForFirm: 'yes',
    fetchSignedCopy: 'signed',
    entrust: 'yes',
    endTrust: 'yes',
    copyCase: 'yes',
    setFirmRules: 'yes',
    viewMailboxes: 'yes',
    placeHold: 'yes',
    viewAgreement: 'yes',
    acknowledge: 'yes',
  },
  contact: {
    ...mailboxOwner,
    viewLeaving: 'yes',
    answerLeaving: 'yes',
    signForFirm: 'yes',
    fetchSignedCopy: 'signed',
    entrust: 'yes',
    endTrust: 'yes',
    viewMailboxes: 'yes',
    placeHold: 'yes',
    askDecisionLink: 'yes',
    viewOverview: 'yes',
    enterFact: 'yes',
    revokeLinks: 'yes',
    viewAgreement: 'yes',
    inform: 'yes',
    acknowledge: 'yes',
  },
  secondPerson: {
    ...mailboxOwner,
    viewLeaving: 'yes',
    entrust: 'yes',
    endTrust: 'yes',
    viewMailboxes: 'yes',
    askDecisionLink: 'yes',
    viewAgreement: 'yes',
    acknowledge: 'yes',
  },
  provider: {
    viewTrouble: 'yes',
    viewLeaving: 'yes',
    answerLeaving: 'yes',
    viewMailboxes: 'yes',
    viewOverview: 'yes',
    enterFact: 'yes',
    carryOut: 'yes',
    revokeLinks: 'yes',
    viewAgreement: 'yes',
    inform: 'yes',
    acknowledge: 'yes',
    cancel: 'yes',
  },
}

/** What an action is about. */
export interface Subject {
  /** Of the mailbox. */
  readonly address?: string
  /** Id of the agreement it falls under; null where it falls under none. */
  readonly customer?: string | null
  /** Ids of the persons to whom the mailbox is entrusted today. */
  readonly entrusted?: readonly string[]
  /** Id of whoever signed for the firm, once both sides did. */
  readonly signatory?: string | null
  /** Who may know of the case. */
  readonly access?: CaseAccess
}

export const subjectOf = ({ facts, agreement, record, today }: MailboxSituation): Subject => ({
  address: facts.address,
  customer: agreement?.id ?? null,
  entrusted: trustedOn(record.leaving?.trusts ?? [], today),
  signatory: signatoryOf(record.leaving),
})

/**
 * Whether a person may do something, by any of his roles. Without a subject: whether he may do it about anything at
 * all that is not his own; whoever then answers about mailboxes or agreements asks again about each, with its subject.
 */
export const may = (person: Person, action: Action, subject?: Subject): boolean =>
  isAboutHisCustomers(person, action, subject) &&
  person.roles.some((role) => {
    const right = rights[role][action]
    if (right === 'open') return subject?.access === undefined || isOpenTo(person, subject.access)
    if (right === 'yes' || right === undefined || subject === undefined) return right === 'yes'
    if (right === 'signed') return subject.signatory === person.id
    return isOwnMailbox(person, subject) || (right === 'entrusted' && isEntrusted(person, subject))
  })

const isEntrusted = ({ id }: Person, { entrusted = [] }: Subject): boolean => entrusted.includes(id)

const isOpenTo = ({ id }: Person, { restricted, members }: CaseAccess): boolean =>
  !restricted || members.includes(id)

/** The eyes with which the index looks for this person: what `may` refuses him there, it does not find. */
export const viewerOf = (person: Person): Viewer => ({
  id: person.id,
  seesRestricted: person.roles.some((role) => rights[role].viewCase === 'yes'),
})

/** A subject of which the customer is not known is nobody's who has to do with some customers only. */
const isAboutHisCustomers = (
  { customers }: Person,
  action: Action,
  subject: Subject | undefined,
): boolean => {
  if (customers === null || subject === undefined || isCaseAction(action)) return true
  return typeof subject.customer === 'string' && customers.includes(subject.customer)
}

const isCaseAction = (action: Action): action is CaseAction => caseActions.some((one) => one === action)

/** Addresses are compared without case: no mail system in use tells `Jan@` from `jan@`. */
export const isOwnMailbox = (person: Person, { address }: Subject): boolean =>
  person.address !== null && address !== undefined && person.address.toLowerCase() === address.toLowerCase()
