import type { CaseSummaryAnswer, FiledAnswer, FilingAnswer } from '../../../src/contract/schemas.ts'
import type { MessageMetadata } from '../../../src/domain/message.ts'
import type { FilingAct } from '../../../src/taskpane/filing/fileMail.ts'
import type { MailToFile } from '../../../src/taskpane/filing/mailToFile.ts'

export const kitchen: CaseSummaryAnswer = {
  id: '2026-0142',
  reference: '2026-0142',
  title: 'Keuken Parkstraat',
  client: 'Jansen Bouw',
  openedAt: '2026-01-04T09:00:00Z',
  filings: 3,
  lastFiledAt: null,
  closedAt: null,
  isRestricted: false,
}

export const metadataOf = (subject: string): MessageMetadata => ({
  messageId: `<${subject}@example>`,
  subject,
  from: { name: 'Jan Jansen', address: 'jan@jansen-bouw.example' },
  to: [{ name: 'Sanne de Wit', address: 'sanne@dewit.example' }],
  cc: [],
  sentAt: '2026-11-18T13:03:00Z',
  references: [],
})

export const mailOf = (subject: string, read?: MailToFile['read']): MailToFile => ({
  key: subject,
  source: 'outlook',
  metadata: metadataOf(subject),
  sensitivity: { kind: 'told', value: null },
  isFromList: false,
  mailbox: null,
  fileName: null,
  read: read ?? (async () => new TextEncoder().encode(subject)),
  readText: async () => '',
  chosenCase: async () => null,
  mark: null,
  unmark: null,
})

export const actOf = (mail: MailToFile, request = `request ${mail.key}`): FilingAct => ({
  request,
  mail,
  into: { kind: 'existing', case: kitchen },
  kind: 'commitment',
  note: '',
  way: 'byHand',
  commitments: [],
})

const filing: FilingAnswer = {
  id: '2026-0142.7',
  caseId: '2026-0142',
  filedAt: '2026-11-21T13:03:00Z',
  filedBy: { id: 'sanne', name: 'Sanne de Wit' },
  kind: 'commitment',
  note: '',
  source: 'outlook',
  way: 'byHand',
  movedFrom: null,
  withdrawn: null,
  sha256: 'a'.repeat(64),
  size: 10,
  message: null,
}

export const filed: FiledAnswer = {
  filing,
  case: kitchen,
  alreadyFiled: false,
  commitments: [],
  sameMessageIdAs: null,
}
