import { HostError, type MailHost, type SelectedMessage } from '../../outlook/mailHost.ts'
import type { Destination } from '../filing/filingPlan.ts'
import { type MailToFile, mailFromBytes } from '../filing/mailToFile.ts'
import type { Language } from '../language/languageFor.ts'
import type { Outbox } from '../outbox/openOutbox.ts'
import type { WaitingMail } from '../outbox/outboxItem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { KeptPlans } from './keptPlans.ts'
import { manyHeld } from './manyHeld.ts'
import { forAll, isOpen, type ManyRow, newRow, type RowHead } from './manyRows.ts'
import { rowFiling } from './rowFiling.ts'
import { rowReading } from './rowReading.ts'

export interface ManyParts {
  readonly host: Pick<MailHost, 'withMessage' | 'ownAddress' | 'can'>
  readonly client: ServiceClient
  readonly plans: KeptPlans
  /** Takes what the service cannot take now. */
  readonly outbox: Promise<Outbox | null>
  readonly said: Pick<Language, 'words' | 'dates'>
  /** Id of whoever sits here. */
  readonly me: string
  /** The firm's further mail domains. */
  readonly ownDomains: readonly string[]
}

/** Several mails on their way to their cases. It goes on whatever is selected or shown. */
export const manyWork = (parts: ManyParts) => {
  const held = manyHeld()
  const reading = rowReading(parts, held)
  const filing = rowFiling(parts, held)
  const { plans } = parts

  /** A file has its bytes kept; a mail of Outlook's is read there once more. */
  const headOfKept = (request: string, mail: WaitingMail): RowHead =>
    mail.source === 'outlook'
      ? { kind: 'waiting' }
      : reading.headOf(mailFromBytes(mail, async () => (await plans.bytes(request)) ?? gone()))

  return {
    state: held.state,
    subscribe: held.subscribe,
    /** Shows a selection; what was known and chosen of a mail in it stays. While filing nothing changes. */
    show: (selected: readonly SelectedMessage[]): void => {
      if (filing.isUnderWay()) return
      const known = new Map(held.state().rows.map((row) => [row.key, row]))
      reading.begin(
        selected.slice(0, mostMails).map(({ itemId, subject, conversationId }) => {
          const before = known.get(itemId)
          const row = isTakenUp(before)
            ? before
            : newRow(itemId, subject, crypto.randomUUID(), { kind: 'waiting' })
          return { ...row, filing: { kind: 'none' }, conversation: conversationId }
        }),
      )
    },
    showMails: (mails: readonly MailToFile[]): void => {
      if (filing.isUnderWay()) return
      reading.begin(
        mails.map((mail) =>
          newRow(mail.key, mail.metadata.subject, crypto.randomUUID(), reading.headOf(mail)),
        ),
      )
    },
    /** Goes on with what a pane that was closed had begun. */
    resume: async (): Promise<void> => {
      const items = await plans.list()
      reading.begin(
        items.map(({ plan, mail }) => ({
          ...newRow(mail.key, mail.metadata.subject, plan.request, headOfKept(plan.request, mail)),
          ...{ chosen: plan.into, isWanted: true, isAgreed: true },
        })),
      )
    },
    agree: (key: string): void => {
      held.change(key, { isAgreed: true })
      reading.askAgain()
    },
    askAgain: reading.askAgain,
    choose: (key: string, chosen: Destination): void => held.change(key, { chosen, isWanted: true }),
    want: (key: string, isWanted: boolean): void => held.change(key, { isWanted }),
    chooseForAll: (chosen: Destination, alsoFiled: boolean): void =>
      held.become({ rows: forAll(held.state().rows, chosen, alsoFiled) }),
    readAgain: reading.readAgain,
    fileAll: () => void underLock(filing.fileAll),
    cancel: filing.cancel,
    undoAll: filing.undoAll,
  }
}

export type ManyWork = ReturnType<typeof manyWork>

/** Outlook lets so many be selected (Mailbox 1.13). */
export const mostMails = 100

/** Held while a pane files many: another pane does not take its plans for interrupted. */
export const manyLock = 'dossier.many'

/** Of what failed the plan is kept: under its own request it is taken up again, and not left behind. */
const isTakenUp = (row: ManyRow | undefined): row is ManyRow => row?.head.kind === 'read' && isOpen(row)

const underLock = (act: () => Promise<void>): Promise<unknown> =>
  'locks' in navigator ? navigator.locks.request(manyLock, { mode: 'shared' }, act) : act()

const gone = (): never => {
  throw new HostError('noItem')
}
