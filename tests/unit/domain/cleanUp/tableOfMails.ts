import type { CleanUpMail } from '../../../../src/domain/cleanUp/cleanUpMail.ts'
import type { MadeDecision } from '../../../../src/domain/cleanUp/madeDecision.ts'
import { MailTable } from '../../../../src/domain/cleanUp/mailTable.ts'

export const ownAddress = 'a.deboer@delinde.example'
const own = { name: 'Anouk de Boer', address: ownAddress }

/** Mail number so many of a mailbox with some hundred senders, folders and conversations. */
export const mailNumber = (number: number): CleanUpMail => {
  const sender = number % 400
  const day = new Date(Date.UTC(2020, 0, 1) + number * 1_800_000).toISOString()
  return {
    ...{ id: `m${number}`, folder: `Map ${number % 60}`, size: 1000 + (number % 9000) },
    subject: `${number % 3 === 0 ? 'RE: ' : ''}Offerte onderdeel ${number % 20_000}`,
    from: { name: `Klant ${sender}`, address: `klant${sender}@firma${sender % 150}.example` },
    ...{ to: [own], sentAt: day, isFromList: sender % 10 === 0 },
    privateSigns: sender % 20 === 1 ? [{ kind: 'shop', evidence: 'bol' }] : [],
  }
}

export const tableOf = (mails: readonly CleanUpMail[]): MailTable => {
  const table = new MailTable({ ownAddress })
  for (const mail of mails) {
    const { subject, from, to, sentAt } = mail
    table.add(mail, { messageId: `<${mail.id}@x>`, subject, from, to, cc: [], sentAt, references: [] }, null)
    table.conclude(mail.id, { commitments: mail.size % 7 === 0 ? 1 : 0, filedIn: [], suggested: null })
  }
  return table
}

export const decisionAbout = (
  id: string,
  decision: MadeDecision['decision'],
  mails: readonly string[],
): MadeDecision => ({
  ...{ id, request: id, at: '2026-11-21T10:00:00Z', decision, caseId: decision === 'file' ? 'c1' : null },
  ...{ what: 'group', by: 'client', mails, undoneAt: null },
})
