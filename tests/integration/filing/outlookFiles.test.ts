import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../../src/contract/schemas.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { compoundFile } from '../../compoundWriter.ts'
import { outlookFile } from '../../outlookFile.ts'
import { mailOf, startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeEach(async () => {
  service = await startTestService()
  await service.openCase('2026-0142')
})
afterEach(() => service.close())

const mail = mailOf({ text: 'Wij gaan akkoord met de dakkapel.' })
const [header = '', text = ''] = mail.split('\r\n\r\n')
const msg = outlookFile({ headers: header, subject: 'Akkoord offerte', text })
const files = () => readdir(path.join(service.root, 'cases/2026-0142/mail'))

describe('an Outlook file that is filed', () => {
  it('is kept to the byte under its own extension and source, and handed out as what it is', async () => {
    const { filing } = await service.filed('2026-0142', msg)
    expect(filing).toMatchObject({ source: 'msg', message: { subject: 'Akkoord offerte', problems: [] } })
    expect(await files()).toEqual([
      expect.stringMatching(/^2026-03-02 Petra Schouten - .*\([0-9a-f]{16}\)\.msg$/),
    ])
    const response = await service.ask(`/api/filings/${filing.id}/message`)
    expect(response.headers.get('content-type')).toBe('application/vnd.ms-outlook')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*\.msg$/)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(msg))
    const { folders, index } = service.organisation
    expect((await verify(folders, await index.heads(), () => undefined)).findings).toEqual([])
  })

  it('is found by its text', async () => {
    const { filing } = await service.filed('2026-0142', msg)
    const { hits } = (await (await service.ask('/api/search?query=dakkapel')).json()) as SearchAnswer
    expect(hits.map((hit) => hit.filing.id)).toEqual([filing.id])
  })

  it('is one message with its .eml, whichever came first', async () => {
    const { filing } = await service.filed('2026-0142', mail)
    expect(await service.filed('2026-0142', msg)).toMatchObject({
      alreadyFiled: true,
      filing: { id: filing.id },
    })
    expect(await files()).toHaveLength(1)
  })

  it('is kept beside an .eml with the same Message-ID and another text, and names it', async () => {
    const { filing } = await service.filed('2026-0142', mail)
    const other = outlookFile({ headers: header, text: `${text} Onder voorbehoud.` })
    expect(await service.filed('2026-0142', other)).toMatchObject({
      alreadyFiled: false,
      sameMessageIdAs: filing.id,
    })
  })

  it('is filed by its bytes, not fully read, where nothing in it can be read', async () => {
    const document = compoundFile({ WordDocument: new Uint8Array(90_000) })
    const { filing } = await service.filed('2026-0142', document)
    expect(filing).toMatchObject({
      source: 'msg',
      message: { subject: '', problems: ['noHeaders', 'unreadableStructure'] },
    })
  })
})

describe('the reader of Outlook files', () => {
  it('gives up one that takes too long, and reads the next', async () => {
    const hasty = new MessageReader(512, 1)
    const file = {
      ...{ size: msg.length, modifiedAt: '2026-11-21T10:00:00.000Z' },
      async *bytes() {
        yield msg.slice()
      },
    }
    expect((await hasty.read(file)).problems).toEqual(['noHeaders', 'unreadableStructure'])
    await hasty.close()
    const reader = new MessageReader()
    expect(await reader.read(file)).toMatchObject({ subject: 'Akkoord offerte' })
    await reader.close()
  })
})
