import type {
  HandOverTakenAnswer,
  NewHandOver,
  OffersAnswer,
  ToHandOverAnswer,
} from '../../contract/handOverSchemas.ts'
import type { LettersAnswer, ReportAnswer } from '../../contract/leavingReportSchemas.ts'
import type {
  FetchedCopyAnswer,
  LeaversAnswer,
  LeavingAnswer,
  NewAnswer,
  NewCopy,
  NewRelease,
  NewTrust,
  OpenedTextAnswer,
  PromisesLetGoAnswer,
} from '../../contract/leavingSchemas.ts'
import type { ListedMailsAnswer, OwnMail, TroubleAnswer } from '../../contract/troubleSchemas.ts'
import type { Asker } from '../serviceClient.ts'

const mailbox = (id: string): string => `/api/mailboxes/${id}`

/** What is asked about leavings as a whole. */
export const leaversClient = ({ get, post }: Pick<Asker, 'get' | 'post'>) => ({
  leavers: (signal: AbortSignal) => get<LeaversAnswer>('/api/leavers', signal),
  offers: (signal: AbortSignal) => get<OffersAnswer>('/api/hand-overs', signal),
  answerOffer: (
    { mailbox: id, seq }: { readonly mailbox: string; readonly seq: number },
    request: string,
    answer: { readonly answer: 'accepted' | 'refused'; readonly note: string },
  ) => post<HandOverTakenAnswer>(`/api/hand-overs/${id}/${seq}`, { request, ...answer }),
})

/** What is asked about one leaving; every act answers with the leaving after it. */
export const leavingClient = ({ get, post, blob }: Pick<Asker, 'get' | 'post' | 'blob'>, id: string) => {
  const act = (path: string, body: unknown) => post<LeavingAnswer>(`${mailbox(id)}/${path}`, body)
  return {
    view: (signal: AbortSignal) => get<LeavingAnswer>(`${mailbox(id)}/leaving`, signal),
    report: (signal: AbortSignal) => get<ReportAnswer>(`${mailbox(id)}/leaving/report`, signal),
    calendar: (signal: AbortSignal) => blob(`${mailbox(id)}/leaving.ics`, signal),
    letters: (successor: string, months: string, signal: AbortSignal) => {
      const query = new URLSearchParams({ months, ...(successor === '' ? {} : { successor }) })
      return get<LettersAnswer>(`${mailbox(id)}/leaving/letters?${query}`, signal)
    },
    toHandOver: (signal: AbortSignal) => get<ToHandOverAnswer>(`${mailbox(id)}/leaving/hand-over`, signal),
    promisesLetGo: (signal: AbortSignal) =>
      get<PromisesLetGoAnswer>(`${mailbox(id)}/leaving/promises-let-go`, signal),
    /** Decides anew about one of these, as the owner's clean-up does; gives the leaving after it. */
    decideLetGo: async ({
      mail,
      ...decision
    }: {
      readonly request: string
      readonly mail: string
      readonly decision: string
    }): Promise<LeavingAnswer> => {
      const about = { what: 'mails', mails: [mail] }
      await post('/api/clean-up/own/decisions', { ...decision, about })
      return get(`${mailbox(id)}/leaving`, new AbortController().signal)
    },
    answer: (answer: NewAnswer) => act('leaving/answers', answer),
    copy: (copy: NewCopy) => act('leaving/copy', copy),
    offer: (handOver: NewHandOver) => act('hand-overs', handOver),
    release: (release: NewRelease) => act('releases', release),
    answerRelease: (request: string, seq: number, answer: 'agreed' | 'refused') =>
      act(`releases/${seq}`, { request, answer }),
    nameOwner: (request: string, person: string) => act('leaving/owner', { request, person }),
    withdraw: (request: string, seq: number) => act(`hand-overs/${seq}/withdrawal`, { request }),
    sign: (side: 'leaver' | 'firm', request: string, remark: string) =>
      act(`leaving/${side}-signature`, { request, remark }),
    /** A link to the copy that both sides signed with; that it was asked for is on record. */
    fetchCopy: (request: string) =>
      post<FetchedCopyAnswer>(`${mailbox(id)}/leaving/signed-copy`, { request }),
    askTrust: (trust: NewTrust) => act('trusts', trust),
    answerTrust: (request: string, seq: number, answer: 'granted' | 'refused' | 'ended') =>
      act(`trusts/${seq}`, { request, answer, reason: '' }),
    trouble: (signal: AbortSignal) => get<TroubleAnswer>(`${mailbox(id)}/trouble`, signal),
    ownMails: (meant: OwnMail, signal: AbortSignal) =>
      post<ListedMailsAnswer>(`${mailbox(id)}/own-mails`, meant, signal),
    show: (request: string, mail: string, reason: string) => act('shown-mails', { request, mail, reason }),
    hide: (request: string, seq: number) => act(`shown-mails/${seq}/hiding`, { request }),
    readShown: (request: string, seq: number) =>
      post<OpenedTextAnswer>(`${mailbox(id)}/shown-mails/${seq}/text`, { request }),
  }
}
export type LeavingClient = ReturnType<typeof leavingClient>
