import type {
  CleanUpDecisionRequest,
  CleanUpFilingStep,
  CleanUpGroupsAnswer,
  CleanUpMailsAnswer,
  CleanUpPictureAnswer,
  DecidedMails,
  DecisionPreviewAnswer,
  EndedCleanUpAnswer,
  LookingShownAnswer,
  MadeDecisionAnswer,
  MadeDecisionsAnswer,
} from '../../contract/cleanUpSchemas.ts'
import type { OpenedTextAnswer } from '../../contract/leavingSchemas.ts'
import type { Grouping } from '../../domain/cleanUp/cleanUpMail.ts'
import type { Asker } from '../serviceClient.ts'
import type { Narrowing } from './list/whereabouts.ts'

/** Which part of which list. */
export interface ListPart {
  /** Id of the group that is split; null: the whole mailbox. */
  readonly within: string | null
  readonly narrowing: Narrowing
  readonly offset: number
  readonly limit: number
}

/** What the clean-up of one mailbox asks of the service. Every verb rejects with a ServiceError, or the signal's reason. */
export const cleanUpClient = ({ get, post, blob }: Pick<Asker, 'get' | 'post' | 'blob'>, mailbox: string) => {
  const base = `/api/clean-up/${encodeURIComponent(mailbox)}`
  return {
    picture: (signal: AbortSignal): Promise<CleanUpPictureAnswer> => get(base, signal),
    groups: (by: Grouping, part: ListPart, signal: AbortSignal): Promise<CleanUpGroupsAnswer> =>
      get(`${base}/groups?${new URLSearchParams({ by, ...parametersOf(part, 'within') })}`, signal),
    mails: (part: ListPart, signal: AbortSignal): Promise<CleanUpMailsAnswer> =>
      get(`${base}/mails?${new URLSearchParams(parametersOf(part, 'group'))}`, signal),
    message: (id: string, signal: AbortSignal): Promise<Blob> =>
      blob(`${base}/mails/${encodeURIComponent(id)}/message`, signal),
    /** Of a mailbox that was entrusted; the reason is on record before the text is answered. */
    open: (request: string, mail: string, reason: string): Promise<OpenedTextAnswer> =>
      post(`/api/mailboxes/${encodeURIComponent(mailbox)}/opened-mails`, { request, mail, reason }),
    /** Lists what only looks private of a mailbox that was entrusted; its owner is told why. */
    showLooking: (request: string, reason: string): Promise<LookingShownAnswer> =>
      post(`${base}/private-looking`, { request, reason }),
    preview: (about: DecidedMails, signal: AbortSignal): Promise<DecisionPreviewAnswer> =>
      post(`${base}/preview`, about, signal),
    decide: (decision: CleanUpDecisionRequest): Promise<MadeDecisionAnswer> =>
      post(`${base}/decisions`, decision),
    decisions: (signal: AbortSignal): Promise<MadeDecisionsAnswer> => get(`${base}/decisions`, signal),
    undo: (id: string, request: string): Promise<MadeDecisionAnswer> =>
      post(`${base}/decisions/${encodeURIComponent(id)}/undo`, { request }),
    filing: (step: CleanUpFilingStep['step']): Promise<CleanUpPictureAnswer> =>
      post(`${base}/filing`, { step }),
    end: (): Promise<EndedCleanUpAnswer> => post(`${base}/end`, {}),
    privateMail: (form: 'eml' | 'mbox', signal: AbortSignal): Promise<Blob> =>
      blob(`${base}/private.zip?${new URLSearchParams({ form })}`, signal),
  }
}
export type CleanUpClient = ReturnType<typeof cleanUpClient>

const parametersOf = (
  { within, narrowing: { standing, words }, offset, limit }: ListPart,
  nameOfGroup: 'within' | 'group',
): Record<string, string> => ({
  offset: String(offset),
  limit: String(limit),
  ...(within !== null && { [nameOfGroup]: within }),
  ...(standing !== null && { standing }),
  ...(words !== '' && { words }),
})
