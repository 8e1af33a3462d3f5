import type { FiledAnswer, MeAnswer, NewCase, NewFiling } from '../../../../src/contract/schemas.ts'
import type { SentBefore } from '../../../../src/taskpane/filing/filingPlan.ts'
import { ServiceError } from '../../../../src/taskpane/problem.ts'
import type { SentMessage } from '../../../../src/taskpane/serviceClient.ts'
import { filed, kitchen } from '../mails.ts'

/**
 * What befalls one request: it is answered, never arrives, is refused for the moment, its answer is lost, or it is refused
 * for good by a fault, before or after it was recorded.
 */
export type Fate = 'answered' | 'lost' | 'stopping' | 'answerLost' | 'failed' | 'failedAfter'

export const me: MeAnswer = {
  id: 'sanne',
  name: 'Sanne de Wit',
  address: null,
  roles: ['employee'],
  organisation: 'De Linde',
  ownDomains: [],
}

/** The service as its contract has it: one request id, one filing; bytes before their filing. */
export const modelService = () => {
  /** Filings by request id, and how often one was recorded. */
  const filings = new Map<string, NewFiling>()
  const cases = new Map<string, NewCase>()
  const received = new Set<string>()
  /** What was filed where under which request, and in which cases each mail stands. */
  const recorded = new Map<string, string>()
  /** What was taken back: it can be recorded no more. */
  const calledOff = new Set<string>()
  const stands = new Map<string, ReadonlySet<string>>()
  let fates: Fate[] = []
  let onRecorded: () => void = () => undefined
  /** Cases that are gone. */
  const gone = new Set<string>()

  const meeting = async <T>(act: () => T): Promise<T> => {
    await Promise.resolve()
    const fate = fates.shift() ?? 'answered'
    if (fate === 'lost') throw new ServiceError('offline')
    if (fate === 'stopping') throw new ServiceError('stopping')
    if (fate === 'failed') throw new ServiceError('internal')
    const answer = act()
    if (fate === 'failedAfter') throw new ServiceError('internal')
    if (fate === 'answerLost') throw new ServiceError('offline')
    return answer
  }
  return {
    filings,
    stands,
    cases,
    gone,
    /** Before the answer is on its way. */
    whenRecorded: (act: () => void) => {
      onRecorded = act
    },
    meet: (next: readonly Fate[]) => {
      fates = [...next]
    },
    /** As one key sees it. */
    under: (key: string, person: MeAnswer = me) => ({
      keyPrint: async () => `print of ${key}`,
      me: () => meeting(() => person),
      sendMessage: ({ sha256 }: SentMessage) => meeting(() => void received.add(sha256)),
      openCase: (newCase: NewCase) =>
        meeting(() => {
          if (!cases.has(newCase.request)) cases.set(newCase.request, newCase)
          return { ...kitchen, id: `new-${[...cases.keys()].indexOf(newCase.request)}` }
        }),
      fileMessage: (caseId: string, filing: NewFiling): Promise<FiledAnswer> =>
        meeting(() => {
          if (gone.has(caseId)) throw new ServiceError('caseNotFound')
          if (calledOff.has(`${caseId} ${filing.request}`)) throw new ServiceError('badRequest')
          if (!received.has(filing.sha256)) throw new ServiceError('messageNotReceived')
          if (!filings.has(filing.request)) filings.set(filing.request, filing)
          const standing = new Set(stands.get(filing.sha256))
          for (const before of filing.insteadOf ?? []) {
            if (recorded.has(`${before.case} ${before.request}`)) standing.delete(before.case)
          }
          recorded.set(`${caseId} ${filing.request}`, filing.sha256)
          stands.set(filing.sha256, standing.add(caseId))
          onRecorded()
          return { ...filed, case: { ...kitchen, id: caseId } }
        }),
      /** The only act of the outbox that has no verb of its own: taking back. */
      post: <T>(_path: string, { sends }: { readonly sends: readonly SentBefore[] }): Promise<T> =>
        meeting(() => {
          let isLeft = false
          for (const sent of sends) {
            const key = `${sent.case} ${sent.request}`
            const sha256 = recorded.get(key)
            if (gone.has(sent.case)) isLeft ||= sha256 !== undefined
            else if (sha256 === undefined) calledOff.add(key)
            else {
              const standing = new Set(stands.get(sha256))
              standing.delete(sent.case)
              stands.set(sha256, standing)
            }
          }
          return { filing: null, stands: isLeft } as T
        }),
    }),
  }
}
