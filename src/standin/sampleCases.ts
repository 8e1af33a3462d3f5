import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Instant, plusPeriod } from '../domain/calendar/calendar.ts'
import type { CaseId, FilingKind } from '../domain/cases/case.ts'
import { parseMessage } from '../mime/parseMessage.ts'
import { fileMessage } from '../service/cases/fileMessage.ts'
import { openCase } from '../service/cases/openCase.ts'
import type { Organisation } from '../service/organisation.ts'

interface SampleCase {
  readonly reference: string
  readonly title: string
  readonly client: string
  readonly filings: readonly SampleFiling[]
}

interface SampleFiling {
  /** Within the sample mailbox, without `.eml`. */
  readonly mail: string
  readonly kind: FilingKind
  /** Id of the person who filed it. */
  readonly by: 'judith' | 'anouk'
  readonly note?: string
}

/** What was filed before the first start, so that there is something to suggest, to find and to meet again. */
const sampleCases: readonly SampleCase[] = [
  {
    reference: '2025-0377',
    title: 'Begeleiding renovatie Vlietstraat',
    client: 'Woningstichting Het Anker',
    filings: [
      { mail: 'Projecten (gedeeld)/vlietstraat-opdracht', kind: 'agreement', by: 'anouk' },
      {
        mail: 'Projecten (gedeeld)/vlietstraat-aanspreekpunt',
        kind: 'commitment',
        by: 'anouk',
        note: 'Sander blijft vast aanspreekpunt; maandelijkse rapportage',
      },
    ],
  },
  {
    reference: '2026-0142',
    title: 'Omgevingsvergunning uitbreiding bakkerij',
    client: 'Bakkerij Van Halteren',
    filings: [
      { mail: 'Verzonden items/bakkerij-offerte', kind: 'commitment', by: 'judith' },
      { mail: 'Postvak IN/bakkerij-akkoord', kind: 'agreement', by: 'judith' },
      { mail: 'Postvak IN/bakkerij-besluit-1', kind: 'other', by: 'anouk' },
    ],
  },
  {
    reference: '2026-0187',
    title: 'Bezwaar buren Dorpsstraat 22',
    client: 'Bakkerij Van Halteren',
    filings: [
      { mail: 'Postvak IN/bezwaar-2', kind: 'commitment', by: 'judith', note: 'Vast bedrag € 1.950' },
      { mail: 'Projecten (gedeeld)/bezwaar-hoorzitting', kind: 'other', by: 'anouk' },
    ],
  },
  {
    reference: '2026-0110',
    title: 'Zonnepark Hoogeland',
    client: 'Greenfield Energy',
    filings: [
      { mail: 'Verzonden items/hoogeland-draft', kind: 'commitment', by: 'judith' },
      { mail: 'Postvak IN/hoogeland-agreed', kind: 'agreement', by: 'judith' },
      { mail: 'Postvak IN/hoogeland-lease', kind: 'commitment', by: 'anouk' },
    ],
  },
  {
    reference: '2026-0231',
    title: 'Heritage advice Oude Kerkstraat 5',
    client: 'Pike & Rowe Architects',
    filings: [{ mail: 'Verzonden items/kerkstraat-offer', kind: 'commitment', by: 'judith' }],
  },
]

/** Opens the sample's cases and files some of its mails through the service's own use cases. */
export const openSampleCases = async (organisation: Organisation, mailFolder: string): Promise<void> => {
  for (const { filings, ...wanted } of sampleCases) {
    const mails = await Promise.all(filings.map((filing) => readSample(mailFolder, filing)))
    const at = plusPeriod(mails[0]?.sentAt ?? '', -1)
    const opening = await openCase(
      organisation,
      { request: `sample-case-${wanted.reference}`, by: 'judith', at },
      wanted,
    )
    if (opening.kind === 'referenceTaken') continue
    for (const mail of mails) await fileSample(organisation, opening.case.id, mail)
  }
  await organisation.follower.settled()
}

interface SampleMail {
  readonly filing: SampleFiling
  readonly bytes: Uint8Array
  readonly sentAt: Instant
}

const readSample = async (mailFolder: string, filing: SampleFiling): Promise<SampleMail> => {
  const bytes = await readFile(path.join(mailFolder, `${filing.mail}.eml`))
  const { sentAt } = await parseMessage(bytes)
  if (sentAt === null) throw new Error(`${filing.mail} says no date`)
  return { filing, bytes, sentAt }
}

/** Filed the day after it was sent, as the sample's people do. */
const fileSample = async (
  organisation: Organisation,
  caseId: CaseId,
  { filing: { mail, kind, by, note = '' }, bytes, sentAt }: SampleMail,
): Promise<void> => {
  const { sha256 } = await organisation.folders.receive(oneChunk(bytes), { atMost: bytes.length })
  const act = { request: `sample-filing-${caseId}-${mail}`, by, at: plusPeriod(sentAt, 1) }
  await fileMessage(
    organisation,
    { act, person: null, action: 'fileMessage' },
    {
      caseId,
      sha256,
      source: 'outlook',
      kind,
      note,
      way: 'byHand',
      movedFrom: null,
      sameBy: 'message',
    },
  )
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
