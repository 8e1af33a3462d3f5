import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ErrorBody } from '../../../src/contract/errors.ts'
import type { Decision } from '../../../src/domain/decisions/decision.ts'
import type { Person } from '../../../src/domain/person.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import type { MailSources } from '../../../src/ports/mailSources.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { agreementText, people } from '../decisions/decisionSite.ts'
import { startTestService, type TestService } from '../testService.ts'

/** When a decision in these tests was taken: the day before the service's own. */
export const decidedAt = '2026-11-20T10:00:00Z'

/** The real service with an agreement in force; customers in `others` have one as well. */
export const startMailboxService = async (options: {
  readonly mailboxes: readonly MailboxFacts[]
  readonly persons?: readonly Person[]
  readonly others?: readonly string[]
  readonly mailSources?: MailSources
  /** What the agreement says besides, or otherwise. */
  readonly agreed?: Readonly<Record<string, unknown>>
}): Promise<TestService> => {
  const service = await startTestService(options)
  const folder = path.join(service.root, 'agreements')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'delinde.yaml'), agreementText(options.agreed))
  for (const other of options.others ?? [])
    await writeFile(
      path.join(folder, `${other}.yaml`),
      agreementText({ customer: other, domains: [`${other}.example`] }),
    )
  const faults = await service.agreements.publish('2026-11-01T10:00:00Z')
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return service
}

/** Puts a decision in a mailbox's register; gives its number. */
export const recordDecision = async (
  { organisation }: TestService,
  mailbox: string,
  decision: Decision,
  written: { readonly reason?: string; readonly recipient?: string } = {},
): Promise<number> => {
  const act = { request: randomUUID(), by: 'contact', at: decidedAt }
  const { reason = 'Zo afgesproken.', recipient = '' } = written
  const outcome = await appendToMailbox(organisation, mailbox, act, () => ({
    kind: 'write',
    draft: mailboxEntry(
      'decisionRecorded',
      { ...decision, role: 'contact', needsSecond: decision.choice === 'letLapse', code: null },
      { ...people.contact, reason, recipient },
    ),
  }))
  if (outcome.kind === 'answer') throw new Error('not written')
  return outcome.entry.link.seq
}

/** Sends JSON, with a request id unless the body has one. */
export const post = (
  service: TestService,
  route: string,
  as: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Response> =>
  service.ask(route, { method: 'POST', as, body: JSON.stringify({ request: randomUUID(), ...body }) })

export const errorOf = async (response: Response): Promise<ErrorBody['error']> =>
  ((await response.json()) as ErrorBody).error
